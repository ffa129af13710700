"""Реестр документов."""

from __future__ import annotations

from designer.word.build import Page, cell, document, each, field, page_number, paragraph, row, table, title, when


def build() -> bytes:
    """Реестр документов."""
    return document(
        title("РЕЕСТР ДОКУМЕНТОВ"),
        when("company", paragraph(field("company", "организация"), style="Centred", after=10)),
        table(
            ("№", "Документ", "Файл", "Редакция", "Контрольная сумма", "Состояние"),
            (10, 72, 88, 22, 42, 23),
            each(
                "documents",
                row(
                    field("x.number"),
                    field("x.title"),
                    field("x.file"),
                    cell(field("x.revision"), align="center"),
                    field("x.hash"),
                    field("x.status"),
                ),
            ),
        ),
        page=Page(width=297, height=210, left=20, right=20, top=20, bottom=20),
        header=(paragraph(page_number(), style="Header"),),
        title="Реестр документов",
    )
