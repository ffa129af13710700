"""The main window: panels around the view that is open; what it can do stands in the registries."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QMainWindow, QSplitter, QVBoxLayout, QWidget

from designer.i18n import Text
from designer.ui.files import recent
from designer.ui.first_page import FirstPage
from designer.ui.look.theme import Theme
from designer.ui.view_stack import ViewStack

if TYPE_CHECKING:
    from designer.session import Session
    from designer.ui.desk import Desk

_WIDTHS = [214, 742, 410]
_HEIGHTS = [560, 144]
_ROOMY = 1440
"""Width from which all panels stand beside the view; below it the tree is a key away and the others are smaller."""
_NARROW = 1200
_LOW = 700
_LISTED, _STRIP = 168, 34
"""Heights of the findings as a list with fixes, and as one line."""
WELCOME = "welcome"


class MainWindow(QMainWindow):
    """Shows one session; every text is made anew when the language changes.

    Without a session the first page is painted at once, and everything else is loaded right after it is seen.
    """

    desk: Desk

    def __init__(self, session: Session | None = None, theme: Theme | None = None, view: str = "clients") -> None:
        super().__init__()
        self.theme = theme or Theme("system", self)
        self.views: dict[str, QWidget] = {}
        self._wishes: list[Callable[[], None]] = []
        self._left: list[QWidget] = []
        self._tree_wish: bool | None = None
        self._list_wish: bool | None = None
        self._panels: list[QWidget] = []
        self._room = (False, 0, 0)
        self._open_view = WELCOME if session is None else view
        self._dress()
        self.resize(1366, 768)
        if session is None:
            self.setWindowTitle("Org Mission Designer")
            self.setCentralWidget(self._first_page())
        else:
            self.furnish(session)

    @property
    def session(self) -> Session:
        """The open session."""
        return self.desk.session

    @property
    def is_furnished(self) -> bool:
        """Whether the window can be worked in."""
        return "desk" in self.__dict__

    def furnish(self, session: Session | None = None) -> None:
        """Load what a window on a session is made of; an empty session where none is given."""
        if self.is_furnished:
            return
        from designer.i18n import current_language
        from designer.session import Session
        from designer.ui.desk import Desk
        from designer.ui.files.saves import follow_saver
        from designer.ui.menus import Menus
        from designer.ui.one_history import OneHistory
        from designer.ui.own_garbage import collect_here
        from designer.ui.qt_words import speak
        from designer.ui.status import Status

        collect_here()
        self.desk = desk = Desk(session or Session.new(current_language()), self.theme, self)
        self.menus = Menus(desk, self)
        OneHistory(self)
        self.status = Status(desk, self)
        self.setStatusBar(self.status)
        self._build()
        desk.language_changed.connect(speak)
        desk.language_changed.connect(self._build_again)
        desk.view_asked.connect(self.show_view)
        desk.bridge.opened.connect(self._opened)
        desk.bridge.changed.connect(self._title)
        desk.bridge.saved.connect(self._title)
        desk.reveal_asked.connect(self._leave_welcome)
        # After the panels, which say how much room they can use.
        desk.bridge.findings_changed.connect(self._share_height, Qt.ConnectionType.QueuedConnection)
        self.theme.changed.connect(self._dress)
        follow_saver(desk)
        speak()
        wishes, self._wishes = self._wishes, []
        for wish in wishes:
            wish()

    def wish(self, action: str) -> None:
        """Run an action of the registry, at once or as soon as the window is furnished."""

        def run() -> None:
            from designer.ui.actions import run_action

            run_action(self.desk, action)

        self.when_furnished(run)

    def wish_file(self, path: Path) -> None:
        """Open a model, at once or as soon as the window is furnished."""

        def run() -> None:
            from designer.ui.files.taking_up import open_path

            open_path(self.desk, path)

        self.when_furnished(run)

    def wish_recovery(self, report: Path | None, *, all: bool) -> None:
        """Offer all work that an earlier run left unsaved, and name the report of what ended it."""

        def run() -> None:
            from designer.ui.files.recovering import offer

            if all:
                offer(self.desk)
            if report is not None:
                self.desk.say(
                    Text(
                        ru=f"В прошлый раз программа закрылась из-за ошибки. Отчёт: {report}",
                        en=f"An error closed the program last time. Report: {report}",
                    )
                )

        self.when_furnished(run)

    @property
    def open_view(self) -> str:
        """The id of the view that is open."""
        return self._open_view

    def show_view(self, id: str) -> None:
        """Turn to the view of this id; "" is the first view, an unknown id changes nothing."""
        from designer.ui.context_help import explain
        from designer.ui.views import all_views

        known = {view.id: view for view in all_views()}
        id = id or next(iter(known))
        if id not in known:
            return
        if id not in self.views:
            self.views[id] = known[id].make(self.desk)
            explain(known[id].term, self.views[id])
            self._stack.addWidget(self.views[id])
        self._open_view = id
        self._stack.setCurrentWidget(self.views[id])
        self.views[id].setFocus()
        self.top_bar.mark(id)
        self.top_bar.setVisible(id != WELCOME)
        self._show_panels(id != WELCOME)

    # -- building ----------------------------------------------------------------------------

    def _first_page(self) -> FirstPage:
        page = FirstPage(recent.remembered())
        page.asked.connect(self.wish)
        page.file_asked.connect(lambda path: self.wish_file(Path(path)))
        page.seen.connect(lambda: QTimer.singleShot(0, self, self.furnish))
        return page

    def when_furnished(self, do: Callable[[], None]) -> None:
        """Do something at once or as soon as the window is furnished."""
        if self.is_furnished:
            do()
        else:
            self._wishes.append(do)

    def _build(self) -> None:
        from designer.ui.looking_bar import LookingBar
        from designer.ui.top_bar import TopBar

        self.top_bar = TopBar(self.desk)
        self._stack = ViewStack()
        self.views = {}
        self._panels = []
        self._left = []
        self._middle = _split(Qt.Orientation.Vertical, [self._stack], [])
        self._across = _split(Qt.Orientation.Horizontal, [self._middle], [])
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.top_bar)
        column.addWidget(LookingBar(self.desk))
        column.addWidget(self._across, 1)
        self.setCentralWidget(whole)
        self.menus.fill()
        self.show_view(self._open_view)
        self._title()

    def _show_panels(self, wanted: bool) -> None:
        """Make the panels when they are first needed; the first page stands alone."""
        from designer.ui.panels import Side, all_panels

        if wanted and not self._panels:
            sides: dict[Side, list[QWidget]] = {side: [] for side in Side}
            for panel in all_panels():
                widget = panel.make(self.desk)
                if not widget.accessibleName():
                    widget.setAccessibleName(str(panel.title))
                sides[panel.side].append(widget)
                self._panels.append(widget)
            for widget in sides[Side.BELOW]:
                self._middle.addWidget(widget)
            for place, widget in enumerate(sides[Side.LEFT]):
                self._across.insertWidget(place, widget)
            for widget in sides[Side.RIGHT]:
                self._across.addWidget(widget)
            self._left = sides[Side.LEFT]
            self._share_room()
        for widget in self._panels:
            widget.setVisible(wanted and (widget not in self._left or self.is_tree_shown))
        self.top_bar.show_tree(self.is_tree_shown)

    @property
    def is_tree_shown(self) -> bool:
        """Whether the tree stands at the left: as the user said, else where there is room."""
        return self.width() >= _ROOMY if self._tree_wish is None else self._tree_wish

    def show_tree(self, shown: bool) -> None:
        """Show the tree of the organization or put it away."""
        self._tree_wish = shown
        for widget in self._left:
            widget.setVisible(shown and self._open_view != WELCOME)
        self.top_bar.show_tree(shown)
        if self._panels:
            self._share_room()

    @property
    def is_list_shown(self) -> bool:
        """Whether the findings have room for a list: as the user said, else where the window is high enough."""
        return self.height() >= _LOW if self._list_wish is None else self._list_wish

    def show_list(self, shown: bool) -> None:
        """Give the findings room for a list, or for one line."""
        self._list_wish = shown
        if self._panels:
            self._share_room()

    @property
    def _beside(self) -> int:
        """Width of the panel at the right, in px."""
        return _WIDTHS[2] if self.width() >= _ROOMY else 350 if self.width() >= _NARROW else 320

    @property
    def _below(self) -> int:
        """Height of the panel below, in px."""
        if self._list_wish is not None:
            return _LISTED if self._list_wish else _STRIP
        return _HEIGHTS[1] if self.height() >= 860 else 88 if self.height() >= _LOW else _STRIP

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the panels shrink, and the tree come and go, with the room there is."""
        super().resizeEvent(event)
        room = self.is_tree_shown, self._beside, self._below
        if self._panels and room != self._room:
            for widget in self._left:
                widget.setVisible(self.is_tree_shown and self._open_view != WELCOME)
            self.top_bar.show_tree(self.is_tree_shown)
            self._share_room()

    def _share_room(self) -> None:
        """Give the panels their sizes and the view all the rest."""
        self._room = self.is_tree_shown, self._beside, self._below
        left = _WIDTHS[0] if self.is_tree_shown else 0
        _share(self._across, [left, self.width() - left - self._beside, self._beside])
        below = self._middle.widget(1)
        height = min(self._below, below.maximumHeight() if below is not None else 0)
        _share(self._middle, [sum(self._middle.sizes()) - height, height])

    def _share_height(self) -> None:
        """Give the view the room that panels below do not use, and some back when they need it."""
        heights = self._middle.sizes()
        if len(heights) == 2:
            below_widget = self._middle.widget(1)
            most = below_widget.maximumHeight() if below_widget is not None else 0
            below = min(most, self._below)
            if not below <= heights[1] <= most:
                self._middle.setSizes([sum(heights) - below, below])

    def _build_again(self) -> None:
        old = self.centralWidget()
        self._build()
        if old is not None:
            old.deleteLater()
        self.status.refresh()

    def _opened(self) -> None:
        if self._open_view == WELCOME and len(self.desk.organization) > 1:
            self.show_view("")
        self._title()

    def _leave_welcome(self, _: str) -> None:
        if self._open_view == WELCOME:
            self.show_view("")

    def _dress(self) -> None:
        self.setPalette(self.theme.palette)
        self.setStyleSheet(self.theme.style_sheet)

    def _title(self, *_: object) -> None:
        reading = Text(ru=" (только чтение)", en=" (read only)") if self.session.is_read_only else ""
        self.setWindowTitle(f"{self.session.title}[*]{reading} — Org Mission Designer")
        self.setWindowModified(not self.session.is_saved)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask before unsaved work is left."""
        from designer.ui.files.saves import may_leave

        if not self.is_furnished or may_leave(self.desk):
            if self.is_furnished:
                self.session.leave()
            event.accept()
        else:
            event.ignore()


def _split(way: Qt.Orientation, widgets: list[QWidget], sizes: list[int]) -> QSplitter:
    split = QSplitter(way)
    split.setHandleWidth(1)
    split.setChildrenCollapsible(False)
    for widget in widgets:
        split.addWidget(widget)
    _share(split, sizes)
    return split


def _share(split: QSplitter, sizes: list[int]) -> None:
    """Give the parts of a splitter their sizes; the middle one, or the first of two, grows with the window."""
    if split.count() == len(sizes):
        split.setSizes(sizes)
        split.setStretchFactor(1 if len(sizes) == 3 else 0, 1)
