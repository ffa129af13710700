"""Keeps the collection of garbage away from an open model, so that nobody who types waits for it."""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

from designer.model.collecting import settle, unsettle
from designer.ui.bridge import Bridge


class Settling(QObject):
    """Settles what a model is made of when it was checked for the first time, until another one is opened."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(bridge)
        self._is_settled = False
        bridge.opened.connect(self._begin_anew)
        bridge.findings_changed.connect(self._settle)

    def _settle(self) -> None:
        if not self._is_settled:
            self._is_settled = True
            settle()

    def _begin_anew(self) -> None:
        """Let the model before go while the new one comes up: its circles are found only by a collection."""
        self._is_settled = False
        unsettle()
        QTimer.singleShot(0, self, gc.collect)
