"""Texts are filled and quoted as both languages do it."""

from __future__ import annotations

import pytest

from designer.i18n import Text


@pytest.mark.parametrize(
    ("template", "name", "ru"),
    [
        ("Это «{name}».", "ООО «Ромашка»", "Это «ООО „Ромашка“»."),
        ("Это «{name}».", "ООО «Дом „Юг“»", "Это «ООО «Дом „Юг“»»."),
        ("Это «часть {name}».", "«Б»", "Это «часть „Б“»."),
        ("Это {name}, а не «то».", "ООО «Ромашка»", "Это ООО «Ромашка», а не «то»."),
        ("«{{x}}» {name}", "«Б»", "«{x}» «Б»"),
    ],
)
def test_quotation_marks_within_quotation_marks_are_inner_ones(template: str, name: str, ru: str) -> None:
    assert Text(ru=template, en="").format(name=name).ru == ru


def test_english_has_its_own_inner_marks() -> None:
    assert Text(ru="", en="Call “{name}”").format(name="The “Sun” desk").en == "Call “The ‘Sun’ desk”"
