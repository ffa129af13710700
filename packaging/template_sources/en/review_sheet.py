"""Periodic review sheet."""

from __future__ import annotations

from designer.word.build import cell, each, field, paragraph, row, table, title, unless
from template_sources.english import finish


def build() -> bytes:
    """Periodic review sheet."""
    blocks = [
        paragraph(field("company", "company"), after=2),
        unless("title_is_above", title("Periodic review sheet")),
        paragraph(
            "Documents are reviewed every ",
            field("period"),
            ". The decision is one of: keep, change, withdraw.",
            after=6,
        ),
        table(
            ("No.", "Document", "Revision", "Issued", "Review by", "Decision", "Signature"),
            (12, 54, 18, 23, 23, 20, 20),
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
    ]
    return finish("Periodic review sheet", blocks)
