"""The model as an ArchiMate 3 exchange file: actors, roles, collaborations and serving; what has no place is listed."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

from designer.exchange.drawings.marks import OUTSIDE
from designer.exchange.drawings.xml_text import clean
from designer.exchange.outgoing import Writer, losses
from designer.i18n import Text
from designer.model.organization import Organization
from designer.model.participants import ClientGroup, ExternalClient, Participant, Performer, Position, Unit
from designer.model.record import Record
from designer.model.relations import ClientLink, Service

_SPACE: Final = "http://www.opengroup.org/xsd/archimate/3.0/"
_XSI: Final = "http://www.w3.org/2001/XMLSchema-instance"
_XML: Final = "{http://www.w3.org/XML/1998/namespace}lang"
_TYPES: Final[dict[type[Participant], str]] = {
    Unit: "BusinessActor",
    Position: "BusinessRole",
    ExternalClient: "BusinessActor",
    ClientGroup: "BusinessCollaboration",
}
_KEPT: Final[dict[type[Record], set[str]]] = {
    Unit: {"name", "mission", "parent", "head"},
    Position: {"name", "mission", "unit"},
    ExternalClient: {"name", "note"},
    ClientGroup: {"name", "note", "members"},
    ClientLink: {"supplier", "client"},
    Service: {"link", "name"},
}


def write_archimate(organization: Organization) -> tuple[bytes, tuple[Text, ...]]:
    """Return the file, and in words what of the model it cannot hold."""
    from lxml import etree

    language = organization.company.language
    spaces: Any = {None: _SPACE, "xsi": _XSI}
    root = etree.Element(f"{{{_SPACE}}}model", nsmap=spaces)
    root.set("identifier", f"id-{organization.model_id}")
    _words(root, "name", organization.company.name or "Organization", language)
    elements = etree.SubElement(root, f"{{{_SPACE}}}elements")
    for kind, type_name in _TYPES.items():
        for one in organization.all(kind):
            made = etree.SubElement(elements, f"{{{_SPACE}}}element", identifier=f"id-{one.id}")
            made.set(f"{{{_XSI}}}type", type_name)
            _words(made, "name", one.name, language)
            text = one.mission if isinstance(one, Performer) else one.note
            said = ". ".join(part for part in (OUTSIDE if kind is ExternalClient else "", text) if part)
            if said:
                _words(made, "documentation", said, language)
    relations = etree.SubElement(root, f"{{{_SPACE}}}relationships")
    for number, (type_name, source, target, name) in enumerate(_relations(organization), 1):
        made = etree.SubElement(relations, f"{{{_SPACE}}}relationship", identifier=f"rel-{number}")
        made.set("source", f"id-{source}")
        made.set("target", f"id-{target}")
        made.set(f"{{{_XSI}}}type", type_name)
        if name:
            _words(made, "name", name, language)
    if not len(relations):
        root.remove(relations)
    data: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True)
    return data, tuple(losses(organization, _KEPT))


def _words(parent: Any, tag: str, words: str, language: str) -> None:
    from lxml import etree

    made = etree.SubElement(parent, f"{{{_SPACE}}}{tag}")
    made.set(_XML, language)
    made.text = clean(words)


def _relations(organization: Organization) -> Iterable[tuple[str, str, str, str]]:
    for unit in organization.all(Unit):
        if unit.parent:
            yield "Composition", unit.parent, unit.id, ""
        if unit.head:
            yield "Assignment", unit.head, unit.id, ""
    for position in organization.all(Position):
        if position.unit:
            yield "Assignment", position.unit, position.id, ""
    for group in organization.all(ClientGroup):
        for member in group.members:
            yield "Aggregation", group.id, member, ""
    for link in organization.all(ClientLink):
        services = sorted(organization.referring(Service, link.id, "link"), key=lambda s: (s.order, s.id))
        for name in [s.name for s in services if s.name] or [""]:
            yield "Serving", link.supplier, link.client, name


WRITER = Writer(
    kind="archimate",
    title=Text(ru="ArchiMate", en="ArchiMate"),
    files=Text(ru="Обмен ArchiMate", en="ArchiMate exchange"),
    suffix=".xml",
    write=lambda organization, language, places: write_archimate(organization),
    place=20,
)
