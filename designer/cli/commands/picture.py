"""``picture``: one view of a model as a picture."""

from __future__ import annotations

import argparse
from pathlib import Path

from designer.cli.command import Command, Exit, Failure, say
from designer.cli.opening import open_model
from designer.i18n import Text
from designer.storage.faults import reason


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path)
    parser.add_argument("--view", default="clients")
    parser.add_argument("--theme", choices=("light", "dark"), default="light")
    parser.add_argument("-o", "--output", type=Path, required=True)


def _run(options: argparse.Namespace) -> Exit:
    from designer.picture.painters import known_suffixes, painter_for
    from designer.picture.text_width import text_width
    from designer.storage.atomic import write_whole
    from designer.views import all_views
    from designer.views.board import picture_of

    view = all_views().get(options.view)
    if view is None:
        known = ", ".join(sorted(all_views()))
        raise Failure(
            Text(ru=f"Вида «{options.view}» нет. Есть: {known}.", en=f"No view “{options.view}”. Known: {known}.")
        )
    paint = painter_for(options.output.suffix)
    if paint is None:
        known = ", ".join(known_suffixes())
        raise Failure(
            Text(
                ru=f"{options.output}: такой рисунок не пишется. Окончания: {known}.",
                en=f"{options.output}: no such picture format. Endings: {known}.",
            )
        )
    session = open_model(options.file)
    picture = picture_of(view, session.organization, text_width, f"{session.title}: {view.title}")
    try:
        write_whole(options.output, paint(picture, options.theme))
    except OSError as fault:
        why = reason(fault)
        raise Failure(
            Text(
                ru=f"{options.output}: не записано ({why.ru}). Проверьте папку и права.",
                en=f"{options.output}: not written ({why.en}). Check the folder and its rights.",
            )
        ) from None
    say(str(options.output))
    return Exit.DONE


COMMAND = Command(
    name="picture",
    summary=Text(ru="один вид модели как рисунок", en="one view as a picture"),
    arguments=_arguments,
    run=_run,
)
