"""The command line keeps its promise: exit status, one JSON document, one message on standard error."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest

from designer.main import main

TEXT = """\
Склад: Клиент: Цех. Помогать цеху собирать заказы, а сметчикам — считать остатки.
Цех: Клиент: покупатели. Помогать покупателям получать мебель в срок.
"""


@pytest.fixture
def model(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    source, target = tmp_path / "list.txt", tmp_path / "m.orgmission"
    source.write_text(TEXT, encoding="utf-8")
    assert main(["import", str(source), "-o", str(target)]) == 0
    capsys.readouterr()
    return target


def test_check_reports_findings_as_json(model: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(model), "--json"]) == 1
    answer = json.loads(capsys.readouterr().out)
    assert answer["counts"] == {"M005": 1}
    finding = answer["findings"][0]
    assert set(finding) == {"code", "name", "severity", "subject", "span", "message", "fixes", "accepted"}
    assert finding["subject"]["name"] == "Склад" and finding["fixes"]


def test_messages_follow_the_language(model: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["check", str(model), "--lang", "en"])
    assert "not a declared client" in capsys.readouterr().out


def test_import_reports_its_summary(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source = tmp_path / "list.txt"
    source.write_text(TEXT, encoding="utf-8")
    assert main(["import", str(source), "-o", str(tmp_path / "m.orgmission"), "--json"]) == 0
    answer = json.loads(capsys.readouterr().out)
    assert (answer["units"], answer["client_links"], answer["external_clients"]) == (2, 2, 1)


@pytest.mark.parametrize(
    "words",
    [
        ["check", "nowhere.orgmission"],
        ["import", "nowhere.txt", "-o", "x.orgmission"],
        ["check"],
        ["nonsense"],
        ["check", "x", "--lang", "de"],
    ],
)
def test_bad_input_is_one_message_and_status_two(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(words) == 2
    out, err = capsys.readouterr()
    assert out == "" and err.count("\n") == 1


def test_a_broken_model_names_file_place_and_cure(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "m.orgmission"
    path.write_text('{"format": "org-mission", "version": 1,', encoding="utf-8")
    assert main(["check", str(path)]) == 2
    err = capsys.readouterr().err
    assert str(path) in err and "строка 1" in err and "резервную копию" in err


def test_nothing_is_written_where_nothing_may_be(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source = tmp_path / "list.txt"
    source.write_text(TEXT, encoding="utf-8")
    assert main(["import", str(source), "-o", str(tmp_path / "no" / "m.orgmission")]) == 2
    assert not (tmp_path / "no").exists()


def test_language_answers_line_by_line(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    question = {"id": 1, "lang": "ru", "declared_clients": [{"name": "цех"}], "text": "Помогать цеху держать срок."}
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(json.dumps(question).encode() + b"\n")))
    assert main(["language", "read"]) == 0
    answer = json.loads(capsys.readouterr().out)
    assert answer["beneficiaries"][0]["resolves_to"] == "цех" and answer["findings"] == []
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"nonsense\n")))
    assert main(["language", "read"]) == 2


def test_a_dispute_is_answered_as_json_with_its_protocol(model: Path, capsys: pytest.CaptureFixture[str]) -> None:
    protocol = model.with_name("p.docx")
    assert main(["dispute", str(model), "Склад", "Цех", "--json", "--protocol", str(protocol)]) == 1
    answer = json.loads(capsys.readouterr().out)
    assert answer["a_serves_b"] and not answer["b_serves_a"] and answer["verdict"] == "undecided"
    assert answer["chains"]["a"] == [["Склад", "Цех", "покупатели"]] and answer["proposals"]
    assert len(answer["message"].split()) <= 120 and protocol.read_bytes()[:2] == b"PK"


def test_the_chain_without_somebody_names_who_loses_it(model: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["chain", str(model), "--without", "Цех", "--json"]) == 1
    answer = json.loads(capsys.readouterr().out)
    assert answer["lost"] == ["Склад"] and answer["no_path"] == ["Склад"]
    main(["chain", str(model), "--json"])
    answer = json.loads(capsys.readouterr().out)
    assert answer["bottlenecks"]["Цех"] == ["Склад"] and answer["single_suppliers"]


def test_a_dispute_of_the_sample_company_as_json(
    shared: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target, source = tmp_path / "m.orgmission", shared / "seed" / "internal-client.txt"
    main(["import", str(source), "-o", str(target), "--answer", "who-is:КД=Коммерческий департамент"])
    capsys.readouterr()
    assert main(["dispute", str(target), "ТДО", "НУ", "--json"]) == 1
    answer = json.loads(capsys.readouterr().out)
    assert (answer["verdict"], answer["a_serves_b"], answer["b_serves_a"]) == ("undecided", False, False)
    assert answer["common_clients"] == ["Руководители проектов"]
    (common,) = answer["common"]
    assert common["owed"]["a"] and common["owed"]["b"] and common["first"] is None and common["why"]
    assert any("Руководители проектов" in words for words in answer["proposals"])
