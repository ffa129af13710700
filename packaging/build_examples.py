"""Builds the built-in example in both languages; run it after a change and commit the result."""

from __future__ import annotations

import hashlib
import json
import re
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from designer.model.company import COMPANY_ID, Company, GlossaryEntry  # noqa: E402
from designer.model.organization import Organization  # noqa: E402
from designer.model.participants import ClientGroup, ExternalClient, Position, Unit, UnitKind  # noqa: E402
from designer.model.record import Record  # noqa: E402
from designer.model.relations import (  # noqa: E402
    ClientLink,
    ConditionKind,
    Measure,
    RequestProcedure,
    Service,
    ServiceCondition,
    ServiceStrategy,
)
from designer.model.work import Duty, Function, OutOfScope, Right  # noqa: E402
from designer.storage.writing import dumps  # noqa: E402

SOURCES = Path(__file__).resolve().parent / "example_sources"
EXAMPLES = ROOT / "resources" / "examples"
_ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"
_NUMBER_AND_WORD = re.compile(r"(?<=\d) (?=[^\W\d_]|%)")


def _id(key: str) -> str:
    """Return an id that looks random and stays as long as its key."""
    return "".join(_ALPHABET[byte % len(_ALPHABET)] for byte in hashlib.sha256(key.encode()).digest()[:12])


def _id_or_none(key: str | None) -> str | None:
    return _id(key) if key else None


def build(language: str) -> Organization:
    """Make the example from its source table in one language."""
    text = (SOURCES / f"construction-company.{language}.json").read_text(encoding="utf-8")
    source = json.loads(_NUMBER_AND_WORD.sub("\u00a0", text))
    company = dict(source["company"], approver=_id(source["company"]["approver"]))
    records: list[Record] = [Company(id=COMPANY_ID, **company)]
    records += [
        GlossaryEntry(id=_id("glossary/" + short), abbreviation=short, meaning=meaning)
        for short, meaning in source["glossary"].items()
    ]
    records += [ExternalClient(id=_id(key), name=name) for key, name in source["external"].items()]
    records += [
        ClientGroup(id=_id(key), name=group["name"], members=tuple(map(_id, group["members"])))
        for key, group in source["groups"].items()
    ]
    for key, row in source["performers"].items():
        records += [_performer(key, row), *_work(key, row)]
    for row in source["arrows"]:
        records += _arrow(row)
    return Organization(records, model_id=_id("example:" + language))


def _performer(key: str, row: dict[str, Any]) -> Record:
    common = {
        "id": _id(key),
        "name": row["name"],
        "abbreviations": tuple(row.get("short", ())),
        "mission": row["mission"],
        "reports_to": _id_or_none(row.get("boss")),
    }
    if row["is"] == "position":
        return Position(
            **common,
            unit=_id_or_none(row.get("in")),
            headcount=float(row.get("count", 1)),
            holders=tuple(row["holders"]),
            substitute=_id_or_none(row.get("deputy")),
            qualification=row["needs"],
            qualification_source=row["source"],
            knowledge=tuple(row["knows"]),
        )
    return Unit(
        **common,
        kind=UnitKind(row["is"]),
        parent=_id_or_none(row.get("in")),
        head=_id_or_none(row.get("head")),
        stated_headcount=row.get("stated"),
    )


def _work(key: str, row: dict[str, Any]) -> list[Record]:
    owner = _id(key)
    made: list[Record] = []
    for place, entry in enumerate(row["work"]):
        client, words, *position = entry.split("|")
        common = {
            "id": _id(f"{key}/work/{place}"),
            "owner": owner,
            "text": words,
            "client": _id_or_none(client),
            "order": float(place),
        }
        if row["is"] == "position":
            made.append(Duty(**common))
        else:
            made.append(Function(**common, position=_id(position[0]) if position else None))
    for kind, field in ((Right, "rights"), (OutOfScope, "not")):
        made += [
            kind(id=_id(f"{key}/{field}/{place}"), owner=owner, text=words, order=float(place))
            for place, words in enumerate(row[field])
        ]
    return made


def _arrow(row: dict[str, Any]) -> list[Record]:
    key = f"{row['from']}>{row['to']}"
    link = _id(key)
    strategy = ServiceStrategy(row["strategy"]) if "strategy" in row else None
    fields = ("channel", "form", "required_information", "notice", "procedure")
    return [
        ClientLink(id=link, supplier=_id(row["from"]), client=_id(row["to"]), strategy=strategy),
        *(
            Service(
                id=_id(f"{key}/service/{n}"),
                link=link,
                name=name,
                result=result,
                deadline=deadline,
                order=float(n),
            )
            for n, (name, result, deadline) in enumerate(row["services"])
        ),
        RequestProcedure(id=_id(f"{key}/request"), link=link, **dict(zip(fields, row["ask"], strict=False))),
        *(
            ServiceCondition(
                id=_id(f"{key}/term/{n}"),
                link=link,
                kind=ConditionKind(kind),
                text=text,
                level=level,
                order=float(n),
            )
            for n, (kind, text, level) in enumerate(row.get("terms", ()))
        ),
        *(
            Measure(
                id=_id(f"{key}/measure/{n}"), link=link, name=name, target=target, source=of, order=float(n)
            )
            for n, (name, target, of) in enumerate(row["measures"])
        ),
    ]


def main() -> None:
    """Write both examples."""
    for language in ("ru", "en"):
        (EXAMPLES / f"construction-company.{language}.orgmission").write_bytes(dumps(build(language)))


if __name__ == "__main__":
    main()
