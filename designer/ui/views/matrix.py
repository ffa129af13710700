"""The matrix: suppliers in rows, clients in columns; Space draws an arrow or takes it away; RACI letters as well."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QButtonGroup, QHBoxLayout, QTableView, QVBoxLayout, QWidget

from designer.i18n import Text, shortened
from designer.model.participants import Participant
from designer.ui.desk import Desk
from designer.ui.views import View
from designer.ui.widgets.texts import button, label, plain_hint
from designer.ui.widgets.upright_header import UprightHeader
from designer.ui.widgets.when_seen import WhenSeen
from designer.views.matrix_grid import LETTERS, NOTATION_NAMES, Grid, Notation, grid_of, spoken, toggle

_TITLE = Text(ru="Матрица", en="Matrix")
_TONES = {"●": "accent", "R": "accent", "A": "position", "C": "warning", "I": "served"}
_NO_SERVICES = Text(
    ru="Услуг и функций ещё нет. Опишите услугу на стрелке, и здесь появится её строка.",
    en="There are no services or functions yet. Describe a service on an arrow, and its row appears here.",
)
_SPACE = Text(ru="Пробел: провести или убрать стрелку", en="Space: draw or remove an arrow")
Index = QModelIndex | QPersistentModelIndex


class MatrixModel(QAbstractTableModel):
    """The cells of one grid; empty ones cost nothing."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.grid = Grid(Notation.CLIENTS)

    def show(self, grid: Grid) -> None:
        """Turn to another grid; one with the same rows and columns keeps the place of the user."""
        if (grid.rows, grid.columns) == (self.grid.rows, self.grid.columns):
            self.grid = grid
            if grid.rows and grid.columns:
                last = self.index(len(grid.rows) - 1, len(grid.columns) - 1)
                self.dataChanged.emit(self.index(0, 0), last)
            return
        self.beginResetModel()
        self.grid = grid
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return how many suppliers or services there are."""
        return 0 if parent.isValid() else len(self.grid.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return how many participants there are."""
        return 0 if parent.isValid() else len(self.grid.columns)

    def headerData(self, section: int, way: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the name of a row, the short name of a column where there is one."""
        if way is Qt.Orientation.Vertical:
            if role == Qt.ItemDataRole.DisplayRole:
                name = self.grid.rows[section].name
                return shortened(name, 46)
            return self.grid.rows[section].name if role == Qt.ItemDataRole.AccessibleTextRole else None
        id = self.grid.columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            person = self._desk.organization.get(Participant, id)
            return (*person.abbreviations, person.name)[0] if person is not None else ""
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return plain_hint(self.grid.names[id])
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the sign of a cell, its colour, and its words for screen readers."""
        row, column = index.row(), self.grid.columns[index.column()]
        letters = self.grid.cells.get((row, column), "")
        if role == Qt.ItemDataRole.DisplayRole:
            if letters:
                return " ".join(letters)
            return "" if self.grid.rows[row].supplier == column else "·"
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignCenter)
        if role == Qt.ItemDataRole.ForegroundRole:
            return self._desk.theme.colour(_TONES.get(letters[:1], "line"))
        if role == Qt.ItemDataRole.BackgroundRole and self.grid.rows[row].supplier == column:
            return self._desk.theme.colour("ground")
        if role == Qt.ItemDataRole.FontRole and letters:
            bold = QFont()
            bold.setBold(True)
            return bold
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken(self.grid, row, column)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let cells be chosen; they are toggled, not typed into."""
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class MatrixTable(QTableView):
    """The table itself."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.cells = MatrixModel(desk)
        self.setModel(self.cells)
        self.setAccessibleName(str(_TITLE))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setHorizontalHeader(UprightHeader(desk.theme, self))
        self.verticalHeader().setDefaultSectionSize(27)
        self.doubleClicked.connect(lambda index: self.toggle(index.row(), index.column()))
        self.selectionModel().currentChanged.connect(lambda now, _: self._select(now))
        self.selectionModel().currentChanged.connect(lambda *_: self.horizontalHeader().viewport().update())
        desk.selection_changed.connect(self.follow)

    def showEvent(self, event: QShowEvent) -> None:
        """Stand where the one is that was chosen elsewhere."""
        super().showEvent(event)
        self.follow()

    def follow(self) -> None:
        """Go to the row of the one that is selected."""
        grid, at = self.cells.grid, self.currentIndex()
        selected = self._desk.selected
        if self.isVisible() and len(self._desk.selection) == 1:
            here = grid.rows[at.row()].supplier if at.isValid() and at.row() < len(grid.rows) else ""
            if here != selected and any(one.supplier == selected for one in grid.rows):
                self.reveal(selected)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space and Enter draw or remove the arrow."""
        at = self.currentIndex()
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter) and at.isValid():
            self.toggle(at.row(), at.column())
        else:
            super().keyPressEvent(event)

    def toggle(self, row: int, column: int) -> None:
        """Make the column's participant a client of the row, or no longer, one undo step."""
        grid = self.cells.grid
        client = grid.columns[column]
        is_there = bool(grid.cells.get((row, client)))
        words = Text(ru="Убрать клиента", en="Remove a client") if is_there else _DECLARE
        refusal: Text | None = None
        with self._desk.edit(words) as organization:
            refusal = toggle(organization, grid, row, client)
        if refusal is not None:
            self._desk.say(refusal)

    def _select(self, now: QModelIndex) -> None:
        if now.isValid():
            self._desk.select([self.cells.grid.rows[now.row()].supplier])

    def reveal(self, id: str) -> None:
        """Bring the row of a supplier into sight, or the column of a client."""
        grid = self.cells.grid
        row = next((at for at, one in enumerate(grid.rows) if one.supplier == id), None)
        column = grid.columns.index(id) if id in grid.columns else None
        if row is not None:
            self.setCurrentIndex(self.cells.index(row, max(0, self.currentIndex().column())))
            self.scrollTo(self.cells.index(row, 0 if column is None else column))
        elif column is not None and grid.rows:
            self.scrollTo(self.cells.index(max(0, self.currentIndex().row()), column))


