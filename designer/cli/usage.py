"""Says in Russian what the parser of arguments says in English."""

from __future__ import annotations

import re
from typing import Final

_SAID: Final = tuple(
    (re.compile(pattern, re.S), words)
    for pattern, words in (
        (r"the following arguments are required: (.+)", r"не указано: \1"),
        (r"one of the arguments (.+) is required", r"нужно указать одно из: \1"),
        (r"unrecognized arguments: (.+)", r"лишнее: \1"),
        (r"ambiguous option: (\S+) could match (.+)", r"\1 можно понять по-разному: \2"),
        (r"argument (.+?): expected (?:one|at least one|\d+) arguments?", r"после \1 нужно значение"),
        (r"argument (.+?): invalid choice: (.+?) \(choose from (.+)\)", r"\1: нет варианта \2; есть \3"),
        (r"argument (.+?): invalid \S+ value: (.+)", r"\1: значение \2 не подходит"),
        (r"argument (.+?): not allowed with argument (.+)", r"\1 нельзя указать вместе с \2"),
        (r"argument (.+?): ignored explicit argument (.+)", r"\1 указывают без значения, а здесь \2"),
    )
)


def in_russian(message: str) -> str:
    """Return a message of ``argparse`` in Russian; one that is not known stays as it is."""
    for pattern, words in _SAID:
        found = pattern.fullmatch(message)
        if found:
            return found.expand(words)
    return message
