"""Earlier versions of models: whole files, compressed, in the state folder."""

from __future__ import annotations

import contextlib
import gzip
import hashlib
import re
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final, Literal

from designer.storage.atomic import FileOperations, write_whole
from designer.storage.places import versions_folder

Why = Literal["opened", "saved"]
"""``opened``: as the file was when the work began; ``saved``: as a save left it."""

_LATEST: Final[dict[str, int]] = {"opened": 10, "saved": 20}
_DAYS: Final = 30
_NAME = re.compile(r"(\d{8})-(\d{8}T\d{6})-(opened|saved)-([0-9a-f]{64})\.orgmission\.gz")


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """One kept file."""

    number: int
    """Versions are in the order of their numbers, whatever the clock said."""
    when: datetime
    why: Why
    hash: str
    """SHA-256 of the file, in hex."""
    path: Path

    def read(self) -> bytes:
        """Return the bytes of the project file; raises OSError where they cannot be read whole."""
        try:
            data = gzip.decompress(self.path.read_bytes())
        except (EOFError, gzip.BadGzipFile, ValueError) as fault:
            raise OSError(f"{self.path}: {fault}") from fault
        if hash_of(data) != self.hash:
            raise OSError(f"{self.path}: the checksum does not fit")
        return data


def hash_of(data: bytes) -> str:
    """Return the name by content: SHA-256 in hex."""
    return hashlib.sha256(data).hexdigest()


def kept(model_id: str) -> list[Version]:
    """Return the kept versions of a model, newest first."""
    found = []
    with contextlib.suppress(OSError):
        for path in _folder(model_id).iterdir():
            if match := _NAME.fullmatch(path.name):
                number, when, why, hash = match.groups()
                moment = datetime.strptime(when, "%Y%m%dT%H%M%S")
                kind: Why = "opened" if why == "opened" else "saved"
                found.append(Version(number=int(number), when=moment, why=kind, hash=hash, path=path))
    return sorted(found, key=lambda version: -version.number)


def find_kept(model_id: str, hash: str) -> bytes | None:
    """Return the kept file of this hash; None where there is none that is whole."""
    for version in kept(model_id):
        if version.hash == hash:
            with contextlib.suppress(OSError):
                return version.read()
    return None


def keep(
    model_id: str,
    data: bytes,
    why: Why,
    *,
    hash: str = "",
    disk: FileOperations | None = None,
    now: datetime | None = None,
) -> None:
    """Keep a version unless the newest is the same, and let go of those that are too many; raises OSError.

    ``hash`` is that of the data, where it is known already.
    """
    known = kept(model_id)
    hash = hash or hash_of(data)
    if known and known[0].hash == hash:
        return
    folder = _folder(model_id)
    folder.mkdir(parents=True, exist_ok=True)
    number = known[0].number + 1 if known else 1
    when = now or datetime.now()
    path = folder / f"{number:08d}-{when:%Y%m%dT%H%M%S}-{why}-{hash}.orgmission.gz"
    write_whole(path, gzip.compress(data, 1, mtime=0), disk)
    fresh = Version(number=number, when=when, why=why, hash=hash, path=path)
    for old in _too_many([fresh, *known]):
        with contextlib.suppress(OSError):
            old.path.unlink()


def _too_many(versions: list[Version]) -> list[Version]:
    """Return what goes: neither among the latest of its kind nor the last of one of the latest days."""
    staying = set[int]()
    for why, most in _LATEST.items():
        staying.update([v.number for v in versions if v.why == why][:most])
    days: dict[object, int] = {}
    for version in versions:
        days.setdefault(version.when.date(), version.number)
    staying.update(list(days.values())[:_DAYS])
    return [version for version in versions if version.number not in staying]


def _folder(model_id: str) -> Path:
    return versions_folder() / hash_of(model_id.encode("utf-8", "replace"))[:24]
