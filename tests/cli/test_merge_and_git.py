"""Compare and merge on the command line, and as the merge driver of a real git repository."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from designer.edits.clients import declare_client
from designer.edits.missions import write_mission
from designer.edits.participants import add_participant, rename
from designer.i18n import plain
from designer.main import main
from designer.model.attention import Disagreement
from designer.model.organization import Organization
from designer.model.participants import Participant, Performer, Position, Unit
from designer.session import Session
from designer.storage.outline import from_outline
from designer.storage.project_file import load, save

MODEL = "firm.orgmission"
Three = tuple[Path, Path, Path]
TEXT = """\
Склад: Клиент: Цех. Помогать цеху собирать заказы без простоев.
Цех: Клиент: покупатели. Помогать покупателям получать мебель в срок.
Сметный отдел:
"""


def named(organization: Organization, name: str) -> str:
    return next(p.id for p in organization if isinstance(p, Participant) and p.name == name)


def change(path: Path, *edits: Callable[[Organization], object], to: Path | None = None) -> None:
    session = Session.open(path)
    for edit in edits:
        with session.edit(plain("edit")) as organization:
            edit(organization)
    session.save(to or path)


@pytest.fixture
def three(tmp_path: Path) -> tuple[Path, Path, Path]:
    """Base and two copies: both wrote a mission for the estimators; one renamed, the other added a position."""
    base, ours, theirs = (tmp_path / f"{name}.orgmission" for name in ("base", "anna", "boris"))
    save(from_outline(TEXT), base)
    known = load(base)
    store, estimators = named(known, "Склад"), named(known, "Сметный отдел")
    change(base, lambda o: rename(o, store, "База"), lambda o: write_mission(o, estimators, "Помогать А."), to=ours)
    change(
        base,
        lambda o: write_mission(o, estimators, "Помогать Б."),
        lambda o: add_participant(o, Position, "Логист", unit=store),
        to=theirs,
    )
    return base, ours, theirs


def answer(capsys: pytest.CaptureFixture[str]) -> Any:
    return json.loads(capsys.readouterr().out)


def test_diff_names_record_field_old_and_new(three: Three, capsys: pytest.CaptureFixture[str]) -> None:
    base, ours, theirs = three
    assert main(["diff", str(base), str(ours), "--json"]) == 0
    found = answer(capsys)["changes"]
    assert {(c["kind"], c["field"], c["old"], c["new"]) for c in found} == {
        ("changed", "name", "Склад", "База"),
        ("changed", "mission", "", "Помогать А."),
    }
    assert all({"kind", "record", "field", "old", "new"} <= set(c) for c in found)
    main(["diff", str(base), str(theirs)])
    told = capsys.readouterr().out
    assert "Добавлено: должность «Логист»" in told and "миссия — было: пусто; стало: Помогать Б." in told
    main(["diff", str(base), str(base), "--lang", "en"])
    assert capsys.readouterr().out == "There is no difference.\n"


def test_merge_asks_what_both_changed_and_writes_a_whole_model(
    three: Three, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    base, ours, theirs = map(str, three)
    one, other = tmp_path / "one.orgmission", tmp_path / "other.orgmission"
    assert main(["merge", base, ours, theirs, "-o", str(one), "--json"]) == 1
    (question,) = (told := answer(capsys))["questions"]
    assert told["merged"] == 2
    assert (question["field"], question["base"], question["ours"], question["theirs"]) == (
        "mission",
        "",
        "Помогать А.",
        "Помогать Б.",
    )
    assert main(["merge", base, theirs, ours, "-o", str(other)]) == 1
    assert one.read_bytes() == other.read_bytes()
    whole = load(one)
    assert {"База", "Логист"} <= {p.name for p in whole if isinstance(p, Participant)}
    assert [d.versions for d in whole.all(Disagreement)] == [
        {"anna.orgmission": "Помогать А.", "boris.orgmission": "Помогать Б."}
    ]


def test_a_merge_without_questions_and_one_without_a_base(
    three: Three, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    base, ours, _ = three
    out = tmp_path / "out.orgmission"
    assert main(["merge", str(base), str(ours), str(base), "-o", str(out)]) == 0
    assert out.read_bytes() == ours.read_bytes()
    nothing = tmp_path / "nothing"
    nothing.write_bytes(b"")
    assert main(["merge", str(nothing), str(ours), str(ours), "-o", str(out)]) == 0
    assert out.read_bytes() == ours.read_bytes()
    assert main(["merge", str(tmp_path / "no"), str(ours), str(ours), "-o", str(out)]) == 2


def test_what_was_put_together_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    base, ours, theirs, out = (str(tmp_path / f"{name}.orgmission") for name in ("base", "anna", "boris", "out"))
    mission = "Помогать цеху собирать заказы. Помогать сбыту держать срок. Помогать складу вести учёт."
    save(from_outline(TEXT), Path(base))
    store = named(load(Path(base)), "Склад")
    change(Path(base), lambda o: write_mission(o, store, mission))
    first, last = mission.replace("заказы", "наряды"), mission.replace("учёт", "счёт")
    change(Path(base), lambda o: write_mission(o, store, first), to=Path(ours))
    change(Path(base), lambda o: write_mission(o, store, last), to=Path(theirs))
    assert main(["merge", base, ours, theirs, "-o", out, "--json"]) == 0
    both = first.replace("учёт", "счёт")
    (joined,) = answer(capsys)["joined"]
    assert joined == {
        "record": store, "field": "mission", "name": "Склад", "value": both, "ours": first, "theirs": last,
    }  # fmt: skip
    assert load(Path(out)).need(Unit, store).mission == both
    assert main(["merge", base, ours, theirs, "-o", out]) == 0
    assert "Подразделение «Склад», Миссия: сложено из правок обеих сторон." in capsys.readouterr().out


def git(folder: Path, *words: str, fine: tuple[int, ...] = (0,)) -> str:
    environment = {
        **os.environ,
        "PYTHONPATH": str(Path(__file__).resolve().parents[2]),
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_NOSYSTEM": "1",
        **{f"GIT_{who}_{what}": "a@example.org" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")},
    }
    if shutil.which("git") is None:
        pytest.skip("git is not installed")
    run = subprocess.run(["git", "-C", str(folder), *words], capture_output=True, text=True, env=environment)
    assert run.returncode in fine, run.stdout + run.stderr
    return run.stdout


@pytest.fixture
def clones(tmp_path: Path) -> tuple[Path, Path]:
    """Two clones of one repository with a model in it; both are set up."""
    centre, anna, boris = (tmp_path / name for name in ("centre", "anna", "boris"))
    git(tmp_path, "init", "-q", "--bare", "-b", "main", str(centre))
    git(tmp_path, "clone", "-q", str(centre), str(anna))
    assert main(["git-setup", str(anna), "--json"]) == 0
    save(from_outline(TEXT), anna / MODEL)
    git(anna, "checkout", "-q", "-b", "main")
    git(anna, "add", ".")
    git(anna, "commit", "-q", "-m", "first")
    git(anna, "push", "-q", "-u", "origin", "main")
    git(tmp_path, "clone", "-q", str(centre), str(boris))
    assert main(["git-setup", str(boris)]) == 0
    return anna, boris


def test_two_clones_merge_without_a_conflict_what_text_could_not(clones: tuple[Path, Path]) -> None:
    anna, boris = clones
    known = load(anna / MODEL)
    store, shop, estimators = (named(known, name) for name in ("Склад", "Цех", "Сметный отдел"))
    change(anna / MODEL, lambda o: rename(o, store, "База"), lambda o: declare_client(o, store, estimators))
    change(boris / MODEL, lambda o: write_mission(o, store, "Помогать цеху."), lambda o: declare_client(o, shop, store))
    git(anna, "commit", "-qam", "anna")
    git(anna, "push", "-q")
    git(boris, "commit", "-qam", "boris")
    git(boris, "pull", "-q", "--no-rebase", "--no-edit")
    merged = load(boris / MODEL)
    unit = merged.need(Unit, store)
    assert (unit.name, unit.mission) == ("База", "Помогать цеху.")
    assert not merged.all(Disagreement)


def test_a_conflict_in_git_stays_a_whole_model_with_its_question(clones: tuple[Path, Path]) -> None:
    anna, boris = clones
    store = named(load(anna / MODEL), "Склад")
    for clone, words in ((anna, "Помогать А."), (boris, "Помогать Б.")):
        change(clone / MODEL, lambda o, words=words: write_mission(o, store, words))
        git(clone, "commit", "-qam", words)
    git(anna, "push", "-q")
    git(boris, "pull", "-q", "--no-rebase", "--no-edit", fine=(1,))
    assert "UU firm.orgmission" in git(boris, "status", "--short")
    merged = load(boris / MODEL)
    (left,) = merged.all(Disagreement)
    assert set(left.versions.values()) == {"Помогать А.", "Помогать Б."} and "HEAD" in left.versions
    assert git(boris, "rev-parse", "MERGE_HEAD")[:8] in left.versions
    assert merged.need(Performer, store).mission == "Помогать цеху собирать заказы без простоев."


def test_git_shows_a_change_in_words(clones: tuple[Path, Path]) -> None:
    anna, _ = clones
    store = named(load(anna / MODEL), "Склад")
    change(anna / MODEL, lambda o: write_mission(o, store, "Помогать цеху."))
    shown = git(anna, "diff", "--unified=3")
    assert "+  Миссия: Помогать цеху." in shown and " Подразделение «Склад»" in shown


def test_setting_up_twice_changes_nothing_and_no_repository_is_said(
    clones: tuple[Path, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    anna, _ = clones
    before = (anna / ".gitattributes").read_bytes()
    assert main(["git-setup", str(anna)]) == 0
    assert (anna / ".gitattributes").read_bytes() == before
    plain_folder = tmp_path / "plain"
    plain_folder.mkdir()
    capsys.readouterr()
    assert main(["git-setup", str(plain_folder)]) == 2
    assert "git init" in capsys.readouterr().err


def test_the_driver_is_this_interpreter(clones: tuple[Path, Path]) -> None:
    driver = git(clones[0], "config", "merge.org-mission.driver")
    assert sys.executable in driver and "%O %A %B" in driver
