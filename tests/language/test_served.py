"""Missions in the words of many trades, each with marks on those whom it serves and on nobody else."""

from __future__ import annotations

import pytest
from marked_missions import Marked, marked_missions

from designer.language.reader import read

_CASES = marked_missions("../served/english.txt")


@pytest.mark.parametrize("case", _CASES, ids=lambda case: case.text[:60])
def test_those_marked_are_served_and_nobody_else(case: Marked) -> None:
    assert {*read(case.text, case.surroundings).served} == case.served
