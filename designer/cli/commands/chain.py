"""``chain``: how far everybody is from the external client, and who has no path."""

from __future__ import annotations

import argparse
from pathlib import Path

from designer.cli.command import Command, Exit, print_json, say
from designer.cli.opening import find_named, open_model
from designer.i18n import Text

_NO_PATH = Text(ru="—  {name}: пути к внешнему клиенту нет", en="—  {name}: no path to the external client")


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path)
    parser.add_argument("--without", metavar="NAME")
    parser.add_argument("--json", action="store_true")


def _run(options: argparse.Namespace) -> Exit:
    from designer.analysis.value_chain import value_chain

    organization = open_model(options.file).organization
    gone = find_named(organization, options.without).id if options.without else None
    chain = value_chain(organization, gone)
    names = {p.id: p.name for p in chain.people}
    if options.json:
        print_json(
            {
                "participants": [
                    {
                        "id": p.id,
                        "name": p.name,
                        "distance": chain.distance.get(p.id),
                        "path": [names[id] for id in chain.path(p.id)],
                    }
                    for p in chain.people
                ],
                "mutual": [[names[a], names[b]] for a, b in chain.mutual],
                "no_path": [names[id] for id in chain.no_path],
            }
        )
    else:
        for p in sorted(chain.people, key=lambda p: (chain.distance.get(p.id, 10**6), p.name.casefold())):
            if p.id in chain.distance:
                say(f"{chain.distance[p.id]}  " + " → ".join(names[id] for id in chain.path(p.id)))
        for id in chain.no_path:
            say(_NO_PATH.format(name=names[id]))
    return Exit.LOOK if chain.no_path else Exit.DONE


COMMAND = Command(
    name="chain",
    summary=Text(ru="расстояние каждого до внешнего клиента", en="distance of each to the external client"),
    arguments=_arguments,
    run=_run,
)
