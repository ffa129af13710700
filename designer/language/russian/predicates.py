"""Tells what a Russian verb or noun means as a predicate: help, service, control, gain or something else."""

from __future__ import annotations

from enum import Enum
from typing import Final

from designer.language.morphology import Word, spellings
from designer.language.russian.government import SERVING, serves_people, verbs_of
from designer.language.russian.vocabulary import (
    CONTROL_NOUNS,
    CONTROL_VERBS,
    GAIN_VERBS,
    HELP_NOUNS,
    HELP_SPELLINGS,
    HELP_VERBS,
    HINDERING,
    NOUNS_PLAIN,
    NOUNS_WITH_DATIVE,
    NOUNS_WITH_GENITIVE,
    SERVICE_LABEL,
    WITH_ACCUSATIVE,
    WITH_DATIVE,
)
from designer.language.word_sets import word_set


class Kind(Enum):
    """What a predicate means for the one whom it governs."""

    HELP = "help"
    SERVICE = "service"
    CONTROL = "control"
    GAIN = "gain"
    OTHER = "other"


_SERVED_OBJECT: Final = WITH_ACCUSATIVE | SERVING
_FOR_ONESELF: Final = word_set("питаться кормиться одеваться обуваться наряжаться готовиться вооружаться беречься")
"""Verbs with which people do something for themselves."""
_SERVICE_ENDINGS: Final = ("снабжение", "обеспечение", "обслуживание")
"""Last parts of compounds such as "теплоснабжение"."""


def predicate_of(text: str, word: Word, verb: str) -> tuple[Kind | None, frozenset[str], bool, bool]:
    """Return what a word means as a predicate, the cases of the one it governs, whether it is a noun, a label.

    ``verb`` is its form: "inf", "ger", "fin", "past", or "" for no verb.
    """
    lemmas = {f.lemma for f in word.forms if f.pos in ("VERB", "INFN", "GRND", "PRTS")} if verb else set[str]()
    if verb:
        for lemma in lemmas:
            if lemma in HELP_VERBS:
                return Kind.HELP, frozenset({HELP_VERBS[lemma]}), False, False
        label = not lemmas.isdisjoint(SERVICE_LABEL)
        is_short = word.forms[0].pos == "PRTS"
        passive = {lemma[:-2] for lemma in lemmas if lemma.endswith("ся") and lemma not in _FOR_ONESELF}
        if lemmas & _SERVED_OBJECT:
            return Kind.SERVICE, frozenset({"nomn"} if is_short else {"accs", "datv"}), False, label
        if passive & _SERVED_OBJECT:
            return Kind.SERVICE, frozenset({"nomn"}), False, bool(passive & SERVICE_LABEL)
        if lemmas & WITH_DATIVE or passive & WITH_DATIVE:
            return Kind.SERVICE, frozenset({"datv"}), False, label
        if lemmas & HINDERING:
            return Kind.OTHER, frozenset({"datv"}), False, False
        if lemmas & CONTROL_VERBS:
            return Kind.CONTROL, frozenset(), False, False
        if lemmas & GAIN_VERBS:
            return Kind.GAIN, frozenset(), False, label
        misspelt = _misspelt_help(word.low)
        if misspelt:
            return Kind.HELP, frozenset({misspelt}), False, False
        return Kind.OTHER, frozenset({"datv"}), False, label
    nouns = {f.lemma for f in word.forms if f.pos == "NOUN"}
    for lemma in nouns:
        if lemma in HELP_NOUNS:
            return Kind.HELP, frozenset({"datv", HELP_NOUNS[lemma]}), True, False
    if nouns & NOUNS_WITH_GENITIVE or any(noun.endswith(_SERVICE_ENDINGS) for noun in nouns):
        return Kind.SERVICE, frozenset({"gent"}), True, True
    if nouns & NOUNS_WITH_DATIVE:
        return Kind.SERVICE, frozenset({"datv"}), True, True
    if any(map(serves_people, nouns)):
        return Kind.SERVICE, frozenset({"gent", "datv"}), True, True
    if nouns & NOUNS_PLAIN and any(f.number == "sing" for f in word.forms):
        return Kind.OTHER, frozenset({"datv"}), True, True
    if any(not verbs_of(noun).isdisjoint(WITH_DATIVE) for noun in nouns):
        return Kind.SERVICE, frozenset({"datv"}), True, False
    if nouns & CONTROL_NOUNS:
        return Kind.CONTROL, frozenset(), True, False
    if nouns & GAIN_VERBS:
        return Kind.GAIN, frozenset(), True, False
    if not word.is_known and text.isalpha():
        misspelt = _misspelt_help(word.low)
        if misspelt:
            return Kind.HELP, frozenset({misspelt}), False, False
    return None, frozenset(), False, False


def _misspelt_help(low: str) -> str | None:
    if len(low) < 5 or not low.startswith(("п", "с")):
        return None
    from rapidfuzz.distance import OSA

    for spelling, case in HELP_SPELLINGS.items():
        limit = 1 if len(spelling) < 9 else 2
        if abs(len(spelling) - len(low)) <= limit and OSA.distance(low, spelling, score_cutoff=limit) <= limit:
            return case
    return None


def is_misspelt_giving(word: Word) -> bool:
    """Whether it is "оказывать" in a spelling that no dictionary has ("окозывают")."""
    if word.is_known or not word.low.startswith(("о", "а")) or not 5 <= len(word.low) <= 12:
        return False
    from rapidfuzz.distance import OSA

    return any(OSA.distance(word.low, s, score_cutoff=1) <= 1 for s in spellings("оказывать"))
