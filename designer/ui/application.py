"""Start the window."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication

from designer.i18n import Language
from designer.session import Session
from designer.ui.main_window import MainWindow


def open_window(path: Path | None, language: Language, *, example: bool = False) -> int:
    """Show the window and return the exit status when it is closed."""
    application = QApplication.instance() or QApplication(sys.argv[:1])
    window = MainWindow(Session.example(language) if example else Session.new(language))
    if path is not None:
        window.open(path)
    window.show()
    return application.exec()
