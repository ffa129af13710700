"""The built-in examples: which there are, what they show, where their files are."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from designer.i18n import Language, Text
from designer.storage.resources import folder


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """One example organization, in both languages."""

    key: str
    title: Text
    about: Text

    def file(self, language: Language) -> Path:
        """Return its model in a language."""
        return folder("resources") / "examples" / f"{self.key}.{language}.orgmission"


@cache
def examples() -> tuple[Example, ...]:
    """Return all examples in the order in which people see them; the first is the one to begin with."""
    index = json.loads((folder("resources") / "examples" / "index.json").read_text(encoding="utf-8"))
    return tuple(
        Example(key=entry["key"], title=Text(**entry["title"]), about=Text(**entry["about"])) for entry in index
    )


def example(key: str = "") -> Example:
    """Return the example with this key, the first for ""; KeyError names a key that is unknown."""
    for one in examples():
        if key in ("", one.key):
            return one
    raise KeyError(key)
