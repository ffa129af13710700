"""Every state in which a loss of power may leave the disk, from the file operations that were really done."""

from __future__ import annotations

import itertools
import random
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from designer.storage.atomic import Disk


@dataclass(frozen=True, slots=True)
class Step:
    """One operation: on a file (write, cut, sync) or on a folder (create, replace, remove, sync-folder), or "ack"."""

    what: str
    file: int = 0
    at: int = 0
    data: bytes = b""
    path: Path = Path()
    to: Path = Path()

    @property
    def is_in_file(self) -> bool:
        return self.what in ("write", "cut")

    @property
    def is_in_folder(self) -> bool:
        return self.what in ("create", "replace", "remove")

    @property
    def folder(self) -> Path:
        return (self.to if self.what == "replace" else self.path).parent


@dataclass
class RecordingDisk(Disk):
    """Does what it is asked to do, without waiting for the disk, and remembers it."""

    steps: list[Step] = field(default_factory=list)
    files: dict[Path, int] = field(default_factory=dict)
    handles: dict[int, tuple[Path, int]] = field(default_factory=dict)
    lengths: dict[int, int] = field(default_factory=dict)
    numbers: Iterator[int] = field(default_factory=lambda: itertools.count(1))

    def write(self, path: Path, data: bytes, mode: int | None) -> None:
        path.write_bytes(data)
        file = self._create(path)
        self.steps.append(Step("write", file, 0, data))
        self.steps.append(Step("sync", file))

    def replace(self, source: Path, target: Path) -> None:
        super().replace(source, target)
        self.files[target] = self.files.pop(source)
        self.steps.append(Step("replace", path=source, to=target))

    def sync_folder(self, folder: Path) -> None:
        self.steps.append(Step("sync-folder", path=folder / "any"))

    def remove(self, path: Path) -> None:
        if path.exists():
            super().remove(path)
            self.files.pop(path, None)
            self.steps.append(Step("remove", path=path))

    def open_log(self, path: Path) -> int:
        handle = super().open_log(path)
        self.handles[handle] = (path, self._create(path))
        return handle

    def append(self, handle: int, data: bytes) -> None:
        super().append(handle, data)
        file = self.handles[handle][1]
        self.steps.append(Step("write", file, self.lengths[file], data))
        self.lengths[file] += len(data)

    def sync(self, handle: int) -> None:
        self.steps.append(Step("sync", self.handles[handle][1]))

    def acknowledge(self, number: int) -> None:
        """Note that a change was promised to be kept."""
        self.steps.append(Step("ack", at=number))

    def _create(self, path: Path) -> int:
        file = next(self.numbers)
        self.files[path], self.lengths[file] = file, 0
        self.steps.append(Step("create", file, path=path))
        return file


class NoFolderSync(RecordingDisk):
    """Wrong: a folder's entries are left to the system."""

    def sync_folder(self, folder: Path) -> None:
        pass


class NoFileSync(RecordingDisk):
    """Wrong: a file is put in place before its contents are on the disk."""

    def write(self, path: Path, data: bytes, mode: int | None) -> None:
        super().write(path, data, mode)
        self.steps.pop()


class InPlace(RecordingDisk):
    """Wrong: the file itself is cut and written over."""

    def replace(self, source: Path, target: Path) -> None:
        data = source.read_bytes()
        source.unlink()
        self.steps = [step for step in self.steps if step.file != self.files[source]]
        if target not in self.files:
            self._create(target)
        target.write_bytes(data)
        file = self.files[target]
        self.steps += [Step("cut", file, 0), Step("write", file, 0, data), Step("sync", file)]


def states(steps: list[Step], cut: int, rng: random.Random, most: int) -> Iterator[dict[Path, bytes]]:
    """Yield disks after a loss of power before step ``cut``: files by path.

    What was written and not synced is there, not there, or there in part; entries of a folder reach it in order.
    """
    durable = _durable(steps, cut)
    loose = [n for n in range(cut) if steps[n].is_in_file and n not in durable][-5:]
    folders: dict[Path, list[int]] = {}
    for n in range(cut):
        if steps[n].is_in_folder and n not in durable:
            folders.setdefault(steps[n].folder, []).append(n)
    ends = itertools.product(*(range(len(entries) + 1) for entries in folders.values()))
    ways = list(itertools.product(ends, itertools.product("-+~", repeat=len(loose))))
    for chosen, fates in rng.sample(ways, min(most, len(ways))):
        kept = set(durable)
        for entries, end in zip(folders.values(), chosen, strict=True):
            kept.update(entries[:end])
        kept.update(n for n, fate in zip(loose, fates, strict=True) if fate != "-")
        torn = {n for n, fate in zip(loose, fates, strict=True) if fate == "~"}
        yield _disk(steps[:cut], kept, torn, rng)


def _durable(steps: list[Step], cut: int) -> set[int]:
    found = set[int]()
    for n, step in enumerate(steps[:cut]):
        if step.what == "sync":
            found.update(m for m in range(n) if steps[m].is_in_file and steps[m].file == step.file)
        elif step.what == "sync-folder":
            found.update(m for m in range(n) if steps[m].is_in_folder and steps[m].folder == step.path.parent)
    return found


def _disk(steps: list[Step], kept: set[int], torn: set[int], rng: random.Random) -> dict[Path, bytes]:
    contents: dict[int, bytearray] = {}
    names: dict[Path, int] = {}
    for n, step in enumerate(steps):
        if n not in kept:
            continue
        if step.what == "create":
            names[step.path] = step.file
        elif step.what == "replace" and step.path in names:
            names[step.to] = names.pop(step.path)
        elif step.what == "remove":
            names.pop(step.path, None)
        elif step.what == "cut":
            del contents.setdefault(step.file, bytearray())[step.at :]
        elif step.what == "write":
            data = step.data[: rng.randrange(len(step.data))] if n in torn else step.data
            held = contents.setdefault(step.file, bytearray())
            held.extend(bytes(max(0, step.at - len(held))))
            held[step.at : step.at + len(data)] = data
    return {path: bytes(contents.get(file, b"")) for path, file in names.items()}


def lay_out(disk: dict[Path, bytes], folders: tuple[Path, ...]) -> None:
    """Make real folders hold a disk and nothing else."""
    for folder in folders:
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
    for path, data in disk.items():
        path.write_bytes(data)
