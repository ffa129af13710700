"""Numbers as people type them into tables: «31,5», "1 000", "0.5 шт. ед.", "½"."""

from __future__ import annotations

import re
from typing import Final

_UNIT: Final = re.compile(
    r"\s*(?:шт\.?\s*)?(?:ед(?:иниц\w*)?|ст(?:ав\w*)?|чел(?:овек\w*)?|шт|fte|posts?|people|hc)\.?\s*$", re.I
)
_HEADS: Final = re.compile(
    r"(?:[≈~]|около|примерно|about|approx\.?)?\s*(\d+(?:[.,]\d+)?)\s*(?:чел(?:овек\w*)?|шт\.?\s*ед(?:иниц\w*)?|"
    r"сотрудник\w*|работник\w*|став(?:ка|ки|ок)|единиц\w*|people|persons?|staff|employees|fte|heads?|posts?)\.?",
    re.I,
)
_REMARK: Final = re.compile(r"\s*\([^()]*\)\s*$")
_PLAIN: Final = re.compile(r"\d+(?:[.,]\d+)?")
_GROUPED: Final = re.compile(r"\d{1,3}(?:(?P<group>[ ,.'])\d{3})(?:(?P=group)\d{3})*(?:[.,]\d+)?")
_FRACTIONS: Final = {"½": 0.5, "¼": 0.25, "¾": 0.75}


def number_of(words: str) -> float | None:
    """Return a count that is not below zero, or None where the words are no such number."""
    clean = _REMARK.sub("", words.replace("\u00a0", " ").replace("\u202f", " ").strip())
    clean = _UNIT.sub("", clean).strip()
    if not clean:
        return None
    if clean.endswith("%"):
        part = number_of(clean[:-1])
        return part / 100 if part is not None else None
    if clean[-1] in _FRACTIONS and (not clean[:-1].strip() or clean[:-1].strip().isdigit()):
        return float(clean[:-1].strip() or 0) + _FRACTIONS[clean[-1]]
    if re.fullmatch(r"\d/\d", clean) and clean[-1] != "0":
        return int(clean[0]) / int(clean[-1])
    if re.fullmatch(r"\d+[.,]\d{3}", clean):
        return _whole_or_part(clean)
    if _PLAIN.fullmatch(clean):
        return float(clean.replace(",", "."))
    grouped = _GROUPED.fullmatch(clean)
    if grouped:
        whole = clean.replace(grouped["group"], "") if grouped["group"] else clean
        return float(whole.replace(",", "."))
    return None


def heads_in(words: str) -> float | None:
    """Return how many people or posts words such as "12 чел." count; None for other words and for a bare number."""
    found = _HEADS.fullmatch(words.strip())
    return number_of(found[1]) if found else None


def is_number(words: str) -> bool:
    """Whether the words are a number, of money or of people, perhaps below zero."""
    return number_of(words.lstrip("-+−").strip()) is not None


def _whole_or_part(words: str) -> float:
    """Read "1.500" as a part, as counts of posts are: thousands of posts in one line do not occur."""
    return float(words.replace(",", "."))
