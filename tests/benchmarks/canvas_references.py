"""What the canvas is measured against: the same primitives replayed in C++, and a plain scene painted in Python."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPainterPathStroker, QPaintEvent, QPen, QPicture
from PySide6.QtWidgets import QApplication, QGraphicsItem, QGraphicsScene, QGraphicsView, QWidget

from designer.arrange.geometry import Box, Point
from designer.picture.primitives import Primitive
from designer.ui.canvas.primitive_painter import Colours, measured, paint
from designer.views.board import Board, draw_line, draw_node

_AFAR = 0.35


def recorded(board: Board, routes: dict[str, tuple[Point, ...]], seen: QRectF, colours: Colours) -> QPicture:
    """Return a recording of what is seen of a board, and of nothing else."""
    picture = QPicture()
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(-seen.topLeft())
    shapes: list[Primitive] = []
    for id, points in routes.items():
        xs, ys = [x for x, _ in points], [y for _, y in points]
        if QRectF(min(xs) - 8, min(ys) - 8, max(xs) - min(xs) + 16, max(ys) - min(ys) + 16).intersects(seen):
            shapes += draw_line(board.lines[id], points, measured)
    for id, box in board.boxes.items():
        if QRectF(box.x, box.y, box.width, box.height).intersects(seen):
            shapes += draw_node(board.looks[id], box, measured)
    paint(painter, shapes, colours)
    painter.end()
    return picture


class Replay(QWidget):
    """Plays a recording into its window: the work of the raster engine alone."""

    def __init__(self, picture: QPicture, ground: QColor) -> None:
        super().__init__()
        self._picture = picture
        self._ground = ground
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._ground)
        painter.drawPicture(0, 0, self._picture)


class Node(QGraphicsItem):
    """A box with its title and its mission, painted in Python."""

    def __init__(self, scene: PlainScene, id: str, title: str, mission: str, box: Box) -> None:
        super().__init__()
        self.plain = scene
        self.id = id
        self.title = title
        self.mission = mission
        self.size = QRectF(0, 0, box.width, box.height)
        self.bounds = self.size.adjusted(-2, -2, 2, 2)
        flags = QGraphicsItem.GraphicsItemFlag
        self.setFlags(flags.ItemIsMovable | flags.ItemIsSelectable | flags.ItemSendsGeometryChanges)
        self.setZValue(1)
        self.setPos(box.x, box.y)

    def boundingRect(self) -> QRectF:
        return self.bounds

    def itemChange(self, change: QGraphicsItem.GraphicsItemChange, value: object) -> object:
        if change is QGraphicsItem.GraphicsItemChange.ItemPositionHasChanged and self.plain.ready:
            self.plain.moved(self)
        return super().itemChange(change, value)

    def paint(self, painter: QPainter, option: object, widget: object = None) -> None:
        look = self.plain
        if painter.worldTransform().m11() < _AFAR:
            painter.fillRect(self.size, look.fill)
            return
        painter.setPen(look.edge)
        painter.setBrush(look.fill)
        painter.drawRoundedRect(self.size, 8, 8)
        painter.setPen(look.ink)
        painter.setFont(look.bold)
        painter.drawText(QPointF(14, 24), self.title)
        painter.setFont(look.small)
        painter.drawText(QRectF(14, 28, self.size.width() - 28, 36), Qt.TextFlag.TextWordWrap, self.mission)


class Arrow(QGraphicsItem):
    """A line of three segments with a head, painted in Python."""

    def __init__(self, scene: PlainScene, points: list[QPointF]) -> None:
        super().__init__()
        self.plain = scene
        self.lead(points)

    def lead(self, points: list[QPointF]) -> None:
        """Give the arrow its course."""
        self.prepareGeometryChange()
        self.points = points
        path = QPainterPath(points[0])
        for point in points[1:]:
            path.lineTo(point)
        end, before = points[-1], points[-2]
        side = 1 if end.x() >= before.x() else -1
        path.moveTo(QPointF(end.x() - 8 * side, end.y() - 4))
        path.lineTo(end)
        path.lineTo(QPointF(end.x() - 8 * side, end.y() + 4))
        self.path = path
        self.bounds = path.controlPointRect().adjusted(-3, -3, 3, 3)

    def boundingRect(self) -> QRectF:
        return self.bounds

    def shape(self) -> QPainterPath:
        stroker = QPainterPathStroker()
        stroker.setWidth(8)
        return stroker.createStroke(self.path)

    def paint(self, painter: QPainter, option: object, widget: object = None) -> None:
        painter.setPen(self.plain.line)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(self.path)


class PlainScene:
    """One QGraphicsItem a node and one an arrow; everything about the layout is given."""

    def __init__(self, board: Board, routes: dict[str, tuple[Point, ...]], missions: dict[str, str]) -> None:
        self.ready = False
        self.fill, self.ink = QColor("#FFFFFF"), QColor("#1B2330")
        self.edge, self.line = QPen(QColor("#C9D1DC"), 1.2), QPen(QColor("#7D8BA1"), 1.4)
        self.bold, self.small = QFont(QApplication.font()), QFont(QApplication.font())
        self.bold.setPixelSize(13)
        self.bold.setWeight(QFont.Weight.DemiBold)
        self.small.setPixelSize(12)
        self.scene = QGraphicsScene()
        self.nodes = {id: Node(self, id, board.looks[id].title, missions[id], box) for id, box in board.boxes.items()}
        self.arrows: dict[str, Arrow] = {}
        self.links: dict[str, list[tuple[str, bool]]] = {}
        for node in self.nodes.values():
            self.scene.addItem(node)
        for id, points in routes.items():
            self.arrows[id] = Arrow(self, [QPointF(x, y) for x, y in points])
            self.scene.addItem(self.arrows[id])
            line = board.lines[id]
            self.links.setdefault(line.source, []).append((id, True))
            self.links.setdefault(line.target, []).append((id, False))
        self.scene.setSceneRect(self.scene.itemsBoundingRect().adjusted(-500, -500, 500, 500))
        self.view = QGraphicsView(self.scene)
        self.view.setRenderHint(QPainter.RenderHint.Antialiasing)
        flags = QGraphicsView.OptimizationFlag
        self.view.setOptimizationFlags(flags.DontAdjustForAntialiasing | flags.DontSavePainterState)
        self.view.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.MinimalViewportUpdate)

    def show(self, width: int, height: int, centre: QPointF) -> None:
        """Open the view and paint it once."""
        self.view.resize(width, height)
        self.view.centerOn(centre)
        self.view.show()
        QApplication.processEvents()
        self.ready = True

    def moved(self, node: Node) -> None:
        """Let the arrows of a node follow it."""
        for id, is_start in self.links.get(node.id, ()):
            arrow = self.arrows[id]
            a, b = arrow.points[0], arrow.points[-1]
            rect = node.size.translated(node.pos())
            if is_start:
                a = QPointF(rect.right(), rect.center().y())
            else:
                b = QPointF(rect.left(), rect.center().y())
            middle = (a.x() + b.x()) / 2
            arrow.lead([a, QPointF(middle, a.y()), QPointF(middle, b.y()), b])
