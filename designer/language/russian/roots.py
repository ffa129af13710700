"""Says whether two Russian words are made of one root: people and their work, an adjective and its noun."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

_WORKERS: Final = (
    "ировщица ировщик овщица евщица щица чица овщик евщик щик чик овник ник овец евец инец ец ист истка тель арь ярь "
    "мен ор ер ант ент ка"
).split()
"""Ends of words for people that are no part of the root."""
_THINGS: Final = (
    "ирование очный овочный ировочный енный нный ический еский ский овый евый чный ный ной ой ый ий овка ировка ция "
    "ение ание тие ство ость ка а я о е ь"
).split()
_ENDINGS: Final = tuple(sorted({*_WORKERS, *_THINGS}, key=len, reverse=True))
_SPELT: Final = {
    "дабл": "w", "эйч": "h", "джей": "j", "джи": "g", "кей": "k", "кью": "q", "икс": "x", "вай": "y", "зед": "z",
    "эф": "f", "эл": "l", "эм": "m", "эн": "n", "эс": "s", "эй": "a", "ай": "i", "ар": "r", "би": "b", "ви": "v",
    "ди": "d", "пи": "p", "си": "c", "ти": "t", "ю": "u", "оу": "o",
}  # fmt: skip
"""English names of letters as Russians write them."""
_LETTERS: Final = re.compile("(?:" + "|".join(sorted(_SPELT, key=len, reverse=True)) + ")")
_LETTERS_AND_END: Final = re.compile(f"({_LETTERS.pattern}{{2,5}})(?:щик|чик|шник|овец|овц)?[а-я]{{0,4}}")


@lru_cache(maxsize=10_000)
def root_of(lemma: str) -> str:
    """Return a word without the end that makes a person, a thing or an adjective of its root."""
    for ending in _ENDINGS:
        if lemma.endswith(ending) and len(lemma) >= len(ending) + 3:
            return lemma[: -len(ending)]
    return lemma


def are_of_one_root(a: str, b: str) -> bool:
    """Say whether two lemmas have one root ("варщик" and "варочный", "инженер" and "инженерный")."""
    short, long = sorted((a, b), key=len)
    if root_of(long) == short or (len(short) >= 5 and long.startswith(short) and len(long) - len(short) <= 2):
        return True
    short, long = sorted((root_of(a), root_of(b)), key=len)
    if len(short) < 3:
        return False
    if long.startswith(short):
        return len(long) - len(short) <= min(4, len(short) - 1) and (len(short) >= 4 or len(short) == len(long))
    shared = next((i for i, (x, y) in enumerate(zip(short, long, strict=False)) if x != y), len(short))
    return shared >= 4 and shared >= len(short) - 1


def is_akin(person: str, thing: str) -> bool:
    """Say whether a word for people and a thing begin alike ("снабженец" and "снабжение")."""
    shared = 0
    for a, b in zip(person, thing, strict=False):
        if a != b:
            break
        shared += 1
    return shared >= 4 and shared >= min(len(person), len(thing)) - 3 and shared * 2 >= len(person) - 1


@lru_cache(maxsize=5_000)
def spelt_letters(low: str) -> str:
    """Return the abbreviation that a word spells letter by letter ("эсэмэмщикам" is "smm"), or nothing."""
    match = _LETTERS_AND_END.fullmatch(low)
    if match is None:
        return ""
    letters = [_SPELT[name] for name in _LETTERS.findall(match[1])]
    return "".join(letters) if len(match[1]) >= 4 else ""
