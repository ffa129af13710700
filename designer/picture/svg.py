"""A picture as SVG: self-contained, readable by browsers, Word and LibreOffice; text stays text."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from itertools import pairwise

from designer.picture.primitives import Badge, Box, Head, Label, Line, LineStyle, Picture, Primitive, Tone

_FONT = "'Segoe UI', 'DejaVu Sans', 'Noto Sans', Arial, sans-serif"
_DASH = ' stroke-dasharray="6 4"'


def svg(picture: Picture, colours: Mapping[Tone, str]) -> str:
    """Return an SVG document; ``colours`` gives a hex value for every tone, KeyError names one that is missing."""
    body = "\n".join(_shape(one, colours) for one in picture.primitives)
    size = f'width="{picture.width:g}" height="{picture.height:g}" viewBox="0 0 {picture.width:g} {picture.height:g}"'
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} role="img" font-family="{_FONT}">\n'
        f"<title>{_text(picture.description)}</title>\n"
        f'<rect width="{picture.width:g}" height="{picture.height:g}" fill="{colours[Tone.GROUND]}"/>\n'
        f"{body}\n</svg>\n"
    )


def _shape(one: Primitive, colours: Mapping[Tone, str]) -> str:
    match one:
        case Box():
            dash = _DASH if one.line is LineStyle.DASHED else ""
            place = f'x="{one.x:g}" y="{one.y:g}" width="{one.width:g}" height="{one.height:g}" rx="{one.radius:g}"'
            shape = f'<rect {place} fill="{colours[one.fill]}" stroke="{colours[one.stroke]}"{dash}/>'
            if one.edge is not None:
                shape += (
                    f'<rect x="{one.x:g}" y="{one.y + 1:g}" width="4" height="{one.height - 2:g}" rx="2" '
                    f'fill="{colours[one.edge]}"/>'
                )
            return shape
        case Label():
            anchor = ' text-anchor="middle"' if one.centred else ""
            weight = ' font-weight="600"' if one.bold else ""
            place = f'x="{one.x:g}" y="{one.y:g}" font-size="{one.size:g}"'
            return f'<text {place}{weight}{anchor} fill="{colours[one.tone]}">{_text(one.text)}</text>'
        case Line():
            dash = _DASH if one.line is LineStyle.DASHED else ""
            course = rounded_path(one.points, one.radius)
            return f'<path d="{course}" fill="none" stroke="{colours[one.tone]}" stroke-width="{one.width:g}"{dash}/>'
        case Head():
            points = " ".join(f"{x:g},{y:g}" for x, y in head_corners(one))
            return f'<polygon points="{points}" fill="{colours[one.tone]}"/>'
        case Badge():
            fill = f'fill="{colours[one.tone]}"'
            return (
                f'<circle cx="{one.x:g}" cy="{one.y:g}" r="{one.radius:g}" {fill}/>'
                f'<text x="{one.x:g}" y="{one.y + 4:g}" font-size="11" font-weight="600" text-anchor="middle" '
                f'fill="{colours[Tone.SURFACE]}">{_text(one.text)}</text>'
            )


def head_corners(head: Head) -> tuple[tuple[float, float], ...]:
    """Return the three corners of an arrow head, the tip first."""
    back_x, back_y = head.x - head.dx * head.size, head.y - head.dy * head.size
    half = head.size * 0.42
    return (
        (head.x, head.y),
        (back_x - head.dy * half, back_y + head.dx * half),
        (back_x + head.dy * half, back_y - head.dx * half),
    )


def rounded_path(points: tuple[tuple[float, float], ...], radius: float) -> str:
    """Return SVG path data through points whose corners are rounded."""
    course = f"M{points[0][0]:g} {points[0][1]:g}"
    for (a, b), (_, c) in pairwise(pairwise(points)):
        before, after = _toward(b, a, radius), _toward(b, c, radius)
        course += f"L{before[0]:g} {before[1]:g}Q{b[0]:g} {b[1]:g} {after[0]:g} {after[1]:g}"
    return course + f"L{points[-1][0]:g} {points[-1][1]:g}"


def _toward(a: tuple[float, float], b: tuple[float, float], by: float) -> tuple[float, float]:
    length = abs(b[0] - a[0]) + abs(b[1] - a[1]) or 1.0
    share = min(by, length / 2) / length
    return a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share


def _text(text: str) -> str:
    clean = "".join(letter for letter in text if letter >= " " and letter not in "\ufffe\uffff")
    return escape(clean)
