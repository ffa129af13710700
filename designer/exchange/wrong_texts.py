"""Says what a file is that should hold a text or a drawing and does not, and how to get at what is in it."""

from __future__ import annotations

from typing import Final

from designer.exchange.grid import UnreadableTable
from designer.exchange.source_text import is_binary, text_of
from designer.exchange.wrong_files import refuse_wrong_file, what_it_is
from designer.i18n import Text

_PICTURES: Final = ("PNG file", "JPEG file", "GIF file")
_SAMPLE: Final = 20_000
_CONTROLS: Final = frozenset(map(chr, range(32))) - frozenset("\t\n\r\f\v\x1a")
_MOST_CONTROLS: Final = 0.002
"""Part of the signs of a text that may be control signs."""


def refuse_wrong_text(data: bytes, name: str) -> None:
    """Raise UnreadableTable for a file that is empty or holds no text."""
    if (what := what_it_is(data)) is not None:
        is_picture = what.en.endswith(_PICTURES)
        why = (
            Text(
                ru=f"это {what.ru}, то есть картинка: читать в нём нечего. Возьмите рисунок в виде .drawio или .mmd, "
                "таблицу — в виде .xlsx или .csv.",
                en=f"this is {what.en}, which is a picture: there is nothing to read in it. Take the drawing as "
                ".drawio or .mmd, the table as .xlsx or .csv.",
            )
            if is_picture
            else Text(
                ru=f"это {what.ru}. Текст скопируйте оттуда и вставьте («Вставить из текста») или сохраните как .txt, "
                "таблицу — как .xlsx или .csv.",
                en=f"this is {what.en}. Copy the text from it and paste it (“Import a text”) or save it as .txt, "
                "a table as .xlsx or .csv.",
            )
        )
        raise UnreadableTable(name, why)
    if data[:2] == b"PK":
        refuse_wrong_file(data, name)
        raise UnreadableTable(name, _TABLE)
    if data[:4] == b"\xd0\xcf\x11\xe0" or not data.strip():
        refuse_wrong_file(data, name)
    sample = text_of(data)[:_SAMPLE]
    controls = sum(sign in _CONTROLS for sign in sample)
    if is_binary(data) or controls > _MOST_CONTROLS * len(sample):
        raise UnreadableTable(name, _NO_TEXT)
    refuse_wrong_file(sample.strip().encode("utf-8", "replace")[:100], name)


_TABLE: Final = Text(
    ru="это таблица, а не текст. Загрузите её как файл, без --as.",
    en="this is a table, not a text. Import it as a file, without --as.",
)
_NO_TEXT: Final = Text(
    ru="это не текст. Откройте файл в своей программе и сохраните как .txt или скопируйте из него текст.",
    en="this is not a text. Open the file in its own program and save it as .txt, or copy the text from it.",
)
