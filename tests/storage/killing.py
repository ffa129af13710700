"""Kill the program while somebody types, drags, saves and exports, again and again, and look what is left.

python tests/storage/killing.py --runs 500              # the whole window
python tests/storage/killing.py --runs 500 --no-window  # the session alone: ten times as quick
python tests/storage/killing.py --runs 40 --naive       # a writer without journal and in place: must fail
"""

from __future__ import annotations

import argparse
import contextlib
import os
import queue
import random
import shutil
import signal
import sys
import tempfile
import threading
import time
import zipfile
from collections import Counter
from dataclasses import dataclass, field, replace
from pathlib import Path
from zlib import crc32

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from designer.edits.diagram import place  # noqa: E402
from designer.i18n import plain  # noqa: E402
from designer.model.history import Change  # noqa: E402
from designer.model.organization import Organization  # noqa: E402
from designer.model.participants import Unit  # noqa: E402
from designer.session import Session  # noqa: E402
from designer.storage.broken_file import BrokenFile  # noqa: E402
from designer.storage.outline import from_outline  # noqa: E402
from designer.storage.places import STATE  # noqa: E402
from designer.storage.project_file import dumps, load, save  # noqa: E402
from designer.storage.recovery import Unsaved, unsaved  # noqa: E402
from designer.storage.saving import FileState, Save  # noqa: E402
from designer.storage.writing import snapshot  # noqa: E402

_NAMES = ("Склад", "Цех", "Сметный отдел", "Снабжение", "Бухгалтерия", "Отдел кадров")
TEXT = "\n".join(
    f"{name}: Клиент: {_NAMES[place - 1] if place else 'покупатели'}. Помогать клиенту держать срок и смету."
    for place, name in enumerate(_NAMES)
)
_LONGEST = {True: 0.8, False: 0.25}
"""Seconds of work before the kill at most, with a window and without."""


@dataclass
class Outcome:
    """What all runs came to."""

    runs: int = 0
    changes: int = 0
    lost: int = 0
    """Changes that were written down and did not come back."""
    unreadable: int = 0
    half_documents: int = 0
    asked: Counter[int] = field(default_factory=Counter)
    """How many works the start after a kill asks about, by run."""
    inside: Counter[str] = field(default_factory=Counter)
    """In what the kill fell."""
    notes: list[str] = field(default_factory=list)

    @property
    def is_clean(self) -> bool:
        """Whether nothing was lost or spoiled, and no start asked twice."""
        return not (self.lost or self.unreadable or self.half_documents or self.notes) and max(self.asked) <= 1

    def __str__(self) -> str:
        return (
            f"{self.runs} kills, {self.changes} acknowledged changes: {self.lost} lost, "
            f"{self.unreadable} unreadable files, {self.half_documents} half documents; "
            f"questions at the next start {dict(self.asked)}; fell into {dict(self.inside)}"
            + "".join(f"\n  {note}" for note in self.notes[:5])
        )


def state_of(session: Session) -> int:
    """Return a checksum of all records that a session holds."""
    return records_of(session.organization)


def records_of(organization: Organization) -> int:
    """Return a checksum of all records; which save they follow is no part of it."""
    return crc32(dumps(replace(snapshot(organization), parent="")))


def kill_often(runs: int, *, window: bool, naive: bool = False, seed: int = 1) -> Outcome:
    """Run and kill the program; what is left after each kill is what the next run begins with.

    Every third kill waits until a file is just being written.
    """
    outcome, rng = Outcome(), random.Random(seed)
    folder = Path(tempfile.mkdtemp(prefix="killing-"))
    os.environ[STATE] = str(folder / "state")
    path, pack = folder / "модель.orgmission", folder / "комплект"
    save(from_outline(TEXT), path)
    Session.open(path).export_pack(folder / "warm")  # loads what a child would have to load again
    try:
        for run in range(runs):
            ack = folder / f"ack-{run}"
            ack.touch()
            status = _one_run(path, pack, ack, rng, window=window, naive=naive, in_the_act=run % 3 == 0)
            if status != -signal.SIGKILL:
                outcome.notes.append(f"run {run}: the program ended by itself with {status}")
            _look(outcome, path, pack, ack)
            ack.unlink()
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    return outcome


