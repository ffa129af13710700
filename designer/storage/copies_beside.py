"""Copies of a model that a synchronizing program put beside it when two people had changed it."""

from __future__ import annotations

import contextlib
import json
import re
from pathlib import Path

_HEAD = 4096
_MODEL_ID = re.compile(r'"model_id": ("(?:[^"\\]|\\.)*")')
_TAIL = re.compile(
    r"""\ ?[(\[].{0,80}(?:conflict|конфликт|copy|копия|\d{4}-\d\d-\d\d).{0,80}[)\]]  # Dropbox, Nextcloud, Yandex
    | \.sync-conflict-\d{8}-\d{6}-\w+                                            # Syncthing
    | _conf\(\d+\) | \ \(\d{1,2}\) | -[\w-]{1,40}                                  # Google Drive, OneDrive
    """,
    re.I | re.X,
)


def copies_beside(path: Path) -> list[Path]:
    """Return files beside a model whose names begin like its own and which hold other states of the same model."""
    try:
        own = path.read_bytes()
        beside = sorted(path.parent.iterdir())
    except OSError:
        return []
    model = _model_id(own[:_HEAD])
    found = []
    for other in beside:
        if other == path or other.suffix != path.suffix or not other.stem.startswith(path.stem):
            continue
        if not _TAIL.fullmatch(other.stem[len(path.stem) :]):
            continue
        with contextlib.suppress(OSError):
            data = other.read_bytes()
            if model and _model_id(data[:_HEAD]) == model and data != own:
                found.append(other)
    return found


def _model_id(head: bytes) -> str:
    match = _MODEL_ID.search(head.decode("utf-8", "replace"))
    try:
        return str(json.loads(match[1])) if match else ""
    except ValueError:
        return ""
