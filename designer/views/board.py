"""What a view shows, before it is painted: who looks how, who stands where, which lines run between them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from itertools import pairwise

from designer.analysis.naming import PARTICIPANTS
from designer.arrange.geometry import Box, Point, around
from designer.arrange.nested import ancestors
from designer.arrange.routing import Line, Router
from designer.arrange.tree import tree_route
from designer.i18n import Language, Text, counted, current_language, number
from designer.model.organization import Organization
from designer.model.participants import ClientGroup, ExternalClient, Participant, Performer, Position, Unit
from designer.model.relations import ClientLink, Service
from designer.picture import look as looks
from designer.picture.crowding import readable
from designer.picture.look import Kind, NodeLook
from designer.picture.primitives import Label, Picture, Primitive, TextMeasure, Tone
from designer.picture.primitives import Line as DrawnLine
from designer.views.remembered import Remembered

_MARGIN = 32.0
_MOSTLY = 0.7
"""Share of a mark's width that must lie on a level run; the rest may reach over the edges of boxes."""
_KINDS: dict[type[Participant], Kind] = {
    Unit: "unit",
    Position: "position",
    ExternalClient: "external",
    ClientGroup: "group",
}
_GROUP = Text(ru="группа", en="group")
_POSITION = Text(ru="должность", en="position")


@dataclass(frozen=True, slots=True)
class BoardLine:
    """A line of a view; only client arrows have a head."""

    id: str
    source: str
    target: str
    label: str = ""
    is_arrow: bool = True
    mark: str = ""
    """What an overlay says: a sign with a number."""
    tone: Tone | None = None
    """The colour of the mark and of the line."""


@dataclass(slots=True)
class Board:
    """One view of one organization; sizes and places in document px."""

    looks: dict[str, NodeLook] = field(default_factory=dict)
    boxes: dict[str, Box] = field(default_factory=dict)
    lines: dict[str, BoardLine] = field(default_factory=dict)
    inside: dict[str, str] = field(default_factory=dict)
    """The department that somebody is shown inside of."""
    collapsed: set[str] = field(default_factory=set)
    """Departments that are shown without their parts."""
    same: dict[str, str] = field(default_factory=dict)
    """Boxes that show a participant once more, with the participant's id."""
    courses: dict[str, tuple[Point, ...]] = field(default_factory=dict)
    """Corner points that lines keep to as long as they meet no box, by the line's id."""

    @property
    def order(self) -> list[str]:
        """Everybody in painting order: departments before what is inside them."""
        if not self.inside:
            return sorted(self.boxes)
        return sorted(self.boxes, key=lambda id: (len(ancestors(id, self.inside)), id))

    def shown_by(self, box: str) -> str:
        """Return the id of the participant that a box shows."""
        return self.same.get(box, box)

    def within(self, ids: Iterable[str]) -> set[str]:
        """Return these and all that is inside them."""
        parts: dict[str, list[str]] = {}
        for part, whole in self.inside.items():
            parts.setdefault(whole, []).append(part)
        found: set[str] = set()
        queue = list(ids)
        while queue:
            id = queue.pop()
            if id not in found:
                found.add(id)
                queue += parts.get(id, ())
        return {id for id in found if id in self.boxes}

    def routes(self) -> dict[str, tuple[Point, ...]]:
        """Return the corner points of every line."""
        arrows = (Line(one.id, one.source, one.target) for one in self.lines.values() if one.is_arrow)
        routes = Router(self.boxes, self.inside, self.courses).route(arrows)
        superiors = {one.source for one in self.lines.values() if not one.is_arrow}
        for one in self.lines.values():
            if not one.is_arrow:
                routes[one.id] = tree_route(self.boxes[one.source], self.boxes[one.target], one.target in superiors)
        return routes


@dataclass(frozen=True, slots=True, kw_only=True)
class ViewOf:
    """A way to look at an organization."""

    id: str
    title: Text
    make: Callable[[Organization, Mapping[str, int], TextMeasure], Board]
    """From the records and the number of open findings by participant."""
    is_free: bool = False
    """Whether the user places the boxes."""
    keeps_places: bool = False
    """Whether everybody stays in place when only some are shown: where they stand means something."""
    picture: Callable[[Organization, TextMeasure, str], Picture] | None = None
    """For a view that is no boxes and lines: its whole picture, with words for those who do not see it."""


def node_look(
    organization: Organization, participant: Participant, findings: int = 0, parts: int | None = None
) -> NodeLook:
    """Return how a participant looks; ``parts`` is the number of its parts where that is known already."""
    if parts is None:
        parts = len(organization.referring(Unit, participant.id, "parent"))
    return _LOOKS.of(participant.id, participant, findings, parts, current_language())


def _look(participant: Participant, findings: int, parts: int, _: Language) -> NodeLook:
    second: list[str] = list(participant.abbreviations[:1])
    if isinstance(participant, Position):
        second.insert(0, str(_POSITION))
        if participant.headcount != 1:
            second.append(f"{number(participant.headcount)} {Text(ru='шт. ед.', en='posts')}")
    elif isinstance(participant, ClientGroup):
        second.insert(0, str(_GROUP))
    elif isinstance(participant, Unit) and parts:
        second.append(str(counted(parts, ("отдел", "отдела", "отделов"), ("part", "parts"))))
    return NodeLook(
        id=participant.id,
        kind=_KINDS[type(participant)],
        title=participant.name,
        second=" · ".join(second),
        mission=participant.mission if isinstance(participant, Performer) else "",
        findings=findings,
        short=participant.abbreviations[0] if participant.abbreviations else "",
    )


