"""Overlays on the drawings: a colour, a sign and a number; a module adds one by ``OVERLAY = Overlay(...)``."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum
from functools import cache

from designer.i18n import Text
from designer.model.organization import Organization
from designer.picture.primitives import Tone


class Level(Enum):
    """How good a value is: its tone and the sign that says the same without colour."""

    GOOD = (Tone.EXTERNAL, "●")
    CALM = (Tone.CLIENT, "◆")
    WATCH = (Tone.WARNING, "▲")
    BAD = (Tone.FAULT, "■")

    @property
    def tone(self) -> Tone:
        """Return the colour's meaning."""
        return self.value[0]

    @property
    def sign(self) -> str:
        """Return the sign."""
        return self.value[1]


@dataclass(frozen=True, slots=True)
class Mark:
    """What an overlay says of one participant."""

    text: str
    """A number or a very short word."""
    level: Level

    @property
    def label(self) -> str:
        """Return the sign with the number."""
        return f"{self.level.sign} {self.text}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Overlay:
    """One thing to see on every drawing at once."""

    id: str
    title: Text
    legend: tuple[tuple[Level, Text], ...]
    marks: Callable[[Organization, Mapping[str, int]], Mapping[str, Mark]]
    """From the records and the number of open findings by participant; who is missing bears no mark."""
    arrows: Callable[[Organization], Mapping[str, Mark]] | None = None
    """From the records, by the id of the arrow, for an overlay that says something of arrows too."""
    note: Text | None = None
    """What the legend adds in words."""
    place: int = 50


@cache
def all_overlays() -> tuple[Overlay, ...]:
    """Return every overlay in its order."""
    modules = [importlib.import_module(f"{__name__}.{m.name}") for m in pkgutil.iter_modules(__path__)]
    found: list[Overlay] = [module.OVERLAY for module in modules if hasattr(module, "OVERLAY")]
    return tuple(sorted(found, key=lambda overlay: (overlay.place, overlay.id)))


def overlay_of(id: str) -> Overlay | None:
    """Return the overlay with this id, or None."""
    return next((overlay for overlay in all_overlays() if overlay.id == id), None)
