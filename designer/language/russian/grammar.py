"""Tells what single Russian words may do in a clause."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from designer.language.morphology import ALL_CASES, Word, look_up
from designer.language.russian.glossary import ORDINALS, PARTICIPANTS
from designer.language.russian.predicates import Kind, predicate_of
from designer.language.russian.tokens import CAPITALS, SLANG, Token
from designer.language.russian.vocabulary import (
    NOT_NOUNS,
    PRONOUNS,
    QUANTIFIERS,
    ROOMS,
    THIRD_PERSON,
    THOSE,
    UNDECLINED,
)
from designer.language.word_sets import word_set

_ACTIVE: Final = re.compile(r"[уюая]щ(?:ий|ая|ее|ие|его|ему|им|ем|их|ими|ей|ую)(?:ся)?$")
"""Ends of active participles ("помогающий")."""
ALL_SHAPES: Final = frozenset(f"{case} {kind}" for case in ALL_CASES for kind in ("masc", "femn", "neut", "plur"))
_OF_UNKNOWN: Final = frozenset({"gent femn", "datv femn", "loct femn"})
"""Shapes that a word in "-ии" may have, whatever the dictionary guesses of a misspelt one ("бухгалтирии")."""
_BORDERS: Final = word_set(
    "и а или но чтобы чтоб что чего чему чем кого кому кем ком ней нем ним ними нему нас нам нами вас вам вами "
    "себя собой"
)


@dataclass(frozen=True, slots=True)
class Grammar:
    """What one word as it is spelt may do in a clause."""

    word: Word
    adjective: frozenset[str] = frozenset()
    """Shapes that it can have as an adjective: case with gender or plural ("datv femn", "datv plur")."""
    noun: frozenset[str] = frozenset()
    """Shapes in which it can be the head of a noun phrase; all of them, if its case cannot be seen."""
    participle: frozenset[str] = frozenset()
    """Shapes of an active participle, which may stand for the people who do it ("бедствующим")."""
    is_caseless: bool = False
    is_preposition: bool = False
    is_infinitive: bool = False
    is_finite: bool = False
    is_past: bool = False
    """A past tense or a short participle, as in a purpose clause."""
    is_gerund: bool = False
    is_adverb: bool = False
    is_participant: bool = False
    """One who can be helped: a person, a unit, an organization."""
    is_plural: bool = False
    is_quantifier: bool = False
    kind: Kind | None = None
    frame: frozenset[str] = frozenset()
    """Cases of the one who is helped or served by this predicate."""
    is_noun_predicate: bool = False
    has_service_label: bool = False
    is_verb: bool = False
    """A verb in the indicative, the infinitive or a gerund."""
    opens_group: bool = False
    """Whether a noun phrase can begin with it."""
    cases_alone: frozenset[str] = frozenset()
    """Cases of a word that is a noun and nothing else, so that a noun phrase which begins with it ends there."""
    is_border: bool = False
    """Whether a preposition does not reach over it."""
    is_passed: bool = False
    """Whether a genitive behind it may still hang on the noun before it."""

    def is_person_in(self, case: str) -> bool:
        """Whether it is a person or another living being as it is read first in a case."""
        return next((form.is_animate for form in self.word.forms if form.is_noun and form.case == case), False)

    @property
    def is_person(self) -> bool:
        """Whether its likeliest noun is a person or another living being."""
        return next((form.is_animate for form in self.word.forms if form.is_noun), False)

    def is_any_of(self, lemmas: frozenset[str]) -> bool:
        """Whether a lemma of it is among these."""
        return not lemmas.isdisjoint(self.word.lemmas)

    def does(self, verbs: frozenset[str]) -> bool:
        """Whether it is one of these verbs, or its passive ("закрываются" for "закрывать")."""
        return self.is_any_of(verbs) or any(lemma[:-2] in verbs for lemma in self.word.lemmas if lemma.endswith("ся"))


@lru_cache(maxsize=20_000)
def grammar_of(token: Token) -> Grammar:
    """Return what a token may do in a clause."""
    return grammar(token.text.rstrip(".") if token.is_shortened else token.text)


@lru_cache(maxsize=20_000)
def grammar(text: str) -> Grammar:
    """Return what a spelling may do in a clause."""
    word = look_up(text)
    if text.isdigit():
        return Grammar(word, is_passed=True)
    pos = word.pos
    is_number = text[0].isdigit()
    is_acronym = (word.is_acronym and not is_number and len(text) <= 8) or text in CAPITALS
    if is_acronym and word.is_known and len(text) > 4:
        is_acronym = False
    is_latin = not word.forms or word.forms[0].pos == ""
    is_slang = not is_number and not word.is_known and SLANG.match(text) is not None
    has_letter = any(c.isalpha() for c in text)
    is_undeclined = word.low in UNDECLINED
    is_caseless = has_letter and (is_acronym or is_slang or is_undeclined or (is_latin and len(text) > 1))
    is_preposition = (word.top == "PREP" and text not in CAPITALS) or word.low in (
        "в",
        "с",
        "к",
        "о",
        "у",
        "путем",
        "посредством",
        "через",
    )
    verb = "" if is_acronym else _verb_form(word)
    kind, frame, is_noun, label = (
        (None, frozenset[str](), False, False) if is_acronym else predicate_of(text, word, verb)
    )
    is_function = word.low in NOT_NOUNS or word.top in ("CONJ", "PRCL", "ADVB", "PRED", "INTJ", "ADJS")
    if is_preposition or is_function or verb in ("inf", "ger") or (verb == "fin" and word.top in ("VERB", "PRTS")):
        nouns = adjectives = frozenset[str]()
    else:
        nouns, adjectives = _shapes(word, is_noun=True), _shapes(word, is_noun=False)
    if not nouns and not ROOMS.isdisjoint(word.lemmas):
        nouns = frozenset(shape for shape in adjectives if shape.endswith(("femn", "plur")))
    if word.low in THIRD_PERSON or word.low in THOSE or word.low == "кому":
        nouns, adjectives = frozenset[str](), frozenset[str]()
    if not PRONOUNS.isdisjoint(word.lemmas) or (kind is Kind.HELP and not is_noun):
        nouns = frozenset()
    if is_caseless and kind is not Kind.HELP:
        nouns = ALL_SHAPES
    if not word.is_known and word.low.endswith("ии"):
        nouns |= _OF_UNKNOWN
    if text in CAPITALS:
        adjectives = frozenset[str]()
    is_quantifier = text not in CAPITALS and (not QUANTIFIERS.isdisjoint(word.lemmas) or word.low in QUANTIFIERS)
    is_adverb = word.top in ("ADVB", "COMP", "PRCL") or "COMP" in pos
    is_noun_only = not (adjectives or is_number or is_quantifier or word.low.startswith("друг"))
    return Grammar(
        word=word,
        adjective=adjectives,
        noun=nouns,
        participle=adjectives if _is_participle(word) else frozenset(),
        is_caseless=is_caseless,
        is_preposition=is_preposition,
        is_infinitive=verb == "inf",
        is_finite=verb in ("fin", "past"),
        is_past=verb == "past",
        is_gerund=verb == "ger",
        is_adverb=is_adverb,
        is_participant=is_caseless
        or _is_participle(word)
        or (word.is_animate and bool(nouns))
        or not PARTICIPANTS.isdisjoint(word.lemmas),
        is_plural=any(f.number == "plur" for f in word.forms if f.is_noun),
        is_quantifier=is_quantifier,
        kind=kind,
        frame=frame,
        is_noun_predicate=is_noun,
        has_service_label=label,
        is_verb=verb != "",
        opens_group=bool(nouns or adjectives) or word.low in THIRD_PERSON or word.low in THOSE,
        cases_alone=cases_of(nouns) if is_noun_only else frozenset(),
        is_border=verb != "" or word.low in _BORDERS or word.low.startswith("котор"),
        is_passed=(is_quantifier or is_adverb or is_number) and word.low not in ("не", "ни"),
    )


def _is_participle(word: Word) -> bool:
    return _ACTIVE.search(word.low) is not None and any(f.pos == "PRTF" for f in word.forms)


def _shapes(word: Word, is_noun: bool) -> frozenset[str]:
    found = set()
    for form in word.forms:
        if not form.case or not (form.is_noun if is_noun else form.is_adjective):
            continue
        if form.number == "plur" or form.pos == "NUMR":
            found.add(f"{form.case} plur")
        elif form.gender in ("masc", "femn", "neut"):
            found.add(f"{form.case} {form.gender}")
        else:
            found.update(f"{form.case} {gender}" for gender in ("masc", "femn", "neut"))
    return frozenset(found)


@lru_cache(maxsize=5_000)
def cases_of(shapes: frozenset[str]) -> frozenset[str]:
    """Return the cases of shapes."""
    return ALL_CASES if shapes is ALL_SHAPES else frozenset([shape[:4] for shape in shapes])


def _verb_form(word: Word) -> str:
    first = word.forms[0] if word.forms else None
    if first is None:
        return ""
    if first.pos == "INFN":
        return "inf"
    if first.pos == "GRND":
        return "ger"
    if first.pos in ("VERB", "PRTS"):
        return "fin" if first.person else "past"
    return ""


def is_ordinal(word: Word) -> bool:
    """Whether it numbers things ("первый")."""
    return any(lemma in ORDINALS for lemma in word.lemmas)
