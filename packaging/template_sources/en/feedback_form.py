"""Survey form."""

from __future__ import annotations

from designer.word.build import (
    ENGLISH,
    Page,
    cell,
    document,
    each,
    field,
    paragraph,
    row,
    table,
    text,
    title,
    unless,
    when,
)

_HEADS = (
    "Code",
    "Supplier, services and conditions",
    "Dealt with? (yes/no)",
    "Score 1–5",
    "What is it to you?",
    "Level needed",
    "Comment",
)


def build() -> bytes:
    """Survey form, on a landscape sheet."""
    return document(
        unless("title_is_above", title("Survey form of an internal client")),
        paragraph(field("name", "who", bold=True), style="Centred", after=6),
        paragraph(field("intro"), after=4),
        paragraph(field("help"), after=6),
        table(
            _HEADS,
            (25, 86, 22, 18, 32, 34, 40),
            each(
                "rows",
                row(
                    cell(field("x.code", size=6)),
                    cell(
                        when("x.is_condition", text("· "), field("x.what")),
                        when("x.is_supplier", field("x.what", bold=True)),
                    ),
                    cell(when("x.is_condition", text("—"))),
                    "",
                    cell(when("x.is_supplier", text("—"))),
                    cell(when("x.is_supplier", text("—"))),
                    "",
                ),
            ),
        ),
        paragraph(
            "Hand the form to whoever runs the survey. Leave the codes as they are: the form is read with their help.",
            before=6,
            after=2,
        ),
        paragraph(field("mark", size=6)),
        look=ENGLISH,
        page=Page(width=297, height=210, left=20, right=20, top=15, bottom=15),
        title="Survey form",
    )
