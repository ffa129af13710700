"""Answers on the command line: what is decided by looks is said with its other choices, and no answer is unheard."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from designer.cli.usage import in_russian
from designer.main import main

TABLE = "Отдел;Должность;Ставок;Ставок в прошлом году\nГараж;Водитель;5;4\nПочта;Весовщик;2;1\n"


def run(capsys: pytest.CaptureFixture[str], tmp_path: Path, *words: str) -> tuple[int, str, str]:
    source = tmp_path / "штат.csv"
    source.write_text(TABLE, encoding="utf-8")
    status = main(["import", str(source), "-o", str(tmp_path / "x.orgmission"), *words])
    said = capsys.readouterr()
    return status, said.out, said.err


def test_a_choice_made_by_looks_is_said_with_the_others(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _, said, _ = run(capsys, tmp_path)
    assert "--answer headcount=3" in said and "--answer headcount=sum" in said and "--answer headcount=2" not in said
    _, said, _ = run(capsys, tmp_path, "--json", "--answer", "headcount=3")
    answer = json.loads(said)
    assert answer["headcount"] == 5 and [one["chosen"] for one in answer["settings"]] == ["3"]


def test_an_answer_to_nothing_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, said, _ = run(capsys, tmp_path, "--json", "--answer", "foo=bar", "--answer", "column:3=note")
    left = [one["text"] for one in json.loads(said)["left_over"] if one["where"] == "--answer"]
    assert status == 1 and left == ["foo=bar"]


def test_an_answer_that_is_no_choice_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, said, fault = run(capsys, tmp_path, "--answer", "headcount=many")
    assert (status, said) == (2, "") and "headcount=many" in fault and not (tmp_path / "x.orgmission").exists()


@pytest.mark.parametrize(
    ("message", "said"),
    [
        ("the following arguments are required: source, -o", "не указано: source, -o"),
        ("argument --as: expected one argument", "после --as нужно значение"),
        ("unrecognized arguments: --zz", "лишнее: --zz"),
        ("argument command: invalid choice: 'x' (choose from 'a', 'b')", "command: нет варианта 'x'; есть 'a', 'b'"),
    ],
)
def test_the_parser_speaks_russian(message: str, said: str) -> None:
    assert in_russian(message) == said
