"""Participants and arrows of the program's own Excel table by words that name exactly one of them."""

from __future__ import annotations

from typing import Final

from designer.exchange.sketch import plain_name
from designer.model.organization import Organization
from designer.model.participants import ClientGroup, ExternalClient, Participant, Position, Unit
from designer.model.relations import ClientLink

PARTICIPANTS: Final[tuple[type[Participant], ...]] = (Unit, Position, ExternalClient, ClientGroup)
"""The kinds of participants in the order in which the table lists them."""


class Names:
    """How the table names the participants and arrows of one organization."""

    def __init__(self, organization: Organization) -> None:
        self._organization = organization
        self._by: dict[str, list[str]] = {}
        for kind in PARTICIPANTS:
            for one in organization.all(kind):
                self._by.setdefault(plain_name(one.name), []).append(one.id)

    def of(self, id: str | None) -> str:
        """Return how a participant is written: its name, with its id where others share it; "" for nobody."""
        one = self._organization.get(Participant, id)
        if one is None:
            return ""
        return one.name if len(self._by[plain_name(one.name)]) == 1 else f"{one.name} [{one.id}]"

    def of_arrow(self, id: str) -> str:
        """Return how an arrow is written."""
        link = self._organization.need(ClientLink, id)
        return f"{self.of(link.supplier)} → {self.of(link.client)}"

    def find(self, words: str, kinds: tuple[type[Participant], ...]) -> str | None:
        """Return the id of whom the words name; None where that is nobody or not one only."""
        _, bracket, id = words.rpartition(" [")
        if bracket and isinstance(self._organization.find(id.rstrip("]")), kinds):
            return id.rstrip("]")
        found = [i for i in self._by.get(plain_name(words), ()) if isinstance(self._organization.find(i), kinds)]
        return found[0] if len(found) == 1 else None

    def find_arrow(self, words: str) -> str | None:
        """Return the id of the arrow that the words name."""
        supplier, _, client = words.partition("→")
        ends = self.find(supplier.strip(), PARTICIPANTS), self.find(client.strip(), PARTICIPANTS)
        for link in self._organization.all(ClientLink):
            if (link.supplier, link.client) == ends:
                return link.id
        return None
