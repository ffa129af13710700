"""Taking up a model to work on: a new one, an example, a file, or the unsaved work on it."""

from __future__ import annotations

from pathlib import Path

from designer.i18n import Language, Text, current_language
from designer.session import Session
from designer.ui.desk import Desk
from designer.ui.files.file_dialogs import ask_file
from designer.ui.files.saves import MODELS, may_leave


def new(desk: Desk) -> None:
    """Begin an empty model."""
    if may_leave(desk):
        desk.show(Session.new(current_language()))


def open_example(desk: Desk, key: str = "", language: Language | None = None) -> None:
    """Open a built-in example, the first one without a key."""
    if may_leave(desk):
        session = Session.example(language or current_language(), key)
        session.become_own()
        desk.show(session)


def ask_open(desk: Desk) -> None:
    """Ask for a model file and open it."""
    path = ask_file(desk.window, Text(ru="Открыть", en="Open"), MODELS)
    if path is not None:
        open_path(desk, path)


def open_path(desk: Desk, path: Path) -> bool:
    """Open a model, or the unsaved work on it; what is wrong is explained, and the open model stays."""
    from designer.ui.files.opening import open_file
    from designer.ui.files.recovering import offer

    return may_leave(desk) and (offer(desk, path) or open_file(desk, path))
