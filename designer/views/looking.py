"""How the drawings are looked at: an overlay on them, only the neighbours of some, only those who meet a filter."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from designer.model.diagram import Placement
from designer.model.fields import references_of
from designer.model.organization import Organization
from designer.model.participants import Participant
from designer.model.record import Record
from designer.model.relations import ClientLink
from designer.picture.primitives import TextMeasure
from designer.views.board import Board, ViewOf
from designer.views.overlays import Mark, overlay_of
from designer.views.query import find_fitting


@dataclass(frozen=True, slots=True, kw_only=True)
class Looking:
    """One way to look; the plain one shows everybody without an overlay."""

    overlay: str = ""
    focus: tuple[str, ...] = ()
    """Ids of those whose clients and suppliers are shown; empty shows everybody."""
    steps: int = 1
    """How many arrows away the farthest shown stand."""
    conditions: Mapping[str, str] = field(default_factory=dict)

    @property
    def is_plain(self) -> bool:
        """Whether nothing is changed by it."""
        return not (self.overlay or self.focus or self.is_partial)

    @property
    def is_partial(self) -> bool:
        """Whether a filter is on."""
        return any(self.conditions.values())


def neighbours(organization: Organization, ids: Iterable[str], steps: int) -> set[str]:
    """Return these with everybody who is at most some arrows away, as a client or as a supplier."""
    found = {id for id in ids if isinstance(organization.find(id), Participant)}
    edge = set(found)
    for _ in range(steps):
        beside = {
            other
            for id in edge
            for link in (
                *organization.referring(ClientLink, id, "supplier"),
                *organization.referring(ClientLink, id, "client"),
            )
            for other in (link.supplier, link.client)
        }
        edge = beside - found
        found |= edge
    return found


def shown_ids(organization: Organization, looking: Looking, findings: Mapping[str, int]) -> set[str] | None:
    """Return ids of everybody who is shown; None where that is everybody."""
    shown: set[str] | None = None
    focus = [id for id in looking.focus if id in organization]
    if focus:
        shown = neighbours(organization, focus, looking.steps)
    if looking.is_partial:
        fitting = set(find_fitting(organization, looking.conditions, findings))
        shown = fitting if shown is None else shown & fitting
    return shown


def looked_at(
    view: ViewOf, organization: Organization, looking: Looking, findings: Mapping[str, int], measure: TextMeasure
) -> Board:
    """Return a view as it is looked at."""
    if looking.is_plain:
        return view.make(organization, findings, measure)
    shown = shown_ids(organization, looking, findings)
    if shown is None:
        board = view.make(organization, findings, measure)
    elif view.keeps_places:
        board = _only(view.make(organization, findings, measure), shown)
    else:
        board = view.make(_part_of(organization, shown), findings, measure)
    overlay = overlay_of(looking.overlay)
    if overlay is not None:
        marks = overlay.marks(organization, findings)
        for id, look in board.looks.items():
            mark = marks.get(board.shown_by(id))
            if mark is not None:
                board.looks[id] = replace(look, mark=mark.label, tone=mark.level.tone)
        if overlay.arrows is not None:
            _mark_arrows(board, organization, overlay.arrows(organization))
    return board


def _mark_arrows(board: Board, organization: Organization, marks: Mapping[str, Mark]) -> None:
    """Mark the lines that show one arrow; several led to a folded department bear no mark."""
    for id, mark in marks.items():
        line, link = board.lines.get(id), organization.get(ClientLink, id)
        if line is not None and link is not None and (line.source, line.target) == (link.supplier, link.client):
            board.lines[id] = replace(line, mark=mark.label, tone=mark.level.tone)


def _only(board: Board, shown: set[str]) -> Board:
    board.boxes = {id: box for id, box in board.boxes.items() if id in shown}
    board.looks = {id: look for id, look in board.looks.items() if id in board.boxes}
    board.lines = {
        id: line for id, line in board.lines.items() if line.source in board.boxes and line.target in board.boxes
    }
    board.inside = {id: outer for id, outer in board.inside.items() if id in board.boxes and outer in board.boxes}
    return board


def _part_of(organization: Organization, shown: set[str]) -> Organization:
    """Return an organization that holds only some participants, the arrows among them and their places."""
    kept: list[Record] = [organization.company]
    for record in organization:
        if isinstance(record, Participant) and record.id in shown:
            kept.append(_without_strangers(record, shown))
    ids = {record.id for record in kept}
    for link in organization.all(ClientLink):
        if link.supplier in ids and link.client in ids:
            kept.append(link)
    links = {record.id for record in kept}
    for record in organization:
        owner = getattr(record, "link", None)
        if owner in links or (isinstance(record, Placement) and record.participant in ids):
            kept.append(record)
    return Organization(kept, model_id=organization.model_id)


def _without_strangers(record: Participant, shown: set[str]) -> Participant:
    """Let a record forget whom it refers to and who is not shown; a part hangs on the nearest whole that is."""
    cls: type = type(record)
    values: dict[str, object] = {}
    for name, _ in references_of(cls):
        value = getattr(record, name)
        if isinstance(value, tuple):
            values[name] = tuple(one for one in value if one in shown)
        elif value is not None and value not in shown:
            values[name] = None
    return replace(record, **values) if values else record  # type: ignore[arg-type]
