"""``dispute``: who owes what to whom, by the arrows."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from designer.cli.command import Command, Exit, Failure, print_json, say
from designer.cli.opening import find_named, no_access, open_model
from designer.i18n import Text, plain
from designer.model.kinds import SECTION_OF
from designer.model.record import Record, new_id
from designer.model.talk import DisputeCase

if TYPE_CHECKING:
    from designer.analysis.dispute import Common, Dispute
    from designer.model.organization import Organization


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path)
    parser.add_argument("a", metavar="NAME")
    parser.add_argument("b", metavar="NAME")
    parser.add_argument("--about", metavar="ID")
    parser.add_argument("--protocol", type=Path, metavar="OUT.docx")
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
    if options.protocol is not None:
        _write_protocol(organization, dispute, options.about, options.protocol)
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
                "proposals": [str(p.label) for p in dispute.proposals],
                "duties": [str(d) for d in dispute.duties],
                "value": str(dispute.value),
                "between": [p.name for p in dispute.between],
                "common": [_common(dispute, one) for one in dispute.common],
                "message": str(dispute.message),
            }
        )
    else:
        say(dispute.message)
        for one in dispute.common:
            say(dispute.first_of(one))
        for supplier, client, name in dispute.owed:
            say(plain(f"  {supplier.name} → {client.name}" + (f": {name}" if name else "")))
    return Exit.LOOK if dispute.verdict == "undecided" else Exit.DONE


def _write_protocol(organization: Organization, dispute: Dispute, about: str | None, path: Path) -> None:
    from designer.documents.report import PackProblem
    from designer.documents.types.dispute_protocol import subject_of
    from designer.documents.writing.single import one_document
    from designer.storage.atomic import write_whole

    today = date.today()
    case = DisputeCase(id=new_id(), a=dispute.a.id, b=dispute.b.id, about=about, date=today.isoformat())
    subject = subject_of(organization, case)
    try:
        data = one_document(organization, "dispute-protocol", subject, organization.company.language, today)
        write_whole(path, data)
    except PackProblem as problem:
        raise Failure(problem.text) from problem
    except OSError as fault:
        raise Failure(no_access(path, fault)) from fault


def _common(dispute: Dispute, one: Common) -> dict[str, Any]:
    first = {dispute.a.id: dispute.a.name, dispute.b.id: dispute.b.name}.get(one.need.first or "")
    return {
        "client": one.client.name,
        "owed": {"a": list(one.owed_by_a), "b": list(one.owed_by_b)},
        "first": first,
        "why": str(one.need.why),
    }


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
