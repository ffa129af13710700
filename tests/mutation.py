"""Changes one small thing of the program at a time and looks whether a test notices; run by hand, long.

Run: python -m tests.mutation [--minutes 60] [--sample N] [--seed N] [FILE...]
Statements are not taken out: that syncs come in their order is what the power-loss tests are for.
"""

from __future__ import annotations

import argparse
import ast
import copy
import importlib.abc
import importlib.machinery
import importlib.util
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import CodeType, ModuleType

ROOT = Path(__file__).resolve().parents[1]
_MODEL = ("tests/model/test_merge.py", "tests/model/test_compare.py", "tests/model/test_history.py")
FILES: dict[str, tuple[str, ...]] = {
    "designer/model/compare.py": _MODEL,
    "designer/model/merge.py": _MODEL,
    "designer/model/merge_draft.py": _MODEL,
    "designer/model/merge_fields.py": _MODEL,
    "designer/model/merge_repairs.py": _MODEL,
    "designer/model/merge_twins.py": _MODEL,
    "designer/model/validation.py": (*_MODEL, "tests/storage/test_project_file.py"),
    "designer/model/values.py": (*_MODEL, "tests/edits/test_disagreements.py"),
    "designer/model/history.py": (*_MODEL, "tests/storage/test_journal.py"),
    "designer/model/organization.py": (*_MODEL, "tests/edits"),
    "designer/storage/journal.py": ("tests/storage/test_journal.py",),
    "designer/storage/journal_lines.py": ("tests/storage/test_journal.py",),
    "designer/storage/recovery.py": ("tests/storage/test_journal.py",),
}
"""What is mutated → the tests that should notice."""
_COMPARE: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
}
_CALLS = {"min": "max", "max": "min", "any": "all", "all": "any", "sorted": "list"}
_PATIENCE = 120


def places(tree: ast.Module) -> Iterator[int]:
    """Yield the place of each node that can be changed, counted in walking order."""
    for place, node in enumerate(ast.walk(tree)):
        if any(True for _ in _kinds(node)):
            yield place


def mutant(tree: ast.Module, place: int) -> tuple[str, ast.Module]:
    """Return where and what was changed, and the changed tree."""
    changed = copy.deepcopy(tree)
    node = next(n for p, n in enumerate(ast.walk(changed)) if p == place)
    before = ast.unparse(node)
    _change(node)
    ast.fix_missing_locations(changed)
    return f"{getattr(node, 'lineno', 0)}: {before[:60]} → {ast.unparse(node)[:60]}", changed


def _kinds(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.Compare) and type(node.ops[0]) in _COMPARE:
        yield "compare"
    elif isinstance(node, ast.BoolOp):
        yield "bool"
    elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        yield "not"
    elif isinstance(node, (ast.If, ast.IfExp, ast.While)):
        yield "test"
    elif isinstance(node, ast.Constant) and (isinstance(node.value, (bool, int)) or node.value is None):
        yield "constant"
    elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in _CALLS:
        yield "call"


def _change(node: ast.AST) -> None:
    if isinstance(node, ast.Compare):
        node.ops[0] = _COMPARE[type(node.ops[0])]()
    elif isinstance(node, ast.BoolOp):
        node.op = ast.Or() if isinstance(node.op, ast.And) else ast.And()
    elif isinstance(node, ast.UnaryOp):
        node.op, node.operand = ast.Not(), ast.UnaryOp(op=ast.Not(), operand=node.operand)
    elif isinstance(node, (ast.If, ast.IfExp, ast.While)):
        node.test = ast.UnaryOp(op=ast.Not(), operand=node.test)
    elif isinstance(node, ast.Constant):
        value = node.value
        node.value = not value if isinstance(value, bool) else value + 1 if isinstance(value, int) else 0
    elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
        node.func.id = _CALLS[node.func.id]


def _without_words(tree: ast.Module) -> ast.Module:
    """Take away annotations and docstrings, whose change nobody could notice."""
    for node in ast.walk(tree):
        if isinstance(node, (ast.FunctionDef, ast.ClassDef, ast.Module)):
            first = node.body[0]
            if isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant):
                first.value = ast.Constant(value="")
        if isinstance(node, ast.FunctionDef):
            node.returns = None
            for argument in (*node.args.args, *node.args.kwonlyargs):
                argument.annotation = None
    return tree


class _Mutant(importlib.abc.MetaPathFinder, importlib.abc.InspectLoader):
    """Gives one module the changed source."""

    def __init__(self, name: str, source: Path, original: Path) -> None:
        self.name, self.source, self.original = name, source, original

    def find_spec(self, name: str, path: object, target: ModuleType | None = None) -> object:
        if name != self.name:
            return None
        return importlib.util.spec_from_file_location(name, self.original, loader=self)  # type: ignore[arg-type]

    def get_source(self, name: str) -> str:
        return self.source.read_text(encoding="utf-8")

    def get_code(self, name: str) -> CodeType:
        return compile(self.get_source(name), str(self.original), "exec")


def _run_mutant(words: Sequence[str]) -> int:
    """Run tests in this process with one module changed: module, source, original, tests."""
    import pytest

    module, source, original, *tests = words
    sys.meta_path.insert(0, _Mutant(module, Path(source), Path(original)))
    return int(pytest.main(["-x", "-q", "-p", "no:cacheprovider", "-p", "no:randomly", *tests]))


def is_noticed(file: str, tree: ast.Module, tests: tuple[str, ...]) -> bool:
    """Whether a test fails with the changed module; one that does not end is noticed too."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "mutant.py"
        source.write_text(ast.unparse(tree), encoding="utf-8")
        module = file.removesuffix(".py").replace("/", ".")
        words = [sys.executable, "-m", "tests.mutation", "--inside", module, str(source), str(ROOT / file), *tests]
        try:
            return subprocess.run(words, cwd=ROOT, capture_output=True, timeout=_PATIENCE).returncode != 0
        except subprocess.TimeoutExpired:
            return True


def main(words: Sequence[str]) -> int:
    """Try mutants until the time is over, and list those that no test noticed."""
    if words[:1] == ["--inside"]:
        return _run_mutant(words[1:])
    parser = argparse.ArgumentParser()
    parser.add_argument("--minutes", type=float, default=60.0)
    parser.add_argument("--sample", type=int, default=10**6)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("files", nargs="*")
    options = parser.parse_args(words)
    trees = {
        file: _without_words(ast.parse((ROOT / file).read_text(encoding="utf-8"))) for file in options.files or FILES
    }
    waiting = [(file, place) for file, tree in trees.items() for place in places(tree)]
    total = len(waiting)
    random.Random(options.seed).shuffle(waiting)
    end = time.monotonic() + options.minutes * 60
    tried = noticed = 0
    for file, place in waiting[: options.sample]:
        if time.monotonic() > end:
            break
        tried += 1
        words_of_it, tree = mutant(trees[file], place)
        if is_noticed(file, tree, FILES.get(file, _MODEL)):
            noticed += 1
        else:
            print(f"survived: {file}:{words_of_it}", flush=True)
    print(f"{total} mutants, {tried} tried, {noticed} noticed: {100 * noticed / max(tried, 1):.0f} %")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
