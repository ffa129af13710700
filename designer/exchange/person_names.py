"""Names of people as tables write them: in full, with initials, in either order; and words that name nobody."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Final

from designer.exchange.sketch import plain_name

_WORD: Final = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_BESIDE: Final = re.compile(r"\s*[(\[].*?[)\]]\s*|\s*,.*$|\s+[-–—]\s.*$")
_NOBODY: Final = frozenset(
    "nan tbd tbc tba tbh n/a na n/d nd none null nil eliminated unfilled xx xxx ? - — – нет н/д пусто "
    "свободна свободно не занята".split()
)
_VACANT: Final = re.compile(
    r"\W*(?:vacan(?:t|cy|cies)|open(?: position| role| headcount)?|to be (?:hired|confirmed|filled)|"
    r"вакан\w+|свободн\w+ (?:ставка|единица|должность))\b[\W\d]*(?:ставк\w*|позици\w*|position|role)?\W*"
)


def names_nobody(words: str) -> bool:
    """Whether the cell of a person says that the post is free, or nothing: "(vacant)", «вакансия 2», "n/a"."""
    plain = plain_name(words)
    return plain in _NOBODY or plain.strip("()[]<> .") in _NOBODY or _VACANT.fullmatch(plain) is not None


def find_person(words: str, people: Mapping[str, str]) -> list[str]:
    """Return the keys of those whom a name with initials or in another order may mean; ``people``: key → name."""
    wanted = _parts(words)
    if len(wanted) < 2 or not any(len(part) > 1 for part in wanted):
        return []
    return [key for key, name in people.items() if _agree(wanted, _parts(name))]


def _parts(name: str) -> tuple[str, ...]:
    own = _BESIDE.sub(" ", name) if len(_WORD.findall(_BESIDE.sub(" ", name))) > 1 else name
    return tuple(word.casefold().replace("ё", "е") for word in _WORD.findall(own))


def _agree(one: Iterable[str], other: Iterable[str]) -> bool:
    """Whether every word of the shorter name fits a word of the longer one, at least one of them in full."""
    short, long = sorted((list(one), list(other)), key=len)
    if len(short) < 2:
        return False
    whole = 0
    for word in sorted(short, key=len, reverse=True):
        at = next((n for n, known in enumerate(long) if known == word), None)
        if at is not None and len(word) > 1:
            whole += 1
        elif at is None:
            at = next((n for n, known in enumerate(long) if _is_initial(word, known)), None)
        if at is None:
            return False
        long.pop(at)
    return whole > 0


def _is_initial(one: str, other: str) -> bool:
    return one[0] == other[0] and 1 in (len(one), len(other))
