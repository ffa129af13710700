"""Draws an arrow to each client that a table of people names."""

from __future__ import annotations

import re
from typing import Final

from designer.exchange.columns import Role
from designer.exchange.people.row import PeopleRow
from designer.exchange.plan import LeftOver
from designer.exchange.sketch import Arrow, Entry, Sketch, plain_name
from designer.i18n import Text
from designer.language.titles import names_outsiders
from designer.model.participants import ExternalClient

_PARTED: Final = re.compile(r"[;,]")


class NamedClients:
    """The clients that rows name, until all rows are read and it is known who they are."""

    def __init__(self, sketch: Sketch) -> None:
        self._sketch = sketch
        self._named: list[tuple[str, str, Text]] = []
        """Key of the supplier, words for the client, where they stand."""

    def of_row(self, row: PeopleRow, supplier: str) -> None:
        """Keep whom a row names."""
        parts = (words.strip() for words in _PARTED.split(row.of(Role.CLIENTS)))
        self._named += [(supplier, words, row.where) for words in parts if words]

    def draw(self) -> None:
        """Draw an arrow to each named client; whom no row names is outside, or is left over."""
        entries: dict[str, list[str]] = {}
        for entry in self._sketch.entries.values():
            for name in (entry.name, *entry.values.get("abbreviations", ()), *entry.values.get("holders", ())):
                entries.setdefault(plain_name(name), []).append(entry.key)
        for supplier, words, where in self._named:
            found = entries.get(plain_name(words), [])
            if not found and names_outsiders(words):
                outside = Entry(key=f"outside:{plain_name(words)}", kind=ExternalClient, name=words, where=where)
                found = entries[plain_name(words)] = [self._sketch.add(outside).key]
            if len(found) == 1 and found[0] != supplier:
                self._sketch.arrows.append(Arrow(supplier=supplier, client=found[0]))
            elif found and found[0] == supplier:
                message = Text(ru="«{name}» названа своим же клиентом.", en="“{name}” is named as its own client.")
                self._sketch.note(where, "self-report", message, name=words)
            else:
                why = Text(ru="клиент не найден среди строк", en="no row is called like this client")
                self._sketch.left_over.append(LeftOver(where=where, text=words, why=why))
