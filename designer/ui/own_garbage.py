"""Collects garbage on the window's thread alone.

Python collects on whichever thread happens to make the next object. What is collected may hold widgets, and a widget
that dies on another thread than its own takes the program down: a save or a search for courses beside a dialog that was
closed is enough.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QCoreApplication, QObject, QTimer

from designer.model.collecting import collect_as_due

_PAUSE = 200
"""Milliseconds between two looks whether a collection is due."""
_NAME = "own garbage"


class _OwnGarbage(QObject):
    """Lives as long as the application."""

    def __init__(self, application: QCoreApplication) -> None:
        super().__init__(application)
        self.setObjectName(_NAME)
        gc.disable()
        self._often = QTimer(self)
        self._often.setInterval(_PAUSE)
        self._often.timeout.connect(collect_as_due)
        self._often.start()


def collect_here() -> None:
    """Collect on this thread from now on, and on no other; asked again it changes nothing."""
    application = QCoreApplication.instance()
    if application is not None and application.findChild(_OwnGarbage, _NAME) is None:
        _OwnGarbage(application)
