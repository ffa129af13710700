"""Job description."""

from __future__ import annotations

from designer.word.build import Block, Inline, bullet, each, field, paragraph, row, section, table, text, unless, when
from template_sources.english import (
    acknowledgement,
    approval,
    changes,
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
            when("superior_sentence", fact("Reporting line", field("superior_sentence"))),
            when("subordinates_sentence", fact("Direct reports", field("subordinates_sentence"))),
            when("substitute_sentence", fact("Stand-in", field("substitute_sentence"))),
            when("is_annex", fact("Status", "Annex No. ______ to the employment contract of ______________")),
            fact("Qualifications", field("qualification"), when("qualification_source", _source())),
        ),
        purpose("Job purpose"),
        clients(),
        work("Key responsibilities"),
        paragraph(
            "These are the main duties. The holder of the post may be asked to take on other reasonable duties in "
            "keeping with the position.",
            before=4,
        ),
        when("knowledge", section("knowledge", heading("Knowledge"), each("knowledge", bullet(field("x.text"))))),
        rights("The holder of the post"),
        service(),
        measures(),
        approval(),
        unless("is_annex", acknowledgement("I have read and understood this job description.")),
        when("is_annex", _parties()),
        changes(),
    ]
    return finish("Job description", blocks)


def _parties() -> Block:
    """The signatures of both sides of the employment contract."""
    return section(
        "parties",
        heading("Signed by both sides"),
        table(
            ("Side", "Post", "Name", "Signature", "Date"),
            (24, 52, 44, 30, 20),
            row("Employer", field("approver_post", "approver"), field("approver_name"), "", "", height=9),
            row("Employee", field("name", "name"), field("only_holder"), "", "", height=9),
        ),
    )


def _source() -> Inline:
    return Inline(text(" (") + field("qualification_source") + text(")"))
