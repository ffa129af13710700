"""The model as a Mermaid flowchart: departments as subgraphs, arrows with their services; plain text for any wiki."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from designer.exchange.drawings.drawio_out import services_of
from designer.exchange.drawings.marks import NAMES_OF_KINDS
from designer.exchange.outgoing import Places, Writer, losses
from designer.i18n import Language, Text
from designer.model.organization import Organization
from designer.model.participants import ClientGroup, ExternalClient, Participant, Position, Unit
from designer.model.record import Record
from designer.model.relations import ClientLink, Service

_KEPT: Final[dict[type[Record], frozenset[str]]] = {
    Unit: frozenset({"name", "parent"}),
    Position: frozenset({"name", "unit"}),
    ExternalClient: frozenset({"name"}),
    ClientGroup: frozenset({"name"}),
    ClientLink: frozenset({"supplier", "client"}),
    Service: frozenset({"link", "name"}),
}
_SHAPES: Final[dict[type[Participant], tuple[str, str]]] = {
    Unit: ("[", "]"),
    Position: ("(", ")"),
    ExternalClient: ("([", "])"),
    ClientGroup: ("[[", "]]"),
}
_CLASSES: Final = (
    "classDef unit stroke:#3B6FD4",
    "classDef position stroke:#7C4FD6",
    "classDef external fill:#E7F6EF,stroke:#0B6B49",
    "classDef group stroke-dasharray:4",
)
_SPECIAL: Final = re.compile(r'[#"<>&|`\\]')


def write(organization: Organization, _: Language, places: Places) -> tuple[bytes, tuple[Text, ...]]:
    """Return the file, and in words what of the model it does not hold."""
    text = "\n".join(_lines(organization)) + "\n"
    return text.encode("utf-8"), tuple(losses(organization, _KEPT))


def _lines(organization: Organization) -> Iterator[str]:
    people: list[Participant] = [p for kind in _SHAPES for p in organization.all(kind)]
    people.sort(key=lambda p: (p.name.casefold(), p.id))
    keys = {person.id: f"p{number}" for number, person in enumerate(people, 1)}
    parts: dict[str | None, list[Participant]] = {}
    for person in people:
        whole = person.parent if isinstance(person, Unit) else person.unit if isinstance(person, Position) else None
        parts.setdefault(whole if whole in keys else None, []).append(person)
    links = sorted(
        organization.all(ClientLink), key=lambda link: (int(keys[link.supplier][1:]), int(keys[link.client][1:]))
    )
    joined = {end for link in links for end in (link.supplier, link.client)}

    def within(whole: str | None, indent: str) -> Iterator[str]:
        for person in parts.get(whole, ()):
            key = keys[person.id]
            if person.id in parts:
                yield f'{indent}subgraph {key}f["{_quoted(person.name)}"]'
                if person.id in joined:
                    yield f"{indent}  {_box(key, person)}"
                yield from within(person.id, indent + "  ")
                yield f"{indent}end"
            else:
                yield f"{indent}{_box(key, person)}"

    yield "%% lines: clients"
    yield "flowchart LR"
    yield from (f"  {line}" for line in _CLASSES)
    yield from within(None, "  ")
    for link in links:
        label = services_of(organization, link.id)
        arrow = f'-->|"{_quoted(label)}"|' if label else "-->"
        yield f"  {keys[link.supplier]} {arrow} {keys[link.client]}"


def _box(key: str, person: Participant) -> str:
    begin, end = _SHAPES[type(person)]
    return f'{key}{begin}"{_quoted(person.name)}"{end}:::{NAMES_OF_KINDS[type(person)]}'


def _quoted(words: str) -> str:
    """Return words for a label of Mermaid, which reads HTML, Markdown and signs of its own."""
    return _SPECIAL.sub(lambda found: f"#{ord(found[0])};", " ".join(words.split()))


WRITER = Writer(
    kind="mermaid",
    title=Text(ru="текст Mermaid", en="Mermaid text"),
    files=Text(ru="Текст Mermaid", en="Mermaid text"),
    suffix=".mmd",
    write=write,
    place=40,
)
