"""Makes room: boxes that are overlapped move aside, as little as is needed, and nobody else moves."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping

from designer.arrange.geometry import Box
from designer.arrange.nested import ancestors, hull

GAP = 24.0
_MOST_PUSHES = 4000


def make_room(
    boxes: Mapping[str, Box],
    inside: Mapping[str, str],
    first: Collection[str],
    fixed: Collection[str] = (),
    least: float = 0.0,
) -> dict[str, Box]:
    """Return the boxes without overlaps between boxes of the same department.

    ``first`` are boxes that keep their place and push others aside; ``fixed`` ones are never pushed. What is pushed
    goes down or to the right, with everything inside it, exactly as far as it must. ``least`` is the width in px that
    a department has at least.
    """
    places = dict(boxes)
    parts: dict[str, list[str]] = defaultdict(list)
    for id in sorted(places):
        whole = inside.get(id, "")
        parts[whole if whole in places else ""].append(id)
    wholes = [whole for whole in parts if whole]
    movers = set(first)
    for whole in sorted(wholes, key=lambda id: (-len(ancestors(id, inside)), id)):
        _resolve(places, parts, parts[whole], movers, set(fixed))
        around = hull(places[part] for part in parts[whole])
        grown = Box(around.x, around.y, max(around.width, least), around.height)
        if grown != places[whole]:
            places[whole] = grown
            movers.add(whole)
    _resolve(places, parts, parts[""], movers, set(fixed))
    return places


def _resolve(
    places: dict[str, Box],
    parts: Mapping[str, list[str]],
    blocks: list[str],
    movers: Collection[str],
    fixed: set[str],
) -> None:
    """Push apart the blocks of one department."""
    order = sorted(blocks, key=lambda id: (id not in fixed, id not in movers, places[id].y, places[id].x, id))
    held: list[str] = []
    pushes = 0
    for id in order:
        while pushes < _MOST_PUSHES:
            met = next((other for other in held if places[other].meets(places[id])), None)
            if met is None or id in fixed:
                break
            pushes += 1
            box, wall = places[id], places[met]
            down, across = wall.bottom + GAP - box.y, wall.right + GAP - box.x
            _shift(places, parts, [id], *((0.0, down) if down <= across else (across, 0.0)))
        held.append(id)


def _shift(places: dict[str, Box], parts: Mapping[str, list[str]], ids: Iterable[str], dx: float, dy: float) -> None:
    queue = list(ids)
    while queue:
        id = queue.pop()
        places[id] = places[id].moved(dx, dy)
        queue += parts.get(id, ())
