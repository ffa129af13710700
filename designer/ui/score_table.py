"""The table of scores: suppliers in rows, clients in columns, the mean of each supplier first."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush
from PySide6.QtWidgets import QAbstractItemView, QTableWidget, QTableWidgetItem

from designer.analysis.feedback import Cell, RoundResults, score_text
from designer.i18n import Text, current_language
from designer.model.participants import Participant
from designer.model.relations import ClientLink
from designer.ui.desk import Desk
from designer.ui.widgets.own_colours import keep_colours
from designer.ui.widgets.texts import plain_hint

LINK = Qt.ItemDataRole.UserRole
"""The role of the arrow whose score an item shows."""
_NAMES = 190
"""Px that the names of suppliers take at most."""
_MEAN = Text(ru="в среднем", en="mean")


class ScoreTable(QTableWidget):
    """A sign stands beside every colour; hidden scores are muted."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        keep_colours(self, desk.theme)
        self.setAccessibleName(str(Text(ru="Оценки: поставщики и клиенты", en="Scores: suppliers and clients")))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.verticalHeader().setMaximumWidth(_NAMES)
        self.verticalHeader().setTextElideMode(Qt.TextElideMode.ElideRight)

    def fill(self, found: RoundResults) -> None:
        """Show the scores of a round."""
        organization = self._desk.organization
        links = organization.all(ClientLink)
        asked = [link for link in links if link.id in found.cells]
        rows = _ordered(organization.need(Participant, s) for s in {link.supplier for link in asked})
        columns = _ordered(organization.need(Participant, c) for c in {link.client for link in asked})
        arrows = {(link.supplier, link.client): link.id for link in links}
        self.blockSignals(True)
        self.clearContents()
        self.setRowCount(len(rows))
        self.setColumnCount(len(columns) + 1)
        self.setVerticalHeaderLabels([p.short_name for p in rows])
        heads = ["\n".join(p.short_name.split(" ")[:3]) for p in columns]
        self.setHorizontalHeaderLabels([str(_MEAN), *heads])
        for row, supplier in enumerate(rows):
            self.setItem(row, 0, self._mean(found.suppliers.get(supplier.id), supplier))
            for column, client in enumerate(columns, 1):
                link = arrows.get((supplier.id, client.id))
                self.setItem(row, column, self._item(found.cells.get(link or ""), link, supplier, client))
        self.blockSignals(False)
        self.resizeColumnsToContents()
        for column in range(len(columns) + 1):
            self.setColumnWidth(column, min(124, max(64, self.columnWidth(column) + 14)))

    def _mean(self, cell: Cell | None, supplier: Participant) -> QTableWidgetItem:
        words = score_text(cell, current_language())
        item = QTableWidgetItem(words)
        item.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
        item.setForeground(QBrush(self._desk.theme.colour("open" if cell and cell.is_low else "muted")))
        item.setData(LINK, "")
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{supplier.name}, {_MEAN}: {words or '—'}")
        return item

    def _item(
        self, cell: Cell | None, link: str | None, supplier: Participant, client: Participant
    ) -> QTableWidgetItem:
        words = score_text(cell, current_language()) if cell else "·" if link else ""
        sign = " ▼" if cell and cell.is_low else " ▲" if cell and cell.is_high else ""
        item = QTableWidgetItem(words + sign)
        item.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
        item.setData(LINK, link if cell else "")
        theme = self._desk.theme
        if cell is not None and not cell.is_hidden:
            ground = "open-ground" if cell.is_low else "served-ground" if cell.is_high else "accent-ground"
            item.setBackground(QBrush(theme.colour(ground)))
            item.setForeground(QBrush(theme.colour("text")))
        else:
            item.setForeground(QBrush(theme.colour("muted")))
        said = f"{supplier.name} → {client.name}: {words or '—'}"
        item.setToolTip(plain_hint(said))
        item.setData(Qt.ItemDataRole.AccessibleTextRole, said)
        return item


def _ordered(people: Iterable[Participant]) -> list[Participant]:
    return sorted(people, key=lambda p: p.name.casefold())
