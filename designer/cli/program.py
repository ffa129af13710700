"""Parse the command line and run the command it names."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from typing import NoReturn

from designer import __version__
from designer.cli.command import Exit, Failure, all_commands
from designer.cli.usage import in_russian
from designer.i18n import LANGUAGES, Text, current_language, set_language

_ABOUT = Text(
    ru="Модель компании как сети внутренних клиентов: проверка миссий, комплект документов Word.",
    en="A company as a net of internal clients: check missions, export the Word pack.",
)
_LANG = Text(ru="язык сообщений", en="language of messages")


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise Failure(
            Text(
                ru=f"{self.prog}: неверные аргументы: {in_russian(message)}. Справка: {self.prog} --help",
                en=f"{self.prog}: bad arguments: {message}. Help: {self.prog} --help",
            )
        )


def run(argv: Sequence[str]) -> int:
    """Run one command and return its exit status."""
    _choose_language(argv)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        options = _parser().parse_args(argv)
        return int(options.run(options))
    except Failure as failure:
        print(failure.message, file=sys.stderr)
        return int(Exit.BAD)
    except BrokenPipeError:
        return int(Exit.DONE)
    except SystemExit as leaving:
        return int(leaving.code or 0)


def _choose_language(argv: Sequence[str]) -> None:
    for place, word in enumerate(argv):
        value = argv[place + 1] if word == "--lang" and place + 1 < len(argv) else ""
        value = word.removeprefix("--lang=") if word.startswith("--lang=") else value
        for language in LANGUAGES:
            if value == language:
                set_language(language)


def _parser() -> argparse.ArgumentParser:
    common = _Parser(add_help=False)
    common.add_argument("--lang", choices=LANGUAGES, default=current_language(), help=str(_LANG))
    parser = _Parser(prog="org-mission", description=str(_ABOUT), parents=[common])
    parser.add_argument("--version", action="version", version=__version__)
    commands = parser.add_subparsers(dest="command", required=True, parser_class=_Parser)
    for command in all_commands():
        summary = str(command.summary)
        own = commands.add_parser(command.name, help=summary, description=summary, parents=[common])
        command.arguments(own)
        own.set_defaults(run=command.run)
    return parser
