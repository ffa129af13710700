"""A project file as plain data: text decoded, JSON parsed, the head understood."""

from __future__ import annotations

import json
import re
from math import isfinite
from typing import Any, NoReturn

from designer.i18n import Text, shortened
from designer.storage.broken_file import BY_HAND, FROM_COPY, BrokenFile, ConflictedFile
from designer.storage.limits import TOO_DEEP, check_size
from designer.storage.migrations import migrated
from designer.storage.writing import FORMAT, VERSION

_CONFLICT = re.compile(rb"^(<{7} |={7}\r?$|>{7} )", re.M)
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_ESCAPED_CONTROLS = re.compile(rb"\\(?:[bf]|u(?:00[01]|007[fF]|[dD][89a-fA-F]|[fF]{3}))")


class _DuplicateKey(ValueError):
    """The key, and the name or id of the record in which it stands twice."""

    def __init__(self, key: str, record: str) -> None:
        super().__init__(key)
        self.record = record


class _BadNumber(ValueError):
    """A number that no field can hold, as it is written."""


def parse(data: bytes, name: str) -> dict[str, Any]:
    """Return the JSON object of a project file; raises BrokenFile with line and column."""
    check_size(data, name)
    if not data.strip():
        raise BrokenFile(name, Text(ru="файл пуст.", en="the file is empty."), cure=FROM_COPY)
    if not data.strip(b"\0"):
        zeros = Text(
            ru="в файле одни нули: его не дописали при сбое питания или диска.",
            en="the file holds zeros only: a loss of power or a fault of the disk cut off its writing.",
        )
        raise BrokenFile(name, zeros, cure=FROM_COPY)
    marked = any(mark in data for mark in (b"<<<<<<< ", b"=======", b">>>>>>> "))
    if marked and (conflict := _CONFLICT.search(data)):
        line = data.count(b"\n", 0, conflict.start()) + 1
        raise ConflictedFile(
            name,
            Text(ru="в файле остались метки слияния git.", en="the file holds conflict marks of git."),
            place=_line(line),
            cure=Text(
                ru="Откройте его в окне программы: она покажет обе версии рядом; или слейте их заново: "
                "org-mission merge БАЗА НАША ЧУЖАЯ -o ФАЙЛ.",
                en="Open it in the window, which shows both versions side by side; or merge them again: "
                "org-mission merge BASE OURS THEIRS -o FILE.",
            ),
        )
    document = _json(_decoded(data, name), name)
    if not isinstance(document, dict) or document.get("format") != FORMAT:
        raise BrokenFile(
            name,
            Text(ru="это не модель Org Mission Designer.", en="this is no model of Org Mission Designer."),
            cure=Text(
                ru="Выберите файл *.orgmission; таблицы и тексты открывает команда «Вставить из текста».",
                en="Choose an *.orgmission file; tables and texts are opened by “Paste text”.",
            ),
        )
    _check_version(document, name)
    return migrated(document)


def may_hold_controls(data: bytes) -> bool:
    """Whether a text can hold what ``cleaned`` takes away; quick, and wrong on the careful side only."""
    if b"\x7f" in data or b"\xef\xbf" in data:
        return True
    return b"\\" in data and _ESCAPED_CONTROLS.search(data) is not None


def cleaned(value: Any) -> Any:
    """Return plain data without control characters and lone surrogates, which no document can hold."""
    if isinstance(value, str):
        return _CONTROLS.sub("", value) if _CONTROLS.search(value) else value
    if isinstance(value, list):
        return [cleaned(one) for one in value]
    if isinstance(value, dict):
        return {key: cleaned(one) for key, one in value.items()}
    return value


def _decoded(data: bytes, name: str) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        line = data.count(b"\n", 0, fault.start) + 1
        if fault.start >= len(data) - 3 and fault.end == len(data):
            cut = Text(ru="файл обрывается.", en="the file is cut off.")
            raise BrokenFile(name, cut, place=_line(line), cure=FROM_COPY) from fault
        raise BrokenFile(
            name,
            Text(ru="текст не в кодировке UTF-8.", en="the text is not UTF-8."),
            place=_line(line),
            cure=Text(
                ru="Сохраните файл в UTF-8 или откройте резервную копию.",
                en="Save the file as UTF-8, or open a backup.",
            ),
        ) from fault


