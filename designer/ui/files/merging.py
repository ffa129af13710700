"""Merge what somebody else has made of the open model: a mailed copy, a file changed on disk, a conflict of git."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from designer.i18n import Text, plain
from designer.model.organization import Organization
from designer.session import Session
from designer.storage.broken_file import BrokenFile, ConflictedFile
from designer.storage.common_base import CommonBase, find_base
from designer.storage.conflict_marks import read_sides
from designer.storage.faults import could_not
from designer.storage.limits import read_file
from designer.storage.project_file import loads
from designer.storage.saving import FileState
from designer.ui.asking import explain
from designer.ui.desk import Desk
from designer.ui.dialogs.compare import CompareDialog
from designer.ui.dialogs.merge import Case, MergeDialog
from designer.ui.files import recent
from designer.ui.files.file_dialogs import ask_file

_FILES = Text(ru="Модели (*.orgmission);;Все файлы (*)", en="Models (*.orgmission);;All files (*)")


def ask_merge(desk: Desk) -> None:
    """Ask for a copy and merge it."""
    path = ask_copy(desk, Text(ru="Слить с копией", en="Merge with a copy"))
    if path is not None:
        merge_copy(desk, path)


def ask_compare(desk: Desk) -> None:
    """Ask for another copy and show what differs from it to the open model."""
    path = ask_copy(desk, Text(ru="Сравнить с", en="Compare with"))
    read = read_copy(desk, path) if path is not None else None
    if path is not None and read is not None:
        title = Text(ru="Сравнение: ", en="Comparison: ") + f"{path.name} → {desk.session.title}"
        here = (desk.session.title, desk.organization)
        CompareDialog(desk, title, (path.name, read[0].organization), here).exec()


def ask_copy(desk: Desk, title: Text) -> Path | None:
    """Ask for another copy of the open model."""
    return ask_file(desk.window, title, _FILES, desk.session.path.parent if desk.session.path else None)


def merge_copy(desk: Desk, path: Path) -> bool:
    """Merge another file into the open model, asking what both changed; returns whether it was merged."""
    read = read_copy(desk, path)
    if read is None:
        return False
    theirs, _ = read
    ours = desk.session
    known = ours.file.hash if ours.file is not None and path == ours.path else ""
    hash = theirs.file.hash if theirs.file is not None else ""
    QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
    try:
        base = find_base(ours.organization, theirs.organization, hash, known)
    finally:
        QGuiApplication.restoreOverrideCursor()
    return bool(MergeDialog(desk, Case(theirs=theirs.organization, name=path.name, base=base, hash=hash)).exec())


def merge_changed_file(desk: Desk, path: Path) -> bool:
    """Merge the open model with its own file, which somebody else has changed on disk; then it can be saved.

    Returns whether it was merged; where not, neither the model nor the file was touched.
    """
    read = read_copy(desk, path)
    if read is None or not merge_copy(desk, path):
        return False
    desk.session.file = FileState.of(path, read[1])
    return True


def open_conflicted(desk: Desk, path: Path, fault: ConflictedFile) -> bool:
    """Open a file in which git left conflict marks: our side, and at once the merge of the other one.

    Nothing is written before the user saves; where the merge is given up, the model that was open stays.
    """
    try:
        sides = read_sides(path)
        state = FileState.of(path, path.read_bytes())
    except BrokenFile as broken:
        explain(desk, fault.text + plain("\n\n") + broken.text)
        return False
    except OSError as gone:
        explain(desk, could_not(path, gone))
        return False
    session = Session(sides.ours, path)
    session.file = state
    empty = Organization(model_id=sides.ours.model_id)
    base = CommonBase(organization=sides.base or empty, how="given" if sides.base is not None else "none")
    case = Case(theirs=sides.theirs, name=sides.theirs_name, base=base, ours_name=sides.ours_name)
    if not MergeDialog(desk, case, session).exec():
        return False
    recent.remember(path)
    desk.show(session)
    return True


def read_copy(desk: Desk, path: Path) -> tuple[Session, bytes] | None:
    """Open another copy for looking at; what is wrong with it is explained."""
    try:
        data = read_file(path)
        session = Session(loads(data, str(path)), path)
        session.file = FileState.of(path, data)
    except BrokenFile as fault:
        explain(desk, fault.text)
    except OSError as fault:
        explain(desk, could_not(path, fault))
    else:
        return session, data
    return None
