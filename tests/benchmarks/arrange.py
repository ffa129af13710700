"""Arrangement of 200 units in departments beside elkjs and Graphviz dot, where they are; a chart of 1,000 people.

elkjs is looked for in the folder named by ``ELKJS`` (one that holds ``node_modules/elkjs``), dot on the path. Figures
that were recorded before are printed where one is missing. CPU ms of whole processes, node's start not counted.
"""

from __future__ import annotations

import json
import os
import random
import resource
import shutil
import subprocess
import sys
import time
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from itertools import combinations, pairwise
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from designer.arrange.arrangement import engines
from designer.arrange.geometry import Box, Point, around
from designer.arrange.nested import ancestors
from designer.arrange.net import Arrangement, Net
from designer.arrange.routing import Line, Router
from designer.arrange.tree import tree
from tests.arrange.crossing import is_crossed

UNITS = 200
_WIDTH, _HEIGHT, _NODE_GAP, _LAYER_GAP = 160.0, 64.0, 40.0, 70.0
RECORDED = {"elkjs layered": (689, 4771.0), "Graphviz dot": (2259, 62.0)}
"""Routed crossings and CPU ms, noted earlier on the same kind of net."""
Routes = dict[str, Sequence[Point]]


def company(units: int, seed: int = 7) -> Net:
    """Return units in a tree of departments; links follow the tree, with some across and some back."""
    chance = random.Random(seed)
    number = max(3, units // 7)
    above = [-1, -1, -1]
    for one in range(3, number):
        above.append(chance.randrange(0, min(one, max(3, one // 3))))
    below: dict[int, list[int]] = {}
    for one, whole in enumerate(above):
        below.setdefault(whole, []).append(one)
    home = [unit % number for unit in range(units)]
    members: dict[int, list[int]] = {}
    for unit, one in enumerate(home):
        members.setdefault(one, []).append(unit)
    head = [members[one][0] for one in range(number)]
    found: set[tuple[int, int]] = set()
    for unit in range(units):
        one, whole = home[unit], above[home[unit]]
        chief = head[whole] if whole >= 0 else head[chance.randrange(2)]
        if unit == head[one]:
            found.add((unit, units if whole < 0 and one < 2 else chief))
        else:
            found.add((unit, head[one] if chance.random() < 0.75 else units if chance.random() < 0.3 else chief))
        kind = chance.random()
        other = chance.randrange(units)
        if kind < 0.5:
            other = chance.choice(members[one])
        elif kind < 0.85:
            other = chance.choice(members[chance.choice(below[whole])])
        elif kind < 0.95 and whole >= 0:
            other = chance.choice(members[whole])
        if other != unit:
            found.add((unit, other) if chance.random() < 0.96 else (other, unit))
    inside = {f"u{unit}": f"d{one}" for unit, one in enumerate(home)}
    inside |= {f"d{one}": f"d{whole}" for one, whole in enumerate(above) if whole >= 0}
    ids = [f"u{unit}" for unit in range(units + 1)] + [f"d{one}" for one in range(number)]
    links = tuple(Line(f"u{a}>u{b}", f"u{a}", f"u{b}") for a, b in sorted(found) if a != b)
    return Net({id: (_WIDTH, _HEIGHT) for id in ids}, links, inside)


# -- what is counted -------------------------------------------------------------------------


def crossings(routes: Routes) -> int:
    """Return how often two lines cross; any straight segments."""
    level: list[tuple[float, float, float, str]] = []
    upright: list[tuple[float, float, float, str]] = []
    slanted: list[tuple[Point, Point, str]] = []
    for id, points in routes.items():
        for a, b in pairwise(points):
            if abs(a[1] - b[1]) < 0.01:
                level.append((a[1], min(a[0], b[0]), max(a[0], b[0]), id))
            elif abs(a[0] - b[0]) < 0.01:
                upright.append((a[0], min(a[1], b[1]), max(a[1], b[1]), id))
            else:
                slanted.append((a, b, id))
    upright.sort()
    places = [one[0] for one in upright]
    number = 0
    for y, left, right, id in level:
        for _, top, bottom, other in upright[bisect_right(places, left) : bisect_left(places, right)]:
            number += top < y < bottom and other != id
    straight = [((x1, y), (x2, y), id) for y, x1, x2, id in level]
    straight += [((x, y1), (x, y2), id) for x, y1, y2, id in upright]
    for at, one in enumerate(slanted):
        number += sum(_cross(one, other) for other in [*slanted[at + 1 :], *straight])
    return number


def _cross(one: tuple[Point, Point, str], other: tuple[Point, Point, str]) -> bool:
    (a, b, id), (c, d, id_) = one, other
    return id != id_ and _side(a, b, c) * _side(a, b, d) < -1e-6 and _side(c, d, a) * _side(c, d, b) < -1e-6


def _side(a: Point, b: Point, c: Point) -> float:
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])


def through_boxes(net: Net, boxes: Mapping[str, Box], routes: Routes) -> int:
    """Return how many segments run through a box of a unit that is not their end."""
    wholes = set(net.inside.values())
    ends = {link.id: (link.source, link.target) for link in net.links}
    number = 0
    for id, points in routes.items():
        for other, box in boxes.items():
            if other not in ends[id] and other not in wholes:
                inner = box.grown(-2.0)
                number += any(_hits(inner, a, b) for a, b in pairwise(points))
    return number


def _hits(box: Box, a: Point, b: Point) -> bool:
    steps = 1 if a[0] == b[0] or a[1] == b[1] else 24
    if steps == 1:
        return is_crossed(box, a, b)
    return any(
        box.holds((a[0] + (b[0] - a[0]) * n / steps, a[1] + (b[1] - a[1]) * n / steps)) for n in range(steps + 1)
    )


def overlaps(net: Net, boxes: Mapping[str, Box]) -> int:
    """Return how many pairs of boxes overlap that are not one inside the other."""
    number = 0
    for a, b in combinations(boxes, 2):
        if a not in ancestors(b, net.inside) and b not in ancestors(a, net.inside):
            number += boxes[a].grown(-0.5).meets(boxes[b].grown(-0.5))
    return number


# -- the others ------------------------------------------------------------------------------


def _children(net: Net) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for id in net.sizes:
        found.setdefault(net.inside.get(id, ""), []).append(id)
    return found


_RUN_ELK = """
const ELK = require(process.argv[1]); const elk = new ELK();
let text = ''; process.stdin.on('data', d => text += d).on('end', async () => {
  const graph = JSON.parse(text);
  await elk.layout({id: 'r', children: [{id: 'a', width: 9, height: 9}], edges: []});
  const start = process.cpuUsage();
  const made = await elk.layout(graph);
  const used = process.cpuUsage(start);
  console.log(JSON.stringify({cpu: (used.user + used.system) / 1000, made}));
});
"""


def elk(net: Net, folder: Path) -> tuple[float, dict[str, Box], Routes]:
    """Arrange with elkjs layered, orthogonal, departments included; returns CPU ms, boxes and routes."""
    children = _children(net)
    wholes = set(net.inside.values())

    def node(id: str) -> dict[str, object]:
        if id not in wholes:
            return {"id": id, "width": _WIDTH, "height": _HEIGHT}
        padding = {"elk.padding": "[top=30,left=12,bottom=12,right=12]"}
        return {"id": id, "layoutOptions": padding, "children": [node(part) for part in children[id]]}

    graph = {
        "id": "root",
        "layoutOptions": {
            "elk.algorithm": "layered",
            "elk.direction": "RIGHT",
            "elk.edgeRouting": "ORTHOGONAL",
            "elk.hierarchyHandling": "INCLUDE_CHILDREN",
            "elk.layered.spacing.nodeNodeBetweenLayers": str(_LAYER_GAP),
            "elk.spacing.nodeNode": str(_NODE_GAP),
        },
        "children": [node(id) for id in children[""]],
        "edges": [{"id": link.id, "sources": [link.source], "targets": [link.target]} for link in net.links],
    }
    program = ["node", "-e", _RUN_ELK, str(folder / "node_modules" / "elkjs" / "lib" / "elk.bundled.js")]
    done = subprocess.run(program, input=json.dumps(graph), capture_output=True, text=True, check=True, timeout=120)
    answer = json.loads(done.stdout)
    boxes: dict[str, Box] = {}
    at: dict[str, Point] = {"root": (0.0, 0.0)}
    routes: Routes = {}

    def read(one: dict[str, object], x: float, y: float) -> None:
        for child in one.get("children", []):  # type: ignore[attr-defined]
            left, top = x + child["x"], y + child["y"]
            at[child["id"]] = (left, top)
            boxes[child["id"]] = Box(left, top, child["width"], child["height"])
            read(child, left, top)

    def lines(one: dict[str, object]) -> None:
        for edge in one.get("edges", []):  # type: ignore[attr-defined]
            x, y = at[edge.get("container", "root")]
            for section in edge.get("sections", [])[:1]:
                points = [section["startPoint"], *section.get("bendPoints", []), section["endPoint"]]
                routes[edge["id"]] = [(point["x"] + x, point["y"] + y) for point in points]
        for child in one.get("children", []):  # type: ignore[attr-defined]
            lines(child)

    read(answer["made"], 0.0, 0.0)
    lines(answer["made"])
    return answer["cpu"], boxes, routes


def dot(net: Net) -> tuple[float, dict[str, Box], Routes]:
    """Arrange with Graphviz dot, departments as clusters; returns CPU ms, boxes and routes."""
    children = _children(net)
    wholes = set(net.inside.values())

    def block(id: str) -> str:
        if id not in wholes:
            return f"{id};"
        return f"subgraph cluster_{id}{{{''.join(block(part) for part in children[id])}}}"

    shape = f'node[shape=box,fixedsize=true,width={_WIDTH / 72:.3f},height={_HEIGHT / 72:.3f},label=""];'
    head = f"digraph G{{rankdir=LR;nodesep={_NODE_GAP / 72:.2f};ranksep={_LAYER_GAP / 72:.2f};{shape}"
    body = "".join(block(id) for id in children[""])
    edges = "".join(f"{link.source}->{link.target};" for link in net.links)
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(
        ["dot", "-Tplain"], input=f"{head}{body}{edges}}}", capture_output=True, text=True, check=True
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    boxes: dict[str, Box] = {}
    routes: Routes = {}
    for line in done.stdout.replace("\\\n", "").splitlines():
        words = line.split()
        if words and words[0] == "node":
            x, y = float(words[2]) * 72, float(words[3]) * 72
            boxes[words[1]] = Box(x - _WIDTH / 2, y - _HEIGHT / 2, _WIDTH, _HEIGHT)
        elif words and words[0] == "edge":
            count = int(words[3])
            points = [(float(words[4 + 2 * n]) * 72, float(words[5 + 2 * n]) * 72) for n in range(count)]
            routes[f"{words[1]}>{words[2]}"] = points[::3]
    cpu = (after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime) * 1000
    return cpu, boxes, routes


# -- the table -------------------------------------------------------------------------------


def _ours(net: Net, made: Arrangement) -> Routes:
    return dict(Router(made.boxes, net.inside, made.courses).route(net.links))


def _row(name: str, cpu: float, net: Net, boxes: Mapping[str, Box], routes: Routes) -> None:
    hull = around(list(boxes.values()))
    print(
        f"{name:18} CPU {cpu:7.0f} ms   crossings {crossings(routes):5}   overlaps {overlaps(net, boxes):3}   "
        f"lines through boxes {through_boxes(net, boxes, routes):3}   {hull.width:.0f} x {hull.height:.0f}"
    )


def _chart(units: int, seed: int = 3) -> tuple[float, float]:
    """Return width and CPU ms of an organization chart."""
    chance = random.Random(seed)
    above = {
        f"p{one}": f"p{chance.randrange(max(0, (one - 1) // 7 - 3), (one - 1) // 6 + 1)}" for one in range(1, units)
    }
    sizes = {f"p{one}": (_WIDTH, _HEIGHT) for one in range(units)}
    start = time.process_time()
    boxes = tree(sizes, above)
    return around(list(boxes.values())).width, (time.process_time() - start) * 1000


def main() -> None:
    """Print the table."""
    net = company(UNITS)
    print(f"{UNITS} units in departments, {len(net.links)} links, all routed")
    for engine in engines():
        start = time.process_time()
        made = engine(net)
        cpu = (time.process_time() - start) * 1000
        _row(engine.__name__, cpu, net, made.boxes, _ours(net, made))
    folder = Path(os.environ.get("ELKJS", "."))
    if shutil.which("node") and (folder / "node_modules" / "elkjs").is_dir():
        _row("elkjs layered", *_with(net, elk(net, folder)))
    else:
        _recorded("elkjs layered")
    if shutil.which("dot"):
        _row("Graphviz dot", *_with(net, dot(net)))
    else:
        _recorded("Graphviz dot")
    width, cpu = _chart(1000)
    print(f"organization chart of 1,000: {width:.0f} px wide (40,000), CPU {cpu:.0f} ms")


def _recorded(name: str) -> None:
    number, cpu = RECORDED[name]
    print(f"{name:18} recorded: CPU {cpu:.0f} ms, crossings {number}")


def _with(net: Net, found: tuple[float, dict[str, Box], Routes]) -> tuple[float, Net, dict[str, Box], Routes]:
    cpu, boxes, routes = found
    return cpu, net, boxes, routes


if __name__ == "__main__":
    main()
