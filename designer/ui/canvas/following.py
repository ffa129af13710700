"""The walk by keyboard: from box to box, along the arrows, and onto the arrows themselves."""

from __future__ import annotations

from designer.edits.clients import find_arrow
from designer.model.relations import ClientLink
from designer.ui.canvas import marking, speech
from designer.ui.canvas.surface import Surface
from designer.ui.canvas.telling import tell


def walk(canvas: Surface, way: tuple[float, float]) -> None:
    """Select the nearest box in a direction."""
    boxes = canvas.stage.board.boxes
    here = boxes.get(canvas.desk.selected)
    if here is None:
        people = boxes.keys() - canvas.stage.board.same.keys()
        first = min(people, key=lambda id: (boxes[id].x, boxes[id].y, id), default="")
        if first:
            marking.go_to(canvas, first)
        return
    best, price = "", float("inf")
    for id, box in boxes.items():
        dx, dy = box.centre[0] - here.centre[0], box.centre[1] - here.centre[1]
        ahead, aside = dx * way[0] + dy * way[1], abs(dx * way[1]) + abs(dy * way[0])
        if ahead > 1.0 and ahead + 2.5 * aside < price and id not in canvas.stage.board.same:
            best, price = id, ahead + 2.5 * aside
    if best:
        marking.go_to(canvas, best)


def follow(canvas: Surface, way: tuple[float, float]) -> None:
    """Go along an arrow: right to a client, left to a supplier, up and down through the others of the same end."""
    desk, lines = canvas.desk, canvas.stage.board.lines
    link = desk.organization.get(ClientLink, desk.selected)
    if link is not None:
        _from_arrow(canvas, link, way)
        return
    here = desk.selected
    boxes = canvas.stage.board.boxes
    if here not in boxes:
        walk(canvas, way)
        return
    clients = _ends(canvas, here, to_clients=True)
    suppliers = _ends(canvas, here, to_clients=False)
    if way[0]:
        ends = clients if way[0] > 0 else suppliers
        if ends:
            canvas.walked_from = here
            _go(canvas, ends[0])
            tell(canvas, speech.of_step(desk.organization, here, ends[0]))
        return
    start = canvas.walked_from
    if start not in boxes or not any(here in (lines[id].source, lines[id].target) for id in canvas.stage.links[start]):
        return
    beside = _ends(canvas, start, to_clients=start in suppliers)
    if here in beside:
        step = 1 if way[1] > 0 else -1
        there = beside[(beside.index(here) + step) % len(beside)]
        _go(canvas, there)
        tell(canvas, speech.of_step(desk.organization, start, there))


def _ends(canvas: Surface, id: str, *, to_clients: bool) -> list[str]:
    """Return the clients or suppliers of somebody that are on the canvas, from top to bottom."""
    boxes, lines = canvas.stage.board.boxes, canvas.stage.board.lines
    found = set()
    for line_id in canvas.stage.links.get(id, ()):
        line = lines[line_id]
        if (line.source if to_clients else line.target) == id:
            found.add(line.target if to_clients else line.source)
    return sorted(found, key=lambda one: (boxes[one].y, boxes[one].x, one))


def take_arrow(canvas: Surface) -> None:
    """Select the arrow that was walked along last, else the first one at the selected box."""
    desk, here = canvas.desk, canvas.desk.selected
    before = canvas.walked_from
    walked = find_arrow(desk.organization, before, here) or find_arrow(desk.organization, here, before)
    arrows = [walked.id] if walked is not None and walked.id in canvas.stage.board.lines else _arrows_at(canvas, here)
    if arrows:
        _go(canvas, arrows[0])


def _from_arrow(canvas: Surface, link: ClientLink, way: tuple[float, float]) -> None:
    """Go on from an arrow: right to its client, left to its supplier, up and down to the supplier's other arrows."""
    if way[0]:
        canvas.walked_from = link.supplier if way[0] > 0 else link.client
        _go(canvas, link.client if way[0] > 0 else link.supplier)
        return
    beside = [id for id in _arrows_at(canvas, link.supplier) if canvas.stage.board.lines[id].source == link.supplier]
    if link.id in beside:
        _go(canvas, beside[(beside.index(link.id) + (1 if way[1] > 0 else -1)) % len(beside)])


def _arrows_at(canvas: Surface, id: str) -> list[str]:
    """Return the arrows of somebody, those to clients first, from top to bottom."""
    lines, boxes = canvas.stage.board.lines, canvas.stage.board.boxes
    found = [line for line in canvas.stage.links.get(id, ()) if lines[line].is_arrow]

    def order(line: str) -> tuple[bool, float, float, str]:
        other = boxes[lines[line].target if lines[line].source == id else lines[line].source]
        return lines[line].source != id, other.y, other.x, line

    return sorted(found, key=order)


def _go(canvas: Surface, id: str) -> None:
    """Select one alone and bring it into sight."""
    canvas.desk.select([id])
    canvas.reveal(id)
