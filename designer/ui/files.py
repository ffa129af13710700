"""Opening, saving and leaving models, as people do it in the window."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from designer.i18n import Language, Text, current_language
from designer.model.record import new_id
from designer.session import Session
from designer.storage.broken_file import BrokenFile, ConflictedFile
from designer.storage.faults import reason
from designer.storage.saving import ChangedOnDisk
from designer.ui import recent
from designer.ui.asking import Answer, ask, choose, explain
from designer.ui.desk import Desk

_FILES = Text(ru="Модели (*.orgmission)", en="Models (*.orgmission)")
SUFFIX = ".orgmission"


def new(desk: Desk) -> None:
    """Begin an empty model."""
    if may_leave(desk):
        desk.show(Session.new(current_language()))


def open_example(desk: Desk, key: str = "", language: Language | None = None) -> None:
    """Open a built-in example, the first one without a key."""
    if may_leave(desk):
        session = Session.example(language or current_language(), key)
        session.organization.model_id = new_id()  # what becomes of it is a model of its own
        desk.show(session)


def ask_open(desk: Desk) -> None:
    """Ask for a model file and open it."""
    name, _ = QFileDialog.getOpenFileName(desk.window, str(Text(ru="Открыть", en="Open")), "", str(_FILES))
    if name:
        open_path(desk, Path(name))


def open_path(desk: Desk, path: Path) -> bool:
    """Open a model; what is wrong with the file is explained, and the open model stays."""
    if not may_leave(desk):
        return False
    try:
        session = Session.open(path)
    except ConflictedFile as fault:
        from designer.ui.merging import open_conflicted

        return open_conflicted(desk, path, fault)
    except BrokenFile as fault:
        explain(desk, fault.text)
        return False
    except OSError as fault:
        explain(desk, could_not(path, fault))
        return False
    recent.remember(path)
    desk.show(session)
    return True


def save(desk: Desk) -> None:
    """Save, asking for a name the first time; the window goes on meanwhile."""
    if desk.session.path is None:
        save_as(desk)
    else:
        desk.saver.save(desk.session, desk.session.path)


def save_as(desk: Desk) -> None:
    """Ask for a name and save under it."""
    start = str(desk.session.path or f"{desk.session.title}{SUFFIX}")
    name, _ = QFileDialog.getSaveFileName(desk.window, str(Text(ru="Сохранить как", en="Save as")), start, str(_FILES))
    if name:
        path = Path(name)
        desk.saver.save(desk.session, path if path.suffix else path.with_suffix(SUFFIX))


def may_leave(desk: Desk) -> bool:
    """Whether the open model may be left: it is saved, or the user says so."""
    desk.saver.wait()
    if desk.session.is_saved:
        return True
    question = Text(
        ru=f"В модели «{desk.session.title}» есть несохранённые изменения.",
        en=f"The model “{desk.session.title}” has unsaved changes.",
    )
    answer = ask(desk, question)
    if answer is Answer.SAVE:
        save(desk)
        desk.saver.wait()
        return desk.session.is_saved
    return answer is Answer.DISCARD


def follow_saver(desk: Desk) -> None:
    """Tell the user what became of each save."""
    desk.saver.saved.connect(lambda path: was_saved(desk, path))
    desk.saver.failed.connect(lambda path, fault: was_not_saved(desk, path, fault))


def was_saved(desk: Desk, path: Path) -> None:
    """Say that a save is done."""
    recent.remember(path)
    desk.bridge.saved.emit()
    desk.say(Text(ru=f"Сохранено: {path.name}", en=f"Saved: {path.name}"))


def was_not_saved(desk: Desk, path: Path, fault: OSError | ChangedOnDisk) -> None:
    """Say why a save could not be done and offer what helps; the file is as it was."""
    elsewhere = Text(ru="Сохранить в другом месте…", en="Save elsewhere…")
    later = Text(ru="Позже", en="Later")
    if isinstance(fault, ChangedOnDisk):
        words = Text(
            ru=f"Файл «{path.name}» изменился на диске после того, как вы его открыли: его сохранил кто-то ещё "
            "или программа синхронизации. Он не тронут, ваши изменения записаны в журнал. "
            "Сохраните свою работу под другим именем, чтобы не потерять ни одну из двух версий.",
            en=f"The file “{path.name}” has changed on disk since you opened it: somebody else or a "
            "synchronizing program has saved it. It was left alone, and your changes are in the journal. "
            "Save your work under another name, so that neither of the two versions is lost.",
        )
        if choose(desk, words, elsewhere, later) == 0:
            save_as(desk)
        return
    again = Text(ru="Повторить", en="Try again")
    kept = Text(
        ru=" Файл на диске прежний, ваши изменения записаны в журнал.",
        en=" The file on disk is as it was, and your changes are in the journal.",
    )
    answer = choose(desk, could_not(path, fault) + kept, elsewhere, again, later)
    if answer == 0:
        save_as(desk)
    elif answer == 1:
        desk.saver.save(desk.session, path)


def could_not(path: Path, fault: OSError) -> Text:
    """Say which file could not be read or written, why, and what to do."""
    why = reason(fault)
    return Text(
        ru=f"Файл {path} недоступен: {why.ru}. Проверьте папку и права или выберите другое место.",
        en=f"The file {path} cannot be used: {why.en}. Check the folder and its rights, or choose another place.",
    )
