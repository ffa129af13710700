"""What an export says: how far it is, what it wrote, what is still to be filled, what it could not write."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from designer.i18n import Text, plain
from designer.model.register import IssuedDocument
from designer.storage.faults import reason

_NO_STATUS = plain("")


class PackProblem(Exception):
    """A pack cannot be written at all; nothing is half-written."""

    def __init__(self, text: Text) -> None:
        super().__init__(str(text))
        self.text = text


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """How far an export has come; every document counts twice, made and written."""

    done: int
    total: int
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PackGap:
    """A place in a document that somebody must still fill."""

    document: str
    words: Text

    @property
    def text(self) -> Text:
        """The gap in words."""
        return plain(self.document + ": ") + self.words


@dataclass(frozen=True, slots=True, kw_only=True)
class PackedDocument:
    """One written document; ``title`` names it as people do."""

    path: Path
    kind: str
    subject: str
    subject_name: str
    revision: int
    hash: str
    title: str = ""
    status: Text = _NO_STATUS


@dataclass(frozen=True, slots=True, kw_only=True)
class PackReport:
    """What was written, what is still to be filled, and what could not be written.

    ``issued`` are the records to put into the model: one for every document that is new or has changed.
    """

    documents: tuple[PackedDocument, ...] = ()
    gaps: tuple[PackGap, ...] = ()
    problems: tuple[Text, ...] = ()
    register: Path | None = None
    issued: tuple[IssuedDocument, ...] = ()
    pdfs: tuple[Path, ...] = ()
    hand_written: tuple[str, ...] = ()
    """Files that hold text written by hand: it was carried over."""
    is_cancelled: bool = False

    @property
    def kept(self) -> tuple[Text, ...]:
        """Which files hold text written by hand, in words."""
        return tuple(
            Text(
                ru=f"{name}: сохранён текст, вписанный в файл вручную. Чтобы перенести его в модель, примите правки.",
                en=f"{name}: text written into the file by hand was kept. Take the edits back to have it in the model.",
            )
            for name in self.hand_written
        )

    def joined(self, other: PackReport) -> PackReport:
        """Return this report with what another one wrote and could not write."""
        return replace(
            self, documents=self.documents + other.documents, problems=self.problems + other.problems
        )

    def as_json(self) -> dict[str, Any]:
        """Return the report in the shape that is promised to scripts."""
        return {
            "documents": [
                {
                    "path": str(d.path),
                    "kind": d.kind,
                    "subject": {"id": d.subject, "name": d.subject_name},
                    "revision": d.revision,
                    "hash": d.hash,
                }
                for d in self.documents
            ],
            "register": str(self.register) if self.register else None,
        }


def no_access(path: Path, fault: OSError) -> Text:
    """Say that a file or folder could not be written or read, and what to do."""
    if isinstance(fault, PermissionError) and path.is_file():
        return Text(
            ru=f"{path}: не удалось записать. Если файл открыт в Word, закройте его; иначе проверьте права.",
            en=f"{path}: could not be written. If the file is open in Word, close it; else check the permissions.",
        )
    if isinstance(fault, FileNotFoundError):
        return Text(
            ru=f"{path}: файла нет. Проверьте путь.", en=f"{path}: there is no such file. Check the path."
        )
    why = reason(fault)
    return Text(
        ru=f"{path}: нет доступа ({why.ru}). Выберите другую папку или проверьте путь, права и место на диске.",
        en=f"{path}: no access ({why.en}). Choose another folder or check the path, permissions and free space.",
    )
