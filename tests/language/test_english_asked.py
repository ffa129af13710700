"""An English mission is read again only where somebody else may be meant by its words now."""

from __future__ import annotations

from dataclasses import replace

import pytest
from marked_missions import marked_missions

from designer.language.reader import read
from designer.language.reading import KnownName, Surroundings, says_the_same

SALES = KnownName(key="sales", name="Sales Department", kind="unit")
TEXT = "Help Sales and the welders plan; acct. and QA are told by telephon."


def _says_the_same(before: tuple[KnownName, ...], now: tuple[KnownName, ...]) -> bool:
    around = Surroundings(clients=(SALES,), others=before)
    return says_the_same(read(TEXT, around), around, replace(around, others=now))


@pytest.mark.parametrize("name", ["Boiler House", "Legal", "Night Watch", "Tool Store"])
def test_a_name_that_no_word_may_mean_changes_nothing(name: str) -> None:
    assert _says_the_same((), (KnownName(key="x", name=name, kind="unit"),))


@pytest.mark.parametrize(
    "name",
    [
        "Welders",
        "site welders",
        "Welding Shop",
        "Sales",
        "Accounting",
        "QA",
        "Telephone Exchange",
    ],
)
def test_a_name_that_some_word_may_mean_is_doubted(name: str) -> None:
    assert not _says_the_same((), (KnownName(key="x", name=name, kind="unit"),))
    assert not _says_the_same((KnownName(key="x", name=name, kind="unit"),), ())


def test_a_change_of_the_clients_is_always_doubted() -> None:
    around = Surroundings(clients=(SALES,))
    now = replace(around, clients=(SALES._replace(name="Sales Office"),))
    assert not says_the_same(read(TEXT, around), around, now)


def test_whatever_is_not_doubted_reads_the_same() -> None:
    cases = marked_missions("../served/english.txt")[:180]
    names = [client for case in cases for client in case.clients]
    same = 0
    for number, case in enumerate(cases):
        for step in (3, 17, 40, 71):
            other = names[(number * 7 + step) % len(names)]._replace(key="other")
            now = replace(case.surroundings, others=(other,))
            before = read(case.text, case.surroundings)
            if says_the_same(before, case.surroundings, now):
                same += 1
                assert read(case.text, now) == before
    assert same > len(cases)
