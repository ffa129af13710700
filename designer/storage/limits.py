"""How large a project file may be, looked at before anything is read into memory."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

from designer.i18n import Text
from designer.storage.broken_file import FROM_COPY, BrokenFile

MOST_BYTES: Final = 64 * 2**20
MOST_UNITS: Final = 50_000
MOST_RECORDS: Final = 500_000
"""Of one kind other than units: arrows, places and terms are more than units."""
LONGEST_TEXT: Final = 10_000
DEEPEST: Final = 40
"""Lists and objects inside each other."""
_MOST_BRACKETS: Final = 2_000_000
_MOST_COMMAS: Final = 16_000_000


def read_file(path: Path) -> bytes:
    """Return the bytes of a project file; raises OSError, or BrokenFile where it cannot be a model by its size."""
    if path.exists() and not path.is_file():
        raise BrokenFile(
            str(path),
            Text(ru="это не файл, а папка или устройство.", en="this is a folder or a device, not a file."),
            cure=Text(ru="Выберите файл *.orgmission.", en="Choose an *.orgmission file."),
        )
    with open(path, "rb") as file:
        data = file.read(MOST_BYTES + 1)
    check_size(data, str(path))
    return data


def check_size(data: bytes, name: str) -> None:
    """Raise BrokenFile for data that is too large to be a model."""
    if len(data) > MOST_BYTES:
        raise BrokenFile(
            name,
            Text(ru="файл больше 64 МБ, это не модель.", en="the file is larger than 64 MB, it is no model."),
            cure=FROM_COPY,
        )
    if len(data) > _MOST_BRACKETS and (
        data.count(b"{") + data.count(b"[") > _MOST_BRACKETS or data.count(b",") > _MOST_COMMAS
    ):
        raise BrokenFile(
            name,
            Text(ru="в файле слишком много записей для модели.", en="the file holds too many entries for a model."),
            cure=FROM_COPY,
        )


TOO_DEEP: Final = Text(
    ru="запись JSON недопустима: списки вложены друг в друга слишком глубоко.",
    en="this JSON is not allowed: lists are nested too deep.",
)


def check_depth(value: Any, name: str) -> None:
    """Raise BrokenFile for lists and objects that stand too deep inside each other to be written again."""
    level, depth = [value], 0
    while level:
        depth += 1
        if depth > DEEPEST:
            raise BrokenFile(name, TOO_DEEP, cure=FROM_COPY)
        level = [
            inner
            for one in level
            for inner in (one.values() if isinstance(one, dict) else one)
            if isinstance(inner, (dict, list))
        ]
