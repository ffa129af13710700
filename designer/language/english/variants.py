"""Says which words of an English text stand for a name: in another form, for its people, for its head."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from designer.language.english.synonyms import synonyms_of
from designer.language.english.trades import is_doer, root_of
from designer.language.english.words import (
    DETERMINERS,
    HEAD_NOUNS,
    ORGANIZATION_NOUNS,
    SHORTENED,
    Token,
    is_person_word,
    stem,
    tokens,
)
from designer.language.reading import Match
from designer.language.word_sets import word_set

_HOUSES: Final = word_set(
    "bank branch center clinic college depot directorate factory hospital hotel library mill museum office plant",
    "school shop site store ward warehouse workshop",
)
"""What has people of its own, who stand for it."""
_BODIES: Final = word_set("assembly board bureau chamber commission committee council faculty jury parliament senate")
"""What has members, who stand for it."""
_DISTINCT: Final = frozenset(["branch", "shop"])
"""What tells one unit from another of the same first word: the press shop is no press office."""
_ROOMS: Final = frozenset(["branch", "bureau", "desk", "office", "shop"])
"""What cannot be left out of a name unless the rest says what is done there ("purchasing", not "market")."""
_NO_ADJECTIVES: Final = word_set("legal medical editorial")
_BY_ROOT: Final = (
    ("ing", 6, ("er", "ant", "", "or")),
    ("ment", 7, ("er", "r")),
    ("y", 6, ("ist", "er", "ian")),
)
"""An ending of a unit's name, the letters that it must exceed, the endings of its people."""


@dataclass(frozen=True, slots=True)
class Spelled:
    """One name with all stems that stand for it."""

    stems: tuple[str, ...]
    variants: dict[tuple[str, ...], Match]
    is_plural: bool
    """Whether the name is plural words for people ("customers")."""


def spelled(text: str, kind: str, *, is_initials: bool = False) -> Spelled | None:
    """Return what stands for a name of a participant of some kind; None where the text has no word.

    Initials that were given as an alias stand for nothing but themselves.
    """
    words = [t for t in tokens(text) if t.is_word or t.text[0].isdigit()]
    full = tuple(stem(t.text) for t in words if t.low not in DETERMINERS)
    if not full:
        return None
    weak = [] if is_initials else [*_people_and_heads(full, kind), *synonyms_of(full)]
    strong = _forms(full, words[-1])
    variants = dict.fromkeys(strong, Match.STRONG)
    for stems in weak:
        variants.setdefault(stems, Match.WEAK)
    return Spelled(full, variants, _is_plural(words[-1]))


def _core(full: tuple[str, ...]) -> tuple[str, ...]:
    """Return a name without "department", "team" and the like."""
    return tuple(s for s in full if s not in ORGANIZATION_NOUNS and s != "of")


def _forms(full: tuple[str, ...], last: Token) -> list[tuple[str, ...]]:
    core = _core(full)
    is_unit, base = len(core) < len(full), core or full
    found = [full]
    names = bool(core) and not (_is_adjective(core[-1]) or is_person_word(core[-1]) or core[-1] in HEAD_NOUNS)
    if names and is_unit and (full[-1] not in _ROOMS or root_of(core[-1]) != core[-1] or len(core[-1]) < 3):
        found.append(core)
    if full[-1] in _DISTINCT:
        return found
    for noun in ("department", "team", "division", "unit", "group", "office"):
        if is_unit or (len(full) <= 2 and not is_person_word(last.text)):
            found += [(*base, noun), (noun, "of", *base)]
    return found


def _people_and_heads(full: tuple[str, ...], kind: str) -> list[tuple[str, ...]]:
    base = _core(full) or full
    found: list[tuple[str, ...]] = []
    if base[-1] in _HOUSES or kind == "unit":
        found += [(*base, who) for who in ("staff", "personnel", "employee", "team", "colleague", "manager", "head")]
    if full[-1] in ("crew", "gang", "squad", "team") and is_doer(base[-1]):
        found.append(base)
    if base[-1] in _BODIES:
        found += [(base[-1], "member"), ("member", "of", *base)]
    if kind in ("unit", "internal") and not is_person_word(base[-1]):
        for head in HEAD_NOUNS:
            found += [(head, "of", *base), (*base, head), (head, "of", *base, "department")]
        found += _people_of(base)
    if kind in ("position", "internal") and full[0] in HEAD_NOUNS and "of" in full[1:2]:
        found += [(*full[2:], "department"), full[2:]]
    return found


def _people_of(base: tuple[str, ...]) -> list[tuple[str, ...]]:
    """Return the people of a unit by its name: engineers of Engineering."""
    *before, last = base
    if last == "sales":
        return [(*before, "salesperson"), (*before, "seller")]
    for ending, length, people in _BY_ROOT:
        if last.endswith(ending) and len(last) > length:
            roots = [last.removesuffix(ending) + end for end in people]
            return [(*before, root) for root in roots if is_person_word(root)]
    return []


def _is_adjective(word: str) -> bool:
    return word.endswith(("al", "ic", "ive", "ary", "ory", "ous")) and word not in _NO_ADJECTIVES


def _is_plural(last: Token) -> bool:
    short = last.low.rstrip(".")
    is_one = short in SHORTENED and not (short.endswith("s") and short[:-1] in SHORTENED)
    return is_person_word(last.text) and stem(last.text) != last.low and not last.text.isupper() and not is_one
