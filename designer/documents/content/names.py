"""Names of participants as a sentence needs them: in their case, with article or preposition, in a list."""

from __future__ import annotations

import re
from collections.abc import Iterable

from designer.analysis.composing import english_name
from designer.i18n import Language, number
from designer.language.declension.cases import Case, Kind, decline, gender_number, in_sentence, is_cyrillic
from designer.language.english.titles import is_several
from designer.model.participants import Participant, Position

_VOWELS = frozenset("аоуэи")
_NAMED_FROM_A_VOWEL = "МНЛРСФ"
"""Letters whose own names begin with a vowel: «об эс-эм-ка»."""
_LATIN_VOWELS = frozenset("aeio")
_LATIN_NAMED_FROM_A_VOWEL = "AEFHILMNORSX"
"""Latin letters whose own names begin with a vowel: «об эйч-ар», «об эс-эм-эм-отделе»."""
_AND = re.compile(r"\s(?:и|and)\s(?!№|\d)")
_ENDS_WITH_A_MARK = (".", "!", "?", "…")


def name_in(participant: Participant, case: Case, language: Language) -> str:
    """Return a name inside a sentence in a case; the user's own form first, English with its article."""
    if language == "en":
        return english_name(participant)
    return participant.forms.get(case.value) or decline(
        in_sentence(participant.name), _kind(participant), case
    )


def bare_name(participant: Participant, language: Language) -> str:
    """Return a name inside a sentence without an article, as a step of a path."""
    name = name_in(participant, Case.NOMN, language)
    return name.removeprefix("the ") if language == "en" else name


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


def full_stop(words: str) -> str:
    """Return words with a full stop, one only: "Acme Ltd." has it."""
    return words if words.endswith(_ENDS_WITH_A_MARK) else words + "."


def is_plural(participant: Participant) -> bool:
    """Whether a verb after this name stands in the plural."""
    if not is_cyrillic(participant.name):
        return is_several(participant.name)
    return gender_number(participant.name, _kind(participant)).number == "plur"


def possessive(participant: Participant, language: Language) -> str:
    """Return "его", "её" or "их", "its" or "their", as it is said of this name."""
    if language == "en":
        return "their" if isinstance(participant, Position) or is_plural(participant) else "its"
    if is_plural(participant):
        return "их"
    return "её" if gender_number(participant.name, _kind(participant)).gender == "femn" else "его"


def listed(names: Iterable[str], language: Language) -> str:
    """Return "A, B и C" or "A, B and C"; so that each name can be told from the next, also "A и B, а также C".

    Names that hold a comma are parted by semicolons.
    """
    *before, last = found = list(names) or [""]
    if not before:
        return last
    joint = " и " if language == "ru" else " and "
    if any("," in name for name in found):
        return "; ".join(before) + (";" + joint if language == "en" else "; ") + last
    if any(holds_and(name) for name in found):
        return ", ".join(before) + (", а также " if language == "ru" else ", and ") + last
    return ", ".join(before) + joint + last


def holds_and(name: str) -> bool:
    """Whether an «и» in a name could be taken for one between names; "№ 1 и № 2" cannot."""
    return _AND.search(name) is not None


def about(name: str) -> str:
    """Put «о» or «об» before a name in the prepositional case, by its first sound."""
    return f"об {name}" if _begins_with_a_vowel(name.lstrip("«„\"(' ")) else f"о {name}"


def _begins_with_a_vowel(start: str) -> bool:
    """Whether the first sound of a name is а, о, у, э or и; letters in capitals are named one by one."""
    if re.match(r"11(?!\d)|1[CС]", start) or start[:1].lower() in _VOWELS:
        return True
    word = re.match(r"[А-ЯЁ]+(?![а-яё])", start)
    if word is not None:
        return len(word[0]) > 1 and start[0] in _NAMED_FROM_A_VOWEL and not set(word[0][:2]) & set("АОУЭИЕЁЮЯЫ")
    latin = re.match(r"[A-Z]+(?![a-z])", start)
    if latin is not None and latin[0][1:2].lower() not in _LATIN_VOWELS:
        return start[0] in _LATIN_NAMED_FROM_A_VOWEL
    return start[:1].lower() in _LATIN_VOWELS


def number_in(value: float, language: Language) -> str:
    """Return a number of posts as people write it: "2,5" in Russian, "2.5" in English."""
    return number(value).into(language)


def _kind(participant: Participant) -> Kind:
    return "position" if isinstance(participant, Position) else "unit"
