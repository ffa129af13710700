"""Records cannot be changed in passing, and what a file leaves out means what it always meant."""

from __future__ import annotations

import importlib
import pkgutil
from dataclasses import MISSING, FrozenInstanceError, fields, is_dataclass, replace
from typing import Any

import pytest

import designer.model
import designer.storage
from designer.model.attention import AcceptedFinding, OpenQuestion
from designer.model.company import COMPANY_ID, Company
from designer.model.diagram import Placement
from designer.model.fields import ANY_RECORD, label_of, references_of, referred_ids
from designer.model.kinds import KIND_NAMES, SECTIONS
from designer.model.organization import Organization, WriteOutsideEdit
from designer.model.participants import ClientGroup, ExternalClient, Position, Unit
from designer.model.record import new_id
from designer.model.relations import ClientLink
from designer.model.validation import circle_in, faults
from designer.model.values import default_of, field_names, plain_fields, plain_value, typed_value

MODULES = [
    importlib.import_module(f"{room.__name__}.{module.name}")
    for room in (designer.model, designer.storage)
    for module in pkgutil.iter_modules(room.__path__)
]
CLASSES = sorted(
    {c for m in MODULES for c in vars(m).values() if isinstance(c, type) and is_dataclass(c)}, key=lambda c: c.__name__
)
KINDS = [*SECTIONS.values()]


@pytest.mark.parametrize("kind", CLASSES, ids=lambda kind: kind.__name__)
def test_what_model_and_storage_hand_out_cannot_be_changed_in_place(kind: type) -> None:
    empty = object.__new__(kind)
    with pytest.raises(FrozenInstanceError):
        setattr(empty, fields(kind)[0].name, "x")


def test_every_kind_has_a_section_a_name_and_labels() -> None:
    assert set(KIND_NAMES) == set(KINDS)
    for kind in KINDS:
        assert not [f.name for f in fields(kind) if f.name != "id" and "label" not in f.metadata]
        for field, reference in references_of(kind):
            assert reference.to, field
            known = {k.__name__ for k in KINDS} | {ANY_RECORD}
            assert set(reference.to) <= known, (kind, field)


UNSAID: dict[str, dict[str, Any]] = {
    "Company": {
        "language": "ru",
        "requisites_edition": "2025",
        "approval_form": "signature",
        "job_description_form": "local-act",
        "agreements": "arrow",
        "title_case": "gent",
        "review_months": 12,
        "most_clients": 7.0,
        "most_suppliers": 10.0,
        "fewest_answers": 3.0,
    },
    "Unit": {"kind": "division"},
    "Position": {"headcount": 1.0},
    "ServiceCondition": {"kind": "critical"},
    "IssuedDocument": {"revision": 1, "status": "issued", "language": "ru"},
    "OwnWording": {"language": "ru"},
    "Remark": {"state": "open"},
    "Signature": {"sheet": "agreement"},
    "SavedView": {"view": "clients"},
    "Improvement": {"kind": "protocol"},
    "Diagnosis": {"function": "procurement"},
    "Placement": {"view": "clients"},
    "Route": {"view": "clients"},
}
"""What stands where a file is silent. Values at their default are not written: to change one changes every file."""


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_what_a_file_leaves_out_means_what_it_always_meant(kind: type) -> None:
    nothing = ("", None, (), {}, 0, 0.0, False)
    said = {name: plain_value(default_of(kind, name)) for name in field_names(kind)}
    assert {k: v for k, v in said.items() if v is not MISSING and v not in nothing and v != []} == UNSAID.get(
        kind.__name__, {}
    )


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_a_list_that_is_left_out_is_empty_and_one_name_that_is_left_out_is_none(kind: type) -> None:
    for f in fields(kind):
        if str(f.type).startswith("tuple"):
            assert default_of(kind, f.name) == (), f.name
        elif str(f.type).endswith("| None"):
            assert default_of(kind, f.name) is None, f.name


def test_only_what_was_said_is_written() -> None:
    unit = Unit(id="a", name="Цех", forms={"gent": "цеха"}, abbreviations=("Ц",))
    assert plain_fields(unit) == {"name": "Цех", "forms": {"gent": "цеха"}, "abbreviations": ["Ц"]}
    assert plain_value({"before": unit, "after": None}) == {"before": plain_fields(unit), "after": None}
    assert "id" not in field_names(Unit)
    assert (default_of(ClientGroup, "members"), default_of(Unit, "parent")) == ((), None)


