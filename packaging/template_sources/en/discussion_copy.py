"""Remarks and disagreements."""

from __future__ import annotations

from designer.word.build import Page, cell, each, field, paragraph, row, table, title, unless, when
from template_sources.english import empty, finish, heading

_PAGE = Page(width=297, height=210, left=20, right=20, top=20, bottom=15)


def build() -> bytes:
    """Remarks and disagreements."""
    blocks = [
        paragraph(field("company", "company"), after=2),
        unless("title_is_above", title("Remarks and disagreements")),
        when("summary", paragraph(field("summary"), after=6)),
        table(
            ("No.", "Document", "Place", "Remark", "Author", "Answer", "Decision"),
            (12, 46, 38, 64, 28, 46, 23),
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
        heading("Documents under discussion", page_break_before=True),
        table(
            ("No.", "Document", "Revision", "Sent to", "Answer by"),
            (12, 133, 22, 58, 32),
            each(
                "documents",
                row(field("x.number"), field("x.title"), cell(field("x.revision"), align="center"), "", ""),
            ),
        ),
    ]
    return finish("Remarks and disagreements", blocks, page=_PAGE)
