"""Words of a mission become names of participants."""

from __future__ import annotations

import pytest

from designer.language.dictionary_form import dictionary_form


@pytest.mark.parametrize(
    ("words", "form"),
    [
        ("сметчикам", "сметчики"),
        ("генеральному директору", "генеральный директор"),
        ("отделу продаж", "отдел продаж"),
        ("начальникам участков", "начальники участков"),
        ("РП", "РП"),
        ("", ""),
    ],
)
def test_russian_phrases_turn_to_the_nominative(words: str, form: str) -> None:
    assert dictionary_form(words, "ru") == form


def test_english_phrases_stay() -> None:
    assert dictionary_form("project managers", "en") == "project managers"