class Matrix(QWidget):
    """The notations above, the table below."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.notation = Notation.CLIENTS
        self.table = MatrixTable(desk)
        self.setFocusProxy(self.table)
        self.buttons: dict[Notation, QWidget] = {}
        row = QHBoxLayout()
        row.setContentsMargins(12, 8, 12, 0)
        group = QButtonGroup(self)
        for notation, name in NOTATION_NAMES.items():
            made = button(name, "view")
            made.setCheckable(True)
            made.setChecked(notation is self.notation)
            made.setMinimumWidth(made.sizeHint().width() + 28)
            made.clicked.connect(lambda _=False, notation=notation: self.choose(notation))
            group.addButton(made)
            self.buttons[notation] = made
            row.addWidget(made)
        self._legend = label("", "muted", wrap=False)
        row.addStretch(1)
        row.addWidget(self._legend)
        self._empty = label(_NO_SERVICES, "muted")
        self._empty.setContentsMargins(16, 24, 16, 24)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(row)
        column.addWidget(self._empty)
        column.addWidget(self.table, 1)
        desk.reveal_asked.connect(self.table.reveal)
        desk.theme.changed.connect(self.table.viewport().update)
        WhenSeen(self, self.refresh, desk.bridge.opened, desk.bridge.changed)

    def choose(self, notation: Notation) -> None:
        """Turn to another notation."""
        self.notation = notation
        self.refresh()

    def refresh(self) -> None:
        """Show who serves whom."""
        at = self.table.currentIndex()
        place = at.row(), at.column()
        self.table.cells.show(grid_of(self._desk.organization, self.notation))
        grid = self.table.cells.grid
        is_raci = self.notation is Notation.RACI
        self._legend.setText("   ".join(str(words) for words in LETTERS.values()) if is_raci else str(_SPACE))
        self._empty.setVisible(is_raci and not grid.rows)
        if place[0] >= 0 and grid.rows and grid.columns and not self.table.currentIndex().isValid():
            row, column = min(place[0], len(grid.rows) - 1), min(place[1], len(grid.columns) - 1)
            self.table.setCurrentIndex(self.table.cells.index(row, column))
        elif place[0] < 0:
            self.table.follow()


_DECLARE = Text(ru="Объявить клиента", en="Declare a client")


VIEW = View(id="matrix", title=_TITLE, make=Matrix, place=40, term="internal-client")
