"""What Russian clients can do or get is told by the words that say so, and by no others."""

from __future__ import annotations

from pathlib import Path

import pytest
from mission_cases import surroundings

from designer.language.russian.mission import read_russian

_LINES = (Path(__file__).parent / "russian" / "actions.txt").read_text(encoding="utf-8").splitlines()[1:]


@pytest.mark.parametrize("line", _LINES, ids=lambda line: line[:50])
def test_the_words_of_each_action_are_found(line: str) -> None:
    text, clients, actions = (field.strip() for field in line.split("@"))
    reading = read_russian(text, surroundings(*(client.strip() for client in clients.split(";"))))
    assert [text[first:last] for first, last in reading.actions] == [one for one in actions.split("|") if one]
