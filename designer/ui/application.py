"""Start the window."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from designer.i18n import Language, set_language
from designer.storage import library
from designer.storage.failure_report import watch_hard_failures
from designer.ui.examples import action_of
from designer.ui.failure import FailureWatch
from designer.ui.files import recent
from designer.ui.look.theme import Theme
from designer.ui.main_window import MainWindow


def open_window(path: Path | None, language: Language | None = None, *, example: bool = False) -> int:
    """Show the window, in the language chosen last unless one is given; returns the exit status when it is closed."""
    application = QApplication.instance() or QApplication(sys.argv[:1])
    application.setApplicationName("org-mission-designer")
    set_language(language or ("en" if recent.chosen("language", "ru") == "en" else "ru"))
    choice = recent.chosen("theme", "system")
    window = MainWindow(theme=Theme(choice if choice in ("light", "dark") else "system"))  # type: ignore[arg-type]
    window.when_furnished(lambda: _settle(window))
    if path is not None:
        window.wish_file(path)
    elif example:
        window.wish(action_of(library.example()))
    watch = FailureWatch(window)
    watch.begin()
    window.wish_recovery(watch_hard_failures(), all=path is None)
    screen = window.screen()
    if screen is not None and screen.availableGeometry().size().boundedTo(window.size()) != window.size():
        window.showMaximized()
    window.show()
    status = application.exec()
    leave_clipboard()
    return status


def _settle(window: MainWindow) -> None:
    """Keep the collection of garbage away from what is edited in this window."""
    from designer.ui.settling import Settling

    Settling(window.desk.bridge)


def leave_clipboard() -> None:
    """Leave a picture or words in the clipboard as Qt's own: what Python put there must not outlive it."""
    from designer.storage.clipboard import MIME_TYPE

    clipboard = QGuiApplication.clipboard()
    held = clipboard.mimeData()
    if held is not None and held.hasImage():
        clipboard.setImage(clipboard.image())
    elif held is not None and held.hasFormat(MIME_TYPE):
        clipboard.setText(clipboard.text())
