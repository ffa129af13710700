"""What our own files of other programs say of themselves, so that they are read back as they were."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from designer.model.participants import ClientGroup, ExternalClient, Participant, Position, Unit

OUTSIDE: Final = "External client"
"""Documentation of an ArchiMate actor who stands outside the company."""
KIND_MARK: Final = "kind"
"""The property of a shape that says what its participant is."""
MISSION_MARK: Final = "mission"
UNIT_MARK: Final = "unit"
"""The property of a post's shape that names the shape of its unit."""
LINES_MARK: Final = "lines"
"""The property of a drawing that says what its lines mean."""
KINDS_BY_NAME: Final[Mapping[str, type[Participant]]] = {
    "unit": Unit,
    "department": Unit,
    "position": Position,
    "post": Position,
    "role": Position,
    "external": ExternalClient,
    "customer": ExternalClient,
    "group": ClientGroup,
}
"""What a drawing calls the kinds of its boxes."""
NAMES_OF_KINDS: Final[Mapping[type[Participant], str]] = {
    Unit: "unit",
    Position: "position",
    ExternalClient: "external",
    ClientGroup: "group",
}
"""What we call them."""
