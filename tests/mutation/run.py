"""Tries mutants one after the other inside one pytest run that has loaded everything, each in a fork."""

from __future__ import annotations

import ast
import json
import os
import random
import resource
import shutil
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType
from typing import Any

import pytest

from tests.mutation.mutants import Mutant, mutants
from tests.mutation.trial import (
    KILLED,
    PYTEST,
    ROOT,
    SPENT,
    STUCK,
    SURVIVED,
    Costs,
    Verdict,
    begin_trial,
    forked,
    know_functions,
    try_anew,
    try_in_place,
)

Place = tuple[str, int]
"""A file, as it stands in the list, and a line."""


@dataclass(frozen=True)
class Outcome:
    """What became of a mutant."""

    mutant: Mutant
    how: int
    """One of the endings of a trial; negative: the signal that ended it."""
    killer: str = ""
    """The test that noticed."""

    @property
    def is_killed(self) -> bool:
        """Whether the tests noticed: by failing, by never coming to an end, by waiting for ever."""
        return self.how in (KILLED, STUCK) or self.how < 0


@dataclass
class Plan:
    """What is to be tried, and for how long."""

    files: Sequence[str]
    tests: Sequence[str]
    without: Sequence[str] = ()
    """Parts of the names of tests that are left out, since they run the program in a process of its own."""
    minutes: float = 60.0
    most: int = 10**6
    seed: int = 1
    jobs: int = 2
    budget: float = 10.0
    """CPU seconds of tests that a mutant may use up; one that lives on then counts as a survivor."""
    matching: str = ""
    """Only mutants with these words in file, name or kind."""
    killed: Mapping[str, str] = field(default_factory=dict)
    """``file: name`` of mutants that an earlier run has killed, with the test; they are not tried again."""
    told: Callable[[Outcome], None] = lambda outcome: None


@dataclass
class Result:
    """What a run came to."""

    total: int = 0
    outcomes: list[Outcome] = field(default_factory=list)
    seconds: float = 0.0
    """Since the beginning, by the clock."""
    cpu: float = 0.0
    failed: list[str] = field(default_factory=list)
    """Tests that fail with nothing changed; then no mutant is tried."""


def run(plan: Plan) -> Result:
    """Try the mutants of the plan in a random order until its time is over."""
    server = _Server(plan)
    sys.settrace(server.trace)  # what runs while the program is loaded can only be changed by loading it anew
    pytest.main([*PYTEST, *plan.tests], plugins=[server])
    sys.settrace(None)
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    server.result.cpu = time.process_time() + used.ru_utime + used.ru_stime
    server.result.seconds = time.monotonic() - server.began
    return server.result


