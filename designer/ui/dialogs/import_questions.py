"""The questions of an import as a form: each is answered now or later."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import QComboBox, QFormLayout, QWidget

from designer.exchange.plan import Question
from designer.i18n import Text
from designer.ui.widgets.texts import label

_LATER = Text(ru="Решу позже", en="I will decide later")


class QuestionsForm(QWidget):
    """One box a question; what is not answered stays open in the model."""

    def __init__(self) -> None:
        super().__init__()
        self.form = QFormLayout(self)
        self.form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        self.boxes: dict[str, QComboBox] = {}

    @property
    def answers(self) -> dict[str, str]:
        """The choices made so far, by question."""
        return {id: box.currentData() for id, box in self.boxes.items() if box.currentData()}

    def show_questions(self, questions: Iterable[Question]) -> None:
        """Ask these questions and no others."""
        while self.form.rowCount():
            self.form.removeRow(0)
        self.boxes.clear()
        for question in questions:
            box = QComboBox()
            box.addItem(str(_LATER), "")
            for choice in question.choices:
                box.addItem(choice.label, choice.id)
            box.setAccessibleName(str(question.text))
            self.boxes[question.id] = box
            self.form.addRow(label(question.text), box)
