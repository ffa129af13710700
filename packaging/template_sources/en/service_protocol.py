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
                "The standard is the same for all who serve their colleagues (suppliers) and all who are served "
                "(clients). Special terms of a pair are set in its service agreement.",
                after=3,
            ),
            paragraph("A supplier owes what affects the result of the client’s work, not every wish."),
            abbreviations(),
        ),
        section(
            "request",
            heading("Asking"),
            bullet("A client asks in the way and with the information set for the service"),
            bullet("The supplier confirms the request on the same working day and names a date; silence is no answer"),
            bullet("An incomplete request is returned on the same day, saying what is missing"),
        ),
        section(
            "work",
            heading("Doing"),
            bullet("The supplier says who deals with the matter"),
            bullet("A deadline at risk is told before it passes, with a way out"),
            intro("Where not all can be helped at once, the order is:"),
            bullet("First, what would stop help to the external client"),
            bullet("Then, what is due earlier by agreement"),
            bullet("A case in dispute is decided by the common superior"),
        ),
        section(
            "feedback",
            heading("Feedback"),
            bullet("After the service the supplier asks whether it helped, and the client answers to the point"),
            bullet("Scores are talked over at least once a quarter"),
            bullet("Good service is thanked for: that is feedback too"),
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
