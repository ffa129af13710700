"""The cells of the matrix: supplier by client, or who carries, answers for, advises and gets a service (RACI)."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from designer.analysis.naming import PARTICIPANTS
from designer.edits.clients import declare_client, find_arrow
from designer.edits.removal import remove
from designer.edits.terms import add_item, change_item, items_of
from designer.i18n import Text
from designer.model.organization import Organization
from designer.model.participants import Participant, Performer, Position, Unit
from designer.model.relations import ClientLink, RequestProcedure, Service
from designer.model.work import Function


class Notation(StrEnum):
    """How the matrix is read."""

    CLIENTS = "clients"
    RACI = "raci"


NOTATION_NAMES = {
    Notation.CLIENTS: Text(ru="Поставщик × клиент", en="Supplier × client"),
    Notation.RACI: Text(ru="RACI по услугам", en="RACI by service"),
}
LETTERS = {
    "R": Text(ru="R исполняет", en="R responsible"),
    "A": Text(ru="A отвечает", en="A accountable"),
    "C": Text(ru="C даёт сведения", en="C consulted"),
    "I": Text(ru="I получает", en="I informed"),
}
_CLIENT = "●"


@dataclass(frozen=True, slots=True)
class Row:
    """One row: a supplier, or one of its services or functions."""

    supplier: str
    name: str
    service: str = ""
    """Name of the service; the arrows that carry it are found by it."""
    function: str = ""
    """Id of the function."""


@dataclass(slots=True)
class Grid:
    """The whole matrix; cells that are not here are empty."""

    notation: Notation
    rows: list[Row] = field(default_factory=list)
    columns: list[str] = field(default_factory=list)
    """Ids of the participants."""
    names: dict[str, str] = field(default_factory=dict)
    cells: dict[tuple[int, str], str] = field(default_factory=dict)
    """Number of a row and id of a column → the letters in the cell."""


def grid_of(organization: Organization, notation: Notation) -> Grid:
    """Return the matrix of an organization."""
    people: list[Participant] = sorted(
        (p for kind in PARTICIPANTS for p in organization.all(kind)), key=lambda p: (p.name.casefold(), p.id)
    )
    grid = Grid(notation=notation, columns=[p.id for p in people], names={p.id: p.name for p in people})
    if notation is Notation.CLIENTS:
        served: dict[str, list[str]] = {}
        for link in organization.all(ClientLink):
            served.setdefault(link.supplier, []).append(link.client)
        for person in people:
            if isinstance(person, Performer):
                grid.cells |= {(len(grid.rows), client): _CLIENT for client in served.get(person.id, ())}
                grid.rows.append(Row(person.id, person.name))
        return grid
    for person in people:
        if isinstance(person, Performer):
            _enter_services(organization, grid, person)
            if isinstance(person, Unit):
                _enter_functions(organization, grid, person)
    used = {column for _, column in grid.cells}
    grid.columns = [id for id in grid.columns if id in used]
    return grid


def _enter_services(organization: Organization, grid: Grid, supplier: Performer) -> None:
    named: dict[str, list[ClientLink]] = {}
    for link in organization.referring(ClientLink, supplier.id, "supplier"):
        for service in items_of(organization, Service, link.id):
            if service.name:
                named.setdefault(service.name, []).append(link)
    for name, links in sorted(named.items()):
        row = len(grid.rows)
        grid.rows.append(Row(supplier.id, f"{supplier.name}: {name}", service=name))
        _enter_supplier(organization, grid, row, supplier)
        for link in links:
            asked = organization.referring(RequestProcedure, link.id, "link")
            letters = "CI" if any(one.required_information for one in asked) else "I"
            grid.cells[row, link.client] = letters


def _enter_functions(organization: Organization, grid: Grid, unit: Unit) -> None:
    for function in items_of(organization, Function, unit.id):
        row = len(grid.rows)
        grid.rows.append(Row(unit.id, f"{unit.name}: {function.text}", function=function.id))
        _enter_supplier(organization, grid, row, unit)
        if function.position and function.position in grid.names:
            grid.cells[row, function.position] = "R"
            grid.cells.pop((row, unit.id), None)
        if function.client and function.client in grid.names:
            grid.cells[row, function.client] = "I"


def _enter_supplier(organization: Organization, grid: Grid, row: int, supplier: Performer) -> None:
    grid.cells[row, supplier.id] = "R"
    answers = _answers_for(organization, supplier)
    if answers is None:
        grid.cells[row, supplier.id] = "RA"
    else:
        grid.cells[row, answers] = "A"


def _answers_for(organization: Organization, supplier: Performer) -> str | None:
    """Return the head of a unit, the superior of a position; None where it answers itself."""
    if isinstance(supplier, Unit):
        return supplier.head
    unit = organization.get(Unit, supplier.unit) if isinstance(supplier, Position) else None
    if unit is not None and unit.head is not None and unit.head != supplier.id:
        return unit.head
    return None


def toggle(organization: Organization, grid: Grid, row: int, column: str) -> Text | None:
    """Make somebody the client of a row, or no longer; returns why not where that cannot be."""
    at = grid.rows[row]
    arrow = find_arrow(organization, at.supplier, column)
    if grid.notation is Notation.CLIENTS:
        if arrow is not None:
            remove(organization, [arrow.id])
        else:
            declare_client(organization, at.supplier, column)
        return None
    letters = grid.cells.get((row, column), "")
    if "R" in letters or "A" in letters:
        return Text(
            ru="Кто исполняет и отвечает, видно из структуры: смените руководителя или ответственного.",
            en="Who is responsible and accountable follows from the structure: change the head or the assignee.",
        )
    if at.function:
        change_item(organization, at.function, client=None if letters else column)
    elif letters and arrow is not None:
        given = [s.id for s in items_of(organization, Service, arrow.id) if s.name == at.service]
        remove(organization, given)
    else:
        link = arrow or declare_client(organization, at.supplier, column)
        add_item(organization, Service, link.id, name=at.service)
    return None


def spoken(grid: Grid, row: int, column: str) -> str:
    """Return a cell in words."""
    name, client = grid.rows[row].name, grid.names[column]
    letters = grid.cells.get((row, column), "")
    if grid.notation is Notation.CLIENTS:
        words = Text(ru=" → клиент ", en=" → client ") if letters else Text(ru=", не клиент: ", en=", not: ")
        return f"{name}{words}{client}"
    said = ", ".join(str(LETTERS[letter]) for letter in letters)
    return f"{name}, {client}: {said or Text(ru='пусто', en='empty')}"
