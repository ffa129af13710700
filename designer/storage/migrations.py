"""Bring the data of earlier versions of the file format up to the present one, a step a version."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from designer.storage.writing import VERSION

Document = dict[str, Any]

STEPS: Final[Mapping[int, Callable[[Document], Document]]] = {}
"""Version → the step from it to the next one. A step comes with a kept sample in ``tests/cases``."""


def migrated(document: Document, steps: Mapping[int, Callable[[Document], Document]] | None = None) -> Document:
    """Return a parsed document as the present version would have written it; KeyError names a version without a step.

    A document of a newer version that this one may read is returned as it is.
    """
    known = STEPS if steps is None else steps
    version = document.get("version", 1)
    while version < VERSION:
        document = {**known[version](document), "version": version + 1}
        version += 1
    return document
