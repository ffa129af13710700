"""The canvas: the widget in which the parts of a drawing meet; each of them is a file beside this one."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDropEvent,
    QHelpEvent,
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QApplication, QToolTip

from designer.edits.participants import has_fresh_name
from designer.model.participants import Participant
from designer.ui.canvas import accessible, commands, grid, keys, telling, told, wheel
from designer.ui.canvas.above import paint_above
from designer.ui.canvas.ahead import Ahead
from designer.ui.canvas.hand import Hand
from designer.ui.canvas.keeping_up import KeepingUp
from designer.ui.canvas.painting import PLAIN, TITLES_ONLY
from designer.ui.canvas.workbench import Workbench
from designer.ui.desk import Desk
from designer.ui.widgets.safe_painting import painting
from designer.views.board import ViewOf


class Canvas(Workbench):
    """Copies a still picture of what rests and paints above it what moves."""

    def __init__(self, desk: Desk, view: ViewOf) -> None:
        super().__init__(desk, view)
        self.hand = Hand(self)
        self.is_fitted = False
        self._ahead = Ahead(self)
        self._keeping_up = KeepingUp(self, self.hand.interrupt)
        self._later = self._keeping_up.later
        accessible.install()
        self.setMouseTracking(True)
        self.setAcceptDrops(True)
        self.grabGesture(Qt.GestureType.PinchGesture)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(str(view.title))
        self.setMinimumSize(320, 200)
        desk.bridge.opened.connect(self._opened)
        desk.bridge.changed.connect(self._keeping_up.follow)
        desk.bridge.findings_changed.connect(self._later.start)
        desk.selection_changed.connect(self._selected)
        desk.theme.changed.connect(self._dress)
        desk.reveal_asked.connect(self._reveal_asked)
        desk.sight_asked.connect(self._sight_asked)
        desk.rename_asked.connect(self._rename_asked)
        desk.fit_asked.connect(self.fit)
        desk.zoom_asked.connect(self.zoom)
        desk.canvas_asked.connect(self._asked)
        desk.looking_changed.connect(self._look)

    # -- showing -----------------------------------------------------------------------------

    def rebuild(self) -> None:
        """Make the drawing anew from the records."""
        if not self.carrying.lifted:
            self._keeping_up.done()
            super().rebuild()

    def reveal(self, id: str) -> None:
        """Bring a participant or an arrow into sight, as it stands now."""
        self._keeping_up.at_once()
        super().reveal(id)

    def _look(self) -> None:
        """Show who is to be shown now; all of them, where there are fewer or more."""
        before = set(self.stage.board.boxes)
        self.rebuild()
        if set(self.stage.board.boxes) != before:
            self.fit()

    def _opened(self) -> None:
        self.hand.interrupt()
        self.naming.leave()
        self.is_fitted = False
        self.rebuild()
        self.fit()

    def _selected(self) -> None:
        self.sheet.selection = self.desk.selection
        self.refresh()
        telling.tell(self)

    def _dress(self) -> None:
        self.sheet.dress(self._theme_colours())
        self.refresh()

    def _asked(self, id: str) -> None:
        if self.isVisible():
            self._keeping_up.at_once()
            commands.run(self, id)

    def _reveal_asked(self, id: str) -> None:
        """Bring somebody into sight, large enough to be read, and draw the eye there."""
        rect = self.stage.rect(id)
        if not rect.isNull() and self.camera.zoom < PLAIN:
            self.camera.zoom_at(self.rect().toRectF().center(), TITLES_ONLY / self.camera.zoom)
            self.refresh()
        self.reveal(id)
        self.ping.begin(id)

    def _sight_asked(self, id: str) -> None:
        """Bring somebody into sight; the drawing is made anew for it only where he is not in it yet."""
        if self.isVisible() and self.stage.rect(id).isNull():
            self.reveal(id)
        elif self.isVisible():
            super().reveal(id)

    # -- painting ----------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint; what fails leaves a note, and the work goes on."""
        self.finding.hold(True)
        with painting(self) as painter:
            self._paint(painter)
        self.finding.hold(False)

    def _paint(self, painter: QPainter) -> None:
        """Copy the still picture and paint what moves above it."""
        if self.glide.is_running:
            self.glide.paint(painter)
            return
        self.sheet.lay(painter, self.size(), self.devicePixelRatioF())
        self._ahead.painted()
        paint_above(self, painter)

    def _rename_asked(self, id: str) -> None:
        if self.isVisible() and not isinstance(QApplication.focusWidget(), QAbstractItemView):
            self.rebuild()
            participant = self.desk.organization.get(Participant, id)
            self.naming.begin(id, new=participant is not None and has_fresh_name(participant))

    # -- events ------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Select, or begin what the place and the button mean."""
        self.is_touched = True
        self.setFocus()
        self.naming.end()
        self.naming.rhythm = ""
        self.hand.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Let the tool follow, or begin one when the hand has moved enough."""
        self.hand.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Finish what the tool did."""
        self.hand.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Rename who is there, or make a unit where nobody is."""
        self.hand.double(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with what is there."""
        from designer.ui.canvas.context_menu import show

        show(self, event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files."""
        from designer.ui.canvas import dropping

        dropping.enter(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Open or read in the files that were dropped."""
        from designer.ui.canvas import dropping

        dropping.drop(self, event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Go up and down, sideways with Shift, zoom with Ctrl."""
        wheel.turned(self, event)
        self.hand.follow()

    def event(self, event: QEvent) -> bool:
        """Take Tab while names are being added, and two fingers that zoom; everything else goes its way."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and keys.goes_on(self, event):
            return True
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride and keys.claims(self, event):
            event.accept()
            return True
        if isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self._told_at(event.pos().toPointF()), self)
            return True
        return wheel.felt(self, event, lambda: self.hand.cancel()) or super().event(event)

    def _told_at(self, place: QPointF) -> str:
        return told.told_at(self, place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk, nudge, name and delete by keyboard."""
        self.hand.heed(keys.held_after(event))
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat() and not event.modifiers():
            self.hand.hold_paper(True)
        elif event.key() == Qt.Key.Key_Escape and self.hand.cancel():
            return
        elif not keys.press(self, event):
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Let go of the paper."""
        self.hand.heed(keys.held_after(event))
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self.hand.hold_paper(False)

    def focusInEvent(self, event: QEvent) -> None:
        """Show where the keys go."""
        self.update()
        telling.tell(self)

    def focusOutEvent(self, event: QEvent) -> None:
        """The keys go elsewhere."""
        self.hand.hold_paper(False)
        self.update()

    def showEvent(self, event: QShowEvent) -> None:
        """Rename in place from now on, and catch up with what was changed meanwhile."""
        self.desk.view_renames = True
        self.wheel_zooms = wheel.zooms()
        self.sheet.nodes.has_dots = grid.is_wanted()
        self._keeping_up.shown()
        self.wall.look()

    def hideEvent(self, event: QHideEvent) -> None:
        """Let others rename."""
        self.finding.stop()
        self.desk.view_renames = False

    def leaveEvent(self, event: QEvent) -> None:
        """Point at nobody."""
        self.hover("")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show everything, unless the user has chosen what to see."""
        if self.width() > 320 and not (self.is_fitted and self.is_touched):
            self.is_fitted = True
            self.fit()
        self.minimap.settle()
        self.wall.settle()
        self.refresh()
