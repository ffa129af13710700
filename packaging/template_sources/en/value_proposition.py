"""Value proposition for clients."""

from __future__ import annotations

from designer.word.build import bullet, each, field, paragraph, title, unless
from template_sources.english import finish


def build() -> bytes:
    """Value proposition for clients."""
    return finish(
        "Value proposition",
        [
            paragraph(field("company", "company"), after=2),
            unless(
                "title_is_above",
                title("What we are worth to our clients"),
                paragraph(field("name", bold=True, size=13), after=10),
            ),
            paragraph(field("about"), after=6),
            each(
                "sections",
                paragraph(field("x.title"), style="Heading2", keep_next=True),
                each("x.lines", bullet(field("x.text"))),
            ),
        ],
    )
