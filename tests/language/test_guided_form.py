"""The guided form loses nothing: fields are places in the text, and setting one leaves the rest alone."""

from __future__ import annotations

import pytest
from marked_missions import marked_missions
from mission_cases import surroundings

from designer.language.guided_form import FIELDS, GuidedForm, guided_form, with_field, with_row
from designer.language.reader import read

_TEXT = (
    "Помогать отделу снабжения держать запас, сверяя остатки каждый день, в рамках лимитов, "
    "а складу — отгружать в срок."
)


def _form(text: str) -> GuidedForm:
    return guided_form(read(text, surroundings("отдел снабжения", "склад", "purchasing", "warehouse")))


def test_a_mission_is_split_into_rows() -> None:
    first, second = _form(_TEXT).rows
    said = [field.text if (field := first.field(name)) else "" for name in FIELDS]
    assert said == ["Помогать", "отделу снабжения", "держать запас", "сверяя остатки каждый день", "в рамках лимитов"]
    assert first.clients == ("отдел снабжения",)
    assert second.what is not None and second.what.text == "отгружать в срок"


def test_an_english_mission_is_split_into_rows() -> None:
    (row,) = _form("Help purchasing keep stock by counting it daily, within the agreed budget.").rows
    said = [field.text if (field := row.field(name)) else "" for name in FIELDS]
    assert said == ["Help", "purchasing", "keep stock", "by counting it daily", "within the agreed budget"]


@pytest.mark.parametrize("file", ["russian_trades.txt", "english_trades.txt"])
def test_setting_a_field_to_its_own_words_changes_nothing(file: str) -> None:
    for case in marked_missions(file):
        form = guided_form(read(case.text, case.surroundings))
        for number, row in enumerate(form.rows):
            for name in FIELDS:
                field = row.field(name)
                if field is not None:
                    assert case.text[field.span[0] : field.span[1]] == field.text
                    assert with_field(form, number, name, field.text) == case.text


def test_a_field_is_changed_added_and_taken_out() -> None:
    form = _form(_TEXT)
    assert "держать запас на неделю, сверяя" in with_field(form, 0, "what", "держать запас на неделю")
    assert with_field(form, 1, "limits", "не превышая смету").endswith("в срок, не превышая смету.")
    assert "сверяя" not in with_field(form, 0, "means", "")
    assert with_field(form, 1, "limits", " ") == _TEXT


def test_a_row_is_added() -> None:
    assert with_row(_form("Помогать складу отгружать"), "Помогать", "цеху", "работать") == (
        "Помогать складу отгружать. Помогать цеху работать."
    )
    assert with_row(_form(""), "Help", "purchasing", "buy") == "Help purchasing buy."


def test_there_is_no_such_row() -> None:
    with pytest.raises(IndexError):
        with_field(_form(_TEXT), 7, "what", "работать")
