"""Reads an anchor back: the subject, the dotted name of the field, and the records that it is about."""

from __future__ import annotations

from dataclasses import dataclass

from designer.model.organization import Organization
from designer.model.record import Record


@dataclass(frozen=True, slots=True)
class Anchored:
    """One anchor, read: ``field`` is dotted (``work.items.text``), ``items`` are ids from the outside in."""

    subject: str
    field: str
    items: tuple[str, ...]

    @property
    def last(self) -> str:
        """The name of the field without its collections."""
        return self.field.rpartition(".")[2]

    @property
    def item(self) -> str:
        """The id of the innermost item, empty for a field that stands alone."""
        return self.items[-1] if self.items else ""

    def record(self, organization: Organization) -> Record | None:
        """Return the record of the innermost item, that of the subject where there is no item."""
        return organization.find(self.item or self.subject)


def read_anchor(anchor: str) -> Anchored:
    """Read ``subject:field`` or ``subject:collection:item:field``, and deeper."""
    subject, *rest = (part.replace("%3A", ":").replace("%25", "%") for part in anchor.split(":"))
    return Anchored(subject, ".".join(rest[::2]), tuple(rest[1::2]))
