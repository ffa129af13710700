"""Takes the pictures of the user guide from the real window, in both languages."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from designer.edits.participants import rename
from designer.i18n import Language, Text, plain, set_language
from designer.model.participants import Participant
from designer.session import Session
from designer.ui.actions import run_action
from designer.ui.look.theme import Theme
from designer.ui.main_window import MainWindow

_SIZE: Final = (1366, 768)
_LOOK_AFTER: Final = 1500
"""Milliseconds that a dialog has to show what it computes."""
_SELECTED: Final = {"ru": "ПТО", "en": "Engineering Office"}


class Studio:
    """One window in one language, ready to be looked at."""

    def __init__(self, language: Language, theme: str = "light") -> None:
        set_language(language)
        self.language = language
        self.window = MainWindow(Session.example(language), Theme(theme))  # type: ignore[arg-type]
        self.window.resize(*_SIZE)
        self.window.show()
        self.settle()

    def settle(self) -> None:
        """Let the window do what it has to do."""
        while self.window.session.checker.stale:
            QTest.qWait(20)
        QTest.qWait(350)

    def select(self) -> None:
        """Select the unit that the guide speaks of."""
        short = _SELECTED[self.language]
        people = [r for r in self.window.session.organization if isinstance(r, Participant)]
        self.window.desk.select([next(p.id for p in people if short in (p.name, *p.abbreviations))])
        self.settle()

    def picture(self, view: str) -> QWidget:
        """Return the window with a view open."""
        self.window.show_view(view)
        self.settle()
        return self.window

    def dialog(self, action: str, keep: Callable[[QWidget], None]) -> None:
        """Run an action and hand over the dialog that it opens."""

        def look() -> None:
            shown = QApplication.activeModalWidget()
            dialogs = [w for w in QApplication.topLevelWidgets() if isinstance(w, QDialog) and w.isVisible()]
            found = shown or (dialogs[0] if dialogs else None)
            if found is not None:
                keep(found)
                found.close()

        QTimer.singleShot(_LOOK_AFTER, look)
        run_action(self.window.desk, action)
        QTest.qWait(_LOOK_AFTER + 200)

    def close(self) -> None:
        """Close the window without questions."""
        self.window.session.history.mark_saved()
        self.window.close()


def _view(id: str, *, selected: bool = False) -> Callable[[Studio, Callable[[QWidget], None]], None]:
    def take(studio: Studio, keep: Callable[[QWidget], None]) -> None:
        if selected:
            studio.select()
        keep(studio.picture(id))

    return take


def _dialog(action: str) -> Callable[[Studio, Callable[[QWidget], None]], None]:
    def take(studio: Studio, keep: Callable[[QWidget], None]) -> None:
        studio.select()
        studio.dialog(action, keep)

    return take


def _register(studio: Studio, keep: Callable[[QWidget], None]) -> None:
    """Issue a few documents, then rename a unit, so that some of them are stale."""
    session = studio.window.session
    studio.select()
    chosen = studio.window.desk.selected
    with tempfile.TemporaryDirectory() as folder:
        kinds = ("regulation", "service-agreement")
        session.register_issues(session.export_pack(Path(folder), kinds=kinds, language=studio.language).issued)
    with session.edit(plain("")) as organization:
        rename(organization, chosen, str(Text(ru="Инженерный отдел", en="Technical Office")))
    studio.settle()
    studio.dialog("documents", keep)
    session.undo()


PICTURES: Final[dict[str, Callable[[Studio, Callable[[QWidget], None]], None]]] = {
    "first-page": _view("welcome"),
    "first-model": _dialog("first-model"),
    "clients": _view("clients", selected=True),
    "structure": _view("structure"),
    "chain": _view("chain"),
    "matrix": _view("matrix"),
    "outline": _view("outline"),
    "terms": _dialog("terms-table"),
    "chain-report": _dialog("chain-report"),
    "dispute": _dialog("dispute"),
    "checks": _dialog("checks"),
    "export": _dialog("export-pack"),
    "documents": _register,
    "feedback": _view("feedback"),
}
"""Name of the picture → how it is taken."""


def take_all(folder: Path) -> None:
    """Write every picture in every language as ``name.language.png``."""
    application = QApplication.instance() or QApplication([])
    folder.mkdir(exist_ok=True)
    languages: tuple[Language, ...] = ("ru", "en")
    for language in languages:
        studio = Studio(language)
        for name, take in PICTURES.items():
            path = folder / f"{name}.{language}.png"
            take(studio, lambda widget, path=path: _save(widget, path))  # type: ignore[misc]
            if not path.exists():
                raise RuntimeError(f"{name} was not seen")
        studio.close()
        del studio
    set_language("ru")
    application.processEvents()


def _save(widget: QWidget, path: Path) -> None:
    widget.grab().save(str(path), "PNG", 0)
