"""Sets of words, written as text."""

from __future__ import annotations


def word_set(*texts: str) -> frozenset[str]:
    """Return the words of some texts as a set."""
    return frozenset(word for text in texts for word in text.split())
