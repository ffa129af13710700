"""Joins the parts: the window for people, the command line for scripts."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from designer.i18n import LANGUAGES, Language, set_language
from designer.picture.painters import Painter, provide
from designer.picture.primitives import Picture

_NO_QT = (
    "Qt не загрузился: {fault}. В Debian и Ubuntu поставьте библиотеки из packaging/debian-libs.txt.\n"
    "Qt could not be loaded: {fault}. On Debian or Ubuntu install the libraries of packaging/debian-libs.txt."
)


def main(argv: Sequence[str] | None = None) -> int:
    """Run ``org-mission`` and return its exit status: the window without a command, or one command."""
    words = list(sys.argv[1:] if argv is None else argv)
    if not _asks_for_window(words):
        from designer.cli import run

        _provide_painters()
        return run(words)
    parser = argparse.ArgumentParser(prog="org-mission open")
    parser.add_argument("file", type=Path, nargs="?")
    parser.add_argument("--example", action="store_true")
    parser.add_argument("--lang", choices=LANGUAGES)
    options = parser.parse_args(words[1:] if words[:1] == ["open"] else words)
    language: Language | None = options.lang
    set_language(language or "ru")
    try:
        from designer.ui.application import open_window
    except ImportError as fault:
        if "designer" in str(fault):
            raise
        print(_NO_QT.format(fault=fault), file=sys.stderr)
        return 3
    return open_window(options.file, language, example=options.example)


def _provide_painters() -> None:
    """Let Qt paint the formats that need a painter; it is loaded only when one is asked for."""

    def paint(suffix: str) -> Painter:
        def painter(picture: Picture, theme: str) -> bytes:
            from designer.ui.files.pictures import painted

            return painted(picture, suffix, theme)

        return painter

    for suffix in (".png", ".pdf"):
        provide(suffix, paint(suffix))


def _asks_for_window(words: Sequence[str]) -> bool:
    from designer.cli.command import all_commands

    first = words[0] if words else "open"
    if first == "open" or first.endswith(".orgmission"):
        return True
    return first.startswith("--lang") and not any(command.name in words for command in all_commands())
