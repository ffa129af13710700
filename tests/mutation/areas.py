"""What is mutated, area by area, and the tests that should notice."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Area:
    """Files of the program, folders of tests, and tests that cannot notice since they start other processes."""

    files: tuple[str, ...]
    tests: tuple[str, ...]
    without: tuple[str, ...] = ("test_killing", "planted_bug", "killed_process", "hundred", "wrong_orders")

    def sources(self) -> list[str]:
        """Return the files, folders taken apart."""
        found: list[str] = []
        for name in self.files:
            path = ROOT / name
            inside = sorted(path.rglob("*.py")) if path.is_dir() else [path]
            found += [str(one.relative_to(ROOT)) for one in inside]
        return found


AREAS: dict[str, Area] = {
    "model": Area(
        files=(
            "designer/model",
            "designer/storage/journal.py",
            "designer/storage/journal_lines.py",
            "designer/storage/recovery.py",
            "designer/storage/scribe.py",
            "designer/storage/keeping.py",
            "designer/storage/common_base.py",
            "designer/storage/conflict_marks.py",
        ),
        tests=("tests/model", "tests/storage", "tests/edits", "tests/cli/test_merge_and_git.py"),
    ),
    "checks": Area(files=("designer/checks",), tests=("tests/checks",)),
    "edits": Area(files=("designer/edits",), tests=("tests/edits", "tests/model")),
    "documents": Area(files=("designer/documents",), tests=("tests/documents",)),
}
"""Name on the command line → area; the first is what is run where none is named."""
