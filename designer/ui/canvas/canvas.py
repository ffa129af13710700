"""The canvas: shows a view of the open organization and lets the user draw in it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, Qt, QTimer
from PySide6.QtGui import (
    QColor,
    QEnterEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from designer.arrange.geometry import Box
from designer.edits.clients import declare_client
from designer.edits.diagram import place, place_all
from designer.edits.participants import add_participant
from designer.edits.units import nest
from designer.i18n import Text
from designer.model.organization import Organization
from designer.model.participants import Participant, Unit
from designer.model.relations import ClientLink
from designer.picture.colours import THEMES
from designer.picture.primitives import Tone
from designer.ui.canvas import keys
from designer.ui.canvas.camera import Camera
from designer.ui.canvas.name_line import NameLine
from designer.ui.canvas.painting import PLAIN, StagePainter
from designer.ui.canvas.primitive_painter import Colours, measured
from designer.ui.canvas.stage import Stage
from designer.ui.canvas.tools import Tool
from designer.ui.desk import Desk
from designer.ui.renaming import rename_with_care
from designer.views.board import ViewOf

_HANDLE = 6.0
_EDGE = 14.0
_PAUSE = 120
"""Milliseconds after the last change in which the drawing is made anew; typing is never held up."""
_GUIDE = 6.0


class Canvas(QWidget):
    """Paints a still picture of what rests and, above it, what moves."""

    def __init__(self, desk: Desk, view: ViewOf) -> None:
        super().__init__()
        self.desk = desk
        self.view = view
        self.camera = Camera()
        self.colours: Colours = _colours(desk)
        self.painter = StagePainter(self.colours)
        self.tool: Tool | None = None
        self.hovered = ""
        self._lifted: dict[str, Box] = {}
        self._by = QPointF()
        self._guides: list[QRectF] = []
        self._still: QPixmap | None = None
        self._press: QPointF | None = None
        self._fitted = False
        self._space = False
        self.name_line: NameLine | None = None
        self._later = QTimer(self, singleShot=True, interval=_PAUSE)
        self._later.timeout.connect(self.rebuild)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(str(view.title))
        self.setMinimumSize(320, 200)
        self.stage = self._make_stage()
        desk.bridge.opened.connect(self._opened)
        desk.bridge.changed.connect(lambda _: self._later.start())
        desk.bridge.findings_changed.connect(self._later.start)
        desk.selection_changed.connect(self._selected)
        desk.theme.changed.connect(self._dress)
        desk.reveal_asked.connect(self.reveal)
        desk.rename_asked.connect(self._rename_asked)
        desk.fit_asked.connect(self.fit)
        desk.zoom_asked.connect(self.zoom)

    # -- showing -----------------------------------------------------------------------------

    def _make_stage(self) -> Stage:
        findings: dict[str, int] = {}
        organization = self.desk.organization
        for finding in self.desk.session.checker.findings:
            link = organization.get(ClientLink, finding.subject)
            id = link.supplier if link else finding.subject
            findings[id] = findings.get(id, 0) + 1
        return Stage(self.view.make(organization, findings, measured))

    def rebuild(self) -> None:
        """Make the drawing anew from the records."""
        if self._lifted:
            return
        self._later.stop()
        self.stage = self._make_stage()
        self.refresh()

    def refresh(self) -> None:
        """Paint the still picture anew."""
        self._still = None
        self.update()

    def _opened(self) -> None:
        self._fitted = False
        self.rebuild()
        self.fit()

    def _selected(self) -> None:
        self.refresh()
        self.setAccessibleDescription(keys.spoken(self.desk))

    def _dress(self) -> None:
        self.colours = _colours(self.desk)
        self.painter.dress(self.colours)
        self.refresh()

    def fit(self) -> None:
        """Show everything."""
        self.camera.fit(self.stage.hull, self.rect().toRectF().size())
        self.refresh()

    def reveal(self, id: str) -> None:
        """Bring a participant or an arrow into sight."""
        if self._later.isActive():
            self.rebuild()
        rect = self.stage.rect(id)
        if not rect.isNull() and self.camera.reveal(rect, self.rect().toRectF().size()):
            self.refresh()

    def pan(self, by: QPointF) -> None:
        """Move the paper by widget px; only what comes into sight is painted anew."""
        whole = QPointF(round(by.x()), round(by.y()))
        self.camera.pan(whole)
        old, size = self._still, self.rect()
        if old is None or abs(whole.x()) > self.width() / 2 or abs(whole.y()) > self.height() / 2:
            self.refresh()
            return
        x, y = int(whole.x()), int(whole.y())
        still = QPixmap(old.size())
        still.setDevicePixelRatio(old.devicePixelRatio())
        painter = QPainter(still)
        painter.drawPixmap(x, y, old)
        across = QRect(0 if x > 0 else size.width() + x, 0, abs(x), size.height())
        along = QRect(0, 0 if y > 0 else size.height() + y, size.width(), abs(y))
        for strip in (across, along):
            if not strip.isEmpty():
                painter.save()
                painter.setClipRect(strip)
                self._paint_into(painter, strip.toRectF())
                painter.restore()
        painter.end()
        self._still = still
        self.update()

    def zoom(self, factor: float, at: QPointF | None = None) -> None:
        """Zoom at a place of the widget, its middle if none is given."""
        self.camera.zoom_at(at or self.rect().toRectF().center(), factor)
        self.refresh()

    # -- painting ----------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Copy the still picture and paint what moves above it."""
        if self._still is None:
            self._still = self._paint_still()
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._still)
        if self._lifted:
            carried = {id: box.moved(self._by.x(), self._by.y()) for id, box in self._lifted.items()}
            routes = self.stage.quick_routes(carried)
            tones = dict.fromkeys(routes, Tone.CLIENT)
            self.painter.lines(painter, self.camera, self.stage, set(routes), routes, tones, False)
            for id in (id for id in self.stage.board.order if id in carried):
                self.painter.node(painter, self.camera, self.stage.board.looks[id], carried[id], False)
            for guide in self._guides:
                painter.fillRect(self.camera.rect_to_screen(guide).adjusted(0, 0, 1, 1), self.colours[Tone.CLIENT])
        for id in self.desk.selection:
            if id in self.stage.board.boxes:
                rect = self.stage.rect(id).translated(self._by if id in self._lifted else QPointF())
                self.painter.frame(painter, self.camera.rect_to_screen(rect))
        self._paint_handle(painter)
        if self.tool is not None:
            self.tool.paint(painter)
        if not self.stage.board.boxes:
            self._paint_empty(painter)
        painter.end()

    def _paint_still(self) -> QPixmap:
        ratio = self.devicePixelRatioF()
        still = QPixmap(self.size() * ratio)
        still.setDevicePixelRatio(ratio)
        painter = QPainter(still)
        self._paint_into(painter, self.rect().toRectF())
        painter.end()
        return still

    def _paint_into(self, painter: QPainter, part: QRectF) -> None:
        """Paint what rests in a part of the widget."""
        self.painter.ground(painter, self.camera, part)
        seen = QRectF(self.camera.to_document(part.topLeft()), part.size() / self.camera.zoom)
        seen.adjust(-_EDGE, -_EDGE, _EDGE, _EDGE)
        stage = self.stage
        tones = self._tones()
        faded = any(id in stage.board.boxes for id in self.desk.selection) and bool(tones)
        clear = {end for id in tones for end in (stage.board.lines[id].source, stage.board.lines[id].target)}
        hidden = {id for box in self._lifted for id in stage.links.get(box, ())}
        shown = stage.boxes_in(seen) - self._lifted.keys()
        order = sorted(shown, key=stage.place.__getitem__)
        wholes = [id for id in order if stage.board.looks[id].is_container]
        rest = [id for id in order if not stage.board.looks[id].is_container]

        def paint(ids: list[str]) -> None:
            for id in ids:
                dim = faded and id not in clear and id not in self.desk.selection
                self.painter.node(painter, self.camera, stage.board.looks[id], stage.board.boxes[id], dim)

        paint(wholes)
        lines = stage.lines_in(seen) - hidden
        plain = self.camera.zoom < PLAIN
        routes = {id: stage.route(id, plain=plain) for id in lines}
        if not plain:
            lines = {id for id in lines if stage.is_near(id, seen)}
        self.painter.lines(painter, self.camera, stage, lines, routes, tones, faded)
        paint(rest)

    def _tones(self) -> dict[str, Tone]:
        tones: dict[str, Tone] = {}
        for id in self.desk.selection:
            if id in self.stage.board.lines:
                tones[id] = Tone.CLIENT
            for line_id in self.stage.links.get(id, ()):
                line = self.stage.board.lines[line_id]
                if line.is_arrow:
                    tones[line_id] = Tone.CLIENT if line.source == id else Tone.SUPPLIER
        return tones

    def _paint_handle(self, painter: QPainter) -> None:
        if self.can_draw and self.hovered and not self._lifted:
            at = self.handle_of(self.hovered)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(self.colours[Tone.CLIENT])
            painter.setBrush(self.colours[Tone.SURFACE])
            painter.drawEllipse(at, _HANDLE, _HANDLE)

    def _paint_empty(self, painter: QPainter) -> None:
        words = Text(
            ru="Дважды щёлкните по холсту или нажмите Ctrl+U — появится подразделение.",
            en="Double-click the canvas or press Ctrl+U to make a unit.",
        )
        painter.setPen(self.colours[Tone.MUTED])
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, str(words))

    # -- drawing -----------------------------------------------------------------------------

    @property
    def can_draw(self) -> bool:
        """Whether the user places boxes and draws arrows in this view."""
        return self.view.is_free

    def handle_of(self, id: str) -> QPointF:
        """Return where the arrow handle of a participant is, in widget px."""
        rect = self.camera.rect_to_screen(self.stage.rect(id))
        return QPointF(rect.right(), rect.center().y())

    def hover(self, id: str) -> None:
        """Point at a participant, or at nobody."""
        if id != self.hovered:
            self.hovered = id
            self.update()

    def settle(self, organization: Organization) -> None:
        """Inside an edit: keep everybody where he is seen now."""
        place_all(organization, self.view.id, {id: (b.x, b.y) for id, b in self.stage.board.boxes.items()})

    def add_at(self, point: QPointF, kind: type[Participant] = Unit) -> str:
        """Make a participant at a place of the document and let the user name it; returns its id."""
        with self.desk.edit(Text(ru="Добавить участника", en="Add a participant")) as organization:
            made = add_participant(organization, kind)
            self.settle(organization)
            place(organization, made.id, self.view.id, round(point.x()), round(point.y()))
        self._show_new(made.id)
        return made.id

    def create_client(self, supplier: str, point: QPointF) -> None:
        """Make a client of this supplier at a place of the document."""
        with self.desk.edit(Text(ru="Добавить клиента", en="Add a client")) as organization:
            made = add_participant(organization, Unit)
            declare_client(organization, supplier, made.id)
            self.settle(organization)
            place(organization, made.id, self.view.id, round(point.x()), round(point.y() - 22))
        self._show_new(made.id)

    def _show_new(self, id: str) -> None:
        self.rebuild()
        self.desk.select([id])
        self.reveal(id)
        self.begin_rename(id)

    def declare(self, supplier: str, client: str) -> None:
        """Draw a client arrow and select it."""
        made: list[str] = []
        with self.desk.edit(Text(ru="Провести стрелку к клиенту", en="Draw a client arrow")) as organization:
            made.append(declare_client(organization, supplier, client).id)
            self.settle(organization)
        self.rebuild()
        self.desk.select(made)

    def lift(self, ids: tuple[str, ...]) -> None:
        """Take boxes off the paper to carry them."""
        self._lifted = {id: self.stage.board.boxes[id] for id in self.stage.board.within(ids)}
        self._by = QPointF()
        self.refresh()

    @property
    def lifted_box(self) -> Box | None:
        """The box by which the snapping goes: the last selected."""
        return self._lifted.get(self.desk.selected) or next(iter(self._lifted.values()), None)

    def carry(self, by: QPointF) -> None:
        """Hold the lifted boxes at a distance from where they were, in document px."""
        self._by = by
        self.update()

    def put_back(self) -> None:
        """Leave the lifted boxes where they were."""
        self._lifted, self._by, self._guides = {}, QPointF(), []
        self.refresh()

    def drop(self) -> None:
        """Set the lifted boxes down, one undo step."""
        ids, by = tuple(id for id in self.desk.selection if id in self._lifted), self._by
        self.put_back()
        if not by.isNull():
            self.stage.move(by, ids)
            whole = self._department_under(ids)
            if whole is not None:
                with self.desk.edit(Text(ru="Вложить в подразделение", en="Nest into a unit")) as organization:
                    self.settle(organization)
                    for id in ids:
                        nest(organization, id, whole or None)
            else:
                with self.desk.edit(Text(ru="Переместить", en="Move")) as organization:
                    self.settle(organization)
            self.rebuild()
            self.desk.session.end_gesture()

    def _department_under(self, ids: tuple[str, ...]) -> str | None:
        """Return the department that units were dropped into, "" if they were carried out of theirs, else None."""
        units = [id for id in ids if self.desk.organization.get(Unit, id)]
        if len(units) != len(ids) or not units:
            return None
        board, moved = self.stage.board, self.stage.board.within(ids)
        point = board.boxes[units[-1]].centre
        under = [id for id in board.order if id not in moved and board.boxes[id].holds(point)]
        whole = next((id for id in reversed(under) if self.desk.organization.get(Unit, id)), "")
        return whole if whole != board.inside.get(units[-1], "") else None

    def guided(self, x: float, y: float, box: Box) -> tuple[float | None, float | None]:
        """Return x and y that stand in line with a neighbour in sight, or None; shows the guide."""
        self._guides = []
        seen = self.camera.seen(self.rect().toRectF().size())
        reach = _GUIDE / self.camera.zoom
        best: list[float | None] = [None, None]
        for id in self.stage.boxes_in(seen) - self._lifted.keys():
            other = self.stage.board.boxes[id]
            if best[0] is None and abs(other.x - x) < reach:
                best[0] = other.x
                top = min(other.y, y)
                self._guides.append(QRectF(other.x, top, 0, max(other.bottom, y + box.height) - top))
            middle = other.centre[1] - box.height / 2
            if best[1] is None and abs(middle - y) < reach:
                best[1] = middle
                left = min(other.x, x)
                self._guides.append(QRectF(left, other.centre[1], max(other.right, x + box.width) - left, 0))
        return best[0], best[1]

    # -- renaming ----------------------------------------------------------------------------

    def _rename_asked(self, id: str) -> None:
        if self.isVisible():
            self.rebuild()
            self.begin_rename(id)

    def begin_rename(self, id: str, typed: str = "") -> None:
        """Open the line for the name in its place."""
        participant = self.desk.organization.get(Participant, id)
        if participant is None or id not in self.stage.board.boxes or not self.isVisible():
            return
        self.end_rename()
        line = NameLine(self, id, participant.name, typed)
        rect = self.camera.rect_to_screen(self.stage.rect(id))
        line.setGeometry(round(rect.left()) + 4, round(rect.top()) + 4, max(160, round(rect.width()) - 8), 30)
        line.named.connect(self._named)
        line.closed.connect(self.end_rename)
        self.name_line = line
        line.show()
        line.setFocus()

    def end_rename(self) -> None:
        """Close the line for the name."""
        line, self.name_line = self.name_line, None
        if line is not None:
            line.take()
            line.hide()
            line.deleteLater()
            self.setFocus()

    def _named(self, id: str, name: str) -> None:
        participant = self.desk.organization.get(Participant, id)
        if participant is not None and participant.name != name:
            rename_with_care(self.desk, id, name)
            self.rebuild()

    # -- events ------------------------------------------------------------------------------

    def begin(self, tool: Tool) -> None:
        """Let a tool follow the mouse."""
        self.tool = tool
        self.setCursor(tool.cursor)

    def end(self) -> None:
        """Go back to idleness."""
        self.tool = None
        self._press = None
        self.unsetCursor()
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Select, or begin what the place and the button mean."""
        from designer.ui.canvas.tools.connecting import Connecting
        from designer.ui.canvas.tools.panning import Panning

        self.setFocus()
        self.end_rename()
        place = event.position()
        if event.button() is Qt.MouseButton.MiddleButton or self._space:
            self.begin(Panning(self, place))
            return
        if event.button() is Qt.MouseButton.LeftButton and self._on_handle(place):
            self.begin(Connecting(self, self.hovered))
            return
        point = self.camera.to_document(place)
        id = self.stage.box_at(point) or self.stage.line_at(point, self.camera.zoom)
        more = bool(event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier))
        selection = self.desk.selection
        if id and more:
            self.desk.select([s for s in selection if s != id] if id in selection else [*selection, id])
        elif id and id not in selection:
            self.desk.select([id])
        elif not id and not more:
            self.desk.select([])
        self._press = place

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Let the tool follow, or begin one when the hand has moved enough."""
        place = event.position()
        if self.tool is not None:
            self.tool.move(place, event.modifiers())
        elif self._press is None or not event.buttons() & Qt.MouseButton.LeftButton:
            if not self._on_handle(place):
                self.hover(self.stage.box_at(self.camera.to_document(place)))
        elif (place - self._press).manhattanLength() > 5:
            self._begin_drag(self._press, event.modifiers())
            if self.tool is not None:
                self.tool.move(place, event.modifiers())

    def _begin_drag(self, start: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        from designer.ui.canvas.tools.band import Band
        from designer.ui.canvas.tools.moving import Moving

        id = self.stage.box_at(self.camera.to_document(start))
        if not id:
            self.begin(Band(self, start, self.desk.selection if modifiers & Qt.KeyboardModifier.ShiftModifier else ()))
        elif self.can_draw:
            self.begin(Moving(self, start, self.desk.selection))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Finish what the tool did."""
        tool = self.tool
        self.end()
        if tool is not None:
            tool.release(event.position(), event.modifiers())
            self.refresh()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Rename who is there, or make a unit where nobody is."""
        point = self.camera.to_document(event.position())
        id = self.stage.box_at(point)
        if id:
            self.begin_rename(id)
        elif self.can_draw and not self.stage.line_at(point, self.camera.zoom):
            self.add_at(point - QPointF(92, 22))

    def _on_handle(self, place: QPointF) -> bool:
        if not (self.can_draw and self.hovered in self.stage.board.boxes):
            return False
        return (place - self.handle_of(self.hovered)).manhattanLength() <= 2 * _HANDLE

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom to the cursor; with Shift go sideways, on a touch pad pan."""
        turned = event.angleDelta()
        if not event.pixelDelta().isNull() and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.pan(event.pixelDelta().toPointF())
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.pan(QPointF(turned.y() or turned.x(), 0) / 2)
        else:
            self.zoom(1.0015 ** turned.y(), event.position())
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk, nudge, name and delete by keyboard."""
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._space = True
            self.setCursor(Qt.CursorShape.OpenHandCursor)
        elif event.key() == Qt.Key.Key_Escape and self.tool is not None:
            self.tool.cancel()
            self.end()
        elif not keys.press(self, event):
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Let go of the paper."""
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._space = False
            self.unsetCursor()

    def leaveEvent(self, event: QEvent) -> None:
        """Point at nobody."""
        self.hover("")

    def enterEvent(self, event: QEnterEvent) -> None:
        """Be ready for the mouse."""
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show everything the first time."""
        if not self._fitted and self.width() > 320:
            self._fitted = True
            self.fit()
        self.refresh()


def _colours(desk: Desk) -> Colours:
    return {tone: QColor(value) for tone, value in THEMES[desk.theme.name].items()}
