"""Grades Russian words that stand for a name by what they have to do with it: head, people, place, synonym."""

from __future__ import annotations

from designer.language.russian.glossary import COMPANY, GENERIC_OF_LEADERS, HEAD_TITLES, LEADERS, UNIT_NOUNS, WRAPPERS
from designer.language.russian.people import (
    FRAMES,
    RANKS,
    are_akin,
    are_people_of,
    is_place_of_work,
    is_room_or_place,
    is_workplace,
    people_and_place,
    share_root,
    share_trade,
)
from designer.language.russian.phrases import ASKED, HEAD, NEAR, PEOPLE, Name
from designer.language.russian.pieces import Pieces, all_same, head_of, same
from designer.language.russian.roots import are_of_one_root


def related(phrase: Pieces, target: Pieces, name: Name) -> int:
    """Grade the head for the unit, people of a unit, a short name, a synonym."""
    if phrase[0].is_any_of(LEADERS) and target[0].is_any_of(LEADERS):
        a, b = without(phrase, GENERIC_OF_LEADERS), without(target, GENERIC_OF_LEADERS)
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
        if head_of(phrase).is_any_of(COMPANY) and head_of(target).is_any_of(UNIT_NOUNS):
            return ASKED
        if all_same(content, wanted):
            return _by_rank(phrase, target)
        if _same_classes(content, wanted):
            return PEOPLE if _by_rank(phrase, target) > ASKED else ASKED
    a, b = without(phrase, COMPANY), without(target, COMPANY)
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
    return PEOPLE if share_root(phrase, target) or share_trade(phrase, target) else 0


def _is_turned_round(phrase: Pieces, target: Pieces) -> bool:
    """Say whether an adjective says what a genitive says in the name ("сменные мастера", "мастера смен")."""
    if len(phrase) != 2 or len(target) != 2 or phrase[0].is_noun or phrase[0].number or not target[1].is_noun:
        return False
    if not same(phrase[1], target[0]) or not target[0].is_noun:
        return False
    if not phrase[0].classes.isdisjoint(target[1].classes):
        return True
    return any(_is_made_of(a, b) or are_of_one_root(a, b) for a in phrase[0].lemmas for b in target[1].lemmas)


def _is_made_of(adjective: str, noun: str) -> bool:
    """Say whether an adjective is made of a noun: all but the ending of the noun is its beginning."""
    stem = noun.rstrip("аяоеийьы")
    return len(stem) >= 3 and adjective.startswith(stem) and len(adjective) - len(stem) <= 6


def _by_rank(phrase: Pieces, target: Pieces) -> int:
    a, b = head_of(phrase), head_of(target)
    if a.is_any_of(HEAD_TITLES) and b.is_any_of(HEAD_TITLES):
        return NEAR if same(a, b) else ASKED
    if a.is_any_of(HEAD_TITLES) or b.is_any_of(HEAD_TITLES):
        return ASKED if a.is_any_of(WRAPPERS) else HEAD
    return NEAR


def _same_classes(phrase: Pieces, name: Pieces) -> bool:
    return len(phrase) == len(name) and all(
        (a.number == b.number)
        and not (a.classes.isdisjoint(b.classes | b.wider | b.tails) and (a.wider | a.tails).isdisjoint(b.classes))
        for a, b in zip(phrase, name, strict=True)
    )


def content_of(parts: Pieces) -> Pieces:
    return tuple([p for p in parts if not p.is_any_of(FRAMES)])


def without(parts: Pieces, words: frozenset[str]) -> Pieces:
    return parts[:1] + tuple(p for p in parts[1:] if not p.is_any_of(words))
