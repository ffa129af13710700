"""The organization as a tree at the left: departments with their parts, external clients, groups."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtWidgets import QAbstractItemView, QTreeWidget, QTreeWidgetItem

from designer.edits.participants import rename
from designer.i18n import Text
from designer.model.participants import ClientGroup, ExternalClient, Participant, Position, Unit
from designer.model.relations import ClientLink
from designer.ui.desk import Desk
from designer.ui.panels import Panel, Side

_TITLE = Text(ru="Организация", en="Organization")
_HEADINGS = (
    (ExternalClient, Text(ru="Внешние клиенты", en="External clients")),
    (ClientGroup, Text(ru="Группы", en="Groups")),
)
_ID = Qt.ItemDataRole.UserRole


class OrganizationTree(QTreeWidget):
    """Follows the model; selecting here selects everywhere, F2 renames in place."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._items: dict[str, QTreeWidgetItem] = {}
        self._busy = False
        self.setProperty("plain", True)
        self.setHeaderLabel(str(_TITLE))
        self.setAccessibleName(str(_TITLE))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setIndentation(14)
        self.setMinimumWidth(180)
        desk.bridge.opened.connect(self.refresh)
        desk.bridge.changed.connect(self.refresh)
        desk.bridge.findings_changed.connect(self._mark_findings)
        desk.selection_changed.connect(self._show_selection)
        desk.rename_asked.connect(self._rename_in_place)
        self.itemSelectionChanged.connect(self._select)
        self.itemChanged.connect(self._renamed)
        self.itemActivated.connect(lambda item, _: self._open(item))
        self.refresh()

    def refresh(self, *_: object) -> None:
        """Make the tree anew, keeping what is folded."""
        self._busy = True
        folded = {id for id, item in self._items.items() if item.childCount() and not item.isExpanded()}
        self.clear()
        self._items.clear()
        organization = self._desk.organization
        units = {unit.id: unit for unit in organization.all(Unit)}
        for unit in sorted(units.values(), key=_by_name):
            self._put_unit(unit, units)
        for position in sorted(organization.all(Position), key=_by_name):
            self._put(position, self._items.get(position.unit or ""))
        for kind, heading in _HEADINGS:
            people = organization.all(kind)
            if people:
                top = QTreeWidgetItem(self, [str(heading)])
                top.setFlags(Qt.ItemFlag.ItemIsEnabled)
                for participant in sorted(people, key=_by_name):
                    self._put(participant, top)
        self.expandAll()
        for id in folded & self._items.keys():
            self._items[id].setExpanded(False)
        self._busy = False
        self._mark_findings()
        self._show_selection()

    def _put_unit(self, unit: Unit, units: dict[str, Unit]) -> QTreeWidgetItem:
        if unit.id in self._items:
            return self._items[unit.id]
        whole = units.get(unit.parent or "")
        return self._put(unit, self._put_unit(whole, units) if whole else None)

    def _put(self, participant: Participant, under: QTreeWidgetItem | None) -> QTreeWidgetItem:
        item = QTreeWidgetItem([participant.name])
        item.setData(0, _ID, participant.id)
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
        if under is None:
            self.addTopLevelItem(item)
        else:
            under.addChild(item)
        self._items[participant.id] = item
        return item

    def _mark_findings(self) -> None:
        self._busy = True
        open_ones: dict[str, int] = {}
        for finding in self._desk.session.checker.findings:
            link = self._desk.organization.get(ClientLink, finding.subject)
            subject = link.supplier if link else finding.subject
            open_ones[subject] = open_ones.get(subject, 0) + 1
        for id, item in self._items.items():
            participant = self._desk.organization.get(Participant, id)
            if participant is not None:
                number = open_ones.get(id, 0)
                item.setForeground(0, self._desk.theme.colour("open" if number else "text"))
                item.setData(0, Qt.ItemDataRole.AccessibleDescriptionRole, str(number) if number else "")
        self._busy = False

    def _show_selection(self) -> None:
        if self._busy:
            return
        self._busy = True
        self.clearSelection()
        for id in self._desk.selection:
            if id in self._items:
                self._items[id].setSelected(True)
        current = self._items.get(self._desk.selected)
        if current is not None:
            self.setCurrentItem(current, 0, QItemSelectionModel.SelectionFlag.Select)
        self._busy = False

    def _select(self) -> None:
        if not self._busy:
            self._busy = True
            chosen = [item.data(0, _ID) for item in self.selectedItems()]
            last = self.currentItem()
            if last is not None and last.data(0, _ID) in chosen:
                chosen.remove(last.data(0, _ID))
                chosen.append(last.data(0, _ID))
            self._desk.select(chosen)
            self._busy = False

    def _open(self, item: QTreeWidgetItem) -> None:
        id = item.data(0, _ID)
        if id:
            self._desk.reveal_asked.emit(id)
            self._desk.mission_asked.emit(id)

    def _rename_in_place(self, id: str) -> None:
        item = self._items.get(id)
        if item is not None and self.isVisible():
            self.setCurrentItem(item)
            self.editItem(item, 0)

    def _renamed(self, item: QTreeWidgetItem, _: int) -> None:
        id, name = item.data(0, _ID), item.text(0).strip()
        participant = self._desk.organization.get(Participant, id)
        if self._busy or participant is None or participant.name == name:
            return
        with self._desk.edit(Text(ru="Переименовать", en="Rename")) as organization:
            rename(organization, id, name)
        self.refresh()


def _by_name(participant: Participant) -> tuple[str, str]:
    return participant.name.casefold(), participant.id


PANEL = Panel(id="organization", title=_TITLE, side=Side.LEFT, make=OrganizationTree)
