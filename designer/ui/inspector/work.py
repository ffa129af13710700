"""The page of the work: functions or duties by client, rights, and what is out of scope."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from designer.analysis.reading import declared_clients
from designer.i18n import Text
from designer.model.participants import Performer, Position, Unit
from designer.model.work import Duty, Function, OutOfScope, Right
from designer.ui.desk import Desk
from designer.ui.inspector import Page
from designer.ui.inspector.item_table import Column, ItemTable
from designer.ui.widgets.when_seen import WhenSeen

_NO_CLIENT = Text(ru="все клиенты", en="all clients")


class WorkPage(QWidget):
    """Tables that belong to the unit or position itself."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        column = QVBoxLayout(self)
        column.setContentsMargins(2, 10, 8, 8)
        text, client = Column("text"), Column("client", self._clients)
        self.functions = ItemTable(
            desk, Function, (text, client), Text(ru="Функции", en="Functions"), Text(ru="Функция", en="Function")
        )
        self.duties = ItemTable(
            desk, Duty, (text, client), Text(ru="Обязанности", en="Duties"), Text(ru="Обязанность", en="Duty")
        )
        self.rights = ItemTable(desk, Right, (text,), Text(ru="Права", en="Rights"), Text(ru="Право", en="Right"))
        self.limits = ItemTable(
            desk,
            OutOfScope,
            (text,),
            Text(ru="Что не входит", en="Out of scope"),
            Text(ru="Чего не делает", en="Not done"),
        )
        self._tables = (self.functions, self.duties, self.rights, self.limits)
        for table in self._tables:
            column.addWidget(table)
        column.addStretch(1)
        WhenSeen(self, self.refresh, desk.selection_changed, desk.bridge.changed)

    def refresh(self) -> None:
        """Show the work of the selected one."""
        performer = self._desk.organization.get(Performer, self._desk.selected)
        self.functions.setVisible(isinstance(performer, Unit))
        self.duties.setVisible(isinstance(performer, Position))
        for table in self._tables:
            fits = {self.functions: isinstance(performer, Unit), self.duties: isinstance(performer, Position)}
            table.show_owner(performer.id if performer is not None and fits.get(table, True) else "")

    def _clients(self) -> list[tuple[str, str]]:
        clients = declared_clients(self._desk.organization, self._desk.selected)
        return [("", str(_NO_CLIENT)), *((client.id, client.name) for client in clients)]


PAGE = Page(
    id="work",
    title=Text(ru="Функции", en="Work"),
    make=WorkPage,
    fits=lambda p: isinstance(p, Performer),
    place=30,
    term="work",
)
