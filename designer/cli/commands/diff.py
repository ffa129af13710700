"""``diff``: what differs between two models, record by record and field by field."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from designer.cli.command import Command, Exit, print_json, say
from designer.cli.opening import open_model
from designer.i18n import Text
from designer.model.compare import Difference, differences
from designer.model.kinds import SECTION_OF
from designer.model.record import Record
from designer.model.values import plain_value
from designer.model.words import called, difference_words


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("a", type=Path, metavar="A")
    parser.add_argument("b", type=Path, metavar="B")
    parser.add_argument("--json", action="store_true")


def _run(options: argparse.Namespace) -> Exit:
    a, b = (open_model(path).organization.snapshot() for path in (options.a, options.b))
    found = differences(a, b)
    if options.json:
        print_json({"changes": [change(one, b, a) for one in found]})
    else:
        for one in found:
            say(difference_words(one, b, a))
        if not found:
            say(Text(ru="Различий нет.", en="There is no difference."))
    return Exit.DONE


def change(difference: Difference, *among: dict[str, Record]) -> dict[str, Any]:
    """Return one difference as the command line promises it."""
    return {
        "kind": str(difference.happened),
        "record": difference.record.id,
        "field": difference.field or None,
        "old": plain_value(difference.old),
        "new": plain_value(difference.new),
        "section": SECTION_OF[type(difference.record)],
        "name": called(difference.record, *among),
    }


COMMAND = Command(
    name="diff",
    summary=Text(ru="что изменилось от модели A к модели B", en="what changed from model A to model B"),
    arguments=_arguments,
    run=_run,
)
