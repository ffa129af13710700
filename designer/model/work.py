"""What units and positions do, may do, and do not do."""

from __future__ import annotations

from dataclasses import dataclass

from designer.model.fields import belongs, refers, said
from designer.model.record import Record

_CLIENTS = ("Unit", "Position", "ExternalClient", "ClientGroup")


@dataclass(frozen=True, slots=True, kw_only=True)
class Function(Record):
    """Something a unit does, for one of its clients where one is named."""

    owner: str = belongs("Подразделение", "Unit", "Unit")
    text: str = said("Функция", "Function")
    client: str | None = refers("Клиент", "Client", *_CLIENTS)
    position: str | None = refers("Ответственный", "Responsible", "Position")
    order: float = said("Порядок", "Order", default=0.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Duty(Record):
    """Something the holder of a position has to do, for one of its clients where one is named."""

    owner: str = belongs("Должность", "Position", "Position")
    text: str = said("Обязанность", "Duty")
    client: str | None = refers("Клиент", "Client", *_CLIENTS)
    order: float = said("Порядок", "Order", default=0.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Right(Record):
    """Something a unit or the holder of a position may do."""

    owner: str = belongs("Кому принадлежит", "Owner", "Unit", "Position")
    text: str = said("Право", "Right")
    order: float = said("Порядок", "Order", default=0.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class OutOfScope(Record):
    """Something that a unit or a position does not do for its clients."""

    owner: str = belongs("Чьи границы", "Owner", "Unit", "Position")
    text: str = said("Что не входит", "Out of scope")
    order: float = said("Порядок", "Order", default=0.0)
