"""The table: everybody in rows; names, abbreviations, missions and clients are typed in place."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem

from designer.analysis.naming import PARTICIPANTS
from designer.analysis.reading import declared_clients
from designer.edits.clients import declare_client, find_arrow
from designer.edits.missions import write_mission
from designer.edits.participants import set_abbreviations
from designer.edits.removal import remove
from designer.i18n import Text
from designer.model.kinds import KIND_NAMES
from designer.model.organization import Organization
from designer.model.participants import Participant, Performer
from designer.ui.desk import Desk
from designer.ui.renaming import rename_with_care
from designer.ui.views import View

_TITLE = Text(ru="Таблица", en="Table")
_COLUMNS = (
    Text(ru="Вид", en="Kind"),
    Text(ru="Название", en="Name"),
    Text(ru="Сокращения", en="Abbreviations"),
    Text(ru="Клиенты", en="Clients"),
    Text(ru="Миссия", en="Mission"),
)
_NAME, _ABBREVIATIONS, _CLIENTS, _MISSION = 1, 2, 3, 4


class Outline(QTableWidget):
    """F2 or typing edits a cell; clients are names separated by semicolons."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(0, len(_COLUMNS))
        self._desk = desk
        self._busy = False
        self._stale = True
        self._ids: list[str] = []
        self.setAccessibleName(str(_TITLE))
        self.setHorizontalHeaderLabels([str(words) for words in _COLUMNS])
        self.verticalHeader().hide()
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.horizontalHeader().setSectionResizeMode(_MISSION, QHeaderView.ResizeMode.Stretch)
        for column, width in ((0, 104), (_NAME, 170), (_ABBREVIATIONS, 106), (_CLIENTS, 150)):
            self.setColumnWidth(column, width)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.cellChanged.connect(self._changed_cell)
        self.currentCellChanged.connect(lambda row, *_: self._select(row))
        for signal in (desk.bridge.opened, desk.bridge.changed):
            signal.connect(self._changed)
        self.refresh()

    def _changed(self, *_: object) -> None:
        self._stale = True
        if self.isVisible() and not self._busy:
            self.refresh()

    def showEvent(self, event: object) -> None:
        """Make what has changed since."""
        if self._stale:
            self.refresh()
        super().showEvent(event)  # type: ignore[arg-type]

    def refresh(self) -> None:
        """Show everybody, by kind and name."""
        self._busy, self._stale = True, False
        organization = self._desk.organization
        people = [
            p for kind in PARTICIPANTS for p in sorted(organization.all(kind), key=lambda p: p.name.casefold())
        ]
        self._ids = [p.id for p in people]
        at = self.currentRow(), self.currentColumn()
        self.setRowCount(len(people))
        for row, person in enumerate(people):
            performs = isinstance(person, Performer)
            clients = "; ".join(c.name for c in declared_clients(organization, person.id)) if performs else ""
            mission = person.mission if isinstance(person, Performer) else ""
            values = (str(KIND_NAMES[type(person)]), person.name, ", ".join(person.abbreviations), clients, mission)
            for column, words in enumerate(values):
                item = QTableWidgetItem(words)
                if column == 0 or (column >= _CLIENTS and not performs):
                    item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsEditable)
                self.setItem(row, column, item)
        if at[0] >= 0 and people:
            self.setCurrentCell(min(at[0], len(people) - 1), at[1])
        self._busy = False

    def _select(self, row: int) -> None:
        if not self._busy and 0 <= row < len(self._ids):
            self._desk.select([self._ids[row]])

    def _changed_cell(self, row: int, column: int) -> None:
        item = self.item(row, column)
        if self._busy or item is None or row >= len(self._ids):
            return
        id, words = self._ids[row], item.text().strip()
        self._busy = True
        label = Text(ru="Изменить: ", en="Change: ") + _COLUMNS[column]
        unknown: list[str] = []
        if column == _NAME and words:
            rename_with_care(self._desk, id, words, label)
        with self._desk.edit(label) as organization:
            if column == _ABBREVIATIONS:
                set_abbreviations(organization, id, tuple(words.split(",")))
            elif column == _MISSION:
                write_mission(organization, id, words)
            elif column == _CLIENTS:
                unknown = _set_clients(organization, id, words)
        self._busy = False
        if unknown:
            names = ", ".join(unknown)
            self._desk.say(Text(ru=f"Таких участников нет: {names}", en=f"Nobody is called: {names}"))
        self.refresh()


def _set_clients(organization: Organization, id: str, words: str) -> list[str]:
    """Declare exactly the clients that are named; returns names that nobody has, whose arrows are not made."""
    known: dict[str, str] = {}
    for kind in PARTICIPANTS:
        for person in organization.all(kind):
            for name in (*person.abbreviations, person.name):
                known[name.casefold()] = person.id
    names = [name.strip() for name in words.split(";") if name.strip()]
    unknown = [name for name in names if name.casefold() not in known]
    wanted = {known[name.casefold()] for name in names if name.casefold() in known}
    if unknown:
        wanted |= {client.id for client in declared_clients(organization, id)}
    for client in declared_clients(organization, id):
        arrow = find_arrow(organization, id, client.id)
        if client.id not in wanted and arrow is not None:
            remove(organization, [arrow.id])
    now: set[str] = {client.id for client in declared_clients(organization, id)}
    for client_id in sorted(wanted - now):
        if organization.get(Participant, client_id) is not None:
            declare_client(organization, id, client_id)
    return unknown


VIEW = View(id="outline", title=_TITLE, make=Outline, place=50)
