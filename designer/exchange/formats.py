"""The formats that can be read, found by walking this room: a file with ``KIND``, ``SUFFIXES`` and ``read``."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import cache
from pathlib import PurePath
from types import ModuleType
from typing import Final

import designer.exchange
from designer.exchange.grid import UnreadableTable
from designer.exchange.missions.pasted_table import PastedTable
from designer.exchange.plan import ImportPlan
from designer.exchange.source_text import is_binary
from designer.exchange.wrong_texts import refuse_wrong_text
from designer.i18n import Text
from designer.model.organization import Organization

_OTHER_SUFFIX: Final = Text(
    ru="файлы такого вида не читаются. Читаются таблицы .xlsx, .ods, .csv, тексты .txt, .md, списки .yaml, .json, "
    "рисунки .drawio, .mmd и ArchiMate .xml. Сохраните файл в одном из этих видов или скопируйте из него текст "
    "и вставьте («Вставить из текста»).",
    en="files of this kind cannot be read. Tables .xlsx, .ods, .csv, texts .txt, .md, lists .yaml, .json, drawings "
    ".drawio, .mmd and ArchiMate .xml can. Save the file as one of these, or copy its text and paste it "
    "(“Import a text”).",
)


class UnknownFormat(ValueError):
    """A source is in no format that the program reads, or a format was asked for that does not exist."""

    def __init__(self, message: Text) -> None:
        self.message = message
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
    kind = _known(kind) or kind_of(data, name)
    if not kind:
        refuse_wrong_text(data, name)
        raise UnknownFormat(Text(ru=f"{name}: {_OTHER_SUFFIX.ru}", en=f"{name}: {_OTHER_SUFFIX.en}"))
    module = all_formats()[kind]
    if not _holds_tables(module):
        refuse_wrong_text(data, name)
    plan: ImportPlan = module.read(data, name, existing, options or {})
    table = module.table_inside(data) if hasattr(module, "table_inside") else None
    if table is not None:
        inner = _read_table(table, name, existing, options or {})
        return inner if inner is not None and len(inner.found) > len(plan.found) else plan
    return plan


def _known(kind: str | None) -> str:
    """Return a format that was asked for. Raises UnknownFormat for one that does not exist."""
    if kind and kind not in all_formats():
        kinds = ", ".join(sorted(all_formats()))
        raise UnknownFormat(
            Text(ru=f"Формата «{kind}» нет. Есть: {kinds}.", en=f"There is no format “{kind}”. There are: {kinds}.")
        )
    return kind or ""


def _holds_tables(module: ModuleType) -> bool:
    return ".xlsx" in module.SUFFIXES


def _read_table(table: PastedTable, name: str, existing: Organization, options: Mapping[str, str]) -> ImportPlan | None:
    """Read a table that was pasted into a text as the table that it is; None where it is of something else."""
    try:
        inner: ImportPlan = all_formats()[kind_of(table.data, "x.tsv")].read(table.data, name, existing, options)
    except UnreadableTable:
        return None
    return replace(inner, left_over=(*inner.left_over, *table.left_over))


def kind_of(data: bytes, name: str) -> str:
    """Return the format of a file by its ending and, where several share it, by what it holds; "" for none."""
    suffix = PurePath(name).suffix.lower() or ".txt"
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
