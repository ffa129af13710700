"""Tells what a Russian word can be: its lemmas, parts of speech, cases and numbers."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from threading import Lock
from typing import Any, Final, NamedTuple

_CASES: Final = {
    "nomn": "nomn",
    "gent": "gent",
    "datv": "datv",
    "accs": "accs",
    "ablt": "ablt",
    "loct": "loct",
    "gen2": "gent",
    "acc2": "accs",
    "loc2": "loct",
    "voct": "nomn",
}
ALL_CASES: Final = frozenset(_CASES.values())
_LIKELY: Final = 0.02
"""Readings less likely than this are left out of the parts of speech, not out of the cases."""
_JOINED: Final = re.compile("[А-ЯЁ]{1,5}и[А-ЯЁ]{1,4}")
"""An abbreviation that keeps the "и" between two words ("ОТиЗ")."""
_ASKED: Final = re.compile(r"(?=.*[^\W\d_])[A-Za-zÀ-ɏЀ-ӿ\d'’‑-]{1,60}")
"""What the dictionary is asked about: it fails on letters without a name, and longer runs are no words."""
_analyzer: Any = None
_loading: Final = Lock()


class Form(NamedTuple):
    """One reading of a word; a tuple, for a dictionary gives many."""

    lemma: str
    pos: str
    case: str
    number: str
    is_animate: bool
    is_noun: bool
    """Whether it can be the head of a noun phrase: a noun, a pronoun or an adjective used as a noun."""
    is_adjective: bool
    gender: str
    person: str


@dataclass(frozen=True, slots=True)
class Word:
    """Everything that the dictionary says about one spelling."""

    low: str
    """Lower case, ё written as е."""
    lemmas: frozenset[str]
    pos: frozenset[str]
    top: str
    """The likeliest part of speech."""
    noun_cases: frozenset[str]
    adjective_cases: frozenset[str]
    forms: tuple[Form, ...]
    is_known: bool
    is_animate: bool
    is_acronym: bool
    """Capitals only, at least two: its case cannot be seen."""
    is_place: bool
    """A name of a place on the map, or an adjective of one."""

    @property
    def lemma(self) -> str:
        """The likeliest lemma."""
        return self.forms[0].lemma if self.forms else self.low


def fold(text: str) -> str:
    """Return lower case with ё as е, in which words are compared."""
    return text.lower().replace("ё", "е")


def warm_up() -> None:
    """Load the dictionary; call it from a worker thread so that the first text is read at once."""
    look_up("помогать")


def analyzer() -> Any:
    """Return the one dictionary, loaded at the first call."""
    global _analyzer
    if _analyzer is None:
        with _loading:
            if _analyzer is None:
                import pymorphy3

                _analyzer = pymorphy3.MorphAnalyzer()
    return _analyzer


@lru_cache(maxsize=5_000)
def parses(word: str) -> tuple[Any, ...]:
    """Return what the dictionary says about a word in lower case, the likeliest first."""
    return tuple(analyzer().parse(word))


@lru_cache(maxsize=5_000)
def is_mostly_living(word: str) -> bool:
    """Whether a word that the dictionary has is a living being in most of its uses ("оператор", not "график")."""
    if not _ASKED.fullmatch(word) or not analyzer().word_is_known(word.lower()):
        return False
    nouns = [parse for parse in parses(word.lower()) if parse.tag.POS == "NOUN"]
    return bool(sum(parse.score for parse in nouns if parse.tag.animacy == "anim") > 0.6)


@lru_cache(maxsize=50_000)
def look_up(word: str) -> Word:
    """Return what a word as it is spelt can be; never fails, an odd word has no forms."""
    low = fold(word)
    if word.isdigit():
        return _nothing(low, is_acronym=False)
    letters = [c for c in word if c.isalpha()]
    is_acronym = len(letters) >= 2 and len(word) <= 10 and (word.upper() == word or bool(_JOINED.fullmatch(word)))
    if not _ASKED.fullmatch(word):
        return _nothing(low, is_acronym)
    forms: list[Form] = []
    pos: list[str] = []
    is_place = False
    known = _people_first(parses(word.lower()))
    common = [parse for parse in known if not _form_of(parse.tag)[2]] if not word[:1].isupper() else []
    for parse in common or known:
        form, is_place_name, _ = _form_of(parse.tag)
        if parse.score >= _LIKELY or not pos:
            pos.append(form.pos)
            is_place = is_place or is_place_name
        if parse.score >= 0.001 or not forms:
            forms.append(form._replace(lemma=fold(parse.normal_form)))
    return Word(
        low=low,
        lemmas=frozenset(f.lemma for f in forms) | ({low} if is_acronym or not forms else frozenset()),
        pos=frozenset(pos),
        top=pos[0] if pos else "",
        noun_cases=frozenset(f.case for f in forms if f.is_noun and f.case),
        adjective_cases=frozenset(f.case for f in forms if f.is_adjective and f.case),
        forms=tuple(forms),
        is_known=any(isinstance(parse.methods_stack[-1][0], _dictionary()) for parse in known),
        is_animate=any(f.is_animate and f.is_noun for f in forms),
        is_acronym=is_acronym,
        is_place=is_place,
    )


def _people_first(known: tuple[Any, ...]) -> tuple[Any, ...]:
    """Return what the dictionary says with people before what the writer alone could do ("слесарю")."""
    if "1per" not in known[0].tag or "sing" not in known[0].tag:
        return known
    return tuple(sorted(known, key=lambda parse: parse.tag.animacy != "anim"))


@lru_cache(maxsize=5_000)
def _form_of(tag: Any) -> tuple[Form, bool, bool]:
    """Return what a tag says of a word, and whether it is a name of a place, whether a surname."""
    part = str(tag.POS or "")
    is_substantive = part in ("ADJF", "PRTF") and "Subx" in tag
    form = Form(
        lemma="",
        pos=part,
        case=_CASES.get(str(tag.case), ""),
        number=str(tag.number or ""),
        is_animate=tag.animacy == "anim" or is_substantive,
        is_noun=part in ("NOUN", "NPRO") or is_substantive,
        is_adjective=part in ("ADJF", "PRTF", "NUMR"),
        gender=str(tag.gender or ""),
        person=str(tag.person or ""),
    )
    return form, "Geox" in tag, "Surn" in tag


@cache
def _dictionary() -> type:
    """Return the kind of reader of those words that stand in the dictionary as they are spelt."""
    from pymorphy3.units import DictionaryAnalyzer

    found: type = DictionaryAnalyzer
    return found


def _nothing(low: str, is_acronym: bool) -> Word:
    return Word(
        low=low,
        lemmas=frozenset({low}),
        pos=frozenset(),
        top="",
        noun_cases=frozenset(),
        adjective_cases=frozenset(),
        forms=(),
        is_known=False,
        is_animate=False,
        is_acronym=is_acronym,
        is_place=False,
    )


@lru_cache(maxsize=20_000)
def spellings(word: str) -> frozenset[str]:
    """Return every form of a word, folded, with which a misspelt one is compared."""
    if not _ASKED.fullmatch(word):
        return frozenset({fold(word)})
    found = {fold(word)}
    for parse in parses(word.lower())[:2]:
        found.update(fold(form.word) for form in parse.lexeme)
    return frozenset(found)
