"""Offer unsaved work of an earlier run, and do what the user chooses."""

from __future__ import annotations

from pathlib import Path

from designer.i18n import Text
from designer.session import Session
from designer.storage.broken_file import BrokenFile
from designer.storage.faults import could_not
from designer.storage.recovery import Left, Spoiled, Unsaved, put_aside, unsaved
from designer.ui.asking import explain
from designer.ui.desk import Desk
from designer.ui.dialogs.recovery import Choice, RecoveryDialog
from designer.ui.files import recent
from designer.ui.files.lock_question import settle_lock
from designer.ui.files.opening import open_file
from designer.ui.files.saves import may_leave


def offer(desk: Desk, path: Path | None = None) -> bool:
    """Show what was left unsaved, of one file or of all; returns whether a model was opened by it."""
    works = [work for work in unsaved() if path is None or _file_of(work) == path.resolve()]
    if not works:
        return False
    dialog = RecoveryDialog(works, desk.window)
    dialog.exec()
    return take(desk, dialog.work, dialog.choice)


def show_unsaved(desk: Desk) -> None:
    """Show what was left unsaved, or say that there is nothing."""
    if not unsaved():
        desk.say(Text(ru="Несохранённой работы нет", en="There is no unsaved work"))
    elif may_leave(desk):
        offer(desk)


def take(desk: Desk, work: Left, choice: Choice) -> bool:
    """Do what was chosen for unsaved work; returns whether a model was opened by it."""
    try:
        if choice is Choice.ASIDE:
            put_aside(work)
        if not isinstance(work, Unsaved):
            return False
        if choice is Choice.RESTORE:
            session = Session.restore(work)
            if not settle_lock(desk, session):
                session.leave_for_later()
                return False
            desk.show(session)
            return True
        if choice is Choice.BOTH:
            desk.show(_beside(work))
            return True
        if choice is Choice.SAVED:
            was_opened = work.path is not None and open_file(desk, work.path)
            if was_opened or work.path is None:
                put_aside(work)
            return was_opened
    except BrokenFile as fault:
        explain(desk, fault.text)
    except OSError as fault:
        path = work.path if isinstance(work, Unsaved) else None
        explain(desk, could_not(path or work.journal, fault))
    return False


def _beside(work: Unsaved) -> Session:
    """Write the work into a file of its own; its journal goes only when that is done."""
    assert work.path is not None
    words = Text(ru="восстановлено", en="restored")
    path = work.path.with_name(f"{work.path.stem} ({words}){work.path.suffix}")
    number = 2
    while path.exists():
        path = work.path.with_name(f"{work.path.stem} ({words} {number}){work.path.suffix}")
        number += 1
    session = Session.restore(work)
    session.save(path)
    recent.remember(path)
    return session


def _file_of(work: Left) -> Path | None:
    if isinstance(work, Spoiled):
        return None
    return work.path if isinstance(work, Unsaved) else Path(work.header.path or "")
