"""``chain``: how far everybody is from the external client, and who has no path."""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from designer.cli.command import Command, Exit, print_json, say
from designer.cli.opening import find_named, open_model
from designer.i18n import Text

if TYPE_CHECKING:
    from designer.analysis.value_chain import ValueChain
    from designer.model.organization import Organization

_NO_PATH = Text(ru="—  {name}: пути к внешнему клиенту нет", en="—  {name}: no path to the external client")

_LOST = Text(
    ru="Если убрать «{gone}», путь к внешнему клиенту теряют: {who}",
    en="Without “{gone}” these lose their path to the external client: {who}",
)
_NONE_LOST = Text(
    ru="Если убрать «{gone}», путь к внешнему клиенту не теряет никто.",
    en="Without “{gone}” nobody loses the path to the external client.",
)


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path)
    parser.add_argument("--without", metavar="NAME")
    parser.add_argument("--json", action="store_true")


def _run(options: argparse.Namespace) -> Exit:
    from designer.analysis.value_chain import lost_without, value_chain

    organization = open_model(options.file).organization
    gone = find_named(organization, options.without) if options.without else None
    chain = value_chain(organization, gone.id if gone else None)
    lost = lost_without(organization, gone.id) if gone else ()
    names = {p.id: p.name for p in chain.people}
    if options.json:
        print_json(_as_json(organization, chain, lost))
    else:
        for p in sorted(chain.people, key=lambda p: (chain.distance.get(p.id, 10**6), p.name.casefold())):
            if p.id in chain.distance:
                say(f"{chain.distance[p.id]}  " + " → ".join(names[id] for id in chain.path(p.id)))
        for id in chain.no_path:
            say(_NO_PATH.format(name=names[id]))
        if gone:
            who = ", ".join(names[id] for id in lost)
            say(_LOST.format(gone=gone.name, who=who) if lost else _NONE_LOST.format(gone=gone.name))
    return Exit.LOOK if chain.no_path else Exit.DONE


def _as_json(organization: Organization, chain: ValueChain, lost: tuple[str, ...]) -> dict[str, Any]:
    from designer.analysis.chain_defects import chain_ends, circles_of, dependants_of_each
    from designer.analysis.workload import workloads

    names = {p.id: p.name for p in chain.people}

    def named(ids: Iterable[str]) -> list[str]:
        return [names[id] for id in ids]

    return {
        "participants": [
            {"id": p.id, "name": p.name, "distance": chain.distance.get(p.id), "path": named(chain.path(p.id))}
            for p in chain.people
        ],
        "mutual": [named(pair) for pair in chain.mutual],
        "no_path": named(chain.no_path),
        "lost": named(lost),
        "ends": [
            {"at": named(end.at), "behind": named(end.behind), "cures": [named(cure) for cure in end.cures]}
            for end in chain_ends(organization, chain)
        ],
        "circles": [named(circle) for circle in circles_of(chain)],
        "single_suppliers": [named(pair) for pair in chain.single_suppliers],
        "bottlenecks": {names[id]: named(losers) for id, losers in dependants_of_each(chain).items()},
        "workload": [
            {
                "name": names[load.who],
                "clients": load.clients,
                "suppliers": load.suppliers,
                "too_many": load.has_too_many_clients or load.has_too_many_suppliers,
            }
            for load in workloads(organization, chain)
        ],
    }


COMMAND = Command(
    name="chain",
    summary=Text(ru="расстояние каждого до внешнего клиента", en="distance of each to the external client"),
    arguments=_arguments,
    run=_run,
)
