"""Says how weak a sign of service an English text needs."""

from __future__ import annotations

from enum import IntEnum


class Need(IntEnum):
    """How much a text that serves nobody yet makes of those it mentions."""

    LITTLE = 0
    """Only sure signs count: others may be served already."""
    SOME = 1
    """The text serves nobody by sure signs: weaker ones are taken for signs."""
    GREAT = 2
    """Nor does it by weak ones: whoever acts and against whom nothing speaks is served."""
