"""Names in small boxes: whole where they fit, else shortened as people do it, cut last."""

from __future__ import annotations

import pytest

from designer.ui.canvas.short_titles import short_title


def _measure(text: str, size: float, bold: bool = False) -> float:
    return len(text) * size * 0.6


def _lines(title: str, letters: int, most: int, short: str = "") -> tuple[str, ...]:
    return short_title(title, short, letters * 6.0, most, 10.0, False, _measure)


@pytest.mark.parametrize(
    "title, letters, most, shown",
    [
        ("Отдел продаж", 12, 1, ("Отдел продаж",)),
        ("Отдел продаж", 6, 2, ("Отдел", "продаж")),
        ("Бухгалтерия", 8, 2, ("Бухгал-", "терия")),
        ("Бухгалтерия", 8, 1, ("Бухг.",)),
        ("Отдел персонала", 11, 1, ("Отд. перс.",)),
        ("Тендерно-договорной отдел", 10, 3, ("Тендерно-", "договорной", "отдел")),
        ("Начальник тендерно-договорного отдела", 12, 2, ("Нач. тенд.-", "дог. отд.")),
        ("Отдел метрологии", 9, 1, ("Отд. мет…",)),
        ("Sales department", 8, 2, ("Sales", "dept.")),
        ("Head of legal", 7, 1, ("Head o…",)),
    ],
)
def test_a_name_is_shortened_as_people_do_it(title: str, letters: int, most: int, shown: tuple[str, ...]) -> None:
    assert _lines(title, letters, most) == shown


def test_an_abbreviation_of_the_company_goes_first() -> None:
    assert _lines("Производственно-технический отдел", 8, 1, "ПТО") == ("ПТО",)


@pytest.mark.parametrize(
    "title", ["Construction director", "Contracts manager", "Accounts Office", "Chief accountant", "Sales and service"]
)
def test_two_long_english_words_are_contracted_and_not_cut(title: str) -> None:
    lines = _lines(title, 8, 2)
    assert len(lines) <= 2 and not any("…" in line for line in lines)


@pytest.mark.parametrize("letters", range(3, 30))
@pytest.mark.parametrize("most", (1, 2, 3))
def test_no_line_is_wider_than_its_room(letters: int, most: int) -> None:
    for title in (
        "Управление информационной безопасности",
        "Отдел по работе с ключевыми клиентами",
        "Щщщщщщщщщщ",
        "ОК",
    ):
        lines = _lines(title, letters, most)
        assert 0 < len(lines) <= most
        assert all(len(line) <= letters for line in lines), lines


def test_a_word_is_broken_into_parts_that_can_be_said() -> None:
    for letters in range(4, 14):
        for line in _lines("Делопроизводство", letters, 9)[:-1]:
            assert line.endswith("-") and set("аеиоуыэюя") & set(line.casefold())
