"""File names that work on Windows, macOS and Linux and inside a zip, made from any text."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

LENGTH_LIMIT: Final = 100
_BYTES_LIMIT: Final = 240
_RESERVED: Final = {"CON", "PRN", "AUX", "NUL", "CLOCK$", "CONIN$", "CONOUT$"} | {
    port + digit for port in ("COM", "LPT") for digit in "123456789¹²³"
}
_FORBIDDEN: Final = re.compile(r"[<>:/\\|?*]")
_PART_OF_A_WORD: Final = 24
"""Letters that are given up at most, so that a name that is cut ends with a whole word."""
_DROPPED: Final = {"Cc", "Cf", "Cs", "Co", "Cn"}
_SPACES: Final = {"Zs", "Zl", "Zp"}


def safe_file_name(
    name: str,
    *,
    suffix: str = ".docx",
    limit: int = LENGTH_LIMIT,
    used: set[str] | None = None,
    fallback: str = "документ",
) -> str:
    """Return a safe file name for a text, with the suffix.

    ``limit`` is in characters without the suffix; the whole stays under 240 bytes. ``used`` holds the names
    taken in the same folder, case-folded: a taken name gets a number, and the new name is added.
    """
    base = _cut(_cleaned(name) or fallback, limit, suffix)
    result, number = base + suffix, 2
    if used is None:
        return result
    while result.casefold() in used:
        ending = f" ({number})"
        result = _cut(base, limit - len(ending), ending + suffix) + ending + suffix
        number += 1
    used.add(result.casefold())
    return result


def _cleaned(name: str) -> str:
    kept = []
    for character in unicodedata.normalize("NFC", name):
        category = unicodedata.category(character)
        if category in _SPACES or character in "\t\n\r":
            kept.append(" ")
        elif category not in _DROPPED:
            kept.append(character)
    text = _FORBIDDEN.sub("_", "".join(kept).replace('"', "'"))
    text = re.sub(r"\s+", " ", text).strip(" .").lstrip("-~=+@").strip(" .")
    if text.split(".")[0].strip().upper() in _RESERVED:
        text = "_" + text
    return text


def _cut(text: str, limit: int, ending: str) -> str:
    whole, room = text, _BYTES_LIMIT - len(ending.encode())
    text = text[: max(1, limit)]
    while len(text.encode()) > room:
        text = text[:-1]
    while text and (unicodedata.combining(text[-1]) and len(text) == limit):
        text = text[:-1]
    if text == whole:
        return text.rstrip(" .")
    start, space, part = text.rpartition(" ")
    if space and whole[len(text)] != " " and len(part) <= _PART_OF_A_WORD:
        text = start
    return text.rstrip(" .,;:—–-(«") or text.rstrip(" .")
