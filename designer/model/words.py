"""Records, fields and values in words for people: whom an arrow joins, whose service it is, what an id stands for."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from typing import Any, Final

from designer.i18n import Text, number, plain, shortened
from designer.model.attention import AcceptedFinding, Disagreement, OpenQuestion
from designer.model.company import Company, GlossaryEntry
from designer.model.compare import Difference, Happened
from designer.model.diagnosis import Answer, SupportFunction
from designer.model.diagram import Placement, Route
from designer.model.fields import label_of, references_of
from designer.model.kinds import KIND_NAMES
from designer.model.participants import Participant, UnitKind
from designer.model.record import Record
from designer.model.register import DocumentStatus, IssuedDocument
from designer.model.relations import ClientLink, ConditionKind, ServiceStrategy

EMPTY: Final = Text(ru="пусто", en="empty")
_GONE: Final = Text(ru="запись удалена", en="a removed record")
_YES, _NO = Text(ru="да", en="yes"), Text(ru="нет", en="no")
_CHOICES: Final[dict[Enum, Text]] = {
    UnitKind.DEPARTMENT: Text(ru="департамент", en="department"),
    UnitKind.DIVISION: Text(ru="отдел", en="division"),
    UnitKind.SECTION: Text(ru="сектор", en="section"),
    UnitKind.SERVICE: Text(ru="служба", en="service"),
    UnitKind.TEAM: Text(ru="группа", en="team"),
    ConditionKind.CRITICAL: Text(ru="критическое", en="critical"),
    ConditionKind.DELIGHTING: Text(ru="восхищающее", en="delighting"),
    ConditionKind.TAKEN_FOR_GRANTED: Text(ru="само собой разумеющееся", en="taken for granted"),
    ServiceStrategy.DELIGHT: Text(ru="восхищать клиента", en="delight the client"),
    ServiceStrategy.NO_DISSATISFACTION: Text(ru="не вызывать недовольства", en="cause no dissatisfaction"),
    SupportFunction.PROCUREMENT: Text(ru="закупки", en="procurement"),
    SupportFunction.IT: Text(ru="информационные технологии", en="IT"),
    SupportFunction.PEOPLE: Text(ru="персонал", en="people"),
    SupportFunction.FACILITIES: Text(ru="эксплуатация здания", en="facilities"),
    SupportFunction.ACCOUNTING: Text(ru="бухгалтерский учёт", en="accounting"),
    Answer.YES: Text(ru="да", en="yes"),
    Answer.PARTLY: Text(ru="отчасти", en="partly"),
    Answer.NO: Text(ru="нет", en="no"),
    DocumentStatus.ISSUED: Text(ru="выпущен", en="issued"),
    DocumentStatus.IN_SIGN_OFF: Text(ru="на согласовании", en="in sign-off"),
    DocumentStatus.SIGNED: Text(ru="подписан", en="signed"),
    DocumentStatus.WITHDRAWN: Text(ru="отозван", en="withdrawn"),
}
_OWN_WORDS: Final = ("name", "text", "question", "channel")
_OWNERS: Final = ("link", "owner", "subject", "participant")

_DEEPEST: Final = 4
"""Names inside names; a broken file may lead in a circle."""

Records = Mapping[str, Record]


def said_choice(value: Enum) -> Text:
    """Return how people call one of a fixed set of values."""
    return _CHOICES.get(value, plain(str(value.value)))


def called(record: Record, *among: Records) -> str:
    """Return what people call a record; those it refers to are looked up in the given states, first to last."""
    return _called(record, among, _DEEPEST)


def _called(record: Record, among: tuple[Records, ...], depth: int) -> str:
    if depth == 0:
        return record.id
    match record:
        case Participant() | Company():
            return record.name or record.id
        case ClientLink():
            return f"{_name(record.supplier, among, depth)} → {_name(record.client, among, depth)}"
        case GlossaryEntry():
            return record.abbreviation
        case AcceptedFinding():
            return f"{record.code} ({_name(record.subject, among, depth)})"
        case OpenQuestion():
            return record.words or record.question
        case Disagreement():
            return _name(record.about, among, depth)
        case IssuedDocument() if record.number:
            return record.number
        case Placement() | Route():
            return _name(getattr(record, "participant", None) or getattr(record, "link", ""), among, depth)
    words = next((w for name in _OWN_WORDS if isinstance(w := getattr(record, name, ""), str) and w), "")
    owner = next((o for name in _OWNERS if isinstance(o := getattr(record, name, None), str)), None)
    whose = _name(owner, among, depth) if owner else ""
    return f"{shortened(words, 60)} ({whose})" if words and whose else words or whose or record.id


def described(record: Record, *among: Records) -> Text:
    """Return kind and name of a record, as “Arrow “Store → Shop””."""
    kind: type = type(record)
    name = called(record, *among)
    if isinstance(record, Company):
        return KIND_NAMES[kind]
    return KIND_NAMES[kind] + Text(ru=f" «{name}»", en=f" “{name}”")


def difference_title(difference: Difference, *among: Records) -> Text:
    """Return one difference as a few words for a list: a sign, the name, and the field where one changed."""
    name = plain(called(difference.record, *among))
    kind: type = type(difference.record)
    if difference.happened is Happened.CHANGED:
        return name + " · " + _lower(field_words(kind, difference.field))
    sign = "+ " if difference.happened is Happened.ADDED else "− "
    return plain(sign) + name + " · " + _lower(KIND_NAMES[kind])


def value_words(kind: type[Record], field: str, value: Any, *among: Records) -> Text:
    """Return a value of a field as people would say it: names for ids, words for choices, “empty” for nothing."""
    cls: type = kind
    is_reference = field in dict(references_of(cls))
    if value is None or value == "" or value == () or value == {}:
        return EMPTY
    if isinstance(value, (tuple, list)):
        return _listed([_one(v, is_reference, among) for v in value])
    if isinstance(value, Mapping):
        return plain(", ".join(f"{key}: {one}" for key, one in value.items()))
    return _one(value, is_reference, among)


def difference_words(difference: Difference, *among: Records) -> Text:
    """Return one difference as a line: what came, what went, which field went from what to what."""
    what = described(difference.record, *among)
    if difference.happened is Happened.ADDED:
        return Text(ru="Добавлено: ", en="Added: ") + _lower(what)
    if difference.happened is Happened.REMOVED:
        return Text(ru="Удалено: ", en="Removed: ") + _lower(what)
    kind: type = type(difference.record)
    field = label_of(kind, difference.field)
    old, new = (value_words(kind, difference.field, v, *among) for v in (difference.old, difference.new))
    return (
        what
        + ": "
        + _lower(field)
        + Text(ru=" — было: ", en=" – before: ")
        + old
        + Text(ru="; стало: ", en="; now: ")
        + new
    )


def field_words(kind: type[Record], field: str) -> Text:
    """Return a field's name for people; an entry of a table of words names its key."""
    cls: type = kind
    name, _, key = field.partition(".")
    return label_of(cls, name) + (f" ({key})" if key else "")


def _one(value: Any, is_reference: bool, among: tuple[Records, ...]) -> Text:
    if isinstance(value, Enum):
        return said_choice(value)
    if isinstance(value, bool):
        return _YES if value else _NO
    if isinstance(value, float):
        return number(value)
    if isinstance(value, (tuple, list)):
        return _listed([number(one) if isinstance(one, float) else plain(str(one)) for one in value], " × ")
    if is_reference and isinstance(value, str):
        found = _find(value, among)
        return plain(called(found, *among)) if found is not None else _GONE
    return plain(str(value))


def _find(id: str, among: tuple[Records, ...]) -> Record | None:
    return next((found for records in among if (found := records.get(id)) is not None), None)


def _name(id: str | None, among: tuple[Records, ...], depth: int) -> str:
    found = _find(id, among) if id else None
    return _called(found, among, depth - 1) if found is not None else str(_GONE)


def _listed(parts: list[Text], between: str = ", ") -> Text:
    return Text(ru=between.join(p.ru for p in parts), en=between.join(p.en for p in parts))


def _lower(text: Text) -> Text:
    return Text(ru=text.ru[:1].lower() + text.ru[1:], en=text.en[:1].lower() + text.en[1:])
