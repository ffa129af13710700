"""Draw, turn and take away client arrows."""

from __future__ import annotations

from dataclasses import replace

from designer.edits.refusal import Refusal, insist
from designer.i18n import Text
from designer.model.organization import Organization
from designer.model.participants import Participant, Performer
from designer.model.record import new_id
from designer.model.relations import ClientLink, ServiceStrategy


def find_arrow(organization: Organization, supplier: str, client: str) -> ClientLink | None:
    """Return the arrow from a supplier to a client, or None."""
    for link in organization.referring(ClientLink, supplier, "supplier"):
        if link.client == client:
            return link
    return None


def may_declare(organization: Organization, supplier: str, client: str) -> Refusal | None:
    """Say why a client arrow may not be drawn from one to the other, or None."""
    if not isinstance(organization.find(supplier), Performer):
        return Refusal(
            Text(
                ru="Поставщиком может быть только подразделение или должность.",
                en="Only a unit or a position can be a supplier.",
            )
        )
    if not isinstance(organization.find(client), Participant):
        return Refusal(Text(ru="Такого клиента нет.", en="There is no such client."))
    if supplier == client:
        return Refusal(
            Text(ru="Никто не может быть клиентом самого себя.", en="Nobody can be a client of itself.")
        )
    if find_arrow(organization, supplier, client) is not None:
        return Refusal(Text(ru="Такая стрелка уже есть.", en="This arrow is there already."))
    return None


def declare_client(organization: Organization, supplier: str, client: str) -> ClientLink:
    """Draw the client arrow and return it."""
    insist(may_declare(organization, supplier, client))
    link = ClientLink(id=new_id(), supplier=supplier, client=client)
    organization.put(link)
    return link


def reattach(
    organization: Organization, link: str, *, supplier: str | None = None, client: str | None = None
) -> None:
    """Move one end of an arrow to somebody else; its services and terms stay with it."""
    arrow = organization.need(ClientLink, link)
    new_supplier, new_client = supplier or arrow.supplier, client or arrow.client
    if (new_supplier, new_client) == (arrow.supplier, arrow.client):
        return
    insist(may_declare(organization, new_supplier, new_client))
    organization.put(replace(arrow, supplier=new_supplier, client=new_client))


def set_strategy(organization: Organization, link: str, strategy: ServiceStrategy | None) -> None:
    """Choose what the supplier aims at towards this client."""
    organization.put(replace(organization.need(ClientLink, link), strategy=strategy))


def put_first(organization: Organization, first: str, second: str) -> None:
    """Say that the client of two arrows needs the service of the first before that of the second."""
    for turn, link in enumerate((first, second), 1):
        organization.put(replace(organization.need(ClientLink, link), turn=float(turn)))
