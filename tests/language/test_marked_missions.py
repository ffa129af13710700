"""Missions of many trades, with every span marked, are read as a consultant would."""

from __future__ import annotations

from pathlib import Path

import pytest
from marked_missions import Marked, marked_missions

from designer.language.reader import read
from designer.language.verdicts import verdicts

_FOLDER = Path(__file__).parent / "marked"
_FILES = {
    short: tuple(sorted(path.name for path in _FOLDER.glob(f"{long}_*.txt")))
    for short, long in (("ru", "russian"), ("en", "english"))
}


def _f1(pairs: list[tuple[set[object], set[object]]]) -> float:
    right = sum(len(found & wanted) for found, wanted in pairs)
    return 2 * right / sum(len(found) + len(wanted) for found, wanted in pairs)


def _characters(spans: object) -> set[object]:
    return {place for start, end in spans for place in range(start, end)}  # type: ignore[attr-defined]


@pytest.mark.parametrize("language", ["ru", "en"])
def test_most_missions_of_unseen_trades_are_read_right(language: str) -> None:
    cases: list[Marked] = marked_missions(*_FILES[language])
    readings = [(case, read(case.text, case.surroundings)) for case in cases]
    served = [({*reading.served}, {*case.served}) for case, reading in readings]
    helps = [({*reading.help_verbs}, {*case.help_verbs}) for case, reading in readings]
    actions = [(_characters(reading.actions), _characters(case.actions)) for case, reading in readings]
    findings = [
        ({v.code for v in verdicts(reading, case.surroundings)}, {*case.findings}) for case, reading in readings
    ]
    assert len(cases) > 160
    assert _f1(served) >= 0.97  # type: ignore[arg-type]
    assert _f1(helps) >= 0.97  # type: ignore[arg-type]
    assert _f1(actions) >= 0.93  # type: ignore[arg-type]
    assert _f1(findings) >= 0.95  # type: ignore[arg-type]
    assert sum(len(found - wanted) for found, wanted in served) <= 1
