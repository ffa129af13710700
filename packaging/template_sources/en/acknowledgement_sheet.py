"""Acknowledgement sheet of one post, a page for each of its holders."""

from __future__ import annotations

from designer.word.build import cell, each, field, paragraph, row, table, title, unless, when
from template_sources.english import finish


def build() -> bytes:
    """Acknowledgement sheet of one post."""
    blocks = [
        each(
            "people",
            when("x.is_next", paragraph(field("company", "company"), after=2, page_break_before=True)),
            unless("x.is_next", paragraph(field("company", "company"), after=2)),
            title("Acknowledgement sheet"),
            paragraph(field("x.name", "name", bold=True, size=13), after=2),
            paragraph(field("post", "post"), after=8),
            paragraph("I have read the following documents:", after=4, keep_next=True),
            table(
                ("No.", "Document", "Revision", "Signature", "Date"),
                (12, 80, 20, 34, 24),
                each(
                    "x.documents",
                    row(
                        field("x.number"), field("x.title"), cell(field("x.revision"), align="center"), "", "", height=9
                    ),
                ),
            ),
        ),
    ]
    return finish("Acknowledgement sheet", blocks)
