"""Client arrows, with the services and terms that hang on them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from designer.model.fields import belongs, said
from designer.model.record import Record


class ConditionKind(StrEnum):
    """What a service condition does to the client's satisfaction."""

    CRITICAL = "critical"
    DELIGHTING = "delighting"
    TAKEN_FOR_GRANTED = "taken-for-granted"


class ServiceStrategy(StrEnum):
    """What the supplier aims at towards one client."""

    DELIGHT = "delight"
    NO_DISSATISFACTION = "no-dissatisfaction"


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientLink(Record):
    """The client arrow: it points from the internal supplier at its client."""

    supplier: str = belongs("Поставщик", "Supplier", "Unit", "Position")
    client: str = belongs("Клиент", "Client", "Unit", "Position", "ExternalClient", "ClientGroup")
    strategy: ServiceStrategy | None = said("Стратегия", "Strategy", default=None)
    turn: float | None = said("Очередь для клиента", "Turn for the client", default=None)
    """Whose service the client needs first: the lower comes first; None where nobody has said."""
    note: str = said("Заметка", "Note")


@dataclass(frozen=True, slots=True, kw_only=True)
class Service(Record):
    """What the supplier gives along one arrow."""

    link: str = belongs("Стрелка", "Arrow", "ClientLink")
    name: str = said("Услуга", "Service")
    result: str = said("Результат", "Result")
    deadline: str = said("Срок", "Deadline")
    order: float = said("Порядок", "Order", default=0.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestProcedure(Record):
    """How the client of one arrow has to ask for the service."""

    link: str = belongs("Стрелка", "Arrow", "ClientLink")
    channel: str = said("Канал", "Channel")
    form: str = said("Форма", "Form")
    required_information: str = said("Обязательные сведения", "Required information")
    notice: str = said("Срок подачи", "Notice")
    procedure: str = said("Порядок", "Procedure")


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceCondition(Record):
    """A condition of service on one arrow, with the level that is acceptable."""

    link: str = belongs("Стрелка", "Arrow", "ClientLink")
    kind: ConditionKind = said("Вид условия", "Kind of condition", default=ConditionKind.CRITICAL)
    text: str = said("Условие", "Condition")
    level: str = said("Приемлемый уровень", "Acceptable level")
    order: float = said("Порядок", "Order", default=0.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure(Record):
    """How the service along one arrow is measured."""

    link: str = belongs("Стрелка", "Arrow", "ClientLink")
    name: str = said("Показатель", "Measure")
    target: str = said("Целевое значение", "Target")
    source: str = said("Источник данных", "Source")
    order: float = said("Порядок", "Order", default=0.0)
