"""No key runs two actions, and every action has a name in both languages."""

from __future__ import annotations

from collections import Counter

from PySide6.QtGui import QKeySequence

from designer.ui.actions import all_actions


def test_no_key_is_given_twice() -> None:
    keys = Counter(QKeySequence(key).toString() for action in all_actions() for key in action.keys)
    assert {key: number for key, number in keys.items() if number > 1} == {}


def test_every_action_has_an_id_of_its_own_and_a_name() -> None:
    ids = Counter(action.id for action in all_actions())
    assert max(ids.values()) == 1
    assert all(action.text.ru and action.text.en for action in all_actions())
