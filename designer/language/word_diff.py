"""What changed between two wordings of one text, word by word."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

_TOKEN = re.compile(r"\w+(?:-\w+)*|\s+|[^\w\s]")
_MOST = 1500
"""Longer texts are shown as wholly changed: comparing them word by word would hold up the window."""


class Fate(StrEnum):
    """What became of a stretch of text."""

    SAME = "same"
    GONE = "gone"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class Stretch:
    """A run of words with one fate."""

    text: str
    fate: Fate


def word_diff(old: str, new: str) -> tuple[Stretch, ...]:
    """Return both wordings as one run of stretches: those not new make the old text, those not gone the new."""
    if old == new:
        return (Stretch(new, Fate.SAME),) if new else ()
    a, b = _TOKEN.findall(old), _TOKEN.findall(new)
    if len(a) > _MOST or len(b) > _MOST:
        return _joined([Stretch(old, Fate.GONE), Stretch(new, Fate.NEW)])
    found: list[Stretch] = []
    for fate, i, j, k, m in SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
        if fate == "equal":
            found.append(Stretch("".join(a[i:j]), Fate.SAME))
        else:
            found += [Stretch("".join(a[i:j]), Fate.GONE), Stretch("".join(b[k:m]), Fate.NEW)]
    return _joined(_without_islands(found))


def _without_islands(stretches: list[Stretch]) -> list[Stretch]:
    """Let a lone space or mark between changed words belong to the change, so that whole phrases are marked."""
    found: list[Stretch] = []
    for place, one in enumerate(stretches):
        inside = 0 < place < len(stretches) - 1
        if one.fate is Fate.SAME and inside and not re.search(r"\w", one.text):
            found += [Stretch(one.text, Fate.GONE), Stretch(one.text, Fate.NEW)]
        else:
            found.append(one)
    return found


def _joined(stretches: list[Stretch]) -> tuple[Stretch, ...]:
    """Join neighbours of one fate; within a change what is gone stands before what is new."""
    found: list[Stretch] = []
    gone = new = ""
    for one in [*stretches, Stretch("", Fate.SAME)]:
        if one.fate is Fate.GONE:
            gone += one.text
        elif one.fate is Fate.NEW:
            new += one.text
        else:
            found += [s for s in (Stretch(gone, Fate.GONE), Stretch(new, Fate.NEW), one) if s.text]
            gone = new = ""
    return tuple(found)
