"""Makes texts comparable that differ only in what no reader sees."""

from __future__ import annotations

import unicodedata
from typing import Final

_PLAIN: Final = str.maketrans({"\u00a0": " ", "\u202f": " ", "\u2009": " ", "\u2011": "-", "\u00ad": ""})


def plain_words(text: str) -> str:
    """Text as two versions of it are compared: spaces and hyphens of every kind are one, runs of spaces too."""
    return " ".join(unicodedata.normalize("NFC", text).translate(_PLAIN).split())
