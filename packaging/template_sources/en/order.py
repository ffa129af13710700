"""Order putting the pack into force."""

from __future__ import annotations

from designer.word.build import Block, cell, each, field, paragraph, row, table, title, unless, when
from template_sources.english import empty, finish, heading


def build() -> bytes:
    """Order putting the pack into force."""
    date = "____\u00a0______________\u00a020____"
    blocks = [
        paragraph(field("company", "company"), after=2),
        unless(
            "title_is_above",
            title("Order"),
            paragraph("Putting the documents on missions, duties and internal service into force", style="Subtitle"),
        ),
        paragraph(f"No. ________ dated {date}", after=10),
        paragraph("So that every department and everyone in it knows whom they help and how:", after=4),
        _point(f"The documents listed in the annex are approved and come into force on {date}."),
        _point("Heads of departments shall have their staff read and sign the documents within ten working days."),
        _point("The originals and the record of changes are kept by ", field("keeper"), "."),
        when("has_earlier", _point("Earlier revisions of these documents cease to apply.")),
        _point("I will oversee the implementation of this order myself."),
        paragraph(before=14, keep_next=True),
        table(
            None,
            (70, 50, 50),
            row(field("approver_post", "approver"), "______________________", field("approver_name")),
            has_borders=False,
        ),
        heading("Read by"),
        table(
            ("Post", "Name", "Signature", "Date"),
            (60, 50, 35, 25),
            each("heads", row(field("x.post"), field("x.person"), "", "", height=8)),
            *empty(4),
        ),
        heading("Annex: documents put into force", page_break_before=True),
        table(
            ("No.", "Document", "Revision"),
            (14, 131, 25),
            each(
                "documents",
                row(field("x.number"), field("x.title"), cell(field("x.revision"), align="center")),
            ),
        ),
    ]
    return finish("Order putting the pack into force", blocks)


def _point(*inline: str) -> Block:
    return paragraph(*inline, style="Point")
