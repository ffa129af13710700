"""The organization as a tree at the left: departments with their parts, external clients, groups."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget, QTreeWidgetItem

from designer.i18n import Text, counted
from designer.model.history import Change
from designer.model.participants import ClientGroup, ExternalClient, Participant, Performer, Position, Unit
from designer.ui.desk import Desk
from designer.ui.panels import Panel, Side
from designer.ui.renaming import rename_with_care
from designer.ui.widgets.own_colours import keep_colours
from designer.ui.widgets.texts import plain_hint
from designer.views.structure import SAME, also_under, superior_of

_TITLE = Text(ru="Организация", en="Organization")
_HEADINGS = (
    (ExternalClient, Text(ru="Внешние клиенты", en="External clients")),
    (ClientGroup, Text(ru="Группы", en="Groups")),
)
_AGAIN = Text(ru="та же должность; подразделения: {units}", en="the same position; units: {units}")
_ID = Qt.ItemDataRole.UserRole
_SHOWN = ("name", "parent", "unit", "reports_to", "also_in")
"""What the tree shows of a participant."""


class OrganizationTree(QTreeWidget):
    """Follows the model; selecting here selects everywhere, F2 renames in place."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._items: dict[str, QTreeWidgetItem] = {}
        self._marked: dict[str, int] = {}
        """Open findings by participant, as they are shown."""
        self._busy = False
        self.setProperty("plain", True)
        keep_colours(self, desk.theme)
        self.setColumnCount(2)
        self.setHeaderLabels([str(_TITLE).upper(), ""])
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.header().setSectionResizeMode(1, QHeaderView.ResizeMode.Fixed)
        self.header().resizeSection(1, 20)
        self.setUniformRowHeights(True)
        self.setAccessibleName(str(_TITLE))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setIndentation(12)
        self.setMinimumWidth(180)
        desk.bridge.opened.connect(self.refresh)
        desk.bridge.changed.connect(self._follow)
        desk.bridge.findings_changed.connect(self._mark_findings)
        desk.theme.changed.connect(self.refresh)
        desk.selection_changed.connect(self._show_selection)
        desk.rename_asked.connect(self._rename_in_place)
        self.itemSelectionChanged.connect(self._select)
        self.itemChanged.connect(self._renamed)
        self.itemActivated.connect(lambda item, _: self._open(item))
        self.refresh()

    def _follow(self, change: Change) -> None:
        if any(_looks_otherwise(before, after) for before, after in change.touched.values()):
            self.refresh()

    def refresh(self, *_: object) -> None:
        """Make the tree anew, keeping what is folded."""
        self._busy = True
        folded = {id for id, item in self._items.items() if item.childCount() and not item.isExpanded()}
        self.clear()
        self._items.clear()
        self._marked = {}
        organization = self._desk.organization
        people: dict[str, Performer] = {p.id: p for kind in (Unit, Position) for p in organization.all(kind)}
        above = {id: superior_of(performer) for id, performer in people.items()}
        wholes = set(above.values())
        for performer in sorted(people.values(), key=lambda p: (p.id not in wholes, *_by_name(p))):
            self._put_under(performer, people, above)
        shared = [p for p in people.values() if isinstance(p, Position) and p.also_in]
        for position in sorted(shared, key=_by_name):
            self._put_again(position)
        for kind, heading in _HEADINGS:
            others = organization.all(kind)
            if others:
                top = QTreeWidgetItem(self, [str(heading).upper()])
                top.setFlags(Qt.ItemFlag.ItemIsEnabled)
                top.setForeground(0, self._desk.theme.colour("muted"))
                top.setFont(0, _caption(self.font()))
                for participant in sorted(others, key=_by_name):
                    self._put(participant, top)
        self.expandAll()
        for id in folded & self._items.keys():
            self._items[id].setExpanded(False)
        self._busy = False
        self._mark_findings()
        self._show_selection()

    def _put_under(
        self, performer: Performer, people: dict[str, Performer], above: dict[str, str | None]
    ) -> QTreeWidgetItem:
        """Put a performer below its superior, and that one first; a circle is cut where it is met."""
        if performer.id in self._items:
            return self._items[performer.id]
        superior = people.get(above.pop(performer.id, None) or "")
        under = self._put_under(superior, people, above) if superior else None
        return self._items.get(performer.id) or self._put(performer, under)

    def _put(self, participant: Participant, under: QTreeWidgetItem | None) -> QTreeWidgetItem:
        item = QTreeWidgetItem([participant.name])
        item.setData(0, _ID, participant.id)
        item.setToolTip(0, plain_hint(participant.name))
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
        if under is None:
            self.addTopLevelItem(item)
        else:
            under.addChild(item)
        self._items[participant.id] = item
        return item

    def _put_again(self, position: Position) -> None:
        """Show a position in every other unit that it belongs to, with a sign that it is the same one."""
        organization = self._desk.organization
        units = also_under(organization, position)
        names = [unit.name for id in (position.unit, *units) if (unit := organization.get(Unit, id)) is not None]
        for id in units:
            item = QTreeWidgetItem([f"{SAME} {position.name}"])
            item.setData(0, _ID, position.id)
            item.setForeground(0, self._desk.theme.colour("muted"))
            self._items[id].addChild(item)
            words = _AGAIN.format(units=", ".join(names))
            item.setToolTip(0, plain_hint(str(words)))
            item.setData(0, Qt.ItemDataRole.AccessibleTextRole, f"{position.name}, {words}")

    def _mark_findings(self) -> None:
        self._busy = True
        open_ones = self._desk.session.findings_by()
        for id, item in self._items.items():
            number = open_ones.get(id, 0)
            if number != self._marked.get(id, 0):
                words = counted(number, ("замечание", "замечания", "замечаний"), ("finding", "findings"))
                item.setText(1, "●" if number else "")
                item.setForeground(1, self._desk.theme.colour("open"))
                item.setToolTip(1, str(words) if number else "")
                item.setData(0, Qt.ItemDataRole.AccessibleDescriptionRole, str(words) if number else "")
        self._marked = open_ones
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
        if item is not None and self.isVisible() and (self.hasFocus() or not self._desk.view_renames):
            self.setCurrentItem(item)
            self.editItem(item, 0)

    def _renamed(self, item: QTreeWidgetItem, _: int) -> None:
        id, name = item.data(0, _ID), item.text(0).strip()
        participant = self._desk.organization.get(Participant, id)
        if self._busy or participant is None or participant.name == name:
            return
        rename_with_care(self._desk, id, name)
        self.refresh()


def _looks_otherwise(before: object, after: object) -> bool:
    """Whether the tree shows a record before and after a change in different ways."""
    states = [state for state in (before, after) if isinstance(state, Participant)]
    if len(states) < 2:
        return bool(states)
    return any(getattr(before, field, None) != getattr(after, field, None) for field in _SHOWN)


def _caption(font: QFont) -> QFont:
    """Return the small bold letters of a section's caption."""
    made = QFont(font)
    made.setPixelSize(11)
    made.setBold(True)
    return made


def _by_name(participant: Participant) -> tuple[str, str]:
    return participant.name.casefold(), participant.id


PANEL = Panel(id="organization", title=_TITLE, side=Side.LEFT, make=OrganizationTree)
