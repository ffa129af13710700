"""Register of changes."""

from __future__ import annotations

from designer.word.build import cell, each, field, paragraph, row, table, title, unless, when
from template_sources.english import empty, finish


def build() -> bytes:
    """Register of changes."""
    blocks = [
        paragraph(field("company", "company"), after=2),
        unless("title_is_above", title("Register of changes")),
        when("no_changes", paragraph(field("no_changes"), after=6)),
        table(
            ("No.", "Document", "Revision", "What changed", "Reason", "In force from", "Signature"),
            (12, 42, 18, 40, 20, 20, 18),
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
    return finish("Register of changes", blocks)
