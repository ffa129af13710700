"""No loss of power harms the file or a change that was brought to the disk; wrong orders of writing would."""

from __future__ import annotations

import os
import random
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from designer.i18n import plain
from designer.model.participants import Unit
from designer.session import Session
from designer.storage.broken_file import BrokenFile
from designer.storage.journal import Journal
from designer.storage.keeping import Keeping
from designer.storage.outline import from_outline
from designer.storage.places import journals_folder, versions_folder
from designer.storage.project_file import dumps, load
from designer.storage.recovery import Spoiled, Unsaved, unsaved
from tests.storage.power_loss import InPlace, NoFileSync, NoFolderSync, RecordingDisk, lay_out, states

_LONG = bool(os.environ.get("ORG_MISSION_LONG"))
_MOST = 400 if _LONG else 25
_CHANGES = 40 if _LONG else 16
TEXT = "Склад: Клиент: Цех. Помогать цеху собирать заказы.\nЦех: Клиент: покупатели."


@pytest.fixture(autouse=True)
def state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ORG_MISSION_STATE", str(tmp_path / "state"))


class EarlyEnd(Journal):
    """Wrong: the journal goes before the file is there."""

    def mark(self, saved: str, upto: int, path: str) -> None:
        super().mark(saved, upto, path)
        self.retire(saved, upto, path)


def _work(
    disk: RecordingDisk, folder: Path, *, early_end: bool = False, has_file: bool = True
) -> tuple[list[bytes], Path]:
    """Edit and save for a while; return the states after each change, and the file."""
    folder.mkdir()
    path = folder / "модель.orgmission"
    session = Session(from_outline(TEXT))
    if has_file:
        disk.write(path, dumps(session.organization), None)
        disk.sync_folder(folder)
        session = Session.open(path)
    base = dumps(session.organization)
    keeping = Keeping(session.organization.model_id, base, session.path, "модель", disk)
    if early_end:
        keeping.journal = EarlyEnd(journals_folder(), keeping.journal.header, disk)
    session.keeping = keeping
    session.history.listen(keeping.journal.append)
    known = [dumps(session.organization)]
    for number in range(1, _CHANGES + 1):
        if number % 6 == 0:
            session.undo()
        else:
            with session.edit(plain(f"шаг {number}")) as edited:
                unit = edited.all(Unit)[number % 2]
                edited.put(replace(unit, mission=f"Помогать цеху, раз {number}."))
        known.append(dumps(session.organization))
        if number % 3 == 1:
            keeping.journal.sync()
            disk.acknowledge(number)
        if number % 5 == 3:
            save = replace(session.begin_save(path), disk=disk)
            position = session.history.position
            session.finish_save(save, save.run(), position)
            disk.acknowledge(number)
    keeping.journal.close()
    return known, path


def _outcomes(disk: RecordingDisk, known: list[bytes], path: Path, most: int = _MOST) -> Counter[str]:
    """Lose the power everywhere and look what can be brought back."""
    found: Counter[str] = Counter()
    rng = random.Random(5)
    begin = next(n for n, step in enumerate(disk.steps) if step.path.suffix == ".journal")
    for cut in range(begin, len(disk.steps) + 1):
        promised = max([step.at for step in disk.steps[:cut] if step.what == "ack"], default=0)
        for left in states(disk.steps, cut, rng, most):
            lay_out(left, (path.parent, journals_folder(), versions_folder()))
            found[_outcome(known, promised, path)] += 1
    return found


def _outcome(known: list[bytes], promised: int, path: Path) -> str:
    try:
        works = [work for work in unsaved() if not isinstance(work, Spoiled)]  # of which the user is told
        assert len(works) <= 1
        if works:
            assert isinstance(works[0], Unsaved)
            session = Session.restore(works[0])
            now = dumps(session.organization)
            session.leave()
        elif path.exists() or promised:
            now = dumps(load(path))
        else:
            return "whole"
    except (BrokenFile, OSError, AssertionError):
        return "unreadable"
    if now not in known:
        return "wrong"
    return "whole" if now in known[promised:] else "lost"


@pytest.mark.parametrize("has_file", [True, False], ids=["in-a-file", "never-saved"])
def test_no_loss_of_power_loses_what_was_promised(has_file: bool, tmp_path: Path) -> None:
    disk = RecordingDisk()
    known, path = _work(disk, tmp_path / "модели", has_file=has_file)
    found = _outcomes(disk, known, path)
    print(dict(found))
    assert set(found) == {"whole"} and found["whole"] > 300


@pytest.mark.parametrize(
    ("disk", "early_end", "harm"),
    [
        (NoFolderSync(), False, {"lost"}),
        (NoFileSync(), False, {"unreadable"}),
        (InPlace(), False, {"unreadable"}),
        (RecordingDisk(), True, {"lost"}),
    ],
    ids=["no-folder-sync", "no-file-sync", "in-place", "journal-ends-early"],
)
def test_wrong_orders_are_caught(disk: RecordingDisk, early_end: bool, harm: set[str], tmp_path: Path) -> None:
    known, path = _work(disk, tmp_path / "модели", early_end=early_end)
    found = _outcomes(disk, known, path, _MOST // 4)
    print(dict(found))
    assert harm <= set(found)
