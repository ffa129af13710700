"""Puts names of persons into Russian cases, with their initials where a signature needs them."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final, Literal

from designer.language.declension.words import Case, readings
from designer.language.word_sets import word_set

Gender = Literal["masc", "femn", "unknown"]
Part = Literal["last", "first", "patronymic", "fixed"]

_INITIALS = re.compile(r"(?:[^\W\d_]\.-?)+")
_SPACES = re.compile(r"(\s+)")
_PATRONYMIC_MASC = re.compile(r"\w+(?:вич|ьич|мич|тич|кич|зич|сич)", re.IGNORECASE)
_PATRONYMIC_FEMN = re.compile(r"\w+(?:вна|чна|шна)", re.IGNORECASE)
_TURKIC: Final = {w: "masc" for w in ("оглы", "оглу", "улы")} | {w: "femn" for w in ("кызы", "гызы", "кизи")}
_PARTICLES: Final = word_set(
    "фон ван дер де ди да дель дю ла ле эль аль ибн бен тер",
)
_FIRST_MASC: Final = word_set(
    "илья никита лука фома кузьма савва данила гаврила добрыня вавила джошуа муса иса гия иона мустафа",
    "абдулла лёша леша миша паша дима коля ваня петя юра вова серёжа сережа гриша лёня леня костя толя",
    "боря сеня",
)
_FIRST_FEMN: Final = word_set(
    "любовь нинель адель рахиль юдифь эсфирь руфь николь мишель кармен мадлен элен ирен эстер гульнур",
    "айгуль гузель жаннет сесиль мерседес ассоль айнур гюзель нурсель суок лейсан айсель",
)
_DECLINED_SOFT_FEMN: Final = word_set(
    "любовь нинель адель рахиль юдифь эсфирь руфь гузель гюзель ассоль",
)
_FOREIGN_OM: Final = word_set(
    "дарвин чаплин кронин франклин грин мартин берлин бенджамин рубин кельвин фирсин",
)
_FOREIGN_IKH = re.compile(r"(?:[еодуаю]рих|[йрдь]лих|льрих|дрих)$")
_FIXED_LAST = re.compile(r"(?:их|ых|уа|оа|иа|эа)$")
_FIXED_FIRST_HALVES: Final = word_set("жан пьер шарль луи ким чен ли")
_FAMILIES_OF_THE_EAST: Final = word_set(
    "нгуен чан ле фам хоанг фан ву во данг буй до хо нго зыонг ли динь",
    "ким пак цой чхве чон чо юн хан сон кан лим",
    "ван чжан чжао чжоу чэнь ян лю хуан сюй сунь чжу гао хэ го лян се тан дун дэн мао ху линь шэнь цзян сяо",
)
_VOWELS: Final = "аеёиоуыэюя"


@dataclass(frozen=True, slots=True)
class _Name:
    """The words of one name with what each of them is; ``spaces`` stand between them."""

    words: tuple[str, ...]
    spaces: tuple[str, ...]
    parts: tuple[Part, ...]
    gender: Gender


def decline_person(name: str, case: Case) -> str:
    """Return a person's name in a case; initials and Latin words stay as they are."""
    if case is Case.NOMN:
        return name
    known = _take_apart(name)
    done = [_decline_part(w, p, known.gender, case) for w, p in zip(known.words, known.parts, strict=True)]
    return "".join(s + w for s, w in zip(known.spaces, done, strict=False)) + known.spaces[-1]


def names_person(words: str) -> bool:
    """Whether words are the name of a person: initials, a first name or a patronymic is among two or three words."""
    parts = words.split()
    if not 2 <= len(parts) <= 3 or any(not part[0].isupper() for part in parts) or words.isupper():
        return False
    return any(_INITIALS.fullmatch(part) or _is_patronymic(part) or _is_first_name(part) for part in parts)


def gender_of(person: str) -> Gender:
    """Return the gender by patronymic, first name or surname; ``unknown`` if none of them tells."""
    return _take_apart(person).gender


def sure_gender_of(person: str) -> Gender:
    """Return the gender where a patronymic, or "оглы" and "кызы", says it; ``unknown`` where it would be a guess."""
    known = _take_apart(person)
    says = "patronymic" in known.parts or any(word.lower() in _TURKIC for word in known.words)
    return known.gender if says else "unknown"


def short_person(full: str, case: Case = Case.NOMN) -> str:
    """Return "И. О. Фамилия" with no-break spaces, its surname in a case; a single word stays."""
    known = _take_apart(full)
    last = [w for w, p in zip(known.words, known.parts, strict=True) if p == "last"]
    others = [w for w, p in zip(known.words, known.parts, strict=True) if p in ("first", "patronymic")]
    initials = [f for w, p in zip(known.words, known.parts, strict=True) if p == "fixed" for f in _initials_in(w)]
    if not re.search(r"[а-яё]", full, re.IGNORECASE) and len(known.words) > 1 and not initials:
        *before, surname = known.words
        return "\u00a0".join([*(w[0] + "." for w in before), surname])
    if not last or not (others or initials):
        return full
    if len(known.words) > 2 and known.words[-1].lower() in _TURKIC:
        initials = [letter for word in known.words[1:-1] for letter in _initials_in(word) or [word[0] + "."]]
    letters = initials or ["-".join(half[0] + "." for half in w.split("-") if half) for w in others]
    surname = " ".join(_decline_part(w, "last", known.gender, case) for w in last)
    return "\u00a0".join([*letters, surname])


