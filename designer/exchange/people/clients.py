"""Draws an arrow to each client that a table of people names."""

from __future__ import annotations

from designer.exchange.client_words import ClientWords, EntryNames, is_everybody, is_outside, nominative
from designer.exchange.columns import Role
from designer.exchange.people.row import PeopleRow
from designer.exchange.plan import LeftOver
from designer.exchange.sketch import Arrow, Entry, Sketch, plain_name
from designer.i18n import Text
from designer.model.participants import ClientGroup, ExternalClient, Participant


class NamedClients:
    """The clients that rows name, until all rows are read and it is known who they are."""

    def __init__(self, sketch: Sketch) -> None:
        self._sketch = sketch
        self._cells: list[tuple[str, str, Text, bool]] = []
        """Key of the supplier, words for clients, where they stand, whether the heading says that they are outside."""

    def of_row(self, row: PeopleRow, supplier: str) -> None:
        """Keep whom a row names."""
        for role in (Role.CLIENTS, Role.OUTSIDE_CLIENTS):
            if words := row.of(role):
                self._cells.append((supplier, words, row.where, role is Role.OUTSIDE_CLIENTS))

    def draw(self) -> None:
        """Draw an arrow to each named client; whom no row names is outside or a group, or is left over."""
        names = EntryNames()
        for entry in self._sketch.entries.values():
            also = (*entry.values.get("abbreviations", ()), *entry.values.get("holders", ()))
            names.add(entry.key, entry.name, also)
        for supplier, cell, where, is_external in self._cells:
            for client in names.clients_in(cell):
                self._draw_one(names, supplier, client, where, is_external=is_external or client.is_external)

    def _draw_one(
        self, names: EntryNames, supplier: str, client: ClientWords, where: Text, *, is_external: bool
    ) -> None:
        found = names.find(client.words) or self._stranger(names, client.words, where, is_external=is_external)
        if len(found) > 1 and supplier in found:
            found = [key for key in found if key != supplier]
        if len(found) == 1 and found[0] != supplier:
            arrow = Arrow(supplier=supplier, client=found[0])
            if arrow not in self._sketch.arrows:
                self._sketch.arrows.append(arrow)
        elif found == [supplier]:
            message = Text(ru="«{name}» названа своим же клиентом.", en="“{name}” is named as its own client.")
            self._sketch.note(where, "self-report", message, name=client.words)
        else:
            several = Text(ru="клиента зовут так в нескольких строках", en="several rows bear this client’s name")
            none = Text(ru="клиент не найден среди строк", en="no row bears this client’s name")
            self._sketch.left_over.append(LeftOver(where=where, text=client.words, why=several if found else none))

    def _stranger(self, names: EntryNames, words: str, where: Text, *, is_external: bool) -> list[str]:
        """Return the key of a new client who is no row: somebody outside, or a group that nobody has expanded yet."""
        called = nominative(words)
        if is_external or is_outside(words) or is_outside(called):
            kind: type[Participant] = ExternalClient
            key = f"outside:{plain_name(called)}"
        elif is_everybody(words) or is_everybody(called):
            kind = ClientGroup
            key = f"group:{plain_name(called)}"
        else:
            return []
        if key not in self._sketch.entries:
            self._sketch.add(Entry(key=key, kind=kind, name=called, where=where))
            names.add(key, called, (words,))
        return [key]
