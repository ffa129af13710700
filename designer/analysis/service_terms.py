"""What the strategy towards a client asks of each condition, and where the written terms contradict it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from designer.edits.terms import items_of
from designer.model.organization import Organization
from designer.model.relations import (
    ClientLink,
    ConditionKind,
    RequestProcedure,
    Service,
    ServiceCondition,
    ServiceStrategy,
)


class Asked(StrEnum):
    """How well a condition has to be met."""

    BEST = "best"
    """As well as can be."""
    ACCEPTABLE = "acceptable"
    """To the acceptable level and no further."""
    NOTHING = "nothing"
    """Unimportant under this strategy."""
    UNDECIDED = "undecided"
    """No strategy is chosen."""


_ASKED = {
    ServiceStrategy.DELIGHT: {
        ConditionKind.CRITICAL: Asked.BEST,
        ConditionKind.DELIGHTING: Asked.BEST,
        ConditionKind.TAKEN_FOR_GRANTED: Asked.ACCEPTABLE,
    },
    ServiceStrategy.NO_DISSATISFACTION: {
        ConditionKind.CRITICAL: Asked.ACCEPTABLE,
        ConditionKind.DELIGHTING: Asked.NOTHING,
        ConditionKind.TAKEN_FOR_GRANTED: Asked.ACCEPTABLE,
    },
}


def asked_of(kind: ConditionKind, strategy: ServiceStrategy | None) -> Asked:
    """Return how well a strategy wants a condition of a kind to be met."""
    return _ASKED[strategy][kind] if strategy is not None else Asked.UNDECIDED


class Fault(StrEnum):
    """How terms contradict the strategy."""

    NOTHING_TO_DELIGHT = "nothing-to-delight"
    """The strategy is to delight, and no condition does."""
    LEVEL_NOT_ASKED = "level-not-asked"
    """A level is set for a condition that the strategy calls unimportant."""
    LEVEL_MISSING = "level-missing"
    """A condition whose failure would dissatisfy has no level that says when it is met."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Contradiction:
    """One place where the terms of an arrow contradict its strategy."""

    fault: Fault
    link: str
    condition: str = ""
    """Id of the condition; "" where it is about the whole arrow."""


def contradictions(organization: Organization, link: str) -> tuple[Contradiction, ...]:
    """Return where the terms of an arrow contradict its strategy; nothing while no strategy is chosen."""
    strategy = organization.need(ClientLink, link).strategy
    if strategy is None:
        return ()
    conditions = items_of(organization, ServiceCondition, link)
    found = []
    if strategy is ServiceStrategy.DELIGHT and not any(c.kind is ConditionKind.DELIGHTING for c in conditions):
        found.append(Contradiction(fault=Fault.NOTHING_TO_DELIGHT, link=link))
    for condition in conditions:
        asked = asked_of(condition.kind, strategy)
        needs_level = condition.kind is not ConditionKind.DELIGHTING
        if asked is Asked.NOTHING and condition.level.strip():
            found.append(Contradiction(fault=Fault.LEVEL_NOT_ASKED, link=link, condition=condition.id))
        elif asked is not Asked.NOTHING and needs_level and not condition.level.strip():
            found.append(Contradiction(fault=Fault.LEVEL_MISSING, link=link, condition=condition.id))
    return tuple(found)


def has_way_to_ask(organization: Organization, link: str) -> bool:
    """Whether it is said through which channel, in which form or by which procedure the client asks."""
    asked = organization.referring(RequestProcedure, link, "link")
    return any(a.channel.strip() or a.form.strip() or a.procedure.strip() for a in asked)


def has_service(organization: Organization, link: str) -> bool:
    """Whether it is said what goes along an arrow."""
    return any(s.name.strip() or s.result.strip() for s in organization.referring(Service, link, "link"))


def terms_are_begun(organization: Organization) -> bool:
    """Whether anybody has begun to write down terms: before that, that they are missing is no finding."""
    return bool(
        organization.count(Service) or organization.count(RequestProcedure) or organization.count(ServiceCondition)
    )
