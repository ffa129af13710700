"""Open model files and find participants for commands, with failures that say what to do."""

from __future__ import annotations

from pathlib import Path

from designer.cli.command import Failure
from designer.i18n import Text
from designer.model.organization import Organization
from designer.model.participants import Participant
from designer.session import Session
from designer.storage.broken_file import BrokenFile
from designer.storage.faults import reason


def open_model(path: Path) -> Session:
    """Open a project file; Failure names the file, the place and the cure."""
    try:
        return Session.open(path)
    except BrokenFile as fault:
        raise Failure(fault.text) from fault
    except OSError as fault:
        raise Failure(no_access(path, fault)) from fault


def read_bytes(path: Path) -> bytes:
    """Read a source file; Failure names it."""
    try:
        return path.read_bytes()
    except OSError as fault:
        raise Failure(no_access(path, fault)) from fault


def no_access(path: Path, fault: OSError) -> Text:
    """Say that a file or folder cannot be reached, why, and what to do."""
    why = reason(fault)
    return Text(
        ru=f"{path}: нет доступа ({why.ru}). Проверьте путь и права на файл или папку.",
        en=f"{path}: no access ({why.en}). Check the path and the permissions of the file or folder.",
    )


def find_named(organization: Organization, name: str) -> Participant:
    """Return the participant of this name, abbreviation or id; Failure where none or several fit."""
    found = [p for p in organization if isinstance(p, Participant) and _is_called(p, name)]
    if len(found) == 1:
        return found[0]
    if not found:
        raise Failure(
            Text(
                ru=f"Участника «{name}» в модели нет. Укажите название, сокращение или id.",
                en=f"There is no “{name}” in the model. Give a name, an abbreviation or an id.",
            )
        )
    ids = ", ".join(p.id for p in found)
    raise Failure(
        Text(
            ru=f"«{name}» подходит к нескольким участникам: {ids}. Укажите id.",
            en=f"“{name}” fits several participants: {ids}. Give an id.",
        )
    )


def _is_called(participant: Participant, name: str) -> bool:
    names = (participant.id, participant.name, *participant.abbreviations, *participant.aliases)
    return name.casefold() in {n.casefold() for n in names}
