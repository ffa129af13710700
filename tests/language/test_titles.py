"""Titles tell positions, units, groups and outsiders apart."""

from __future__ import annotations

import pytest

from designer.language.titles import (
    initials,
    names_outsiders,
    names_position,
    names_several_people,
    names_unit,
)

POSITIONS = (
    "Коммерческий директор",
    "Руководители проектов",
    "Начальник участка",
    "Заместитель генерального директора",
    "Директор по маркетингу",
    "Заведующая складом",
    "Sales manager",
    "Head of Procurement",
)
UNITS = ("Коммерческий департамент", "Отдел продаж", "Бухгалтерия", "Служба заказчика", "Sales department", "Склад")


@pytest.mark.parametrize("title", POSITIONS)
def test_positions(title: str) -> None:
    assert names_position(title) and not names_unit(title)


@pytest.mark.parametrize("title", UNITS)
def test_units(title: str) -> None:
    assert names_unit(title) and not names_position(title)


@pytest.mark.parametrize("title", ["покупатели", "дольщики", "частные заказчики", "customers"])
def test_outsiders(title: str) -> None:
    assert names_outsiders(title)


def test_the_customer_service_is_no_outsider() -> None:
    assert not names_outsiders("Служба заказчика")


def test_several_people() -> None:
    assert names_several_people("руководители 1го уровня")
    assert names_several_people("department heads")
    assert not names_several_people("Начальник участка")
    assert not names_several_people("Директор по маркетингу")


def test_initials() -> None:
    assert initials("Коммерческий директор") == initials("Коммерческий департамент") == "КД"
