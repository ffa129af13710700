"""Small slips are made where they mean something, reach the loaded program, and are known by names that last."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from designer.model import values
from tests.mutation import trial
from tests.mutation.areas import AREAS
from tests.mutation.mutants import mutants
from tests.mutation.report import page
from tests.mutation.run import Outcome, Result
from tests.mutation.trial import SURVIVED

ROOT = Path(__file__).resolve().parents[2]

SOURCE = '''
"""What is 1 for?"""
from dataclasses import dataclass
__all__ = ["ask"]
MOST: int = 4

@dataclass(frozen=True, slots=True)
class Asked:
    """Held for 5 days."""
    times: int | None = 0

def ask(number: int, most: int = 3) -> "Text | None":
    """Refuse more than 3."""
    assert number is not None
    if number > most:
        return Text(ru="не больше " + str(most + 1), en="no more")
    if not number:
        raise ValueError(f"{number + 1} is too little")
    return None
'''


def test_words_types_and_promises_are_left_alone() -> None:
    assert [m.name for m in mutants("x.py", SOURCE)] == [
        "module: MOST: int = 4 → MOST: int = 5",
        "Asked: times: int | None = 0 → times: int | None = 1",
        "Asked: dataclass(frozen=True, slots=True) → dataclass(frozen=False, slots=True)",
        "ask: 3 → 4",
        "ask: number > most → number >= most",
        "ask: number > most → number <= most",
        "ask: return Text(ru='не больше ' + str(most + 1), en='no more') → return None",
        "ask: not number → number",
        "ask: raise ValueError(f'{number + 1} is too little') → pass",
    ]


def test_every_mutant_of_the_program_can_be_compiled_and_has_a_name_of_its_own() -> None:
    for file in AREAS["model"].sources():
        source = (ROOT / file).read_text(encoding="utf-8")
        found = mutants(file, source)
        assert len({m.name for m in found}) == len(found)
        for mutant in found[::40]:
            assert compile(mutant.tree(source), file, "exec", dont_inherit=True)


def test_a_change_reaches_the_function_that_is_already_loaded(monkeypatch: pytest.MonkeyPatch) -> None:
    path = Path(values.__file__)
    source = path.read_text(encoding="utf-8")
    code = values.plain_value.__code__
    monkeypatch.setattr(trial, "_known", {str(path): [values.plain_value]})
    mutant = next(m for m in mutants("x.py", source) if m.within == "plain_value" and m.kind == "return")
    try:
        assert trial.swap(path, source, mutant.tree(source))
        assert values.plain_value.__code__ != code
    finally:
        values.plain_value.__code__ = code


def test_a_reason_whose_mutant_is_gone_is_told() -> None:
    mutant = next(m for m in mutants("x.py", SOURCE) if m.kind == "not")
    result = Result(total=1, outcomes=[Outcome(mutant, SURVIVED)])
    told = page(result, {"x.py": {mutant.name: "because", "ask: gone → away": "it was so"}})
    assert f"`{mutant.name}` — because" in told and "1 of the 1 that live have a reason" in told
    assert "no such mutant any more: x.py `ask: gone → away`" in told
    assert "**a gap: no test notices**" in page(result, {}) and "0.0 %" in page(result, {})


def test_a_run_tells_what_lives() -> None:
    words = ("--file", "designer/model/record.py", "--test", "tests/model/test_compare.py")
    done = subprocess.run(
        [sys.executable, "-m", "tests.mutation", *words], cwd=ROOT, capture_output=True, text=True, timeout=120
    )
    told = done.stdout.splitlines()
    assert "killed" in told[-1] and done.returncode == 0, done.stdout + done.stderr
    assert any(line.startswith("lives: designer/model/record.py") and "range(12) → range(13)" in line for line in told)
