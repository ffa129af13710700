"""Puts single Russian nouns, adjectives and ordinals of a title into a case."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache
from typing import Any, Final

from designer.language.morphology import analyzer
from designer.language.word_sets import word_set

OBLIQUE_CASES: Final = ("gent", "datv", "accs", "ablt", "loct")


class Case(StrEnum):
    """Russian cases, by the names that the dictionary uses."""

    NOMN = "nomn"
    GENT = "gent"
    DATV = "datv"
    ACCS = "accs"
    ABLT = "ablt"
    LOCT = "loct"


@dataclass(frozen=True, slots=True)
class Agreement:
    """What the words of one noun group share."""

    number: str = "sing"
    """``sing`` or ``plur``."""
    gender: str = "masc"
    """``masc``, ``femn`` or ``neut``; ``ms-f`` for a noun that may be either."""
    animate: bool = False


ACRONYM: Final = re.compile(r"(?=(?:.*[A-ZА-ЯЁ]){2})[\w&+]+|[A-ZА-ЯЁ]\d+|\d[\d.,]*[A-ZА-ЯЁa-zа-яё]?")
_WORD = re.compile(r"[A-Za-zА-Яа-яЁё0-9’'.-]{1,60}")
LATIN = re.compile(r"[A-Za-z][A-Za-z0-9'’&+.]*")
_SLASHED = re.compile(r"\w/\w")
"""A shortened word such as "ж/д" or "с/х"."""
ORDINAL = re.compile(r"(\d+)-?(й|я|е|ый|ой|ий|ая|ое|ее|ые|ие)")
_ORDINAL_ENDINGS: Final = {
    "masc": {"gent": "го", "datv": "му", "ablt": "м", "loct": "м"},
    "femn": {"gent": "й", "datv": "й", "accs": "ю", "ablt": "й", "loct": "й"},
    "plur": {"gent": "х", "datv": "м", "ablt": "ми", "loct": "х"},
}
INDECLINABLE: Final = word_set(
    "бариста крупье маэстро кутюрье конферансье атташе рефери импресарио бюро депо кафе ателье фойе",
    "метро шоу видео радио фото кино ралли шасси промо медиа жюри досье хостес секьюрити леди фрау",
    "мадам сомелье портье лобби инженю рантье врио ио денди портфолио паблисити пати трио дефиле табло",
    "авто турне протеже",
)
_FIXED_FIRST: Final = word_set(
    "шеф бизнес пресс вице экс топ мини веб онлайн интернет бренд арт медиа контент фитнес скрам",
    "продакт проджект дата видео фото аудио радио лид эйчар генерал премьер обер унтер альфа бета гамма",
    "арт штаб тест ивент кейс стоп блок спорт тату нейл свит спа спикер сити сервис аккаунт кастомер",
    "трафик промо продюс диджитал фронтенд бэкенд фулстек девопс эко био агро тим лайф бьюти консалт",
    "экспресс контакт колл кол конференц супер макро микро гейм джуниор мидл сеньор хард софт крио авиа",
    "авто мото вело кибер смарт реал сейл сейлз маркет",
)
_PLACES: Final = word_set(
    "магазин вагон салон дом цех ресторан завод склад бар музей сад парк клуб театр отель комбинат",
    "институт университет лицей центр пункт участок филиал банк техникум колледж интернат детсад хостел",
    "санаторий пансионат город посёлок поселок корпус стан станок аппарат прибор банкомат поезд корабль",
    "судно кабинет",
)
_ADJECTIVES: Final = ("ADJF", "PRTF")


@lru_cache(maxsize=20_000)
def readings(word: str) -> tuple[Any, ...]:
    """Return the dictionary's readings of one word, the likeliest first; none in another script."""
    return tuple(analyzer().parse(word.lower())) if _WORD.fullmatch(word) else ()


def is_known(word: str) -> bool:
    """Say whether the dictionary has this very form, as something else than a field of which it names a person."""
    return (
        _WORD.fullmatch(word) is not None
        and bool(analyzer().word_is_known(word.lower()))
        and not _names_person_of_field(word)
    )


def _names_person_of_field(word: str) -> bool:
    """Say whether the dictionary has only the field ("электроника") of a person in a title ("электроник")."""
    found = readings(word) if word.lower().endswith("ик") else ()
    return bool(found) and all(p.tag.case == "gent" and p.normal_form.endswith("ика") for p in found)


