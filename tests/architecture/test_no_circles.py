"""Modules never import each other in a circle, not even inside functions or for types only."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import networkx as nx

ROOT = Path(__file__).resolve().parents[2]


def imported(tree: ast.Module, known: set[str]) -> Iterator[str]:
    """Yield the modules that a file imports anywhere in it."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (one.name for one in node.names if one.name in known)
        elif isinstance(node, ast.ImportFrom) and node.module:
            for one in node.names:
                deeper = f"{node.module}.{one.name}"
                if deeper in known or node.module in known:
                    yield deeper if deeper in known else node.module


def circles(files: dict[str, str]) -> list[list[str]]:
    """Return the circles among modules, given as name and source."""
    net = nx.DiGraph()
    for name, source in files.items():
        net.add_edges_from((name, other) for other in imported(ast.parse(source), files.keys() | set()))
    return sorted(sorted(one) for one in nx.strongly_connected_components(net) if len(one) > 1)


def test_nothing_imports_in_a_circle() -> None:
    files = {}
    for path in (ROOT / "designer").rglob("*.py"):
        parts = path.relative_to(ROOT).with_suffix("").parts
        name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
        files[name] = path.read_text(encoding="utf-8")
    assert circles(files) == []


def test_a_circle_is_seen_wherever_the_import_stands() -> None:
    files = {"a": "def f():\n    from b import g", "b": "if False:\n    import a", "c": "import a"}
    assert circles(files) == [["a", "b"]]
