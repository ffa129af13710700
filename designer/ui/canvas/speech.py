"""What a screen reader says of the canvas: who is selected and how the walk along arrows came there."""

from __future__ import annotations

from designer.edits.clients import find_arrow
from designer.i18n import Text, counted
from designer.model.organization import Organization
from designer.model.participants import ClientGroup, ExternalClient, Participant, Position, Unit
from designer.model.relations import ClientLink, Service
from designer.ui.canvas.surface import Surface

_KINDS: dict[type[Participant], Text] = {
    Unit: Text(ru="подразделение", en="unit"),
    Position: Text(ru="должность", en="position"),
    ExternalClient: Text(ru="внешний клиент", en="external client"),
    ClientGroup: Text(ru="группа", en="group"),
}
_QUOTED = Text(ru="«{name}»", en="“{name}”")
_MOST = 5


def of_participant(organization: Organization, participant: Participant, findings: int = 0) -> str:
    """Say who somebody is, whom he serves and who serves him."""
    clients = [link.client for link in organization.referring(ClientLink, participant.id, "supplier")]
    suppliers = [link.supplier for link in organization.referring(ClientLink, participant.id, "client")]
    parts = [f"{participant.name}, {_KINDS[type(participant)]}"]
    if clients:
        parts.append(str(Text(ru="клиенты: ", en="clients: ")) + _list(organization, clients))
    elif isinstance(participant, (Unit, Position)):
        parts.append(str(Text(ru="клиентов нет", en="no clients")))
    if suppliers:
        parts.append(str(Text(ru="поставщики: ", en="suppliers: ")) + _list(organization, suppliers))
    if findings:
        parts.append(str(counted(findings, ("замечание", "замечания", "замечаний"), ("finding", "findings"))))
    return "; ".join(parts)


def of_arrow(organization: Organization, link: ClientLink) -> str:
    """Say an arrow in words: the supplier, its client, the services."""
    supplier = organization.get(Participant, link.supplier)
    client = organization.get(Participant, link.client)
    if supplier is None or client is None:
        return ""
    services = sorted(organization.referring(Service, link.id, "link"), key=lambda s: s.order)
    words = Text(
        ru=f"{supplier.short_name}, клиент: {client.short_name}",
        en=f"{supplier.short_name}, client: {client.short_name}",
    )
    names = ", ".join(str(_QUOTED.format(name=s.name)) for s in services[:_MOST] if s.name)
    if not names:
        return f"{words}, {Text(ru='услуги не названы', en='no services named')}"
    many = len(services) > 1
    return f"{words}, {Text(ru='услуги' if many else 'услуга', en='services' if many else 'service')} {names}"


def of_step(organization: Organization, before: str, now: str) -> str:
    """Say a step of the walk: the arrow that was gone along, then who stands there."""
    participant = organization.get(Participant, now)
    if participant is None:
        return ""
    for supplier, client in ((before, now), (now, before)):
        link = find_arrow(organization, supplier, client)
        if link is not None:
            return f"{of_arrow(organization, link)}. {of_participant(organization, participant)}"
    return of_participant(organization, participant)


def said(canvas: Surface) -> str:
    """Say what is selected."""
    organization = canvas.desk.organization
    selection = canvas.desk.selection
    if len(selection) > 1:
        many = counted(len(selection), ("запись", "записи", "записей"), ("item", "items"))
        return str(Text(ru=f"Выбрано: {many}", en=f"{many} selected"))
    record = organization.find(canvas.desk.selected)
    if isinstance(record, ClientLink):
        return of_arrow(organization, record)
    if isinstance(record, Participant):
        look = canvas.stage.board.looks.get(record.id)
        return of_participant(organization, record, look.findings if look else 0)
    people = counted(
        len(canvas.stage.board.boxes), ("участник", "участника", "участников"), ("participant", "participants")
    )
    return str(
        Text(
            ru=f"Ничего не выбрано, на схеме {people}. Клавиши со стрелками выбирают, с Alt — ведут по стрелкам.",
            en=f"Nothing is selected, {people} in the drawing. Arrow keys select, Alt with an arrow follows an arrow.",
        )
    )


def _list(organization: Organization, ids: list[str]) -> str:
    people = [p for id in ids if (p := organization.get(Participant, id))]
    names = ", ".join(p.short_name for p in people[:_MOST])
    if len(people) > _MOST:
        names += str(Text(ru=f" и ещё {len(people) - _MOST}", en=f" and {len(people) - _MOST} more"))
    return names
