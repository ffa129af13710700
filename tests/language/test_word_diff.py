"""Two wordings of one text, word by word."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from designer.language.word_diff import Fate, Stretch, word_diff

WORDS = st.lists(st.sampled_from(["склад", "цеху", " ", ", ", "не", "ждать", "-", "\n", "«"]), max_size=30).map("".join)


@given(WORDS | st.text(max_size=40), WORDS | st.text(max_size=40))
def test_both_wordings_can_be_read_from_the_stretches(old: str, new: str) -> None:
    found = word_diff(old, new)
    assert "".join(s.text for s in found if s.fate is not Fate.NEW) == old
    assert "".join(s.text for s in found if s.fate is not Fate.GONE) == new
    assert all(a.fate is not b.fate for a, b in pairwise(found))


def test_only_the_changed_words_are_marked() -> None:
    found = word_diff("Помогать цеху не ждать материал.", "Помогать цеху получать материал в срок.")
    assert [(s.text, s.fate) for s in found if s.fate is not Fate.SAME] == [
        ("не ждать", Fate.GONE),
        ("получать", Fate.NEW),
        (" в срок", Fate.NEW),
    ]


@pytest.mark.parametrize(("old", "new", "fates"), [("", "", []), ("а", "а", [Fate.SAME]), ("", "а", [Fate.NEW])])
def test_small_texts(old: str, new: str, fates: list[Fate]) -> None:
    assert [s.fate for s in word_diff(old, new)] == fates


def test_a_very_long_text_is_shown_as_changed_as_a_whole() -> None:
    old, new = "слово " * 2000, "другое " * 2000
    assert word_diff(old, new) == (Stretch(old, Fate.GONE), Stretch(new, Fate.NEW))
