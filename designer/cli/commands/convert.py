"""``convert``: the model as a file of another program."""

from __future__ import annotations

import argparse
from pathlib import Path

from designer.cli.command import Command, Exit, Failure, print_json, say
from designer.cli.opening import no_access, open_model
from designer.i18n import Text


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path)
    parser.add_argument("-o", "--output", type=Path, required=True)
    parser.add_argument("--as", dest="kind", help=str(_AS))
    parser.add_argument("--json", action="store_true")


_AS = Text(
    ru="формат, если его не видно по окончанию файла: workbook, archimate, drawio, mermaid",
    en="the format, where the ending of the file does not tell it: workbook, archimate, drawio, mermaid",
)


def _run(options: argparse.Namespace) -> Exit:
    from designer.exchange.outgoing import all_writers, writer_for
    from designer.storage.atomic import write_whole

    writer = all_writers().get(options.kind) if options.kind else writer_for(options.output.name)
    if writer is None:
        known = ", ".join(f"{one.kind} ({one.suffix})" for one in all_writers().values())
        raise Failure(
            Text(
                ru=f"{options.kind or options.output}: такой формат не пишется. Есть: {known}.",
                en=f"{options.kind or options.output}: this format cannot be written. There are: {known}.",
            )
        )
    session = open_model(options.file)
    data, losses = session.export_model(writer.kind)
    try:
        write_whole(options.output, data)
    except OSError as fault:
        raise Failure(no_access(options.output, fault)) from fault
    if options.json:
        print_json({"path": str(options.output), "kind": writer.kind, "losses": [str(loss) for loss in losses]})
    else:
        for loss in losses:
            say(Text(ru="Не вошло: ", en="Left out: ") + loss)
        say(str(options.output))
    return Exit.DONE


COMMAND = Command(
    name="convert",
    summary=Text(ru="модель как файл другой программы", en="the model as a file of another program"),
    arguments=_arguments,
    run=_run,
)
