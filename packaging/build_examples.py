"""Builds the built-in example in both languages; run it after a change and commit the result."""

from __future__ import annotations

import hashlib
import json
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from designer.model.company import COMPANY_ID, Company  # noqa: E402
from designer.model.organization import Organization  # noqa: E402
from designer.model.participants import ClientGroup, ExternalClient, Position, Unit, UnitKind  # noqa: E402
from designer.model.record import Record  # noqa: E402
from designer.model.relations import ClientLink, RequestProcedure, Service  # noqa: E402
from designer.model.work import Duty, Function  # noqa: E402
from designer.storage.writing import dumps  # noqa: E402

EXAMPLES = ROOT / "resources" / "examples"


def _id(key: str) -> str:
    return hashlib.sha256(key.encode()).hexdigest()[:12]


def build(language: str) -> Organization:
    """Make the example from its source table in one language."""
    source = json.loads((EXAMPLES / f"construction-company.{language}.json").read_text(encoding="utf-8"))
    company = source["company"]
    records: list[Record] = [
        Company(id=COMPANY_ID, language=company["language"], name=company["name"], city=company["city"])
    ]
    records += [ExternalClient(id=_id(key), name=name) for key, name in source["external"].items()]
    records += [
        ClientGroup(id=_id(key), name=group["name"], members=tuple(map(_id, group["members"])))
        for key, group in source["groups"].items()
    ]
    for key, row in source["performers"].items():
        records += _performer(key, row)
    records += [r for row in source["arrows"] for r in _arrow(row)]
    return Organization(records, model_id=_id("example:" + language))


def _performer(key: str, row: dict[str, object]) -> list[Record]:
    common = {
        "id": _id(key),
        "name": row["name"],
        "abbreviations": tuple(row.get("short", [])),
        "mission": row["mission"],
        "reports_to": _id(row["boss"]) if "boss" in row else None,
    }
    made: Record
    if row["is"] == "position":
        made = Position(**common, unit=_id(row["in"]) if "in" in row else None, qualification=row.get("needs", ""))
        return [made, *(_work(Duty, key, place, text) for place, text in enumerate(row["work"]))]
    made = Unit(
        **common,
        kind=UnitKind(row["is"]),
        parent=_id(row["in"]) if "in" in row else None,
        head=_id(row["head"]) if "head" in row else None,
    )
    return [made, *(_work(Function, key, place, text) for place, text in enumerate(row["work"]))]


def _work(kind: type[Function] | type[Duty], owner: str, place: int, text: str) -> Record:
    client, _, words = text.rpartition("|")
    id = _id(f"{owner}/{place}")
    return kind(id=id, owner=_id(owner), text=words, client=_id(client) if client else None, order=float(place))


def _arrow(row: list[str]) -> list[Record]:
    supplier, client, name, result, deadline, channel, notice = row
    link = _id(f"{supplier}>{client}")
    return [
        ClientLink(id=link, supplier=_id(supplier), client=_id(client)),
        Service(id=_id(link + "s"), link=link, name=name, result=result, deadline=deadline),
        RequestProcedure(id=_id(link + "r"), link=link, channel=channel, notice=notice),
    ]


def main() -> None:
    """Write both examples."""
    for language in ("ru", "en"):
        (EXAMPLES / f"construction-company.{language}.orgmission").write_bytes(dumps(build(language)))


if __name__ == "__main__":
    main()
