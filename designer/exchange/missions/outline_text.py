"""``outline``: the plain notation with one participant a line; indents and numbers put one into another."""

from __future__ import annotations

from collections.abc import Mapping

from designer.exchange.missions.missions_text import read_text
from designer.exchange.plan import ImportPlan
from designer.i18n import Text
from designer.model.organization import Organization

KIND = "outline"
TITLE = Text(ru="Список строками", en="Outline")
SUFFIXES = (".outline",)


def read(data: bytes, name: str, existing: Organization, options: Mapping[str, str]) -> ImportPlan:
    """Plan what a list of units and posts would add; without missions it is the structure that it writes down."""
    return read_text(data, name, existing, options, is_outline=True)
