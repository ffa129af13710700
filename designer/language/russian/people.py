"""Tells Russian people from the units in which they work, by the place, the root and the kind of their names."""

from __future__ import annotations

from typing import Final

from designer.language.morphology import is_mostly_living, look_up
from designer.language.russian.glossary import (
    COMPANY,
    HEAD_TITLES,
    OUTSIDERS,
    PARTICIPANTS,
    UNIT_NOUNS,
    WRAPPERS,
)
from designer.language.russian.pieces import DESCRIBING, Piece, Pieces, all_same, head_of, kin_of, same
from designer.language.russian.roots import are_of_one_root, is_akin
from designer.language.russian.trades import are_of_one_trade
from designer.language.word_sets import word_set

_ROOM_NOUNS: Final = frozenset(["кабинет", "комната", "зал", "помещение", "пункт", "специалист"])
_LANDS: Final = frozenset(["округ", "город", "район", "область", "край", "регион", "поселение", "поселок", "село"])
_MANY: Final = ("ам", "ям", "ами", "ями", "ов", "ев", "ей", "ы", "и", "ых", "их", "ым", "им", "ие", "ые")
FRAMES: Final = UNIT_NOUNS | HEAD_TITLES | COMPANY
"""Words for kinds of unit, their heads and the company."""
RANKS: Final = frozenset(["главный", "старший", "ведущий", "младший"])
_WORKPLACES: Final = PARTICIPANTS | {"зал", "кабинет", "пост"}
_KINDS: Final = word_set("цех участок лаборатория бригада линия площадка станция пост кафедра факультет")
_GENERIC: Final = FRAMES | WRAPPERS | RANKS | _KINDS
_FIRMS: Final = (COMPANY - {"сеть"}) | {"представитель", "агентство"}
"""Firms, and who comes from one: no unit is meant by what they do."""
_PARTNERS: Final = COMPANY | {"центр", "магазин", "точка"}
"""Houses of partners, for which the partners stand ("дилерские центры")."""
_AT_HAND: Final = frozenset(
    ["заместитель", "помощник", "ассистент", "секретарь", "референт", "советник", "представитель", "член", "гость"]
)
"""Who stands beside somebody and not in a unit."""


def people_and_place(words: Pieces) -> tuple[Piece | None, Pieces]:
    """Part "дежурные врачи отделений" in the people, whatever is said of them, and where they work."""
    people, after = None, 0
    for at, piece in enumerate(words):
        if piece.number or (piece.is_noun and not piece.is_person):
            break
        if people is not None and not people.low.endswith(DESCRIBING):
            break
        if piece.is_person and piece.is_noun:
            people, after = piece, at + 1
    if people is None or not are_workers(people):
        return None, ()
    return people, words[after:]


def are_workers(piece: Piece) -> bool:
    """Say whether a word means people of a unit, or one of them, and nobody who comes from outside."""
    if not piece.is_person or piece.is_any_of(OUTSIDERS):
        return False
    if piece.low.endswith(_MANY) or piece.is_any_of(HEAD_TITLES):
        return True
    return is_mostly_living(piece.low) and not piece.is_any_of(_AT_HAND)


def is_workplace(piece: Piece) -> bool:
    """Say whether people work in something, as far as one can see: of an unknown word and a name one cannot."""
    return not piece.is_person and (piece.is_any_of(_WORKPLACES) or piece.is_proper or not look_up(piece.low).is_known)


def is_place_of_work(words: Pieces, unit: Pieces) -> bool:
    """Say whether words name just this unit ("зоотехникам ферм" work on the farms), and not only its kind."""
    return all_same(words, unit) and not all(p.is_any_of(UNIT_NOUNS) for p in unit)


def is_room_or_place(phrase: Pieces, target: Pieces) -> bool:
    """Say whether only a general noun is left out ("процедурные кабинеты", "жители округа")."""
    if len(phrase) == 2 and len(target) == 1 and phrase[1].is_any_of(_ROOM_NOUNS):
        return same(phrase[0], target[0])
    if len(phrase) == 1 and len(target) == 2 and target[1].is_any_of(_LANDS):
        return not phrase[0].classes.isdisjoint(target[0].classes) and target[0].is_person
    return False


def are_people_of(person: Piece, wanted: Pieces, is_unit: bool) -> bool:
    """Say whether a word means people of a unit by its beginning ("снабженцы")."""
    if not person.is_person or not is_unit or _is_outside(person):
        return False
    return any(
        is_akin(person.low, p.low) or any(is_akin(a, b) for a in person.lemmas for b in p.lemmas)
        for p in wanted
        if not p.is_person and not p.number
    )


