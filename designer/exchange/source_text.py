"""Bytes of a foreign file as text, whatever encoding its program used."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

_MARKS: Final = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_DECLARED: Final = re.compile(rb"""<\?xml[^>]*encoding=["']([\w-]+)""")
_SAMPLE: Final = 4096
_FREQUENT: Final = frozenset("оеаинтсрвл")
_WHOLE_WORDS: Final = re.compile("[а-яё]{3,}")


def text_of(data: bytes) -> str:
    """Return the text of a file: by its byte order mark, as UTF-8, or as the likeliest single-byte encoding."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.decode(encoding, errors="replace")
    if (wide := _wide(data)) is not None:
        return data.decode(wide, errors="replace")
    if declared := _DECLARED.search(data[:200]):
        try:
            return data.decode(declared[1].decode("ascii"))
        except (LookupError, UnicodeDecodeError):
            pass
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as fault:
        if data.count(b"\n", fault.start) == 0 and len(data) - fault.start < 4:
            return data.decode("utf-8", errors="replace")
    return max((data.decode(name, errors="replace") for name in _single_byte(data)), key=_likeliness)


def is_binary(data: bytes) -> bool:
    """Whether these bytes are no text in any encoding: zeros that no wide encoding explains."""
    sample = data[:_SAMPLE]
    if any(data.startswith(mark) for mark, _ in _MARKS) or _wide(data) is not None:
        return False
    return b"\x00" in sample


def _wide(data: bytes) -> str | None:
    """Return the UTF-16 flavour of a text without a mark: every second byte of it is one of few."""
    sample = data[:_SAMPLE]
    if len(sample) < 4 or b"\x00" not in sample:
        return None
    even, odd = sample[0::2], sample[1::2]
    if _is_high(odd) and not _is_high(even):
        return "utf-16-le"
    if _is_high(even) and not _is_high(odd):
        return "utf-16-be"
    return None


def _is_high(half: bytes) -> bool:
    return sum(byte in (0, 4) for byte in half) > 0.9 * len(half)


def _single_byte(data: bytes) -> tuple[str, ...]:
    high = sum(byte >= 0x80 for byte in data[:_SAMPLE])
    letters = sum(chr(byte).isalpha() for byte in data[:_SAMPLE] if byte < 0x80)
    # Western texts have single accents between plain letters; Cyrillic ones are made of high bytes.
    if letters > 12 * high and max((len(run) for run in re.findall(rb"[\x80-\xff]+", data)), default=0) <= 2:
        return ("cp1252",)
    return ("cp1251", "koi8-r", "cp866")


def _likeliness(text: str) -> float:
    sample = text[:_SAMPLE]
    words = _WHOLE_WORDS.findall(sample)
    small = sum(c in _FREQUENT for word in words for c in word)
    strange = sum(not (c.isascii() or "а" <= c.lower() <= "я" or c in "ёЁ№«»–—…’“”") for c in sample)
    return small - 3 * strange - sum(a.islower() and b.isupper() for a, b in pairwise(sample))
