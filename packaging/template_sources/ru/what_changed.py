"""Что изменилось для должности."""

from __future__ import annotations

from designer.word.build import cell, each, field, paragraph, row, table, unless, when
from template_sources.russian import company, finish, titled


def build() -> bytes:
    """Что изменилось для должности."""
    blocks = [
        company(),
        *titled("ЧТО ИЗМЕНИЛОСЬ ДЛЯ ВАС", field("post", "должность", bold=True)),
        when(
            "changes",
            paragraph("С той редакции документов, с которой вы знакомы, изменилось:", style="Normal", after=4),
            table(
                ("Документ", "Прежняя редакция", "Что", "Было", "Стало"),
                (38, 22, 26, 42, 42),
                each(
                    "changes",
                    row(
                        field("x.document"),
                        cell(field("x.revision"), align="center"),
                        field("x.what"),
                        field("x.old"),
                        field("x.new"),
                    ),
                ),
            ),
            when(
                "has_duties",
                paragraph(
                    "Среди изменений есть изменение обязанностей: оно вступает в силу в порядке, который установлен "
                    "трудовым законодательством.",
                    style="BodyText",
                    before=8,
                ),
            ),
            paragraph("С новыми редакциями ознакомьтесь под подпись:", style="Normal", before=8, after=6),
            paragraph("______________ (подпись)   ______________ (дата)", style="Normal"),
        ),
        unless(
            "changes",
            paragraph("С той редакции документов, с которой вы знакомы, ничего не изменилось.", style="BodyText"),
        ),
    ]
    return finish("Что изменилось", blocks)
