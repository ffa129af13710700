"""Open and save project files, each as a whole or not at all."""

from __future__ import annotations

from pathlib import Path

from designer.model.collecting import all_at_once
from designer.model.organization import Organization
from designer.storage.atomic import write_whole
from designer.storage.broken_file import FROM_COPY, BrokenFile
from designer.storage.decoding import organization_from
from designer.storage.limits import TOO_DEEP, read_file
from designer.storage.reading import cleaned, may_hold_controls, parse
from designer.storage.writing import dumps

__all__ = ["dumps", "load", "loads", "save"]

SUFFIX = ".orgmission"


def load(path: Path) -> Organization:
    """Open a project file; raises BrokenFile or OSError."""
    return loads(read_file(path), str(path))


def loads(data: bytes, name: str = "") -> Organization:
    """Return the organization of a file's bytes; raises BrokenFile, in which the file is called ``name``."""
    with all_at_once():
        document = parse(data, name)
        try:
            return organization_from(cleaned(document) if may_hold_controls(data) else document, name)
        except RecursionError as fault:
            raise BrokenFile(name, TOO_DEEP, cure=FROM_COPY) from fault


def save(organization: Organization, path: Path) -> None:
    """Write a project file; raises OSError, and then the file is as it was."""
    write_whole(path, dumps(organization))
