"""The page of survivors: what was tried, what lived, and why."""

from __future__ import annotations

import platform
from collections import Counter
from collections.abc import Mapping

from tests.mutation.reasons import REASONS
from tests.mutation.run import Outcome, Result
from tests.mutation.trial import BROKEN, KILLED, SPENT, STUCK

_HOW = {KILLED: "a test failed", STUCK: "waited for ever", SPENT: "lived through the tests that there was time for"}


def figures(result: Result) -> str:
    """Return what a run came to, in a line."""
    tried = len(result.outcomes)
    killed = sum(o.is_killed for o in result.outcomes)
    whole = f"all {tried}" if tried == result.total else f"{tried} of {result.total}"
    return (
        f"{whole} mutants tried, {killed} killed: {share(killed, tried)}; "
        f"{result.seconds / 60:.0f} min by the clock, {result.cpu / 60:.0f} min of CPU"
    )


def share(part: int, whole: int) -> str:
    """Return a share in per cent."""
    return f"{100 * part / whole:.1f} %" if whole else "—"


def page(result: Result, reasons: Mapping[str, Mapping[str, str]] = REASONS) -> str:
    """Return the page as Markdown."""
    living = [o for o in result.outcomes if not o.is_killed]
    lines = [
        "# Mutants that live",
        "",
        "Made by `python -m tests.mutation`; reasons stand in `reasons.py`. A mutant with a reason counts as a survivor"
        " all the same.",
        "",
        f"{figures(result)} (Python {platform.python_version()}).",
        f"{sum(o.mutant.name in reasons.get(o.mutant.file, {}) for o in living)} of the {len(living)} that live have "
        "a reason.",
        "",
        *_table("Kind of change", result.outcomes, lambda o: o.mutant.kind),
        *_table("File", result.outcomes, lambda o: o.mutant.file),
        *_ways(result),
        *_stale(result, reasons),
    ]
    for file in sorted({o.mutant.file for o in living}):
        lines += [f"## {file}", ""]
        for one in sorted((o for o in living if o.mutant.file == file), key=lambda o: (o.mutant.line, o.mutant.name)):
            why = reasons.get(file, {}).get(one.mutant.name, "**a gap: no test notices**")
            lines.append(f"* `{one.mutant.name.replace('`', '')}` — {why}")
        lines.append("")
    return "\n".join(lines)


def _stale(result: Result, reasons: Mapping[str, Mapping[str, str]]) -> list[str]:
    """Return the reasons whose mutant is no more; of a whole run only, in which every mutant was tried."""
    if len(result.outcomes) < result.total:
        return []
    known = {(o.mutant.file, o.mutant.name) for o in result.outcomes}
    gone = [(file, name) for file, names in reasons.items() for name in names if (file, name) not in known]
    return [line for file, name in gone for line in (f"* no such mutant any more: {file} `{name}`", "")]


def _table(title: str, outcomes: list[Outcome], key: object) -> list[str]:
    assert callable(key)
    tried = Counter(key(o) for o in outcomes)
    killed = Counter(key(o) for o in outcomes if o.is_killed)
    rows = [
        f"| {name} | {tried[name]} | {killed[name]} | {share(killed[name], tried[name])} |" for name in sorted(tried)
    ]
    return [f"| {title} | tried | killed | |", "|---|---:|---:|---:|", *rows, ""]


def _ways(result: Result) -> list[str]:
    ways = Counter(_HOW.get(o.how, "did not come to an end") for o in result.outcomes if o.is_killed)
    told = ", ".join(f"{words}: {count}" for words, count in sorted(ways.items()))
    spent = sum(o.how == SPENT for o in result.outcomes)
    broken = sum(o.how == BROKEN for o in result.outcomes)
    return [
        f"How they were noticed – {told}. Counted as living though not all their tests were run: {spent}; "
        f"that could not be run at all: {broken}.",
        "",
    ]
