"""Set what holds for the whole company."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from designer.model.organization import Organization


def set_company(organization: Organization, **values: Any) -> None:
    """Set fields of the company's record."""
    organization.put(replace(organization.company, **values))


def switch_check(organization: Organization, code: str, on: bool) -> None:
    """Switch a check on or off for this model."""
    off = set(organization.company.disabled_checks)
    off.discard(code) if on else off.add(code)
    set_company(organization, disabled_checks=tuple(sorted(off)))