class _Server:
    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.result = Result()
        self.began = time.monotonic()
        self.sources = {file: (ROOT / file).read_text(encoding="utf-8") for file in plan.files}
        self.names = {str(ROOT / file): file for file in plan.files}
        self.lines = set[Place]()
        """Where the trace has been since this was emptied."""
        self.covering: dict[Place, list[str]] = {}
        self.costs: Costs = {}
        self.killers: dict[str, list[str]] = {}
        """Function → tests that have noticed something in it; they are asked first."""
        self.folder = Path(tempfile.mkdtemp(prefix="mutation-"))

    # -- which tests run which lines -------------------------------------------------------------

    def trace(self, frame: FrameType, event: str, arg: object) -> Any:
        file = self.names.get(frame.f_code.co_filename)
        if file is None or frame.f_code.co_name == "<module>":
            return None
        lines = self.lines

        def line(frame: FrameType, event: str, arg: object) -> Any:
            lines.add((file, frame.f_lineno))
            return line

        return line(frame, event, arg)

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        sys.settrace(None)
        early = frozenset(self.lines)
        items = {i.nodeid: i for i in session.items if not any(part in i.nodeid for part in self.plan.without)}
        know_functions()
        self._learn(list(items.values()))
        if not self.result.failed and self._lives_unchanged(items):
            self._try_all(items, early)
        shutil.rmtree(self.folder, ignore_errors=True)
        return True

    def _learn(self, items: list[pytest.Item]) -> None:
        """Run each test in a fork of its own and note what it runs, what it costs and whether it passes.

        To be watched costs time, and a test may mind that: the long ones are run again without.
        """
        passed: dict[str, bool] = {}
        for is_watched in (True, False):
            some = [i for i in items if is_watched or not passed[i.nodeid] or self.costs[i.nodeid] > 0.3]
            works = ((self._lesson(item, str(number), is_watched), item) for number, item in enumerate(some))
            for item, code in self._in_forks(works):
                note = self.folder / str(some.index(item)) / "note"
                failed, cost, lines = json.loads(note.read_text()) if code == SURVIVED else (True, 0.0, [])
                shutil.rmtree(note.parent, ignore_errors=True)
                passed[item.nodeid], self.costs[item.nodeid] = not failed, cost
                for file, line in lines:
                    self.covering.setdefault((file, line), []).append(item.nodeid)
        self.result.failed += [test for test, is_good in passed.items() if not is_good]

    def _lesson(self, item: pytest.Item, name: str, is_watched: bool) -> Callable[[], None]:
        def work() -> None:
            folder = self._own_folder(name)
            begin_trial(folder)
            verdict = _Passing()
            item.config.pluginmanager.register(verdict)
            self.lines.clear()
            if is_watched:
                sys.settrace(self.trace)
                threading.settrace(self.trace)
            began = time.process_time()
            item.config.hook.pytest_runtest_protocol(item=item, nextitem=None)
            sys.settrace(None)
            cost = time.process_time() - began
            (folder / "note").write_text(json.dumps([verdict.failed, cost, sorted(self.lines)]))

        return work

    # -- the trials ------------------------------------------------------------------------------

    def _lives_unchanged(self, items: dict[str, pytest.Item]) -> bool:
        """Whether the program passes when loaded anew with nothing changed; else every verdict would be worthless."""
        file = next(iter(self.sources))
        nothing = Mutant(file, 1, "", "", "", (), ast.Pass(), is_early=True)
        ((_, code),) = self._in_forks(iter([(self._trial(nothing, True, sorted(self.costs), items), nothing)]))
        if code not in (SURVIVED, SPENT):
            note = self.folder / _slug(nothing) / "killer"
            self.result.failed.append(f"{note.read_text() if note.exists() else code}, loaded anew")
        return not self.result.failed

    def _try_all(self, items: dict[str, pytest.Item], early: frozenset[Place]) -> None:
        waiting = [m for file, source in self.sources.items() for m in mutants(file, source)]
        waiting = [m for m in waiting if self.plan.matching in f"{m.file} {m.name} {m.kind}"]
        self.result.total = len(waiting)
        random.Random(self.plan.seed).shuffle(waiting)
        end = self.began + self.plan.minutes * 60

        def trials() -> Iterator[tuple[Callable[[], None], Mutant]]:
            for mutant in waiting[: self.plan.most]:
                if time.monotonic() > end:
                    return
                is_early = mutant.is_early or (mutant.file, mutant.line) in early
                tests = self._tests_for(mutant, is_early)
                if (key := f"{mutant.file}: {mutant.name}") in self.plan.killed:
                    self._note(Outcome(mutant, KILLED, self.plan.killed[key]))
                elif tests:
                    yield self._trial(mutant, is_early, tests, items), mutant
                else:
                    self._note(Outcome(mutant, SURVIVED))

        for mutant, code in self._in_forks(trials()):
            note = self.folder / _slug(mutant) / "killer"
            killer = note.read_text(encoding="utf-8") if note.exists() else ""
            shutil.rmtree(note.parent, ignore_errors=True)
            self._note(Outcome(mutant, code, killer))

    def _tests_for(self, mutant: Mutant, is_early: bool) -> list[str]:
        """Return the tests that run the changed line, those first that were of use nearby, then the quick ones."""
        if is_early:
            return sorted(self.costs, key=lambda t: self.costs[t])
        found = self.covering.get((mutant.file, mutant.line), [])
        useful = self.killers.get(f"{mutant.file} {mutant.within}", [])
        return sorted(found, key=lambda t: (t not in useful or self.costs[t] > 1.0, self.costs[t]))

    def _trial(
        self, mutant: Mutant, is_early: bool, tests: list[str], items: dict[str, pytest.Item]
    ) -> Callable[[], None]:
        def work() -> None:
            folder = self._own_folder(_slug(mutant))
            begin_trial(folder)
            _find_fast()
            source = self.sources[mutant.file]
            verdict = Verdict(folder, {t: self.costs[t] for t in tests}, self.plan.budget)
            if is_early:
                try_anew(mutant, source, verdict)
            try_in_place(mutant, source, [items[t] for t in tests], verdict)

        return work

    def _note(self, outcome: Outcome) -> None:
        self.result.outcomes.append(outcome)
        if outcome.killer:
            known = self.killers.setdefault(f"{outcome.mutant.file} {outcome.mutant.within}", [])
            if outcome.killer not in known:
                known.append(outcome.killer)
        self.plan.told(outcome)

    # -- processes -------------------------------------------------------------------------------

    def _own_folder(self, name: str) -> Path:
        folder = self.folder / name
        folder.mkdir(exist_ok=True)
        return folder

    def _in_forks(self, works: Iterator[tuple[Callable[[], None], Any]]) -> Iterator[tuple[Any, int]]:
        """Run the works, a few at a time; yields what each was about with its exit code, negative for a signal."""
        running: dict[int, Any] = {}
        more = True
        while more or running:
            while more and len(running) < self.plan.jobs:
                work, about = next(works, (None, None))
                if work is None:
                    more = False
                else:
                    running[forked(work)] = about
            if running:
                number, status = os.wait()
                yield running.pop(number), os.waitstatus_to_exitcode(status)


class _Passing:
    def __init__(self) -> None:
        self.failed = False

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        self.failed = self.failed or report.failed


def _slug(mutant: Mutant) -> str:
    return str(abs(hash((mutant.file, mutant.name))))


def _find_fast() -> None:
    """Let Hypothesis stop at the first example that fails: here nobody reads the smallest one."""
    from hypothesis.internal.conjecture.engine import ConjectureRunner

    ConjectureRunner.shrink_interesting_examples = lambda self: None  # type: ignore[method-assign]
