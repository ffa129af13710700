"""What killed programs left half written goes; what may still be written stays."""

from __future__ import annotations

import os
import time
from pathlib import Path

from designer.storage.atomic import remove_leftovers, write_whole


def test_only_old_leftovers_go(tmp_path: Path) -> None:
    hour_ago = time.time() - 3600
    names = (".м [1].orgmission.77.part", ".other.docx.78.part", ".м [1].orgmission.79.part", "м.part", ".hidden")
    for name in names:
        path = tmp_path / name
        path.touch()
        os.utime(path, (hour_ago, hour_ago))
    os.utime(tmp_path / names[2])
    remove_leftovers(tmp_path, "м [1].orgmission")
    assert {path.name for path in tmp_path.iterdir()} == set(names[1:])
    remove_leftovers(tmp_path)
    assert {path.name for path in tmp_path.iterdir()} == set(names[2:])


def test_links_and_rights_are_kept(tmp_path: Path) -> None:
    target, link = tmp_path / "file", tmp_path / "link"
    target.write_bytes(b"old")
    target.chmod(0o640)
    link.symlink_to(target)
    write_whole(link, b"new")
    assert link.is_symlink() and target.read_bytes() == b"new" and target.stat().st_mode & 0o777 == 0o640
