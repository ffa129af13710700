"""Карточка благодарности."""

from __future__ import annotations

from designer.word.build import Page, document, field, paragraph, text, when

_CARD = Page(width=148, height=105, left=12, right=12, top=12, bottom=10)
"""A postcard, A6 across."""


def build() -> bytes:
    """Карточка благодарности, почтовая открытка."""
    return document(
        paragraph(text("СПАСИБО", bold=True, size=30), style="Centred", after=8),
        paragraph(field("receiver", "кому", bold=True, size=16), style="Centred", after=2),
        when("person", paragraph(field("person", size=13), style="Centred", after=2)),
        paragraph(field("text", "за что", size=14), style="Centred", before=8, after=12),
        paragraph(field("giver", "от кого", italic=True, size=13), style="Centred", after=2),
        paragraph(field("date", "дата", size=11), style="Centred", after=2),
        when("company", paragraph(field("company", "организация", size=10), style="Centred")),
        page=_CARD,
        title="Карточка благодарности",
    )
