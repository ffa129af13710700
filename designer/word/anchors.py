"""Anchors by which a field of a finished document is found again, as tags and as bookmarks."""

from __future__ import annotations

from hashlib import blake2b
from typing import Final

PREFIX: Final = "omd:"
TAG_LIMIT: Final = 64
"""Word cuts or refuses longer tags."""


def anchor_part(part: str) -> str:
    """One part of an anchor: a colon inside it is written ``%3A``."""
    return part.replace("%", "%25").replace(":", "%3A") if ":" in part or "%" in part else part


def tag_of(anchor: str) -> str:
    """The control's tag: the anchor itself, or its digest where it is too long for Word."""
    tag = PREFIX + anchor
    return tag if len(tag) <= TAG_LIMIT else f"{PREFIX}~{_digest(anchor)}"


def bookmark_of(anchor: str) -> str:
    """The bookmark's name, at most 40 characters; ``_`` before it keeps it out of Word's lists."""
    return "_omd_" + _digest(anchor)


def _digest(anchor: str) -> str:
    return blake2b(anchor.encode(), digest_size=12).hexdigest()
