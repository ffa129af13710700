"""Changes one small thing of the program at a time and looks whether a test notices; run by hand, long.

Run: python -m tests.mutation [AREA] [--minutes 60] [--jobs 2] [--only WORDS] [--file FILE]...
With --known FILE a second run tries only what lived in the first, as when tests were added; times are added up.
A whole run over the first area writes its survivors, with why they live, into tests/mutation/survivors.md.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from tests.mutation.areas import AREAS
from tests.mutation.report import figures, page
from tests.mutation.run import Outcome, Plan, run

PAGE = Path(__file__).with_name("survivors.md")


def main(words: Sequence[str]) -> int:
    """Try mutants until the time is over, and list those that no test noticed."""
    parser = argparse.ArgumentParser(prog="python -m tests.mutation")
    parser.add_argument("area", nargs="?", choices=AREAS, default=next(iter(AREAS)))
    parser.add_argument("--minutes", type=float, default=60.0)
    parser.add_argument("--sample", type=int, default=10**6, help="try at most so many")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--file", action="append", default=[], help="only this file of the area")
    parser.add_argument("--test", action="append", default=[], help="only the tests of this folder or file")
    parser.add_argument("--without", action="append", default=[], help="leave out tests with this in their names")
    parser.add_argument("--only", default="", help="only mutants with these words in file, name or kind")
    parser.add_argument("--known", type=Path, help="leave out what is killed according to this file, and add to it")
    options = parser.parse_args(words)
    area = AREAS[options.area]
    known = json.loads(options.known.read_text()) if options.known and options.known.exists() else {}
    result = run(
        Plan(
            files=options.file or area.sources(),
            tests=options.test or area.tests,
            without=(*area.without, *options.without),
            minutes=options.minutes,
            most=options.sample,
            seed=options.seed,
            jobs=options.jobs,
            matching=options.only,
            killed=known.get("killed", {}),
            told=_Teller(),
        )
    )
    for test in result.failed:
        print(f"fails with nothing changed: {test}")
    if result.failed:
        return 2
    result.seconds += known.get("seconds", 0.0)
    result.cpu += known.get("cpu", 0.0)
    print(figures(result))
    if options.known:
        killed = {f"{o.mutant.file}: {o.mutant.name}": o.killer for o in result.outcomes if o.is_killed}
        kept = {"killed": killed, "seconds": result.seconds, "cpu": result.cpu}
        options.known.write_text(json.dumps(kept, ensure_ascii=False, indent=0), encoding="utf-8")
    is_whole = not (options.file or options.only) and (options.known or not options.test)
    if is_whole and options.sample >= result.total and options.area == next(iter(AREAS)):
        PAGE.write_text(page(result), encoding="utf-8")
    return 0


class _Teller:
    """Tells what lives as it is found, and now and then how far the run has come."""

    def __init__(self) -> None:
        self.tried = self.killed = 0

    def __call__(self, outcome: Outcome) -> None:
        self.tried += 1
        self.killed += outcome.is_killed
        if not outcome.is_killed:
            mutant = outcome.mutant
            print(f"lives: {mutant.file}:{mutant.line} [{mutant.kind}] {mutant.name}", flush=True)
        if self.tried % 100 == 0:
            print(f"{self.tried} tried, {self.killed} killed", flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
