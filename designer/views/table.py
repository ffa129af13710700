"""What the table shows of every participant and how a cell is edited: the same by keyboard, mouse and screen reader."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from designer.analysis.naming import PARTICIPANTS, names_of
from designer.analysis.reading import declared_clients
from designer.edits.clients import declare_client, find_arrow, may_declare
from designer.edits.kinds import change_kind
from designer.edits.missions import write_mission
from designer.edits.participants import rename, set_abbreviations, set_fields, set_members, set_superior
from designer.edits.refusal import Refusal, Refused
from designer.edits.removal import remove
from designer.edits.units import nest, set_head
from designer.i18n import Text, number
from designer.model.fields import label_of
from designer.model.organization import Organization
from designer.model.participants import (
    ClientGroup,
    ExternalClient,
    Participant,
    Performer,
    Position,
    Unit,
    UnitKind,
)

UNIT_KINDS: Final[dict[UnitKind, Text]] = {
    UnitKind.DIVISION: Text(ru="Подразделение", en="Unit"),
    UnitKind.DEPARTMENT: Text(ru="Департамент", en="Department"),
    UnitKind.SECTION: Text(ru="Отдел или сектор", en="Section"),
    UnitKind.SERVICE: Text(ru="Служба", en="Service"),
    UnitKind.TEAM: Text(ru="Команда", en="Team"),
}
_OTHER_KINDS: Final[dict[type[Participant], Text]] = {
    Position: Text(ru="Должность", en="Position"),
    ExternalClient: Text(ru="Внешний клиент", en="External client"),
    ClientGroup: Text(ru="Группа", en="Group"),
}
Shown = Callable[[Organization, Participant], str]
Edit = Callable[[Organization, str, str], None]
Choices = Callable[[Organization, Participant], list[str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class TableColumn:
    """One column; a cell that has no ``edit`` for its participant is empty and cannot be changed."""

    id: str
    title: Text
    shown: Shown
    edit: Edit
    kinds: tuple[type[Participant], ...] = PARTICIPANTS
    choices: Choices | None = None
    width: int = 150


def rows_of(organization: Organization) -> list[str]:
    """Return ids of everybody by kind and name."""
    return [
        person.id
        for kind in PARTICIPANTS
        for person in sorted(organization.all(kind), key=lambda one: (one.name.casefold(), one.id))
    ]


def applies(column: TableColumn, participant: Participant | None) -> bool:
    """Whether a participant has what a column shows."""
    return type(participant) in column.kinds


def kind_of(participant: Participant) -> Text:
    """Return what a participant is called by its kind."""
    return UNIT_KINDS[participant.kind] if isinstance(participant, Unit) else _OTHER_KINDS[type(participant)]


def find_named(organization: Organization, words: str, *kinds: type[Participant]) -> str:
    """Return the id of the one who bears a name; Refused where nobody or several do."""
    wanted = words.strip().casefold()
    found = [
        one
        for kind in kinds or PARTICIPANTS
        for one in organization.all(kind)
        if wanted in (name.casefold() for name in names_of(one))
    ]
    exact = [one for one in found if one.name.casefold() == wanted]
    found = exact if len(exact) == 1 else found
    if len(found) == 1:
        return found[0].id
    if found:
        reason = Text(ru="«{words}» зовутся несколько участников.", en="Several participants are called “{words}”.")
    else:
        reason = Text(ru="Участника «{words}» нет. Сначала добавьте.", en="Nobody is called “{words}”. Add it first.")
    raise Refused(Refusal(reason.format(words=words.strip())))


# -- the cells ---------------------------------------------------------------------------------


def _name(organization: Organization, id: str | None) -> str:
    one = organization.get(Participant, id)
    return one.name if one is not None else ""


def _set_kind(organization: Organization, id: str, words: str) -> None:
    for unit_kind, text in UNIT_KINDS.items():
        if words.casefold() in (text.ru.casefold(), text.en.casefold()):
            change_kind(organization, id, Unit)
            set_fields(organization, id, kind=unit_kind)
            return
    for kind, text in _OTHER_KINDS.items():
        if words.casefold() in (text.ru.casefold(), text.en.casefold()):
            change_kind(organization, id, kind)
            return
    raise Refused(Refusal(Text(ru=f"Такого вида нет: «{words}».", en=f"There is no kind “{words}”.")))


def _whole(organization: Organization, one: Participant) -> str:
    if isinstance(one, Unit):
        return _name(organization, one.parent)
    return _name(organization, one.unit) if isinstance(one, Position) else ""


def _superior(organization: Organization, one: Participant) -> str:
    return _name(organization, one.reports_to) if isinstance(one, Performer) else ""


def _head(organization: Organization, one: Participant) -> str:
    return _name(organization, one.head) if isinstance(one, Unit) else ""


def _headcount(organization: Organization, one: Participant) -> str:
    heads = one.headcount if isinstance(one, Position) else getattr(one, "stated_headcount", None)
    return str(number(heads)) if heads is not None else ""


def _set_headcount(organization: Organization, id: str, words: str) -> None:
    is_unit = organization.get(Unit, id) is not None
    if is_unit and not words.strip():
        set_fields(organization, id, stated_headcount=None)
        return
    try:
        number = float(words.replace(",", ".").replace("\u00a0", "").replace(" ", ""))
    except ValueError:
        number = -1.0
    if not 0 <= number < 1_000_000:
        reason = Text(ru=f"Число не понято: «{words}». Пример: 1,5.", en=f"Not a number: “{words}”. Example: 1.5.")
        raise Refused(Refusal(reason))
    set_fields(organization, id, **({"stated_headcount": number} if is_unit else {"headcount": number}))


def _mission(organization: Organization, one: Participant) -> str:
    return one.mission if isinstance(one, Performer) else ""


def _clients(organization: Organization, one: Participant) -> str:
    return "; ".join(client.name for client in declared_clients(organization, one.id))


def _split(words: str) -> list[str]:
    return [part.strip() for part in words.split(";") if part.strip()]


def _set_clients(organization: Organization, id: str, words: str) -> None:
    """Declare exactly the clients that are named; a name that nobody has changes nothing."""
    wanted = [find_named(organization, part) for part in _split(words)]
    for client in declared_clients(organization, id):
        arrow = find_arrow(organization, id, client.id)
        if client.id not in wanted and arrow is not None:
            remove(organization, [arrow.id])
    for client_id in dict.fromkeys(wanted):
        if find_arrow(organization, id, client_id) is None:
            refusal = may_declare(organization, id, client_id)
            if refusal is not None:
                raise Refused(refusal)
            declare_client(organization, id, client_id)


def _members(organization: Organization, one: Participant) -> str:
    return "; ".join(_name(organization, id) for id in one.members) if isinstance(one, ClientGroup) else ""


def _named_or_none(organization: Organization, words: str, *kinds: type[Participant]) -> str | None:
    return find_named(organization, words, *kinds) if words.strip() else None


def _names(*kinds: type[Participant]) -> Choices:
    def choices(organization: Organization, one: Participant) -> list[str]:
        found = (other.name for kind in kinds for other in organization.all(kind) if other.id != one.id)
        return ["", *sorted(dict.fromkeys(found), key=str.casefold)]

    return choices


def _set_tuple(field: str) -> Edit:
    return lambda o, id, words: set_fields(o, id, **{field: tuple(dict.fromkeys(_split(words.replace(",", ";"))))})


COLUMNS: Final[tuple[TableColumn, ...]] = (
    TableColumn(
        id="kind",
        title=Text(ru="Вид", en="Kind"),
        shown=lambda _, one: str(kind_of(one)),
        edit=_set_kind,
        choices=lambda _, one: [str(text) for text in (*UNIT_KINDS.values(), *_OTHER_KINDS.values())],
        width=122,
    ),
    TableColumn(
        id="name",
        title=Text(ru="Название", en="Name"),
        shown=lambda _, one: one.name,
        edit=lambda o, id, words: rename(o, id, words),
        width=190,
    ),
    TableColumn(
        id="abbreviations",
        title=Text(ru="Сокращения", en="Abbreviations"),
        shown=lambda _, one: ", ".join(one.abbreviations),
        edit=lambda o, id, words: set_abbreviations(o, id, tuple(words.split(","))),
        width=112,
    ),
    TableColumn(
        id="whole",
        title=Text(ru="Входит в", en="Part of"),
        shown=_whole,
        edit=lambda o, id, words: nest(o, id, _named_or_none(o, words, Unit)),
        kinds=(Unit, Position),
        choices=_names(Unit),
        width=140,
    ),
    TableColumn(
        id="reports_to",
        title=label_of(Performer, "reports_to"),
        shown=_superior,
        edit=lambda o, id, words: set_superior(o, id, _named_or_none(o, words, Unit, Position)),
        kinds=(Unit, Position),
        choices=_names(Unit, Position),
        width=130,
    ),
    TableColumn(
        id="head",
        title=label_of(Unit, "head"),
        shown=_head,
        edit=lambda o, id, words: set_head(o, id, _named_or_none(o, words, Position)),
        kinds=(Unit,),
        choices=_names(Position),
        width=130,
    ),
    TableColumn(
        id="headcount",
        title=Text(ru="Численность", en="Headcount"),
        shown=_headcount,
        edit=_set_headcount,
        kinds=(Unit, Position),
        width=106,
    ),
    TableColumn(
        id="holders",
        title=label_of(Position, "holders"),
        shown=lambda _, one: "; ".join(one.holders) if isinstance(one, Position) else "",
        edit=_set_tuple("holders"),
        kinds=(Position,),
        width=120,
    ),
    TableColumn(
        id="clients",
        title=Text(ru="Клиенты", en="Clients"),
        shown=_clients,
        edit=_set_clients,
        kinds=(Unit, Position),
        width=170,
    ),
    TableColumn(
        id="mission",
        title=label_of(Performer, "mission"),
        shown=_mission,
        edit=lambda o, id, words: write_mission(o, id, words.strip()),
        kinds=(Unit, Position),
        width=320,
    ),
    TableColumn(
        id="members",
        title=label_of(ClientGroup, "members"),
        shown=_members,
        edit=lambda o, id, words: set_members(o, id, tuple(find_named(o, part) for part in _split(words))),
        kinds=(ClientGroup,),
        width=150,
    ),
)
