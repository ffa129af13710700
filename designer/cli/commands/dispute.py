"""``dispute``: who owes what to whom, by the arrows."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from designer.cli.command import Command, Exit, Failure, print_json, say
from designer.cli.opening import find_named, open_model
from designer.i18n import Text, plain
from designer.model.kinds import SECTION_OF
from designer.model.record import Record


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path)
    parser.add_argument("a", metavar="NAME")
    parser.add_argument("b", metavar="NAME")
    parser.add_argument("--about", metavar="ID")
    parser.add_argument("--json", action="store_true")


def _run(options: argparse.Namespace) -> Exit:
    from designer.analysis.dispute import settle

    organization = open_model(options.file).organization
    a, b = find_named(organization, options.a), find_named(organization, options.b)
    if a.id == b.id:
        raise Failure(Text(ru="Названа дважды одна и та же сторона.", en="Both names are the same party."))
    if options.about is not None and options.about not in organization:
        raise Failure(
            Text(ru=f"В модели нет записи «{options.about}».", en=f"The model has no record “{options.about}”.")
        )
    dispute = settle(organization, a.id, b.id, options.about)
    if options.json:
        print_json(
            {
                "a": a.name,
                "b": b.name,
                "a_serves_b": dispute.a_serves_b,
                "b_serves_a": dispute.b_serves_a,
                "common_clients": [c.name for c in dispute.common_clients],
                "chains": {side: [[p.name for p in path] for path in paths] for side, paths in dispute.chains.items()},
                "terms": [_term(record) for record in dispute.terms],
                "owed": [{"supplier": s.name, "client": c.name, "service": name} for s, c, name in dispute.owed],
                "verdict": dispute.verdict,
                "why": str(dispute.why),
                "proposals": [str(p) for p in dispute.proposals],
            }
        )
    else:
        say(dispute.message)
        for supplier, client, name in dispute.owed:
            say(plain(f"  {supplier.name} → {client.name}" + (f": {name}" if name else "")))
    return Exit.LOOK if dispute.verdict == "undecided" else Exit.DONE


def _term(record: Record) -> dict[str, Any]:
    import msgspec

    fields: dict[str, Any] = msgspec.to_builtins(record)
    return {"kind": SECTION_OF[type(record)], **fields}


COMMAND = Command(
    name="dispute",
    summary=Text(ru="кто кому что должен, по стрелкам", en="who owes what to whom, by the arrows"),
    arguments=_arguments,
    run=_run,
)
