"""A target model: a file of its own that knows of which model it is the target."""

from __future__ import annotations

import contextlib
from pathlib import Path

from designer.model.organization import Organization
from designer.storage.atomic import write_whole
from designer.storage.project_file import dumps, loads
from designer.storage.versions import hash_of, keep

_OF = "target_of"


def target_of(organization: Organization) -> str:
    """Return the file name of the model of today, or "" where this is no target."""
    name = organization.unknown.get("", {}).get(_OF, "")
    return name if isinstance(name, str) else ""


def begin_target(today: Organization, of: Path, target: Path) -> None:
    """Write a target model that begins as a copy of today; raises OSError."""
    data = dumps(today)
    with contextlib.suppress(OSError):
        keep(today.model_id, data, "opened")
    copy = loads(data)
    copy.parent = hash_of(data)
    copy.unknown = {**copy.unknown, "": {**copy.unknown.get("", {}), _OF: of.name}}
    write_whole(target, dumps(copy))


def no_longer_target(organization: Organization) -> None:
    """Let a model forget that it was merged from a target."""
    kept = {key: value for key, value in organization.unknown.get("", {}).items() if key != _OF}
    organization.unknown = {**organization.unknown, "": kept}


def throw_away(target: Path) -> None:
    """Remove a target's file; its last state stays among the earlier versions of the model. Raises OSError."""
    data = target.read_bytes()
    keep(loads(data).model_id, data, "opened")
    target.unlink()
