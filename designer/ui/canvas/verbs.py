"""What gestures on the canvas do to the records, each one undo step."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from PySide6.QtCore import QPointF

from designer.arrange.geometry import Box
from designer.edits.clients import declare_client, reattach
from designer.edits.copying import copied, paste, with_parts
from designer.edits.diagram import place, place_all, placements, resize, set_corners, shift_room
from designer.edits.units import nest
from designer.i18n import Text
from designer.model.diagram import placement_id
from designer.model.organization import Organization
from designer.model.participants import Unit
from designer.ui.canvas.surface import Surface


def settle(canvas: Surface, organization: Organization, moved: Iterable[str] = ()) -> None:
    """Inside an edit: keep everybody, and the arrows' courses, as they are seen now.

    Only those without a place, and ``moved``, are written.
    """
    board = canvas.stage.board
    placed = placements(organization, canvas.view.id)
    changed = set(moved)
    positions = {
        id: (box.x, box.y)
        for id, box in board.boxes.items()
        if (id in changed or id not in placed) and not board.looks[id].is_container
    }
    place_all(organization, canvas.view.id, positions)
    for id, corners in board.courses.items():
        if placement_id(id, canvas.view.id) not in organization and id in organization:
            set_corners(organization, id, canvas.view.id, corners)


def move(canvas: Surface, ids: Collection[str], by: QPointF, whole: str | None = None) -> None:
    """Set boxes elsewhere; ``whole`` is a department to nest into, "" none, None no change of that."""
    desk = canvas.desk
    canvas.stage.move(by, ids)
    moved = canvas.stage.board.within(ids)
    label = Text(ru="Переместить", en="Move") if whole is None else Text(ru="Вложить", en="Nest")
    with desk.edit(label) as organization:
        settle(canvas, organization, moved)
        _take_hidden_along(canvas, organization, moved, by)
        take_rooms_along(canvas, organization, moved, by)
        _take_courses_along(canvas, organization, moved, by)
        for id in ids if whole is not None else ():
            if organization.get(Unit, id) is not None:
                nest(organization, id, whole or None)
        keep_emptied(canvas, organization)
    if whole is not None:
        canvas.rebuild()
    else:
        canvas.refresh()
    desk.session.end_gesture()


def copy(canvas: Surface, ids: Collection[str], by: QPointF, whole: str | None = None) -> None:
    """Set copies of boxes, with all inside them and the arrows among them, at a distance; they are selected then."""
    made: list[str] = []
    with canvas.desk.edit(Text(ru="Копировать", en="Copy")) as organization:
        settle(canvas, organization)
        records = copied(organization, with_parts(organization, ids))
        new = paste(organization, records, shift=(by.x(), by.y()))
        made = [new[id] for id in ids]
        for id in made if whole is not None else ():
            if organization.get(Unit, id) is not None:
                nest(organization, id, whole or None)
    canvas.rebuild()
    canvas.desk.select(made)


def delete_selected(canvas: Surface, label: Text | None = None) -> None:
    """Delete everything that is selected."""
    from designer.ui.actions.editing import delete

    def keep(organization: Organization) -> None:
        keep_emptied(canvas, organization)

    if label is None:
        delete(canvas.desk, keep)
    else:
        delete(canvas.desk, keep, label)


def keep_emptied(canvas: Surface, organization: Organization) -> None:
    """Inside an edit: let departments that have lost their last part stand where they were drawn around it."""
    board = canvas.stage.board
    for id, look in board.looks.items():
        if look.is_container and id in organization and not organization.referring(Unit, id, "parent"):
            place(organization, id, canvas.view.id, board.boxes[id].x, board.boxes[id].y)
            resize(organization, id, canvas.view.id, None, None)


def take_rooms_along(canvas: Surface, organization: Organization, moved: Iterable[str], by: QPointF) -> None:
    """Move the room that departments keep beyond their parts."""
    for id in moved:
        if canvas.stage.board.looks[id].is_container:
            shift_room(organization, id, canvas.view.id, by.x(), by.y())


def _take_hidden_along(canvas: Surface, organization: Organization, moved: Iterable[str], by: QPointF) -> None:
    """Move the parts of collapsed departments with them."""
    placed = placements(organization, canvas.view.id)
    wholes = [id for id in moved if id in canvas.stage.board.collapsed]
    while wholes:
        for part in organization.referring(Unit, wholes.pop(), "parent"):
            wholes.append(part.id)
            if part.id in placed:
                at = placed[part.id]
                place(organization, part.id, canvas.view.id, at.x + by.x(), at.y + by.y())


def _take_courses_along(canvas: Surface, organization: Organization, moved: Collection[str], by: QPointF) -> None:
    """Move the kept corners of arrows whose two ends move."""
    for id, corners in list(canvas.stage.board.courses.items()):
        line = canvas.stage.board.lines[id]
        if line.source in moved and line.target in moved:
            shifted = tuple((x + by.x(), y + by.y()) for x, y in corners)
            canvas.stage.board.courses[id] = shifted
            set_corners(organization, id, canvas.view.id, shifted)


def department_under(canvas: Surface, lifted: Mapping[str, Box], by: QPointF) -> str | None:
    """Return the department that carried units are over, "" outside of theirs, None where nothing would change."""
    desk, board = canvas.desk, canvas.stage.board
    units = [id for id in desk.selection if id in lifted and desk.organization.get(Unit, id) is not None]
    if not units:
        return None
    x, y = lifted[units[-1]].centre
    under = canvas.stage.boxes_at(QPointF(x + by.x(), y + by.y()))
    whole = next((id for id in under if id not in lifted and desk.organization.get(Unit, id)), "")
    return whole if whole != board.inside.get(units[-1], "") else None


def declare(canvas: Surface, supplier: str, client: str) -> None:
    """Draw a client arrow and select it."""
    made: list[str] = []
    with canvas.desk.edit(Text(ru="Провести стрелку к клиенту", en="Draw a client arrow")) as organization:
        made.append(declare_client(organization, supplier, client).id)
        settle(canvas, organization)
    canvas.rebuild()
    if made:
        canvas.desk.select(made)


def attach(canvas: Surface, link: str, *, supplier: str = "", client: str = "") -> None:
    """Move one end of an arrow to somebody else."""
    with canvas.desk.edit(Text(ru="Переставить конец стрелки", en="Move an end of an arrow")) as organization:
        reattach(organization, link, supplier=supplier or None, client=client or None)
        set_corners(organization, link, canvas.view.id, ())
    canvas.rebuild()


def bend(canvas: Surface, link: str, corners: tuple[tuple[float, float], ...]) -> None:
    """Lead an arrow through corner points; none lets the program find the way."""
    with canvas.desk.edit(Text(ru="Изогнуть стрелку", en="Bend an arrow")) as organization:
        settle(canvas, organization)
        set_corners(organization, link, canvas.view.id, corners)
    canvas.rebuild()


def give_sizes(canvas: Surface, sizes: Mapping[str, Box | None]) -> None:
    """Give boxes places and sizes of their own; None lets their texts or their parts say the size again."""
    label = Text(ru="Изменить размер", en="Resize")
    if not any(sizes.values()):
        label = Text(ru="Размер по содержимому", en="Size by contents")
    with canvas.desk.edit(label) as organization:
        settle(canvas, organization)
        for id, box in sizes.items():
            if box is not None:
                place(organization, id, canvas.view.id, box.x, box.y)
            own = (box.width, box.height) if box is not None else (None, None)
            resize(organization, id, canvas.view.id, *own)
    canvas.rebuild()
    canvas.desk.session.end_gesture()
