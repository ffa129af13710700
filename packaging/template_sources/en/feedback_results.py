"""Results of the survey of internal clients."""

from __future__ import annotations

from designer.word.build import field, paragraph, table, title, unless, when
from template_sources.english import finish, heading, rows


def build() -> bytes:
    """Results of the survey of internal clients."""
    return finish(
        "Survey results",
        [
            paragraph(field("company", "company"), after=2),
            unless(
                "title_is_above",
                title("Results of the survey of internal clients"),
                paragraph(field("round", "round", bold=True, size=13), after=10),
            ),
            paragraph("Forms read: ", field("sheets"), ". Scores are from 1 to 5, the mean over the forms.", after=3),
            paragraph("A score is shown only if the number of answers is at least ", field("least"), ".", after=3),
            heading("Scores, the worst first"),
            when(
                "arrows",
                table(
                    ("Supplier", "Client", "Score", "Answers", "Since the last round"),
                    (52, 52, 22, 20, 24),
                    rows("arrows", "supplier", "client", "score", "answers", "trend"),
                ),
            ),
            unless("arrows", paragraph("No answers yet.")),
            when(
                "suppliers",
                heading("Suppliers on average"),
                table(("Supplier", "Score", "Answers"), (110, 30, 30), rows("suppliers", "name", "score", "answers")),
            ),
            when(
                "gaps",
                heading("Where supplier and client see a condition differently"),
                table(
                    ("Arrow", "Condition", "The supplier holds", "The client sees"),
                    (42, 48, 38, 42),
                    rows("gaps", "arrow", "condition", "declared", "seen"),
                ),
            ),
            when(
                "comments",
                heading("What clients say"),
                table(("Arrow", "Comment"), (55, 115), rows("comments", "arrow", "text")),
            ),
            when(
                "actions",
                heading("What is done"),
                table(
                    ("Kind", "What to do", "Owner", "Due", "Effect"),
                    (26, 66, 36, 22, 20),
                    rows("actions", "kind", "text", "owner", "due", "effect"),
                ),
            ),
        ],
    )
