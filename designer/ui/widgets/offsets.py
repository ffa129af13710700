"""Turns places in a text into Qt's, which counts characters beyond the first plane twice, and back."""

from __future__ import annotations


def to_qt(text: str, offset: int) -> int:
    """Return Qt's place for an offset in a text."""
    return len(text[:offset].encode("utf-16-le")) // 2


def from_qt(text: str, place: int) -> int:
    """Return the offset in a text for Qt's place."""
    return len(text.encode("utf-16-le")[: 2 * place].decode("utf-16-le"))
