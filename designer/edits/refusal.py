"""Why an edit may not be made."""

from __future__ import annotations

from dataclasses import dataclass

from designer.i18n import Text


@dataclass(frozen=True, slots=True)
class Refusal:
    """An answer to a ``may_...`` question: the reason, in words for people."""

    reason: Text


class Refused(ValueError):
    """An edit was tried that may not be made."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(str(refusal.reason))
        self.refusal = refusal


def insist(refusal: Refusal | None) -> None:
    """Raise Refused if there is a refusal."""
    if refusal is not None:
        raise Refused(refusal)
