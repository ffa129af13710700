"""``outline``: the plain notation with one participant a line."""

from __future__ import annotations

from designer.exchange.missions_text import read

__all__ = ["KIND", "SUFFIXES", "read"]

KIND = "outline"
SUFFIXES = (".outline",)
