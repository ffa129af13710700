"""The drawing of clients as a draw.io file: boxes in their places, departments nested, arrows with their services."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from designer.exchange.drawings.marks import KIND_MARK, LINES_MARK, MISSION_MARK, NAMES_OF_KINDS, UNIT_MARK
from designer.exchange.drawings.xml_text import clean
from designer.exchange.outgoing import Places, Writer, losses
from designer.i18n import Language, Text
from designer.model.organization import Organization
from designer.model.participants import ClientGroup, ExternalClient, Participant, Performer, Position, Unit
from designer.model.record import Record
from designer.model.relations import ClientLink, Service

_KEPT: Final[dict[type[Record], frozenset[str]]] = {
    Unit: frozenset({"name", "mission", "parent"}),
    Position: frozenset({"name", "mission", "unit"}),
    ExternalClient: frozenset({"name"}),
    ClientGroup: frozenset({"name"}),
    ClientLink: frozenset({"supplier", "client"}),
    Service: frozenset({"link", "name"}),
}
_BASE: Final = "whiteSpace=wrap;html=1;rounded=1;arcSize=8;"
_STYLES: Final[dict[type[Participant], str]] = {
    Unit: _BASE + "fillColor=#FFFFFF;strokeColor=#3B6FD4;fontStyle=1;",
    Position: _BASE + "fillColor=#FFFFFF;strokeColor=#7C4FD6;",
    ExternalClient: "whiteSpace=wrap;html=1;ellipse;fillColor=#E7F6EF;strokeColor=#0B6B49;",
    ClientGroup: _BASE + "dashed=1;fillColor=#FFFFFF;strokeColor=#5B6675;",
}
_FRAME: Final = (
    "whiteSpace=wrap;html=1;rounded=1;arcSize=2;container=1;collapsible=0;verticalAlign=top;align=left;spacingLeft=8;"
    "spacingTop=4;fontStyle=1;fillColor=#F6F7F9;strokeColor=#3B6FD4;"
)
_ARROW: Final = "edgeStyle=orthogonalEdgeStyle;rounded=1;html=1;endArrow=block;endFill=1;strokeColor=#8593A8;"
_ORIGIN: Final = 40.0


def write(organization: Organization, _: Language, places: Places) -> tuple[bytes, tuple[Text, ...]]:
    """Return the file, and in words what of the model it does not hold."""
    from lxml import etree

    boxes = places()
    root = etree.Element("mxfile", host="app.diagrams.net")
    root.set(LINES_MARK, "clients")
    page = etree.SubElement(root, "diagram", id="clients", name=clean(organization.company.name or "Organization"))
    cells = etree.SubElement(etree.SubElement(page, "mxGraphModel", grid="1", page="0"), "root")
    etree.SubElement(cells, "mxCell", id="0")
    etree.SubElement(cells, "mxCell", id="1", parent="0")
    inside = {u.id: u.parent for u in organization.all(Unit) if u.parent is not None and u.parent in boxes}
    left = min((box[0] for box in boxes.values()), default=0.0) - _ORIGIN
    top = min((box[1] for box in boxes.values()), default=0.0) - _ORIGIN
    people = {p.id: p for kind in _STYLES for p in organization.all(kind) if p.id in boxes}
    for id in sorted(people, key=lambda id: (_depth(id, inside), people[id].name.casefold(), id)):
        x, y, width, height = boxes[id]
        outer = boxes[inside[id]] if id in inside else (left, top, 0.0, 0.0)
        frame = id in inside.values()
        made = _shape(cells, people[id], _FRAME if frame else _STYLES[type(people[id])], inside.get(id))
        at = {"x": x - outer[0], "y": y - outer[1], "width": width, "height": height}
        etree.SubElement(made, "mxGeometry", {k: f"{v:g}" for k, v in at.items()} | {"as": "geometry"})
    for link in sorted(organization.all(ClientLink), key=lambda one: one.id):
        if link.supplier in people and link.client in people:
            made = etree.SubElement(cells, "mxCell", id=f"link-{link.id}", style=_ARROW, edge="1", parent="1")
            made.set("value", _html(services_of(organization, link.id)))
            made.set("source", f"p-{link.supplier}")
            made.set("target", f"p-{link.client}")
            etree.SubElement(made, "mxGeometry", {"relative": "1", "as": "geometry"})
    data: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True)
    return data, tuple(losses(organization, _KEPT))


def services_of(organization: Organization, link: str) -> str:
    """Return the services of an arrow as one label, parted by semicolons."""
    found = sorted(organization.referring(Service, link, "link"), key=lambda s: (s.order, s.id))
    return "; ".join(service.name.replace(";", ",") for service in found if service.name)


def _shape(cells: Any, one: Participant, style: str, outer: str | None) -> Any:
    from lxml import etree

    held = etree.SubElement(cells, "UserObject", id=f"p-{one.id}", label=_html(one.name))
    held.set(KIND_MARK, NAMES_OF_KINDS[type(one)])
    if isinstance(one, Performer) and one.mission:
        held.set(MISSION_MARK, clean(one.mission))
        held.set("tooltip", clean(one.mission))
    if isinstance(one, Position) and one.unit:
        held.set(UNIT_MARK, f"p-{one.unit}")
    return etree.SubElement(held, "mxCell", style=style, vertex="1", parent=f"p-{outer}" if outer else "1")


def _html(words: str) -> str:
    """Return words for a label of draw.io, which reads them as HTML."""
    return clean(words).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _depth(id: str, inside: Mapping[str, str]) -> int:
    depth, at = 0, inside.get(id)
    while at is not None and depth <= len(inside):
        depth, at = depth + 1, inside.get(at)
    return depth


WRITER = Writer(
    kind="drawio",
    title=Text(ru="рисунок draw.io", en="draw.io drawing"),
    files=Text(ru="Рисунок draw.io", en="draw.io drawing"),
    suffix=".drawio",
    write=write,
    place=30,
)
