"""The book of missions: all of them, in the order in which help reaches the external client."""

from __future__ import annotations

from collections.abc import Iterable

from designer.documents.content.arrows import arrows_to_clients
from designer.documents.content.names import bare_name, beginning
from designer.documents.content.parts import HEAD_FIELDS, NO_MISSION, finished, head_values
from designer.documents.content.services import Rows, clients_sentence
from designer.documents.document_type import Asked, DocumentType, Group
from designer.documents.subject import Subject, the_company
from designer.i18n import Language, Text
from designer.model.organization import Organization
from designer.model.participants import ExternalClient, Participant, Performer, Position, Unit
from designer.word.values import Gap

_NO_EXTERNAL = Gap(Text(ru="внешние клиенты не указаны", en="no external clients named"))
_NO_PERFORMERS = Gap(Text(ru="подразделений и должностей нет", en="no units and positions"))
_STEPS = {
    0: Text(ru="Помогают внешним клиентам", en="Who helps external clients"),
    1: Text(ru="Помогают через одного внутреннего клиента", en="Who helps through one internal client"),
    2: Text(ru="Помогают через двух внутренних клиентов", en="Who helps through two internal clients"),
    3: Text(ru="Помогают через трёх внутренних клиентов", en="Who helps through three internal clients"),
    4: Text(ru="Помогают через четырёх внутренних клиентов", en="Who helps through four internal clients"),
}
_FARTHER = Text(
    ru="Помогают через пять и более внутренних клиентов", en="Who helps through five or more internal clients"
)
_LOST = Text(ru="Путь к внешнему клиенту не найден", en="No path to an external client found")
_NONE = 99
_CLIENTS = Text(ru="Клиент|Клиенты", en="Client|Clients")
_NO_CLIENTS = Gap(Text(ru="Клиенты не объявлены.", en="No clients declared."))


def _values(asked: Asked) -> dict[str, object]:
    organization, language = asked.organization, asked.language
    values: dict[str, object] = {
        **head_values(organization, None, language),
        "external": _externals(organization) or _NO_EXTERNAL,
        "chapters": _chapters(asked) or _NO_PERFORMERS,
    }
    title = Text(ru="Книга миссий", en="Mission book")
    return finished(organization, values, title.into(language), language)


def _externals(organization: Organization) -> Rows:
    found = sorted(organization.all(ExternalClient), key=lambda e: (e.name, e.id))
    return [{"id": e.id, "name": beginning(e.name)} for e in found]


def _chapters(asked: Asked) -> Rows:
    organization, distance = asked.organization, asked.wide.chain.distance
    performers: Iterable[Performer] = (*organization.all(Unit), *organization.all(Position))
    steps: dict[int, list[Performer]] = {}
    for performer in performers:
        between = distance[performer.id] - 1 if performer.id in distance else _NONE
        steps.setdefault(between if between == _NONE else min(between, max(_STEPS) + 1), []).append(performer)
    rows: Rows = []
    for step, found in sorted(steps.items()):
        ordered = sorted(found, key=lambda p: (isinstance(p, Position), p.name, p.id))
        words = _LOST if step == _NONE else _STEPS.get(step, _FARTHER)
        rows.append(
            {"id": str(step), "title": words.into(asked.language), "missions": [_mission(asked, p) for p in ordered]}
        )
    return rows


def _mission(asked: Asked, performer: Performer) -> dict[str, object]:
    organization, language = asked.organization, asked.language
    clients = [client for _, client in arrows_to_clients(organization, performer.id)]
    path = [organization.need(Participant, id) for id in asked.wide.chain.path(performer.id)]
    return {
        "id": performer.id,
        "name": performer.name,
        "mission": performer.mission.strip() or NO_MISSION,
        "clients": clients_sentence(clients, _CLIENTS, language) or _NO_CLIENTS,
        "path": " → ".join(bare_name(p, language) for p in path[1:]),
        "is_far": len(path) > 2,
    }


def _file_name(subject: Subject, language: Language) -> str:
    return Text(ru="Книга миссий", en="Mission book").into(language)


TYPE = DocumentType(
    kind="mission-book",
    title=Text(ru="Книга миссий", en="Mission book"),
    group=Group.PACK,
    place=40,
    subjects=the_company,
    fields={
        **HEAD_FIELDS,
        "external.name": Text(ru="внешний клиент", en="external client"),
        "chapters.title": Text(ru="как далеко от внешнего клиента", en="how far from the external client"),
        "chapters.missions.name": Text(ru="подразделение или должность", en="unit or position"),
        "chapters.missions.mission": Text(ru="миссия", en="mission"),
        "chapters.missions.clients": Text(ru="предложение о клиентах", en="sentence: who the clients are"),
        "chapters.missions.path": Text(ru="путь к внешнему клиенту", en="path to the external client"),
        "chapters.missions.is_far": Text(ru="есть ли посредники", en="whether others stand between"),
    },
    file_name=_file_name,
    values=_values,
)
