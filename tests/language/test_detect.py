"""Russian and English are told from other languages."""

from __future__ import annotations

import pytest

from designer.language.detect import detect
from designer.language.reader import read
from designer.language.reading import Surroundings
from designer.language.verdicts import verdicts


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Помогать складу отгружать вовремя", "ru"),
        ("Помогать product owner'ам и CRM-команде", "ru"),
        ("Help the warehouse to ship on time", "en"),
        ("Help sales win deals in Škoda", "en"),
        ("I weigh, I sort, I ship on a scale of my own", "en"),
        ("Aiutare i clienti e i fornitori a vendere", "other"),
        ("Die Abteilung hilft dem Vertrieb, Verträge zu schließen", "other"),
        ("Aider les ventes à conclure", "other"),
        ("Ayudar a los vendedores con los contratos", "other"),
        ("Допомагати відділу продажів укладати угоди", "other"),
        ("Помага на отдела за продажби да се развива", "other"),
        ("帮助销售部门签订合同", "other"),
        ("مساعدة المبيعات", "other"),
        ("123 — 45!", None),
        ("", None),
    ],
)
def test_the_language_is_told_by_the_words(text: str, language: str | None) -> None:
    assert detect(text) == language


def test_nothing_is_read_in_another_language() -> None:
    reading = read("Die Abteilung hilft dem Vertrieb.", Surroundings())
    assert not reading.supported
    assert reading.clauses == ()
    assert verdicts(reading, Surroundings()) == ()
