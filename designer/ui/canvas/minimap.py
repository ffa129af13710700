"""The whole drawing in a corner, with the part in sight framed; press or drag there to go there."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt, QTimer
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from designer.i18n import Text
from designer.picture.primitives import Tone
from designer.ui.canvas.surface import Surface
from designer.ui.files import recent
from designer.ui.widgets.safe_painting import painting

_WIDTH, _HEIGHT, _MARGIN, _PAD = 160, 112, 14, 6
_RIM = 20.0
_SOON, _LATER = 60, 250
"""Milliseconds before the map is painted first, when the canvas itself has been seen, and after a change."""
_KINDS = {"unit": Tone.UNIT, "position": Tone.POSITION, "external": Tone.EXTERNAL, "group": Tone.GROUP}


class Minimap(QWidget):
    """Shown while there is more than is in sight, unless the user has put it away."""

    def __init__(self, canvas: Surface) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._picture: QPixmap | None = None
        self._shown: object = None
        self.is_wanted = recent.chosen("minimap", "yes") == "yes"
        self.setFixedSize(_WIDTH, _HEIGHT)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(str(Text(ru="Обзорная карта", en="Overview map")))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._soon = QTimer(self, singleShot=True)
        self._soon.timeout.connect(self._paint_small)
        self.hide()

    def turn(self) -> None:
        """Show the map or put it away, from now on."""
        self.is_wanted = not self.is_wanted
        recent.choose("minimap", "yes" if self.is_wanted else "no")
        self.follow()

    def settle(self) -> None:
        """Stand in the corner of the canvas."""
        self.move(self._canvas.width() - _WIDTH - _MARGIN, self._canvas.height() - _HEIGHT - _MARGIN)

    def follow(self) -> None:
        """Come when the canvas shows a part only, go when it shows everything; it is painted along with the canvas."""
        canvas = self._canvas
        hull = canvas.stage.hull
        large = canvas.width() > 3 * _WIDTH and canvas.height() > 3 * _HEIGHT
        needed = self.is_wanted and large and not hull.isEmpty() and not canvas.seen.contains(_without_rim(hull))
        if needed != (not self.isHidden()):
            self.setVisible(needed)
            self.settle()

    @property
    def _scale(self) -> float:
        hull = self._canvas.stage.hull
        return min((_WIDTH - 2 * _PAD) / hull.width(), (_HEIGHT - 2 * _PAD) / hull.height())

    @property
    def _what(self) -> tuple[object, ...]:
        """What the picture depends on."""
        stage = self._canvas.stage
        return id(stage), stage.taken, stage.version, stage.hull.getRect(), id(self._canvas.colours)

    def _from_document(self, point: QPointF) -> QPointF:
        middle = self._canvas.stage.hull.center()
        return (point - middle) * self._scale + QPointF(_WIDTH / 2, _HEIGHT / 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint; what fails leaves a note, and the work goes on."""
        with painting(self) as painter:
            self._paint(painter)

    def _paint(self, painter: QPainter) -> None:
        """Paint the boxes small, and the frame of what is in sight."""
        canvas = self._canvas
        if canvas.stage.hull.isEmpty():
            return
        if self._shown != self._what and not self._soon.isActive():
            self._soon.start(_SOON if self._picture is None else _LATER)
        if self._picture is not None:
            painter.drawPixmap(0, 0, self._picture)
        else:
            painter.fillRect(self.rect(), canvas.colours[Tone.SURFACE])
        seen = canvas.seen.intersected(canvas.stage.hull)
        frame = QRectF(self._from_document(seen.topLeft()), self._from_document(seen.bottomRight()))
        painter.setPen(QPen(canvas.colours[Tone.CLIENT], 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(frame)

    def _paint_small(self) -> None:
        """Paint the boxes, not before the canvas itself has been seen."""
        canvas = self._canvas
        hull = canvas.stage.hull
        if hull.isEmpty():
            return
        self._shown = self._what
        ratio = self.devicePixelRatioF()
        picture = QPixmap(round(_WIDTH * ratio), round(_HEIGHT * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill(canvas.colours[Tone.SURFACE])
        painter = QPainter(picture)
        painter.setPen(canvas.colours[Tone.LINE])
        painter.drawRect(0, 0, _WIDTH - 1, _HEIGHT - 1)
        board, scale = canvas.stage.board, self._scale
        painter.translate(_WIDTH / 2, _HEIGHT / 2)
        painter.scale(scale, scale)
        painter.translate(-hull.center())
        least = 1.0 / scale
        kinds: dict[str, list[QRectF]] = {}
        for one in board.order:
            box, look = board.boxes[one], board.looks[one]
            rect = QRectF(box.x, box.y, max(least, box.width), max(least, box.height))
            kinds.setdefault("whole" if look.is_container else look.kind, []).append(rect)
        painter.setPen(QPen(canvas.colours[Tone.LINE], 0))
        painter.drawRects(kinds.pop("whole", []))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setOpacity(0.55)
        for kind, rects in kinds.items():
            painter.setBrush(canvas.colours[_KINDS[kind]])
            painter.drawRects(rects)
        painter.end()
        self._picture = picture
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go there."""
        self._go(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the hand."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._go(event.position())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Nothing more than the press did."""

    def _go(self, place: QPointF) -> None:
        canvas = self._canvas
        point = (place - QPointF(_WIDTH / 2, _HEIGHT / 2)) / self._scale + canvas.stage.hull.center()
        canvas.pan((canvas.seen.center() - point) * canvas.camera.zoom)


def _without_rim(hull: QRectF) -> QRectF:
    """Return what the boxes themselves take of a drawing; its empty rim need not be in sight."""
    return hull.adjusted(_RIM, _RIM, -_RIM, -_RIM)
