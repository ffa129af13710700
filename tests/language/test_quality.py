"""Hints on the style of a mission."""

from __future__ import annotations

import pytest

from designer.i18n import Language
from designer.language.quality import style_hints
from designer.language.reading import Clause, Reading


def reading(text: str, language: Language = "ru", **more: object) -> Reading:
    return Reading(text=text, language=language, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "text, kinds",
    [
        ("Помогать цехам получать сырьё в срок.", []),
        ("Осуществлять поставку сырья в целях работы цехов.", ["heavy-words", "heavy-words"]),
        ("Обеспечение планирования использования ресурсов.", ["noun-chain"]),
        ("Помогать цехам и др. работать.", ["vague"]),
        ("Помогать цехам " + "работать лучше " * 15, ["long"]),
        ("", []),
    ],
)
def test_russian_hints(text: str, kinds: list[str]) -> None:
    assert [hint.kind for hint in style_hints(reading(text))] == kinds


def test_english_hints_offer_plain_words() -> None:
    (hint,) = style_hints(reading("We utilize data to help sales.", "en"))
    assert hint.instead is not None and hint.instead.en == "use"


def test_a_long_list_of_deeds_is_named() -> None:
    text = "Help sales plan, call, visit, sell, report, learn."
    clause = Clause(help_verb=(0, 4), action=(11, len(text) - 1))
    assert [hint.kind for hint in style_hints(reading(text, "en", clauses=(clause,)))] == ["list"]


def test_a_text_in_another_language_has_no_hints() -> None:
    assert style_hints(reading("Осуществлять", supported=False)) == ()


def test_hints_say_how_many_words_there_are_in_both_languages() -> None:
    (hint,) = style_hints(reading("слово " * 31))
    assert "31\u00a0слово" in hint.message.ru and "31\u00a0words" in hint.message.en


def test_a_misspelt_verb_of_help_is_shown_with_the_right_one() -> None:
    verb = (Clause(help_verb=(0, 8)),)
    (hint,) = style_hints(reading("Помагать складу работать.", clauses=verb))
    assert (hint.kind, hint.span) == ("misspelt", (0, 8))
    assert hint.instead is not None and hint.instead.ru == "Помогать"
    assert style_hints(reading("Помогаем складу работать.", clauses=verb)) == ()
