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
    company = organization.company
    found = []
    for person in chain.people:
        if isinstance(person, Performer):
            clients = len(chain.clients.get(person.id, ()))
            suppliers = len(chain.suppliers.get(person.id, ()))
            found.append(
                Workload(
                    who=person.id,
                    clients=clients,
                    suppliers=suppliers,
                    has_too_many_clients=clients > company.most_clients,
                    has_too_many_suppliers=suppliers > company.most_suppliers,
                )
            )
    return tuple(found)
