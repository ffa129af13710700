"""What the program knows of a record's field beyond its type: its name for people, and what it refers to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, fields
from functools import cache
from typing import Any, Final, Literal

from designer.i18n import Text

OnDrop = Literal["drop", "clear"]
ANY_RECORD: Final = "Record"
"""The name for a reference that may lead to a record of any kind."""


@dataclass(frozen=True, slots=True)
class Reference:
    """A field that holds the id, or a tuple of ids, of other records."""

    to: tuple[str, ...]
    """Class names that the id may belong to."""
    on_drop: OnDrop
    """What happens to this record when the other one is dropped."""

    def fits(self, kind: type) -> bool:
        """Whether the id of a record of this class may stand here."""
        return kind.__name__ in self.to or ANY_RECORD in self.to


def said(ru: str, en: str, *, default: Any = "", reference: Reference | None = None) -> Any:
    """Declare a field with its name for people; ``default`` may be a callable that makes one."""
    metadata: dict[str, Any] = {"label": Text(ru=ru, en=en)}
    if reference is not None:
        metadata["reference"] = reference
    if callable(default):
        return field(default_factory=default, metadata=metadata)
    return field(default=default, metadata=metadata)


def refers(ru: str, en: str, *to: str, on_drop: OnDrop = "clear", many: bool = False) -> Any:
    """Declare a field that holds the id of another record (``many``: a tuple of ids)."""
    return said(ru, en, default=() if many else None, reference=Reference(to, on_drop))


def belongs(ru: str, en: str, *to: str) -> Any:
    """Declare a compulsory reference: the record goes when the other one is dropped."""
    label = {"label": Text(ru=ru, en=en), "reference": Reference(to, "drop")}
    return field(metadata=label)


@cache
def references_of(kind: type) -> tuple[tuple[str, Reference], ...]:
    """Return the reference fields of a record class."""
    return tuple((f.name, f.metadata["reference"]) for f in fields(kind) if "reference" in f.metadata)


@cache
def label_of(kind: type, name: str) -> Text:
    """Return a field's name for people; the bare name where none was given."""
    for f in fields(kind):
        if f.name == name and "label" in f.metadata:
            label: Text = f.metadata["label"]
            return label
    return Text(ru=name, en=name)


def referred_ids(record: Any) -> Iterator[tuple[str, str]]:
    """Yield ``(field, id)`` for everything a record refers to."""
    kind: type = type(record)
    for name, _ in references_of(kind):
        value = getattr(record, name)
        if isinstance(value, str):
            yield name, value
        elif value:
            for one in value:
                yield name, one
