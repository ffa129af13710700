"""Department charter."""

from __future__ import annotations

from designer.word.build import Block, Row, cell, each, field, paragraph, row, section, table, text, unless, when
from template_sources.english import (
    acknowledgement,
    approval,
    changes,
    clients,
    finish,
    head,
    heading,
    measures,
    purpose,
    rights,
    service,
    work,
)


def build() -> bytes:
    """Department charter."""
    blocks = [
        *head("Department charter"),
        purpose("Mission"),
        clients(),
        section(
            "structure",
            heading("Structure"),
            paragraph(field("place_sentence"), " ", field("head_sentence"), after=3),
            when("superior_sentence", paragraph(field("superior_sentence"), after=3)),
            when("subordinates_sentence", paragraph(field("subordinates_sentence"), after=3)),
            when("has_inner_units", _positions(with_units=True)),
            unless("has_inner_units", _positions(with_units=False)),
            when(
                "stated_headcount",
                paragraph("Headcount stated by the company: ", field("stated_headcount"), ".", before=6),
            ),
        ),
        work("Responsibilities"),
        rights("The department"),
        service(),
        measures(),
        section(
            "final",
            heading("Review"),
            paragraph(
                "This charter is reviewed when the structure of the company, or the mission, the responsibilities or "
                "the clients of the department change."
            ),
        ),
        approval(),
        acknowledgement("I have read this charter."),
        changes(),
    ]
    return finish("Department charter", blocks)


def _position(*names: str) -> Row:
    number = cell(field("x.headcount"), align="center")
    return each("positions", row(*(field(f"x.{name}") for name in names), number))


def _positions(*, with_units: bool) -> Block:
    total = text("Total", bold=True)
    if with_units:
        return table(
            ("Position", "Unit", "Headcount"),
            (75, 65, 30),
            _position("name", "unit"),
            when("headcount_total", row(cell(total), "", cell(field("headcount_total"), align="center"))),
        )
    return table(
        ("Position", "Headcount"),
        (140, 30),
        _position("name"),
        when("headcount_total", row(cell(total), cell(field("headcount_total"), align="center"))),
    )
