"""Names are completed in a draft as the mission of a performer, without a change of the model."""

from __future__ import annotations

from designer.analysis.naming import NameIndex
from designer.analysis.writing import complete, missions_beside
from designer.model.organization import Organization
from designer.model.participants import Participant
from designer.storage.outline import from_outline

_OUTLINE = "Склад: Клиент: Цех. Помогать цеху собирать заказы.\nЦех:\nСметный отдел:"


def _warehouse() -> tuple[Organization, NameIndex, str]:
    organization = from_outline(_OUTLINE)
    id = next(p.id for p in organization if isinstance(p, Participant) and p.name == "Склад")
    return organization, NameIndex(organization), id


def test_declared_clients_are_completed_before_others() -> None:
    organization, names, id = _warehouse()
    found = complete(organization, names, id, "Помогать ", 9, "ru")
    assert [one.text for one in found] == ["цеху"]
    assert [one.text for one in complete(organization, names, id, "Помогать сме", 12, "ru")] == ["сметному отделу"]


def test_the_missions_of_the_clients_stand_beside() -> None:
    organization = from_outline(
        "Склад: Клиенты: Цех, Сметный отдел. Помогать цеху собирать заказы.\n"
        "Цех: Клиент: Сметный отдел. Помогать сметному отделу считать.\nСметный отдел:"
    )
    id = next(p.id for p in organization if isinstance(p, Participant) and p.name == "Склад")
    found = missions_beside(organization, NameIndex(organization), id, "Помогать цеху собирать заказы.")
    assert [(one.name, one.mission, one.is_served) for one in found] == [
        ("Сметный отдел", "", False),
        ("Цех", "Помогать сметному отделу считать.", True),
    ]
