"""Gives the few forms that an English name takes in a sentence."""

from __future__ import annotations

import re

_CONSONANT_SOUND = re.compile(r"uni(?!n|m[^aeiou])|use|usu|util|eu|one\b|once\b|ubiq", re.I)


def possessive_en(name: str) -> str:
    """Return the possessive of a name: "Sales'", "the warehouse's"."""
    stripped = name.rstrip()
    if not stripped:
        return name
    return stripped + ("’" if stripped[-1] in "sS" else "’s")


def article_en(name: str) -> str:
    """Return "a" or "an", as the name is spoken."""
    word = name.lstrip(" «“\"'(")
    acronym = re.match(r"[A-Z]{2,}(?![a-z])", word)
    if acronym:
        return "an" if word[0] in "AEFHILMNORSX" else "a"
    if _CONSONANT_SOUND.match(word):
        return "a"
    return "an" if re.match(r"[aeiou]|hono|hour|heir", word, re.I) else "a"
