"""Grades how surely some Russian words stand for a name."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from designer.language.reading import KnownName
from designer.language.russian.glossary import (
    COMPANY,
    GENERIC_OF_LEADERS,
    GROUPS,
    HEAD_TITLES,
    LEADERS,
    MODEST,
    UNIT_NOUNS,
    WRAPPERS,
)
from designer.language.russian.people import (
    FRAMES,
    RANKS,
    are_akin,
    are_people_of,
    are_workers,
    is_place_of_work,
    is_room_or_place,
    is_workplace,
    people_and_place,
    share_root,
)
from designer.language.russian.pieces import Piece, Pieces, all_same, head_of, pieces, same, within
from designer.language.russian.tokens import tokens

EXACT, RESPELT, HEAD, NEAR, PEOPLE, ASKED = 100, 90, 65, 60, 55, 30
"""How surely words stand for a name; from PEOPLE on nobody is asked."""
_PLURAL_ENDINGS: Final = ("ам", "ям", "ами", "ями", "ов", "ев")


@dataclass(frozen=True, slots=True)
class Name:
    """One name of a participant, ready to be compared."""

    key: str
    pieces: Pieces
    whole: str
    is_acronym: bool
    is_unit: bool
    is_alias_of_head: bool
    """Whether it is the title of the head of the unit."""
    numbers: frozenset[str]
    hints: frozenset[str]
    """Without one of them in common, no phrase stands for the name."""
    words: frozenset[str]
    """The whole name and the words that tell it from others, by which it is looked up."""


@dataclass(frozen=True, slots=True, eq=False)
class Phrase:
    """Words of a text that may stand for a name, ready to be compared."""

    pieces: Pieces
    whole: str
    numbers: frozenset[str]
    hints: frozenset[str]
    words: frozenset[str]
    """The whole and all its words, by which names are looked up."""


def phrase_of(parts: Pieces) -> Phrase:
    """Return words ready to be compared with names."""
    whole = " ".join([p.low for p in parts])
    return Phrase(
        pieces=parts,
        whole=whole,
        numbers=_numbers(parts),
        hints=frozenset().union(*[p.said for p in parts]),
        words=frozenset([whole]).union(*[p.classes for p in parts]),
    )


def _numbers(parts: Pieces) -> frozenset[str]:
    return frozenset([p.number for p in parts if p.number])


@lru_cache(maxsize=20_000)
def names_of(known: KnownName) -> tuple[Name, ...]:
    """Return a participant's name, its aliases and the title of its head, ready to be compared."""
    found = []
    for text, is_head in [
        (known.name, False),
        *((a, False) for a in known.abbreviations),
        *([(known.head, True)] if known.head else ()),
    ]:
        parts = pieces(tokens(text))
        if not parts or (is_head and (len(parts) == 1 or known.kind not in ("unit", "internal"))):
            continue
        is_unit = known.kind == "unit" or not parts[0].is_person
        is_acronym = len(parts) == 1 and text.strip().upper() == text.strip() and 2 <= len(text.strip()) <= 6
        whole = " ".join(p.low for p in parts)
        found.append(
            Name(
                known.key,
                parts,
                whole,
                is_acronym,
                is_unit,
                is_head,
                _numbers(parts),
                frozenset().union(*[p.named for p in parts]),
                _telling(parts) | {whole},
            )
        )
    return tuple(found)


def _telling(parts: Pieces) -> frozenset[str]:
    telling = [p for p in parts if not p.number and not p.is_any_of(UNIT_NOUNS)]
    return frozenset(c for p in telling or parts for c in p.classes)


