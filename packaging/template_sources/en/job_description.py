"""Job description."""

from __future__ import annotations

from designer.word.build import Inline, bullet, each, field, paragraph, table, text, when
from template_sources.english import (
    acknowledgement,
    approval,
    clients,
    fact,
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
    """Job description."""
    blocks = [
        *head("Job description"),
        table(
            None,
            (40, 130),
            when("unit", fact("Department", field("unit"))),
            when("superior_sentence", fact("Reports to", field("superior_sentence"))),
            when("subordinates_sentence", fact("Direct reports", field("subordinates_sentence"))),
            when("substitute_sentence", fact("Absence", field("substitute_sentence"))),
            fact("Qualifications", field("qualification"), when("qualification_source", _source())),
        ),
        *purpose("Job purpose"),
        *clients(),
        *work("Key responsibilities"),
        paragraph(
            "These are the main duties. The holder of the post may be asked to take on other reasonable duties in "
            "keeping with the position.",
            before=4,
        ),
        when("knowledge", heading("Knowledge"), each("knowledge", bullet(field("x.text")))),
        *rights("The holder of the post"),
        *service(),
        *measures(),
        *approval(),
        *acknowledgement("I have read and understood this job description."),
    ]
    return finish("Job description", blocks)


def _source() -> Inline:
    return Inline(text(" (") + field("qualification_source") + text(")"))
