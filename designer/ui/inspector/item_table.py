"""A small table of services, terms, functions or duties: typed in place, one undo step a cell."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from designer.edits.removal import remove
from designer.edits.terms import add_item, change_item, items_of, move_item
from designer.i18n import Text
from designer.model.fields import label_of
from designer.ui.desk import Desk
from designer.ui.widgets.texts import button, label

Choices = Callable[[], Sequence[tuple[str, str]]]
"""Values of a cell with the words for them."""


@dataclass(frozen=True, slots=True)
class Column:
    """One field of the items; with choices it is chosen, else typed."""

    field: str
    choices: Choices | None = None


class ItemTable(QWidget):
    """The items of one owner."""

    def __init__(
        self,
        desk: Desk,
        kind: Any,
        columns: Sequence[Column],
        title: Text,
        add: Text,
        is_muted: Callable[[Any], bool] = lambda _: False,
    ) -> None:
        super().__init__()
        self._is_muted = is_muted
        self._desk, self._kind, self._columns = desk, kind, columns
        self._owner = ""
        self._ids: list[str] = []
        self._busy = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 4)
        column.addWidget(label(title, "heading"))
        self.table = QTableWidget(0, len(columns))
        self.table.setAccessibleName(str(title))
        self.table.setHorizontalHeaderLabels([str(label_of(kind, c.field)) for c in columns])
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.table.horizontalHeader().setVisible(len(columns) > 1)
        self.table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.table.verticalHeader().hide()
        self.table.setWordWrap(True)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.table.setTabKeyNavigation(False)
        self.table.cellChanged.connect(self._changed)
        column.addWidget(self.table)
        row = QHBoxLayout()
        self.add = button(Text(ru="+ ", en="+ ") + add, "link")
        self.add.clicked.connect(self._add)
        row.addWidget(self.add)
        row.addStretch(1)
        for sign, words, run in (
            ("↑", Text(ru="Выше", en="Up"), lambda: self._move(-1)),
            ("↓", Text(ru="Ниже", en="Down"), lambda: self._move(1)),
            ("×", Text(ru="Удалить строку", en="Delete the row"), self._delete),
        ):
            made = button(sign, hint=words)
            made.setAccessibleName(f"{words}: {title}")
            made.setFixedWidth(34)
            made.clicked.connect(lambda _=False, run=run: run())
            row.addWidget(made)
        column.addLayout(row)

    def show_owner(self, owner: str) -> None:
        """Show the items of a unit, a position or an arrow."""
        self._owner = owner
        self.refresh()

    def refresh(self) -> None:
        """Show the items as they are in the model now."""
        if self._busy or self.table.state() is QAbstractItemView.State.EditingState:
            return
        self._busy = True
        items: list[Any] = items_of(self._desk.organization, self._kind, self._owner) if self._owner else []
        self._ids = [item.id for item in items]
        at = self.table.currentRow(), self.table.currentColumn()
        self.table.setRowCount(len(items))
        for row, item in enumerate(items):
            for number, column in enumerate(self._columns):
                self._fill(row, number, column, getattr(item, column.field))
                cell = self.table.item(row, number)
                if cell is not None and self._is_muted(item):
                    cell.setForeground(self._desk.theme.colour("muted"))
        self.table.setCurrentCell(min(at[0], len(items) - 1), at[1])
        self.table.setVisible(bool(items))
        self._fit()
        self._busy = False

    def _fit(self) -> None:
        """Make the table as high as its rows, so that the page scrolls and not the table."""
        self.table.resizeRowsToContents()
        header = self.table.horizontalHeader().height() if len(self._columns) > 1 else 0
        rows = sum(self.table.rowHeight(row) for row in range(self.table.rowCount()))
        self.table.setFixedHeight(rows + header + 14)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap the texts anew."""
        super().resizeEvent(event)
        QTimer.singleShot(0, self.table, self._fit)

    def _fill(self, row: int, number: int, column: Column, value: object) -> None:
        if column.choices is None:
            self.table.setItem(row, number, QTableWidgetItem(str(value)))
            return
        box = QComboBox()
        box.setAccessibleName(str(label_of(self._kind, column.field)))
        for key, words in column.choices():
            box.addItem(words, key)
        box.setCurrentIndex(max(0, box.findData(str(value or ""))))
        box.currentIndexChanged.connect(lambda _, row=row, box=box: self._choose(row, column.field, box.currentData()))
        self.table.setCellWidget(row, number, box)

    def _changed(self, row: int, number: int) -> None:
        item = self.table.item(row, number)
        if not self._busy and item is not None and row < len(self._ids):
            self._set(row, self._columns[number].field, item.text().strip())

    def _choose(self, row: int, field: str, key: str) -> None:
        if not self._busy and row < len(self._ids):
            old = getattr(self._desk.organization.find(self._ids[row]), field)
            kind = type(old) if old is not None and type(old) is not str else None
            self._set(row, field, kind(key) if kind else key or None)

    def _set(self, row: int, field: str, value: object) -> None:
        with self._desk.edit(Text(ru="Изменить: ", en="Change: ") + label_of(self._kind, field)) as organization:
            change_item(organization, self._ids[row], **{field: value})

    def _add(self) -> None:
        if not self._owner:
            return
        with self._desk.edit(Text(ru="Добавить строку", en="Add a row")) as organization:
            add_item(organization, self._kind, self._owner)
        self.refresh()
        row = len(self._ids) - 1
        typed = next(n for n, c in enumerate(self._columns) if c.choices is None)
        self.table.setCurrentCell(row, typed)
        self.table.setFocus()
        item = self.table.item(row, typed)
        if item is not None:
            self.table.editItem(item)

    def _delete(self) -> None:
        row = self.table.currentRow()
        if 0 <= row < len(self._ids):
            with self._desk.edit(Text(ru="Удалить строку", en="Delete a row")) as organization:
                remove(organization, [self._ids[row]])
            self.refresh()

    def _move(self, by: int) -> None:
        row = self.table.currentRow()
        if 0 <= row < len(self._ids) and 0 <= row + by < len(self._ids):
            with self._desk.edit(Text(ru="Переставить строку", en="Move a row")) as organization:
                move_item(organization, self._ids[row], row + by)
            self.table.setCurrentCell(row + by, self.table.currentColumn())
            self.refresh()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Insert adds, Ctrl+Delete deletes, Alt with an arrow moves."""
        key, modifiers = event.key(), event.modifiers()
        if key == Qt.Key.Key_Insert:
            self._add()
        elif key == Qt.Key.Key_Delete and modifiers & Qt.KeyboardModifier.ControlModifier:
            self._delete()
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and modifiers & Qt.KeyboardModifier.AltModifier:
            self._move(-1 if key == Qt.Key.Key_Up else 1)
        else:
            super().keyPressEvent(event)
