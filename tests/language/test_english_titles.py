"""English titles take "the", capital letters and a verb in the plural where people write them so."""

from __future__ import annotations

import pytest

from designer.language.english.titles import (
    are_people,
    head_noun,
    in_small_letters,
    is_company_name,
    is_several,
    takes_article,
)


@pytest.mark.parametrize(
    ("title", "head"),
    [
        ("Board of Directors", "Board"),
        ("Warehouses 1 and 2", "Warehouses"),
        ("SMEs and Startups Desk", "Desk"),
        ("VP, Sales", "VP"),
        ("Managing Director — Europe", "Director"),
        ("Engineer (QA)", "Engineer"),
        ("", ""),
    ],
)
def test_the_head_tells_what_a_title_is(title: str, head: str) -> None:
    assert head_noun(title) == head


@pytest.mark.parametrize(
    "title",
    ["Shift Supervisors", "Field Service Teams", "Heads of Department", "Warehouses 1 and 2", "Foremen", "SREs"],
)
def test_several(title: str) -> None:
    assert is_several(title)


@pytest.mark.parametrize(
    "title",
    [
        "Human Resources", "Sales", "Operations", "Shared Services", "Group Functions", "Accounts Payable", "Ops",
        "Works Council", "Head of Operations", "Contact Centre", "People", "Head of Field Teams",
        "Finance, Tax and Reporting",
    ],
)  # fmt: skip
def test_one_under_a_name_that_looks_like_several(title: str) -> None:
    assert not is_several(title)


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Legal Office", True),
        ("One-Stop Shop", True),
        ("Customers' Voice Team", True),
        ("Kitchen", True),
        ("Project Managers", True),
        ("HR", False),
        ("R&D", False),
        ("Legal", False),
        ("Unit 7", False),
        ("Team A", False),
        ("Warehouses 1 and 2", False),
        ("Sales & Marketing", False),
        ("Shared Services", False),
        ("Cleaning Service", True),
    ],
)
def test_the_article(title: str, expected: bool) -> None:
    assert takes_article(title) is expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Project manager", "project manager"),
        ("Foreman", "foreman"),
        ("Head of R&D", "head of R&D"),
        ("Assistant to the CEO", "assistant to the CEO"),
        ("President of the Supervisory Board", "president of the Supervisory Board"),
        ("Vice President of Operations", "Vice President of Operations"),
        ("Chief Executive Officer", "Chief Executive Officer"),
        ("Deputy CEO and Chief Engineer", "Deputy CEO and Chief Engineer"),
        ("Heads of Department", "Heads of Department"),
        ("Chief of Staff", "Chief of Staff"),
        ("IT director", "IT director"),
        ("X-ray technician", "X-ray technician"),
        ("First-line managers", "first-line managers"),
    ],
)
def test_half_of_the_capitals_are_never_taken(title: str, expected: str) -> None:
    assert in_small_letters(title) == expected


def test_people_in_the_plural() -> None:
    several = ("party hosts", "supermarket chains", "Passengers", "users of IT services", "tenants of the building")
    assert all(are_people(name) for name in several)
    assert not any(are_people(name) for name in ("the press", "Tax office", "Acme Ltd.", "Boss & Sons", "IRS"))


def test_firms() -> None:
    assert is_company_name("Acme Ltd.") and is_company_name("Boss & Sons") and is_company_name("Northern Hub Inc.")
    assert not is_company_name("Passengers") and not is_company_name("The City Council")
