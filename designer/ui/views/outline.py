"""The table: everybody in rows, everything about them typed in place; a filter above says who is shown."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractItemModel, QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QCompleter,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from designer.edits.refusal import Refused
from designer.i18n import Text
from designer.model.participants import Participant
from designer.ui.desk import Desk
from designer.ui.renaming import rename_with_care
from designer.ui.views import View
from designer.ui.widgets.texts import plain_hint
from designer.ui.widgets.when_seen import WhenSeen
from designer.views.looking import shown_ids
from designer.views.table import COLUMNS, applies, rows_of

_TITLE = Text(ru="Таблица", en="Table")
_EMPTY = Text(ru="пусто", en="empty")
Index = QModelIndex | QPersistentModelIndex


class OutlineModel(QAbstractTableModel):
    """Asks the records only for the cells that are seen."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.ids: list[str] = []

    def refresh(self) -> None:
        """Follow the records: rows that stay keep their place and selection."""
        desk = self._desk
        ids = rows_of(desk.organization)
        asks_findings = bool(desk.looking.conditions.get("findings"))
        findings = desk.session.findings_by() if asks_findings else {}
        shown = shown_ids(desk.organization, desk.looking, findings)
        if shown is not None:
            ids = [id for id in ids if id in shown]
        if ids != self.ids:
            self.beginResetModel()
            self.ids = ids
            self.endResetModel()
        elif ids:
            self.dataChanged.emit(self.index(0, 0), self.index(len(ids) - 1, len(COLUMNS) - 1))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return how many participants there are."""
        return 0 if parent.isValid() else len(self.ids)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return how many fields are shown."""
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(self, section: int, way: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the title of a column."""
        if way is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return str(COLUMNS[section].title)
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a cell shows, and for screen readers who and what it is about."""
        person = self._desk.organization.get(Participant, self.ids[index.row()])
        column = COLUMNS[index.column()]
        if person is None:
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return column.shown(self._desk.organization, person) if applies(column, person) else ""
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            said = column.shown(self._desk.organization, person) if applies(column, person) else "—"
            if role == Qt.ItemDataRole.ToolTipRole:
                return plain_hint(said) if len(said) > 24 else None
            return f"{person.name}, {column.title}: {said or _EMPTY}"
        if role == Qt.ItemDataRole.BackgroundRole and not applies(column, person):
            return self._desk.theme.colour("ground")
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let every cell be edited that its participant has."""
        person = self._desk.organization.get(Participant, self.ids[index.row()])
        usual = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return usual | Qt.ItemFlag.ItemIsEditable if applies(COLUMNS[index.column()], person) else usual

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Take what was typed, one undo step; what cannot be is explained and changes nothing."""
        id, column, words = self.ids[index.row()], COLUMNS[index.column()], str(value)
        if role != Qt.ItemDataRole.EditRole or words == self.data(index):
            return False
        title = Text(ru="Изменить: ", en="Change: ") + column.title
        if column.id == "name":
            rename_with_care(self._desk, id, words, title)
            return bool(self.data(index) == " ".join(words.split()))
        try:
            with self._desk.session.edit(title) as organization:
                column.edit(organization, id, words)
        except Refused as refused:
            self._desk.say(refused.refusal.reason)
            return False
        return True


class CellEditor(QStyledItemDelegate):
    """Offers names where a cell holds one; typing still works."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Return a box of choices, or a line."""
        column = COLUMNS[index.column()]
        model = index.model()
        person = None
        if isinstance(model, OutlineModel):
            person = self._desk.organization.get(Participant, model.ids[index.row()])
        if column.choices is None or person is None:
            line = super().createEditor(parent, option, index)
            line.setAccessibleName(str(column.title))
            return line
        box = QComboBox(parent)
        box.setEditable(True)
        box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        box.addItems(column.choices(self._desk.organization, person))
        box.setAccessibleName(str(column.title))
        completer = box.completer()
        if completer is not None:
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        return box

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Begin with what the cell holds."""
        if isinstance(editor, QComboBox):
            editor.setEditText(str(index.data(Qt.ItemDataRole.EditRole) or ""))
            line = editor.lineEdit()
            if line is not None:
                line.selectAll()
        else:
            super().setEditorData(editor, index)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Hand over what was typed or chosen."""
        if isinstance(editor, QComboBox):
            model.setData(index, editor.currentText(), Qt.ItemDataRole.EditRole)
        else:
            super().setModelData(editor, model, index)


class Outline(QTableView):
    """F2 or typing edits a cell; several clients are parted by semicolons."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._following = False
        self.rows = OutlineModel(desk)
        self.setModel(self.rows)
        self.setItemDelegate(CellEditor(desk, self))
        self.setAccessibleName(str(_TITLE))
        self.verticalHeader().hide()
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.AnyKeyPressed | triggers.EditKeyPressed | triggers.DoubleClicked)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setStretchLastSection(False)
        for at, column in enumerate(COLUMNS):
            self.setColumnWidth(at, column.width)
        self.verticalHeader().setDefaultSectionSize(28)
        self.selectionModel().currentChanged.connect(lambda now, _: self._select(now))
        desk.selection_changed.connect(self._follow)
        desk.reveal_asked.connect(self._reveal)
        WhenSeen(self, self._refresh, desk.bridge.opened, desk.bridge.changed, desk.looking_changed)

    def _refresh(self) -> None:
        self._following = True
        at = self.currentIndex()
        held = self.rows.ids[at.row()] if at.isValid() else ""
        self.rows.refresh()
        if held in self.rows.ids and not self.currentIndex().isValid():
            self.setCurrentIndex(self.rows.index(self.rows.ids.index(held), at.column()))
        self._following = False
        self._follow()

    def _select(self, now: QModelIndex) -> None:
        if now.isValid() and not self._following:
            self._desk.select([self.rows.ids[now.row()]])

    def _follow(self) -> None:
        """Move to the row of whoever is selected elsewhere."""
        id = self._desk.selected
        if id in self.rows.ids and self.isVisible():
            row = self.rows.ids.index(id)
            if self.currentIndex().row() != row:
                self._following = True
                self.setCurrentIndex(self.rows.index(row, max(1, self.currentIndex().column())))
                self._following = False

    def _reveal(self, id: str) -> None:
        if id in self.rows.ids:
            self.scrollTo(self.rows.index(self.rows.ids.index(id), 1))


VIEW = View(id="outline", title=_TITLE, make=Outline, place=50, term="participant")
