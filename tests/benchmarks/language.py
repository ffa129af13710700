"""Measures how long reading takes: warm, at first sight, the worst of 10,000 texts of any kind.

    python tests/benchmarks/language.py [COUNT]

Times are CPU times; a fixed piece of work measured in the same run tells the speed of the machine.
"""

from __future__ import annotations

import gc
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "language")]

from any_texts import any_texts  # noqa: E402
from marked_missions import Marked, marked_missions  # noqa: E402
from mission_cases import surroundings  # noqa: E402

from designer.language.reader import read, warm_up  # noqa: E402

ROUNDS = 20


def reference() -> float:
    """Return the CPU milliseconds of a fixed piece of work."""
    begin = time.process_time()
    words: dict[str, int] = {}
    for number in range(200_000):
        words[str(number % 5000)] = words.get(str(number % 5000), 0) + number
    return (time.process_time() - begin) * 1000


def timed(work: Callable[[], object]) -> float:
    """Return the CPU milliseconds of a piece of work."""
    begin = time.process_time()
    work()
    return (time.process_time() - begin) * 1000


def percentile(values: Sequence[float], share: float) -> float:
    """Return the value below which a share of the values lies."""
    return sorted(values)[min(len(values) - 1, int(len(values) * share))]


def first_sight(cases: Sequence[Marked]) -> list[float]:
    """Return milliseconds of reading each mission for the first time in a process of its own kind."""
    warm_up()
    return [timed(lambda c=case: read(c.text, c.surroundings)) for case in cases]  # type: ignore[misc]


def warm(cases: Sequence[Marked]) -> list[float]:
    """Return milliseconds of reading each mission again, with its surroundings prepared."""
    prepared = [(case.text, case.surroundings) for case in cases]
    for text, around in prepared:
        read(text, around)
    return [
        timed(lambda t=text, a=around: [read(t, a) for _ in range(ROUNDS)]) / ROUNDS  # type: ignore[misc]
        for text, around in prepared
    ]


def main() -> None:
    """Print the figures."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    print(f"reference work              {reference():8.1f} ms")
    for language, files in (("RU", "russian"), ("EN", "english")):
        cases = marked_missions(f"{files}_trades.txt")
        seen = first_sight(cases)
        print(f"{language} first sight, p50 / p99   {percentile(seen, 0.5):8.2f} {percentile(seen, 0.99):8.2f} ms")
        again = warm(cases)
        print(f"{language} warm, p50 / p99          {statistics.median(again):8.3f} {percentile(again, 0.99):8.3f} ms")
    around = surroundings("РП|Руководитель проекта", "Отдел продаж", "sales team", others=("Склад",))
    texts = list(any_texts(count))
    gc.collect()
    gc.disable()
    times = [(timed(lambda t=text: read(t, around)), text) for text in texts]  # type: ignore[misc]
    gc.enable()
    pause = timed(gc.collect)
    worst, text = max(times)
    print(f"any text ({count}), p99 / worst {percentile([t for t, _ in times], 0.99):6.1f} {worst:8.1f} ms")
    print(f"one collection of garbage   {pause:8.1f} ms, not counted above")
    print(f"over 50 ms                  {sum(t > 50 for t, _ in times):8d}   worst begins {text[:60]!r}")


def loading() -> float:
    """Return the CPU seconds that loading morphology takes in a new process."""
    program = "import time; from designer.language.reader import warm_up; warm_up(); print(time.process_time())"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, cwd=ROOT, check=True)
    return float(done.stdout)


if __name__ == "__main__":
    main()
    print(f"start with morphology       {loading() * 1000:8.0f} ms of CPU in a new process")
