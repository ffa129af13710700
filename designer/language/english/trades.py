"""Knows which people work where: cooks in the kitchen, editors in the editorial office."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from designer.language.english.words import (
    HEAD_NOUNS,
    ORGANIZATION_NOUNS,
    is_person_word,
)
from designer.language.word_sets import word_set

_ROOMS: Final = {
    "accounting": "accountant bookkeeper",
    "accounts": "accountant bookkeeper",
    "archive": "archivist",
    "bakery": "baker",
    "bar": "bartender barkeeper",
    "board": "director",
    "brewery": "brewer",
    "canteen": "cook",
    "classroom": "teacher",
    "court": "judge",
    "fleet": "driver",
    "garage": "mechanic",
    "housekeeping": "cleaner maid chambermaid attendant",
    "hr": "recruiter",
    "it": "developer programmer",
    "kitchen": "cook chef",
    "laboratory": "chemist analyst",
    "lab": "chemist analyst",
    "legal": "lawyer",
    "logistics": "driver forwarder",
    "maintenance": "mechanic fitter technician electrician",
    "mill": "miller",
    "newsroom": "journalist reporter",
    "pharmacy": "pharmacist",
    "police": "officer",
    "procurement": "buyer purchaser",
    "production": "operator worker",
    "purchasing": "buyer purchaser",
    "quality": "inspector",
    "reception": "receptionist",
    "restaurant": "waiter",
    "sales": "seller salesperson",
    "school": "teacher",
    "security": "guard",
    "store": "storekeeper storeman",
    "theatre": "surgeon",
    "transport": "driver",
    "warehouse": "picker packer storekeeper storeman warehouseman",
    "ward": "nurse",
    "workshop": "mechanic fitter",
}
_COMPOUND_ROOMS: Final[dict[tuple[str, ...], str]] = {
    ("call", "center"): "agent operator",
    ("contact", "center"): "agent operator",
    ("dining", "room"): "waiter",
    ("fire", "service"): "firefighter",
    ("front", "desk"): "receptionist",
    ("front", "office"): "receptionist",
    ("human", "resource"): "recruiter",
    ("operating", "theatre"): "surgeon",
    ("shop", "floor"): "operator worker machinist",
}
_ENDINGS: Final = tuple(
    sorted(
        word_set(
            "al ance ant ation ations eer eering eon er ery ial ian ics ing ion ions ist istry lor ment or orial ry",
            "sis st tics y e",
        ),
        key=len,
        reverse=True,
    )
)
"""Endings of people and of what they do, cut to compare the two."""
_NO_DOERS: Final = word_set(
    "applicant child citizen client competitor consumer contractor customer donor driver founder guest investor",
    "learner matter member officer owner partner passenger patient porter pupil resident shareholder student",
    "subcontractor subscriber supplier tenant trainee user vendor visitor worker",
)
"""People whom a department of a like name serves, or whose word tells of no department."""
_DOING: Final = ("er", "or", "ist", "ian", "ant", "eon", "man", "yst")
_TRADES: Final = word_set("chef clerk colleague cook crew guard hand nurse people person personnel scholar staff")
_NO_ACTS: Final = word_set("business custom development general management office order person product service work")


def people_of_rooms(name: tuple[str, ...]) -> list[tuple[str, ...]]:
    """Return the people of a place by its name, or the place of people, by stems."""
    core = tuple(word for word in name if word not in ORGANIZATION_NOUNS) or name
    people = _COMPOUND_ROOMS.get(name[-2:], "") or _COMPOUND_ROOMS.get(core[-2:], "") or _ROOMS.get(core[-1], "")
    found: list[tuple[str, ...]] = [(person,) for person in people.split()]
    if len(core) == 1:
        found += [(room,) for room, those in _ROOMS.items() if core[0] in those.split()[:1]]
    return found


def roots_of(name: tuple[str, ...]) -> set[str]:
    """Return the roots of what a unit does by its name, to find its people by."""
    skipped = ORGANIZATION_NOUNS | HEAD_NOUNS | _NO_ACTS
    return {root_of(word) for word in name if word not in skipped and not is_doer(word)} - {""}


def names_people(word: str) -> bool:
    """Say whether a stem names people, whatever they do."""
    return word in _NO_DOERS or is_doer(word)


def is_doer(word: str) -> bool:
    """Say whether a stem names people by what they do."""
    if word in _NO_DOERS or word.endswith("ee"):
        return False
    return word in _TRADES or (word.endswith(_DOING) and is_person_word(word))


@lru_cache(maxsize=20_000)
def root_of_doer(person: str) -> str:
    """Return the root of a word for people who do something, or nothing for others."""
    if not is_doer(person) or person in HEAD_NOUNS:
        return ""
    return root_of(person.removesuffix("man") if person.endswith("man") else person)


@lru_cache(maxsize=20_000)
def root_of(word: str) -> str:
    """Return a word without its ending; nothing where less than four letters are left, or five without an ending."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word.removesuffix(ending)
    return word if len(word) >= 5 else ""
