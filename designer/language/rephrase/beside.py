"""Finds the case in which one more name goes into a Russian sentence."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from designer.language.declension.words import Case
from designer.language.rephrase.guided import governed_case

_SENTENCE: Final = re.compile(r"[.!?](?=\s)|\n")
_WORD: Final = re.compile(r"[\w№&-]+")
_SERVING: Final = frozenset({"для", "ради"})
_BY_ENDING: Final = (Case.GENT, Case.DATV, Case.ACCS, Case.ABLT)


def case_beside(text: str, first: int, last: tuple[int, int], verb: str) -> Case | None:
    """Return the case of a name that follows those named from ``first`` to ``last`` with "и".

    ``verb`` is the word of help or service that governs them, or "". None where a name more would not fit: the names
    are the subject, or hang on a preposition that fits only some.
    """
    from designer.language.russian.governing import governed, preposition_before
    from designer.language.russian.grammar import cases_of, grammar

    begin = max((m.end() for m in _SENTENCE.finditer(text, 0, first)), default=0)
    preposition = preposition_before(text[begin:first])
    if preposition and preposition not in _SERVING:
        return None
    words = _WORD.findall(text[slice(*last)])
    look = grammar(words[0]) if words else None
    written = cases_of(look.adjective | look.noun) if look is not None else frozenset[str]()
    asked = governed(text[begin:first])
    if asked is not None and (not written or asked.case.value in written):
        return asked.case if asked.case is not Case.NOMN else None
    if asked is None and "nomn" in written:
        return None
    by_verb = governed_case(verb)
    return next((case for case in (by_verb, *_BY_ENDING) if case.value in written), by_verb if not written else None)


def place_for_client(sentence: str) -> tuple[int, Case] | None:
    """Return where a sentence of service that names nobody has room for a client, and in which case.

    Those who receive go to the end ("Доставка сырья цеху"), those who are served next to the word that governs them
    ("Снабжать цех сырьём") if no object of its own stands there. None where there is no good place.
    """
    from designer.language.russian.governing import governed
    from designer.language.russian.grammar import grammar
    from designer.language.russian.predicates import Kind

    asked = governed(sentence)
    if asked is None or not asked.is_served:
        return None
    if asked.case is Case.DATV:
        return len(sentence), Case.DATV
    words = list(_WORD.finditer(sentence))
    for word, after in pairwise(words):
        next_one = grammar(after[0])
        is_free = next_one.is_preposition or ((next_one.noun or next_one.adjective) and not _may_follow(after[0]))
        if grammar(word[0]).kind is Kind.SERVICE:
            alone = governed(sentence[: word.end()])
            return (word.end(), alone.case) if is_free and alone is not None else None
    return (len(sentence), asked.case) if len(words) == 1 else None


def _may_follow(word: str) -> bool:
    """Whether a word may be the object of a word of service right before it."""
    from designer.language.russian.grammar import cases_of, grammar

    look = grammar(word)
    return not cases_of(look.noun | look.adjective).isdisjoint({"gent", "accs"})


def begins_with_infinitive(sentence: str) -> bool:
    """Whether a sentence says what is done by an infinitive ("Вести учёт"), adverbs before it passed over."""
    from designer.language.russian.grammar import grammar

    for word in _WORD.findall(sentence)[:4]:
        look = grammar(word)
        if look.is_infinitive:
            return True
        if not look.is_adverb:
            return False
    return False
