"""Departments folded to one box and opened again; the sign in their title does it too."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF

from designer.arrange.nested import TITLE
from designer.edits.diagram import collapse, place, placement_of, resize
from designer.i18n import Text
from designer.picture.look import SIGN
from designer.ui.canvas import verbs
from designer.ui.canvas.primitive_painter import measured
from designer.ui.canvas.surface import Surface
from designer.ui.canvas.workbench import Workbench
from designer.views.arranging import arrange_anew

_SIGN = 26.0


def wholes(canvas: Workbench) -> set[str]:
    """Return the departments that have parts, folded or open."""
    board = canvas.stage.board
    return {id for id, look in board.looks.items() if look.is_container} | board.collapsed


def department_at(canvas: Surface, point: QPointF) -> str | None:
    """Return the innermost open department at a point of the document, or None."""
    looks = canvas.stage.board.looks
    return next((id for id in canvas.stage.boxes_at(point) if looks[id].is_container), None)


def sign_at(canvas: Workbench, point: QPointF) -> str:
    """Return the department whose sign for folding is at a point of the document, or ""."""
    if not canvas.can_draw or canvas.camera.zoom < 0.4:
        return ""
    for id in canvas.stage.boxes_at(point):
        rect = canvas.stage.rect(id)
        look = canvas.stage.board.looks[id]
        if look.is_container and QRectF(rect.left(), rect.top(), SIGN, TITLE).contains(point):
            return id
        if id in canvas.stage.board.collapsed and QRectF(
            rect.left() + 8, rect.bottom() - _SIGN, rect.width() - 16, _SIGN
        ).contains(point):
            return id
    return ""


def turn(canvas: Workbench, ids: Iterable[str]) -> None:
    """Fold open departments and open folded ones; one undo step."""
    chosen = [id for id in ids if id in wholes(canvas)]
    if chosen:
        fold(canvas, chosen, folded=any(id not in canvas.stage.board.collapsed for id in chosen))


def fold(canvas: Workbench, ids: Iterable[str], *, folded: bool) -> None:
    """Fold or open departments; a folded one stays at the left top corner of where it was."""
    board = canvas.stage.board
    label = Text(ru="Свернуть", en="Collapse") if folded else Text(ru="Развернуть", en="Expand")
    with canvas.desk.edit(label) as organization:
        verbs.settle(canvas, organization)
        for id in ids:
            if id in board.boxes:
                box = board.boxes[id]
                known = placement_of(organization, id, canvas.view.id)
                place(organization, id, canvas.view.id, box.x, box.y)
                if folded and known is not None and known.width is not None:
                    resize(organization, id, canvas.view.id, box.width, box.height)
            collapse(organization, id, canvas.view.id, folded)
    canvas.glide.want()
    canvas.rebuild()
    canvas.desk.session.end_gesture()


def fold_and_arrange(canvas: Workbench, ids: Iterable[str]) -> None:
    """Fold departments of a drawing that nobody has placed by hand, and arrange what is left; one undo step."""
    with canvas.desk.edit(Text(ru="Свернуть", en="Collapse")) as organization:
        for id in ids:
            collapse(organization, id, canvas.view.id, True)
        arrange_anew(organization, measured)
    canvas.rebuild()
    canvas.desk.session.end_gesture()