def _json(text: str, name: str) -> Any:
    try:
        return json.loads(
            text, object_pairs_hook=_unique, parse_constant=_no_constant, parse_float=_finite
        )
    except json.JSONDecodeError as fault:
        at_end = fault.pos >= len(text.rstrip())
        message = (
            Text(ru="файл обрывается.", en="the file is cut off.")
            if at_end
            else Text(ru="здесь нарушена запись JSON.", en="this is not valid JSON.")
        )
        place = Text(
            ru=f"строка {fault.lineno}, столбец {fault.colno}", en=f"line {fault.lineno}, column {fault.colno}"
        )
        raise BrokenFile(name, message, place=place, cure=FROM_COPY if at_end else BY_HAND) from fault
    except _DuplicateKey as fault:
        raise BrokenFile(
            name,
            Text(ru=f"поле «{fault}» записано дважды.", en=f"the field “{fault}” is written twice."),
            place=_line_of_second(text, str(fault)) or _record(fault.record),
            cure=BY_HAND,
        ) from fault
    except _BadNumber as fault:
        raise BrokenFile(
            name,
            Text(ru=f"«{_short(fault)}» — недопустимое число.", en=f"“{_short(fault)}” is not an allowed number."),
            place=_place_of_word(text, str(fault)),
            cure=BY_HAND,
        ) from fault
    except RecursionError as fault:
        raise BrokenFile(name, TOO_DEEP, cure=FROM_COPY) from fault
    except ValueError as fault:
        raise BrokenFile(
            name,
            Text(ru="запись JSON недопустима.", en="this JSON is not allowed."),
            cure=FROM_COPY,
        ) from fault


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        seen = set[str]()
        for key, _ in pairs:
            if key in seen:
                raise _DuplicateKey(key, next((str(found[k]) for k in ("name", "id") if found.get(k)), ""))
            seen.add(key)
    return found


def _finite(word: str) -> float:
    number = float(word)
    if not isfinite(number):
        raise _BadNumber(word)
    return number


def _no_constant(word: str) -> NoReturn:
    raise _BadNumber(word)


def _short(fault: Exception) -> str:
    words = str(fault)
    return shortened(words, 21)


def _record(called: str) -> Text:
    return Text(ru=f"запись «{called}»", en=f"record “{called}”") if called else Text(ru="", en="")


def _place_of_word(text: str, word: str) -> Text:
    """Return line and column of a word that stands where a value stands."""
    found = re.search(r"(?<=[:,\[\s])" + re.escape(word) + r"(?=[,\]}\s])", text)
    if found is None:
        return Text(ru="", en="")
    line = text.count("\n", 0, found.start()) + 1
    column = found.start() - text.rfind("\n", 0, found.start())
    return Text(ru=f"строка {line}, столбец {column}", en=f"line {line}, column {column}")


def _line_of_second(text: str, key: str) -> Text:
    """Return the line of the first field that stands twice in one object of a canonical file."""
    seen = set[str]()
    for number, line in enumerate(text.splitlines(), 1):
        word = line.strip()
        if word.startswith(("{", "}")):
            seen.clear()
        elif word.startswith('"'):
            found = word.split('"')[1]
            if found == key and found in seen:
                return _line(number)
            seen.add(found)
    return Text(ru="", en="")


def _check_version(document: dict[str, Any], name: str) -> None:
    reader, version = document.get("min_reader", 1), document.get("version", 1)
    if not isinstance(reader, int) or not isinstance(version, int):
        raise BrokenFile(
            name,
            Text(ru="номер версии — не число.", en="the version is no number."),
            place=Text(ru="поле «version»", en="field “version”"),
            cure=BY_HAND,
        )
    if version < 1:
        raise BrokenFile(
            name,
            Text(ru=f"версии {version} у файлов не бывает.", en=f"there is no version {version} of the file."),
            place=Text(ru="поле «version»", en="field “version”"),
            cure=BY_HAND,
        )
    if reader > VERSION:
        made = str(document.get("app_version", "?"))
        raise BrokenFile(
            name,
            Text(
                ru=f"файл сделан более новой версией программы ({made}).",
                en=f"the file was made by a newer version of the program ({made}).",
            ),
            place=Text(ru="поле «min_reader»", en="field “min_reader”"),
            cure=Text(ru="Обновите программу.", en="Update the program."),
        )


def _line(number: int) -> Text:
    return Text(ru=f"строка {number}", en=f"line {number}")
