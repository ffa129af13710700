"""The canvas with 5,000 units and 10,000 arrows against a raster floor and a plain scene; CPU time, medians."""

from __future__ import annotations

import os
import random
import statistics
import time
from collections.abc import Callable

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPicture, QPixmap, QPolygonF
from PySide6.QtWidgets import QApplication, QGraphicsItem, QGraphicsScene, QGraphicsView

from designer.edits.diagram import place
from designer.i18n import plain
from designer.model.participants import Unit
from designer.model.relations import ClientLink
from designer.session import Session
from designer.ui.canvas.canvas import Canvas
from designer.ui.canvas.primitive_painter import measured, paint
from designer.ui.desk import Desk
from designer.ui.theme import Theme
from designer.views.board import draw
from designer.views.clients import VIEW

UNITS, ARROWS = 5000, 10000
_WIDTH, _HEIGHT = 1600, 1000
_COLUMNS = 70


def company(units: int = UNITS, arrows: int = ARROWS) -> Session:
    """Return a company on a wide grid whose arrows go to near columns."""
    chance = random.Random(7)
    session = Session.new("ru")
    with session.edit(plain("")) as organization:
        for n in range(units):
            organization.put(Unit(id=f"u{n}", name=f"Отдел номер {n}", mission="Помогать цеху работать в срок."))
            place(organization, f"u{n}", "clients", (n % _COLUMNS) * 300.0, (n // _COLUMNS) * 140.0)
        for n in range(arrows):
            a = chance.randrange(units)
            b = (a + chance.choice((1, 2, _COLUMNS, _COLUMNS + 1, 3 * _COLUMNS, -1, -_COLUMNS))) % units
            if a != b:
                organization.put(ClientLink(id=f"l{n}", supplier=f"u{a}", client=f"u{b}"))
    return session


def cpu(run: Callable[[], object], times: int = 9) -> float:
    """Return the median CPU time of a call in ms."""
    found = []
    for _ in range(times):
        start = time.process_time()
        run()
        found.append((time.process_time() - start) * 1000)
    return statistics.median(found)


class _Node(QGraphicsItem):
    def __init__(self, name: str) -> None:
        super().__init__()
        self.name = name
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIsMovable)

    def boundingRect(self) -> QRectF:
        return QRectF(-2, -2, 188, 74)

    def paint(self, painter: QPainter, option: object, widget: object = None) -> None:
        painter.setBrush(QColor("white"))
        painter.drawRoundedRect(QRectF(0, 0, 184, 70), 8, 8)
        painter.drawText(QPointF(14, 24), self.name)


class _Arrow(QGraphicsItem):
    def __init__(self, points: list[QPointF]) -> None:
        super().__init__()
        self.points = QPolygonF(points)

    def boundingRect(self) -> QRectF:
        return self.points.boundingRect().adjusted(-4, -4, 4, 4)

    def paint(self, painter: QPainter, option: object, widget: object = None) -> None:
        painter.drawPolyline(self.points)


def main() -> None:
    """Print each figure with its budget."""
    app = QApplication([])
    session = company()
    start = time.process_time()
    desk = Desk(session, Theme("light"))
    canvas = Canvas(desk, VIEW)
    canvas.resize(_WIDTH, _HEIGHT)
    canvas.camera.zoom, canvas.camera.origin = 1.0, QPointF(6000, 4000)
    canvas._fitted = True
    canvas.show()
    app.processEvents()
    canvas.grab()
    opened = (time.process_time() - start) * 1000
    target = QPixmap(_WIDTH, _HEIGHT)

    def frame() -> None:
        canvas.render(target)

    def full() -> None:
        canvas.refresh()
        frame()

    def pan() -> None:
        canvas.pan(QPointF(7, 3))
        frame()

    canvas.camera.zoom, canvas.camera.origin = 1.0, QPointF(6000, 4000)
    full_ms = cpu(full)
    pan_ms = cpu(pan)
    desk.select([canvas.stage.box_at(QPointF(6100, 4230)) or "u2000"])
    canvas.lift(desk.selection)
    frame()
    shift = [0.0]

    def drag() -> None:
        shift[0] += 3
        canvas.carry(QPointF(shift[0], 0))
        frame()

    drag_ms = cpu(drag)
    drop_ms = cpu(canvas.drop, 1)
    hit = cpu(lambda: [canvas.stage.box_at(QPointF(x * 37.0, x * 11.0)) for x in range(1000)])
    canvas.fit()
    rebuild_ms = cpu(full)
    overview_ms = cpu(frame)

    picture = QPicture()
    painter = QPainter(picture)
    board = VIEW.make(session.organization, {}, measured)
    seen = QRectF(6000, 4000, _WIDTH, _HEIGHT)
    colours = canvas.colours
    shapes = draw(board, measured).primitives
    paint(painter, shapes, colours)
    painter.end()

    def floor() -> None:
        on = QPainter(target)
        on.setRenderHint(QPainter.RenderHint.Antialiasing)
        on.translate(-seen.topLeft())
        picture.play(on)
        on.end()

    floor_ms = cpu(floor, 3)
    routes = board.routes()
    start = time.process_time()
    scene = QGraphicsScene()
    nodes = []
    for id, box in board.boxes.items():
        node = _Node(board.looks[id].title)
        node.setPos(box.x, box.y)
        scene.addItem(node)
        nodes.append(node)
    for points in routes.values():
        scene.addItem(_Arrow([QPointF(x, y) for x, y in points]))
    view = QGraphicsView(scene)
    view.resize(_WIDTH, _HEIGHT)
    view.centerOn(seen.center())
    view.show()
    app.processEvents()
    view.grab()
    scene_open = (time.process_time() - start) * 1000
    moving = nodes[2000]

    def scene_drag() -> None:
        moving.moveBy(3, 0)
        view.viewport().render(target)

    scene_drag_ms = cpu(scene_drag)
    print(f"full frame        {full_ms:8.1f} ms   raster floor {floor_ms:.1f} ms, ratio {full_ms / floor_ms:.2f} (0.5)")
    print(
        f"drag              {drag_ms:8.2f} ms   (4 ms)  plain scene {scene_drag_ms:.1f} ms, "
        f"ratio {drag_ms / scene_drag_ms:.2f} (0.4)"
    )
    print(f"drop              {drop_ms:8.1f} ms")
    print(f"pan               {pan_ms:8.2f} ms   (4 ms)")
    print(f"overview          {overview_ms:8.2f} ms   (3 ms)  rebuild {rebuild_ms:.0f} ms (100 ms)")
    print(f"hit test          {hit:8.2f} µs   (50 µs)")
    print(
        f"open, first paint {opened:8.0f} ms   plain scene {scene_open:.0f} ms, ratio {opened / scene_open:.2f} (0.6)"
    )


if __name__ == "__main__":
    main()
