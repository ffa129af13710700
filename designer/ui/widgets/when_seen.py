"""Refreshes a widget after changes: at once while it is seen, else when it is shown again."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, SignalInstance
from PySide6.QtWidgets import QWidget


class WhenSeen(QObject):
    """Watches one widget; it belongs to that widget and goes with it."""

    def __init__(self, widget: QWidget, refresh: Callable[[], object], *signals: SignalInstance) -> None:
        super().__init__(widget)
        self._widget = widget
        self._refresh = refresh
        self._is_stale = True
        widget.installEventFilter(self)
        for signal in signals:
            signal.connect(self._changed)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Catch up when the widget is shown."""
        if event.type() is QEvent.Type.Show and self._is_stale:
            self._catch_up()
        return super().eventFilter(watched, event)

    def _changed(self, *_: object) -> None:
        self._is_stale = True
        if self._widget.isVisible():
            self._catch_up()

    def _catch_up(self) -> None:
        self._is_stale = False
        self._refresh()
