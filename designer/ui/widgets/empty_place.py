"""A place with nothing in it yet: what will be here, the one next step and its button, files may be dropped on it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from designer.ui.widgets.texts import button, label

_WIDEST = 460
"""Pixels that a line of words takes at most."""


class EmptyPlace(QFrame):
    """A heading, a sentence, one button; with ``takes`` it also takes dropped files of these endings."""

    dropped = Signal(list)
    """Paths of the files that were dropped on it, all of a kind it takes."""

    def __init__(
        self, heading: object, words: object, step: object = "", run: Callable[[], object] | None = None,
        *, takes: tuple[str, ...] = (),
    ) -> None:  # fmt: skip
        super().__init__()
        self._takes = takes
        self.setAcceptDrops(bool(takes))
        self.setProperty("kind", "drop" if takes else "empty")
        self.heading = label(heading, "title")
        self.words = label(words, "muted")
        self.step = button(step, "primary")
        middle = QWidget()
        middle.setMaximumWidth(_WIDEST)
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 16, 0, 16)
        column.setSpacing(10)
        column.addStretch(2)
        for widget in (self.heading, self.words):
            widget.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(widget)
        column.addSpacing(6)
        column.addWidget(self.step, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        across = QHBoxLayout(self)
        across.addStretch(1)
        across.addWidget(middle, 100)
        across.addStretch(1)
        self._run: Callable[[], object] | None = None
        self.step.clicked.connect(self._go)
        self.say(heading, words, step, run)

    def say(self, heading: object, words: object, step: object = "", run: Callable[[], object] | None = None) -> None:
        """Say something else is missing here, with another next step; without one there is no button."""
        self.heading.setText(str(heading))
        self.words.setText(str(words))
        self.step.setText(str(step).replace("&", "&&"))
        self.step.setAccessibleName(str(step))
        self.step.setAccessibleDescription(f"{heading}. {words}")
        self.step.setVisible(run is not None)
        self._run = run

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files of the kinds that belong here, and show that they are taken."""
        if self._fitting(event):
            event.acceptProposedAction()
            self._mark(True)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Go on taking them."""
        if self._fitting(event):
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Look as before."""
        self._mark(False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Hand over the files that were dropped."""
        self._mark(False)
        if found := self._fitting(event):
            event.acceptProposedAction()
            self.dropped.emit(found)

    def _fitting(self, event: QDropEvent) -> list[Path]:
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        return [path for path in paths if path.suffix.lower() in self._takes]

    def _mark(self, on: bool) -> None:
        self.setProperty("over", on)
        self.style().unpolish(self)
        self.style().polish(self)

    def _go(self) -> None:
        if self._run is not None:
            self._run()
