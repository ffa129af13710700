"""The company's own words for those of the method: «заказчик» for «клиент», in the same case and number."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from typing import Any, Final

from designer.i18n import Language
from designer.language.morphology import analyzer

KEY_NOUNS: Final[dict[Language, dict[str, tuple[str, ...]]]] = {
    "ru": {
        "клиент": ("заказчик", "потребитель", "получатель"),
        "поставщик": ("исполнитель", "помощник"),
        "подразделение": ("отделение", "звено", "команда"),
        "департамент": ("блок", "дирекция", "управление"),
        "отдел": ("группа", "сектор", "направление"),
        "участник": ("звено", "сторона"),
        "миссия": ("предназначение", "назначение"),
        "должность": ("роль", "позиция"),
    },
    "en": {
        "client": ("customer", "user"),
        "supplier": ("provider", "helper"),
        "unit": ("area", "team"),
        "department": ("division", "block"),
        "participant": ("party", "member"),
        "mission": ("purpose",),
        "position": ("role", "post"),
    },
}
"""The nouns that a company may call otherwise, with words that are usual for them; others may be typed."""

_CASES: Final = ("nomn", "gent", "datv", "accs", "ablt", "loct")
_NUMBERS: Final = ("sing", "plur")
_WORD: Final = re.compile(r"[А-Яа-яЁё]+(?:-[А-Яа-яЁё]+)*|[A-Za-z]+(?:’s?|'s)?")
_LONGEST: Final = 40


class OwnWords:
    """Rewrites texts of the program; names of the model that hold such a noun stay as they are."""

    def __init__(self, vocabulary: Mapping[str, str], names: Iterable[str] = ()) -> None:
        self._russian = _pairs(vocabulary, "ru")
        self._english = _pairs(vocabulary, "en")
        roots = [word[:5] for word in (*self._russian, *self._english)]
        held = sorted({n for n in names if any(root in n.casefold() for root in roots)}, key=len, reverse=True)
        self._names = re.compile("|".join(map(re.escape, held)), re.IGNORECASE) if held else None
        self.reword = lru_cache(maxsize=4096)(self._reword)

    def __bool__(self) -> bool:
        return bool(self._russian or self._english)

    def _reword(self, text: str, language: Language) -> str:
        pairs = self._russian if language == "ru" else self._english
        if not pairs:
            return text
        kept = [m.span() for m in self._names.finditer(text)] if self._names else []
        words = [m for m in _WORD.finditer(text) if not any(a <= m.start() < b for a, b in kept)]
        made: dict[int, str] = {}
        for place in range(len(words)):
            if language == "ru":
                _in_russian(words, place, pairs, made)
            else:
                _in_english(words, place, pairs, made)
        parts, at = [], 0
        for place, word in enumerate(words):
            parts += [text[at : word.start()], made.get(place, word.group())]
            at = word.end()
        return "".join(parts) + text[at:]


def may_call(noun: str, word: str) -> bool:
    """Whether a noun of the method may be called by this word: one noun that the dictionary can put into cases."""
    word = word.strip()
    if not word or len(word) > _LONGEST or not _WORD.fullmatch(word):
        return False
    if noun in KEY_NOUNS["en"]:
        return word.isascii()
    return noun in KEY_NOUNS["ru"] and _noun(word.lower()) is not None


def _pairs(vocabulary: Mapping[str, str], language: Language) -> dict[str, str]:
    return {
        noun: word.strip().lower()
        for noun in KEY_NOUNS[language]
        if (word := vocabulary.get(noun, "")) and word.strip().lower() != noun and may_call(noun, word)
    }


def _in_russian(words: list[re.Match[str]], place: int, pairs: dict[str, str], made: dict[int, str]) -> None:
    said = words[place].group()
    for noun, word in pairs.items():
        readings = _forms(noun).get(said.lower())
        if readings:
            case, number = _chosen(readings, words, place)
            new = _form(word, case, number)
            if new:
                made[place] = _capital(new, said)
                _agree(words, place, noun, word, case, number, made)
            return


def _chosen(readings: list[tuple[str, str]], words: list[re.Match[str]], place: int) -> tuple[str, str]:
    """Tell the accusative from the genitive: a verb in front takes it, unless it is denied."""
    cases = [case for case, _ in readings]
    if {"gent", "accs"} <= set(cases):
        before = place - 1
        while before >= 0 and _is_adjective(words[before].group()):
            before -= 1
        verb = before >= 0 and bool({"INFN", "VERB"} & _parts(words[before].group().lower()))
        denied = before > 0 and words[before - 1].group().lower() == "не"
        wanted = "accs" if verb and not denied else "gent"
        return next((c, n) for c, n in readings if c == wanted)
    return readings[0]


def _agree(
    words: list[re.Match[str]], place: int, noun: str, word: str, case: str, number: str, made: dict[int, str]
) -> None:
    """Let the adjectives in front agree with the new word."""
    old, new = _noun(noun), _noun(word)
    if old is None or new is None or (old.tag.gender, old.tag.animacy) == (new.tag.gender, new.tag.animacy):
        return
    for before in range(place - 1, -1, -1):
        said = words[before].group()
        if not _is_adjective(said) or words[before].end() + 1 < words[before + 1].start():
            return
        wanted = {case, number} | ({new.tag.gender} if number == "sing" else set())
        if case == "accs" and (number == "plur" or new.tag.gender == "masc"):
            wanted |= {new.tag.animacy}
        form = _adjective(said.lower()).inflect(wanted)
        if form is not None:
            made[before] = _capital(form.word, said)


def _in_english(words: list[re.Match[str]], place: int, pairs: dict[str, str], made: dict[int, str]) -> None:
    said = words[place].group()
    for noun, word in pairs.items():
        for old, new in ((noun, word), (_plural(noun), _plural(word))):
            for tail in ("", "’s", "'s", "’"):
                if said.lower() == old + tail:
                    made[place] = _capital(new + tail, said)
                    article = words[place - 1].group() if place else ""
                    if article.lower() in ("a", "an") and words[place].start() - words[place - 1].end() == 1:
                        made[place - 1] = _capital("an" if new[0] in "aeio" else "a", article)
                    return


def _plural(noun: str) -> str:
    return noun[:-1] + "ies" if noun.endswith("y") else noun + "s"


@cache
def _forms(noun: str) -> dict[str, list[tuple[str, str]]]:
    found: dict[str, list[tuple[str, str]]] = {}
    for number in _NUMBERS:
        for case in _CASES:
            form = _form(noun, case, number)
            if form:
                found.setdefault(form, []).append((case, number))
    return found


@lru_cache(maxsize=1024)
def _form(word: str, case: str, number: str) -> str:
    noun = _noun(word)
    form = noun.inflect({case, number}) if noun is not None else None
    return form.word if form is not None else ""


@cache
def _noun(word: str) -> Any:
    return next((p for p in analyzer().parse(word) if "NOUN" in p.tag and p.normal_form == word), None)


@lru_cache(maxsize=2048)
def _adjective(word: str) -> Any:
    return next((p for p in analyzer().parse(word) if "ADJF" in p.tag or "PRTF" in p.tag), None)


def _is_adjective(word: str) -> bool:
    found = _adjective(word.lower()) if word.isalpha() or "-" in word else None
    return found is not None and {"ADJF", "PRTF"} & _parts(word.lower()) != set()


@lru_cache(maxsize=2048)
def _parts(word: str) -> frozenset[str]:
    return frozenset(str(p.tag.POS) for p in analyzer().parse(word)[:3])


def _capital(new: str, like: str) -> str:
    if like.isupper() and len(like) > 1:
        return new.upper()
    return new[:1].upper() + new[1:] if like[:1].isupper() else new
