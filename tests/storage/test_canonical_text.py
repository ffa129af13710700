"""The canonical text: what is written is what would be written again after reading it, field for field."""

from __future__ import annotations

import random

import pytest

from designer.model.company import COMPANY_ID, Company
from designer.model.diagram import Placement, Route, placement_id
from designer.model.organization import Organization
from designer.model.participants import Position, Unit
from designer.model.relations import ClientLink
from designer.storage.project_file import dumps, loads


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (0.0, "0"), (-0.0, "0"), (-0.00001, "0"), (2.0, "2"), (2.00001, "2"), (1.99999, "2"), (-2.5, "-2.5"),
        (0.1, "0.1"), (12.34567, "12.3457"), (1e15, "1000000000000000"), (100.0, "100"), (1234567.875, "1234567.875"),
    ],
)  # fmt: skip
def test_a_number_has_one_spelling(value: float, written: str) -> None:
    first = dumps(Organization([Unit(id="u", name="А"), _at(value)], model_id="m"))
    assert f'"x": {written}' in first.decode() or (written == "0" and '"x"' not in first.decode())
    assert dumps(loads(first)) == first


def _at(x: float) -> Placement:
    return Placement(id=placement_id("u", "clients"), participant="u", x=x, y=1.5)


def test_every_mixture_of_full_and_empty_fields_is_written_once_and_for_all() -> None:
    chance = random.Random(4)
    words = ("", "Помогать «цеху» 100 % в срок", 'с "кавычками" и \\ чертой', "две\nстроки\tи %s", "x")
    for _ in range(60):
        records: list[Unit | Position | ClientLink | Route | Company] = [Company(id=COMPANY_ID, name="О %(x)s")]
        ids = [f"u{number}" for number in range(chance.randint(1, 5))]
        for id in ids:
            records.append(
                Unit(
                    id=id,
                    name=chance.choice(words),
                    mission=chance.choice(words),
                    note=chance.choice(words),
                    parent=chance.choice((None, None, ids[0])) if id != ids[0] else None,
                    abbreviations=chance.choice(((), ("А",), ("А", "Б"))),
                    forms=chance.choice(({}, {"gent": "%"})),
                    stated_headcount=chance.choice((None, 2.0, 2.5)),
                )
            )
        records.append(ClientLink(id="l", supplier=ids[0], client=ids[-1]))
        records.append(Route(id=placement_id("l", "clients"), link="l", points=((1.0, 2.25), (-0.00001, 1e6))))
        data = dumps(Organization(records, model_id="m"))
        again = loads(data)
        assert dumps(again) == data
        for record in records:
            if isinstance(record, Unit):
                assert again.need(Unit, record.id) == record
