"""How many clients and suppliers each one has, and whom that is too many for."""

from __future__ import annotations

from dataclasses import dataclass

from designer.analysis.value_chain import ValueChain
from designer.model.organization import Organization
from designer.model.participants import Performer


@dataclass(frozen=True, slots=True, kw_only=True)
class Workload:
    """Clients and suppliers of one unit or position, a group counted as one client."""

    who: str
    clients: int
    suppliers: int
    has_too_many_clients: bool
    has_too_many_suppliers: bool


def workloads(organization: Organization, chain: ValueChain) -> tuple[Workload, ...]:
    """Return the workload of every unit and position by name; the limits stand in the company's record."""
    return tuple(_workload(organization, chain, p.id) for p in chain.people if isinstance(p, Performer))


def overloads(organization: Organization, chain: ValueChain) -> tuple[Workload, ...]:
    """Return the workload of those above a limit, by name."""
    company = organization.company
    most_clients, most_suppliers = company.most_clients, company.most_suppliers
    likely = {id for id, clients in chain.clients.items() if len(clients) > most_clients}
    likely |= {id for id, before in chain.behind.items() if len(before) > most_suppliers}
    likely |= {member for group in chain.groups for member in chain.clients.get(group, ())}
    if not likely:
        return ()
    loads = (
        _workload(organization, chain, p.id) for p in chain.people if p.id in likely and isinstance(p, Performer)
    )
    return tuple(load for load in loads if load.has_too_many_clients or load.has_too_many_suppliers)


def _workload(organization: Organization, chain: ValueChain, id: str) -> Workload:
    company = organization.company
    clients, suppliers = len(chain.clients.get(id, ())), len(chain.suppliers_of(id))
    return Workload(
        who=id,
        clients=clients,
        suppliers=suppliers,
        has_too_many_clients=clients > company.most_clients,
        has_too_many_suppliers=suppliers > company.most_suppliers,
    )
