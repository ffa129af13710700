"""The formats that can be read, found by walking this room: a file with ``KIND``, ``SUFFIXES`` and ``read``."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import PurePath
from types import ModuleType

import designer.exchange
from designer.exchange.plan import ImportPlan
from designer.exchange.source_text import is_binary
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
        importlib.import_module(module.name)
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}.")
        if not module.ispkg and module.name != __name__
    ]
    return {module.KIND: module for module in modules if hasattr(module, "KIND")}


def read_plan(
    data: bytes, name: str, kind: str | None, existing: Organization, options: Mapping[str, str] | None = None
) -> ImportPlan:
    """Read a source; ``options`` decide its settings. Raises UnknownFormat, or the format's own ValueError."""
    kind = kind or kind_of(data, name)
    if kind not in all_formats():
        raise UnknownFormat(name)
    plan: ImportPlan = all_formats()[kind].read(data, name, existing, options or {})
    return plan


def kind_of(data: bytes, name: str) -> str:
    """Return the format of a file by its ending and, where several share it, by what it holds; "" for none."""
    suffix = PurePath(name).suffix.lower()
    suited = {
        kind: module.suits(data, name) if hasattr(module, "suits") else 2
        for kind, module in sorted(all_formats().items())
        if suffix in module.SUFFIXES
    }
    if is_binary(data) and data[:2] != b"PK" and data[:4] != b"\xd0\xcf\x11\xe0":
        return ""
    if len(suited) == 1:
        return next(iter(suited))
    return max(suited, key=lambda kind: suited[kind], default="")


def in_reading_order(sources: Iterable[tuple[bytes, str, str | None]]) -> list[tuple[bytes, str, str | None]]:
    """Return sources so that those come first whose rows others point at."""

    def is_pointed_at(source: tuple[bytes, str, str | None]) -> bool:
        data, name, kind = source
        module = all_formats().get(kind or kind_of(data, name))
        return bool(hasattr(module, "comes_first") and module is not None and module.comes_first(data, name))

    held = list(sources)
    return sorted(held, key=lambda source: not is_pointed_at(source)) if len(held) > 1 else held
