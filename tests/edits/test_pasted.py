"""Lists and tables of names are told from other text."""

from __future__ import annotations

from designer.edits.pasted import as_list


def test_indented_names_stay_as_they_are() -> None:
    assert as_list("Завод\n    Цех, 12\n\n    Склад (ОС)\n") == "Завод\n    Цех, 12\n    Склад (ОС)"
    assert as_list("Склад") == "Склад"


def test_cells_of_a_table_are_levels_and_numbers_belong_to_the_cell_before() -> None:
    table = "Завод\tЦех\tУчасток 1\nЗавод\tЦех\tУчасток 2\t8\nЗавод\tСклад\t5\nКонтора"
    assert as_list(table) == (
        "Завод\n    Цех\n        Участок 1\n        Участок 2, 8\n    Склад, 5\nКонтора"
    )


def test_missions_notes_and_long_lines_are_no_list() -> None:
    assert as_list("ПТО: Клиент: РП.") is None
    assert as_list("Помогать РП строить. И сдавать в срок.") is None
    assert as_list("слово " * 30) is None
    assert as_list(" \n\t\n") is None
