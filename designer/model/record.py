"""The ground of every record: an immutable thing with a stable id."""

from __future__ import annotations

import secrets
from dataclasses import dataclass

_ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """One thing in an organization; what changes is put again under the same id."""

    id: str


def new_id() -> str:
    """Return a fresh random id of 12 characters, in which no two look alike."""
    return "".join(secrets.choice(_ALPHABET) for _ in range(12))
