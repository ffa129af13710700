"""Internal service standard."""

from __future__ import annotations

from designer.word.build import bullet, field, paragraph, section, table, title, unless
from template_sources.english import abbreviations, changes, finish, heading, intro, rows


def build() -> bytes:
    """Internal service standard."""
    blocks = [
        paragraph(field("company", "company"), after=2),
        unless(
            "title_is_above",
            title("Internal service standard"),
            paragraph("How help is asked for and given", style="Subtitle"),
        ),
        paragraph("Approved by ", field("approver_post"), " ", field("approver_name"), " ____________", after=6),
        section(
            "purpose",
            heading("Purpose"),
            paragraph(
                "This standard applies to everyone who serves colleagues (suppliers) and everyone who is served "
                "(clients). Where two sides have terms of their own, their service agreement sets them out.",
                after=3,
            ),
            paragraph("A supplier owes what affects the result of the client’s work, not every wish."),
            abbreviations(),
        ),
        section(
            "request",
            heading("Asking"),
            bullet("A client asks in the way set for the service and gives the information that it requires"),
            bullet("The supplier confirms the request on the same working day and names a date; silence is no answer"),
            bullet("An incomplete request is returned within one working day, saying what is missing"),
        ),
        section(
            "work",
            heading("Doing"),
            bullet("The supplier says who deals with the matter"),
            bullet("If a deadline is at risk, the supplier says so before it passes and offers a way out"),
            intro("If not everybody can be helped at once, the order is:"),
            bullet("First, what would stop help to the external client"),
            bullet("Then, what is due earlier by agreement"),
            bullet("A case in dispute is decided by the common superior"),
        ),
        section(
            "feedback",
            heading("Feedback"),
            bullet("After the service the supplier asks whether it helped, and the client answers to the point"),
            bullet("Scores are discussed at least once a quarter"),
            bullet("Thank those who serve you well: that is feedback too"),
        ),
        section(
            "services",
            heading("Where to ask"),
            table(
                ("Supplier", "Client", "Service", "How to ask", "Deadline"),
                (36, 36, 38, 34, 26),
                rows("services", "supplier", "client", "service", "how", "deadline"),
            ),
        ),
        changes(),
    ]
    return finish("Internal service standard", blocks)
