"""Shortcuts that also work while the Russian keyboard layout is on."""

from __future__ import annotations

from collections.abc import Iterable

from designer.ui.other_layout import CYRILLIC, LATIN

_TWIN = dict(zip(LATIN[1:].upper(), CYRILLIC[1:].upper(), strict=True))


def with_cyrillic_twins(keys: Iterable[str]) -> list[str]:
    """Return the shortcuts and, for those on a letter with a modifier, the same key of the Russian layout."""
    found: list[str] = []
    for key in keys:
        found.append(key)
        start, plus, last = key.rpartition("+")
        if plus and last.upper() in _TWIN and "," not in start:
            found.append(f"{start}+{_TWIN[last.upper()]}")
    return found
