"""Cuts Russian text into words, numbers and marks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import islice
from typing import Final

from designer.language.morphology import Word, look_up
from designer.language.word_sets import word_set

_TOKEN: Final = re.compile(
    r"(?:[^\W\d_]\.){2,4}(?=\W|$)"  # и.о., т.е.
    r"|\d+(?:-?[а-яё]{1,3})?(?![^\W_])"  # 2, 1-го, 1го
    r"|[A-ZА-ЯЁ]&[A-ZА-ЯЁ]\b"  # L&D
    r"|[^\W_]+(?:[-‑][^\W_]+)*(?:['’][а-яё]{1,4})?"
    r"|[^\w\s]"
)
_MOST_UNKNOWN: Final = 30
_LONGEST_RUN: Final = 60
"""Characters of a word with its marks; a longer one is hardly met again."""
SLANG: Final = re.compile(r"^([A-ZА-ЯЁ]{2,}|[A-Za-z]{2,})[-'’‑]?(?:шник|овц|овец)?[а-яё]{0,4}$")
"""An abbreviation or a Latin word with a Russian ending ("РП-шникам", "owner'ам")."""
_SHORTENED: Final = word_set(
    "ген гл зам нач рук дир отд упр деп деп-т ст мл вед тех фин ком произв пом зав инж бух эк спец "
    "сотр пред исп техн адм юр кадр лаб подр служб пр им руб млн тыс мин стр п д т г кв ул сек мес "
    "нед опер худ науч уч"
)
"""Words after which a full stop ends an abbreviation and not the sentence, whatever follows."""
_SPELT: Final = {"чтоб": "чтобы"}
CAPITALS: Final = frozenset({"ПО", "ТУ", "ДО", "ОТ", "ТО"})
"""Abbreviations that are prepositions and pronouns in small letters ("дочерним обществам (ДО)")."""


@dataclass(slots=True, eq=False)
class Token:
    """One word, number or mark as it is spelt: the same object wherever it stands."""

    text: str
    word: Word
    low: str
    """Lower case with ё as е, without the full stop of an abbreviation."""
    is_word: bool
    """A word or a number, not a mark."""
    is_unknown: bool
    """A word that no dictionary has."""
    may_number: bool
    """Whether it may belong to the noun before it, as a number, a letter or a Latin word does."""
    is_shortened: bool = False
    """An abbreviation that ends in its full stop."""


def tokens(text: str) -> tuple[Token, ...]:
    """Cut a text that stands for itself, such as a name."""
    return tuple(placed(text)[0])


def placed(text: str, start: int = 0, most: int = 1000) -> tuple[list[Token], list[int]]:
    """Cut a text from an offset on into tokens and their offsets; the full stop of an abbreviation is part of it.

    No more than ``most`` tokens are read, and none after ``_MOST_UNKNOWN`` words that no dictionary has: such
    a text is no mission, and guessing at its words takes long.
    """
    found: list[Token] = []
    starts: list[int] = []
    begin, unknown = start, 0
    for run in text[start:].replace("\n", " ").replace("\xa0", " ").split(" "):
        for token, first in _cut(run) if len(run) <= _LONGEST_RUN else _cut_long(run, most):
            if token.is_unknown:
                if unknown > _MOST_UNKNOWN:
                    break
                unknown += 1
            elif token.text == "." and _shortens(found, starts, text, begin + first):
                continue
            found.append(token)
            starts.append(begin + first)
        if len(found) >= most or unknown > _MOST_UNKNOWN:
            return found[:most], starts[:most]
        begin += len(run) + 1
    return found, starts


@lru_cache(maxsize=10_000)
def _cut(run: str) -> tuple[tuple[Token, int], ...]:
    """Return the tokens of what stands between two spaces, mostly a word and a mark, each with its offset."""
    return tuple(_cut_long(run, len(run)))


def _cut_long(run: str, most: int) -> Iterator[tuple[Token, int]]:
    return ((_token(match[0]), match.start()) for match in islice(_TOKEN.finditer(run), most))


@lru_cache(maxsize=50_000)
def _token(piece: str) -> Token:
    word = look_up(piece)
    is_unknown = not word.is_known and word.top != ""
    is_word = piece[0].isalnum()
    may_number = len(piece) == 1 or piece[0].isascii() or piece.isdigit()
    return Token(piece, word, _SPELT.get(word.low, word.low), is_word, is_unknown, may_number)


def small(token: Token) -> Token:
    """Return an attribute that only opens a sentence as it is spelt elsewhere: its capital names nothing."""
    is_capped = token.text[:1].isupper() and token.text[1:].islower()
    return _token(token.text.lower()) if is_capped and token.word.top in ("ADJF", "PRTF") else token


def _shortens(found: list[Token], starts: list[int], text: str, stop: int) -> bool:
    """Say whether a full stop ends an abbreviation, and let it belong to the last token if so."""
    if not found or starts[-1] + len(found[-1].text) != stop or not _is_shortened(found[-1], text, stop + 1):
        return False
    found[-1] = _shortened(found[-1])
    return True


@lru_cache(maxsize=5_000)
def _shortened(token: Token) -> Token:
    return replace(token, text=token.text + ".", is_shortened=True)


def _is_shortened(last: Token, text: str, after: int) -> bool:
    if not last.is_word or last.is_shortened:
        return False
    rest = text[after : after + 2].lstrip()
    if not rest:
        return last.low in _SHORTENED and not last.word.is_known
    if last.low in _SHORTENED:
        return not (rest[0].isupper() and last.word.is_known)
    if len(last.text) == 1 and last.text.isupper() and rest[0].isupper():
        return True
    return rest[0].islower() and len(last.low) <= 8 and not last.word.is_known and last.text.islower()
