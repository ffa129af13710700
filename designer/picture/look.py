"""How participants and client arrows look, as primitives; the same on the screen, in files and in Word."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import Final, Literal

from designer.picture.primitives import Badge, Box, Head, Label, Line, LineStyle, Primitive, TextMeasure, Tone
from designer.picture.wrapping import wrapped

Kind = Literal["unit", "position", "external", "group"]
WIDTH: Final = 184.0
_PAD: Final = 14.0
_TITLE: Final = 13.0
_SMALL: Final = 12.0
MARK: Final = 12.0
"""Px of the letters of an overlay."""
_LINE: Final = 16.0
_TITLES: Final = 3
"""Lines that a title takes at most."""
_TWO: Final = 1.5
_WORD: Final = 0.42
"""Widths of a text and of its longest word, as shares of the room, up to which two lines surely are enough."""
SIGN: Final = 26.0
"""Px at the left of a department's title where the sign for folding is."""
_NARROWEST: Final = 0.25
"""Width of the narrowest letters, as a share of the font's size."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NodeLook:
    """All that the look of one participant depends on."""

    id: str
    kind: Kind
    title: str
    second: str = ""
    mission: str = ""
    findings: int = 0
    short: str = ""
    """An abbreviation, shown where the title has no room."""
    mark: str = ""
    """What an overlay says: a sign with a number."""
    tone: Tone | None = None
    """The colour of the mark, and of the edge while there is one."""
    is_container: bool = False
    """Whether parts are shown inside, below the title."""
    width: float = 0.0
    """Px that the user gave the box, 0 for the usual width."""
    height: float = 0.0
    """Px that the user gave the box at least, 0 for as many as the texts take."""


def size_of(look: NodeLook, measure: TextMeasure) -> tuple[float, float]:
    """Return width and height in px that hold the texts of a participant, or those that the user gave, if larger."""
    room = _room(look)
    lines = _height(look.title, room, _TITLES, _TITLE, True, measure) + bool(look.second)
    if look.mission:
        lines += _height(look.mission, room, 2, _SMALL, False, measure)
    return look.width or WIDTH, max(44.0, 2 * 11.0 + _LINE * lines, look.height)


def _room(look: NodeLook) -> float:
    """Return how long a line of text may be, in px."""
    return (look.width or WIDTH) - 2 * _PAD - (8.0 if look.kind == "external" else 0.0)


def _height(text: str, room: float, most: int, size: float, bold: bool, measure: TextMeasure) -> int:
    """Return how many lines, at most ``most``, a text takes; what is surely too long is not measured."""
    text = text.strip()
    if not text:
        return 0
    if len(text) * size * _NARROWEST <= (room if most == 2 else room * most):
        width = measure(text, size, bold)
        if width <= room:
            return 1
        longest = max(text.split(), key=len)
        if most > 2 and (width > _TWO * room or measure(longest, size, bold) > _WORD * room):
            return len(wrapped(text, room, most, size, bold, measure))
    elif most > 2:
        return most
    return 2 if " " in text else len(wrapped(text, room, 2, size, bold, measure))


def container(
    look: NodeLook, x: float, y: float, width: float, height: float, measure: TextMeasure
) -> tuple[Primitive, ...]:
    """Return the primitives of a department with parts inside: a frame with its title at the top."""
    left, room = x + SIGN, width - SIGN - _PAD
    title = wrapped(look.title, room, 1, _TITLE, True, measure)
    size, first = _TITLE, y + 24.0
    if title and title[0].endswith("…"):
        title, size, first = wrapped(look.title, room, 2, _SMALL, True, measure), _SMALL, y + 16.0
    parts: list[Primitive] = [
        Box(x=x, y=y, width=width, height=height, fill=Tone.GROUND, edge=look.tone or Tone.UNIT, subject=look.id),
        Label(x=x + 10.0, y=y + 24.0, text="▾", size=_SMALL, tone=Tone.MUTED, subject=look.id),
    ]
    for number, text in enumerate(title):
        parts.append(Label(x=left, y=first + 14.0 * number, text=text, size=size, bold=True, subject=look.id))
    beside = left + measure(title[0], _TITLE, True) + 12.0 if len(title) == 1 else x + width
    taken = measure(look.mark, MARK, True) + 2 * _PAD if look.mark else _PAD
    if look.second and beside + measure(look.second, _SMALL, False) < x + width - taken:
        parts.append(Label(x=beside, y=y + 24.0, text=look.second, size=_SMALL, tone=Tone.MUTED, subject=look.id))
    if look.findings:
        parts.append(Badge(x=x + width - 6, y=y + 6, text=str(min(look.findings, 99)), subject=look.id))
    parts += mark(look, x, y, width, height, measure)
    return tuple(parts)


def mark(
    look: NodeLook, x: float, y: float, width: float, height: float, measure: TextMeasure, size: float = MARK
) -> tuple[Primitive, ...]:
    """Return the pill of an overlay on the lower edge of a box, at the top of a container; nothing without a mark."""
    if not look.mark or look.tone is None:
        return ()
    wide, tall = pill_size(look.mark, measure, size)
    middle = y + 3.0 + tall / 2 if look.is_container else y + height + 10.0 - tall / 2
    right = x + width + (-18.0 if look.is_container and look.findings else 8.0)
    return pill(look.mark, look.tone, right - wide / 2, middle, measure, size, look.id)


def pill_size(words: str, measure: TextMeasure, size: float) -> tuple[float, float]:
    """Return width and height of a pill in px."""
    return measure(words, size, True) + size * 1.2, size * 1.5


def pill(
    words: str, tone: Tone, x: float, y: float, measure: TextMeasure, size: float, subject: str
) -> tuple[Primitive, ...]:
    """Return a sign with a number in a rounded frame whose middle is at ``x``, ``y`` in px."""
    wide, tall = pill_size(words, measure, size)
    top = y - tall / 2
    return (
        Box(x=x - wide / 2, y=top, width=wide, height=tall, radius=tall / 2, stroke=tone, subject=subject),
        Label(x=x, y=top + size * 1.1, text=words, size=size, bold=True, tone=tone, centred=True, subject=subject),
    )


def node(look: NodeLook, x: float, y: float, measure: TextMeasure) -> tuple[Primitive, ...]:
    """Return the primitives of a participant whose left top corner is at ``x``, ``y`` in px."""
    width, height = size_of(look, measure)
    titles, seconds, missions = _texts(look, measure)
    external = look.kind == "external"
    parts: list[Primitive] = [
        Box(
            x=x,
            y=y,
            width=width,
            height=height,
            radius=height / 2 if external else 8.0,
            fill=Tone.EXTERNAL_FILL if external else Tone.SURFACE,
            stroke=look.tone or (Tone.EXTERNAL if external else Tone.GROUP if look.kind == "group" else Tone.LINE),
            line=LineStyle.DASHED if look.kind == "group" else LineStyle.SOLID,
            edge=look.tone or {"unit": Tone.UNIT, "position": Tone.POSITION}.get(look.kind),
            subject=look.id,
        )
    ]
    baseline = y + (height - _LINE * (len(titles) + len(seconds) + len(missions))) / 2 + 12.0
    for lines, size, bold, tone in (
        (titles, _TITLE, True, Tone.EXTERNAL if external else Tone.TEXT),
        (seconds, _SMALL, False, Tone.MUTED),
        (missions, _SMALL, False, Tone.MUTED),
    ):
        for text in lines:
            left = x + width / 2 if external else x + _PAD
            parts.append(
                Label(x=left, y=baseline, text=text, size=size, bold=bold, tone=tone, centred=external, subject=look.id)
            )
            baseline += _LINE
    if look.findings:
        parts.append(Badge(x=x + width - 6, y=y + 6, text=str(min(look.findings, 99)), subject=look.id))
    parts += mark(look, x, y, width, height, measure)
    return tuple(parts)


def arrow(
    id: str,
    points: tuple[tuple[float, float], ...],
    label: str,
    measure: TextMeasure,
    tone: Tone = Tone.ARROW,
) -> tuple[Primitive, ...]:
    """Return the line, the head at the client and, where there is room, the service's name on the line."""
    if len(points) < 2:
        return ()
    (bx, by), (ax, ay) = points[-1], points[-2]
    length = abs(bx - ax) + abs(by - ay) or 1.0
    dx, dy = (bx - ax) / length, (by - ay) / length
    shortened = (*points[:-1], (bx - dx * 7.0, by - dy * 7.0))
    parts: list[Primitive] = [
        Line(points=shortened, tone=tone, width=2.0 if tone is not Tone.ARROW else 1.4, subject=id),
        Head(x=bx, y=by, dx=dx, dy=dy, tone=tone, subject=id),
    ]
    level = max((s for s in pairwise(points) if s[0][1] == s[1][1]), key=lambda s: abs(s[0][0] - s[1][0]), default=None)
    if label and level is not None:
        room = abs(level[0][0] - level[1][0]) - 24.0
        text = wrapped(label, room, 1, 11.0, False, measure)
        if text and room > 60.0 and not text[0].endswith("…"):
            middle = (level[0][0] + level[1][0]) / 2
            parts.append(
                Label(x=middle, y=level[0][1] - 5.0, text=text[0], size=11.0, tone=Tone.MUTED, centred=True, subject=id)
            )
    return tuple(parts)


def _texts(look: NodeLook, measure: TextMeasure) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    room = _room(look)
    titles = wrapped(look.title, room, _TITLES, _TITLE, True, measure)
    seconds = wrapped(look.second, room, 1, _SMALL, False, measure) if look.second else ()
    if seconds and seconds[0].endswith("…") and " · " in look.second:
        seconds = wrapped(look.second.partition(" · ")[2], room, 1, _SMALL, False, measure)
    left = int((look.height - 2 * 11.0) / _LINE) - len(titles) - len(seconds)
    missions = wrapped(look.mission, room, max(2, left), _SMALL, False, measure) if look.mission else ()
    return titles, seconds, missions
