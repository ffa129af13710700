"""Register of documents."""

from __future__ import annotations

from designer.word.build import (
    ENGLISH,
    Page,
    cell,
    document,
    each,
    field,
    page_number,
    paragraph,
    row,
    table,
    title,
    when,
)


def build() -> bytes:
    """Register of documents."""
    return document(
        title("Register of documents"),
        when("company", paragraph(field("company", "company"), after=10)),
        table(
            ("No.", "Document", "File", "Revision", "Checksum", "Status"),
            (12, 70, 88, 22, 42, 23),
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
        look=ENGLISH,
        page=Page(width=297, height=210, left=20, right=20, top=20, bottom=20),
        header=(paragraph(page_number(), style="Header"),),
        title="Register of documents",
    )
