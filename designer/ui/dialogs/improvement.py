"""Correct a planned improvement: what, of which kind, by whom, until when."""

from __future__ import annotations

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QComboBox, QDateEdit, QDialog, QFormLayout, QHBoxLayout, QLineEdit, QVBoxLayout

from designer.documents.types.feedback_results import IMPROVEMENTS
from designer.edits.feedback import change_improvement
from designer.edits.removal import remove
from designer.i18n import Text
from designer.model.feedback import Improvement, ImprovementKind
from designer.model.fields import label_of
from designer.model.participants import Position, Unit
from designer.ui.context_help import help_button
from designer.ui.desk import Desk
from designer.ui.look.sizes import sized
from designer.ui.widgets.texts import button


class ImprovementDialog(QDialog):
    """Writes all fields as one step when it is accepted."""

    def __init__(self, desk: Desk, id: str) -> None:
        super().__init__(desk.window)
        self._desk, self._id = desk, id
        one = desk.organization.need(Improvement, id)
        self.setWindowTitle(str(Text(ru="Мера по отзывам", en="Improvement")))
        form = QFormLayout()
        self.text = QLineEdit(one.text)
        self.kind = QComboBox()
        for kind, words in IMPROVEMENTS.items():
            self.kind.addItem(str(words), str(kind))
        self.kind.setCurrentIndex(self.kind.findData(str(one.kind)))
        self.owner = QComboBox()
        self.owner.addItem(str(Text(ru="не назначен", en="nobody yet")), "")
        people = [*desk.organization.all(Position), *desk.organization.all(Unit)]
        for person in sorted(people, key=lambda p: p.name.casefold()):
            self.owner.addItem(person.name, person.id)
        self.owner.setCurrentIndex(max(0, self.owner.findData(one.owner or "")))
        self.due = QDateEdit(QDate.fromString(one.due, "yyyy-MM-dd"))
        self.due.setDisplayFormat("dd.MM.yyyy")
        self.due.setCalendarPopup(True)
        for name, widget in (("text", self.text), ("kind", self.kind), ("owner", self.owner), ("due", self.due)):
            widget.setAccessibleName(str(label_of(Improvement, name)))
            form.addRow(str(label_of(Improvement, name)), widget)
        column = QVBoxLayout(self)
        column.addLayout(form)
        row = QHBoxLayout()
        drop = button(Text(ru="Удалить меру", en="Delete"))
        drop.clicked.connect(self._drop)
        done = button(Text(ru="Готово", en="Done"), "primary")
        done.setDefault(True)
        done.clicked.connect(self._take)
        row.addWidget(drop)
        row.addWidget(help_button(desk, self, "feedback"))
        row.addStretch(1)
        row.addWidget(done)
        column.addLayout(row)
        sized(self, 620, 220)

    def _take(self) -> None:
        with self._desk.edit(Text(ru="Изменить меру", en="Change an improvement")) as organization:
            change_improvement(
                organization,
                self._id,
                text=self.text.text().strip(),
                kind=ImprovementKind(self.kind.currentData()),
                owner=self.owner.currentData() or None,
                due=self.due.date().toString("yyyy-MM-dd"),
            )
        self.accept()

    def _drop(self) -> None:
        with self._desk.edit(Text(ru="Удалить меру", en="Delete an improvement")) as organization:
            remove(organization, [self._id])
        self.reject()