@pytest.mark.parametrize(
    ("field", "plain"),
    [("kind", "team"), ("abbreviations", ["Ц", "ц"]), ("parent", None), ("forms", {"gent": "цеха"}), ("name", "team")],
)
def test_a_value_kept_as_plain_data_comes_back_as_it_was(field: str, plain: Any) -> None:
    value = typed_value(Unit, field, plain)
    unit = replace(Unit(id="a"), **{field: value})
    assert plain_value(getattr(unit, field)) == plain and hash(value if field != "forms" else 0) is not None
    assert type(value) is type(default_of(Unit, field)) or value is None


def test_corners_kept_as_plain_data_come_back_as_pairs() -> None:
    assert typed_value(Placement, "points", [[1.0, 2.0], [3.0, 4.0]]) == ((1.0, 2.0), (3.0, 4.0))
    with pytest.raises(ValueError, match="troop"):
        typed_value(Unit, "kind", "troop")


def test_names_of_records_do_not_repeat_and_hold_no_letters_that_look_alike() -> None:
    ids = {new_id() for _ in range(2000)}
    assert len(ids) == 2000 and {len(id) for id in ids} == {12}
    assert not set("".join(ids)) & set("ilou")


def test_each_reference_is_told_with_its_field() -> None:
    group = ClientGroup(id="g", members=("a", "b", "a"), reports_to_rule="c")
    assert list(referred_ids(group)) == [("members", "a"), ("members", "b"), ("members", "a"), ("reports_to_rule", "c")]
    assert list(referred_ids(Unit(id="u"))) == []
    assert label_of(Unit, "parent").ru == "Входит в" and label_of(Unit, "colour").en == "colour"
    assert label_of(Unit, "id").ru == "id"


# -- the set of all records ----------------------------------------------------------------------


def test_records_are_found_by_kind_in_the_order_of_ids() -> None:
    units = [Unit(id=id) for id in "dbac"]
    organization = Organization([*units, Position(id="p", unit="b")])
    assert [u.id for u in organization.all(Unit)] == ["a", "b", "c", "d"] and organization.count(Unit) == 4
    assert len(organization) == 5 and "p" in organization and "x" not in organization
    assert organization.find(None) is None and organization.get(Unit, "p") is None
    with pytest.raises(KeyError, match="p"):
        organization.need(Unit, "p")
    assert organization.company == Company(id=COMPANY_ID)


def test_who_refers_to_whom_is_told_in_the_order_of_ids_and_only_of_that_field() -> None:
    links = [ClientLink(id=id, supplier="s", client=client) for id, client in (("3", "b"), ("1", "a"), ("2", "s"))]
    organization = Organization([Unit(id="s"), Unit(id="a", parent="s"), Unit(id="b"), *links])
    assert [link.id for link in organization.referring(ClientLink, "s", "supplier")] == ["1", "2", "3"]
    assert [link.id for link in organization.referring(ClientLink, "s", "client")] == ["2"]
    assert [(r.id, field) for r, field in organization.referrers("s")] == [
        ("1", "supplier"),
        ("2", "client"),
        ("2", "supplier"),
        ("3", "supplier"),
        ("a", "parent"),
    ]


def test_one_who_no_longer_refers_leaves_the_others_who_do() -> None:
    first, second = (ClientLink(id=id, supplier="s", client="c") for id in "12")
    organization = Organization([Unit(id="s"), Unit(id="c"), Unit(id="d"), first, second])
    organization.begin()
    organization.put(replace(first, client="d"))
    assert [link.id for link in organization.referring(ClientLink, "c", "client")] == ["2"]
    organization.drop("2")
    assert organization.referrers("c") == [] and [r.id for r, _ in organization.referrers("s")] == ["1"]


def test_of_two_records_under_one_id_the_later_stands() -> None:
    organization = Organization([Unit(id="a", parent="b"), Unit(id="b"), Position(id="a", unit="c"), Unit(id="c")])
    assert organization.count(Unit) == 2 and organization.count(Position) == 1
    assert organization.referrers("b") == [] and [r.id for r, _ in organization.referrers("c")] == ["a"]


