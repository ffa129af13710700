"""Edits, undo, redo, save, load and merge in any order keep a whole model that can be taken back step by step."""

from __future__ import annotations

import os
import random
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from designer.edits import removal
from designer.edits.refusal import Refused
from designer.i18n import plain
from designer.model import history as history_module
from designer.model import merge as merge_module
from designer.model import merge_fields
from designer.model import record as record_module
from designer.model.merge import Side, merge
from designer.model.organization import Organization
from designer.model.record import Record
from designer.model.validation import faults
from designer.session import Session
from designer.storage.broken_file import BrokenFile
from designer.storage.project_file import dumps, loads
from tests.model.every_edit import EDITS, NothingToDo

_LONG = bool(os.environ.get("ORG_MISSION_LONG"))
_SEEDS = st.integers(0, 2**32)
_NAMES = st.sampled_from(sorted(EDITS))
State = dict[str, Record]


_IDS = random.Random()


@pytest.fixture(autouse=True)
def repeatable_ids(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(record_module, "secrets", _IDS)


class Work(RuleBasedStateMachine):
    """One open model against a list of all the states that it was in."""

    @initialize(seed=_SEEDS)
    def begin(self, seed: int) -> None:
        _IDS.seed(seed)
        self.session = Session.new("ru")
        self.states: list[State] = [self.session.organization.snapshot()]
        self.at = 0
        for name in ("add", "add", "add", "add", "arrow", "mission", "item"):
            self.edit(name, seed := seed + 1)

    @rule(name=_NAMES, seed=_SEEDS)
    def edit(self, name: str, seed: int) -> None:
        before = self.session.organization.snapshot()
        try:
            with self.session.edit(plain(name)) as organization:
                EDITS[name](organization, random.Random(seed))
        except (Refused, NothingToDo):
            assert self.session.organization.snapshot() == before, "a refused edit changes nothing"
        self._note(before)

    def _note(self, before: State) -> None:
        now = self.session.organization.snapshot()
        if now != before:
            self.states[self.at + 1 :] = [now]
            self.at += 1

    @rule()
    def undo(self) -> None:
        assert (self.session.undo() is not None) == (self.at > 0)
        self.at = max(0, self.at - 1)

    @rule()
    def redo(self) -> None:
        can = self.at < len(self.states) - 1
        assert (self.session.redo() is not None) == can
        self.at += can

    @rule()
    def save_and_load(self) -> None:
        written = dumps(self.session.organization)
        read = loads(written)
        assert dumps(read) == written
        assert read.snapshot().keys() == self.session.organization.snapshot().keys()

    @precondition(lambda self: len(self.states) > 1)
    @rule(start=_SEEDS, names=st.lists(_NAMES, min_size=1, max_size=6), seed=_SEEDS, keep=st.booleans())
    def merge_a_copy(self, start: int, names: list[str], seed: int, keep: bool) -> None:
        """Merge what somebody else has made of an earlier state."""
        model = self.session.organization
        base = Organization(self.states[start % len(self.states)].values(), model_id=model.model_id)
        theirs = Session(Organization(base.snapshot().values(), model_id=model.model_id))
        chance = random.Random(seed)
        for name in names:
            try:
                with theirs.edit(plain(name)) as organization:
                    EDITS[name](organization, chance)
            except (Refused, NothingToDo):
                continue
        check_merge(base, model, theirs.organization, chance)
        if keep:
            before = model.snapshot()
            merged = self.session.merge_with(theirs.organization, base)
            self.session.apply_merge(merged, {"ours": "а", "theirs": "б"}, plain("merge"))
            self._note(before)

    @invariant()
    def is_as_it_was(self) -> None:
        if hasattr(self, "states"):
            assert self.session.organization.snapshot() == self.states[self.at]

    @invariant()
    def is_whole(self) -> None:
        if hasattr(self, "states"):
            assert not [f.message.en for f in faults(self.session.organization.snapshot())]


def check_merge(base: Organization, ours: Organization, theirs: Organization, chance: random.Random) -> None:
    """Whole models, the same whichever side starts, nothing new from an unchanged copy, whatever is answered."""
    answers: dict[str, Side] = {}
    for _ in range(5):
        merged = merge(base, ours, theirs, answers)
        assert not [(f.record, f.field) for f in faults(merged.records)]
        mirror: dict[str, Side] = {"ours": "theirs", "theirs": "ours", "base": "base"}
        mirrored = merge(base, theirs, ours, {key: mirror[side] for key, side in answers.items()})
        assert merged.records == mirrored.records
        assert [q.key for q in merged.questions] == [q.key for q in mirrored.questions]
        named = merged.with_questions({"ours": "а", "theirs": "б"})
        assert dumps(loads(dumps(named.organization))) == dumps(named.organization)
        if not merged.questions:
            break
        answers |= {q.key: chance.choice(("ours", "theirs", "base")) for q in merged.questions}
    else:
        assert not merged.questions, "what was answered is not asked again"
    for side in (ours, theirs):
        for pair in ((side, base), (base, side), (side, side)):
            assert merge(base, *pair).records == side.snapshot()


def run_it(examples: int, steps: int, phases: tuple[Phase, ...] = tuple(Phase)) -> None:
    run_state_machine_as_test(
        Work,
        settings=settings(
            max_examples=examples,
            stateful_step_count=steps,
            deadline=None,
            phases=phases,
            derandomize=True,
            database=None,
            suppress_health_check=list(HealthCheck),
        ),
    )


def test_anything_in_any_order() -> None:
    run_it(*((200, 40) if _LONG else (12, 25)))


def _no_forgetting_of_redo(self: history_module.History, change: history_module.Change) -> None:
    self._done.append(change)
    self._tell(change)


PLANTED: dict[str, tuple[Any, str, Any]] = {
    "an edit leaves what could be redone": (history_module.History, "_record", _no_forgetting_of_redo),
    "a removal leaves the arrows": (removal, "_closure", lambda organization, ids: set(ids)),
    "a merge brings nothing back": (merge_module, "bring_back", lambda draft: None),
    "a merge takes ours unasked": (merge_fields, "_asked", lambda draft, made, field, was, a, o: a),
}


@pytest.mark.parametrize("bug", PLANTED)
def test_a_planted_bug_is_found(bug: str, monkeypatch: pytest.MonkeyPatch) -> None:
    place, name, wrong = PLANTED[bug]
    monkeypatch.setattr(place, name, wrong)
    with pytest.raises((AssertionError, KeyError, BrokenFile, ExceptionGroup)):
        run_it(400, 30, (Phase.generate,))


def test_every_edit_can_be_done_and_changes_something() -> None:
    chance = random.Random(3)
    session = Session.new("ru")
    done = set[str]()
    for _ in range(4000):
        name = chance.choice(sorted(EDITS.keys() - done) or ["add"])
        for one in (name, chance.choice(("add", "arrow", "item", "document", "question"))):
            before = session.organization.snapshot()
            try:
                with session.edit(plain(one)) as organization:
                    EDITS[one](organization, chance)
            except (Refused, NothingToDo):
                continue
            if session.organization.snapshot() != before:
                done.add(one)
        if done >= EDITS.keys() - {"decide"}:
            break
    assert EDITS.keys() - done <= {"decide"}, "only a merge leaves something to decide"
