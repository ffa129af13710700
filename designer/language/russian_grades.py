"""Grades how surely some Russian words stand for a name."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from designer.language.morphology import is_mostly_living, look_up
from designer.language.reading import KnownName
from designer.language.russian_glossary import (
    COMPANY,
    GENERIC_OF_LEADERS,
    GROUPS,
    HEAD_TITLES,
    LEADERS,
    OUTSIDERS,
    PARTICIPANTS,
    UNIT_NOUNS,
    WRAPPERS,
)
from designer.language.russian_pieces import Piece, Pieces, pieces, same, within
from designer.language.russian_roots import are_of_one_root, is_akin
from designer.language.russian_tokens import tokens

EXACT, RESPELT, HEAD, NEAR, PEOPLE, ASKED = 100, 90, 65, 60, 55, 30
"""How surely words stand for a name; from PEOPLE on nobody is asked."""
_PLURAL_ENDINGS: Final = ("ам", "ям", "ами", "ями", "ов", "ев")
_ROOM_NOUNS: Final = frozenset(["кабинет", "комната", "зал", "помещение", "пункт", "специалист"])
_LANDS: Final = frozenset(["округ", "город", "район", "область", "край", "регион", "поселение", "поселок", "село"])
_MANY: Final = ("ам", "ям", "ами", "ями", "ов", "ев", "ей", "ы", "и", "ых", "их", "ым", "им", "ие", "ые")
_DESCRIBING: Final = tuple("ый ий ой ая ого его ому ему ым им ые ие ых их ыми ими".split())
"""Endings of adjectives that are people as well ("дежурный")."""
_FRAMES: Final = UNIT_NOUNS | HEAD_TITLES | COMPANY
_RANKS: Final = frozenset(["главный", "старший", "ведущий", "младший"])
_WORKPLACES: Final = PARTICIPANTS | {"зал", "кабинет", "пост"}
_KINDS: Final = frozenset(["цех", "участок", "лаборатория", "бригада", "линия", "площадка", "станция", "пост"])
_GENERIC: Final = _FRAMES | WRAPPERS | _RANKS | _KINDS
_AT_HAND: Final = frozenset(
    ["заместитель", "помощник", "ассистент", "секретарь", "референт", "советник", "представитель", "член", "гость"]
)
"""Who stands beside somebody and not in a unit."""


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
    if _all_same(phrase, target) or _is_contracted(phrase, target) or _is_contracted(target, phrase):
        return top
    if name.is_acronym:
        if len(phrase) == 2 and phrase[1].low == name.whole and _are_workers(phrase[0]):
            return PEOPLE
        return (
            top
            if len(phrase) > 1 and phrase[0].low == name.whole and _without(phrase, COMPANY) == phrase[:1]
            else 0
        )
    if _all_same(_without(phrase, COMPANY), _without(target, COMPANY)):
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
    if len(phrase) <= len(target) or not same(_head(phrase), _head(target)) or not within(target, phrase):
        return 0
    extra = [p for p in phrase if not any(same(p, t) for t in target)]
    if all(p.is_any_of(COMPANY) for p in extra):
        return RESPELT
    head = _head(target)
    if any(p.is_proper or p.is_place for p in extra) and _is_one_of(_head(phrase), head):
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
    if not same(_head(phrase), _head(target)):
        return 0
    if _head(phrase).is_any_of(UNIT_NOUNS - {"команда"}) and len(phrase) == 1:
        return ASKED
    if any(p.number for p in target) and not _head(target).is_person:
        return ASKED
    if _head(phrase).low.endswith(_PLURAL_ENDINGS) and not _head(target).is_plural and _head(target).is_person:
        return ASKED
    return NEAR


def _related(phrase: Pieces, target: Pieces, name: Name) -> int:
    """Grade the head for the unit, people of a unit, a short name, a synonym."""
    if phrase[0].is_any_of(LEADERS) and target[0].is_any_of(LEADERS):
        a, b = _without(phrase, GENERIC_OF_LEADERS), _without(target, GENERIC_OF_LEADERS)
        if _all_same(a, b) or (
            len(a) == 1 and all(p.number or p.is_any_of(frozenset({"уровень"})) for p in b[1:])
        ):
            return NEAR
    are_people = phrase[0].is_any_of(WRAPPERS) and target[0].is_any_of(WRAPPERS) and len(target) > 1
    if are_people and _all_same(phrase[1:], target[1:]):
        return NEAR
    content, wanted = content_of(phrase), content_of(target)
    if content and wanted and (len(content) < len(phrase) or len(wanted) < len(target)):
        if _all_same(content, wanted):
            return _by_rank(phrase, target)
        if _same_classes(content, wanted):
            return PEOPLE if _by_rank(phrase, target) > ASKED else ASKED
    if _same_classes(phrase, target):
        return NEAR
    a, b = _without(phrase, COMPANY), _without(target, COMPANY)
    if _same_classes(a, b):
        return NEAR
    if len(content) == 1 and len(content) == len(phrase) and _are_people_of(content[0], wanted, name.is_unit):
        return PEOPLE
    if (
        len(wanted) == 1
        and len(wanted) == len(target)
        and _are_people_of(wanted[0], content, phrase[0].is_any_of(UNIT_NOUNS))
    ):
        return PEOPLE
    if len(phrase) == 2 and phrase[1].is_any_of(COMPANY) and len(target) == 1 and _are_akin(target[0], phrase[0]):
        return PEOPLE
    people, place = _people_and_place(phrase)
    if people is not None and name.is_unit and _is_place_of_work(place, target):
        return PEOPLE
    if _is_room_or_place(phrase, target):
        return PEOPLE
    people, place = _people_and_place(target)
    if people is not None and _is_workplace(_head(phrase)) and _is_place_of_work(place, phrase):
        return PEOPLE
    if _is_turned_round(phrase, target) or _is_turned_round(target, phrase):
        return NEAR
    if (
        len(phrase) == 2
        and phrase[0].is_any_of(_RANKS)
        and len(target) == 1
        and _are_people_of(phrase[1], target, name.is_unit)
    ):
        return PEOPLE
    return PEOPLE if _share_root(phrase, target) else 0


def _share_root(phrase: Pieces, target: Pieces) -> bool:
    """Say whether what tells both from others is of one root ("варщики", "варочный цех"; "бар", "бармены")."""
    is_place = phrase[0].is_any_of(_WORKPLACES) or _head(phrase).is_any_of(UNIT_NOUNS)
    return (is_place or any(p.is_person for p in phrase)) and _are_of_one_root(phrase, target)


def is_meant(phrase: Pieces, target: Pieces) -> bool:
    """Say whether words mean a name by their root alone, or a place its people, where somebody is helped."""
    people, place = _people_and_place(target)
    is_place = people is not None and not phrase[0].is_person and _is_place_of_work(place, phrase)
    return is_place or _are_of_one_root(phrase, target)


def _are_of_one_root(phrase: Pieces, target: Pieces) -> bool:
    said, named = _distinctive(phrase), _distinctive(target)
    if len(said) != 1 or len(named) != 1 or said[0].number or named[0].number:
        return False
    if said[0].is_any_of(OUTSIDERS) or named[0].is_any_of(OUTSIDERS):
        return False
    if said[0].is_person and named[0].is_person:
        return same(said[0], named[0]) and not (_head(phrase).is_person and _head(target).is_person)
    return any(are_of_one_root(a, b) for a in said[0].lemmas for b in named[0].lemmas)


def _distinctive(parts: Pieces) -> Pieces:
    """Return the words that tell what a unit or its people do."""
    return tuple([p for p in parts if not p.is_any_of(_GENERIC)])


def _is_room_or_place(phrase: Pieces, target: Pieces) -> bool:
    """Say whether only a general noun is left out ("процедурные кабинеты", "жители округа")."""
    if len(phrase) == 2 and len(target) == 1 and phrase[1].is_any_of(_ROOM_NOUNS):
        return same(phrase[0], target[0])
    if len(phrase) == 1 and len(target) == 2 and target[1].is_any_of(_LANDS):
        return not phrase[0].classes.isdisjoint(target[0].classes) and target[0].is_person
    return False


def _are_akin(person: Piece, adjective: Piece) -> bool:
    """Say whether an adjective tells of outsiders ("подрядные организации" are "подрядчики")."""
    return person.is_any_of(OUTSIDERS) and any(is_akin(a, b) for a in person.lemmas for b in adjective.lemmas)


def _are_workers(piece: Piece) -> bool:
    """Say whether a word means people of a unit, or one of them, and nobody who comes from outside."""
    if not piece.is_person or piece.is_any_of(OUTSIDERS):
        return False
    if piece.low.endswith(_MANY) or piece.is_any_of(HEAD_TITLES):
        return True
    return is_mostly_living(piece.low) and not piece.is_any_of(_AT_HAND)


def _people_and_place(words: Pieces) -> tuple[Piece | None, Pieces]:
    """Part "дежурные врачи отделений" in the people, whatever is said of them, and where they work."""
    people, after = None, 0
    for at, piece in enumerate(words):
        if piece.number or (piece.is_noun and not piece.is_person):
            break
        if people is not None and not people.low.endswith(_DESCRIBING):
            break
        if piece.is_person and piece.is_noun:
            people, after = piece, at + 1
    if people is None or not _are_workers(people):
        return None, ()
    return people, words[after:]


def _is_workplace(piece: Piece) -> bool:
    """Say whether people work in something, as far as one can see: of an unknown word and a name one cannot."""
    return not piece.is_person and (piece.is_any_of(_WORKPLACES) or piece.is_proper or not look_up(piece.low).is_known)


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


def _is_place_of_work(words: Pieces, unit: Pieces) -> bool:
    """Say whether words name just this unit ("зоотехникам ферм" work on the farms), and not only its kind."""
    return _all_same(words, unit) and not all(p.is_any_of(UNIT_NOUNS) for p in unit)


def _by_rank(phrase: Pieces, target: Pieces) -> int:
    a, b = _head(phrase), _head(target)
    if a.is_any_of(HEAD_TITLES) and b.is_any_of(HEAD_TITLES):
        return ASKED
    if a.is_any_of(HEAD_TITLES) or b.is_any_of(HEAD_TITLES):
        return HEAD
    return NEAR


def _are_people_of(person: Piece, wanted: Pieces, is_unit: bool) -> bool:
    if not person.is_person or not is_unit or person.is_any_of(OUTSIDERS):
        return False
    return any(
        is_akin(person.low, p.low) or any(is_akin(a, b) for a in person.lemmas for b in p.lemmas)
        for p in wanted
        if not p.is_person and not p.number
    )


def _all_same(phrase: Pieces, name: Pieces) -> bool:
    if len(phrase) != len(name):
        return False
    if all(map(same, phrase, name)):
        return True
    return (
        len(phrase) > 1 and within(phrase, name) and within(name, phrase) and same(_head(phrase), _head(name))
    )


def _same_classes(phrase: Pieces, name: Pieces) -> bool:
    return len(phrase) == len(name) and all(
        (a.number == b.number)
        and not (a.classes.isdisjoint(b.classes | b.wider | b.tails) and a.tails.isdisjoint(b.classes))
        for a, b in zip(phrase, name, strict=True)
    )


def content_of(parts: Pieces) -> Pieces:
    return tuple([p for p in parts if not p.is_any_of(_FRAMES)])


def _without(parts: Pieces, words: frozenset[str]) -> Pieces:
    return parts[:1] + tuple(p for p in parts[1:] if not p.is_any_of(words))


def _head(parts: Pieces) -> Piece:
    return next((p for p in parts if p.is_noun and not p.number), parts[0])
