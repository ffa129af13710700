"""Merge of two people's edits, spread and clustered, beside plain git: questions, broken models, CPU time.

Run: python -m tests.benchmarks.merge [TRIALS]
"""

from __future__ import annotations

import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from designer.model.merge import merge
from designer.model.validation import faults
from designer.storage.broken_file import BrokenFile
from designer.storage.project_file import dumps, loads
from tests.model.two_people import edited, firm

UNITS, EDITS = 200, 15


@dataclass
class Figures:
    """What a row of trials came to."""

    trials: int = 0
    without_question: int = 0
    questions: int = 0
    settled: int = 0
    broken: int = 0
    unequal: int = 0
    """Results that depend on whichever side starts."""
    git_clean: int = 0
    git_conflict: int = 0
    git_broken: int = 0
    milliseconds: list[float] = field(default_factory=list)

    def row(self, name: str) -> str:
        """Return the figures as one line."""
        times = sorted(self.milliseconds)
        return (
            f"{name:10} {self.trials} trials: without a question {self.without_question}, questions {self.questions}, "
            f"settled places {self.settled}, broken {self.broken}, unequal {self.unequal}; "
            f"CPU ms median {times[len(times) // 2]:.2f}, most {times[-1]:.2f} | "
            f"git merge-file: clean {self.git_clean}, conflict {self.git_conflict}, clean but broken {self.git_broken}"
        )


def run(trials: int, *, clustered: bool, units: int = UNITS, edits: int = EDITS, with_git: bool = True) -> Figures:
    """Merge so many random pairs and count."""
    figures = Figures()
    base = firm(units)
    for seed in range(trials):
        chance = random.Random(seed)
        ours = edited(base, chance, edits, "а", clustered=clustered)
        theirs = edited(base, chance, edits, "б", clustered=clustered)
        start = time.process_time()
        merged = merge(base, ours, theirs)
        figures.milliseconds.append((time.process_time() - start) * 1000)
        figures.trials += 1
        figures.questions += len(merged.questions)
        figures.without_question += not merged.questions
        figures.settled += len(merged.settled)
        again = loads(dumps(merged.organization))
        figures.broken += any(True for _ in faults(merged.records)) or again.snapshot() != merged.records
        figures.unequal += merge(base, theirs, ours).records != merged.records
        if with_git:
            outcome = git_merge(dumps(base), dumps(ours), dumps(theirs))
            figures.git_conflict += outcome is None
            if outcome is not None:
                fine = _opens(outcome)
                figures.git_clean += fine
                figures.git_broken += not fine
    return figures


def git_merge(base: bytes, ours: bytes, theirs: bytes) -> bytes | None:
    """Return what git makes of three texts, or None where it finds a conflict."""
    with tempfile.TemporaryDirectory() as folder:
        names = []
        for name, data in (("ours", ours), ("base", base), ("theirs", theirs)):
            path = Path(folder) / name
            path.write_bytes(data)
            names.append(str(path))
        run = subprocess.run(["git", "merge-file", "-p", *names], capture_output=True)
    return run.stdout if run.returncode == 0 else None


def _opens(data: bytes) -> bool:
    try:
        loads(data)
    except BrokenFile:
        return False
    return True


def main(words: list[str]) -> Iterator[str]:
    """Yield a line for each kind of trial."""
    trials = int(words[0]) if words else 100
    yield f"{UNITS} units, {EDITS} + {EDITS} edits"
    for clustered in (False, True):
        yield run(trials, clustered=clustered).row("clustered" if clustered else "spread")


if __name__ == "__main__":
    for line in main(sys.argv[1:]):
        print(line)
