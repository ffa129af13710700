"""A file in which git left conflict marks is both sides, not an error."""

from __future__ import annotations

import os
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from designer.model.organization import Organization
from designer.model.participants import Unit
from designer.storage.broken_file import BrokenFile, ConflictedFile
from designer.storage.conflict_marks import read_sides, split_marks
from designer.storage.outline import from_outline
from designer.storage.project_file import dumps, load

TEXT = "Склад: Клиент: Цех. Помогать цеху собирать заказы.\nЦех: Клиент: покупатели. Помогать покупателям.\nБюро:"


def with_mission(words: str, at: int = 0) -> Organization:
    base = from_outline(TEXT)
    units = base.all(Unit)
    changed = {units[at].id: replace(units[at], mission=words)}
    return Organization([changed.get(r.id, r) for r in base], model_id=base.model_id)


def git(folder: Path, *words: str, fine: tuple[int, ...] = (0,)) -> bytes:
    who = {f"GIT_{w}_{x}": "a@example.org" for w in ("AUTHOR", "COMMITTER") for x in ("NAME", "EMAIL")}
    environment = {**os.environ, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1", **who}
    if shutil.which("git") is None:
        pytest.skip("git is not installed")
    run = subprocess.run(["git", "-C", str(folder), *words], capture_output=True, env=environment)
    assert run.returncode in fine, run.stderr
    return run.stdout


def merged_text(folder: Path, *options: str) -> bytes:
    names = []
    for name, model in (("ours", with_mission("А.")), ("base", from_outline(TEXT)), ("theirs", with_mission("Б."))):
        (folder / name).write_bytes(dumps(model))
        names.append(name)
    return git(folder, "merge-file", "-p", *options, "-L", "main", "-L", "b", "-L", "boris", *names, fine=(1,))


@pytest.mark.parametrize("options", [(), ("--diff3",)])
def test_both_sides_are_read_from_the_text(tmp_path: Path, options: tuple[str, ...]) -> None:
    path = tmp_path / "m.orgmission"
    path.write_bytes(merged_text(tmp_path, *options))
    with pytest.raises(ConflictedFile) as caught:
        load(path)
    assert "строка" in caught.value.text.ru and "обе версии рядом" in caught.value.text.ru
    sides = read_sides(path)
    assert sides.ours.snapshot() == with_mission("А.").snapshot()
    assert sides.theirs.snapshot() == with_mission("Б.").snapshot()
    assert (sides.ours_name, sides.theirs_name) == ("main", "boris")
    assert (sides.base is not None) == bool(options)


def test_the_base_comes_from_the_index_of_git(tmp_path: Path) -> None:
    path = tmp_path / "m.orgmission"
    git(tmp_path, "init", "-q", "-b", "main")
    path.write_bytes(dumps(from_outline(TEXT)))
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-qm", "base")
    git(tmp_path, "checkout", "-qb", "boris")
    path.write_bytes(dumps(with_mission("Б.")))
    git(tmp_path, "commit", "-qam", "theirs")
    git(tmp_path, "checkout", "-q", "main")
    path.write_bytes(dumps(with_mission("А.")))
    git(tmp_path, "commit", "-qam", "ours")
    git(tmp_path, "merge", "boris", fine=(1,))
    sides = read_sides(path)
    assert sides.base is not None and sides.base.snapshot() == from_outline(TEXT).snapshot()
    assert sides.theirs.snapshot() == with_mission("Б.").snapshot() and sides.theirs_name == "boris"


@pytest.mark.parametrize(
    "text",
    [
        b"<<<<<<< a\n{\n=======\n}\n>>>>>>> b\n",
        b"<<<<<<< a\n",
        b"=======\n>>>>>>> b\n<<<<<<< a\n",
        b"<<<<<<< a\n||||||| c\n=======\n||||||| d\n>>>>>>> b\n",
    ],
)
def test_marks_that_make_no_model_are_a_broken_file(tmp_path: Path, text: bytes) -> None:
    path = tmp_path / "m.orgmission"
    path.write_bytes(text)
    with pytest.raises(BrokenFile):
        read_sides(path)


def test_lines_outside_the_marks_belong_to_all() -> None:
    texts, names = split_marks(b"1\n<<<<<<< x\n2\n||||||| y\n3\n=======\n4\n>>>>>>> z z\n5\n")
    assert texts == {"ours": b"1\n2\n5\n", "base": b"1\n3\n5\n", "theirs": b"1\n4\n5\n"}
    assert (names["ours"], names["theirs"]) == ("x", "z z")
