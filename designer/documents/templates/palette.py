"""A Word document with every field of a kind, to be copied into a template of the company's own."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from designer.documents.document_type import DocumentType
from designer.i18n import Language, Text

if TYPE_CHECKING:
    from designer.word.build import Block, Inline

_PICTURES = frozenset({"surroundings"})
_INTRO = Text(
    ru="Скопируйте поле вместе с рамкой и вставьте в свой шаблон: рамка появится, если щёлкнуть по тексту. Вид текста "
    "берётся из шаблона. Повторы копируйте целой строкой таблицы или целым абзацем.",
    en="Copy a field together with its frame, which shows when you click on the text, and paste it into your template. "
    "The look of the text is that of the template. Copy repetitions as a whole table row or paragraph.",
)
_ALONE = Text(ru="Отдельные поля", en="Single fields")
_REPEATED = Text(ru="Повторы: строка таблицы на каждую запись", en="Repetitions: a table row for every item")
_CONDITIONS = Text(
    ru="Условия: абзац остаётся, только если поле заполнено", en="Conditions: kept only if the field is given"
)
_KEPT = Text(ru="Этот абзац остаётся, только если заполнено: ", en="This paragraph is kept only if there is: ")
_HEAD = Text(ru="Что в поле|Поле", en="What it holds|Field")
_WIDTHS = (95, 75)
_TITLE = Text(ru="Поля для шаблона: ", en="Fields for a template: ")


def palette(kind: DocumentType, language: Language) -> bytes:
    """Return the document: single fields, repetitions and conditions, each ready to be copied."""
    from designer.word.build import document, each, field, paragraph, picture, row, table, title, when

    alone = [name for name in kind.fields if "." not in name]
    collections = dict.fromkeys(name.split(".")[0] for name in kind.fields if "." in name)
    blocks: list[Block] = [
        title(_TITLE.into(language) + kind.title.into(language)),
        paragraph(_INTRO.into(language), after=8),
        paragraph(_ALONE.into(language), style="HeadingPlain"),
        table(
            _HEAD.into(language).split("|"),
            _WIDTHS,
            *(
                row(
                    words.into(language),
                    picture(name, words.into(language)) if name in _PICTURES else field(name, name),
                )
                for name, words in kind.fields.items()
                if name in alone
            ),
        ),
        paragraph(_REPEATED.into(language), style="HeadingPlain"),
    ]
    for collection in collections:
        blocks.append(paragraph(f"each: {collection}", style="Note", keep_next=True, before=6))
        columns = [n.split(".")[1] for n in kind.fields if n.startswith(collection + ".") and n.count(".") == 1]
        inner = sorted({n.split(".")[1] for n in kind.fields if n.startswith(collection + ".") and n.count(".") > 1})
        if inner:
            blocks.append(each(collection, *_nested(kind, collection, columns, inner)))
            continue
        heads = [kind.fields[f"{collection}.{name}"].into(language) for name in columns]
        width = sum(_WIDTHS) / len(columns)
        blocks.append(
            table(heads, [width] * len(columns), each(collection, row(*(field(f"x.{name}", name) for name in columns))))
        )
    blocks.append(paragraph(_CONDITIONS.into(language), style="HeadingPlain"))
    for name in (*alone, *collections):
        words = kind.fields[name].into(language) if name in kind.fields else name
        blocks.append(when(name, paragraph(_KEPT.into(language) + words)))
    return document(*blocks, title=_TITLE.into(language) + kind.title.into(language))


def _nested(kind: DocumentType, collection: str, columns: Iterable[str], inner: Iterable[str]) -> list[Block]:
    """A paragraph for each item, and one for each item inside it."""
    from designer.word.build import each, field, paragraph

    blocks = [paragraph(*_spaced([field(f"x.{name}", name) for name in columns]))]
    for name in inner:
        start = f"{collection}.{name}."
        fields = [n.removeprefix(start) for n in kind.fields if n.startswith(start)]
        blocks.append(
            each(f"x.{name}", paragraph(*_spaced([field(f"x.{one}", one) for one in fields]), style="Bullet"))
        )
    return blocks


def _spaced(fields: list[Inline]) -> list[str]:
    return [piece for place, one in enumerate(fields) for piece in ((" ", one) if place else (one,))]
