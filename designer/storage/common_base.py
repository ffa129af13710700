"""The state from which two copies of one model parted: found by a mark in the file, or the nearest earlier save."""

from __future__ import annotations

import contextlib
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Literal

from designer.model.compare import touched
from designer.model.organization import Organization
from designer.storage.broken_file import BrokenFile
from designer.storage.project_file import loads
from designer.storage.versions import Version, kept

How = Literal["mark", "nearest", "given", "none"]


@dataclass(frozen=True, slots=True, kw_only=True)
class CommonBase:
    """A state to merge from, and how it was found."""

    organization: Organization
    how: How
    when: datetime | None = None
    """When that state was kept here."""


def find_base(ours: Organization, theirs: Organization, theirs_hash: str = "", known: str = "") -> CommonBase:
    """Return the common base of our model and another copy of it; an empty one where nothing is known.

    The other file names the file it began from; else the earlier version of ours that differs least from it is
    taken: their own edits alone lie between the two, all other versions differ by ours as well. ``known`` is the
    hash of a file that both surely began from.
    """
    versions = kept(theirs.model_id) if ours.model_id == theirs.model_id else []
    for mark in (known, theirs.parent, theirs_hash):
        for version in versions:
            if mark and version.hash == mark and (found := _read(version)) is not None:
                return CommonBase(organization=found, how="mark", when=version.when)
    there = theirs.snapshot()
    nearest: tuple[int, Version, Organization] | None = None
    for version in versions:
        found = _read(version)
        if found is not None:
            distance = len(touched(found.snapshot(), there))
            if nearest is None or distance < nearest[0]:
                nearest = (distance, version, found)
    if nearest is not None:
        return CommonBase(organization=nearest[2], how="nearest", when=nearest[1].when)
    return CommonBase(organization=Organization(model_id=ours.model_id), how="none")


def _read(version: Version) -> Organization | None:
    with contextlib.suppress(OSError, BrokenFile):
        return loads(version.read(), str(version.path))
    return None


def origin(organization: Organization, hash: str, path: Path) -> str:
    """Return the mark for work that begins from a file of this hash.

    Somebody else's file is marked with its hash; one that was saved here, and one in a git repository, which
    knows the common base itself, keep the mark that they have.
    """
    if is_in_git(path):
        return organization.parent
    own = any(v.hash == hash and v.why == "saved" for v in kept(organization.model_id))
    return organization.parent if own else hash


def is_in_git(path: Path) -> bool:
    """Whether a file lies in a git repository."""
    with contextlib.suppress(OSError):
        return any((folder / ".git").exists() for folder in path.resolve().parents)
    return False
