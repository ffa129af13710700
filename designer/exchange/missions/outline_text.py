"""``outline``: the plain notation with one participant a line."""

from __future__ import annotations

from designer.exchange.missions.missions_text import read
from designer.i18n import Text

__all__ = ["KIND", "SUFFIXES", "TITLE", "read"]

KIND = "outline"
TITLE = Text(ru="Список строками", en="Outline")
SUFFIXES = (".outline",)
