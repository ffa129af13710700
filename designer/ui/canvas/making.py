"""Makes participants on the canvas: at a place, as a client or supplier of somebody, beside somebody."""

from __future__ import annotations

from PySide6.QtCore import QPointF

from designer.arrange.fitting import free_near
from designer.arrange.geometry import Box
from designer.edits.clients import declare_client
from designer.edits.diagram import place
from designer.edits.participants import add_participant
from designer.i18n import Text
from designer.model.participants import Participant, Position, Unit
from designer.model.record import new_id
from designer.ui.canvas.surface import Surface
from designer.ui.canvas.verbs import settle

_BESIDE, _BELOW = 96.0, 36.0
_SIZE = (184.0, 44.0)
"""Px of a box that has only a short name."""
_ADD = Text(ru="Добавить участника", en="Add a participant")


def add_at(canvas: Surface, point: QPointF, kind: type[Participant] = Unit, **fields: object) -> str:
    """Make a participant at a place of the document and let the user name it; returns its id."""
    with canvas.desk.edit(_ADD, merge=new_id()) as organization:
        made = add_participant(organization, kind, "", **fields)
        settle(canvas, organization)
        place(organization, made.id, canvas.view.id, round(point.x()), round(point.y()))
    canvas.show_new(made.id)
    return made.id


def add_in_sight(canvas: Surface, kind: type[Participant]) -> None:
    """Make a participant where it is seen and free: a position below its unit, others in the middle of the view."""
    boxes = canvas.stage.board.boxes
    if canvas.asked_at is not None:
        add_at(canvas, canvas.asked_at - QPointF(*_SIZE) / 2, kind)
        return
    unit = canvas.desk.organization.get(Unit, canvas.desk.selected)
    if kind is Position and unit is not None and unit.id in boxes:
        box = boxes[unit.id]
        at = free_near(Box(box.x, box.bottom + _BELOW, *_SIZE), boxes.values())
        add_at(canvas, QPointF(at.x, at.y), kind, unit=unit.id)
        return
    middle = canvas.seen.center() - QPointF(*_SIZE) / 2
    at = free_near(Box(middle.x(), middle.y(), *_SIZE), boxes.values())
    add_at(canvas, QPointF(at.x, at.y), kind)


def add_part(canvas: Surface, whole: str) -> None:
    """Make a unit inside another: where the menu was opened in it, else below its other parts."""
    if canvas.asked_at is not None and canvas.stage.board.looks[whole].is_container:
        add_at(canvas, canvas.asked_at - QPointF(*_SIZE) / 2, parent=whole)
        return
    made = ""
    with canvas.desk.edit(_ADD, merge=new_id()) as organization:
        settle(canvas, organization)
        made = add_participant(organization, Unit, "", parent=whole).id
        box = canvas.stage.board.boxes.get(whole)
        if box is not None and not canvas.stage.board.looks[whole].is_container:
            place(organization, made, canvas.view.id, box.x, box.y)
    canvas.show_new(made)


def create_linked(
    canvas: Surface,
    one: str,
    point: QPointF,
    *,
    is_client: bool = True,
    whole: str | None = None,
    kind: type[Participant] = Unit,
) -> None:
    """Make a client (or a supplier) of somebody at a place of the document, a unit as a part of ``whole``."""
    label = Text(ru="Добавить клиента", en="Add a client")
    if not is_client:
        label = Text(ru="Добавить поставщика", en="Add a supplier")
    made = None
    with canvas.desk.edit(label, merge=new_id()) as organization:
        made = add_participant(organization, kind, "", **({"parent": whole} if kind is Unit else {}))
        declare_client(organization, *((one, made.id) if is_client else (made.id, one)))
        settle(canvas, organization)
        place(organization, made.id, canvas.view.id, round(point.x()), round(point.y()))
    if made is not None and made.id in canvas.desk.organization:
        canvas.show_new(made.id)


def create_beside(canvas: Surface, one: str, way: tuple[float, float]) -> None:
    """Make somebody linked beside one: a supplier at the left, a client everywhere else; in a department if it fits."""
    box = canvas.stage.board.boxes.get(one)
    if box is not None and canvas.can_draw:
        at = free_place(canvas, box, way)
        create_linked(canvas, one, at, is_client=way[0] >= 0, whole=_whole_around(canvas, one, at))


def _whole_around(canvas: Surface, one: str, at: QPointF) -> str | None:
    """Return the department around somebody in which a new box at a place stands too."""
    board = canvas.stage.board
    new = Box(at.x(), at.y(), *_SIZE)
    whole = board.inside.get(one)
    return whole if whole is not None and board.boxes[whole].meets(new) else None


def create_sibling(canvas: Surface, one: str) -> None:
    """Make one more of the same kind below somebody, with the same whole and the same suppliers and clients."""
    record = canvas.desk.organization.get(Participant, one)
    box = canvas.stage.board.boxes.get(one)
    if record is None or box is None:
        return
    at = free_place(canvas, box, (0.0, 1.0))
    made = None
    with canvas.desk.edit(Text(ru="Добавить соседа", en="Add a sibling"), merge=new_id()) as organization:
        fields: dict[str, object] = {}
        if isinstance(record, Unit):
            fields = {"parent": record.parent}
        elif isinstance(record, Position):
            fields = {"unit": record.unit}
        made = add_participant(organization, type(record), "", **fields)
        for line in canvas.stage.links.get(one, ()):
            link = canvas.stage.board.lines[line]
            if link.is_arrow and link.target == one:
                declare_client(organization, link.source, made.id)
                break
        settle(canvas, organization)
        place(organization, made.id, canvas.view.id, round(at.x()), round(at.y()))
    if made is not None and made.id in canvas.desk.organization:
        canvas.show_new(made.id)


def free_place(canvas: Surface, box: Box, way: tuple[float, float]) -> QPointF:
    """Return the left top corner of the nearest free place beside a box, in a direction."""
    dx, dy = way[0] * (box.width + _BESIDE), way[1] * (box.height + _BELOW)
    at = box.moved(dx, dy)
    for step in range(40):
        near = canvas.stage.boxes_at_rect(at.grown(12.0))
        if all(_holds(canvas.stage.board.boxes[id], box) for id in near):
            break
        aside = (step // 2 + 1) * (1 if step % 2 == 0 else -1)
        at = box.moved(dx, dy * (step + 2)) if way[1] else box.moved(dx, aside * (box.height + _BELOW))
    return QPointF(at.x, at.y)


def _holds(outer: Box, inner: Box) -> bool:
    return outer.x <= inner.x and outer.y <= inner.y and inner.right <= outer.right and inner.bottom <= outer.bottom
