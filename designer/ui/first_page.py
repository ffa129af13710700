"""The first page: what can be begun with, the models opened last; it needs no model, so it is seen at once."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from designer.i18n import Text
from designer.storage.library import Example, examples
from designer.ui.examples import action_of
from designer.ui.widgets.card import Card
from designer.ui.widgets.key_button import KeyButton
from designer.ui.widgets.texts import button, label, plain_hint

_ABOUT = Text(
    ru="Кто кому внутренний клиент, чем каждый помогает своим клиентам и где миссия с этим расходится.",
    en="Who is whose internal client, how each one helps its clients, and where a mission differs from that.",
)
_BEGIN = (
    ("first-model", Text(ru="Первая модель за десять минут", en="First model in ten minutes"), "Ctrl+Shift+N"),
    ("add-unit", Text(ru="Нарисовать первое подразделение", en="Draw the first unit"), "Ctrl+U"),
    ("paste-text", Text(ru="Вставить текст со списком миссий", en="Paste a text with a list of missions"), "Ctrl+I"),
    ("import-files", Text(ru="Загрузить штатное расписание", en="Load a staffing schedule"), "Ctrl+Shift+I"),
    ("open", Text(ru="Открыть модель из файла", en="Open a model from a file"), "Ctrl+O"),
)


_WIDEST = 400
"""Px that a way to begin is wide at most."""


class FirstPage(QWidget):
    """Things to begin with, beside the ready organizations; who shows it decides what each of them does."""

    asked = Signal(str)
    """The action of this id was chosen."""
    file_asked = Signal(str)
    """The model at this path was chosen."""
    seen = Signal()
    """The page was painted for the first time."""

    def __init__(self, recent: Sequence[Path]) -> None:
        super().__init__()
        self._was_seen = False
        row = QHBoxLayout(self)
        row.setContentsMargins(56, 40, 40, 24)
        row.setSpacing(48)
        column = QVBoxLayout()
        column.setSpacing(8)
        column.setAlignment(Qt.AlignmentFlag.AlignTop)
        row.addLayout(column, 2)
        row.addWidget(self._examples(), 3)
        column.addWidget(label("Org Mission Designer", "title"))
        column.addWidget(label(_ABOUT, "muted"))
        column.addSpacing(16)
        column.addWidget(label(Text(ru="Начать", en="Begin"), "heading"))
        ways = QWidget()
        ways.setMaximumWidth(_WIDEST)
        listed = QVBoxLayout(ways)
        listed.setContentsMargins(0, 0, 0, 0)
        listed.setSpacing(8)
        for id, words, key in _BEGIN:
            made = KeyButton(words, key, "plain" if listed.count() else "primary")
            made.clicked.connect(lambda _=False, id=id: self.asked.emit(id))
            listed.addWidget(made)
        column.addWidget(ways)
        if recent:
            column.addSpacing(16)
            column.addWidget(label(Text(ru="Недавние", en="Recent"), "heading"))
        for path in recent:
            again = button(path.stem, "link")
            again.setToolTip(plain_hint(str(path)))
            again.clicked.connect(lambda _=False, path=path: self.file_asked.emit(str(path)))
            column.addWidget(again, 0, Qt.AlignmentFlag.AlignLeft)

    def _examples(self) -> QWidget:
        """Return the cards of the ready organizations, two a row; they scroll where the window is low."""
        whole = QWidget()
        grid = QGridLayout(whole)
        grid.setContentsMargins(0, 0, 8, 0)
        grid.setSpacing(10)
        words = Text(
            ru="Готовые организации — открыть и переделать под себя", en="Ready organizations to open and make your own"
        )
        grid.addWidget(label(words, "heading"), 0, 0, 1, 2)
        for number, example in enumerate(examples()):
            grid.addWidget(self._card(example), 1 + number // 2, number % 2)
        grid.setRowStretch(grid.rowCount(), 1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setAccessibleName(str(words))
        scroll.setProperty("kind", "bare")
        scroll.setWidget(whole)
        return scroll

    def _card(self, example: Example) -> Card:
        card = Card(example.title, example.about)
        card.clicked.connect(lambda: self.asked.emit(action_of(example)))
        return card

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell when the page is seen first."""
        super().paintEvent(event)
        if not self._was_seen:
            self._was_seen = True
            self.seen.emit()