def _initials_in(word: str) -> list[str]:
    return [letter + "." for letter in re.findall(r"[^\W\d_]", word)] if _INITIALS.fullmatch(word) else []


@lru_cache(maxsize=10_000)
def _take_apart(name: str) -> _Name:
    cut = _SPACES.split(name)
    words, spaces = [w for w in cut[::2] if w], [""]
    if len(cut) > 1 and not cut[0]:
        spaces[0] = cut[1]
    spaces += cut[3::2] if len(cut) > 1 and not cut[0] else cut[1::2]
    while len(spaces) < len(words) + 1:
        spaces.append("")
    parts = _parts(words)
    kept = (*spaces[: len(words)], "".join(spaces[len(words) :]))
    return _Name(tuple(words), kept, parts, _gender(words, parts))


def _parts(words: list[str]) -> tuple[Part, ...]:
    parts: list[Part] = ["fixed"] * len(words)
    if any(w.lower() in _TURKIC for w in words):
        return _turkic_parts(words)
    if _is_of_the_east(words):
        parts[-1] = "first"
        return tuple(parts)
    open_places = [
        i for i, w in enumerate(words) if not _INITIALS.fullmatch(w) and w.lower() not in _PARTICLES and w[0].isalpha()
    ]
    if not open_places:
        return tuple(parts)
    has_initials = any(_INITIALS.fullmatch(w) for w in words)
    patronymics = [i for i in open_places if _is_patronymic(words[i]) and i > 0]
    patronymic = patronymics[-1] if patronymics and len(open_places) > 1 else None
    if patronymic is not None and patronymic == open_places[0]:
        patronymic = None
    if patronymic is not None:
        parts[patronymic] = "patronymic"
        open_places.remove(patronymic)
        first = max((i for i in open_places if i < patronymic), default=open_places[0])
        parts[first] = "first"
        open_places.remove(first)
    elif len(open_places) > 1 and not has_initials:
        first = _place_of_first_name(words, open_places)
        parts[first] = "first"
        open_places.remove(first)
        for place in list(open_places[1:]):
            if _is_first_name(words[place]) and abs(place - first) == 1:
                parts[place] = "first"
                open_places.remove(place)
    elif len(open_places) == 1 and not has_initials and _is_first_name(words[open_places[0]]):
        parts[open_places[0]] = "first"
        return tuple(parts)
    for place in open_places:
        parts[place] = "last"
    return tuple(parts)


def _is_of_the_east(words: list[str]) -> bool:
    """Whether a name is Vietnamese, Korean or Chinese: then only its last word changes (Хо Ши Мина)."""
    if len(words) != 3 or words[0].lower() not in _FAMILIES_OF_THE_EAST:
        return False
    return not any(_INITIALS.fullmatch(w) or _is_patronymic(w) or _name_readings(w) for w in words[1:])


def _turkic_parts(words: list[str]) -> tuple[Part, ...]:
    """Name the parts of "Алиев Рашид Гусейн оглы": the father's name stays."""
    parts: list[Part] = ["fixed"] * len(words)
    order: tuple[Part, ...] = ("last", "first")
    for place, part in zip(range(len(words)), order, strict=False):
        if words[place].lower() not in _TURKIC:
            parts[place] = part
    return tuple(parts)


def _place_of_first_name(words: list[str], places: list[int]) -> int:
    """Choose between "Фамилия Имя", the usual order in lists, and "Имя Фамилия"."""
    head, second = places[0], places[1]
    if _is_first_name(words[second]) or not _is_first_name(words[head]):
        return second
    return head


def _name_readings(word: str) -> list[Any]:
    half = word.lower().split("-")[0]
    return [p.tag for p in readings(half) if "Name" in p.tag and p.tag.case == "nomn" and p.tag.number == "sing"]


def _is_first_name(word: str) -> bool:
    low = word.lower()
    return bool(_name_readings(word)) or low in _FIRST_MASC or low in _FIRST_FEMN


def _is_patronymic(word: str) -> bool:
    low = word.lower()
    if low in ("ильич", "кузьмич", "лукич", "фомич", "саввич", "никитич"):
        return True
    if not (_PATRONYMIC_MASC.fullmatch(low) or _PATRONYMIC_FEMN.fullmatch(low)):
        return False
    return bool(re.search(r"(?:ович|евич|ич|овна|евна|ична|инична)$", low)) and len(low) > 4


