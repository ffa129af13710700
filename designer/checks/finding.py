"""What a check found: plain data that knows no widget, no colour and no Word."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from designer.i18n import Text
from designer.model.organization import Organization


class Severity(StrEnum):
    """How much a finding matters, the most first."""

    ERROR = "error"
    WARNING = "warning"
    ADVICE = "advice"


@dataclass(frozen=True, slots=True, kw_only=True)
class Fix:
    """One way to mend a finding; ``edit`` does it inside an open edit."""

    id: str
    label: Text
    edit: Callable[[Organization], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One fault at one place, with what to do about it."""

    code: str
    name: str
    severity: Severity
    subject: str
    """Id of the record that it is about."""
    message: Text
    span: tuple[int, int] | None = None
    """The place in the mission, half-open character offsets."""
    detail: str = ""
    """What tells it from others of its code on the same subject; stable under other edits."""
    related: tuple[str, ...] = ()
    fixes: tuple[Fix, ...] = ()
    accepted: str | None = None
    """The reason for which somebody accepted it."""

    @property
    def key(self) -> tuple[str, str, str]:
        """By what an accepted finding is known again."""
        return (self.code, self.subject, self.detail)
