"""Thanks card."""

from __future__ import annotations

from designer.word.build import ENGLISH, Page, document, field, paragraph, text, when

_CARD = Page(width=148, height=105, left=12, right=12, top=12, bottom=10)


def build() -> bytes:
    """Thanks card, the size of a postcard."""
    return document(
        paragraph(text("THANK YOU", bold=True, size=30), style="Centred", after=8),
        paragraph(field("receiver", "to whom", bold=True, size=16), style="Centred", after=2),
        when("person", paragraph(field("person", size=13), style="Centred", after=2)),
        paragraph(field("text", "for what", size=14), style="Centred", before=8, after=12),
        paragraph(field("giver", "from whom", italic=True, size=13), style="Centred", after=2),
        paragraph(field("date", "date", size=11), style="Centred", after=2),
        when("company", paragraph(field("company", "company", size=10), style="Centred")),
        look=ENGLISH,
        page=_CARD,
        title="Thanks card",
    )
