"""Compares two texts by words."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import Final, Literal

TOKEN: Final = re.compile(r"\s+|\w+|[^\w\s]")
Kind = Literal["same", "old", "new"]


def word_diff(old: str, new: str) -> list[tuple[Kind, str]]:
    """Return the stretches of both texts in order: those that are the same, only old, only new."""
    first, second = TOKEN.findall(old), TOKEN.findall(new)
    out: list[tuple[Kind, str]] = []
    for kind, i1, i2, j1, j2 in SequenceMatcher(None, first, second, autojunk=False).get_opcodes():
        if kind == "equal":
            out.append(("same", "".join(second[j1:j2])))
            continue
        if i1 < i2:
            out.append(("old", "".join(first[i1:i2])))
        if j1 < j2:
            out.append(("new", "".join(second[j1:j2])))
    return _joined(out)


def _joined(parts: list[tuple[Kind, str]]) -> list[tuple[Kind, str]]:
    """Join changes that only a space parts, so that a phrase is shown as one change."""
    out: list[tuple[Kind, str]] = []
    for place, (kind, words) in enumerate(parts):
        between = 0 < place < len(parts) - 1 and kind == "same" and words.isspace()
        for one in ("old", "new") if between else (kind,):
            before = next((i for i in (len(out) - 1, len(out) - 2) if i >= 0 and out[i][0] == one), None)
            if before is not None and one != "same" and (out[-1][0] != "same"):
                out[before] = (out[before][0], out[before][1] + words)
            else:
                out.append((one, words))
    return out
