"""One changed program under the tests, in a process of its own that is forked from one in which all is loaded."""

from __future__ import annotations

import ast
import gc
import importlib.abc
import importlib.util
import os
import resource
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from types import CodeType, FunctionType, ModuleType
from typing import NoReturn

import pytest

from tests.mutation.mutants import Mutant

ROOT = Path(__file__).resolve().parents[2]
SURVIVED, KILLED, STUCK, SPENT, BROKEN = 0, 1, 3, 4, 5
"""How a trial ends: no test failed, one did, it waited for ever, its tests took too long, it could not be run."""
_MEMORY = 3 << 30
_WAITING = 30.0
"""Seconds without any work after which a trial counts as stuck."""

Costs = dict[str, float]
"""Test → CPU seconds it takes with the program unchanged."""


def begin_trial(folder: Path) -> None:
    """Make this forked process one of its own: silent, with its own temporary folder, bounded in memory."""
    silence = os.open(os.devnull, os.O_RDWR)
    for number in (0, 1, 2):
        os.dup2(silence, number)
    os.environ["PYTEST_DEBUG_TEMPROOT"] = str(folder)
    soft = resource.getrlimit(resource.RLIMIT_AS)[1]
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, soft))
    threading.Thread(target=_watch, daemon=True).start()


def _watch() -> None:
    """End a process that only waits; one that works is ended by its CPU time, however busy the machine is."""
    worked, since = time.process_time(), time.monotonic()
    while True:
        time.sleep(1.0)
        now = time.process_time()
        if now - worked > 0.02:
            worked, since = now, time.monotonic()
        elif time.monotonic() - since > _WAITING:
            os._exit(STUCK)


def allow(seconds: float) -> None:
    """Let the process work for so many CPU seconds from now; then a signal ends it."""
    signal.setitimer(signal.ITIMER_PROF, seconds)


class Verdict:
    """Ends the process at the first failure, and notes which test it was."""

    def __init__(self, folder: Path, costs: Costs, budget: float) -> None:
        self.folder, self.costs, self.budget = folder, costs, budget

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.failed:
            self.end(KILLED, report.nodeid)

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        if report.failed:
            self.end(KILLED, report.nodeid)

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        """Only where a program is loaded anew: run the tests that were asked for, the quick ones first."""
        items[:] = sorted((i for i in items if i.nodeid in self.costs), key=lambda i: self.costs[i.nodeid])

    def pytest_runtest_setup(self, item: pytest.Item) -> None:
        self.budget -= self.costs[item.nodeid]
        if self.budget < 0:
            self.end(SPENT)
        allow(2.0 + 6 * self.costs[item.nodeid])

    def end(self, code: int, test: str = "") -> NoReturn:
        """End the process; its parent reads the name of the test."""
        (self.folder / "killer").write_text(test, encoding="utf-8")
        os._exit(code)


def try_in_place(mutant: Mutant, source: str, items: Sequence[pytest.Item], verdict: Verdict) -> NoReturn:
    """Change the loaded functions and run the tests; ends the process."""
    if not swap(ROOT / mutant.file, source, mutant.tree(source)):
        try_anew(mutant, source, verdict)
    items[0].config.pluginmanager.register(verdict)
    for item in items:
        item.config.hook.pytest_runtest_protocol(item=item, nextitem=None)
    verdict.end(SURVIVED)


def try_anew(mutant: Mutant, source: str, verdict: Verdict) -> NoReturn:
    """Forget the program, load it with the change and run the tests; ends the process."""
    allow(60.0)
    for name, module in list(sys.modules.items()):
        place = getattr(module, "__file__", None) or ""
        ours = name.split(".")[0] == "designer" or place.startswith(str(ROOT / "tests"))
        if ours and not name.startswith("tests.mutation"):
            del sys.modules[name]
    module = mutant.file.removesuffix(".py").replace("/", ".").removesuffix(".__init__")
    sys.meta_path.insert(0, _Changed(module, mutant.tree(source), ROOT / mutant.file))
    files = sorted({test.split("::")[0] for test in verdict.costs})
    code = pytest.main([*PYTEST, *files], plugins=[verdict])
    verdict.end({pytest.ExitCode.OK: SURVIVED, pytest.ExitCode.NO_TESTS_COLLECTED: BROKEN}.get(code, KILLED))


_LEFT_OUT = ("cacheprovider", "randomly", "pytest-qt", "faulthandler")
PYTEST = ("-q", "-s", "--disable-warnings", *(word for name in _LEFT_OUT for word in ("-p", f"no:{name}")))


class _Changed(importlib.abc.MetaPathFinder, importlib.abc.InspectLoader):
    """Gives one module the changed program."""

    def __init__(self, name: str, tree: ast.Module, original: Path) -> None:
        self.name, self.tree, self.original = name, tree, original

    def find_spec(self, name: str, path: object, target: ModuleType | None = None) -> object:
        if name != self.name:
            return None
        where = [str(self.original.parent)] if self.original.name == "__init__.py" else None
        return importlib.util.spec_from_file_location(
            name,
            self.original,
            loader=self,
            submodule_search_locations=where,  # type: ignore[arg-type]
        )

    def get_source(self, name: str) -> str:
        return ast.unparse(self.tree)

    def get_code(self, name: str) -> CodeType:
        return compile(self.tree, str(self.original), "exec", dont_inherit=True)


def swap(path: Path, source: str, tree: ast.Module) -> bool:
    """Give the loaded functions of a file their changed code; False where none that is loaded has changed."""
    before = compile(source, str(path), "exec", dont_inherit=True)
    after = compile(tree, str(path), "exec", dont_inherit=True)
    changed = {old: new for old, new in _pairs(before, after) if old != new}
    done = False
    for function in _functions(str(path)):
        new = changed.get(function.__code__)
        if new is not None:
            function.__code__ = new
            done = True
    return done


def _pairs(before: CodeType, after: CodeType) -> Iterator[tuple[CodeType, CodeType]]:
    """Yield the code of every function with its changed code."""
    yield before, after
    olds, news = ([c for c in code.co_consts if isinstance(c, CodeType)] for code in (before, after))
    if len(olds) == len(news):  # otherwise the change took away a function within this one, which is changed as a whole
        for old, new in zip(olds, news, strict=True):
            yield from _pairs(old, new)


_known: dict[str, list[FunctionType]] = {}


def know_functions() -> None:
    """Find all loaded functions once, before the first fork."""
    _known.clear()
    gc.collect()
    for one in gc.get_objects():
        if isinstance(one, FunctionType):
            _known.setdefault(one.__code__.co_filename, []).append(one)
    gc.freeze()


def _functions(path: str) -> list[FunctionType]:
    return _known.get(path, [])


def forked(work: Callable[[], None]) -> int:
    """Run something in a fork; returns the number of its process."""
    sys.stdout.flush()
    sys.stderr.flush()
    number = os.fork()
    if number == 0:
        try:
            work()
        except BaseException:  # whatever happens, the copy must not go on as if it were the first
            os._exit(BROKEN)
        os._exit(SURVIVED)
    return number
