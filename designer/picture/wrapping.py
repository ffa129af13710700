"""Text in lines that fit: broken at spaces and hyphens, cut with an ellipsis last."""

from __future__ import annotations

import re

from designer.picture.primitives import TextMeasure

_PIECES = re.compile(r"[^\s-]*-+(?=\S)|\S+(?:\u00a0\S+)*")


def wrapped(text: str, width: float, most: int, size: float, bold: bool, measure: TextMeasure) -> tuple[str, ...]:
    """Return at most ``most`` lines no wider than ``width`` px; what does not fit is cut with an ellipsis."""
    lines: list[str] = []
    line = ""
    at = 0
    text = " ".join(text.split(" "))
    for found in _PIECES.finditer(text):
        joined = line + text[at : found.start()] + found.group() if line else found.group()
        if not line or measure(joined, size, bold) <= width:
            line = joined
        else:
            lines.append(line)
            line = found.group()
        at = found.end()
        if len(lines) == most:
            break
    if len(lines) < most and line:
        lines.append(line)
        line = ""
    if line or any(measure(one, size, bold) > width for one in lines):
        last = len(lines) - 1 if line else -1
        lines = [_cut(one, width, size, bold, measure, force=n == last) for n, one in enumerate(lines)]
    return tuple(lines)


def _cut(line: str, width: float, size: float, bold: bool, measure: TextMeasure, *, force: bool) -> str:
    if not force and measure(line, size, bold) <= width:
        return line
    while line and measure(line.rstrip(" ,;—-") + "…", size, bold) > width:
        line = line[:-1]
    return line.rstrip(" ,;—-") + "…"