def _one_run(
    path: Path, pack: Path, ack: Path, rng: random.Random, *, window: bool, naive: bool, in_the_act: bool
) -> int:
    ready, tell = os.pipe()
    seed = rng.randrange(1 << 30)
    child = os.fork()
    if child == 0:
        try:
            os.close(ready)
            work = _work_in_a_window if window else _work
            work(path, pack, ack, random.Random(seed), tell, naive)
        except BaseException:
            import traceback

            traceback.print_exc()
        finally:
            os._exit(3)
    os.close(tell)
    os.read(ready, 1)
    os.close(ready)
    time.sleep(rng.uniform(0, _LONGEST[window]))
    if in_the_act:
        folder = rng.choice((path.parent, pack))
        end = time.monotonic() + 1
        while time.monotonic() < end and not any(folder.glob(".*.part")):
            time.sleep(0.0005)
    os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    return os.waitstatus_to_exitcode(status)


def _acknowledge(session: Session, ack: Path) -> None:
    """Write down, after the program has done so, which change was made and what the model then holds."""
    sheet = os.open(ack, os.O_WRONLY | os.O_APPEND)
    count = 0

    def note(_: Change) -> None:
        nonlocal count
        count += 1
        os.write(sheet, b"%d %d\n" % (count, state_of(session)))

    session.listen(note)


def _export(pack: Path) -> None:
    session = Session(from_outline(TEXT))
    while True:
        session.export_pack(pack)


def _work(path: Path, pack: Path, ack: Path, rng: random.Random, tell: int, naive: bool) -> None:
    """Edit as the window does, with saves on a thread, until somebody kills us."""
    session = Session.open(path)
    if not naive:
        session.keep_safe()
    _acknowledge(session, ack)
    units = [unit.id for unit in session.organization.all(Unit)]
    done: queue.Queue[tuple[Save, FileState, Change | None]] = queue.Queue()
    saving = False

    def run(save: Save, position: Change | None) -> None:
        done.put((save, save.run(), position))

    threading.Thread(target=_export, args=(pack,), daemon=True).start()
    os.write(tell, b"R")
    while True:
        id, act = rng.choice(units), rng.randrange(4)
        if act == 0:
            place_at(session, id, rng.uniform(0, 900), rng.uniform(0, 900))
        elif act < 3:
            for letter in rng.choice(("abc ", "help ", "work. ")):
                with session.edit(plain("Написать миссию"), merge=f"mission:{id}") as organization:
                    unit = organization.need(Unit, id)
                    organization.put(replace(unit, mission=(unit.mission + letter)[-300:]))
        elif naive:
            _write_in_place(session, path)
        elif not saving:
            save, position = session.begin_save(), session.history.position
            threading.Thread(target=run, args=(save, position)).start()
            saving = True
        with contextlib.suppress(queue.Empty):
            session.finish_save(*done.get_nowait())
            saving = False
        time.sleep(0.001)


def place_at(session: Session, id: str, x: float, y: float) -> None:
    """Put a unit somewhere on the drawing."""
    with session.edit(plain("Передвинуть")) as organization:
        place(organization, id, "clients", x, y)


