"""Shortcuts that also work while the Russian keyboard layout is on."""

from __future__ import annotations

from collections.abc import Iterable

_LATIN = "qwertyuiop[]asdfghjkl;'zxcvbnm,."
_RUSSIAN = "йцукенгшщзхъфывапролджэячсмитьбю"
_TWIN = dict(zip(_LATIN.upper(), _RUSSIAN.upper(), strict=True))


def with_cyrillic_twins(keys: Iterable[str]) -> list[str]:
    """Return the shortcuts and, for those on a letter with a modifier, the same key of the Russian layout."""
    found: list[str] = []
    for key in keys:
        found.append(key)
        start, plus, last = key.rpartition("+")
        if plus and last.upper() in _TWIN and "," not in start:
            found.append(f"{start}+{_TWIN[last.upper()]}")
    return found
