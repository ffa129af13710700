"""What was meant where somebody typed in the other keyboard layout."""

from __future__ import annotations

LATIN = "`qwertyuiop[]asdfghjkl;'zxcvbnm,."
CYRILLIC = "ёйцукенгшщзхъфывапролджэячсмитьбю"
"""The letters of the same keys in both layouts."""
_OTHER = str.maketrans(LATIN + CYRILLIC, CYRILLIC + LATIN)


def in_other_layout(typed: str) -> str:
    """Return the letters of the same keys in the other layout, small."""
    return typed.casefold().translate(_OTHER)
