"""Says whether an English name stands for itself or only modifies the noun after it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from designer.language.english.lexicon import verb_forms
from designer.language.english.names import Mention
from designer.language.english.words import (
    ADVERBS,
    AUXILIARIES,
    BASE_VERBS,
    CONJUNCTIONS,
    DETERMINERS,
    MODALS,
    NUMBERS,
    ORGANIZATION_NOUNS,
    PREPOSITIONS,
    Token,
    is_adverb,
    is_person_word,
    is_plural,
    stem,
)
from designer.language.word_sets import word_set

ALSO_NOUNS: Final = word_set(
    "access audit board care change contact demand design experience finance fund help interest journey market need",
    "order plan process release report review service store supply support test training value work",
)
_AFTER_NAMES: Final = word_set(
    "abroad alike alone anywhere apiece daily direct downstairs each early everywhere first hourly indoors intact last",
    "late monthly overnight right round second somewhere straight third today tomorrow tonight twice unaided",
    "upstairs weekly",
)
"""Words that tell when or how, and are nothing that a name before them could modify."""
CLOSED: Final = (
    PREPOSITIONS
    | CONJUNCTIONS
    | DETERMINERS
    | MODALS
    | AUXILIARIES
    | frozenset(
        [
            "to",
            "not",
            "who",
            "while",
            "as",
            "than",
            "whose",
            "what",
            "how",
            "both",
            "it",
            "they",
            "we",
            "them",
        ]
    )
)
_SELVES: Final = frozenset(["herself", "himself", "itself", "myself", "ourselves", "themselves"])
_NO_NOUNS: Final = _SELVES | CLOSED | ADVERBS | NUMBERS | _AFTER_NAMES
_OBJECT_CLAUSES: Final = frozenset(["what", "how", "who", "when", "where", "why", "whether", "it", "them"])


class Modifiers:
    """What follows the names of one text."""

    words: Sequence[Token]
    lows: list[str]
    inside: dict[int, Mention]
    """Names by each of their places."""

    def low(self, place: int) -> str:
        """Return the small letters of a token, or nothing outside the text."""
        return self.lows[place] if 0 <= place < len(self.lows) else ""

    def is_premodifier(self, mention: Mention, last: int, limit: int, *, open_end: bool = False) -> bool:
        """Say whether a name only modifies the noun after it ("the staff canteen")."""
        if last >= limit or not self.words[last].is_word:
            return False
        token = self.words[last]
        if token.low in _NO_NOUNS or is_adverb(token.low):
            return False
        if any(self.low(p) == "needs" for p in range(last, min(last + 3, limit))):
            return False
        after = self.low(last + 1)
        if is_third(token.low) and (after == "to" or last + 1 in self.inside):
            return False
        if (after in DETERMINERS or after in _OBJECT_CLAUSES) and verb_forms(token.low) == (token.low, "base"):
            return False
        if self._is_longer_name(last):
            return True
        if (
            token.low.endswith("s")
            and token.low[:-1] in BASE_VERBS - ALSO_NOUNS
            and (after in DETERMINERS or after in _OBJECT_CLAUSES)
        ):
            return False
        name = self.words[last - 1]
        plural = is_plural(name) and stem(name.text) != name.low.rstrip(".")
        if mention.is_plural_name and not plural and not _is_always_plural(name) and last == mention.last:
            previous = self.low(mention.first - 1)
            named = previous in DETERMINERS or self.low(mention.first - 2) in DETERMINERS
            if open_end and named and token.low in BASE_VERBS - ALSO_NOUNS:
                return False
            acts = token.low in BASE_VERBS or is_third(token.low)
            return not (previous in ("each", "every", "any", "no", "either", "neither") and acts)
        if token.low in BASE_VERBS and (open_end or plural or token.low not in ALSO_NOUNS):
            return False
        if plural:
            return stem(token.text) in ORGANIZATION_NOUNS or (
                is_plural(token) and token.text.islower() and not open_end
            )
        if token.low.endswith(("ing", "ed")) or token.text[0].isdigit():
            return False
        following = stem(self.words[last + 1].text) if last + 1 < limit else ""
        if open_end and following in ORGANIZATION_NOUNS and not token.low.endswith(("ed", "ing")):
            return True
        if open_end and not is_person_word(token.text):
            return last + 1 < limit and self.low(last + 1) in BASE_VERBS
        return True

    def _is_longer_name(self, last: int) -> bool:
        """Say whether a capital letter shows that a name goes on ("Sales Accounting" is not Sales)."""
        token, name = self.words[last], self.words[last - 1]
        capital = token.text[0].isupper() and not token.text.isupper() and name.text[0].isupper()
        return capital and not name.is_possessive and stem(token.text) not in ORGANIZATION_NOUNS


def is_third(low: str) -> bool:
    found = verb_forms(low)
    return found is not None and found[1] == "third"


def _is_always_plural(token: Token) -> bool:
    return stem(token.text) in (
        "staff",
        "faculty",
        "personnel",
        "management",
        "public",
        "person",
        "community",
        "leadership",
    )


def is_closed(low: str) -> bool:
    """Say whether a word cannot stand inside a noun phrase."""
    return low in CLOSED
