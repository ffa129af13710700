"""Both sides of a file in which git left conflict marks, and their base where it is known."""

from __future__ import annotations

import re
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

from designer.model.organization import Organization
from designer.storage.broken_file import BrokenFile
from designer.storage.limits import read_file
from designer.storage.project_file import loads

_MARK = re.compile(rb"^(<{7}|\|{7}|={7}|>{7})(?: ([^\r\n]*))?\r?$")
_STAGES = {"base": "1", "ours": "2", "theirs": "3"}
_PATIENCE = 20
"""Seconds that git may take."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sides:
    """What a file with conflict marks holds."""

    ours: Organization
    theirs: Organization
    base: Organization | None
    ours_name: str
    theirs_name: str


def read_sides(path: Path) -> Sides:
    """Return both sides of a file with conflict marks: from git's index where it has them, else from the text.

    Raises OSError, or BrokenFile where a side is no whole model.
    """
    data = read_file(path)
    texts, names = split_marks(data)
    staged = {side: _stage(path, stage) for side, stage in _STAGES.items()}
    ours, theirs = (
        loads(staged[side] or texts[side], f"{path} ({names[side] or side})") for side in ("ours", "theirs")
    )
    base_text = staged["base"] or texts["base"]
    base = _whole(base_text, str(path)) if base_text else None
    ours_name, theirs_name = names["ours"] or "HEAD", names["theirs"] or "MERGE_HEAD"
    return Sides(ours=ours, theirs=theirs, base=base, ours_name=ours_name, theirs_name=theirs_name)


def split_marks(data: bytes) -> tuple[dict[str, bytes], dict[str, str]]:
    """Return the text of each side, and what git calls it; the base is empty where the marks do not show it."""
    lines: dict[str, list[bytes]] = {"ours": [], "base": [], "theirs": []}
    names = {"ours": "", "base": "", "theirs": ""}
    has_base, inside = False, ""
    for line in data.splitlines(keepends=True):
        mark = _MARK.match(line.rstrip(b"\r\n"))
        sign = mark[1][:1] if mark else b""
        if sign == b"<" and not inside:
            inside, names["ours"] = "ours", names["ours"] or _word(mark)
        elif sign == b"|" and inside == "ours":
            inside, has_base = "base", True
        elif sign == b"=" and inside in ("ours", "base"):
            inside = "theirs"
        elif sign == b">" and inside == "theirs":
            inside, names["theirs"] = "", names["theirs"] or _word(mark)
        else:
            for side in (inside,) if inside else lines:
                lines[side].append(line)
    texts = {side: b"".join(found) for side, found in lines.items()}
    return (texts if has_base else {**texts, "base": b""}), names


def _word(mark: re.Match[bytes] | None) -> str:
    return (mark[2] or b"").decode("utf-8", "replace").strip() if mark else ""


def _whole(data: bytes, name: str) -> Organization | None:
    try:
        return loads(data, name)
    except BrokenFile:
        return None


def _stage(path: Path, number: str) -> bytes:
    """Return one side of an unmerged file from git's index; nothing where there is no git or no such side."""
    if shutil.which("git") is None:
        return b""
    try:
        where = ["git", "-c", "core.fsmonitor=false", "-C", str(path.parent)]
        run = subprocess.run(
            [*where, "cat-file", "blob", f":{number}:./{path.name}"], capture_output=True, timeout=_PATIENCE
        )
    except (OSError, subprocess.TimeoutExpired):
        return b""
    return run.stdout if run.returncode == 0 else b""
