"""Finds abbreviations that a newcomer to the company would have to ask about."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Final

from designer.language.morphology import look_up
from designer.language.reading import KnownName, Span, Surroundings
from designer.language.russian.glossary import KNOWN_ABBREVIATIONS
from designer.language.russian.names import Names
from designer.language.russian.tokens import Token

_ABBREVIATION: Final = re.compile(r"[А-ЯЁ]{2,6}|[А-ЯЁ]{1,3}и[А-ЯЁ]{1,3}")
_CAPITALS: Final = re.compile("[А-ЯЁ]и?[А-ЯЁ]")
"""What every abbreviation has."""
_PARTS: Final = re.compile(r"\w+")


def abbreviations_in(
    text: str, words: Sequence[Token], starts: Sequence[int]
) -> tuple[tuple[Token, Span], ...]:
    """Return the abbreviations of a text that not everybody knows and that the text does not explain."""
    if _CAPITALS.search(text) is None:
        return ()
    found = []
    for place, token in enumerate(words):
        piece = token.text
        if not _ABBREVIATION.fullmatch(piece) or piece in KNOWN_ABBREVIATIONS:
            continue
        if len(piece) > 3 and look_up(piece).is_known:
            continue
        if not (place > 0 and words[place - 1].text == "("):
            found.append((token, (starts[place], starts[place] + len(piece))))
    return tuple(found) if found and not _is_capital_text(text) else ()


def unknown_abbreviations(
    found: Iterable[tuple[Token, Span]], surroundings: Surroundings, names: Names
) -> tuple[Span, ...]:
    """Return the spans of the abbreviations that the surroundings do not explain either."""
    return tuple([span for token, span in found if not _is_told(token.text, surroundings, names)])


def _is_told(piece: str, surroundings: Surroundings, names: Names) -> bool:
    if piece in surroundings.known_abbreviations or piece in _PARTS.findall(surroundings.unit_name):
        return True
    return names.has_other_word(piece) or any(piece in _parts_of(known) for known in surroundings.clients)


@lru_cache(maxsize=20_000)
def _parts_of(known: KnownName) -> frozenset[str]:
    return frozenset(part for name in (known.name, *known.abbreviations) for part in _PARTS.findall(name))


def _is_capital_text(text: str) -> bool:
    letters = [c for c in text[:200] if c.isalpha()]
    return len(letters) > 12 and sum(c.isupper() for c in letters) > 0.7 * len(letters)
