"""The matrix: suppliers in rows, clients in columns; a cell is an arrow, Space draws and removes it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QTableWidget, QTableWidgetItem

from designer.analysis.naming import PARTICIPANTS
from designer.edits.clients import declare_client, find_arrow
from designer.edits.removal import remove
from designer.i18n import Text
from designer.model.participants import Participant, Performer
from designer.model.relations import ClientLink
from designer.ui.desk import Desk
from designer.ui.views import View

_TITLE = Text(ru="Матрица", en="Matrix")
_ID = Qt.ItemDataRole.UserRole


class Matrix(QTableWidget):
    """Made anew when the model changes, if it is seen."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._stale = True
        self.setAccessibleName(str(_TITLE))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.itemDoubleClicked.connect(lambda item: self._toggle(item))
        self.currentItemChanged.connect(lambda *_: self._select())
        for signal in (desk.bridge.opened, desk.bridge.changed):
            signal.connect(self._changed)
        self.refresh()

    def _changed(self, *_: object) -> None:
        self._stale = True
        if self.isVisible():
            self.refresh()

    def refresh(self) -> None:
        """Show who serves whom."""
        self._stale = False
        organization = self._desk.organization
        people: list[Participant] = sorted(
            (p for kind in PARTICIPANTS for p in organization.all(kind)), key=lambda p: p.name.casefold()
        )
        suppliers = [p for p in people if isinstance(p, Performer)]
        links = {(link.supplier, link.client): link.id for link in organization.all(ClientLink)}
        at = self.currentRow(), self.currentColumn()
        self.blockSignals(True)
        self.setRowCount(len(suppliers))
        self.setColumnCount(len(people))
        self.setVerticalHeaderLabels([p.name for p in suppliers])
        self.setHorizontalHeaderLabels([_short(p) for p in people])
        for column, client in enumerate(people):
            header = self.horizontalHeaderItem(column)
            if header is not None:
                header.setData(Qt.ItemDataRole.AccessibleTextRole, client.name)
            for row, supplier in enumerate(suppliers):
                is_client = (supplier.id, client.id) in links
                item = QTableWidgetItem("●" if is_client else "·" if supplier.id != client.id else "")
                item.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
                item.setForeground(self._desk.theme.colour("accent" if is_client else "line"))
                item.setData(_ID, (supplier.id, client.id))
                words = Text(ru=" → клиент ", en=" → client ") if is_client else Text(ru=", не клиент: ", en=", not: ")
                item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{supplier.name}{words}{client.name}")
                self.setItem(row, column, item)
        self.blockSignals(False)
        self.resizeColumnsToContents()
        for column in range(self.columnCount()):
            self.setColumnWidth(column, max(44, self.columnWidth(column) + 14))
        if at[0] >= 0:
            self.setCurrentCell(min(at[0], len(suppliers) - 1), min(at[1], len(people) - 1))

    def showEvent(self, event: object) -> None:
        """Make what has changed since."""
        if self._stale:
            self.refresh()
        super().showEvent(event)  # type: ignore[arg-type]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space and Enter draw or remove the arrow."""
        item = self.currentItem()
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter) and item is not None:
            self._toggle(item)
        else:
            super().keyPressEvent(event)

    def _select(self) -> None:
        item = self.currentItem()
        if item is not None:
            supplier, _ = item.data(_ID)
            self._desk.select([supplier])

    def _toggle(self, item: QTableWidgetItem) -> None:
        supplier, client = item.data(_ID)
        arrow = find_arrow(self._desk.organization, supplier, client)
        if arrow is not None:
            with self._desk.edit(Text(ru="Убрать клиента", en="Remove a client")) as organization:
                remove(organization, [arrow.id])
        else:
            with self._desk.edit(Text(ru="Объявить клиента", en="Declare a client")) as organization:
                declare_client(organization, supplier, client)


def _short(participant: Participant) -> str:
    if participant.abbreviations:
        return participant.abbreviations[0]
    return "\n".join(participant.name.split(" ")[:3])


VIEW = View(id="matrix", title=_TITLE, make=Matrix, place=40)
