"""JSON lines with missions and titles are answered line by line."""

from __future__ import annotations

import json

import pytest

from designer.language.jsonl import decline_lines, read_lines


def test_a_mission_is_answered_with_spans_and_codes() -> None:
    question = {
        "id": 7,
        "text": "Помогать складу отгружать вовремя.",
        "declared_clients": [
            {"name": "Склад", "kind": "unit", "abbreviations": []},
            {"name": "Цех", "kind": "unit"},
        ],
    }
    (line,) = read_lines([json.dumps(question), "\n"])
    assert json.loads(line) == {
        "id": 7,
        "help_verb_spans": [[0, 8]],
        "beneficiaries": [{"text": "складу", "span": [9, 15], "resolves_to": "Склад", "match": "strong"}],
        "action_spans": [[16, 33]],
        "follows_pattern": True,
        "findings": ["M004"],
    }


def test_units_tell_who_heads_a_client() -> None:
    question = {
        "id": 1,
        "text": "Помогать ревизору зала вести учёт.",
        "declared_clients": [{"name": "Отдел зала"}],
        "units": [{"name": "Отдел зала", "head": "Ревизор зала", "parent": None, "abbreviations": []}],
    }
    (line,) = read_lines([json.dumps(question)])
    assert [b["resolves_to"] for b in json.loads(line)["beneficiaries"]] == ["Отдел зала"]


def test_another_language_is_said_to_be_unsupported() -> None:
    (line,) = read_lines([json.dumps({"id": "x", "text": "Допомагати відділу продажів"})])
    answer = json.loads(line)
    assert answer["unsupported"] is True
    assert answer["findings"] == []


def test_a_title_is_declined() -> None:
    (line,) = decline_lines([json.dumps({"id": 2, "kind": "unit", "text": "Отдел продаж"})])
    assert json.loads(line)["forms"]["datv"] == "отделу продаж".capitalize()


@pytest.mark.parametrize("line", ["[1]", "{", "3"])
def test_a_line_that_is_no_question_is_refused(line: str) -> None:
    with pytest.raises(ValueError):
        list(read_lines([line]))
