"""The panels around the view: a module adds its panel by ``PANEL = Panel(...)``."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from functools import cache

from PySide6.QtWidgets import QWidget

from designer.i18n import Text
from designer.ui.desk import Desk


class Side(Enum):
    """Where a panel stands."""

    LEFT = "left"
    RIGHT = "right"
    BELOW = "below"


@dataclass(frozen=True, slots=True, kw_only=True)
class Panel:
    """A part of the window beside the view."""

    id: str
    title: Text
    side: Side
    make: Callable[[Desk], QWidget]


@cache
def all_panels() -> tuple[Panel, ...]:
    """Return every panel."""
    from designer.ui.registry import collect

    return tuple(collect(__name__, "PANEL"))