def sizes_of(looks: Mapping[str, NodeLook], measure: TextMeasure) -> dict[str, tuple[float, float]]:
    """Return width and height of the boxes of those who look so."""
    return {id: _SIZES.of(id, look, measure) for id, look in looks.items()}


def all_looks(organization: Organization, findings: Mapping[str, int]) -> dict[str, NodeLook]:
    """Return the looks of all participants."""
    parts = Counter(unit.parent for unit in organization.all(Unit))
    return {
        p.id: node_look(organization, p, findings.get(p.id, 0), parts[p.id])
        for kind in PARTICIPANTS
        for p in organization.all(kind)
    }


def client_lines(organization: Organization) -> dict[str, BoardLine]:
    """Return the client arrows as lines with the name of their first service."""
    names: dict[str, str] = {}
    for service in sorted(organization.all(Service), key=lambda s: s.order):
        names.setdefault(service.link, service.name)
    return {
        link.id: _LINES.of(link.id, link, names.get(link.id, "")) for link in organization.all(ClientLink)
    }


def _line(link: ClientLink, label: str) -> BoardLine:
    return BoardLine(link.id, link.supplier, link.client, label)


_LOOKS = Remembered(_look)
_SIZES = Remembered(looks.size_of)
_LINES = Remembered(_line)


def picture_of(view: ViewOf, organization: Organization, measure: TextMeasure, description: str = "") -> Picture:
    """Return the picture of one view of an organization."""
    if view.picture is not None:
        return view.picture(organization, measure, description)
    return draw(view.make(organization, {}, measure), measure, description)


def draw(board: Board, measure: TextMeasure, description: str = "") -> Picture:
    """Return the whole view as a picture; an empty view is an empty sheet."""
    if not board.boxes:
        return Picture(width=2 * _MARGIN, height=2 * _MARGIN, primitives=(), description=description)
    routes = board.routes()
    hull = around([*board.boxes.values(), *(Box(x, y, 0, 0) for points in routes.values() for x, y in points)])
    dx, dy = _MARGIN - hull.x, _MARGIN - hull.y
    primitives: list[Primitive] = []
    marks: list[Primitive] = []
    order = board.order
    for id in order:
        if board.looks[id].is_container:
            primitives += draw_node(board.looks[id], board.boxes[id].moved(dx, dy), measure)
    courses = {id: tuple((x + dx, y + dy) for x, y in points) for id, points in routes.items()}
    primitives += _lines(board, courses, measure)
    for id, points in courses.items():
        marks += draw_mark(board.lines[id], points, measure)
    for id in order:
        if not board.looks[id].is_container:
            primitives += draw_node(board.looks[id], board.boxes[id].moved(dx, dy), measure)
    return Picture(
        width=hull.width + 2 * _MARGIN,
        height=hull.height + 2 * _MARGIN,
        primitives=(*primitives, *marks),
        description=description,
    )


def _lines(board: Board, routes: Mapping[str, tuple[Point, ...]], measure: TextMeasure) -> list[Primitive]:
    """Return all lines as primitives, with words where they can be read."""
    drawn: list[Primitive] = []
    for line, points in ((board.lines[known], course) for known, course in routes.items()):
        drawn += draw_line(line, points, measure, line.tone or Tone.ARROW)
    words = [part for part in drawn if isinstance(part, Label)]
    runs = (
        (min(x1, x2), max(x1, x2), min(y1, y2), max(y1, y2))
        for points in routes.values()
        for (x1, y1), (x2, y2) in pairwise(points)
    )
    clear = {id(one) for one in readable(words, runs, measure)}
    return [part for part in drawn if not isinstance(part, Label) or id(part) in clear]


def draw_node(look: NodeLook, box: Box, measure: TextMeasure) -> tuple[Primitive, ...]:
    """Return one participant as primitives."""
    if look.is_container:
        return looks.container(look, box.x, box.y, box.width, box.height, measure)
    return looks.node(look, box.x, box.y, measure)


def draw_line(
    line: BoardLine, points: tuple[Point, ...], measure: TextMeasure, tone: Tone = Tone.ARROW
) -> tuple[Primitive, ...]:
    """Return one line as primitives."""
    if line.is_arrow:
        return looks.arrow(line.id, points, line.label, measure, tone)
    return (DrawnLine(points=points, tone=Tone.SUBORDINATION, width=1.2, radius=4.0, subject=line.id),)


def draw_mark(
    line: BoardLine, points: tuple[Point, ...], measure: TextMeasure, size: float = looks.MARK
) -> tuple[Primitive, ...]:
    """Return what an overlay says of a line where a run has room for it, else its sign; nothing without a mark."""
    if not line.mark or line.tone is None or len(points) < 2:
        return ()
    width, height = looks.pill_size(line.mark, measure, size)
    runs = sorted(pairwise(points), key=_length, reverse=True)
    needed = {True: _MOSTLY * width, False: 2 * height}
    roomy = next((run for run in runs if _length(run) >= needed[run[0][1] == run[1][1]]), None)
    (ax, ay), (bx, by) = roomy or runs[0]
    words = line.mark if roomy else line.mark.split()[0]
    return looks.pill(words, line.tone, (ax + bx) / 2, (ay + by) / 2, measure, size, line.id)


def _length(run: tuple[Point, Point]) -> float:
    return abs(run[0][0] - run[1][0]) + abs(run[0][1] - run[1][1])
