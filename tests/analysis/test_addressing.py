"""Names that are typed stand in the mission in the case that it asks for."""

from __future__ import annotations

import pytest

from designer.analysis.addressing import addressed
from designer.storage.outline import from_outline

ORGANIZATION = from_outline("Отдел продаж (ОП):\nСклад «Север и юг»:\nГлавный бухгалтер:\nЦех:")


@pytest.mark.parametrize(
    ("words", "before", "wanted"),
    [
        ("Отдел продаж", "Помогать ", "отделу продаж"),
        ("отдел продаж и Главный бухгалтер", "Помогать ", "отделу продаж и главному бухгалтеру"),
        ("ОП, цех", "Помогать ", "ОП, цеху"),
        ("отделу продаж", "Помогать ", "отделу продаж"),
        ("прорабы", "Помогать ", "прорабам"),
        ("прорабам", "Помогать ", "прорабам"),
        ("Склад «Север и юг»", "Помогать ", "складу «Север и юг»"),
        ("Главный бухгалтер", "Обеспечивать ", "главного бухгалтера"),
        ("Цех", "Способствовать работе ", "цеха"),
        ("Service Desk", "Помогать ", "Service Desk"),
        ("", "Помогать ", ""),
    ],
)
def test_names_take_the_case(words: str, before: str, wanted: str) -> None:
    assert addressed(ORGANIZATION, words, before, "ru") == wanted


def test_english_names_stay() -> None:
    assert addressed(ORGANIZATION, " Sales desk ", "Help ", "en") == "Sales desk"
