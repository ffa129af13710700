"""The few questions and messages that stop the user."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QMessageBox, QPushButton

from designer.i18n import Text
from designer.ui.desk import Desk

_SIDES = 30
"""Room at both sides of a button's words, in px."""


class Answer(Enum):
    """What the user wants of unsaved work."""

    SAVE = "save"
    DISCARD = "discard"
    STAY = "stay"


def ask(desk: Desk, question: Text) -> Answer:
    """Ask what to do with unsaved work; closing the question means to stay."""
    box = _box(desk, question)
    role = QMessageBox.ButtonRole
    save = box.addButton(str(Text(ru="Сохранить", en="Save")), role.AcceptRole)
    discard = box.addButton(str(Text(ru="Не сохранять", en="Do not save")), role.DestructiveRole)
    stay = box.addButton(str(Text(ru="Остаться", en="Stay")), role.RejectRole)
    _stress(box, save)
    box.setEscapeButton(stay)
    box.exec()
    clicked = box.clickedButton()
    return Answer.SAVE if clicked is save else Answer.DISCARD if clicked is discard else Answer.STAY


def choose(desk: Desk, question: Text, *choices: Text) -> int:
    """Let the user choose one of the answers and return its place; the last one stays, Esc means it too."""
    box = _box(desk, question)
    role = QMessageBox.ButtonRole
    buttons = [box.addButton(str(words), role.AcceptRole) for words in choices[:-1]]
    buttons.append(box.addButton(str(choices[-1]), role.RejectRole))
    _stress(box, buttons[0])
    box.setEscapeButton(buttons[-1])
    box.exec()
    clicked = box.clickedButton()
    return next((place for place, one in enumerate(buttons) if one is clicked), len(buttons) - 1)


def explain(desk: Desk, message: Text) -> None:
    """Say what went wrong."""
    box = _box(desk, message)
    box.addButton(str(Text(ru="Понятно", en="OK")), QMessageBox.ButtonRole.AcceptRole)
    box.exec()


def _stress(box: QMessageBox, usual: QPushButton) -> None:
    usual.ensurePolished()
    bold = usual.font()
    bold.setBold(True)  # as the style sheet writes a default button, whose room Qt counts without it
    usual.setMinimumWidth(QFontMetrics(bold).horizontalAdvance(usual.text()) + _SIDES)
    box.setDefaultButton(usual)


def _box(desk: Desk, text: Text) -> QMessageBox:
    box = QMessageBox(desk.window)
    box.setWindowTitle("Org Mission Designer")
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(str(text))
    return box