def are_akin(person: Piece, adjective: Piece) -> bool:
    """Say whether an adjective tells of outsiders ("подрядные организации" are "подрядчики")."""
    return person.is_any_of(OUTSIDERS) and any(is_akin(a, b) for a in person.lemmas for b in adjective.lemmas)


def share_root(phrase: Pieces, target: Pieces) -> bool:
    """Say whether what tells both from others is of one root ("варщики", "варочный цех"; "бар", "бармены")."""
    is_place = phrase[0].is_any_of(_WORKPLACES) or head_of(phrase).is_any_of(UNIT_NOUNS)
    return (is_place or any(p.is_person for p in phrase)) and _are_of_one_root(phrase, target)


def share_trade(phrase: Pieces, target: Pieces) -> bool:
    """Say whether one names people of a trade and the other where they work ("операторы", "колл-центр")."""
    said, named = _distinctive(phrase), _distinctive(target)
    if not (said and named) or all(p.trades.isdisjoint(t.trades) for p in said for t in named):
        return False
    a, b = [p.lemmas for p in said], [p.lemmas for p in named]
    if any(p.is_person for p in phrase) and are_workers(head_of(phrase)) and are_of_one_trade(a, b):
        return True
    return any(p.is_person for p in target) and are_workers(head_of(target)) and are_of_one_trade(b, a)


def is_meant(phrase: Pieces, target: Pieces) -> bool:
    """Say whether words mean a name by less than grades ask, where somebody is helped.

    Enough is the root alone, a place for its people, an adjective for the whole ("торговым"), a synonym of the noun.
    """
    people, place = people_and_place(target)
    is_thing = not phrase[0].is_person and not phrase[0].is_any_of(WRAPPERS)
    if people is not None and is_thing and is_place_of_work(place, phrase):
        return True
    one, head = phrase[0], head_of(target)
    if len(phrase) == 1 and len(target) == 2 and not one.lemmas.isdisjoint(target[0].lemmas):
        return not target[0].is_noun or (target[1].is_person and look_up(target[0].low).top == "ADJF")
    is_whole = len(target) == 1 or not head.is_any_of(OUTSIDERS)
    if len(phrase) == 1 and one.is_person and head.is_person and is_whole and not head.is_any_of(HEAD_TITLES):
        return (head.is_plural or not one.low.endswith(_MANY)) and not one.classes.isdisjoint(head.classes)
    if len(phrase) == 1 and not (one.is_noun or one.is_any_of(_GENERIC)):
        return any(are_of_one_root(a, b) for p in _distinctive(target) for a in one.lemmas for b in p.lemmas)
    people, place = people_and_place(phrase)
    if people is not None and len(place) == 1 and same(place[0], head) and not target[0].is_person:
        return not place[0].is_any_of(_GENERIC)
    is_firm = len(phrase) == 1 and len(target) == 2 and target[1].is_any_of(_PARTNERS)
    return (is_firm and are_akin(phrase[0], target[0])) or _are_of_one_root(phrase, target)


def _are_of_one_root(phrase: Pieces, target: Pieces) -> bool:
    """Say whether what tells both from others is of one root, and is said of no outsiders."""
    said, named = _distinctive(phrase), _distinctive(target)
    if len(said) != 1 or not named or any(p.number for p in (*said, *named)):
        return False
    one, other = said[0], head_of(named)
    is_of_another = len(named) > 1 and other.is_person and other is not named[-1]
    if is_of_another or _is_outside(one) or _is_outside(other) or head_of(phrase).is_any_of(_FIRMS):
        return False
    if one.is_person and other.is_person:
        return same(one, other) and not (head_of(phrase).is_person and head_of(target).is_person)
    words = kin_of(one) if one.is_person else one.lemmas
    return any(are_of_one_root(a, b) for a in words for b in other.lemmas)


def _is_outside(piece: Piece) -> bool:
    """Say whether a word means people who have to do with a unit and do not work in it ("рекламодатель")."""
    return piece.is_any_of(OUTSIDERS) or any(lemma.endswith(("датель", "получатель")) for lemma in piece.lemmas)


def _distinctive(parts: Pieces) -> Pieces:
    """Return the words that tell what a unit or its people do; a title alone tells it as well."""
    telling = tuple([p for p in parts if not p.is_any_of(_GENERIC)])
    return telling or tuple([p for p in parts if p.is_any_of(HEAD_TITLES)])
