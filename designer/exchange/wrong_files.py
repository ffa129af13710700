"""Says what a file is that bears the name of a table and is none, and how to get a table out of it."""

from __future__ import annotations

import io
import zipfile
from typing import Final

from designer.exchange.grid import DAMAGED, TOO_LARGE, UnreadableTable
from designer.i18n import Text

_MOST_BYTES: Final = 300_000_000
"""Unpacked; a table of people is never as large."""
_OLE: Final = b"\xd0\xcf\x11\xe0"
_SEALED: Final = "EncryptedPackage".encode("utf-16-le")
_WORD_97: Final = "WordDocument".encode("utf-16-le")
_BEGINNINGS: Final = (
    (b"%PDF", "PDF"),
    (b"\x89PNG", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF8", "GIF"),
    (b"{\\rtf", "RTF"),
    (b"Rar!", "RAR"),
    (b"7z\xbc\xaf", "7-Zip"),
)
_PARTS: Final = (
    ("word/document.xml", Text(ru="документ Word", en="a Word document")),
    ("ppt/presentation.xml", Text(ru="презентация PowerPoint", en="a PowerPoint presentation")),
    ("visio/document.xml", Text(ru="рисунок Visio", en="a Visio drawing")),
)


def refuse_wrong_file(data: bytes, name: str) -> None:
    """Raise UnreadableTable for a file that is empty, sealed by a password or of another kind."""
    if not data.strip(b"\xef\xbb\xbf\xff\xfe\x00 \r\n\t"):
        raise UnreadableTable(name, EMPTY)
    what = what_it_is(data)
    if what is not None:
        raise UnreadableTable(name, _other(what))
    if data[:4] == _OLE:
        raise UnreadableTable(name, _PASSWORD if _SEALED in data else _OLD_EXCEL)
    if data[:2] == b"PK":
        _refuse_wrong_package(data, name)


def what_it_is(data: bytes) -> Text | None:
    """Return what a file is that is neither a table nor a text: a picture, a document of Word; None for all else."""
    if data[:4] == _OLE:
        return _PARTS[0][1] if _WORD_97 in data and _SEALED not in data else None
    for beginning, kind in _BEGINNINGS:
        if data.startswith(beginning):
            return Text(ru=f"файл {kind}", en=f"{'an' if kind == 'RTF' else 'a'} {kind} file")
    if data[:2] != b"PK":
        return None
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            parts = set(package.namelist())
            mimetype = package.read("mimetype")[:80] if "mimetype" in parts and "content.xml" in parts else b""
    except (zipfile.BadZipFile, EOFError, RuntimeError):
        return None
    if mimetype and b"spreadsheet" not in mimetype:
        return Text(ru="документ LibreOffice", en="a LibreOffice document")
    return next((words for part, words in _PARTS if part in parts), None)


def is_opendocument(data: bytes) -> bool:
    """Whether a package is an OpenDocument table."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return "content.xml" in package.namelist()


def _refuse_wrong_package(data: bytes, name: str) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            parts = {part.filename: part for part in package.infolist()}
    except (zipfile.BadZipFile, EOFError, RuntimeError):
        raise UnreadableTable(name, DAMAGED) from None
    if sum(part.file_size for part in parts.values()) > _MOST_BYTES:
        raise UnreadableTable(name, TOO_LARGE)
    if "xl/workbook.bin" in parts:
        raise UnreadableTable(name, _BINARY)
    if any(part.flag_bits & 1 for part in parts.values()):
        raise UnreadableTable(name, _PASSWORD)
    if "content.xml" not in parts and not any(part.startswith("xl/") for part in parts):
        raise UnreadableTable(name, _ARCHIVE)


def _other(what: Text) -> Text:
    return Text(
        ru=f"это {what.ru}, а не таблица. Скопируйте таблицу оттуда в Excel и сохраните как .xlsx или .csv.",
        en=f"this is {what.en}, not a table. Copy the table from it into Excel and save it as .xlsx or .csv.",
    )


EMPTY: Final = Text(
    ru="файл пуст. Проверьте, тот ли это файл и сохранён ли он.",
    en="the file is empty. Check that it is the right one and that it was saved.",
)
_PASSWORD: Final = Text(
    ru="файл защищён паролем. Откройте его, снимите пароль (Файл → Сведения → Защита книги) и сохраните.",
    en="the file is protected by a password. Open it, remove the password (File → Info → Protect Workbook) and save.",
)
_OLD_EXCEL: Final = Text(
    ru="старый формат Excel. Сохраните таблицу как .xlsx или .csv.",
    en="an old Excel format. Save the table as .xlsx or .csv.",
)
_BINARY: Final = Text(
    ru="это двоичная книга Excel (.xlsb). Сохраните таблицу как .xlsx или .csv.",
    en="this is a binary Excel workbook (.xlsb). Save the table as .xlsx or .csv.",
)
_ARCHIVE: Final = Text(
    ru="это архив, а не таблица. Распакуйте его и загрузите таблицу из него.",
    en="this is an archive, not a table. Unpack it and import the table in it.",
)
