"""The register and the edits that come back, from the command line."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from designer.main import main
from designer.session import Session
from tests.documents.window_maker import window_maker
from tests.word import editing


@pytest.fixture
def model(tmp_path: Path) -> Path:
    session = window_maker()
    session.save(tmp_path / "m.orgmission")
    return tmp_path / "m.orgmission"


def run(capsys: pytest.CaptureFixture[str], *words: object) -> tuple[int, Any]:
    status = main([str(word) for word in (*words, "--json")])
    out = capsys.readouterr().out
    return status, json.loads(out) if out.strip() else None


def test_documents_are_issued_signed_and_withdrawn(model: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, answer = run(capsys, "register", model, "--issue", "regulation:Цех", "job-description:Юрист")
    assert status == 0 and [d["status"] for d in answer["documents"]] == ["issued", "issued"]
    assert {d["number"] for d in answer["documents"]} == {"001", "002"}
    charter = next(d for d in answer["documents"] if d["kind"] == "regulation")
    status, answer = run(capsys, "register", model, "--sign", charter["id"])
    assert status == 0
    assert {d["kind"]: d["status"] for d in answer["documents"]}["regulation"] == "signed"
    before = model.read_bytes()
    assert run(capsys, "register", model, "--sign", charter["id"])[0] == 2
    assert run(capsys, "register", model, "--sign", "nothing")[0] == 2
    assert run(capsys, "register", model, "--issue", "regulation:Цех")[0] == 2
    assert model.read_bytes() == before
    status, answer = run(capsys, "register", model, "--withdraw", charter["path"])
    assert "withdrawn" in {d["status"] for d in answer["documents"]}


def test_a_stale_document_gives_its_reasons_and_status_1(model: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(capsys, "register", model, "--sign", "regulation:Цех")
    session = Session.open(model)
    from designer.edits.participants import rename
    from designer.i18n import Text
    from tests.documents.window_maker import find

    with session.edit(Text(ru="Имя", en="Name")) as organization:
        rename(organization, find(session, "Снабжение").id, "ОМТС")
    session.save()
    status, answer = run(capsys, "register", model)
    [document] = answer["documents"]
    assert status == 1 and document["stale"]
    assert {"field": "suppliers.name", "old": "Снабжение", "new": "ОМТС"}.items() <= document["reasons"][0].items()
    assert main(["register", str(model)]) == 1
    assert "УСТАРЕЛ" in capsys.readouterr().out


def test_proposals_are_listed_and_accepted(model: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys, "export", model, "--to", tmp_path / "pack", "--kind", "regulation")[0] == 0
    path = editing.edited(
        tmp_path / "pack" / "Положение — Цех.docx",
        lambda d: editing.replace_words(d, "генеральному директору", "исполнительному директору"),
    )
    before = model.read_bytes()
    status, answer = run(capsys, "take-back", model, path, tmp_path / "pack" / "Положение — Снабжение.docx")
    [proposal] = answer["proposals"]
    assert status == 1 and model.read_bytes() == before
    assert {"id", "document", "subject", "field", "old", "new", "author", "tracked"} <= proposal.keys()
    assert answer["unchanged"] == [str(tmp_path / "pack" / "Положение — Снабжение.docx")]
    assert run(capsys, "take-back", model, path, "--accept", "wrong")[0] == 2
    assert run(capsys, "take-back", model, tmp_path / "none.docx")[0] == 2
    assert model.read_bytes() == before
    status, answer = run(capsys, "take-back", model, path, "--accept", proposal["id"] + "=rename")
    assert status == 0 and answer["accepted"] == [proposal["id"]]
    assert "Исполнительный директор" in model.read_text(encoding="utf-8")


def test_a_rejected_proposal_is_remembered(model: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(capsys, "export", model, "--to", tmp_path / "pack", "--kind", "regulation")
    path = editing.edited(
        tmp_path / "pack" / "Положение — Цех.docx",
        lambda d: editing.replace_words(d, "генеральному директору", "исполнительному директору"),
    )
    before = model.read_bytes()
    assert run(capsys, "take-back", model, path, "--reject", "wrong")[0] == 2
    assert model.read_bytes() == before
    status, answer = run(capsys, "take-back", model, path, "--reject", "all")
    [proposal] = answer["proposals"]
    assert status == 0 and answer["refused"] == [proposal["id"]]
    status, answer = run(capsys, "take-back", model, path)
    assert status == 0 and answer["proposals"] == [] and answer["unchanged"] == []
    [earlier] = answer["rejected"]
    assert earlier["new"] == proposal["new"] and len(earlier["rejected_on"]) == 10
    assert main(["take-back", str(model), str(path)]) == 0
    assert "отклонено раньше" in capsys.readouterr().out
    status, answer = run(capsys, "take-back", model, path, "--accept", earlier["id"])
    assert status == 0 and answer["accepted"] == [earlier["id"]]
    assert run(capsys, "take-back", model, path)[1]["rejected"] == []
