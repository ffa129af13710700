"""Лист согласования одной должности."""

from __future__ import annotations

from designer.word.build import cell, each, field, paragraph, row, table, when
from template_sources.russian import company, finish, titled


def build() -> bytes:
    """Лист согласования одной должности."""
    blocks = [
        company(),
        *titled("ЛИСТ СОГЛАСОВАНИЯ", field("post", "должность", bold=True)),
        when("person", paragraph(field("person"), style="Centred", after=10)),
        when("substitute_sentence", paragraph(field("substitute_sentence"), style="BodyText", after=6)),
        table(
            ("№", "Документ", "Редакция", "Согласен / замечания", "Подпись", "Дата"),
            (10, 62, 20, 36, 22, 20),
            each(
                "documents",
                row(
                    field("x.number"),
                    field("x.title"),
                    cell(field("x.revision"), align="center"),
                    "",
                    "",
                    "",
                    height=9,
                ),
            ),
        ),
        paragraph(
            "Подпись без замечаний означает согласие с документом. Если замечание не помещается в графу, его пишут на "
            "обороте с номером строки.",
            style="Note",
            before=8,
        ),
    ]
    return finish("Лист согласования", blocks)
