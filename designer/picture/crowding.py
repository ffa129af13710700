"""Words on lines only where they can be read: not on top of each other, and with no line through them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from designer.picture.primitives import Label, TextMeasure

_ROW = 32.0
_ABOVE, _BELOW = 10.0, 3.0
"""Px that a line of words takes above and below its baseline."""
Span = tuple[float, float, float, float]
"""Left, right, top and bottom edge."""


def readable(labels: Iterable[Label], lines: Iterable[Span], measure: TextMeasure) -> list[Label]:
    """Return the words that nothing covers, the first of those that meet; ``lines`` are straight runs, in px."""
    taken: dict[int, list[Span]] = defaultdict(list)
    for line in lines:
        for row in _rows(line):
            taken[row].append(line)
    found = []
    for label in labels:
        width = measure(label.text, label.size, label.bold)
        left = label.x - width / 2 if label.centred else label.x
        room = (left, left + width, label.y - _ABOVE, label.y + _BELOW)
        if not any(_meet(room, other) for row in _rows(room) for other in taken.get(row, ())):
            found.append(label)
            for row in _rows(room):
                taken[row].append(room)
    return found


def _rows(span: Span) -> range:
    return range(int(span[2] // _ROW), int(span[3] // _ROW) + 1)


def _meet(a: Span, b: Span) -> bool:
    return a[0] < b[1] and b[0] < a[1] and a[2] < b[3] and b[2] < a[3]
