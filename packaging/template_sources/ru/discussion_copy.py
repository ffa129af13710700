"""Протокол замечаний и разногласий."""

from __future__ import annotations

from designer.word.build import Page, cell, each, field, paragraph, row, table, when
from template_sources.russian import DATE, company, empty, finish, sheet, titled

_PAGE = Page(width=297, height=210, left=20, right=15, top=20, bottom=15)


def build() -> bytes:
    """Протокол замечаний и разногласий."""
    blocks = [
        company(),
        *titled("ПРОТОКОЛ ЗАМЕЧАНИЙ И РАЗНОГЛАСИЙ", f"от {DATE}"),
        when("summary", paragraph(field("summary"), style="Normal", after=6)),
        table(
            ("№", "Документ", "Место", "Замечание", "Автор", "Ответ", "Решение"),
            (10, 48, 40, 66, 28, 46, 24),
            each(
                "remarks",
                row(
                    field("x.number"),
                    field("x.document"),
                    field("x.place"),
                    field("x.text"),
                    field("x.author"),
                    field("x.answer"),
                    cell(field("x.state"), align="center"),
                ),
            ),
            *empty(7),
        ),
        paragraph("Подписи сторон:", style="Normal", before=14, after=6, keep_next=True),
        table(
            None,
            (131, 131),
            row("____________________ (____________________)", "____________________ (____________________)"),
            has_borders=False,
        ),
        sheet("Документы на обсуждении", page_break_before=True),
        table(
            ("№", "Документ", "Редакция", "Кому направлен", "Срок ответа"),
            (10, 142, 22, 58, 30),
            each(
                "documents",
                row(field("x.number"), field("x.title"), cell(field("x.revision"), align="center"), "", ""),
            ),
        ),
    ]
    return finish("Протокол замечаний и разногласий", blocks, page=_PAGE)
