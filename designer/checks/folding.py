"""Folds findings that are one question into one, as the window shows them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from designer.checks.finding import Finding

_ASKED_BY: Final = {
    "M002": {"M012", "M007"},
    "M003": {"M007"},
    "M004": {"M005"},
    "M011": {"M005"},
    "C006": {"C005"},
}
"""Code → codes on the same subject that ask the same, with a better cure."""


_SETTLED_BY: Final = {"M002": {"M012", "M007"}, "M003": {"M007"}, "C006": {"C005"}}
"""Code → codes that answer it on the same subject once they are accepted: the question is the same, put in other words.

M005 is not among them: who is served without an arrow is one thing, whom the mission forgets is another.
"""


def folded(findings: Iterable[Finding], accepted: Iterable[Finding] = ()) -> tuple[Finding, ...]:
    """Leave out what another finding asks already, be it open or accepted.

    M012 and M007 say what M002 and M003 say, with a cure; M005 asks "is this the client?" for M004 and M011 too.
    C002 says once where the chains of all those end for whom C001 stands, C005 asks for the service before the way to
    ask. Words about which C004 asks are no other question anywhere; an abbreviation is asked about once.
    """
    kept = list(findings)
    stopped = {id for f in kept if f.code == "C002" for id in (f.subject, *f.related)}
    questions = [f for f in kept if f.code == "C004"]
    asked = {f.detail.removeprefix("who-is:").casefold() for f in questions}
    choices = {fix.id.removeprefix("answer:") for f in questions for fix in f.fixes}
    waiting = {id for f in questions for id in f.related} - choices
    codes: dict[str, set[str]] = {}
    for finding in kept:
        codes.setdefault(finding.subject, set()).add(finding.code)
    settled: dict[str, set[str]] = {}
    for finding in accepted:
        settled.setdefault(finding.subject, set()).add(finding.code)
    seen: set[tuple[str, str, str]] = set()
    shown = []
    for finding in kept:
        code, subject = finding.code, finding.subject
        better = _ASKED_BY.get(code)
        if (
            (code == "C001" and subject in stopped)
            or (code == "M011" and subject in waiting)
            or (better is not None and not better.isdisjoint(codes[subject]))
            or not _SETTLED_BY.get(code, set()).isdisjoint(settled.get(subject, set()))
        ):
            continue
        if finding.detail:
            words = finding.detail.casefold()
            key = (code, "" if code == "M009" else subject, words)
            if key in seen or (code in ("M005", "M009") and words in asked):
                continue
            seen.add(key)
        shown.append(finding)
    return tuple(shown)
