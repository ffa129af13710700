"""Grades how surely some Russian words stand for a name."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from designer.language.russian.glossary import COMPANY, GROUPS, HEAD_TITLES, MODEST, STRANGE, UNIT_NOUNS
from designer.language.russian.people import RANKS, are_workers
from designer.language.russian.phrases import ASKED, EXACT, HEAD, NEAR, PEOPLE, RESPELT, Name, Phrase
from designer.language.russian.pieces import Piece, Pieces, all_same, head_of, same, within
from designer.language.russian.relations import related, without

_PLURAL_ENDINGS: Final = ("ам", "ям", "ами", "ями", "ов", "ев")


@lru_cache(maxsize=5_000)
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
            if len(phrase) > 1 and phrase[0].low == name.whole and without(phrase, COMPANY) == phrase[:1]
            else 0
        )
    if all_same(without(phrase, COMPANY), without(target, COMPANY)):
        return min(top, RESPELT)
    return min(
        top, max(_wider(phrase, target, name), _narrower(phrase, target), related(phrase, target, name))
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
    if len(phrase) <= len(target) or not within(target, phrase):
        return 0
    if not same(head_of(phrase), head_of(target)):
        return 0
    extra = [p for p in phrase if not any(same(p, t) for t in target)]
    if all(p.is_any_of(COMPANY) for p in extra):
        return RESPELT
    if all(p.is_any_of(MODEST) for p in extra):
        return NEAR
    if any(p.is_any_of(STRANGE) for p in extra):
        return ASKED
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
        return PEOPLE if head_of(phrase).is_many and head_of(target).is_plural else ASKED
    if any(p.number for p in target) and not head_of(target).is_person:
        return ASKED
    if head_of(phrase).low.endswith(_PLURAL_ENDINGS) and not head_of(target).is_plural and head_of(target).is_person:
        return ASKED
    return NEAR
