"""Sign-off sheet of one post."""

from __future__ import annotations

from designer.word.build import cell, each, field, paragraph, row, table, title, unless, when
from template_sources.english import finish


def build() -> bytes:
    """Sign-off sheet of one post."""
    blocks = [
        paragraph(field("company", "company"), after=2),
        unless(
            "title_is_above",
            title("Sign-off sheet"),
            paragraph(field("post", "post", bold=True, size=13), after=2),
        ),
        when("person", paragraph(field("person"), after=4)),
        when("substitute_sentence", paragraph(field("substitute_sentence"), after=4)),
        table(
            ("No.", "Document", "Revision", "Agreed / comments", "Signature", "Date"),
            (12, 58, 20, 36, 24, 20),
            each(
                "documents",
                row(
                    field("x.number"),
                    field("x.title"),
                    cell(field("x.revision"), align="center"),
                    "",
                    "",
                    "",
                    height=9,
                ),
            ),
        ),
        paragraph("A signature without comments means agreement.", style="Note", before=8),
    ]
    return finish("Sign-off sheet", blocks)
