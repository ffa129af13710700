"""``archimate``: the Open Group's exchange format, versions 2 and 3, and files of Archi.

Actors become units, roles positions, collaborations groups; serving, use and flow become client arrows.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from designer.exchange.drawings.marks import OUTSIDE
from designer.exchange.drawings.xml_text import local_name, root_of
from designer.exchange.grids import UnreadableTable
from designer.exchange.matching import plan_of
from designer.exchange.plan import ImportPlan, LeftOver
from designer.exchange.sketch import Arrow, Entry, Sketch, plain_name
from designer.i18n import Text, counted
from designer.language.titles import names_outsiders
from designer.model.organization import Organization
from designer.model.participants import ClientGroup, ExternalClient, Participant, Position, Unit

KIND = "archimate"
TITLE = Text(ru="ArchiMate", en="ArchiMate")
SUFFIXES = (".xml", ".archimate")

_KINDS: Final[Mapping[str, type[Participant]]] = {
    "BusinessActor": Unit,
    "BusinessRole": Position,
    "BusinessCollaboration": ClientGroup,
}
_GIVES: Final = frozenset({"Serving", "UsedBy", "Flow"})
_HOLDS: Final = frozenset({"Composition", "Aggregation"})
_CARRIERS: Final = frozenset({"BusinessFunction", "BusinessProcess", "BusinessInteraction", "BusinessInterface"})
_SAMPLE: Final = 12


@dataclass(frozen=True, slots=True)
class _Relation:
    kind: str
    source: str
    target: str
    name: str


@dataclass(slots=True)
class _Model:
    types: dict[str, str] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    texts: dict[str, str] = field(default_factory=dict)
    lines: dict[str, int] = field(default_factory=dict)
    relations: list[_Relation] = field(default_factory=list)
    repeats: list[tuple[str, int]] = field(default_factory=list)


def suits(data: bytes, name: str) -> int:
    """Return how well a file fits: 3 for an ArchiMate model."""
    return 3 if re.search(rb"archimate", data[:2000], re.I) else 0


def read(data: bytes, name: str, existing: Organization, options: Mapping[str, str]) -> ImportPlan:
    """Plan what a model would add; elements of other layers are left over, counted by type."""
    model = _model(root_of(data, name))
    if not model.types:
        why = Text(
            ru="это XML, но не модель ArchiMate и не рисунок draw.io. Выгрузите модель в формате обмена ArchiMate "
            "(Open Exchange), рисунок сохраните как .drawio, таблицу — как .xlsx или .csv.",
            en="this is XML, but no ArchiMate model and no draw.io drawing. Export the model in the ArchiMate exchange "
            "format, save a drawing as .drawio, a table as .xlsx or .csv.",
        )
        raise UnreadableTable(name, why)
    sketch = Sketch(kind=KIND, name=name)
    _enter_participants(sketch, model)
    used = _structure(sketch, model) | _arrows(sketch, model)
    _move_outside(sketch)
    _leave_the_rest(sketch, model, used)
    return plan_of(sketch, existing)


def _model(root: Any) -> _Model:
    model = _Model()
    for element in root.iter():
        kind = _type_of(element)
        tag = local_name(element)
        if not kind or tag in ("view", "node", "connection", "child", "sourceConnection", "content"):
            continue
        if kind.endswith(("DiagramModel", "DiagramObject", "Connection", "Group", "Reference", "SketchModel")):
            continue
        id = element.get("identifier") or element.get("id") or ""
        if element.get("source") and element.get("target"):
            relation = kind.removesuffix("Relationship")
            name = _words(element, "name") or _words(element, "label") or element.get("name") or ""
            model.relations.append(_Relation(relation, element.get("source"), element.get("target"), name))
        elif tag == "element" and id:
            if id in model.types:
                model.repeats.append((id, element.sourceline or 0))
                continue
            model.types[id] = kind
            model.names[id] = _words(element, "name") or _words(element, "label") or element.get("name") or ""
            model.texts[id] = _words(element, "documentation")
            model.lines[id] = element.sourceline or 0
    return model


def _type_of(element: Any) -> str:
    words = element.get("{http://www.w3.org/2001/XMLSchema-instance}type") or ""
    return str(words).rpartition(":")[2]


def _words(element: Any, tag: str) -> str:
    """Return the text of a child, in Russian or English where there are several languages."""
    found = {
        child.get("{http://www.w3.org/XML/1998/namespace}lang", ""): " ".join("".join(child.itertext()).split())
        for child in element
        if local_name(child) == tag
    }
    return found.get("ru") or found.get("en") or next(iter(found.values()), "")


def _where(model: _Model, id: str) -> Text:
    line = model.lines.get(id, 0)
    return Text(ru=f"строка {line}", en=f"row {line}")


def _enter_participants(sketch: Sketch, model: _Model) -> None:
    seen: dict[tuple[type[Participant], str], str] = {}
    for id, type_name in model.types.items():
        kind = _KINDS.get(type_name)
        if kind is None:
            continue
        text = model.texts[id]
        if kind is Unit and text.startswith(OUTSIDE):
            kind, text = ExternalClient, text.removeprefix(OUTSIDE).lstrip(". ")
        entry = Entry(key=f"id:{id}", kind=kind, name=model.names[id], where=_where(model, id))
        if text:
            entry.values["mission" if issubclass(kind, (Unit, Position)) else "note"] = text
        sketch.add(entry)
        first = seen.setdefault((kind, plain_name(entry.name)), id)
        if first != id:
            message = Text(ru="«{name}» уже есть: {at}.", en="“{name}” is there already: {at}.")
            sketch.note(entry.where, "same-name", message, name=entry.name, at=_where(model, first))
    for id, line in model.repeats:
        message = Text(
            ru="Номер «{id}» уже занят; повтор не загружен.", en="The id “{id}” is taken; the repeat was not read."
        )
        sketch.note(Text(ru=f"строка {line}", en=f"row {line}"), "duplicate-id", message, id=id)


def _structure(sketch: Sketch, model: _Model) -> set[_Relation]:
    """Nest units, put positions into units and members into groups; returns the relations that said so."""
    used = set[_Relation]()
    above: dict[str, str] = {}
    for relation in model.relations:
        whole = sketch.entries.get(f"id:{relation.source}")
        part = sketch.entries.get(f"id:{relation.target}")
        if whole is None or part is None:
            continue
        holds = relation.kind in _HOLDS or relation.kind == "Assignment"
        if holds and _hold(sketch, above, whole, part, _where(model, relation.target)):
            used.add(relation)
        if relation.kind == "Assignment" and whole.kind is Position and part.kind is Unit:
            part.links.setdefault("head", whole.key)
            used.add(relation)
    return used


def _hold(sketch: Sketch, above: dict[str, str], whole: Entry, part: Entry, where: Text) -> bool:
    if whole.kind is ClientGroup and issubclass(part.kind, (Unit, Position)):
        members = whole.lists.get("members", ())
        whole.lists["members"] = (*members, part.key) if part.key not in members else members
        return True
    if whole.kind is not Unit or not issubclass(part.kind, (Unit, Position)):
        return False
    if part.kind is Position:
        return part.links.setdefault("unit", whole.key) == whole.key
    at: str | None = whole.key
    while at is not None:
        if at == part.key:
            kind = "self-report" if whole is part else "loop"
            message = Text(
                ru="«{part}» входит в «{whole}» и наоборот: вложение не загружено.",
                en="“{part}” is part of “{whole}” and the other way round: the nesting was not read.",
            )
            sketch.note(where, kind, message, part=part.name, whole=whole.name)
            return True
        at = above.get(at)
    above.setdefault(part.key, whole.key)
    return part.links.setdefault("parent", whole.key) == whole.key


def _arrows(sketch: Sketch, model: _Model) -> set[_Relation]:
    """Draw direct arrows, and those that a service makes between who realises it and whom, or whose work, it serves."""
    used = set[_Relation]()
    performers = _performers(sketch, model)
    makers: dict[str, set[str]] = {}
    for relation in model.relations:
        source, target = f"id:{relation.source}", f"id:{relation.target}"
        if relation.kind in _GIVES and source in sketch.entries and target in sketch.entries:
            if _may_supply(sketch.entries[source]) and source != target:
                sketch.arrows.append(Arrow(supplier=source, client=target, service=relation.name))
                used.add(relation)
        elif model.types.get(relation.target) == "BusinessService" and relation.kind in (
            "Realization", "Realisation", "Assignment", "Specialization"
        ):  # fmt: skip
            found = performers.get(relation.source, set())
            if found:
                makers.setdefault(relation.target, set()).update(found)
                used.add(relation)
    for relation in model.relations:
        if relation.kind not in _GIVES or relation.source not in makers:
            continue
        direct = f"id:{relation.target}"
        clients = {direct} if direct in sketch.entries else performers.get(relation.target, set())
        for maker in sorted(makers[relation.source]):
            for client in sorted(clients - {maker}):
                service = model.names[relation.source]
                sketch.arrows.append(Arrow(supplier=maker, client=client, service=service))
                used.add(relation)
    return used


def _move_outside(sketch: Sketch) -> None:
    """Let actors who are called like customers, are only served and belong to nobody stand outside the company."""
    wholes = {key for entry in sketch.entries.values() for key in entry.links.values()}
    suppliers = {arrow.supplier for arrow in sketch.arrows}
    for arrow in sketch.arrows:
        entry = sketch.entries[arrow.client]
        is_alone = entry.key not in wholes | suppliers and not any(entry.links.values())
        if entry.kind is Unit and is_alone and "mission" not in entry.values and names_outsiders(entry.name):
            entry.kind = ExternalClient


def _performers(sketch: Sketch, model: _Model) -> dict[str, set[str]]:
    """Return who stands behind each element: itself, or whoever is assigned to the work that it is."""
    behind: dict[str, set[str]] = {key[3:]: {key} for key, entry in sketch.entries.items() if _may_supply(entry)}
    for relation in model.relations:
        if relation.kind == "Assignment" and model.types.get(relation.target) in _CARRIERS:
            key = f"id:{relation.source}"
            if key in sketch.entries and _may_supply(sketch.entries[key]):
                behind.setdefault(relation.target, set()).add(key)
    return behind


def _may_supply(entry: Entry) -> bool:
    return issubclass(entry.kind, (Unit, Position))


def _leave_the_rest(sketch: Sketch, model: _Model, used: set[_Relation]) -> None:
    others: dict[str, list[str]] = {}
    services = {arrow.service for arrow in sketch.arrows}
    for id, kind in model.types.items():
        if kind not in _KINDS and not (kind == "BusinessService" and model.names[id] in services):
            others.setdefault(kind, []).append(model.names[id])
    for kind, names in sorted(others.items()):
        count = counted(len(names), ("элемент", "элемента", "элементов"), ("element", "elements"))
        shown = ", ".join(names[:_SAMPLE]) + (" …" if len(names) > _SAMPLE else "")
        why = Text(ru="у модели нет такого вида", en="the model has no such kind")
        sketch.left_over.append(
            LeftOver(where=Text(ru=f"{kind}: {count.ru}", en=f"{kind}: {count.en}"), text=shown, why=why)
        )
    rest: dict[str, int] = {}
    for relation in model.relations:
        if relation not in used:
            rest[relation.kind] = rest.get(relation.kind, 0) + 1
    for kind, number in sorted(rest.items()):
        count = counted(number, ("связь", "связи", "связей"), ("relation", "relations"))
        why = Text(ru="связь не между участниками", en="the relation is not between participants")
        sketch.left_over.append(LeftOver(where=Text(ru=kind, en=kind), text=str(count), why=why))