def grade_of(said: Phrase, name: Name) -> int:
    """Say how surely a phrase stands for a name; 0 if it does not."""
    phrase, target = said.pieces, name.pieces
    top = HEAD if name.is_alias_of_head else EXACT
    if said.whole == name.whole:
        return top
    if said.numbers and said.numbers != name.numbers:
        return 0
    if all_same(phrase, target) or _is_contracted(phrase, target) or _is_contracted(target, phrase):
        return top
    if name.is_acronym:
        if len(phrase) == 2 and phrase[1].low == name.whole and are_workers(phrase[0]):
            return PEOPLE
        return (
            top
            if len(phrase) > 1 and phrase[0].low == name.whole and _without(phrase, COMPANY) == phrase[:1]
            else 0
        )
    if all_same(_without(phrase, COMPANY), _without(target, COMPANY)):
        return min(top, RESPELT)
    return min(
        top, max(_wider(phrase, target, name), _narrower(phrase, target), _related(phrase, target, name))
    )


def _is_contracted(full: Pieces, short: Pieces) -> bool:
    """Say whether an adjective and its noun are one word in a name ("ветеринарный врач" and "ветврач")."""
    if len(full) != len(short) + 1:
        return False
    for place, (word, whole) in enumerate(zip(full, short, strict=False)):
        if not same(word, whole):
            noun = full[place + 1]
            joined = _joined_of(word, noun, whole) and all(map(same, full[place + 2 :], short[place + 1 :]))
            return joined
    return False


def _joined_of(adjective: Piece, noun: Piece, whole: Piece) -> bool:
    if adjective.is_noun or adjective.number or not noun.is_noun:
        return False
    for lemma in whole.lemmas:
        for end in noun.lemmas:
            first = lemma[: -len(end)] if lemma.endswith(end) else ""
            if len(first) >= 3 and any(a.startswith(first.rstrip("о")) for a in adjective.lemmas):
                return True
    return False


def _wider(phrase: Pieces, target: Pieces, name: Name) -> int:
    """Grade a phrase that says more than the name."""
    if len(phrase) <= len(target) or not same(head_of(phrase), head_of(target)) or not within(target, phrase):
        return 0
    extra = [p for p in phrase if not any(same(p, t) for t in target)]
    if all(p.is_any_of(COMPANY) for p in extra):
        return RESPELT
    if all(p.is_any_of(MODEST) for p in extra):
        return NEAR
    head = head_of(target)
    if len(target) > 1 and head.is_any_of(HEAD_TITLES) and _is_one_of(head_of(phrase), head):
        return ASKED
    if head.is_person and any(p.is_any_of(RANKS) for p in extra):
        return ASKED
    if any(p.is_proper or p.is_place for p in extra) and _is_one_of(head_of(phrase), head):
        return ASKED
    if all(p.is_place for p in extra):
        return NEAR
    is_group = head.is_any_of(GROUPS) or (head.is_plural and (head.is_person or len(target) == 1))
    return NEAR if is_group else ASKED


def _is_one_of(phrase: Piece, group: Piece) -> bool:
    """Say whether a person is one member of a group ("руководителю Тюменского филиала")."""
    return group.is_person and group.is_plural and not group.is_single and phrase.is_single


def _narrower(phrase: Pieces, target: Pieces) -> int:
    """Grade a phrase that says less than the name ("директору")."""
    if len(phrase) >= len(target) or not within(phrase, target):
        return 0
    if all(p.is_person for p in (*phrase, *target)) and (len(phrase) > 1 or same(phrase[0], target[-1])):
        return NEAR
    if not same(head_of(phrase), head_of(target)):
        return 0
    if head_of(phrase).is_any_of(UNIT_NOUNS - {"команда"}) and len(phrase) == 1:
        return ASKED
    if any(p.number for p in target) and not head_of(target).is_person:
        return ASKED
    if head_of(phrase).low.endswith(_PLURAL_ENDINGS) and not head_of(target).is_plural and head_of(target).is_person:
        return ASKED
    return NEAR


