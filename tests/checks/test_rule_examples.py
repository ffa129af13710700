"""The examples of each rule, which its help page shows, have the fault or do not have it."""

from __future__ import annotations

import pytest

from designer.checks.checker import Checker
from designer.checks.rule import Rule, all_rules
from designer.model.organization import Organization
from designer.model.participants import Participant, Performer
from designer.storage.outline import from_outline

CASES = [(rule, text) for rule in all_rules() for text in (*rule.bad, *rule.bad_english)]
GOOD = [(rule, text) for rule in all_rules() for text in (*rule.good, *rule.good_english)]


def _codes_of_first(text: str) -> set[str]:
    organization = from_outline(text)
    checker = Checker(organization)
    checker.refresh()
    return {f.code for f in checker.every if f.subject == _first(organization, text)}


def _first(organization: Organization, text: str) -> str:
    name = text.split(":")[0]
    return next(p.id for p in organization if isinstance(p, Participant) and p.name == name)


@pytest.mark.parametrize(("rule", "text"), CASES, ids=[r.code for r, _ in CASES])
def test_bad_examples_have_the_fault(rule: Rule, text: str) -> None:
    assert rule.code in _codes_of_first(text)


@pytest.mark.parametrize(("rule", "text"), GOOD, ids=[r.code for r, _ in GOOD])
def test_good_examples_do_not(rule: Rule, text: str) -> None:
    assert rule.code not in _codes_of_first(text)


def test_codes_and_names_are_given_once() -> None:
    rules = all_rules()
    assert len({r.code for r in rules}) == len({r.name for r in rules}) == len(rules) >= 13


@pytest.mark.parametrize(("rule", "text"), [*CASES, *GOOD], ids=[r.code for r, _ in [*CASES, *GOOD]])
def test_what_passes_on_verdicts_says_nothing_without_one(rule: Rule, text: str) -> None:
    organization = from_outline(text)
    checker = Checker(organization)
    for id in [record.id for record in organization if isinstance(record, Performer)]:
        look = checker.look(id)
        told = {verdict.code for verdict in look.verdicts}
        asked = [other for other in all_rules() if other.is_verdict]
        assert {other.code for other in asked if list(other.check(other, look))} == told & {r.code for r in asked}
