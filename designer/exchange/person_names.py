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
    r"\W*(?:vacan(?:t|cy|cies)|open(?: position| role| headcount)?|to be (?:hired|confirmed|filled)|(?:new )?hire|"
    r"hiring|recruit(?:ing|ment)|вакан\w+|вак\.?|свободн\w+ (?:ставка|единица|должность)|не занят\w*|подбор|поиск|"
    r"нет сотрудника|не назначен\w*|unassigned|unoccupied)(?!\w)[\W\d]*"
    r"(?:ставк\w*|позици\w*|position|role|post|headcount)?\W*"
)
_ABSENT: Final = (
    r"(?:(?:(?:в|на|нах\w*|вышла? в|уш\w+ в)\s+)*"
    r"(?:декрет\w*|отпуск\w*(?: по (?:уходу|беременности)[\w ]*)?|дек\.? отп\w*|больничн\w+|длительн\w+ больничн\w+)|"
    r"б/л|on (?:(?:maternity|paternity|parental|sick|long|annual|family)[- ])?leave|"
    r"(?:maternity|paternity|parental|sick|annual|family)[- ]leave|on sabbatical|seconded)"
)
_STANDING: Final = (
    r"(?:(?-i:[Ии]\. ?о\.)|врио|(?-i:[Вв]р\. ?и\. ?о\.)|исп\w* обязанности|acting|interim|"
    r"(?:внутр|внешн)\w* совм\w*|"
    r"совм(?:ест\w*|ещ\w*)?\.?|по совместительству|part[- ]time|"
    r"\d+(?:[.,]\d+)? ?(?:ст(?:авк\w*)?|fte|ед)\.?(?:,? ?совм\w*\.?)?)"
)
_SINCE: Final = r"(?:\s+(?:до|с|по|since|until|till|from|to)\s+[\w.]+(?:\s+\d{4})?)?"
_BESIDE_A_NAME: Final = re.compile(
    rf"[(\[]\s*(?:{_ABSENT}|{_STANDING}){_SINCE}[^)\]]*[)\]]|(?<!\w)(?:{_ABSENT}|{_STANDING}){_SINCE}(?!\w)", re.I
)
_REMARK: Final = re.compile(r"\s*[(\[][^()\[\]]*[)\]]\s*|\s+(?:с|since|from|until|до)\s+[\d\w. ]+$")


_ENDINGS: Final = frozenset("а у ым ом ой е ю я ем и ому ого ему его ей ию ия".split())
"""Of Russian surnames and first names in other cases."""


def names_nobody(words: str) -> bool:
    """Whether the cell of a person says that the post is free, or nothing: "(vacant)", «вакансия 2», "n/a"."""
    plain = plain_name(words)
    if plain in _NOBODY or plain.strip("()[]<> .") in _NOBODY or _VACANT.fullmatch(plain) is not None:
        return True
    bare = _REMARK.sub(" ", plain).strip()
    return bool(bare) and bare != plain and (bare in _NOBODY or _VACANT.fullmatch(bare) is not None)


def named_people(words: str) -> tuple[str, ...]:
    """Return the people whom the cell of a person names; who is on leave or acting is named without these words."""
    found = []
    for part in words.split(";"):
        part = part.strip()
        name = _BESIDE_A_NAME.sub(" ", part)
        name = " ".join(name.split()).strip(" ,:–—-") if name != part else part
        if name and not names_nobody(part) and not names_nobody(name):
            found.append(name)
    return tuple(found)


def find_person(words: str, people: Mapping[str, str]) -> list[str]:
    """Return the keys of those whom a name with initials, in another order or case or a mere surname may mean.

    ``people``: key → name. A name that fits as it stands goes before one in another case.
    """
    wanted = _parts(words)
    if not any(len(part) > 1 for part in wanted):
        return []
    if len(wanted) < 2:
        return [key for key, name in people.items() if _bears(wanted[0], name)] if len(wanted[0]) > 2 else []
    found = [key for key, name in people.items() if _agree(wanted, _parts(name))]
    return found or [key for key, name in people.items() if _agree(_without_case(wanted, _parts(name)), _parts(name))]


def _bears(surname: str, name: str) -> bool:
    """Whether a full name, of which the surname stands first or last, has this surname."""
    parts = _parts(name)
    return len(parts) > 1 and surname in (parts[0], parts[-1])


def _without_case(wanted: tuple[str, ...], known: tuple[str, ...]) -> tuple[str, ...]:
    """Return words in the form in which a name has them: «сомову» as «сомов», where only the ending differs."""
    return tuple(
        next((own for own in known if len(own) > 3 and _turned(own, word)), word) if word not in known else word
        for word in wanted
    )


def _turned(name: str, word: str) -> bool:
    stem = name.rstrip("аяйьоы")
    return len(stem) > 2 and word.startswith(stem) and word[len(stem) :] in _ENDINGS


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
