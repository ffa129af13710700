"""A survey by the command line: forms out, answers in, scores as JSON, damaged files named."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from designer.main import main
from designer.session import Session


@pytest.fixture
def model(tmp_path: Path) -> Path:
    path = tmp_path / "m.orgmission"
    Session.example("en").save(path)
    return path


def _answers(form: Path, value: int, mark: str) -> dict[str, object]:
    survey = json.loads(re.search(r'id="survey">(.*?)</script>', form.read_text(encoding="utf-8"), re.S)[1])  # type: ignore[index]
    answers = [{"id": a["id"], "dealt": True, "value": value, "conditions": []} for a in survey["arrows"]]
    head = {key: survey[key] for key in ("format", "model", "round", "client")}
    return {**head, "version": 1, "sheet": mark, "answers": answers}


def test_forms_go_out_and_answers_come_back(model: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out, back = tmp_path / "forms", tmp_path / "back"
    assert main(["survey", str(model), "--forms", str(out), "--round", "Spring", "--json"]) == 0
    first = json.loads(capsys.readouterr().out)
    assert len(first["forms"]) > 10 and first["round"]["name"] == "Spring"
    back.mkdir()
    form = Path(first["forms"][0])
    for number, value in enumerate((2, 3, 3)):
        (back / f"{number}.json").write_text(json.dumps(_answers(form, value, f"s{number}")), encoding="utf-8")
    (back / "9.json").write_text("{", encoding="utf-8")
    assert main(["survey", str(model), "--read", str(back), "--json"]) == 1
    second = json.loads(capsys.readouterr().out)
    assert second["read"] == 3 and [f["file"] for f in second["damaged"]] == ["9.json"]
    assert {arrow["score"] for arrow in second["arrows"]} == {2.67}
    assert main(["survey", str(model), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["arrows"] == second["arrows"]
    assert main(["export", str(model), "--to", str(tmp_path / "pack"), "--kind", "feedback-results"]) == 0
    from designer.word.text_of import text_of

    annex = next((tmp_path / "pack").glob("Survey results*.docx"))
    assert text_of(annex).count("2.67") == 2 * len(second["arrows"]), "once for each arrow and each supplier"


@pytest.mark.parametrize("kind", ["xlsx", "docx"])
def test_forms_of_every_kind(model: Path, tmp_path: Path, kind: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["survey", str(model), "--forms", str(tmp_path / "f"), "--as", kind]) == 0
    assert all(p.read_bytes()[:2] == b"PK" and p.suffix == f".{kind}" for p in (tmp_path / "f").iterdir())


def test_without_a_round_it_says_how_to_begin_one(model: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["survey", str(model)]) == 2
    assert "--forms" in capsys.readouterr().err
