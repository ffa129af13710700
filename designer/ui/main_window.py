"""The main window: panels around the view that is open; what it can do stands in the registries."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from designer.session import Session
from designer.ui.desk import Desk
from designer.ui.files import may_leave
from designer.ui.menus import Menus
from designer.ui.panels import Side, all_panels
from designer.ui.status import Status
from designer.ui.theme import Theme
from designer.ui.top_bar import TopBar
from designer.ui.views import all_views

_WIDTHS = [230, 776, 360]
_HEIGHTS = [560, 150]


class MainWindow(QMainWindow):
    """Shows one session; every text is made anew when the language changes."""

    def __init__(self, session: Session, theme: Theme | None = None, view: str = "clients") -> None:
        super().__init__()
        self.theme = theme or Theme("system", self)
        self.desk = Desk(session, self.theme, self)
        self.menus = Menus(self.desk, self)
        self.status = Status(self.desk, self)
        self.setStatusBar(self.status)
        self.views: dict[str, QWidget] = {}
        self._open_view = view
        self._build()
        desk = self.desk
        desk.language_changed.connect(self._build_again)
        desk.view_asked.connect(self.show_view)
        desk.bridge.opened.connect(self._title)
        desk.bridge.changed.connect(self._title)
        desk.bridge.saved.connect(self._title)
        desk.reveal_asked.connect(self._leave_welcome)
        desk.bridge.findings_changed.connect(self._share_height)
        self.theme.changed.connect(self._dress)
        self._dress()
        self.resize(1366, 768)

    @property
    def session(self) -> Session:
        """The open session."""
        return self.desk.session

    def show_view(self, id: str) -> None:
        """Turn to the view of this id; "" is the first view, an unknown id changes nothing."""
        known = {view.id: view for view in all_views()}
        id = id or next(iter(known))
        if id not in known:
            return
        if id not in self.views:
            self.views[id] = known[id].make(self.desk)
            self._stack.addWidget(self.views[id])
        self._open_view = id
        self._stack.setCurrentWidget(self.views[id])
        self.views[id].setFocus()
        self.top_bar.mark(id)

    # -- building ----------------------------------------------------------------------------

    def _build(self) -> None:
        self.top_bar = TopBar(self.desk)
        self._stack = QStackedWidget()
        self.views = {}
        sides: dict[Side, list[QWidget]] = {side: [] for side in Side}
        for panel in all_panels():
            widget = panel.make(self.desk)
            if not widget.accessibleName():
                widget.setAccessibleName(str(panel.title))
            sides[panel.side].append(widget)
        middle = _split(Qt.Orientation.Vertical, [self._stack, *sides[Side.BELOW]], _HEIGHTS)
        self._middle = middle
        across = _split(Qt.Orientation.Horizontal, [*sides[Side.LEFT], middle, *sides[Side.RIGHT]], _WIDTHS)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.top_bar)
        column.addWidget(across, 1)
        self.setCentralWidget(whole)
        self.menus.fill()
        if self._open_view:
            self.show_view(self._open_view)
        self._title()

    def _share_height(self) -> None:
        """Give the view the room that panels below do not use, and some back when they need it."""
        heights = self._middle.sizes()
        if len(heights) == 2:
            below_widget = self._middle.widget(1)
            most = below_widget.maximumHeight() if below_widget is not None else 0
            if most < heights[1] or heights[1] < _HEIGHTS[1] <= most:
                below = min(most, _HEIGHTS[1])
                self._middle.setSizes([sum(heights) - below, below])

    def _build_again(self) -> None:
        old = self.centralWidget()
        self._build()
        if old is not None:
            old.deleteLater()
        self.status.refresh()

    def _leave_welcome(self, _: str) -> None:
        if self._open_view == "welcome":
            self.show_view("")

    def _dress(self) -> None:
        self.setPalette(self.theme.palette)
        self.setStyleSheet(self.theme.style_sheet)

    def _title(self, *_: object) -> None:
        self.setWindowTitle(f"{self.session.title}[*] — Org Mission Designer")
        self.setWindowModified(not self.session.is_saved)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask before unsaved work is left."""
        if may_leave(self.desk):
            event.accept()
        else:
            event.ignore()


def _split(way: Qt.Orientation, widgets: list[QWidget], sizes: list[int]) -> QSplitter:
    split = QSplitter(way)
    split.setHandleWidth(1)
    split.setChildrenCollapsible(False)
    for widget in widgets:
        split.addWidget(widget)
    if len(widgets) == len(sizes):
        split.setSizes(sizes)
        split.setStretchFactor(1 if len(sizes) == 3 else 0, 1)
    return split
