"""The formats that can be read, found by walking this folder: a file with ``KIND``, ``SUFFIXES`` and ``read``."""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache
from pathlib import PurePath
from types import ModuleType

import designer.exchange
from designer.exchange.plan import ImportPlan
from designer.i18n import Text
from designer.model.organization import Organization


class UnknownFormat(ValueError):
    """A source is in no format that the program reads."""

    def __init__(self, name: str) -> None:
        kinds = ", ".join(sorted(all_formats()))
        self.message = Text(
            ru=f"{name}: такой формат не читается. Есть: {kinds}. Назовите его: --as ФОРМАТ.",
            en=f"{name}: this format cannot be read. There are: {kinds}. Name it: --as KIND.",
        )
        super().__init__(str(self.message))


@cache
def all_formats() -> dict[str, ModuleType]:
    """Return the modules of all formats by their kind."""
    package = designer.exchange
    modules = [
        importlib.import_module(f"{package.__name__}.{module.name}")
        for module in pkgutil.iter_modules(package.__path__)
        if module.name != "formats"
    ]
    return {module.KIND: module for module in modules if hasattr(module, "KIND")}


def read_plan(data: bytes, name: str, kind: str | None, existing: Organization) -> ImportPlan:
    """Read a source; raises UnknownFormat where neither ``kind`` nor the file's name tells how."""
    formats = all_formats()
    if kind is None:
        suffix = PurePath(name).suffix.lower()
        kind = next((k for k in sorted(formats) if suffix in formats[k].SUFFIXES), "")
    if kind not in formats or b"\x00" in data[:4096]:
        raise UnknownFormat(name)
    plan: ImportPlan = formats[kind].read(data, name, existing)
    return plan
