"""Lists of records in YAML or JSON as a table, so that they are read like one."""

from __future__ import annotations

import json
from typing import Any, Final

from designer.exchange.columns import folded
from designer.exchange.grid import Grid
from designer.exchange.source_text import text_of
from designer.exchange.wrong_files import EMPTY
from designer.exchange.yaml_text import Mapping, UnreadableYaml, read_yaml
from designer.i18n import Text


class UnreadableJson(ValueError):
    """A text that begins as JSON does and breaks off or goes wrong."""

    def __init__(self, line: int, column: int) -> None:
        self.message = Text(
            ru=f"строка {line}, столбец {column}: запись JSON непонятна. Проверьте скобки, кавычки и запятые.",
            en=f"line {line}, column {column}: this JSON is not understood. Check brackets, quotes and commas.",
        )
        super().__init__(str(self.message))


class NothingWritten(ValueError):
    """A text without any words."""

    def __init__(self) -> None:
        self.message = EMPTY
        super().__init__(str(self.message))


def document_of(data: bytes) -> Any:
    """Return what a YAML or JSON text holds; raises ValueError with a ``message`` for one that is neither."""
    text = text_of(data).removeprefix("\ufeff")
    if not text.strip("\x00 \r\n\t"):
        raise NothingWritten
    if text.lstrip()[:1] not in ("{", "["):
        return read_yaml(text)
    try:
        return json.loads(text)
    except (json.JSONDecodeError, RecursionError) as fault:
        try:
            return read_yaml(text)
        except UnreadableYaml:
            raise UnreadableJson(getattr(fault, "lineno", 1), getattr(fault, "colno", 1)) from fault


def records_grid(document: Any) -> Grid | None:
    """Return the largest list of records as a table whose first column is the key; None where there is none."""
    best = _tree(document)
    queue, depth = [document] if not best else [], 0
    while queue and depth < 4:
        for value in queue:
            records = _records(value)
            if len(records) > len(best):
                best = records
        queue = [inner for value in queue for inner in _inner(value)]
        depth += 1
    if not best:
        return None
    has_keys = any(key for key, _, _ in best)
    names = list(dict.fromkeys(name for _, record, _ in best for name in record))
    labels = (("id",) if has_keys and "id" not in names else ("",)) + tuple(names)
    rows = [labels]
    lines = [0]
    for key, record, line in best:
        rows.append((key, *(_said(record.get(name, "")) for name in names)))
        lines.append(line or len(rows) - 1)
    return Grid(name="", rows=tuple(rows), lines=tuple(lines))


_BELOW: Final = frozenset(
    "reports children subordinates direct reports directreports employees team members staff подчиненные сотрудники "
    "дети состав команда".split()
) | {"direct reports"}
_ABOVE: Final = "reports to"
_NAMES: Final = frozenset("name title position role имя фио должность название наименование".split())
_DEEPEST: Final = 40


def _tree(document: Any) -> list[tuple[str, dict[str, Any], int]]:
    """Return the records of a tree in which those below stand inside of whom they report to; none of anything else."""
    found: list[tuple[str, dict[str, Any], int]] = []

    def walk(node: Any, above: str, depth: int) -> bool:
        below = next((key for key in node if folded(key) in _BELOW and _is_list_of_records(node[key])), None)
        key = f"{above}.{len(found) + 1}" if above else str(len(found) + 1)
        own = {name: value for name, value in node.items() if not isinstance(value, (dict, list)) and name != "id"}
        found.append((key, own | {_ABOVE: above}, getattr(node, "line", 0)))
        goes_deeper = False
        if below is not None and depth < _DEEPEST:
            for inner in node[below]:
                goes_deeper |= walk(inner, key, depth + 1) or any(folded(name) in _BELOW for name in inner)
        return goes_deeper

    tops = document if _is_list_of_records(document) else [document] if isinstance(document, dict) else []
    is_tree = [walk(node, "", 0) for node in tops]
    has_names = sum(any(folded(name) in _NAMES for name in own) for _, own, _ in found)
    return found if any(is_tree) and has_names > len(found) / 2 else []


def _is_list_of_records(value: Any) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(one, dict) for one in value)


def _records(value: Any) -> list[tuple[str, dict[str, Any], int]]:
    if isinstance(value, list):
        found = [("", one, getattr(one, "line", 0)) for one in value if isinstance(one, dict)]
        return found if len(found) > len(value) / 2 else []
    if isinstance(value, dict):
        lines = value.lines if isinstance(value, Mapping) else {}
        found = [(key, one, lines.get(key, 0)) for key, one in value.items() if isinstance(one, dict)]
        if len(found) > len(value) / 2:
            repeats = value.repeats if isinstance(value, Mapping) else []
            found += [(key, one, line) for key, one, line in repeats if isinstance(one, dict)]
            return sorted(found, key=lambda one: one[2])
    return []


def _inner(value: Any) -> list[Any]:
    if isinstance(value, dict):
        return [one for one in value.values() if isinstance(one, (dict, list))]
    return [one for one in value if isinstance(one, (dict, list))] if isinstance(value, list) else []


def _said(value: Any) -> str:
    if isinstance(value, (list, tuple)):
        return "; ".join(_said(one) for one in value if not isinstance(one, (dict, list)))
    if isinstance(value, dict):
        return ""
    return "" if value is None else " ".join(str(value).split())
