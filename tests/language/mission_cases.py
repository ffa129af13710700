"""Missions of our own wording with what a consultant finds in them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from designer.language.reading import KnownName, Surroundings


@dataclass(frozen=True)
class Case:
    """One mission with the clients that it serves."""

    text: str
    clients: tuple[str, ...]
    """Declared clients as "name|alias|alias"."""
    served: frozenset[str]
    help_verbs: tuple[str, ...]
    strangers: tuple[str, ...]
    """Words for those who are served and stand for no declared client."""

    @property
    def surroundings(self) -> Surroundings:
        """The declared clients, with their names as keys."""
        return surroundings(*self.clients)


def surroundings(*clients: str, others: tuple[str, ...] = (), unit_name: str = "") -> Surroundings:
    """Return surroundings with these names, written as "name|alias|alias"."""
    return Surroundings(
        unit_name=unit_name,
        clients=tuple(_known(client) for client in clients),
        others=tuple(_known(other) for other in others),
    )


def cases(file: str) -> list[Case]:
    """Return the cases of a file in the folder ``russian``; fields are parted by "@", their values by ";"."""
    found = []
    for line in (Path(__file__).parent / "russian" / file).read_text(encoding="utf-8").splitlines():
        if line.startswith("#") or not line.strip():
            continue
        fields = [field.strip() for field in line.split("@")]
        lists = [
            tuple(v.strip() for v in f.split(";") if v.strip()) for f in [*fields[1:], "", "", "", ""][:4]
        ]
        found.append(Case(fields[0], lists[0], frozenset(lists[1]), lists[2], lists[3]))
    return found


def _known(text: str) -> KnownName:
    name, *aliases = text.split("|")
    return KnownName(key=name, name=name, abbreviations=tuple(aliases))
