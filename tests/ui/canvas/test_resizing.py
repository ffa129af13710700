"""Boxes of another size: by corners, by keys, never smaller than what they hold; departments with room to spare."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from designer.arrange.geometry import Box
from designer.i18n import plain
from designer.model.participants import Unit
from designer.picture.look import node
from designer.picture.primitives import Label
from designer.session import Session
from designer.ui.actions import run_action
from designer.ui.canvas.canvas import Canvas
from designer.ui.canvas.folding import turn
from designer.ui.canvas.primitive_painter import measured
from designer.ui.canvas.tools.resizing import corners_of
from tests.ui.canvas.mouse import ALT, CONTROL, LEFT, SHIFT, drag, title_of

LOW_RIGHT, HIGH_LEFT = (True, True), (False, False)
LONG = "Помогать цеху собирать заказы без ошибок и вовремя за счёт " + "порядка на складе, " * 8


def corner(canvas: Canvas, which: tuple[bool, bool]) -> QPoint:
    return corners_of(canvas)[which].toPoint()


def box(canvas: Canvas, id: str) -> Box:
    return canvas.stage.board.boxes[id]


def pull(canvas: Canvas, id: str, which: tuple[bool, bool], dx: float, dy: float) -> None:
    canvas.desk.select([id])
    start = corner(canvas, which)
    drag(canvas, start, start + QPoint(round(dx * canvas.camera.zoom), round(dy * canvas.camera.zoom)))


def test_a_corner_makes_a_box_wider_in_one_step(canvas: Canvas, net: Session) -> None:
    before = box(canvas, "c")
    pull(canvas, "c", LOW_RIGHT, 80, 40)
    after = box(canvas, "c")
    assert (after.x, after.y) == (before.x, before.y)
    assert after.width > before.width + 60 and after.height > before.height + 20
    assert after.right % 8 == 0 and after.bottom % 8 == 0
    net.undo()
    canvas.rebuild()
    assert box(canvas, "c") == before and net.undo_label is None


def test_the_corner_across_stays(canvas: Canvas) -> None:
    before = box(canvas, "c")
    pull(canvas, "c", HIGH_LEFT, -60, -30)
    after = box(canvas, "c")
    assert (after.right, after.bottom) == (before.right, before.bottom)
    assert after.width > before.width + 40
    pull(canvas, "c", HIGH_LEFT, 900, 900)
    least = box(canvas, "c")
    assert (least.right, least.bottom) == (before.right, before.bottom)
    assert 96 <= least.width < before.width and least.height >= 44


def test_a_box_is_never_too_small_for_its_texts_and_a_large_one_shows_more_of_the_mission(
    canvas: Canvas, net: Session
) -> None:
    with net.edit(plain("")) as organization:
        organization.put(replace(organization.need(Unit, "c"), mission=LONG))
    canvas.rebuild()
    usual = box(canvas, "c")
    pull(canvas, "c", LOW_RIGHT, 0, -300)
    assert box(canvas, "c").height == usual.height
    pull(canvas, "c", LOW_RIGHT, 0, 200)
    assert box(canvas, "c").height > usual.height + 150
    shown = [part.text for part in node(canvas.stage.board.looks["c"], 0, 0, measured) if isinstance(part, Label)]
    assert len(shown) > 5 and shown[-1].rstrip("….") and "вовремя" in " ".join(shown)


def test_a_department_keeps_room_that_goes_along_and_never_cuts_its_parts(canvas: Canvas, net: Session) -> None:
    before = box(canvas, "d")
    pull(canvas, "d", LOW_RIGHT, 160, 120)
    large = box(canvas, "d")
    assert large.width > before.width + 140 and large.height > before.height + 100
    drag(canvas, title_of(canvas, "d"), title_of(canvas, "d") + QPoint(0, round(80 * canvas.camera.zoom)))
    moved = box(canvas, "d")
    assert (moved.width, moved.height) == (large.width, large.height) and moved.y > large.y + 60
    pull(canvas, "d", LOW_RIGHT, -900, -900)
    least = box(canvas, "d")
    assert (least.width, least.height) == (before.width, before.height)
    for _ in range(3):
        net.undo()
    canvas.rebuild()
    assert box(canvas, "d") == before


def test_a_folded_department_has_the_usual_size_and_its_room_again_when_it_is_opened(canvas: Canvas) -> None:
    pull(canvas, "d", LOW_RIGHT, 160, 120)
    large = box(canvas, "d")
    turn(canvas, ["d"])
    assert box(canvas, "d").width == 184.0
    assert not corners_of(canvas)
    turn(canvas, ["d"])
    assert box(canvas, "d") == large


def test_a_new_arrangement_takes_the_room_back(canvas: Canvas) -> None:
    pull(canvas, "d", LOW_RIGHT, 300, 300)
    run_action(canvas.desk, "arrange-anew")
    canvas.rebuild()
    own = box(canvas, "d")
    parts = [box(canvas, part) for part in ("p", "q")]
    assert own.height < max(p.bottom for p in parts) - min(p.y for p in parts) + 80


def test_keys_resize_and_the_size_by_contents_comes_back(canvas: Canvas, net: Session) -> None:
    canvas.desk.select(["a"])
    usual = box(canvas, "a")
    QTest.keyClick(canvas, Qt.Key.Key_Right, ALT | SHIFT)
    QTest.keyClick(canvas, Qt.Key.Key_Down, ALT | SHIFT)
    assert (box(canvas, "a").width, box(canvas, "a").height) == (usual.width + 8, usual.height + 8)
    run_action(canvas.desk, "own-size")
    assert box(canvas, "a") == usual
    pull(canvas, "a", LOW_RIGHT, 80, 0)
    QTest.mouseDClick(canvas, LEFT, pos=corner(canvas, LOW_RIGHT))
    assert box(canvas, "a") == usual and canvas.name_line is None


def test_escape_leaves_the_size_and_control_holds_the_grid_off(canvas: Canvas, net: Session) -> None:
    canvas.camera.zoom = 1.0
    canvas.desk.select(["c"])
    start = corner(canvas, LOW_RIGHT)
    drag(canvas, start, start + QPoint(40, 40), drop=False)
    canvas.grab()
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    assert net.undo_label is None and canvas.tool is None
    drag(canvas, start, start + QPoint(43, 21), held=CONTROL)
    assert box(canvas, "c").right == 600 + 184 + 43
    canvas.desk.select(["a", "b"])
    assert not corners_of(canvas), "several are not resized by hand"
