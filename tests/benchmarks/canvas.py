"""The canvas with many units against a raster floor and a plain scene, drawn in the same run; CPU time, medians.

``canvas.py`` prints the table for 5,000 units and 10,000 arrows, and the figures for 20,000 units and 40,000 arrows;
``canvas.py UNITS`` prints the table for another number.
"""

from __future__ import annotations

import atexit
import os
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
if "ORG_MISSION_STATE" not in os.environ:
    os.environ["ORG_MISSION_STATE"] = tempfile.mkdtemp(prefix="canvas-benchmark-")
    atexit.register(shutil.rmtree, os.environ["ORG_MISSION_STATE"], ignore_errors=True)
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtWidgets import QApplication

from designer.model.diagram import Placement, placement_id
from designer.model.organization import Organization
from designer.model.participants import Unit
from designer.model.record import Record
from designer.model.relations import ClientLink
from designer.picture.primitives import Tone
from designer.session import Session
from designer.ui.canvas.canvas import Canvas
from designer.ui.canvas.primitive_painter import measured
from designer.ui.desk import Desk
from designer.ui.look.theme import Theme
from designer.views.clients import VIEW

UNITS = 5000
_WIDTH, _HEIGHT = 1600, 1000
_COLUMNS = 70
_SEEN = QRectF(6000, 4000, _WIDTH, _HEIGHT)
_DRAGGED = "u2262"
"""The unit that is dragged; it stands in the middle of what is seen."""


