"""Courses of lines are found by place, follow what is moved, and come from a thread where there are many."""

from __future__ import annotations

import random
import threading
from itertools import pairwise

import pytest
from PySide6.QtCore import QPointF, QRectF
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from designer.arrange.geometry import Box
from designer.picture.look import NodeLook
from designer.ui.canvas.finding import Finding
from designer.ui.canvas.stage import Stage
from designer.views.board import Board, BoardLine


def stage_of(number: int, seed: int = 5) -> Stage:
    """Boxes on a wide grid with arrows, some of them long."""
    chance = random.Random(seed)
    ids = [f"u{n:03}" for n in range(number)]
    boxes = {id: Box(at % 12 * 290.0, at // 12 * 130.0, 184.0, 76.0) for at, id in enumerate(ids)}
    lines = {}
    for at in range(2 * number):
        source, target = chance.sample(ids, 2)
        lines[f"l{at:03}"] = BoardLine(f"l{at:03}", source, target)
    looks = {id: NodeLook(id=id, kind="unit", title=id) for id in ids}
    return Stage(Board(looks=looks, boxes=boxes, lines=lines))


def passing(stage: Stage, rect: QRectF) -> set[str]:
    """Lines with a segment in a rectangle, looked at one by one."""
    return {
        id
        for id in stage.board.lines
        for (x1, y1), (x2, y2) in pairwise(stage.route(id))
        if min(x1, x2) <= rect.right()
        and max(x1, x2) >= rect.left()
        and min(y1, y2) <= rect.bottom()
        and max(y1, y2) >= rect.top()
    }


@pytest.mark.parametrize("seed", [1, 2])
def test_every_line_that_passes_a_place_is_found_there(seed: int) -> None:
    stage = stage_of(48, seed)
    chance = random.Random(seed)
    for _ in range(30):
        rect = QRectF(chance.uniform(-50, 3400), chance.uniform(-50, 500), chance.choice((3, 900)), 60)
        found = set(stage_of(48, seed).lines_in(rect))
        assert {id for id in passing(stage, rect) if id in found or not _far_out(stage, id)} <= found


def _far_out(stage: Stage, id: str) -> bool:
    """Whether a course goes so far around that its ends do not tell where to look for it."""
    line, boxes = stage.board.lines[id], stage.board.boxes
    ends = [boxes[line.source], boxes[line.target]]
    left, right = min(box.x for box in ends) - 60, max(box.right for box in ends) + 60
    top, bottom = min(box.y for box in ends) - 60, max(box.bottom for box in ends) + 60
    return not all(left <= x <= right and top <= y <= bottom for x, y in stage.route(id))


def test_after_boxes_have_moved_the_courses_are_those_of_a_fresh_drawing() -> None:
    stage = stage_of(48)
    stage.lines_in(stage.hull)
    for id, by in (("u005", QPointF(100, 90)), ("u020", QPointF(-700, 40)), ("u005", QPointF(-30, 300))):
        stage.move(by, [id])
        stage.lines_in(QRectF(0, 0, 700, 300))
    fresh = Stage(stage.board)
    moved_at = set(stage.links["u005"]) | set(stage.links["u020"])
    assert {id: stage.route(id) for id in moved_at} == {id: fresh.route(id) for id in moved_at}
    everywhere = stage.hull
    assert set(stage.lines_in(everywhere)) == set(stage.board.lines) == set(fresh.lines_in(everywhere))
    assert stage.hull == fresh.hull


def test_a_thread_finds_the_same_courses(qtbot: QtBot) -> None:
    stage, plain = stage_of(60), stage_of(60)
    finding = Finding()
    late = stage.lines_in_time(stage.hull, 0.0)[1]
    assert len(late) == len(stage.board.lines)
    finding.ask(stage, late)
    qtbot.waitUntil(lambda: not finding.is_running, timeout=20000)
    assert stage.lines_in_time(stage.hull, 0.0)[1] == []
    assert all(stage.route(id) == plain.route(id) for id in late)


def test_what_was_found_for_other_places_is_thrown_away(qtbot: QtBot) -> None:
    stage = stage_of(60)
    finding = Finding()
    finding.ask(stage, list(stage.board.lines))
    stage.move(QPointF(500, 0), ["u010"])
    qtbot.waitUntil(lambda: not finding.is_running, timeout=20000)
    assert len(stage.lines_in_time(stage.hull, 0.0)[1]) == len(stage.board.lines)
    finding.ask(stage, list(stage.board.lines))
    finding.stop()
    assert not finding.is_running


def test_all_that_stands_takes_in_the_courses_that_are_kept() -> None:
    stage = stage_of(12)
    assert not stage.hull.contains(QPointF(-500, -400))
    kept = Board(looks=stage.board.looks, boxes=stage.board.boxes, courses={"l000": ((-500.0, -400.0),)})
    assert Stage(kept).hull.contains(QPointF(-500, -400))


def test_a_search_goes_on_quietly_when_its_window_is_closed(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    raised: list[threading.ExceptHookArgs] = []
    monkeypatch.setattr(threading, "excepthook", raised.append)
    stage = stage_of(120)
    finding = Finding()
    finding.ask(stage, stage.board.lines)
    thread = next(t for t in threading.enumerate() if t.name == "courses")
    delete(finding)
    thread.join(20)
    assert not thread.is_alive()
    assert not raised
