"""Puts the wordings that one document keeps for itself in the place of those that the model gives."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from designer.i18n import Language
from designer.model.organization import Organization
from designer.model.register import OwnWording
from designer.word.values import Gap, OwnWords


def wordings_of(organization: Organization, kind: str, subject: str, language: Language) -> list[OwnWording]:
    """Return the wordings of one document, sorted by id."""
    found = organization.referring(OwnWording, subject, "subject")
    return [w for w in found if w.kind == kind and w.language == language]


def with_wordings(
    values: dict[str, object], wordings: Sequence[OwnWording], language: Language
) -> tuple[dict[str, object], list[OwnWording]]:
    """Return the values with the wordings in them, and the wordings whose place or old words are gone."""
    left: list[OwnWording] = []
    for wording in wordings:
        if wording.anchor:
            _, *path = wording.anchor.split(":")
            changed = _put(values, [_part(p) for p in path], wording, language)
            if changed is None:
                left.append(wording)
            else:
                values = changed
    return values, left


def own_words(wordings: Sequence[OwnWording]) -> tuple[OwnWords, ...]:
    """Return the wordings that belong to no field, for `Template.fill`."""
    return tuple(OwnWords(old=w.old, new=w.new, after=w.after) for w in wordings if not w.anchor)


def _part(part: str) -> str:
    return part.replace("%3A", ":").replace("%25", "%")


def _put(
    values: Mapping[str, object], path: Sequence[str], wording: OwnWording, language: Language
) -> dict[str, object] | None:
    name, *rest = path
    value = values.get(name)
    if not rest:
        words = value.into(language) if isinstance(value, Gap) else value
        if not isinstance(words, str) or words.strip() not in (wording.old.strip(), wording.new.strip()):
            return None
        return {**values, name: wording.new}
    if not isinstance(value, list) or len(rest) < 2:
        return None
    items = list(value)
    for place, item in enumerate(items):
        if isinstance(item, Mapping) and str(item.get("id", place + 1)) == rest[0]:
            changed = _put(item, rest[1:], wording, language)
            if changed is None:
                return None
            items[place] = changed
            return {**values, name: items}
    return None
