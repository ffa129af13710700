"""Protocol of a dispute."""

from __future__ import annotations

from designer.word.build import bullet, cell, each, field, paragraph, row, table, text, title, unless, when
from template_sources.english import fact, finish, rows


def build() -> bytes:
    """Protocol of a dispute, one page."""
    blocks = [
        paragraph(field("company", "company"), after=2),
        unless("title_is_above", title("Protocol of a dispute"), paragraph(field("date", "date"), after=6)),
        table(
            None,
            (38, 132),
            fact("Who asks", field("side_a")),
            fact("Of whom", field("side_b")),
            fact("Demand", field("demand")),
            fact("What the model says", when("verdict", field("verdict", bold=True), text(" ")), field("why")),
            fact("Value", field("value")),
        ),
        when("duties", *_small_heading("Duties of the one who asks"), each("duties", bullet(field("x.text")))),
        when(
            "terms",
            *_small_heading("What the arrows between them hold"),
            table(("Kind", "Term"), (45, 125), rows("terms", "kind", "text")),
        ),
        when(
            "common",
            *_small_heading("Common clients: what each side owes them and whose service comes first"),
            table(
                ("Common client", "Owed by who asks", "Owed by who is asked", "Whose service first"),
                (36, 44, 44, 46),
                rows("common", "client", "owed_a", "owed_b", "first"),
            ),
        ),
        when("chains", *_small_heading("Chains to the external client"), each("chains", bullet(field("x.text")))),
        when("proposals", *_small_heading("What would decide"), each("proposals", bullet(field("x.text")))),
        *_small_heading("Decision of the sides"),
        when("decision", paragraph(field("decision"))),
        unless("decision", table(None, (170,), row("", height=9), row("", height=9))),
        paragraph("", after=2),
        table(
            ("Side", "Post", "Signature", "Name", "Date"),
            (25, 58, 27, 36, 24),
            each("signing", row(field("x.side"), field("x.post"), cell(""), field("x.person"), cell(""), height=8)),
        ),
    ]
    return finish("Protocol of a dispute", blocks)


def _small_heading(words: str) -> list[str]:
    return [paragraph(text(words, bold=True), keep_next=True, before=6, after=2)]
