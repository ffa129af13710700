"""Write missions."""

from __future__ import annotations

from dataclasses import replace

from designer.model.organization import Organization
from designer.model.participants import Performer


def write_mission(organization: Organization, id: str, mission: str) -> None:
    """Set the mission of a unit or position, as typed."""
    organization.put(replace(organization.need(Performer, id), mission=mission))
