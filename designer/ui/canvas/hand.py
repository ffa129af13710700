"""The user's hand: which tool a press begins, and how the paper scrolls when the hand comes to an edge."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, Qt, QTimer
from PySide6.QtGui import QMouseEvent

from designer.ui.canvas import badges, commands, folding, handles, making
from designer.ui.canvas.tools import Tool
from designer.ui.canvas.under import Under, under
from designer.ui.canvas.workbench import Workbench

_EDGE = 28.0
"""Px from the edge in which a held tool scrolls the paper."""
_SCROLL = 14.0
_MOVED = 5.0
_NEW = QPointF(92, 22)


class Hand:
    """Follows the mouse; at most one tool at a time."""

    def __init__(self, canvas: Workbench) -> None:
        self._canvas = canvas
        self._press: QPointF | None = None
        self._at = Under()
        """Who was under the mouse when it was pressed."""
        self._click: Callable[[], None] | None = None
        """What the release means if the hand has not moved."""
        self._place = QPointF()
        self._modifiers = Qt.KeyboardModifier.NoModifier
        self._holds_paper = False
        self._button = Qt.MouseButton.NoButton
        """The button that was pressed last; only its release ends what it began."""
        self._is_on_sign = False
        """Whether the last press was on a sign, which means nothing more when it is pressed twice."""
        self._scroll = QTimer(canvas, interval=16)
        self._scroll.timeout.connect(self._scroll_on)

    def hold_paper(self, held: bool) -> None:
        """Let the next press move the paper (Space is held), or no more."""
        if held != self._holds_paper:
            self._holds_paper = held
            self._canvas.setCursor(Qt.CursorShape.OpenHandCursor) if held else self._canvas.unsetCursor()

    def begin(self, tool: Tool) -> None:
        """Let a tool follow the mouse."""
        self._canvas.tool = tool
        self._canvas.desk.bridge.hold_checks(True)
        self._canvas.setCursor(tool.cursor)

    def end(self) -> None:
        """Go back to idleness."""
        if self._canvas.tool is not None:
            self._canvas.desk.bridge.hold_checks(False)
        self._canvas.tool = None
        self._press = self._click = None
        self._scroll.stop()
        self._canvas.unsetCursor()
        self._canvas.update()

    def heed(self, modifiers: Qt.KeyboardModifier) -> None:
        """A key that changes what the tool does was pressed or let go while the mouse rests."""
        if self._canvas.tool is not None and modifiers != self._modifiers:
            self._modifiers = modifiers
            self._canvas.tool.move(self._place, modifiers)

    def follow(self) -> None:
        """The paper was moved below the resting mouse."""
        if self._canvas.tool is not None and self._canvas.tool.scrolls:
            self._canvas.tool.move(self._place, self._modifiers)

    def interrupt(self) -> None:
        """The model was changed by something else: give up what would change it too."""
        if self._canvas.tool is not None and self._canvas.tool.scrolls:
            self.cancel()

    def cancel(self) -> bool:
        """Give up what the tool does; returns whether there was one."""
        if self._canvas.tool is None:
            return False
        tool = self._canvas.tool
        self.end()
        tool.cancel()
        return True

    # -- the mouse ---------------------------------------------------------------------------

    def press(self, event: QMouseEvent) -> None:
        """Select, or begin what the place and the button mean."""
        from designer.ui.canvas.tools.connecting import Connecting
        from designer.ui.canvas.tools.panning import Panning
        from designer.ui.canvas.tools.reattaching import end_at
        from designer.ui.canvas.tools.resizing import Resizing, corner_at

        canvas, place = self._canvas, event.position()
        if canvas.tool is not None:
            return
        self._button = event.button()
        if event.button() is Qt.MouseButton.MiddleButton or self._holds_paper:
            self.begin(Panning(canvas, place))
            return
        if event.button() is Qt.MouseButton.LeftButton:
            tool = end_at(canvas, place)
            if tool is not None:
                self.begin(tool)
                return
            corner = corner_at(canvas, place)
            if corner is not None:
                self.begin(Resizing(canvas, corner))
                return
            handle = handles.at(canvas, place)
            if handle:
                self.begin(Connecting(canvas, canvas.hovered, to_client=handle == "client"))
                return
        point = canvas.camera.to_document(place)
        self._is_on_sign = event.button() is Qt.MouseButton.LeftButton and self._on_sign(point)
        if self._is_on_sign:
            return
        self._at = under(canvas, point)
        self._select(self._at, event.modifiers(), keep=event.button() is not Qt.MouseButton.LeftButton)
        if event.button() is Qt.MouseButton.LeftButton:
            self._press = place

    def _on_sign(self, point: QPointF) -> bool:
        """Open or fold a department whose sign was pressed, or show the findings whose number was pressed."""
        canvas = self._canvas
        badge = badges.badge_at(canvas, point)
        if badge:
            canvas.desk.select([badge])
            canvas.desk.finding_asked.emit(badge)
            return True
        id = folding.sign_at(canvas, point)
        if id:
            folding.turn(canvas, [id])
        return bool(id)

    def _select(self, at: Under, modifiers: Qt.KeyboardModifier, *, keep: bool) -> None:
        """Select who was pressed; what would spoil a drag waits for the release."""
        desk = self._canvas.desk
        more = bool(modifiers & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier))
        id, selection = at.id, desk.selection
        rest = [one for one in selection if one != id]
        if id and more and not keep:
            if id in selection:
                self._click = lambda: desk.select(rest)
            elif at.is_paper:
                self._click = lambda: desk.select([*rest, id])
            else:
                desk.select([*rest, id])
        elif id and id in selection:
            self._click = None if keep else lambda: desk.select([id])
        elif id and at.is_paper and not keep:
            self._click = lambda: desk.select([id])
        elif id:
            desk.select([id])
        elif not more and not keep:
            desk.select([])

    def move(self, event: QMouseEvent) -> None:
        """Let the tool follow, or begin one when the hand has moved enough."""
        canvas, place = self._canvas, event.position()
        self._place, self._modifiers = place, event.modifiers()
        if canvas.tool is not None and not event.buttons() & self._button:
            self.cancel()
        elif canvas.tool is not None:
            canvas.tool.move(place, event.modifiers())
            self._scroll.start() if canvas.tool.scrolls and self._outward() != QPointF() else self._scroll.stop()
        elif self._press is None or not event.buttons() & Qt.MouseButton.LeftButton:
            if not handles.at(canvas, place):
                canvas.hover(canvas.stage.box_at(canvas.camera.to_document(place)))
            self._show_what_it_is(place)
        elif (place - self._press).manhattanLength() > _MOVED:
            self._begin_drag(self._press, event.modifiers())
            if canvas.tool is not None:
                canvas.tool.move(place, event.modifiers())

    def _show_what_it_is(self, place: QPointF) -> None:
        """Let the pointer say what a press would do."""
        from designer.ui.canvas.tools.reattaching import end_at
        from designer.ui.canvas.tools.resizing import corner_at, shape_of

        canvas = self._canvas
        point = canvas.camera.to_document(place)
        corner = corner_at(canvas, place)
        shape = None
        if self._holds_paper:
            shape = Qt.CursorShape.OpenHandCursor
        elif corner is not None:
            shape = shape_of(corner)
        elif end_at(canvas, place) is not None or handles.at(canvas, place):
            shape = Qt.CursorShape.CrossCursor
        elif badges.badge_at(canvas, point) or folding.sign_at(canvas, point):
            shape = Qt.CursorShape.PointingHandCursor
        if shape is None:
            canvas.unsetCursor()
        elif canvas.cursor().shape() is not shape:
            canvas.setCursor(shape)

    def _begin_drag(self, start: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        from designer.ui.canvas.tools.band import Band
        from designer.ui.canvas.tools.bending import Bending
        from designer.ui.canvas.tools.moving import Moving

        canvas, at = self._canvas, self._at
        chosen = at.id in canvas.desk.selection
        if chosen and at.id in canvas.stage.board.lines and canvas.can_draw:
            self.begin(Bending(canvas, at.id, canvas.camera.to_document(start)))
        elif at.is_paper and not chosen:
            keep = canvas.desk.selection if modifiers & Qt.KeyboardModifier.ShiftModifier else ()
            self.begin(Band(canvas, start, keep))
        elif canvas.can_draw and at.id in canvas.stage.board.boxes:
            self.begin(Moving(canvas, start, canvas.desk.selection))

    def release(self, event: QMouseEvent) -> None:
        """Finish what the tool did."""
        if event.button() is not self._button:
            return
        tool, click = self._canvas.tool, self._click
        self.end()
        if tool is not None:
            tool.release(event.position(), event.modifiers())
            self._canvas.update()
        elif click is not None:
            click()

    def double(self, event: QMouseEvent) -> None:
        """Rename who is there, name the service of the arrow that is there, or make a unit where nobody is."""
        from designer.ui.canvas.tools.resizing import corner_at

        canvas = self._canvas
        point = canvas.camera.to_document(event.position())
        at = under(canvas, point)
        if self._is_on_sign:
            return
        if corner_at(canvas, event.position()) is not None:
            commands.run(canvas, "own-size")
        elif at.is_paper and canvas.can_draw:
            making.add_at(canvas, point - _NEW, parent=at.id or None)
        elif at.id:
            canvas.reveal(at.id)
            canvas.naming.begin(at.id)

    # -- scrolling at the edges --------------------------------------------------------------

    def _outward(self) -> QPointF:
        """How far the hand is into the border, as the way to scroll; null in the middle."""
        rect, place = self._canvas.rect(), self._place
        left, top = min(0.0, place.x() - _EDGE), min(0.0, place.y() - _EDGE)
        right = max(0.0, place.x() - rect.width() + _EDGE)
        bottom = max(0.0, place.y() - rect.height() + _EDGE)
        return QPointF(left + right, top + bottom) / _EDGE

    def _scroll_on(self) -> None:
        way = self._outward()
        if self._canvas.tool is None or way.isNull():
            self._scroll.stop()
            return
        x, y = (min(1.0, max(-1.0, part)) * _SCROLL for part in (way.x(), way.y()))
        self._canvas.pan(QPointF(-x, -y))
        self._canvas.tool.move(self._place, self._modifiers)
