"""The first page: what can be begun with, the models opened last; it needs no model, so it is seen at once."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from designer.i18n import Text
from designer.ui.texts import button, label

_ABOUT = Text(
    ru="Кто кому внутренний клиент, чем каждый помогает своим клиентам и где миссия с этим расходится.",
    en="Who is whose internal client, how each one helps its clients, and where a mission differs from that.",
)
_BEGIN = (
    ("add-unit", Text(ru="Нарисовать первое подразделение", en="Draw the first unit"), "Ctrl+U"),
    ("paste-text", Text(ru="Вставить текст со списком миссий", en="Paste a text with a list of missions"), ""),
    ("example", Text(ru="Посмотреть пример: строительная компания", en="See the example: a builder"), ""),
    ("open", Text(ru="Открыть модель из файла", en="Open a model from a file"), "Ctrl+O"),
)


class FirstPage(QWidget):
    """A short column of things to begin with; who shows it decides what each of them does."""

    asked = Signal(str)
    """The action of this id was chosen."""
    file_asked = Signal(str)
    """The model at this path was chosen."""
    seen = Signal()
    """The page was painted for the first time."""

    def __init__(self, recent: Sequence[Path]) -> None:
        super().__init__()
        self._was_seen = False
        column = QVBoxLayout(self)
        column.setContentsMargins(56, 40, 56, 40)
        column.setSpacing(8)
        column.setAlignment(Qt.AlignmentFlag.AlignTop)
        column.addWidget(label("Org Mission Designer", "title"))
        column.addWidget(label(_ABOUT, "muted"))
        column.addSpacing(16)
        column.addWidget(label(Text(ru="Начать", en="Begin"), "heading"))
        for id, words, key in _BEGIN:
            made = button(f"{words}    {key}".rstrip(), "" if column.count() > 4 else "primary")
            made.clicked.connect(lambda _=False, id=id: self.asked.emit(id))
            column.addWidget(made, 0, Qt.AlignmentFlag.AlignLeft)
        if recent:
            column.addSpacing(16)
            column.addWidget(label(Text(ru="Недавние", en="Recent"), "heading"))
        for path in recent:
            again = button(path.stem, "link")
            again.setToolTip(str(path).replace("<", "‹"))
            again.clicked.connect(lambda _=False, path=path: self.file_asked.emit(str(path)))
            column.addWidget(again, 0, Qt.AlignmentFlag.AlignLeft)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell when the page is seen first."""
        super().paintEvent(event)
        if not self._was_seen:
            self._was_seen = True
            self.seen.emit()
