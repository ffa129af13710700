"""The grid that boxes are set down on: seen as dots, or put away for good."""

from __future__ import annotations

from designer.ui.canvas.surface import Surface
from designer.ui.files import recent

STEP = 8.0
_CHOICE = "grid"


def is_wanted() -> bool:
    """Whether the user wants the grid."""
    return recent.chosen(_CHOICE, "yes") == "yes"


def turn(canvas: Surface) -> None:
    """Show the grid and set boxes down on it, or neither, from now on."""
    canvas.sheet.nodes.has_dots = not canvas.sheet.nodes.has_dots
    recent.choose(_CHOICE, "yes" if canvas.sheet.nodes.has_dots else "no")
    canvas.refresh()


def on_grid(canvas: Surface, value: float) -> float:
    """Return the nearest place on the grid, the place itself where there is no grid."""
    return round(value / STEP) * STEP if canvas.sheet.nodes.has_dots else value
