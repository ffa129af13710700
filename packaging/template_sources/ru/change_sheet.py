"""Лист регистрации изменений."""

from __future__ import annotations

from designer.word.build import cell, each, field, paragraph, row, table, when
from template_sources.russian import company, empty, finish, titled


def build() -> bytes:
    """Лист регистрации изменений."""
    blocks = [
        company(),
        *titled("ЛИСТ РЕГИСТРАЦИИ ИЗМЕНЕНИЙ", "документов о миссиях, обязанностях и внутреннем сервисе"),
        when("no_changes", paragraph(field("no_changes"), style="BodyText", after=6)),
        table(
            ("№", "Документ", "Редакция", "Изменённые пункты", "Основание", "Дата введения", "Подпись"),
            (10, 44, 20, 40, 20, 20, 16),
            each(
                "changes",
                row(
                    field("x.number"),
                    field("x.document"),
                    cell(field("x.revision"), align="center"),
                    field("x.what"),
                    "",
                    cell(field("x.date"), align="center"),
                    "",
                ),
            ),
            *empty(7),
        ),
    ]
    return finish("Лист регистрации изменений", blocks)
