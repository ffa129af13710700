"""The company's glossary: what its abbreviations stand for."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QHeaderView, QTableWidget, QTableWidgetItem, QVBoxLayout

from designer.edits.attention import explain_abbreviation, forget_abbreviation
from designer.i18n import Text
from designer.model.company import GlossaryEntry
from designer.ui.desk import Desk
from designer.ui.look.sizes import sized
from designer.ui.widgets.empty_place import EmptyPlace
from designer.ui.widgets.texts import button, label

_TITLE = Text(ru="Словарь сокращений", en="Glossary of abbreviations")
_HEADS = (Text(ru="Сокращение", en="Abbreviation"), Text(ru="Что значит", en="What it stands for"))
_WHY = Text(
    ru="Сокращения подразделений и должностей известны и так. Расшифровки печатаются в документах, где они нужны.",
    en="Abbreviations of units and positions are known anyway. What is written here is printed where it is needed.",
)
_EMPTY = Text(ru="В словаре пусто", en="The glossary is empty")
_NEXT = Text(
    ru="Внесите сокращения, которыми в компании пользуются не задумываясь: ТМЦ, КС-2, ЦФО.",
    en="Enter the abbreviations that people in the company use without a second thought: SLA, FTE, KPI.",
)
_ADD = Text(ru="Добавить сокращение", en="Add an abbreviation")


class Glossary(QDialog):
    """Each cell is one undo step; an abbreviation without its meaning asks for it."""

    def __init__(self, desk: Desk, abbreviation: str = "") -> None:
        super().__init__(desk.window)
        self._desk = desk
        self._filling = False
        self.setWindowTitle(str(_TITLE))
        column = QVBoxLayout(self)
        column.addWidget(label(_TITLE, "title"))
        column.addWidget(label(_WHY, "muted"))
        self.table = QTableWidget(0, 2)
        self.table.setAccessibleName(str(_TITLE))
        self.table.setHorizontalHeaderLabels([str(head) for head in _HEADS])
        self.table.verticalHeader().hide()
        self.table.setTabKeyNavigation(False)
        self.table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        self.table.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.table.itemChanged.connect(self._changed)
        column.addWidget(self.table, 1)
        self._empty = EmptyPlace(_EMPTY, _NEXT, _ADD, self._add)
        column.addWidget(self._empty, 1)
        self.add = button(_ADD)
        self.add.clicked.connect(self._add)
        self.remove = button(Text(ru="Убрать из словаря", en="Remove"))
        self.remove.clicked.connect(self._remove)
        close = button(Text(ru="Закрыть", en="Close"), "primary")
        close.clicked.connect(self.accept)
        row = QHBoxLayout()
        for one in (self.add, self.remove):
            row.addWidget(one)
        row.addStretch(1)
        row.addWidget(close)
        column.addLayout(row)
        desk.bridge.changed.connect(self.refresh)
        self.refresh()
        sized(self, 620, 400)
        if abbreviation:
            self._ask(abbreviation, 1)

    def refresh(self, *_: object) -> None:
        """Show the glossary as it is now."""
        entries = sorted(self._desk.organization.all(GlossaryEntry), key=lambda e: (e.abbreviation.casefold(), e.id))
        at = self.table.currentRow(), max(0, self.table.currentColumn())
        self._filling = True
        self.table.setRowCount(len(entries))
        for row, entry in enumerate(entries):
            for place, words in enumerate((entry.abbreviation, entry.meaning)):
                item = self.table.item(row, place)
                if item is None:
                    item = QTableWidgetItem()
                    self.table.setItem(row, place, item)
                item.setText(words)
                item.setData(Qt.ItemDataRole.UserRole, entry.abbreviation)
        if entries:
            self.table.setCurrentCell(min(max(0, at[0]), len(entries) - 1), at[1])
        self._filling = False
        self.table.setVisible(bool(entries))
        self._empty.setVisible(not entries)
        self.add.setVisible(bool(entries))
        self.remove.setVisible(bool(entries))

    def _ask(self, abbreviation: str, column: int) -> None:
        """Let the user write at once what an abbreviation is or, in column 1, what it stands for."""
        for row in range(self.table.rowCount()):
            item = self.table.item(row, column)
            if item is not None and item.data(Qt.ItemDataRole.UserRole) == abbreviation:
                self.table.setCurrentItem(item)
                self.table.editItem(item)

    def _changed(self, item: QTableWidgetItem) -> None:
        if self._filling:
            return
        known, words = str(item.data(Qt.ItemDataRole.UserRole)), " ".join(item.text().split())
        meanings = {e.abbreviation: e.meaning for e in self._desk.organization.all(GlossaryEntry)}
        if item.column() == 1:
            with self._desk.edit(Text(ru="Объяснить сокращение", en="Explain an abbreviation")) as organization:
                explain_abbreviation(organization, known, words)
        elif words and words != known and words not in meanings:
            with self._desk.edit(Text(ru="Изменить сокращение", en="Change an abbreviation")) as organization:
                forget_abbreviation(organization, known)
                explain_abbreviation(organization, words, meanings.get(known, ""))
        else:
            self.refresh()

    def _add(self) -> None:
        known = {e.abbreviation for e in self._desk.organization.all(GlossaryEntry)}
        new = str(Text(ru="НОВОЕ", en="NEW"))
        number = 1
        while (words := new if number == 1 else f"{new}{number}") in known:
            number += 1
        with self._desk.edit(_ADD) as organization:
            explain_abbreviation(organization, words, "")
        self._ask(words, 0)

    def _remove(self) -> None:
        item = self.table.currentItem()
        if item is not None:
            with self._desk.edit(Text(ru="Убрать сокращение", en="Remove an abbreviation")) as organization:
                forget_abbreviation(organization, str(item.data(Qt.ItemDataRole.UserRole)))
