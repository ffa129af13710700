"""The guide through a first model: its steps at the left, the page of one step beside them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QStackedWidget, QVBoxLayout, QWidget

from designer.i18n import Text
from designer.model.diagram import Placement
from designer.ui.actions import run_action
from designer.ui.context_help import help_button
from designer.ui.desk import Desk
from designer.ui.first_model.check import CheckStep, PackStep
from designer.ui.first_model.clients import ClientsStep
from designer.ui.first_model.company import CompanyStep
from designer.ui.first_model.missions import MissionsStep
from designer.ui.first_model.step import Step
from designer.ui.first_model.units import UnitsStep
from designer.ui.look.sizes import sized
from designer.ui.widgets.texts import button

_STEPS: tuple[type[Step], ...] = (CompanyStep, UnitsStep, ClientsStep, MissionsStep, CheckStep, PackStep)


class FirstModelDialog(QDialog):
    """Leaving a step writes it into the model; closing leaves everything that was written."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.window)
        self._desk = desk
        self.setWindowTitle(str(Text(ru="Первая модель за десять минут", en="First model in ten minutes")))
        self.steps = [kind(desk) for kind in _STEPS]
        self.list = QListWidget()
        self.list.setAccessibleName(str(Text(ru="Шаги", en="Steps")))
        self.list.setFixedWidth(180)
        self.list.addItems([f"{number}. {step.title}" for number, step in enumerate(self.steps, 1)])
        self.pages = QStackedWidget()
        for step in self.steps:
            self.pages.addWidget(step)
        self.back = button(Text(ru="Назад", en="Back"))
        self.next = button(Text(ru="Дальше", en="Next"), "primary", Text(ru="Ctrl+Enter", en="Ctrl+Enter"))
        close = button(Text(ru="Закрыть: всё написанное останется", en="Close: what is written stays"))
        self.back.clicked.connect(lambda: self.go(self.pages.currentIndex() - 1))
        self.next.clicked.connect(self.go_on)
        close.clicked.connect(self.close)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.go_on)
        row = QHBoxLayout()
        row.setContentsMargins(20, 0, 20, 14)
        for widget in (close, help_button(desk, self, "participant"), self.back, self.next):
            row.addWidget(widget)
        row.insertStretch(2, 1)
        right = QVBoxLayout()
        right.addWidget(self.pages, 1)
        right.addLayout(row)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.addWidget(self.list)
        across.addLayout(right, 1)
        self.list.currentRowChanged.connect(self.go)
        sized(self, 980, 640)
        self.steps[0].fill()
        self._show(0)

    def go_on(self) -> None:
        """Write this step and go to the next; the last one ends the guide."""
        if self.pages.currentIndex() == len(self.steps) - 1:
            self.close()
        else:
            self.go(self.pages.currentIndex() + 1)

    def go(self, number: int) -> None:
        """Write the open step and show another one; stays where the step still asks something."""
        if not 0 <= number < len(self.steps) or number == self.pages.currentIndex():
            return
        if self.steps[self.pages.currentIndex()].take():
            self.steps[number].fill()
            self._show(number)
        else:
            self._show(self.pages.currentIndex())

    def done(self, result: int) -> None:
        """Write the open step, and arrange a drawing that nobody has arranged yet."""
        step = self.steps[self.pages.currentIndex()]
        if not step.take():
            step.take()
        if len(self._desk.organization) > 1:
            if not self._desk.organization.count(Placement):
                run_action(self._desk, "arrange")
            self._desk.view_asked.emit("")
        super().done(result)

    def _show(self, number: int) -> None:
        self.pages.setCurrentIndex(number)
        self.list.blockSignals(True)
        self.list.setCurrentRow(number)
        self.list.blockSignals(False)
        self.back.setEnabled(number > 0)
        is_last = number == len(self.steps) - 1
        self.next.setText(str(Text(ru="Готово", en="Done") if is_last else Text(ru="Дальше", en="Next")))
        self._enter(self.steps[number])

    def showEvent(self, event: QShowEvent) -> None:
        """Begin with the first field."""
        super().showEvent(event)
        self._enter(self.steps[self.pages.currentIndex()])

    @staticmethod
    def _enter(step: Step) -> None:
        """Put the cursor into the first field of a step."""
        takes_keys = Qt.FocusPolicy.TabFocus
        fields = [one for one in step.findChildren(QWidget) if one.focusPolicy() & takes_keys and one.isVisible()]
        if fields:
            min(fields, key=lambda field: field.mapTo(step, field.rect().topLeft()).y()).setFocus()
