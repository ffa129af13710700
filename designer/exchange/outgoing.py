"""The formats of other programs that can be written, found by walking this room: ``..._out`` with a ``WRITER``."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterable, Mapping, Set
from dataclasses import dataclass, fields
from functools import cache
from pathlib import PurePath

import designer.exchange
from designer.i18n import Language, Text, counted
from designer.model.diagram import Placement, Route
from designer.model.kinds import KIND_NAMES, SECTIONS
from designer.model.organization import Organization
from designer.model.record import Record

Places = Callable[[], Mapping[str, tuple[float, float, float, float]]]
"""Gives the boxes of the participants on the drawing of clients: left, top, width, height in px."""
_DRAWN = (Placement, Route)


@dataclass(frozen=True, slots=True, kw_only=True)
class Writer:
    """One format: what it is called, how its files end, how the model becomes such a file."""

    kind: str
    title: Text
    """What is written, after "export to": "Mermaid text"."""
    files: Text
    """What files of it are called."""
    suffix: str
    write: Callable[[Organization, Language, Places], tuple[bytes, tuple[Text, ...]]]
    """Returns the file, and in words what of the model it cannot hold."""
    place: int = 50


@cache
def all_writers() -> dict[str, Writer]:
    """Return all formats that can be written, by their kind."""
    package = designer.exchange
    modules = [
        importlib.import_module(module.name)
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}.")
        if module.name.endswith("_out")
    ]
    found = sorted((module.WRITER for module in modules if hasattr(module, "WRITER")), key=lambda writer: writer.place)
    return {writer.kind: writer for writer in found}


def writer_for(name: str) -> Writer | None:
    """Return the format that a file name asks for by its ending, None for an unknown one."""
    suffix = PurePath(name).suffix.lower()
    return next((writer for writer in all_writers().values() if writer.suffix == suffix), None)


def losses(organization: Organization, kept: Mapping[type[Record], Set[str]]) -> Iterable[Text]:
    """Yield each kind of record, and each field of a ``kept`` kind, that a file leaves out; places are no loss."""
    for kind in SECTIONS.values():
        held = organization.all(kind)
        if not held or kind in _DRAWN:
            continue
        name = KIND_NAMES[kind]
        if kind not in kept:
            yield name + ": " + counted(len(held), ("запись", "записи", "записей"), ("record", "records"))
            continue
        cls: type = kind
        for field in fields(cls):
            number = sum(_is_said(record, field.name) for record in held)
            if number and field.name not in (*kept[kind], "id", "order"):
                yield name + ", " + field.metadata["label"] + f": {number}"


def _is_said(record: Record, field: str) -> bool:
    value = getattr(record, field)
    return bool(value) and value not in (1.0, "division")