def _related(phrase: Pieces, target: Pieces, name: Name) -> int:
    """Grade the head for the unit, people of a unit, a short name, a synonym."""
    if phrase[0].is_any_of(LEADERS) and target[0].is_any_of(LEADERS):
        a, b = _without(phrase, GENERIC_OF_LEADERS), _without(target, GENERIC_OF_LEADERS)
        if all_same(a, b) or (
            len(a) == 1 and all(p.number or p.is_any_of(frozenset({"уровень"})) for p in b[1:])
        ):
            return NEAR
    are_people = phrase[0].is_any_of(WRAPPERS) and target[0].is_any_of(WRAPPERS) and len(target) > 1
    if are_people and all_same(phrase[1:], target[1:]):
        return NEAR
    if _same_classes(phrase, target):
        return NEAR
    content, wanted = content_of(phrase), content_of(target)
    if content and wanted and (len(content) < len(phrase) or len(wanted) < len(target)):
        if all_same(content, wanted):
            return _by_rank(phrase, target)
        if _same_classes(content, wanted):
            return PEOPLE if _by_rank(phrase, target) > ASKED else ASKED
    a, b = _without(phrase, COMPANY), _without(target, COMPANY)
    if _same_classes(a, b):
        return NEAR
    if len(content) == 1 and len(content) == len(phrase) and are_people_of(content[0], wanted, name.is_unit):
        return PEOPLE
    if (
        len(wanted) == 1
        and len(wanted) == len(target)
        and are_people_of(wanted[0], content, phrase[0].is_any_of(UNIT_NOUNS))
    ):
        return PEOPLE
    if len(phrase) == 2 and phrase[1].is_any_of(COMPANY) and len(target) == 1 and are_akin(target[0], phrase[0]):
        return PEOPLE
    people, place = people_and_place(phrase)
    if people is not None and name.is_unit and is_place_of_work(place, target):
        return PEOPLE
    if is_room_or_place(phrase, target):
        return PEOPLE
    people, place = people_and_place(target)
    if people is not None and is_workplace(head_of(phrase)) and is_place_of_work(place, phrase):
        return PEOPLE
    if _is_turned_round(phrase, target) or _is_turned_round(target, phrase):
        return NEAR
    if (
        len(phrase) == 2
        and phrase[0].is_any_of(RANKS)
        and len(target) == 1
        and are_people_of(phrase[1], target, name.is_unit)
    ):
        return PEOPLE
    return PEOPLE if share_root(phrase, target) else 0


def _is_turned_round(phrase: Pieces, target: Pieces) -> bool:
    """Say whether an adjective says what a genitive says in the name ("сменные мастера", "мастера смен")."""
    if len(phrase) != 2 or len(target) != 2 or phrase[0].is_noun or phrase[0].number or not target[1].is_noun:
        return False
    if not same(phrase[1], target[0]) or not target[0].is_noun:
        return False
    return any(_is_made_of(a, b) for a in phrase[0].lemmas for b in target[1].lemmas)


def _is_made_of(adjective: str, noun: str) -> bool:
    """Say whether an adjective is made of a noun: all but the ending of the noun is its beginning."""
    stem = noun.rstrip("аяоеийьы")
    return len(stem) >= 3 and adjective.startswith(stem) and len(adjective) - len(stem) <= 6


def _by_rank(phrase: Pieces, target: Pieces) -> int:
    a, b = head_of(phrase), head_of(target)
    if a.is_any_of(HEAD_TITLES) and b.is_any_of(HEAD_TITLES):
        return ASKED
    if a.is_any_of(HEAD_TITLES) or b.is_any_of(HEAD_TITLES):
        return ASKED if a.is_any_of(WRAPPERS) else HEAD
    return NEAR


def _same_classes(phrase: Pieces, name: Pieces) -> bool:
    return len(phrase) == len(name) and all(
        (a.number == b.number)
        and not (a.classes.isdisjoint(b.classes | b.wider | b.tails) and a.tails.isdisjoint(b.classes))
        for a, b in zip(phrase, name, strict=True)
    )


def content_of(parts: Pieces) -> Pieces:
    return tuple([p for p in parts if not p.is_any_of(FRAMES)])


def _without(parts: Pieces, words: frozenset[str]) -> Pieces:
    return parts[:1] + tuple(p for p in parts[1:] if not p.is_any_of(words))


