"""Reads missions of our own wording that carry their labels as marks in the text.

A line is ``unit @ client|alias; client @ text @ findings``. In the text ``<помогать>`` marks a help verb,
``[цехам=цеха]`` a beneficiary with the client for whom it stands ("?" for nobody declared), ``{...}`` an action.
Findings that follow from the marks (M002 to M005, M011) are not listed.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from designer.language.reading import KnownName, Span, Surroundings

_CLOSING = {">": "<", "}": "{"}


@dataclass
class Marked:
    """One mission with its labels."""

    text: str = ""
    clients: tuple[KnownName, ...] = ()
    unit_name: str = ""
    help_verbs: list[Span] = field(default_factory=list)
    beneficiaries: list[tuple[Span, str | None]] = field(default_factory=list)
    actions: list[Span] = field(default_factory=list)
    findings: set[str] = field(default_factory=set)

    @property
    def served(self) -> set[str]:
        """Names of the declared clients that it serves."""
        return {name for _, name in self.beneficiaries if name}

    @property
    def surroundings(self) -> Surroundings:
        """What a reader may know; names serve as keys."""
        return Surroundings(unit_name=self.unit_name, clients=self.clients)


def marked_missions(*files: str) -> list[Marked]:
    """Return the missions of some files in the folder ``marked``; ValueError names a line with open marks."""
    found = []
    for file in files:
        text = (Path(__file__).parent / "marked" / file).read_text(encoding="utf-8")
        found.extend(_mission(line) for line in text.splitlines() if line.strip() and not line.startswith("#"))
    return found


def _mission(line: str) -> Marked:
    unit, clients, marked, extra = [part.strip() for part in f"{line} @".split("@")[:4]]
    mission = Marked(unit_name=unit, clients=tuple(_known(c) for c in clients.split(";") if c.strip()))
    opened: list[tuple[str, int]] = []
    place = 0
    while place < len(marked):
        mark = marked[place]
        place += 1
        if mark in "<[{":
            opened.append((mark, len(mission.text)))
        elif mark in _CLOSING:
            spans = mission.help_verbs if mark == ">" else mission.actions
            spans.append((opened.pop()[1], len(mission.text)))
        elif mark == "=" and any(kind == "[" for kind, _ in opened):
            end = marked.index("]", place)
            name = marked[place:end].strip()
            mission.beneficiaries.append(((opened.pop()[1], len(mission.text)), None if name == "?" else name))
            place = end + 1
        else:
            mission.text += mark
    if opened:
        raise ValueError(line)
    mission.findings = set(extra.split()) | _implied(mission)
    return mission


def _known(text: str) -> KnownName:
    name, *aliases = (part.strip() for part in text.split("|"))
    return KnownName(key=name, name=name, abbreviations=tuple(aliases))


def _implied(mission: Marked) -> set[str]:
    codes = set() if mission.help_verbs else {"M002"}
    if not mission.beneficiaries:
        codes.add("M003")
    elif {client.key for client in mission.clients} - mission.served:
        codes.add("M004")
    if any(name is None for _, name in mission.beneficiaries):
        codes.add("M005")
    return codes if mission.clients else codes | {"M011"}
