"""``picture``: one view as SVG, PNG or PDF."""

from __future__ import annotations

import argparse
from pathlib import Path

from designer.cli.command import Command, Exit, Failure, say
from designer.cli.opening import no_access, open_model
from designer.i18n import Text

_KINDS = (".svg", ".png", ".pdf")


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path)
    parser.add_argument("--view", required=True)
    parser.add_argument("-o", dest="output", type=Path, required=True)


def _run(options: argparse.Namespace) -> Exit:
    from designer.views import draw

    kind = options.output.suffix.lower()
    if kind not in _KINDS:
        raise Failure(
            Text(
                ru=f"{options.output}: картинка бывает {', '.join(_KINDS)}.",
                en=f"{options.output}: a picture is one of {', '.join(_KINDS)}.",
            )
        )
    session = open_model(options.file)
    data = draw(session.organization, options.view, kind)
    try:
        options.output.write_bytes(data)
    except OSError as fault:
        raise Failure(no_access(options.output, fault)) from fault
    say(str(options.output))
    return Exit.DONE


COMMAND = Command(
    name="picture",
    summary=Text(ru="один вид картинкой", en="one view as a picture"),
    arguments=_arguments,
    run=_run,
)