def _work_in_a_window(path: Path, pack: Path, ack: Path, rng: random.Random, tell: int, naive: bool) -> None:
    """Type, drag, save and export in a real window until somebody kills us."""
    from PySide6.QtCore import QPoint, Qt, QTimer
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    from designer.ui.canvas.canvas import Canvas
    from designer.ui.inspector.mission_editor import MissionEditor
    from designer.ui.look.theme import Theme
    from designer.ui.main_window import MainWindow

    application = QApplication([])
    session = Session.open(path)
    if naive:
        session.keep_safe = lambda: None  # type: ignore[method-assign]
    window = MainWindow(session, Theme("light"))
    window.show()
    application.processEvents()
    canvas = window.views["clients"]
    assert isinstance(canvas, Canvas)
    canvas.fit()
    units = [unit.id for unit in session.organization.all(Unit)]
    _acknowledge(session, ack)

    def type_words() -> None:
        id = rng.choice(units)
        window.desk.select([id])
        window.desk.mission_asked.emit(id)
        editor = window.findChild(MissionEditor)
        assert editor is not None
        QTest.keyClicks(editor, rng.choice(("abc ", "help ", "work. ")))

    def drag() -> None:
        place = canvas.camera.rect_to_screen(canvas.stage.rect(rng.choice(units))).center().toPoint()
        to = place + QPoint(rng.randrange(-60, 60), rng.randrange(-60, 60))
        QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=place)
        QTest.mouseMove(canvas, (place + to) / 2)
        QTest.mouseMove(canvas, to)
        QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=to)

    def write() -> None:
        if naive:
            _write_in_place(session, path)
        else:
            window.menus.action("save").trigger()

    for act in (type_words, drag):  # what takes long the first time is over when the clock begins to run
        act()
    threading.Thread(target=_export, args=(pack,), daemon=True).start()
    timer = QTimer()
    timer.setInterval(0)
    timer.timeout.connect(lambda: rng.choice((type_words, type_words, drag, write))())
    timer.start()
    os.write(tell, b"R")
    application.exec()


def _write_in_place(session: Session, path: Path) -> None:
    data = dumps(session.organization)
    with open(path, "wb") as file:
        for at in range(0, len(data), 256):
            file.write(data[at : at + 256])
            file.flush()


def _look(outcome: Outcome, path: Path, pack: Path, ack: Path) -> None:
    """Start again after a kill: compare with what was acknowledged, then save what came back."""
    outcome.runs += 1
    rows = [line.split() for line in ack.read_text().splitlines(keepends=True) if line.endswith("\n")]
    outcome.changes += len(rows)
    if any(path.parent.glob(f".{path.name}.*.part")):
        outcome.inside["save"] += 1
    if any(pack.glob(".*.part")):
        outcome.inside["export"] += 1
    for left in (*path.parent.glob(".*.part"), *pack.glob(".*.part")):
        left.unlink()
    outcome.half_documents += sum(not _is_whole(file) for file in pack.glob("*") if pack.is_dir())
    try:
        organization = load(path)
        works = [work for work in unsaved() if isinstance(work, Unsaved)]
    except (BrokenFile, OSError) as fault:
        outcome.unreadable += 1
        outcome.lost += len(rows)
        outcome.asked[0] += 1
        del fault
        save(from_outline(TEXT), path)
        return
    outcome.asked[len(works)] += 1
    if works:
        outcome.inside["unsaved work"] += 1
    known, number = (int(rows[-1][1]), int(rows[-1][0])) if rows else (records_of(organization), 0)
    _compare(outcome, path, works, known, number)


def _compare(outcome: Outcome, path: Path, works: list[Unsaved], known: int, number: int) -> None:
    if not works:
        outcome.lost += number if records_of(load(path)) != known else 0
        return
    work = works[0]
    entries = work.entries
    while entries and entries[-1].n > number:  # written down, but not acknowledged any more
        entries = entries[:-1]
    if work.last < number:
        outcome.lost += number - work.last
    acknowledged = Session(work.organization())
    for change in replace(work, entries=entries).changes(acknowledged.organization):
        acknowledged.history.replay(change)
    if state_of(acknowledged) != known:
        outcome.lost += 1
        outcome.notes.append(f"change {number}: another state came back")
    session = Session.restore(work)
    session.save()


def _is_whole(file: Path) -> bool:
    if file.suffix != ".docx":
        return bool(file.read_bytes())
    try:
        with zipfile.ZipFile(file) as archive:
            return archive.testzip() is None and "word/document.xml" in archive.namelist()
    except zipfile.BadZipFile:
        return False


def main() -> int:
    """Print what all runs came to; returns 0 if nothing was lost."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=500)
    parser.add_argument("--no-window", action="store_true")
    parser.add_argument("--naive", action="store_true")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    started = time.monotonic()
    outcome = kill_often(options.runs, window=not options.no_window, naive=options.naive, seed=options.seed)
    print(f"{outcome}\n{time.monotonic() - started:.0f} s")
    return 0 if outcome.is_clean else 1


if __name__ == "__main__":
    sys.exit(main())