def company(units: int) -> Session:
    """Return a company on a wide grid with two arrows a unit, most of them to near columns."""
    chance = random.Random(7)
    records: list[Record] = []
    for n in range(units):
        mission = f"Помогать цеху {n} выполнять план в срок, поставляя исправный инструмент и оснастку."
        records.append(Unit(id=f"u{n}", name=f"Отдел номер {n}", mission=mission))
        x, y = (n % _COLUMNS) * 300.0, (n // _COLUMNS) * 140.0
        records.append(Placement(id=placement_id(f"u{n}", "clients"), participant=f"u{n}", x=x, y=y))
    for n in range(2 * units):
        a = chance.randrange(units)
        b = (a + chance.choice((1, 2, _COLUMNS, _COLUMNS + 1, 3 * _COLUMNS, -1, -_COLUMNS))) % units
        if a != b:
            records.append(ClientLink(id=f"l{n}", supplier=f"u{a}", client=f"u{b}"))
    return Session(Organization(records))


def cpu(run: Callable[[], object], times: int = 15) -> float:
    """Return the median CPU time of a call in ms."""
    found = []
    for _ in range(times):
        start = time.process_time()
        run()
        found.append((time.process_time() - start) * 1000)
    return statistics.median(found)


def opened(session: Session) -> Canvas:
    """Return a canvas at 100 % that has been painted once."""
    desk = Desk(session, Theme("light"))
    desk.bridge.hold_checks(True)
    canvas = Canvas(desk, VIEW)
    canvas.camera.zoom, canvas.camera.origin = 1.0, _SEEN.topLeft()
    canvas.is_fitted = canvas.is_touched = True
    canvas.resize(_WIDTH, _HEIGHT)
    canvas.show()
    QApplication.processEvents()
    return canvas


def plain_scene(session: Session):  # type: ignore[no-untyped-def]
    """Return the makings of the plain scene: a board and its routes, which it is given for nothing."""
    from canvas_references import PlainScene

    board = VIEW.make(session.organization, {}, measured)
    routes = board.routes()
    missions = {unit.id: unit.mission for unit in session.organization.all(Unit)}
    return board, routes, lambda: PlainScene(board, routes, missions)


def side_by_side(
    one: Callable[[], object], other: Callable[[], object], times: int = 101
) -> tuple[float, float, float]:
    """Return the median CPU times in ms of two calls in turn, and the median ratio of the pairs.

    What else the machine does meets both calls of a pair, so the ratio holds where the times do not.
    """
    found: tuple[list[float], list[float]] = ([], [])
    for _ in range(times):
        for run, taken in zip((one, other), found, strict=True):
            start = time.process_time()
            run()
            taken.append((time.process_time() - start) * 1000)
    ratio = statistics.median(a / b for a, b in zip(*found, strict=True))
    return statistics.median(found[0]), statistics.median(found[1]), ratio


def settle(canvas: Canvas) -> None:
    """Wait until the courses of all arrows in sight are found."""
    while canvas.finding.is_running:
        time.sleep(0.005)
        QApplication.processEvents()


def canvas_figures(canvas: Canvas, beside: Callable[[], object] | None = None) -> dict[str, float]:
    """Measure the frames of a canvas; a full frame is measured in turn with ``beside``."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    figures: dict[str, float] = {}

    def full() -> None:
        canvas.refresh()
        app.processEvents()

    def pan() -> None:
        canvas.pan(QPointF(7, 3))
        app.processEvents()

    for _ in range(20):
        full()
    settle(canvas)
    if beside is not None:
        figures["full"], figures["floor"], figures["full ratio"] = side_by_side(full, beside)
    figures["pan"] = cpu(pan, 101)
    canvas.camera.origin = _SEEN.topLeft()
    full()
    settle(canvas)
    at = [0.0]

    def drag() -> None:
        at[0] += 3
        canvas.carrying.carry(QPointF(at[0] % 300, 40), free=False)
        app.processEvents()

    drops = []
    for number in range(5):
        canvas.desk.select([_DRAGGED])
        canvas.carrying.lift([_DRAGGED])
        app.processEvents()
        at[0] = 0.0
        figures["drag"] = cpu(drag, 31)
        canvas.carrying.carry(QPointF(8 if number % 2 else -8, 0), free=True)
        start = time.thread_time()
        canvas.carrying.drop()
        app.processEvents()
        drops.append((time.thread_time() - start) * 1000)
        settle(canvas)
    figures["drop"], figures["first drop"] = statistics.median(drops), drops[0]
    canvas.desk.select([])
    points = [QPointF(x * 37.0 % 20000, x * 11.0 % 9000) for x in range(1000)]
    figures["hit"] = cpu(lambda: [canvas.stage.box_at(point) for point in points])
    figures["hit arrow"] = cpu(lambda: [canvas.stage.line_at(point, 1.0) for point in points])
    canvas.fit()
    app.processEvents()
    zooms = [0]

    def step() -> None:
        zooms[0] += 1
        canvas.zoom(1.1 if zooms[0] % 2 else 1 / 1.1)
        app.processEvents()

    def overview() -> None:
        canvas.update()
        app.processEvents()

    figures["rebuild"] = cpu(step, 7)
    figures["overview"] = cpu(overview)
    return figures


def memory(units: int, what: str) -> int:
    """Return the resident memory in MB of a process of its own that holds a model and shows it."""
    program = [sys.executable, str(Path(__file__).resolve()), "--memory", what, str(units)]
    return int(subprocess.run(program, capture_output=True, text=True, check=True).stdout)


def _show_and_measure(what: str, units: int) -> None:
    app = QApplication([])
    session = company(units)
    kept: object = None
    if what == "canvas":
        kept = opened(session)
        canvas_figures(kept)
    elif what == "scene":
        _, _, make = plain_scene(session)
        kept = make()
        kept.show(_WIDTH, _HEIGHT, _SEEN.center())  # type: ignore[attr-defined]
    app.processEvents()
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    print(pages * os.sysconf("SC_PAGE_SIZE") // 1_000_000)
    sys.stdout.flush()
    os._exit(0 if kept is not sys else 1)


def table(units: int) -> None:
    """Print each figure with its budget."""
    from canvas_references import Replay, recorded

    session = company(units)
    start = time.process_time()
    canvas = opened(session)
    open_ms = (time.process_time() - start) * 1000
    board, routes, make = plain_scene(session)
    picture = recorded(board, routes, _SEEN, canvas.colours)
    replay = Replay(picture, canvas.colours[Tone.GROUND])
    replay.resize(_WIDTH, _HEIGHT)
    replay.show()
    figures = canvas_figures(canvas, lambda: (replay.update(), QApplication.processEvents()))
    floor = figures["floor"]
    replay.hide()
    start = time.process_time()
    scene = make()
    scene.show(_WIDTH, _HEIGHT, _SEEN.center())
    scene_open = (time.process_time() - start) * 1000
    node = scene.nodes[_DRAGGED]
    shift = [0]

    def scene_drag() -> None:
        shift[0] += 1
        node.setPos(node.x() + (3 if shift[0] % 2 else -3), node.y() + (2 if shift[0] % 2 else -2))
        QApplication.processEvents()

    drag = cpu(scene_drag, 31)
    own_mb, scene_mb, model_mb = (memory(units, what) for what in ("canvas", "scene", "model"))
    f = figures
    print(f"{units:,} units, {2 * units:,} arrows; CPU ms")
    print(f"full frame at 100 %  {f['full']:8.2f}   raster floor {floor:.1f}, ratio {f['full ratio']:.2f} (0.5)")
    print(f"drag, a frame        {f['drag']:8.2f}   (4)   plain scene {drag:.2f}, ratio {f['drag'] / drag:.2f} (0.4)")
    print(f"drop                 {f['drop']:8.1f}   the first {f['first drop']:.1f}; of the window's thread")
    print(f"pan, a frame         {f['pan']:8.2f}   (4)")
    print(f"overview, a frame    {f['overview']:8.2f}   (3)   rebuild on a zoom step {f['rebuild']:.0f} (100)")
    print(f"hit test, box        {f['hit']:8.2f} µs (50)   arrow {f['hit arrow']:.1f} µs")
    print(f"open and first paint {open_ms:8.0f}   plain scene {scene_open:.0f}, ratio {open_ms / scene_open:.2f} (0.6)")
    print(
        f"memory               {own_mb:8} MB   plain scene {scene_mb} MB, ratio {own_mb / scene_mb:.2f} (1.0); "
        f"the model alone {model_mb} MB"
    )


def large(units: int = 20000) -> None:
    """Print what is asked of a very large model."""
    session = company(units)
    start = time.process_time()
    canvas = opened(session)
    open_ms = (time.process_time() - start) * 1000
    figures = canvas_figures(canvas)
    own_mb, model_mb = memory(units, "canvas"), memory(units, "model")
    print(
        f"{units:,} units: open {open_ms:.0f} ms, drag {figures['drag']:.2f} (8), "
        f"pan {figures['pan']:.2f}, overview {figures['overview']:.2f}, rebuild {figures['rebuild']:.0f}, "
        f"memory {own_mb} MB (300), the model alone {model_mb} MB"
    )


if __name__ == "__main__":
    if sys.argv[1:2] == ["--memory"]:
        _show_and_measure(sys.argv[2], int(sys.argv[3]))
    else:
        QApplication([])
        if len(sys.argv) > 1:
            table(int(sys.argv[1]))
        else:
            table(UNITS)
            large()
