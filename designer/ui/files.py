"""Opening, saving and leaving models, as people do it in the window."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from designer.i18n import Language, Text, current_language
from designer.session import Session
from designer.storage.broken_file import BrokenFile
from designer.storage.faults import reason
from designer.ui import recent
from designer.ui.asking import Answer, ask, explain
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
        desk.show(Session.example(language or current_language(), key))


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
    except BrokenFile as fault:
        explain(desk, fault.text)
        return False
    except OSError as fault:
        explain(desk, could_not(path, fault))
        return False
    recent.remember(path)
    desk.show(session)
    return True


def save(desk: Desk) -> bool:
    """Save, asking for a name the first time; returns whether it is saved."""
    return save_as(desk) if desk.session.path is None else _write(desk, desk.session.path)


def save_as(desk: Desk) -> bool:
    """Ask for a name and save under it; returns whether it is saved."""
    start = str(desk.session.path or f"{desk.session.title}{SUFFIX}")
    name, _ = QFileDialog.getSaveFileName(desk.window, str(Text(ru="Сохранить как", en="Save as")), start, str(_FILES))
    if not name:
        return False
    path = Path(name)
    return _write(desk, path if path.suffix else path.with_suffix(SUFFIX))


def may_leave(desk: Desk) -> bool:
    """Whether the open model may be left: it is saved, or the user says so."""
    if desk.session.is_saved:
        return True
    question = Text(
        ru=f"В модели «{desk.session.title}» есть несохранённые изменения.",
        en=f"The model “{desk.session.title}” has unsaved changes.",
    )
    answer = ask(desk, question)
    return save(desk) if answer is Answer.SAVE else answer is Answer.DISCARD


def could_not(path: Path, fault: OSError) -> Text:
    """Say which file could not be read or written, why, and what to do."""
    why = reason(fault)
    return Text(
        ru=f"Файл {path} недоступен: {why.ru}. Проверьте папку и права или выберите другое место.",
        en=f"The file {path} cannot be used: {why.en}. Check the folder and its rights, or choose another place.",
    )


def _write(desk: Desk, path: Path) -> bool:
    try:
        desk.session.save(path)
    except OSError as fault:
        explain(desk, could_not(path, fault))
        return False
    recent.remember(path)
    desk.bridge.saved.emit()
    desk.say(Text(ru=f"Сохранено: {path.name}", en=f"Saved: {path.name}"))
    return True
