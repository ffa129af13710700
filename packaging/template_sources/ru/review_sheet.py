"""Лист периодического пересмотра."""

from __future__ import annotations

from designer.word.build import cell, each, field, paragraph, row, table
from template_sources.russian import company, drawn_up, finish, titled


def build() -> bytes:
    """Лист периодического пересмотра."""
    blocks = [
        company(),
        *titled("ЛИСТ ПЕРИОДИЧЕСКОГО ПЕРЕСМОТРА", "документов о миссиях, обязанностях и внутреннем сервисе"),
        paragraph(
            "Документы пересматривают раз в ",
            field("period"),
            ". В графе «Решение» пишут: оставить, изменить или отменить.",
            style="BodyText",
            after=6,
        ),
        table(
            ("№", "Документ", "Редакция", "Выпущен", "Пересмотреть до", "Решение", "Подпись"),
            (10, 47, 21, 22, 31, 21, 18),
            each(
                "documents",
                row(
                    field("x.number"),
                    field("x.title"),
                    cell(field("x.revision"), align="center"),
                    cell(field("x.issued"), align="center"),
                    cell(field("x.due"), align="center"),
                    "",
                    "",
                ),
            ),
        ),
        drawn_up(),
    ]
    return finish("Лист периодического пересмотра", blocks)
