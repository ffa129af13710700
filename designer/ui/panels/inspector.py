"""The inspector at the right: title of the selected one, its pages as tabs."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from designer.i18n import Text
from designer.model.kinds import KIND_NAMES
from designer.model.participants import Participant, Performer, Position, Unit
from designer.model.relations import ClientLink
from designer.ui.context_help import explain
from designer.ui.desk import Desk
from designer.ui.inspector import Page, all_pages
from designer.ui.panels import Panel, Side
from designer.ui.widgets.roomy_tabs import RoomyTabs
from designer.ui.widgets.texts import label

_TITLE = Text(ru="Свойства", en="Inspector")
_EMPTY = Text(
    ru="Выберите участника на схеме или в дереве (F4). Нового подразделения ещё нет? Ctrl+U.",
    en="Select somebody on the drawing or in the tree (F4). No unit yet? Ctrl+U.",
)
_ARROW = Text(ru="Клиентская стрелка", en="Client arrow")


class Inspector(QFrame):
    """Follows the selection; the page that was open stays open."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.setProperty("kind", "surface")
        self.setMinimumWidth(300)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 6, 8)
        self._name = label(kind="title")
        self._about = label(kind="muted")
        self._tabs = RoomyTabs()
        self._tabs.setAccessibleName(str(_TITLE))
        self._tabs.tabBar().setAccessibleName(str(_TITLE))
        column.addWidget(self._name)
        column.addWidget(self._about)
        column.addWidget(self._tabs, 1)
        self._filler = QWidget()
        column.addWidget(self._filler, 1)
        self._pages: dict[str, tuple[Page, QWidget]] = {}
        self._before: QWidget | None = None
        """The page that was open before an arrow was selected."""
        desk.selection_changed.connect(self.refresh)
        desk.bridge.changed.connect(self._head)
        desk.mission_asked.connect(self._show_mission)
        self.refresh()

    def refresh(self) -> None:
        """Show the pages that fit the selected one."""
        shown = self._head()
        if shown is not None and not self._pages:
            self._pages = {page.id: (page, self._made(page)) for page in all_pages()}
        wanted = [page for page, _ in self._pages.values() if _fits(page, shown)]
        now = [self._tabs.widget(n) for n in range(self._tabs.count())]
        if now == [self._pages[page.id][1] for page in wanted]:
            return
        open_page = self._tabs.currentWidget()
        if isinstance(shown, ClientLink):
            self._before = open_page
        elif shown is not None and self._before is not None:
            open_page, self._before = self._before, None
        self._tabs.clear()
        for page in wanted:
            self._tabs.addTab(self._pages[page.id][1], str(page.title))
        if open_page is not None and self._tabs.indexOf(open_page) >= 0:
            self._tabs.setCurrentWidget(open_page)
        self._tabs.settle()

    def _made(self, page: Page) -> QScrollArea:
        widget = page.make(self._desk)
        explain(page.term, widget)
        return _scrolled(widget)

    def _show_mission(self, _: str) -> None:
        self._tabs.setCurrentIndex(0)
        page = self._tabs.currentWidget()
        shown = page.widget() if isinstance(page, QScrollArea) else None
        if shown is not None:
            shown.setFocus()

    def _head(self, *_: object) -> Participant | ClientLink | None:
        organization = self._desk.organization
        participant = organization.get(Participant, self._desk.selected)
        link = organization.get(ClientLink, self._desk.selected)
        self._tabs.setVisible(participant is not None or link is not None)
        self._filler.setVisible(participant is None and link is None)
        if link is not None:
            ends = (organization.get(Participant, id) for id in (link.supplier, link.client))
            self._name.setText(" → ".join(end.name for end in ends if end is not None))
            self._about.setText(str(_ARROW))
            return link
        if participant is None:
            self._name.setText(self._desk.organization.company.name or str(_TITLE))
            self._about.setText(str(_EMPTY))
            return None
        self._name.setText(participant.name)
        parts = [str(KIND_NAMES[type(participant)]), *participant.abbreviations]
        whole = None
        if isinstance(participant, Unit):
            whole = organization.get(Unit, participant.parent)
        elif isinstance(participant, Position):
            whole = organization.get(Unit, participant.unit)
        superior = organization.get(Performer, participant.reports_to) if isinstance(participant, Performer) else None
        if whole is not None:
            parts.append(whole.name)
        if superior is not None:
            parts.append(str(Text(ru="подчиняется: ", en="reports to: ")) + superior.name)
        self._about.setText(" · ".join(parts))
        return participant


def _fits(page: Page, shown: Participant | ClientLink | None) -> bool:
    if isinstance(shown, ClientLink):
        return page.shows_arrows
    return shown is not None and page.fits(shown)


def _scrolled(page: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(page)
    return area


PANEL = Panel(id="inspector", title=_TITLE, side=Side.RIGHT, make=Inspector)