def _gender(words: list[str], parts: tuple[Part, ...]) -> Gender:
    for word in words:
        if word.lower() in _TURKIC:
            return "femn" if _TURKIC[word.lower()] == "femn" else "masc"
    by_part = {part: word.lower() for word, part in zip(words, parts, strict=True)}
    if "patronymic" in by_part:
        return "masc" if by_part["patronymic"].endswith("ч") else "femn"
    if "first" in by_part and (found := _gender_of_first(by_part["first"])) != "unknown":
        return found
    return _gender_of_last(by_part["last"]) if "last" in by_part else "unknown"


def _gender_of_first(low: str) -> Gender:
    if low in _FIRST_FEMN:
        return "femn"
    if low in _FIRST_MASC:
        return "masc"
    for tag in _name_readings(low):
        if tag.gender in ("masc", "femn"):
            return "masc" if tag.gender == "masc" else "femn"
    if low.endswith(("а", "я")):
        return "femn"
    return "masc" if low[-1] not in _VOWELS else "unknown"


def _gender_of_last(low: str) -> Gender:
    if re.search(r"(?:ова|ева|ёва|ина|ына|ская|цкая|ая)$", low):
        return "femn"
    if re.search(r"(?:ов|ев|ёв|ин|ын|ский|цкий|ий|ый|ой)$", low):
        return "masc"
    return "unknown"


def _decline_part(word: str, part: Part, gender: Gender, case: Case) -> str:
    if part == "fixed" or case is Case.NOMN or not re.search(r"[а-яё]", word, re.IGNORECASE):
        return word
    if word.isupper() and len(word) > 1:
        return _decline_part(word.capitalize(), part, gender, case).upper()
    if part == "last":
        return "-".join(_decline_last(half, gender, case) for half in word.split("-"))
    if part == "first":
        return _decline_first(word, gender, case)
    return _make("middle", word, gender, case)


def _decline_last(word: str, gender: Gender, case: Case) -> str:
    low = word.lower()
    if not low or low[-1] in "оеиуюэы":
        return word
    if _FIXED_LAST.search(low) and not _FOREIGN_IKH.search(low):
        return word
    if gender == "femn" and low[-1] not in "ая":
        return word
    if case is Case.ABLT and low in _FOREIGN_OM and gender != "femn":
        return word + "ом"
    if gender != "femn" and _FOREIGN_IKH.search(low):
        return word + {"gent": "а", "datv": "у", "accs": "а", "ablt": "ом", "loct": "е"}[case.value]
    made = _make("first" if _name_readings(low) else "last", word, gender, case)
    if case is Case.ABLT and low[-1] in "чшжц" and made.endswith("ем") and _is_stressed_at_end(low):
        return made[:-2] + "ом"
    return made[:-3] + "ьём" if case is Case.ABLT and low.endswith("ей") and made.endswith("ьем") else made


def _is_stressed_at_end(low: str) -> bool:
    """Say whether a surname is a noun with a stressed ending ("ткачом")."""
    nouns = [p for p in readings(low) if p.tag.POS == "NOUN" and {"nomn", "masc"} in p.tag]
    return any(form.word == low + "ом" for p in nouns if (form := p.inflect({"ablt", "sing"})))


def _decline_first(word: str, gender: Gender, case: Case) -> str:
    low = word.lower()
    halves = word.split("-")
    if len(halves) > 1:
        return "-".join(
            half
            if (i < len(halves) - 1 and half.lower() in _FIXED_FIRST_HALVES) or not half
            else _decline_first(half, gender, case)
            for i, half in enumerate(halves)
        )
    if low[-1] in "оеиуюэы":
        return word
    if gender == "femn" and low[-1] not in "ая" and low not in _DECLINED_SOFT_FEMN:
        return word
    return _make("first", word, gender, case)


def _make(part: str, word: str, gender: Gender, case: Case) -> str:
    return _declined(part, word, "masc" if gender == "unknown" else gender, case)


@lru_cache(maxsize=20_000)
def _declined(part: str, word: str, gender: str, case: Case) -> str:
    from pytrovich.enums import Case as PetrovichCase
    from pytrovich.enums import Gender as PetrovichGender
    from pytrovich.enums import NamePart

    cases = {
        Case.GENT: PetrovichCase.GENITIVE,
        Case.DATV: PetrovichCase.DATIVE,
        Case.ACCS: PetrovichCase.ACCUSATIVE,
        Case.ABLT: PetrovichCase.INSTRUMENTAL,
        Case.LOCT: PetrovichCase.PREPOSITIONAL,
    }
    name_part = {"last": NamePart.LASTNAME, "first": NamePart.FIRSTNAME, "middle": NamePart.MIDDLENAME}[part]
    which = PetrovichGender.MALE if gender == "masc" else PetrovichGender.FEMALE
    return str(_maker()(name_part, which, cases[case], word))


@lru_cache(maxsize=1)
def _maker() -> Callable[[Any, Any, Any, str], str]:
    from pytrovich.maker import PetrovichDeclinationMaker

    make: Callable[[Any, Any, Any, str], str] = PetrovichDeclinationMaker().make
    return make
