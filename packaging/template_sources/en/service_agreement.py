"""Service agreement."""

from __future__ import annotations

from designer.word.build import Block, bullet, each, field, paragraph, row, section, table, title, unless, when
from template_sources.english import abbreviations, changes, fact, finish, heading, intro, kept, limits, rows


def build() -> bytes:
    """Service agreement."""
    blocks = [
        paragraph(field("company", "company"), after=2),
        unless(
            "title_is_above",
            title("Service agreement"),
            paragraph(field("sides", "sides", bold=True, size=13), after=10),
        ),
        section(
            "purpose",
            heading("Purpose"),
            paragraph(field("subject_sentence"), after=3),
            when("client_list", paragraph("Clients: ", field("client_list"), ".", after=3)),
            table(
                None,
                (50, 120),
                fact("Mission of the supplier", field("mission")),
                fact("Path to the external client", field("paths")),
            ),
            abbreviations(),
        ),
        section(
            "services",
            heading("Services"),
            *_both("clients", ("Service", "Result", "Deadline"), ("service", "result", "deadline")),
            limits(),
        ),
        section(
            "requests",
            heading("How to ask"),
            *_both("requests", ("How to ask", "What to tell", "When"), ("how", "information", "notice")),
            paragraph(
                "A request that lacks required information is returned within one working day, saying what is missing. "
                "The deadline runs from the complete request.",
                before=6,
            ),
        ),
        section(
            "conditions",
            heading("Service conditions"),
            *_both("conditions", ("Kind", "Condition", "Acceptable level"), ("kind", "text", "level")),
            when("strategies", each("strategies", paragraph(field("x.text"), before=6))),
        ),
        section(
            "duties",
            heading("Duties of both sides"),
            intro("The supplier:"),
            bullet("Provides the services by the deadlines and with the results named here"),
            bullet("Warns as soon as a deadline is at risk"),
            bullet("Asks whether the client is satisfied, and answers every comment"),
            intro("The client:"),
            bullet("Asks in the agreed way and gives the required information"),
            bullet("Gives notice of changes in its plans that affect the service"),
            bullet("Rates the service by the agreed measures and explains a low score"),
            paragraph(
                "The supplier is not bound by wishes that do not affect the result of the client’s main work, and "
                "explains a refusal.",
                before=6,
            ),
        ),
        section(
            "measures",
            heading("Measures"),
            *_both("measures", ("Measure", "Target", "Source"), ("measure", "target", "source")),
        ),
        section(
            "disputes",
            heading("Disputes"),
            paragraph(
                "A dispute is settled according to what the client needs for its main work and, through it, for the "
                "external client.",
                after=3,
            ),
            when(
                "disputes",
                intro("Where the two sides do not agree, the dispute is decided by:"),
                table(("Other side", "First", "In the end"), (60, 60, 50), rows("disputes", "name", "steps", "last")),
            ),
            unless(
                "disputes",
                paragraph(
                    "Nobody stands above both sides, as one reports to the other. They settle it between them and "
                    "enter what they agree as a change."
                ),
            ),
        ),
        section(
            "term",
            heading("Term and review"),
            paragraph(
                "The agreement is in force from the day it is signed until a new one replaces it. It is reviewed once "
                "a year, and whenever the mission of the supplier, the services or the terms change."
            ),
        ),
        section(
            "signatures",
            heading("Signatures"),
            table(
                ("Side", "Post", "Name", "Signature", "Date"),
                (22, 56, 42, 30, 20),
                each(
                    "signing",
                    row(kept(field("x.side")), kept(field("x.post")), kept(field("x.person")), "", "", height=9),
                ),
            ),
            paragraph("", after=0),
        ),
        changes(),
    ]
    return finish("Service agreement", blocks)


def _both(collection: str, titles: tuple[str, str, str], names: tuple[str, str, str]) -> list[Block]:
    """The table without the column of clients where there is one, and with it."""
    return [
        when("is_for_one", table(titles, (62, 62, 46), rows(collection, *names))),
        unless(
            "is_for_one", table(("Client", *titles), (42, 46, 46, 36), rows(collection, "name", *names))
        ),
    ]
