"""Lets the program speak in the words of the company whose model is open."""

from __future__ import annotations

from designer.i18n import use_own_words
from designer.model.company import Company
from designer.model.history import Touched
from designer.model.organization import Organization
from designer.model.participants import Participant
from designer.model.record import Record


def speak_like(organization: Organization) -> None:
    """Say every text in the company's own words from now on, the names of its participants as they are."""
    vocabulary = organization.company.vocabulary
    if not vocabulary:
        use_own_words(None)
        return
    from designer.language.own_words import OwnWords

    words = OwnWords(vocabulary, (record.name for record in organization if isinstance(record, Participant)))
    use_own_words(words.reword if words else None)


def speaks_otherwise(organization: Organization, touched: Touched) -> bool:
    """Whether a change bears on the words: the vocabulary itself, or a name that has to stay as it is."""
    has_words = bool(organization.company.vocabulary)

    def bears(before: Record | None, after: Record | None) -> bool:
        if isinstance(after or before, Company):
            return getattr(before, "vocabulary", None) != getattr(after, "vocabulary", None)
        is_named = has_words and isinstance(after or before, Participant)
        return is_named and getattr(before, "name", None) != getattr(after, "name", None)

    return any(bears(before, after) for before, after in touched.values())
