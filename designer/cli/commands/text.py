"""``text``: a whole model in words, a field a line, as git shows it in a diff."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path

from designer.cli.command import Command, Exit, say
from designer.cli.opening import open_model
from designer.i18n import Text, plain
from designer.model.kinds import SECTIONS
from designer.model.organization import Organization
from designer.model.values import default_of, field_names
from designer.model.words import described, field_words, value_words


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path)


def _run(options: argparse.Namespace) -> Exit:
    for line in lines(open_model(options.file).organization):
        say(line)
    return Exit.DONE


def lines(organization: Organization) -> Iterator[Text]:
    """Yield every record with its fields; what is at its default is left out."""
    records = organization.snapshot()
    for section in SECTIONS.values():
        kind: type = section
        for record in organization.all(section):
            yield described(record, records)
            for name in field_names(kind):
                value = getattr(record, name)
                if value != default_of(kind, name):
                    words = value_words(section, name, value, records)
                    yield plain("  ") + field_words(section, name) + ": " + words


COMMAND = Command(
    name="text",
    summary=Text(ru="вся модель словами, по полю в строке", en="the whole model in words, a field a line"),
    arguments=_arguments,
    run=_run,
)
