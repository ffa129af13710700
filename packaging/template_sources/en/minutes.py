"""Minutes of a discussion."""

from __future__ import annotations

from designer.word.build import field, paragraph, table, title, unless, when
from template_sources.english import finish, rows


def build() -> bytes:
    """Minutes of a discussion."""
    return finish(
        "Minutes",
        [
            paragraph(field("company", "company"), after=2),
            unless(
                "title_is_above",
                title("Minutes of the discussion"),
                paragraph(field("name", "about", bold=True, size=13), after=10),
            ),
            when(
                "messages",
                table(
                    ("When", "Who", "What was said", "State"),
                    (32, 34, 84, 20),
                    rows("messages", "date", "author", "text", "state"),
                ),
            ),
            unless("messages", paragraph("There has been no discussion yet.")),
        ],
    )
