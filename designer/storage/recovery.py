"""Work that was not saved when the program ended: find its journals, and bring it back."""

from __future__ import annotations

import contextlib
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from designer.i18n import Text
from designer.model.history import Change
from designer.model.organization import Organization
from designer.model.participants import Participant
from designer.model.record import Record
from designer.storage.broken_file import BrokenFile
from designer.storage.holding import is_held
from designer.storage.journal import SET_ASIDE, SUFFIX
from designer.storage.journal_lines import Entry, Header, Mark, read_lines
from designer.storage.places import journals_folder
from designer.storage.project_file import loads
from designer.storage.versions import find_kept, hash_of

_KEPT_ASIDE_DAYS = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class Unsaved:
    """Changes that only a journal holds, with the state that they follow."""

    journal: Path
    header: Header
    path: Path | None
    """File of the model; None if it was never saved."""
    base: bytes
    """The project file that the changes follow."""
    is_base_in_file: bool
    """Whether the file still is that state; otherwise somebody else has changed or removed it."""
    entries: tuple[Entry, ...]
    length: int
    """Bytes of the journal that are whole."""
    last: int
    """Number of the last change."""

    @property
    def title(self) -> str:
        """The name under which people know the model; "" if it never had one."""
        return self.path.stem if self.path else self.header.title

    @property
    def when(self) -> datetime:
        """When the last change was made."""
        return datetime.fromtimestamp(self.entries[-1].at / 1000)

    def organization(self) -> Organization:
        """Return the state that the changes follow; raises BrokenFile."""
        return loads(self.base, str(self.path or self.journal))

    def changes(self, organization: Organization) -> list[Change]:
        """Return the changes as edits of that state, to be done in their order."""
        now: dict[str, Record | None] = {}
        found = []
        for entry in self.entries:
            touched: dict[str, tuple[Record | None, Record | None]] = {}
            after: dict[str, Record | None] = {record.id: record for record in entry.put}
            after.update(dict.fromkeys(entry.drop))
            for id, record in after.items():
                before = now[id] if id in now else organization.find(id)
                touched[id] = (before, record)
                now[id] = record
            found.append(Change(label=entry.label, touched=touched, merge=entry.merge))
        return found


@dataclass(frozen=True, slots=True, kw_only=True)
class Unreadable:
    """A journal whose changes cannot be brought back here, since the state they follow is nowhere to be found."""

    journal: Path
    header: Header
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoiled:
    """A journal whose first line is damaged: nobody can say to which model its changes belong."""

    journal: Path
    at: int
    """When it was written last, in ms since 1970."""


Left = Unsaved | Unreadable | Spoiled


def unsaved(folder: Path | None = None) -> list[Left]:
    """Return all work that was left unsaved and that no living process keeps, newest first.

    Journals whose changes are saved, or come to nothing, are removed on the way.
    """
    found: list[Left] = []
    for journal in _journals(folder or journals_folder(), SUFFIX):
        if is_held(journal):
            continue
        with contextlib.suppress(OSError):
            work = read_journal(journal)
            if work is None or (isinstance(work, Unsaved) and _comes_to_nothing(work)):
                journal.unlink()
            else:
                found.append(work)
    return sorted(found, key=lambda work: _last_time(work), reverse=True)


def set_aside(model_id: str, folder: Path | None = None) -> list[Unsaved]:
    """Return the work on a model that the user did not want to save, newest first; after 30 days it goes.

    A journal that cannot be read stays: somebody else may still be able to.
    """
    found = []
    for journal in _journals(folder or journals_folder(), SET_ASIDE):
        with contextlib.suppress(OSError):
            work = read_journal(journal)
            age = datetime.now().timestamp() - journal.stat().st_mtime
            if isinstance(work, Spoiled | Unreadable):
                continue
            if work is None or age > _KEPT_ASIDE_DAYS * 86400:
                journal.unlink()
            elif work.header.model_id == model_id:
                found.append(work)
    return sorted(found, key=_last_time, reverse=True)


def put_aside(work: Left) -> None:
    """Offer this work no more by itself; what can be read stays among the earlier versions. Raises OSError."""
    work.journal.replace(work.journal.with_suffix(SET_ASIDE))


def read_journal(journal: Path) -> Left | None:
    """Return what a journal holds beyond the saved file; None where that is nothing. Raises OSError."""
    data = journal.read_bytes()
    lines, length = read_lines(data)
    if not lines or not isinstance(lines[0], Header):
        was_written = b"\n" in data
        return Spoiled(journal=journal, at=int(journal.stat().st_mtime * 1000)) if was_written else None
    header = lines[0]
    entries = [one for one in lines if isinstance(one, Entry)]
    starts = [Mark(saved=header.base or "", upto=0, path=header.path or "")]
    starts += [one for one in lines if isinstance(one, Mark)]
    base, start, is_in_file = _base(header, starts, entries[-1].n if entries else 0)
    if base is None:
        return Unreadable(journal=journal, header=header, count=len(entries)) if entries else None
    rest = tuple(entry for entry in entries if entry.n > start.upto)
    if not rest:
        return None
    path = Path(start.path) if start.path else None
    return Unsaved(
        journal=journal,
        header=header,
        path=path,
        base=base,
        is_base_in_file=is_in_file,
        entries=rest,
        length=length,
        last=entries[-1].n,
    )


def _base(header: Header, starts: list[Mark], last: int) -> tuple[bytes | None, Mark, bool]:
    """Return the latest state that can still be had: first of the files, then of the versions before the last change.

    A mark says that a file was about to be written; only the file itself says that it was.
    """
    for start in reversed(starts):
        if start.path and start.saved:
            with contextlib.suppress(OSError):
                data = Path(start.path).read_bytes()
                if hash_of(data) == start.saved:
                    return data, start, True
    for start in reversed(starts):
        if start.saved and start.upto < last and (data_kept := find_kept(header.model_id, start.saved)) is not None:
            return data_kept, start, False
    if header.text is not None:
        return header.text.encode(), starts[0], header.path is None
    return None, starts[0], False


def _comes_to_nothing(work: Unsaved) -> bool:
    """Whether the changes take each other back, and the file is whole."""
    if not work.is_base_in_file:
        return False
    try:
        organization = work.organization()
    except BrokenFile:
        return False
    ends: dict[str, tuple[Record | None, Record | None]] = {}
    for change in work.changes(organization):
        for id, (before, after) in change.touched.items():
            ends[id] = (ends[id][0] if id in ends else before, after)
    return all(before == after for before, after in ends.values())


def _journals(folder: Path, suffix: str) -> list[Path]:
    try:
        return sorted(path for path in folder.iterdir() if path.suffix == suffix)
    except OSError:
        return []


def _last_time(work: Left) -> int:
    if isinstance(work, Spoiled):
        return work.at
    return work.entries[-1].at if isinstance(work, Unsaved) else work.header.at


def labels(work: Unsaved, most: int = 5) -> list[Text]:
    """Return what people call the last steps, with the name of who alone was touched; newest first, no repeats."""
    found: list[Text] = []
    for entry in reversed(work.entries):
        names = {record.name for record in entry.put if isinstance(record, Participant) and record.name}
        step = entry.label + f" — {names.pop()}" if len(names) == 1 else entry.label
        if not found or found[-1] != step:
            found.append(step)
        if len(found) == most:
            break
    return found
