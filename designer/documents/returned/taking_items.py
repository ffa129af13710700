"""What may be done about paragraphs and rows that a reviewer took out or put in."""

from __future__ import annotations

from typing import Any, Final

from designer.analysis.naming import PARTICIPANTS
from designer.documents.anchored import Anchored, read_anchor
from designer.documents.returned.proposal import Choice
from designer.documents.returned.taking_fields import FIELD_OF, number_of
from designer.edits.clients import declare_client, find_arrow, may_declare
from designer.edits.participants import add_participant, set_fields
from designer.edits.removal import remove
from designer.edits.terms import add_item, move_item, owner_field
from designer.i18n import Text
from designer.model.fields import label_of
from designer.model.kinds import KIND_NAMES
from designer.model.organization import Organization
from designer.model.participants import Participant, Performer, Position, Unit
from designer.model.record import Record
from designer.model.relations import ClientLink, Measure, RequestProcedure, Service, ServiceCondition
from designer.model.work import Duty, Function, OutOfScope, Right
from designer.word.comparison import AddedBlock, RemovedBlock
from designer.word.plain_words import plain_words

_WORK: Final = (Function, Duty, Right, OutOfScope)
_TERMS: Final = (Service, ServiceCondition, Measure, RequestProcedure)
_ADD: Final = Text(ru="Добавить: {kind}", en="Add: {kind}")
_REMOVE: Final = Text(ru="Удалить из модели: {kind}", en="Remove from the model: {kind}")


def removed_item(organization: Organization, edit: RemovedBlock) -> tuple[Anchored, Record] | None:
    """Return the record that a paragraph or row was about, with the anchor of its text; None if about no item."""
    for anchor in edit.anchors:
        at = read_anchor(anchor)
        record = organization.find(at.item) if at.items else None
        if isinstance(record, (*_WORK, *_TERMS, ClientLink, Position)) and at.last != "client":
            return at, record
    return None


def removing(record: Record) -> Choice:
    """Return the choice to take a record out of the model."""
    id_ = record.id
    return Choice(
        id="remove",
        label=_REMOVE.format(kind=_kind(record)),
        edit=lambda model: remove(model, [id_]) if id_ in model else None,
    )


def adding(organization: Organization, edit: AddedBlock) -> tuple[Anchored, Text, Choice] | None:
    """Return where a new paragraph or row belongs and the choice to add a record for it; None if nowhere."""
    anchors = [anchor for cell in edit.after for anchor in cell]
    if not anchors:
        return None
    at = read_anchor(anchors[0])
    if not at.items:
        return None
    beside = organization.find(at.item)
    if edit.is_row:
        return _row(organization, edit, at, beside)
    if isinstance(beside, _WORK):
        return at, KIND_NAMES[type(beside)], _work(beside, edit.new)
    if at.field == "work.client":
        return _first_of_group(organization, at, edit.new)
    subject = organization.find(at.subject)
    if at.field == "knowledge.text" and isinstance(subject, Position):
        return at, label_of(Position, "knowledge"), _knowledge(subject, at, edit.new)
    return None


def _kind(record: Record) -> Text:
    name = KIND_NAMES[type(record)]
    return Text(ru=name.ru[:1].lower() + name.ru[1:], en=name.en[:1].lower() + name.en[1:])


def _clean(words: str) -> str:
    return words.strip().rstrip(" .;")


def _work(beside: Function | Duty | Right | OutOfScope, words: str) -> Choice:
    kind: Any = type(beside)

    def add(model: Organization) -> None:
        values: dict[str, object] = {"text": _clean(words)}
        if isinstance(beside, (Function, Duty)):
            values["client"] = beside.client
        made = add_item(model, kind, beside.owner, **values)
        items = model.referring(kind, beside.owner, "owner")
        ordered = sorted((i for i in items if i.id != made.id), key=lambda i: (i.order, i.id))
        place = next((n for n, i in enumerate(ordered, 1) if i.id == beside.id), len(ordered))
        if place < len(ordered):
            move_item(model, made.id, place)

    return Choice(id="add", label=_ADD.format(kind=_kind(beside)), edit=add)


def _first_of_group(organization: Organization, at: Anchored, words: str) -> tuple[Anchored, Text, Choice] | None:
    subject = organization.find(at.subject)
    if not isinstance(subject, Performer):
        return None
    kind: Any = Function if isinstance(subject, Unit) else Duty
    client = at.item if organization.get(Participant, at.item) else None
    owner = subject.id

    def add(model: Organization) -> None:
        add_item(model, kind, owner, text=_clean(words), client=client)

    name: Text = KIND_NAMES[kind]
    label = _ADD.format(kind=Text(ru=name.ru.lower(), en=name.en.lower()))
    return at, name, Choice(id="add", label=label, edit=add)


def _knowledge(position: Position, at: Anchored, words: str) -> Choice:
    place = int(at.item) + 1 if at.item.isdigit() else len(position.knowledge)
    id_ = position.id

    def add(model: Organization) -> None:
        known = model.need(Position, id_).knowledge
        set_fields(model, id_, knowledge=(*known[:place], _clean(words), *known[place:]))

    return Choice(id="add", label=Text(ru="Добавить в «Должен знать»", en="Add to “Must know”"), edit=add)


def _row(
    organization: Organization, edit: AddedBlock, at: Anchored, beside: Record | None
) -> tuple[Anchored, Text, Choice] | None:
    if len(edit.cells) != len(edit.after):
        return None
    cells = {
        read_anchor(cell[0]).last: words for cell, words in zip(edit.after, edit.cells, strict=True) if cell
    }
    if isinstance(beside, Position) and "name" in cells:
        return at, KIND_NAMES[Position], _position(beside, cells)
    kind: Any = type(beside) if isinstance(beside, _TERMS) else Service if isinstance(beside, ClientLink) else None
    if kind is None or beside is None:
        return None
    link = organization.get(ClientLink, beside.id) or organization.need(ClientLink, getattr(beside, owner_field(kind)))
    is_received = at.field.startswith("suppliers.")
    other_now = organization.need(Participant, link.supplier if is_received else link.client)
    other = _called(organization, cells.get("name", "")) or (other_now if not cells.get("name") else None)
    columns = FIELD_OF[kind]
    values = {columns[name]: words for name, words in cells.items() if name in columns and words and words != "—"}
    if other is None or not values:
        return None
    ends = (other.id, link.client) if is_received else (link.supplier, other.id)
    if find_arrow(organization, *ends) is None and may_declare(organization, *ends) is not None:
        return None

    def add(model: Organization) -> None:
        arrow = find_arrow(model, *ends) or declare_client(model, *ends)
        add_item(model, kind, arrow.id, **values)

    name: Text = KIND_NAMES[kind]
    label = _ADD.format(kind=Text(ru=name.ru.lower(), en=name.en.lower()))
    return at, name, Choice(id="add", label=label, edit=add)


def _position(beside: Position, cells: dict[str, str]) -> Choice:
    unit, name, headcount = beside.unit, cells["name"], number_of(cells.get("headcount", ""))

    def add(model: Organization) -> None:
        add_participant(model, Position, name, unit=unit, headcount=headcount or 1.0)

    return Choice(id="add", label=Text(ru=f"Добавить должность «{name}»", en=f"Add the position “{name}”"), edit=add)


def _called(organization: Organization, name: str) -> Participant | None:
    wanted = plain_words(name).casefold()
    people = (p for kind in PARTICIPANTS for p in organization.all(kind))
    return next((p for p in people if wanted and wanted in {n.casefold() for n in (p.name, *p.abbreviations)}), None)