def test_an_id_that_changes_its_kind_is_found_under_the_new_kind_only() -> None:
    organization = Organization([Unit(id="a"), Unit(id="b"), Position(id="c")])
    assert [len(organization.all(kind)) for kind in (Unit, Position)] == [2, 1]
    organization.begin()
    organization.put(Position(id="a"))
    assert [u.id for u in organization.all(Unit)] == ["b"]
    assert [p.id for p in organization.all(Position)] == ["a", "c"]
    organization.drop("c")
    organization.put(Unit(id="b", name="Б"))
    assert [p.id for p in organization.all(Position)] == ["a"]
    assert [u.name for u in organization.all(Unit)] == ["Б"]
    organization.abandon()
    assert [u.id for u in organization.all(Unit)] == ["a", "b"]
    assert [p.id for p in organization.all(Position)] == ["c"]


def test_an_open_edit_says_what_it_touched_and_a_record_put_back_is_untouched() -> None:
    a, b = Unit(id="a", name="А"), Unit(id="b", name="Б")
    organization = Organization([a])
    organization.begin()
    organization.put(replace(a, name="В"))
    organization.put(b)
    assert organization.touched() == {"a": a, "b": None}
    organization.put(a)
    with pytest.raises(KeyError):
        organization.drop("c")
    assert organization.finish() == {"b": (None, b)}
    assert organization.touched() == {}
    with pytest.raises(WriteOutsideEdit):
        organization.put(b)


# -- whole models --------------------------------------------------------------------------------


def _told(*records: Any, ids: list[str] | None = None) -> list[tuple[str, str]]:
    return [(f.record.id, f.field) for f in faults({r.id: r for r in records}, ids)]


def test_each_lost_reference_is_told_with_record_and_field() -> None:
    a, b = Unit(id="a", parent="x"), Unit(id="b", head="a")
    assert _told(a, b) == [("a", "parent"), ("b", "head")]
    assert _told(a, b, ids=["b"]) == [("b", "head")] and _told(a, b, ids=["gone"]) == []
    assert _told(Unit(id="a"), Unit(id="b", parent="a")) == []
    assert _told(Unit(id="a"), Unit(id="b", parent="a"), Unit(id="c", parent="x")) == [("c", "parent")]
    assert _told(Unit(id="a"), Unit(id="b", head="a")) == [("b", "head")]
    accepted = [AcceptedFinding(id=f"of {id}", code="M001", subject=id) for id in ("e", "x")]
    assert _told(ExternalClient(id="e"), *accepted) == [("of x", "subject")]
    assert _told(ClientLink(id="l", supplier="x", client="l")) == [("l", "supplier"), ("l", "client")]


def test_a_list_of_references_is_looked_through_whole() -> None:
    group = ClientGroup(id="g", members=("a", "y"))
    assert _told(Unit(id="a"), group) == [("g", "members")]
    assert _told(Unit(id="a"), replace(group, members=("a",))) == []
    assert _told(Unit(id="a"), OpenQuestion(id="q", choices=("a", "q"))) == [("q", "choices")]


def test_a_circle_is_told_of_the_one_in_it_and_not_of_those_who_lead_to_it() -> None:
    circle = [Unit(id="a", parent="b"), Unit(id="b", parent="c"), Unit(id="c", parent="b")]
    assert _told(*circle) == [("b", "parent")]
    assert _told(Unit(id="a", parent="a")) == [("a", "parent")]
    assert _told(Unit(id="a"), Unit(id="b", parent="a"), Unit(id="c", parent="a"), Unit(id="d", parent="b")) == []
    assert _told(*circle, ids=["a"]) == [("b", "parent")]
    assert circle_in({u.id: u for u in circle}, "parent", ["c"]) == ("c", "b")
    assert circle_in({u.id: u for u in circle[:1]}, "parent", ["a", "x"]) == ()


def test_a_circle_may_run_over_units_and_positions() -> None:
    first, second = Unit(id="a", reports_to="p"), Position(id="p", reports_to="a")
    assert _told(first, second) == [("a", "reports_to")]
