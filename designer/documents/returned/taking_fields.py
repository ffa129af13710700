"""Finds the field of the model from which a text of a document was made, and the edit that sets it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import fields, replace
from typing import Any, Final

from designer.documents.anchored import Anchored
from designer.documents.content.names import continuing, sentence
from designer.documents.returned.proposal import Choice
from designer.edits.participants import rename
from designer.edits.terms import add_item
from designer.i18n import Language, Text
from designer.language.declension.persons import short_person
from designer.model.company import Company
from designer.model.fields import label_of
from designer.model.organization import Organization
from designer.model.participants import Participant
from designer.model.record import Record
from designer.model.relations import ClientLink, Measure, RequestProcedure, Service, ServiceCondition
from designer.word.plain_words import plain_words

FIELD_OF: Final[dict[type[Record], dict[str, str]]] = {
    Service: {"service": "name", "result": "result", "deadline": "deadline"},
    ServiceCondition: {"text": "text", "level": "level"},
    Measure: {"measure": "name", "target": "target", "source": "source"},
    RequestProcedure: {"information": "required_information", "notice": "notice"},
}
"""How documents call fields of records, for those that are empty in the model: a gap or a dash stands there."""
_OWN_NAMES: Final = frozenset({"mission", "qualification", "qualification_source", "stated_headcount", "city"})
_NOT_TAKEN: Final = frozenset({"id", "kind", "strategy", "status", "language", "note", "order", "forms"})
Edit = Callable[[Organization], None]


def direct_choice(
    organization: Organization, at: Anchored, old: str, new: str, language: Language, is_empty: bool
) -> tuple[Choice, Text] | None:
    """Return the edit that sets the very field that a text shows, with the field's name; None if it is computed.

    ``is_empty`` says that the document showed a gap or a dash.
    """
    for record in _records(organization, at):
        name = _field(record, at, old, language, is_empty)
        if name is not None:
            edit = _setting(organization, record, name, old, new, language)
            kind: type = type(record)
            return (edit, label_of(kind, name)) if edit is not None else None
    link = organization.get(ClientLink, at.item)
    if link is not None and is_empty and at.last in FIELD_OF[Service]:
        column = FIELD_OF[Service][at.last]

        def add(model: Organization) -> None:
            add_item(model, Service, link.id, **{column: new})

        return Choice(id="add", label=Text(ru="Записать услугу", en="Note the service"), edit=add), label_of(
            Service, column
        )
    return None


def _records(organization: Organization, at: Anchored) -> Iterator[Record]:
    item = organization.find(at.item)
    if item is not None:
        yield item
        return
    subject = organization.find(at.subject)
    if subject is not None:
        yield subject
    if not at.items and not isinstance(subject, Company):
        yield organization.company


def _field(record: Record, at: Anchored, old: str, language: Language, is_empty: bool) -> str | None:
    if is_empty:
        known = FIELD_OF.get(type(record), {}).get(at.last)
        if known is None and at.last in _OWN_NAMES and any(f.name == at.last for f in fields(record)):
            known = at.last
        return known if known is not None and not getattr(record, known) else None
    names = [f.name for f in fields(record) if f.name not in _NOT_TAKEN]
    for name in sorted(names, key=lambda n: n != at.last):
        value = getattr(record, name)
        if _is_reference(record, name):
            continue
        if isinstance(value, str) and _shows(value, old, language):
            return name
        if isinstance(value, float) and at.last in (name, "headcount") and number_of(old) == value:
            return name
        if isinstance(value, tuple) and any(_shows(one, old, language) for one in value):
            return name
    return None


def _is_reference(record: Record, name: str) -> bool:
    return "reference" in next(f.metadata for f in fields(record) if f.name == name)


def _shows(value: str, text: str, language: Language) -> bool:
    """Whether a document shows this value as that text."""
    if not value.strip():
        return False
    shown = plain_words(text)
    ways = (value, sentence(value), continuing(value, language), value.strip().rstrip("."))
    return shown in {plain_words(way) for way in ways} or shown == plain_words(short_person(value))


def _setting(
    organization: Organization, record: Record, name: str, old: str, new: str, language: Language
) -> Choice | None:
    value = getattr(record, name)
    id_ = record.id
    if isinstance(record, Participant) and name == "name":
        if not new:
            return None
        label = Text(ru=f"Переименовать в «{new}»", en=f"Rename to “{new}”")
        return Choice(id="rename", label=label, edit=lambda model: rename(model, id_, new))
    changed: Any = new
    if isinstance(value, float) or (value is None and name == "stated_headcount"):
        changed = number_of(new)
        if changed is None:
            return None
    elif isinstance(value, tuple):
        place = next(i for i, one in enumerate(value) if _shows(one, old, language))
        changed = (*value[:place], *((new,) if new else ()), *value[place + 1 :])
    elif isinstance(value, str) and value.rstrip().endswith(".") and not new.endswith((".", "!", "?")) and new:
        changed = new + ("." if not _shows_point(old) else "")

    def put(model: Organization) -> None:
        known: Any = model.find(id_)
        if known is None and isinstance(record, Company):
            known = record
        if known is not None:
            model.put(replace(known, **{name: changed}))

    return Choice(id="model", label=Text(ru="Внести в модель", en="Take into the model"), edit=put)


def _shows_point(text: str) -> bool:
    return text.rstrip().endswith(".")


def number_of(text: str) -> float | None:
    try:
        return float(plain_words(text).replace(" ", "").replace(",", "."))
    except ValueError:
        return None