def is_invariant(word: str) -> bool:
    """Say whether a word never changes: acronyms, Latin words, numbers, borrowed words."""
    if "-" in word:
        return all(is_invariant(part) for part in word.split("-") if part) and not ORDINAL.fullmatch(word)
    low = word.lower()
    if _SLASHED.fullmatch(word) or low in INDECLINABLE or ACRONYM.fullmatch(word) or LATIN.fullmatch(word):
        return True
    return _is_shortened_compound(low)


def _is_shortened_compound(low: str) -> bool:
    """Say whether a word is like "замдиректора": its end stands in an oblique case already."""
    match = re.fullmatch(r"(?:зам|зав|пом|нач|упр|управ)(\w{4,})", low)
    if not match or not is_known(match[1]):
        return False
    cases = [p.tag for p in readings(match[1]) if p.tag.POS == "NOUN"]
    return bool(cases) and not any(t.case == "nomn" and t.number == "sing" for t in cases)


def nominative_nouns(word: str) -> tuple[Any, ...]:
    """Return the readings of a word as a common noun in the nominative."""
    last = _changing_part(word)
    found = tuple(p for p in readings(word) if _is_common_nominative(p) and _is_spelled(p.word, word))
    if found and is_known(word):
        return found
    parts = tuple(p for p in readings(last) if _is_common_nominative(p))
    if "-" in word and parts:
        return parts
    return found


def _changing_part(word: str) -> str:
    """Return the part with which others agree: the first if it changes and is of the same kind, else the last."""
    parts = [part for part in word.split("-") if part]
    words = [part for part in parts if not is_invariant(part)]
    is_open = len(parts) > 1 and _changes_before(parts[0], parts[1]) and not _is_plural_only(parts[0])
    if is_open and _animacy(parts[0]) & _animacy(words[-1]):
        return parts[0]
    return words[-1] if words else word


def _animacy(part: str) -> set[str]:
    if _names_person_of_field(part):
        return {"anim"}
    return {str(p.tag.animacy) for p in nominative_nouns(part)}


def _is_plural_only(part: str) -> bool:
    """Whether a noun has no singular ("ясли")."""
    found = nominative_nouns(part)
    return bool(found) and all("Pltm" in p.tag for p in found)


def _is_spelled(form: str, word: str) -> bool:
    return form.replace("ё", "е") == word.lower().replace("ё", "е")


def nominative_adjectives(word: str) -> tuple[Any, ...]:
    """Return the readings of a word as an adjective or participle in the nominative."""
    last = word.rsplit("-", 1)[-1] if not ORDINAL.fullmatch(word) else word
    return tuple(p for p in readings(last) if p.tag.POS in _ADJECTIVES and p.tag.case == "nomn")


def is_proper(word: str) -> bool:
    """Say whether the likeliest reading of a word is a name of a person, place or organization."""
    first = readings(word)[:1]
    return bool(first) and any(g in first[0].tag for g in ("Geox", "Name", "Surn", "Patr", "Orgn", "Trad"))


def _is_common_nominative(reading: Any) -> bool:
    tag = reading.tag
    return (
        tag.POS == "NOUN"
        and tag.case == "nomn"
        and not any(g in tag for g in ("Surn", "Patr", "Init"))
        and not ("Name" in tag and is_known(reading.word))
    )


def decline_noun(word: str, case: Case, agreement: Agreement) -> str:
    """Return a noun that stands in the nominative in another case; hyphenated parts as usage has it."""
    if case is Case.NOMN or is_invariant(word):
        return word
    reading = _noun_reading(word, agreement)
    low = word.lower()
    if "-" in word and not (is_known(word) and reading and _is_spelled(reading.normal_form, word)):
        return _decline_compound(word, case, agreement)
    if case is Case.ACCS and not (agreement.number == "sing" and _has_own_accusative(low, reading)):
        if not agreement.animate:
            return word
        case = Case.GENT
    if reading is None or (not is_known(word) and not _is_well_guessed(reading, low, agreement)):
        return _keep_letters(word, _decline_unknown(low, case, agreement))
    form = reading.inflect({case.value, agreement.number}) or reading.inflect({case.value})
    return _keep_letters(word, form.word if form else low)


