"""What a command is, and the registry of all of them."""

from __future__ import annotations

import argparse
import importlib
import json
import pkgutil
import sys
from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

from designer.i18n import Text


class Exit(IntEnum):
    """Exit statuses promised to scripts."""

    DONE = 0
    LOOK = 1
    """Done, and there is something to look at."""
    BAD = 2


class Failure(Exception):
    """Bad input or usage: one message for standard error, nothing written."""

    def __init__(self, message: Text) -> None:
        super().__init__(str(message))
        self.message = message


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """One command of the program."""

    name: str
    summary: Text
    arguments: Callable[[argparse.ArgumentParser], None]
    run: Callable[[argparse.Namespace], Exit]


def all_commands() -> tuple[Command, ...]:
    """Return every command, sorted by name."""
    package = importlib.import_module("designer.cli.commands")
    modules = [
        importlib.import_module(f"{package.__name__}.{module.name}")
        for module in pkgutil.iter_modules(package.__path__)
    ]
    return tuple(sorted((m.COMMAND for m in modules if hasattr(m, "COMMAND")), key=lambda c: c.name))


def say(text: Text | str) -> None:
    """Print a line for people."""
    print(text)


def print_json(document: Any) -> None:
    """Print one JSON document for scripts."""
    json.dump(document, sys.stdout, ensure_ascii=False, indent=1)
    print()
