"""The few shapes from which every picture of an organization is made."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

TextMeasure = Callable[[str, float, bool], float]
"""Width of one line of text in px, given the text, the font size in px, and whether it is bold."""


class Tone(StrEnum):
    """What a colour means; a painter turns it into a colour of its theme."""

    GROUND = "ground"
    SURFACE = "surface"
    LINE = "line"
    TEXT = "text"
    MUTED = "muted"
    UNIT = "unit"
    POSITION = "position"
    EXTERNAL = "external"
    EXTERNAL_FILL = "external-fill"
    GROUP = "group"
    CLIENT = "client"
    SUPPLIER = "supplier"
    ARROW = "arrow"
    SUBORDINATION = "subordination"
    WARNING = "warning"
    FAULT = "fault"


class LineStyle(StrEnum):
    """How a line is drawn, so that colour never carries a meaning alone."""

    SOLID = "solid"
    DASHED = "dashed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A rectangle in px with rounded corners; ``edge`` colours a strip at its left side."""

    x: float
    y: float
    width: float
    height: float
    radius: float = 8.0
    fill: Tone = Tone.SURFACE
    stroke: Tone = Tone.LINE
    line: LineStyle = LineStyle.SOLID
    edge: Tone | None = None
    subject: str | None = None
    """Id of the record that the box shows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """One line of text; ``x`` is the left edge (or the centre), ``y`` the baseline, in px."""

    x: float
    y: float
    text: str
    size: float = 13.0
    bold: bool = False
    tone: Tone = Tone.TEXT
    centred: bool = False
    subject: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """An orthogonal line through points in px, corners rounded by ``radius``."""

    points: tuple[tuple[float, float], ...]
    tone: Tone = Tone.ARROW
    width: float = 1.4
    line: LineStyle = LineStyle.SOLID
    radius: float = 8.0
    subject: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """A filled arrow head whose tip is at ``x``, ``y``; ``dx``, ``dy`` is the unit direction."""

    x: float
    y: float
    dx: float
    dy: float
    size: float = 9.0
    tone: Tone = Tone.ARROW
    subject: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Badge:
    """A filled circle with a short text, centred at ``x``, ``y``."""

    x: float
    y: float
    text: str
    radius: float = 9.0
    tone: Tone = Tone.FAULT
    subject: str | None = None


Primitive = Box | Label | Line | Head | Badge


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """Primitives in painting order, with the size of the sheet in px and words for those who do not see it."""

    width: float
    height: float
    primitives: tuple[Primitive, ...]
    description: str = ""