def decline_adjective(word: str, case: Case, agreement: Agreement) -> str:
    """Return an adjective, participle or ordinal in another case, agreeing with its noun."""
    if case is Case.NOMN:
        return word
    gender = agreement.gender if agreement.gender != "ms-f" else "masc"
    if case is Case.ACCS and (agreement.number == "plur" or gender != "femn"):
        if not agreement.animate or (gender == "neut" and agreement.number == "sing"):
            return word
        case = Case.GENT
    if match := ORDINAL.fullmatch(word):
        kind = "plur" if agreement.number == "plur" else ("femn" if gender == "femn" else "masc")
        return f"{match[1]}-{_ORDINAL_ENDINGS[kind][case.value]}"
    prefix, _, last = word.rpartition("-")
    for reading in nominative_adjectives(last):
        if reading.tag.number != agreement.number:
            continue
        if agreement.number == "sing" and agreement.gender != "ms-f" and str(reading.tag.gender) != gender:
            continue
        wanted = {case.value, agreement.number}
        if agreement.number == "sing":
            wanted.add(reading.tag.gender)
        if form := reading.inflect(wanted):
            return (prefix + "-" if prefix else "") + _keep_letters(last, form.word)
    return word


def _decline_compound(word: str, case: Case, agreement: Agreement) -> str:
    parts = word.split("-")
    done: list[str] = []
    for index, part in enumerate(parts):
        following = parts[index + 1] if index + 1 < len(parts) else ""
        if index == len(parts) - 1 or _changes_before(part, following):
            shared = replace(agreement, number="plur") if _is_plural_only(part) else agreement
            done.append(decline_noun(part, case, shared))
        else:
            done.append(part)
    return "-".join(done)


def _changes_before(part: str, following: str) -> bool:
    """Say whether the first half of a hyphenated noun changes too."""
    low = part.lower()
    if _names_person_of_field(part):
        return True
    if low in _FIXED_FIRST or is_invariant(part) or not is_known(part):
        return False
    if re.fullmatch(r"[\dA-ZА-ЯЁ]+", following):
        return True
    nouns = nominative_nouns(part)
    if not nouns or following.lower() == "класс":
        return False
    if any(p.tag.animacy == "anim" for p in nouns):
        return True
    return low in _PLACES or any(p.tag.gender in ("femn", "neut") for p in nouns) or _is_plural_only(part)


def _noun_reading(word: str, agreement: Agreement) -> Any | None:
    found = [p for p in nominative_nouns(word) if p.tag.number == agreement.number]
    wanted = "anim" if agreement.animate else "inan"
    gendered = [p for p in found if str(p.tag.gender) == agreement.gender] or found
    kept = [p for p in gendered if p.tag.animacy == wanted] or gendered
    return kept[0] if kept else None


def _has_own_accusative(low: str, reading: Any | None) -> bool:
    if low.endswith(("а", "я")):
        return True
    return reading is not None and reading.tag.gender == "femn"


def _is_well_guessed(reading: Any, low: str, agreement: Agreement) -> bool:
    """Say whether the dictionary's guess at an unknown word may be trusted: borrowed words mislead it."""
    if agreement.number == "sing":
        return _is_spelled(reading.normal_form, low)
    return not (agreement.animate and re.search(r"[бвгджзклмнпрстфхцчшщ][ыи]$", low))


def _decline_unknown(low: str, case: Case, agreement: Agreement) -> str:
    """Decline a word that the dictionary does not know, as a masculine noun with a consonant stem."""
    stem = low[:-1] if agreement.number == "plur" and low[-1:] in "ыи" else low
    if not stem or stem[-1] not in "бвгджзклмнпрстфхцчшщ":
        return low
    soft = stem[-1] in "жчшщц"
    if agreement.number == "plur":
        endings = {"gent": "ей" if stem[-1] in "жчшщ" else "ов", "datv": "ам", "ablt": "ами", "loct": "ах"}
    else:
        endings = {"gent": "а", "datv": "у", "ablt": "ем" if soft else "ом", "loct": "е"}
    return stem + endings.get(case.value, low[len(stem) :])


def _keep_letters(source: str, form: str) -> str:
    """Give a form the letter case of its source, and no ё in a stem that was written with е."""
    if "ё" in form and "ё" not in source.lower():
        plain = source.lower()
        letters = list(form)
        for index, letter in enumerate(letters):
            if letter == "ё" and index < len(plain) and plain[index] == "е" and index < len(plain) - 1:
                letters[index] = "е"
        form = "".join(letters)
    if len(source) > 1 and source.isupper():
        return form.upper()
    return form[:1].upper() + form[1:] if source[:1].isupper() else form
