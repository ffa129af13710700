"""Filters: who meets a few simple conditions, such as "distance 3 and no conditions of service"."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final

from designer.analysis.naming import PARTICIPANTS, names_of
from designer.analysis.value_chain import ValueChain, value_chain
from designer.i18n import Text
from designer.model.kinds import KIND_NAMES
from designer.model.organization import Organization
from designer.model.participants import ClientGroup, ExternalClient, Participant, Performer, Position, Unit
from designer.model.relations import ClientLink, RequestProcedure, Service, ServiceCondition


@dataclass
class Ground:
    """What all conditions of one question share, worked out once."""

    organization: Organization
    findings: Mapping[str, int] = field(default_factory=dict)

    @cached_property
    def chain(self) -> ValueChain:
        """Return how far everybody is from the external client."""
        return value_chain(self.organization)


Test = Callable[[Ground, Participant, str], bool]


@dataclass(frozen=True, slots=True, kw_only=True)
class Criterion:
    """One condition with its possible values; without values it takes words."""

    id: str
    title: Text
    test: Test
    values: tuple[tuple[str, Text], ...] = ()


def find_fitting(
    organization: Organization, conditions: Mapping[str, str], findings: Mapping[str, int] | None = None
) -> list[str]:
    """Return ids of everybody who meets all conditions, by name; unknown conditions are passed over."""
    ground = Ground(organization, findings or {})
    tests = [(CRITERIA[id].test, value) for id, value in conditions.items() if id in CRITERIA and value]
    people = [p for kind in PARTICIPANTS for p in organization.all(kind)]
    fitting = [p for p in people if all(test(ground, p, value) for test, value in tests)]
    return [p.id for p in sorted(fitting, key=lambda p: (p.name.casefold(), p.id))]


def in_words(conditions: Mapping[str, str]) -> Text:
    """Return conditions as people say them."""
    said = Text(ru="", en="")
    for id, value in conditions.items():
        if id in CRITERIA and value:
            criterion = CRITERIA[id]
            words = dict(criterion.values).get(value, Text(ru=f"«{value}»", en=f"“{value}”"))
            said = (said + "; " if said else said) + criterion.title + ": " + words
    return said


_KINDS: Final[dict[str, type[Participant]]] = {
    "unit": Unit,
    "position": Position,
    "external": ExternalClient,
    "group": ClientGroup,
}


def _kind(ground: Ground, one: Participant, value: str) -> bool:
    return type(one) is _KINDS.get(value)


def _distance(ground: Ground, one: Participant, value: str) -> bool:
    far = ground.chain.distance.get(one.id)
    if value == "none":
        return far is None and isinstance(one, Performer)
    if far is None:
        return False
    return far >= int(value[:-1]) if value.endswith("+") else value.isdigit() and far == int(value)


def _lacks(ground: Ground, one: Participant, value: str) -> bool:
    organization = ground.organization
    given = organization.referring(ClientLink, one.id, "supplier")
    taken = organization.referring(ClientLink, one.id, "client")
    if value == "mission":
        return isinstance(one, Performer) and not one.mission
    if value == "clients":
        return isinstance(one, Performer) and not given
    if value == "suppliers":
        return not taken
    if value == "head":
        return isinstance(one, Unit) and one.head is None
    if value == "holders":
        return isinstance(one, Position) and not one.holders
    terms = {"services": Service, "conditions": ServiceCondition, "procedure": RequestProcedure}
    kind = terms.get(value)
    if kind is None or not taken:
        return False
    return not any(organization.referring(kind, link.id, "link") for link in taken)


def _within(ground: Ground, one: Participant, value: str) -> bool:
    wanted = value.casefold()
    at = one.parent if isinstance(one, Unit) else one.unit if isinstance(one, Position) else None
    seen = set[str]()
    while at is not None and at not in seen:
        seen.add(at)
        unit = ground.organization.get(Unit, at)
        if unit is None:
            return False
        if any(wanted in name.casefold() for name in names_of(unit)):
            return True
        at = unit.parent
    return False


def _words(ground: Ground, one: Participant, value: str) -> bool:
    said = " ".join((*names_of(one), one.mission if isinstance(one, Performer) else "", one.note)).casefold()
    return all(word in said for word in value.casefold().split())


def _findings(ground: Ground, one: Participant, value: str) -> bool:
    return (ground.findings.get(one.id, 0) > 0) == (value == "some")


_ALL: Final = (
    Criterion(
        id="kind",
        title=Text(ru="Вид", en="Kind"),
        test=_kind,
        values=tuple((id, KIND_NAMES[kind]) for id, kind in _KINDS.items()),
    ),
    Criterion(
        id="distance",
        title=Text(ru="Расстояние до внешнего клиента", en="Distance to the external client"),
        test=_distance,
        values=(
            ("1", Text(ru="1", en="1")),
            ("2", Text(ru="2", en="2")),
            ("3", Text(ru="3", en="3")),
            ("4+", Text(ru="4 и дальше", en="4 and farther")),
            ("none", Text(ru="пути нет", en="no path")),
        ),
    ),
    Criterion(
        id="lacks",
        title=Text(ru="Чего нет", en="What is missing"),
        test=_lacks,
        values=(
            ("conditions", Text(ru="как клиенту не обещаны условия", en="no conditions promised to it as a client")),
            ("services", Text(ru="как клиенту не названы услуги", en="no services named for it as a client")),
            ("procedure", Text(ru="как клиенту не описан запрос", en="no request procedure for it as a client")),
            ("mission", Text(ru="нет миссии", en="no mission")),
            ("clients", Text(ru="нет клиентов", en="no clients")),
            ("suppliers", Text(ru="нет поставщиков", en="no suppliers")),
            ("head", Text(ru="нет руководителя", en="no head")),
            ("holders", Text(ru="нет работников", en="no holders")),
        ),
    ),
    Criterion(
        id="findings",
        title=Text(ru="Замечания", en="Findings"),
        test=_findings,
        values=(("some", Text(ru="есть", en="some")), ("none", Text(ru="нет", en="none"))),
    ),
    Criterion(id="within", title=Text(ru="Внутри подразделения", en="Inside the unit"), test=_within),
    Criterion(id="words", title=Text(ru="Слова в названии или миссии", en="Words in name or mission"), test=_words),
)
CRITERIA: Final[dict[str, Criterion]] = {criterion.id: criterion for criterion in _ALL}
