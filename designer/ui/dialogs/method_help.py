"""The words of the method, a short page each."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QVBoxLayout, QWidget

from designer.i18n import Text
from designer.ui.desk import Desk
from designer.ui.look.sizes import sized
from designer.ui.method_terms import TERMS
from designer.ui.widgets.texts import label


class MethodHelp(QDialog):
    """A list of terms and the page of the chosen one."""

    def __init__(self, desk: Desk, key: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent or desk.window)
        self.setWindowTitle(str(Text(ru="Слова метода", en="Terms of the method")))
        self.list = QListWidget()
        self.list.setAccessibleName(self.windowTitle())
        self.list.setFixedWidth(250)
        self.list.addItems([str(term.title) for term in TERMS])
        page = QWidget()
        column = QVBoxLayout(page)
        self.name, self.meaning, self.here = label(kind="title"), label(), label()
        column.addWidget(self.name)
        column.addWidget(self.meaning)
        column.addSpacing(10)
        column.addWidget(label(Text(ru="В программе", en="In the program"), "heading"))
        column.addWidget(self.here)
        column.addStretch(1)
        across = QHBoxLayout(self)
        across.addWidget(self.list)
        across.addWidget(page, 1)
        self.list.currentRowChanged.connect(self._show)
        sized(self, 760, 420)
        keys = [term.key for term in TERMS]
        self.list.setCurrentRow(keys.index(key) if key in keys else 0)

    def _show(self, row: int) -> None:
        term = TERMS[max(0, row)]
        for place, words in ((self.name, term.title), (self.meaning, term.meaning), (self.here, term.here)):
            place.setText(str(words))
