"""What actions of the registry ask the canvas in sight to do, by name."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtWidgets import QAbstractItemView, QApplication

from designer.analysis.naming import PARTICIPANTS
from designer.arrange.aligning import aligned, distributed
from designer.arrange.geometry import Box
from designer.edits.diagram import pin, place_all, placements
from designer.i18n import Text
from designer.model.organization import Organization
from designer.model.participants import Participant
from designer.ui.canvas import dropping, folding, grid, making, verbs, wheel
from designer.ui.canvas.workbench import Workbench

_SIDES = ("left", "right", "top", "bottom", "middle-across", "middle-down")


def run(canvas: Workbench, id: str) -> None:
    """Do what an action asks; names that the canvas does not know are passed over."""
    command = _COMMANDS.get(id)
    if command is not None:
        command(canvas)


def _chosen(canvas: Workbench) -> list[str]:
    board = canvas.stage.board
    return [id for id in canvas.desk.selection if id in board.boxes]


def _set(canvas: Workbench, label: Text, places: dict[str, Box]) -> None:
    """Give boxes their new places, one undo step; departments take their parts along."""
    board = canvas.stage.board
    moved: dict[str, Box] = {}
    for id, box in places.items():
        dx, dy = box.x - board.boxes[id].x, box.y - board.boxes[id].y
        for part in board.within([id]):
            moved[part] = board.boxes[part].moved(dx, dy)
    canvas.glide.want()
    with canvas.desk.edit(label) as organization:
        verbs.settle(canvas, organization)
        spots = {id: (box.x, box.y) for id, box in moved.items() if not board.looks[id].is_container}
        place_all(organization, canvas.view.id, spots)
        for id, box in moved.items():
            by = QPointF(box.x - board.boxes[id].x, box.y - board.boxes[id].y)
            verbs.take_rooms_along(canvas, organization, [id], by)
    canvas.rebuild()
    canvas.desk.session.end_gesture()


def _align(side: str) -> Callable[[Workbench], None]:
    def run_one(canvas: Workbench) -> None:
        boxes = {id: canvas.stage.board.boxes[id] for id in _chosen(canvas)}
        if len(boxes) > 1 and canvas.can_draw:
            _set(canvas, Text(ru="Выровнять", en="Align"), aligned(boxes, side))

    return run_one


def _distribute(*, across: bool) -> Callable[[Workbench], None]:
    def run_one(canvas: Workbench) -> None:
        boxes = {id: canvas.stage.board.boxes[id] for id in _chosen(canvas)}
        if len(boxes) > 2 and canvas.can_draw:
            _set(canvas, Text(ru="Распределить", en="Distribute"), distributed(boxes, across=across))

    return run_one


def _fit_selection(canvas: Workbench) -> None:
    rect = QRectF()
    for id in canvas.desk.selection:
        rect = rect.united(canvas.stage.rect(id))
    if not rect.isNull():
        canvas.is_touched = True
        canvas.camera.fit(rect, canvas.rect().toRectF().size(), largest=1.5)
        canvas.refresh()


def _real_size(canvas: Workbench) -> None:
    canvas.zoom(1.0 / canvas.camera.zoom)


def _pin(canvas: Workbench) -> None:
    placed = placements(canvas.desk.organization, canvas.view.id)
    ids = _chosen(canvas)
    pinned = not all(id in placed and placed[id].pinned for id in ids)
    label = Text(ru="Закрепить", en="Pin") if pinned else Text(ru="Открепить", en="Unpin")
    with canvas.desk.edit(label) as organization:
        verbs.settle(canvas, organization)
        for id in ids:
            pin(organization, id, canvas.view.id, pinned)
    if ids:
        note = Text(ru="Закреплено: при расстановке останется на месте", en="Pinned: stays when all are arranged")
        canvas.desk.say(note if pinned else Text(ru="Откреплено", en="Unpinned"), undo=True)


def _fold_all(folded: bool) -> Callable[[Workbench], None]:
    def run_one(canvas: Workbench) -> None:
        board = canvas.stage.board
        if folded:
            ids = [id for id, look in board.looks.items() if look.is_container and id not in board.inside]
        else:
            ids = sorted(board.collapsed)
        if ids and canvas.can_draw:
            placed = placements(canvas.desk.organization, canvas.view.id)
            if folded and not any(id in placed for id in board.boxes if not board.looks[id].is_container):
                folding.fold_and_arrange(canvas, ids)
            else:
                folding.fold(canvas, ids, folded=folded)
            canvas.fit()

    return run_one


def _straighten(canvas: Workbench) -> None:
    if canvas.desk.selected in canvas.stage.board.lines and canvas.can_draw:
        verbs.bend(canvas, canvas.desk.selected, ())


def _add_client(canvas: Workbench) -> None:
    canvas.naming.add_client(canvas.desk.selected)


def _add_sibling(canvas: Workbench) -> None:
    if canvas.can_draw:
        making.create_sibling(canvas, canvas.desk.selected)


def _add(kind: type[Participant]) -> Callable[[Workbench], None]:
    def run_one(canvas: Workbench) -> None:
        from designer.ui.actions.editing import add_and_name

        if canvas.can_draw and not isinstance(QApplication.focusWidget(), QAbstractItemView):
            making.add_in_sight(canvas, kind)
        else:
            add_and_name(canvas.desk, kind)

    return run_one


def _copy(canvas: Workbench) -> None:
    from designer.ui.actions.clipboard import put_into_clipboard

    put_into_clipboard(dropping.seen_with(canvas, _chosen(canvas)))


def _cut(canvas: Workbench) -> None:
    from designer.ui.actions.clipboard import CUT

    _copy(canvas)
    verbs.delete_selected(canvas, CUT)


def _duplicate(canvas: Workbench) -> None:
    from designer.ui.actions.clipboard import DUPLICATE
    from designer.ui.files.taking import put_records

    put_records(canvas.desk, dropping.seen_with(canvas, _chosen(canvas)), (24.0, 24.0), DUPLICATE)
    canvas.rebuild()


def _own_size(canvas: Workbench) -> None:
    placed = placements(canvas.desk.organization, canvas.view.id)
    chosen = [id for id in _chosen(canvas) if id in placed and placed[id].width is not None]
    if canvas.can_draw and chosen:
        verbs.give_sizes(canvas, dict.fromkeys(chosen))


def _add_part(canvas: Workbench) -> None:
    if canvas.can_draw:
        making.add_part(canvas, canvas.desk.selected)


def _wrap(canvas: Workbench) -> None:
    from designer.ui.actions.nesting import wrap

    made = wrap(canvas.desk, lambda organization: verbs.settle(canvas, organization))
    if made in canvas.desk.organization:
        canvas.show_new(made)


def _take_out(canvas: Workbench) -> None:
    from designer.ui.actions.nesting import take_out

    def keep(organization: Organization) -> None:
        verbs.settle(canvas, organization)
        verbs.keep_emptied(canvas, organization)

    take_out(canvas.desk, keep)
    canvas.rebuild()


def _select(kind: str) -> Callable[[Workbench], None]:
    def run_one(canvas: Workbench) -> None:
        board = canvas.stage.board
        if kind == "arrows":
            canvas.desk.select(sorted(id for id, line in board.lines.items() if line.is_arrow))
        else:
            canvas.desk.select(sorted(board.boxes))

    return run_one


_COMMANDS: dict[str, Callable[[Workbench], None]] = {
    **{f"align-{side}": _align(side) for side in _SIDES},
    "distribute-across": _distribute(across=True),
    "distribute-down": _distribute(across=False),
    "fit-selection": _fit_selection,
    "real-size": _real_size,
    "pin": _pin,
    "fold": lambda canvas: folding.turn(canvas, _chosen(canvas)),
    "fold-all": _fold_all(True),
    "unfold-all": _fold_all(False),
    "straighten": _straighten,
    **{f"add-{kind.__name__}": _add(kind) for kind in PARTICIPANTS},
    "own-size": _own_size,
    "grid": grid.turn,
    "wheel": lambda canvas: wheel.turn(canvas),
    "add-part": _add_part,
    "wrap": _wrap,
    "take-out": _take_out,
    "delete": verbs.delete_selected,
    "cut": _cut,
    "copy": _copy,
    "paste": dropping.paste,
    "duplicate": _duplicate,
    "add-linked": _add_client,
    "add-sibling": _add_sibling,
    "select-arrows": _select("arrows"),
    "select-boxes": _select("boxes"),
    "minimap": lambda canvas: canvas.minimap.turn(),
    "glide": lambda canvas: canvas.glide.want(),
}
