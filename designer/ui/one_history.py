"""Undo and redo of the whole model from within a line that has nothing of its own to take back."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget


class OneHistory(QObject):
    """Qt lets every line keep the keys of undo for itself; this gives them back to the window where they do nothing."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow)

    def _follow(self, _: QWidget | None, now: QWidget | None) -> None:
        if isinstance(now, QLineEdit) and now.window() is self._window:
            now.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave the keys to the window where the line has no step of its own."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.ShortcutOverride
            and isinstance(watched, QLineEdit)
            and watched.window() is self._window
        ):
            undo, redo = QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo
            is_empty_undo = event.matches(undo) and not watched.isUndoAvailable()
            if is_empty_undo or (event.matches(redo) and not watched.isRedoAvailable()):
                event.ignore()
                return True
        return super().eventFilter(watched, event)
