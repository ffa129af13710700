"""The checks: why each matters, how to mend it, examples, and how it counts in this model."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from designer.checks.finding import Severity
from designer.checks.help import HelpPage, help_pages
from designer.edits.company import switch_check, weigh_check
from designer.i18n import Text, current_language
from designer.ui.desk import Desk
from designer.ui.look.sizes import sized
from designer.ui.widgets.own_colours import keep_colours
from designer.ui.widgets.texts import label

_SEVERITIES = (
    (Severity.ERROR, Text(ru="ошибка", en="error")),
    (Severity.WARNING, Text(ru="предупреждение", en="warning")),
    (Severity.ADVICE, Text(ru="совет", en="advice")),
)

_SEVERITY = Text(ru="Важность", en="Severity")


class ChecksDialog(QDialog):
    """A list at the left, the page of the chosen check at the right."""

    def __init__(self, desk: Desk, code: str = "") -> None:
        super().__init__(desk.window)
        self._desk = desk
        self._filling = False
        self.setWindowTitle(str(Text(ru="Проверки", en="Checks")))
        self.list = QListWidget()
        keep_colours(self.list, desk.theme)
        self.list.setAccessibleName(self.windowTitle())
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.currentRowChanged.connect(lambda _: self._show())
        self.on = QCheckBox(str(Text(ru="Проверять в этой модели", en="Check in this model")))
        self.on.toggled.connect(self._switch)
        self.severity = QComboBox()
        self.severity.setAccessibleName(str(_SEVERITY))
        for key, words in _SEVERITIES:
            self.severity.addItem(str(words), str(key.value))
        self.severity.currentIndexChanged.connect(lambda _: self._weigh())
        self._title = label(kind="title")
        self._why, self._advice, self._examples = label(), label(), label()
        page = QWidget()
        column = QVBoxLayout(page)
        column.addWidget(self._title)
        for heading, body in (
            (Text(ru="Почему это важно", en="Why it matters"), self._why),
            (Text(ru="Как исправить", en="How to fix it"), self._advice),
            (Text(ru="Примеры", en="Examples"), self._examples),
        ):
            column.addWidget(label(heading, "heading"))
            column.addWidget(body)
        column.addWidget(self.on)
        weight = QHBoxLayout()
        weight.addWidget(label(_SEVERITY, "muted", wrap=False))
        weight.addWidget(self.severity, 1)
        column.addLayout(weight)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(page)
        sides = QHBoxLayout(self)
        sides.addWidget(self.list, 2)
        sides.addWidget(area, 3)
        sized(self, 860, 560)
        self._pages: tuple[HelpPage, ...] = ()
        self._read()
        codes = [one.code for one in help_pages(desk.organization, current_language())]
        self.list.setCurrentRow(codes.index(code) if code in codes else 0)

    def _read(self) -> None:
        row = self.list.currentRow()
        self._pages = help_pages(self._desk.organization, current_language())
        self._filling = True
        self.list.clear()
        for page in self._pages:
            item = QListWidgetItem(f"{page.code}   {page.title}")
            item.setToolTip(str(page.title))
            item.setForeground(self._desk.theme.colour("text" if page.is_on else "muted"))
            self.list.addItem(item)
        self._filling = False
        if row >= 0:
            self.list.setCurrentRow(row)

    def _show(self) -> None:
        if self._filling or not 0 <= self.list.currentRow() < len(self._pages):
            return
        page = self._pages[self.list.currentRow()]
        self._filling = True
        self._title.setText(f"{page.code}   {page.title}")
        self._why.setText(str(page.why))
        self._advice.setText(str(page.advice))
        self._examples.setText("\n\n".join([*(f"✗ {one}" for one in page.bad), *(f"✓ {one}" for one in page.good)]))
        self._examples.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.on.setChecked(page.is_on)
        self.severity.setCurrentIndex(self.severity.findData(str(page.severity.value)))
        self._filling = False

    def _switch(self, on: bool) -> None:
        if not self._filling:
            with self._desk.edit(Text(ru="Настроить проверку", en="Set a check")) as organization:
                switch_check(organization, self._pages[self.list.currentRow()].code, on)
            self._read()

    def _weigh(self) -> None:
        if not self._filling:
            page, chosen = self._pages[self.list.currentRow()], self.severity.currentData()
            with self._desk.edit(Text(ru="Настроить проверку", en="Set a check")) as organization:
                weigh_check(organization, page.code, None if chosen == page.usual_severity.value else chosen)
            self._read()
