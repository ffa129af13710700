"""What is dropped on the canvas or pasted into it: it comes where the mouse is."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QPointF
from PySide6.QtGui import QCursor, QDragEnterEvent, QDropEvent, QGuiApplication

from designer.arrange.geometry import Box, around
from designer.edits.copying import copied, with_parts
from designer.model.diagram import Placement, placement_id
from designer.model.record import Record
from designer.ui.canvas.surface import Surface
from designer.ui.files.taking import paths_in, put_records, records_in, take

_STEP = 24.0


def enter(event: QDragEnterEvent) -> None:
    """Take what holds local files, and plain text."""
    if paths_in(event.mimeData()) or event.mimeData().hasText():
        event.acceptProposedAction()


def drop(canvas: Surface, event: QDropEvent) -> None:
    """Take in the files, the participants or the text that were dropped."""
    event.acceptProposedAction()
    take_in(canvas, event.mimeData(), event.position())


def paste(canvas: Surface) -> None:
    """Take in what was copied: where the menu was opened, at the mouse if it is over the drawing."""
    place = canvas.mapFromGlobal(QCursor.pos()).toPointF() if canvas.underMouse() else None
    if canvas.asked_at is not None:
        place = canvas.camera.to_screen(canvas.asked_at)
    take_in(canvas, QGuiApplication.clipboard().mimeData(), place)


def take_in(canvas: Surface, data: QMimeData, place: QPointF | None) -> None:
    """Take in participants at a place of the widget, everything else as it comes."""
    records = records_in(data)
    if records and canvas.can_draw:
        put_records(canvas.desk, records, _shift(canvas, records, place))
        canvas.rebuild()
    else:
        take(canvas.desk, data)


def seen_with(canvas: Surface, ids: list[str]) -> tuple[Record, ...]:
    """Return copies of participants, with the places where they are seen now."""
    organization, view = canvas.desk.organization, canvas.view.id
    records = copied(organization, with_parts(organization, ids))
    placed = {r.participant for r in records if isinstance(r, Placement) and r.view == view}
    board = canvas.stage.board
    loose = [r.id for r in records if r.id in board.boxes and r.id not in placed and not board.looks[r.id].is_container]
    more = [
        Placement(id=placement_id(id, view), participant=id, view=view, x=board.boxes[id].x, y=board.boxes[id].y)
        for id in loose
    ]
    return (*records, *more)


def _shift(canvas: Surface, records: tuple[Record, ...], place: QPointF | None) -> tuple[float, float]:
    """Return how far copies go: to the mouse, else a step aside of what stands there, else into sight."""
    spots = [Box(r.x, r.y, 184.0, 44.0) for r in records if isinstance(r, Placement) and r.view == canvas.view.id]
    if not spots:
        return _STEP, _STEP
    hull = around(spots)
    (x, y), middle = hull.centre, canvas.seen.center()
    if place is not None:
        wish = canvas.camera.to_document(place)
        return _beside(canvas, spots, round(wish.x() - x), round(wish.y() - y))
    aside = _beside(canvas, spots, _STEP, _STEP)
    if canvas.seen.contains(QPointF(x + aside[0], y + aside[1])):
        return aside
    return _beside(canvas, spots, round(middle.x() - x), round(middle.y() - y))


def _beside(canvas: Surface, spots: list[Box], dx: float, dy: float) -> tuple[float, float]:
    """Return a way to go on which no copy comes to stand exactly on another box."""
    taken = {(box.x, box.y) for box in canvas.stage.board.boxes.values()}
    while any((spot.x + dx, spot.y + dy) in taken for spot in spots):
        dx, dy = dx + _STEP, dy + _STEP
    return dx, dy
