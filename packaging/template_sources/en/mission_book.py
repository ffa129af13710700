"""Mission book."""

from __future__ import annotations

from designer.word.build import bullet, each, field, paragraph, title, toc, unless, when
from template_sources.english import abbreviations, finish, heading


def build() -> bytes:
    """Mission book."""
    blocks = [
        paragraph(field("company", "company"), after=2),
        unless(
            "title_is_above",
            title("Mission book"),
            paragraph("Whom every department and every post helps, and how", style="Subtitle"),
        ),
        paragraph("Approved by ", field("approver_post"), " ", field("approver_name"), " ____________", after=10),
        toc(2, "Contents"),
        heading("How to read this book", page_break_before=True),
        paragraph(
            "Every department and every post helps its clients, outside the company or inside. An internal client is "
            "one who needs the service for its main work. The last internal client in a chain helps the external one: "
            "the better suppliers help their clients, the better the external client is served.",
            after=4,
        ),
        paragraph(
            "Missions are listed by how near each is to the external client: first those who help it "
            "themselves, then those whose help reaches it through others.",
            after=4,
        ),
        abbreviations(),
        heading("External clients"),
        each("external", bullet(field("x.name"))),
        each(
            "chapters",
            paragraph(field("x.title"), style="HeadingPlain", keep_next=True),
            each(
                "x.missions",
                paragraph(field("x.name"), style="Heading2", keep_next=True),
                paragraph(field("x.mission", italic=True), style="Mission", keep_next=True),
                paragraph(field("x.clients"), after=2),
                when("x.is_far", paragraph("Path: ", field("x.path"), after=2)),
            ),
        ),
    ]
    return finish("Mission book", blocks)
