"""A quiet bar above a drawing with too many boxes: it proposes folded departments or a look at one neighbourhood."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from designer.i18n import Text, counted
from designer.ui.actions import run_action
from designer.ui.canvas.surface import Surface
from designer.ui.widgets.texts import button, label

MOST = 300
"""Boxes in one drawing up to which nothing is proposed."""


class Wall(QFrame):
    """Comes when a drawing has become a wall of boxes; once put away it stays away for this model."""

    def __init__(self, canvas: Surface) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._put_away = ""
        self.setProperty("card", True)
        self.setAutoFillBackground(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 6, 6)
        row.setSpacing(8)
        self._words: QLabel = label(kind="muted", wrap=False)
        self._fold = _link(Text(ru="Свернуть подразделения", en="Collapse departments"))
        self._focus = _link(Text(ru="Только соседи выбранного", en="Neighbours of the selected only"))
        self._away = _link(Text(ru="Оставить так", en="Leave it"))
        for widget in (self._words, self._fold, self._focus, self._away):
            row.addWidget(widget)
        self._fold.clicked.connect(lambda: canvas.desk.canvas_asked.emit("fold-all"))
        self._focus.clicked.connect(lambda: run_action(canvas.desk, "focus"))
        self._away.clicked.connect(self._leave)
        self.setAccessibleName(str(Text(ru="Много подразделений на одном листе", en="Many boxes on one sheet")))
        self.hide()

    def look(self) -> None:
        """Come or go, by the number of boxes that the drawing has."""
        canvas = self._canvas
        number = len(canvas.stage.board.boxes)
        wanted = number > MOST and self._put_away != canvas.desk.organization.model_id
        if wanted:
            boxes = counted(number, ("участник", "участника", "участников"), ("participant", "participants"))
            self._words.setText(str(Text(ru=f"На листе {boxes}.", en=f"{boxes} on one sheet.")))
            self._words.show()
            looks = canvas.stage.board.looks.values()
            self._fold.setVisible(canvas.can_draw and any(look.is_container for look in looks))
            self._focus.show()
        self.setVisible(wanted)
        self.settle()

    def settle(self) -> None:
        """Stand at the top of the canvas, in the middle."""
        if not self.isHidden():
            for words in (self._focus, self._words):
                if self.sizeHint().width() > self._canvas.width() - 16:
                    words.hide()
            self.adjustSize()
            self.move(max(8, (self._canvas.width() - self.width()) // 2), 10)
            self.raise_()

    def _leave(self) -> None:
        self._put_away = self._canvas.desk.organization.model_id
        self.hide()
        self._canvas.setFocus()


def _link(text: Text) -> QPushButton:
    made = button(str(text), "link")
    made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    QWidget.setAccessibleName(made, str(text))
    return made
