"""What changed for a post."""

from __future__ import annotations

from designer.word.build import cell, each, field, paragraph, row, table, title, unless, when
from template_sources.english import finish


def build() -> bytes:
    """What changed for a post."""
    blocks = [
        paragraph(field("company", "company"), after=2),
        unless(
            "title_is_above",
            title("What changed for you"),
            paragraph(field("post", "post", bold=True, size=13), after=8),
        ),
        when(
            "changes",
            paragraph("Since the revisions that you know:", after=4),
            table(
                ("Document", "Revision", "What", "Before", "Now"),
                (40, 20, 26, 42, 42),
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
                paragraph("Some of these change your duties; they come into force as labour law provides.", before=8),
            ),
            paragraph("Please read and sign the new revisions: ______________ (signature) ________ (date)", before=8),
        ),
        unless("changes", paragraph("Nothing has changed since the revisions that you know.")),
    ]
    return finish("What changed", blocks)
