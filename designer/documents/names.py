"""Names of participants as a sentence needs them: in their case, with article or preposition, in a list."""

from __future__ import annotations

import re
from collections.abc import Iterable

from designer.i18n import Language, number
from designer.language.declension import Case, Kind, decline, gender_number, in_sentence
from designer.model.participants import ClientGroup, ExternalClient, Participant, Position

_VOWELS = frozenset("аоуэи")
_NAMED_FROM_A_VOWEL = "МНЛРСФ"
"""Letters whose own names begin with a vowel: «об эс-эм-ка»."""
_ENGLISH_HEAD = re.compile(r"[A-Z][a-z]+(?![\w&])")


def name_in(participant: Participant, case: Case, language: Language) -> str:
    """Return a name inside a sentence in a case; the user's own form first, English with its article."""
    if language == "en":
        return english_name(participant)
    return participant.forms.get(case.value) or decline(
        in_sentence(participant.name), _kind(participant), case
    )


def english_name(participant: Participant) -> str:
    """Return an English name inside a sentence: a post in small letters, "the" but before groups of people."""
    name = participant.name
    is_of_people = isinstance(participant, (ClientGroup, ExternalClient)) and name[:1].islower()
    if is_of_people or re.search(r"[а-яё]", name, re.IGNORECASE):
        return name
    if isinstance(participant, Position) and (head := _ENGLISH_HEAD.match(name)):
        name = head[0].lower() + name[head.end() :]
    return name if name.lower().startswith("the ") else "the " + name


def beginning(words: str) -> str:
    """Return words as they begin a sentence."""
    return words[:1].upper() + words[1:]


def sentence(words: str) -> str:
    """Return words as a sentence, without the full stop."""
    return beginning(words.strip().rstrip(" .;"))


def continuing(words: str, language: Language) -> str:
    """Return words as they go on inside a sentence, without a mark at their end."""
    words = words.strip().rstrip(" .;")
    return in_sentence(words) if language == "ru" else words


def is_plural(participant: Participant) -> bool:
    """Whether a verb after this name stands in the plural."""
    return gender_number(participant.name, _kind(participant)).number == "plur"


def listed(names: Iterable[str], language: Language) -> str:
    """Return "A, B и C" or "A, B and C"."""
    *before, last = list(names) or [""]
    joint = " и " if language == "ru" else " and "
    return ", ".join(before) + joint + last if before else last


def about(name: str) -> str:
    """Put «о» or «об» before a name in the prepositional case, by its first sound."""
    start = name.lstrip("«„\"(' ")
    word = re.match(r"[А-ЯЁ]+(?![а-яё])", start)
    spelt = word is not None and len(word[0]) > 1 and not set(word[0][:2]) & set("АОУЭИЕЁЮЯЫ")
    if start.startswith("11") or start[:1].lower() in _VOWELS or (spelt and start[0] in _NAMED_FROM_A_VOWEL):
        return f"об {name}"
    return f"о {name}"


def number_in(value: float, language: Language) -> str:
    """Return a number of posts as people write it: "2,5" in Russian, "2.5" in English."""
    return number(value).into(language)


def _kind(participant: Participant) -> Kind:
    return "position" if isinstance(participant, Position) else "unit"
