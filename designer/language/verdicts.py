"""Says what is wrong with one mission, from what was read in it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from designer.language.reading import Beneficiary, Match, Reading, Span, Surroundings

_LETTER: Final = re.compile(r"[^\W_]")
LONGEST_MISSION: Final = 50
"""Words that a mission may have (M008)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """One fault of a mission text."""

    code: str
    """``M001`` to ``M012``."""
    span: Span | None = None
    beneficiary: Beneficiary | None = None
    """The one who is not declared (M005) or who shares an action (M010)."""
    client: str | None = None
    """Key of the declared client that is not served (M004)."""


def verdicts(reading: Reading, surroundings: Surroundings) -> tuple[Verdict, ...]:
    """Return the faults of a mission in the order of their codes, several of one code possible.

    A text in a language that is not supported has none.
    """
    if not reading.supported:
        return ()
    found: list[Verdict] = []
    if not _has_statement(reading):
        found.append(Verdict(code="M001"))
        if not surroundings.clients:
            found.append(Verdict(code="M011"))
        return tuple(found)
    beneficiaries, clauses = reading.beneficiaries, reading.clauses
    helps = any([clause.help_verb for clause in clauses])
    if not helps:
        found.append(Verdict(code="M002"))
    if not beneficiaries:
        found.append(Verdict(code="M003"))
    else:
        served = reading.served
        found += [Verdict(code="M004", client=c.key) for c in surroundings.clients if c.key not in served]
        found += [
            Verdict(code="M005", span=b.span, beneficiary=b)
            for b in beneficiaries
            if b.resolves_to is None or b.match is Match.SUGGESTED
        ]
        if not any([clause.action for clause in clauses]):
            found.append(Verdict(code="M006", span=beneficiaries[-1].span))
    if reading.control and not beneficiaries:
        found += [Verdict(code="M007", span=span) for span in reading.control]
    if len(reading.text) > 2 * LONGEST_MISSION and reading.words > LONGEST_MISSION:
        found.append(Verdict(code="M008"))
    found += [Verdict(code="M009", span=span) for span in reading.unknown_abbreviations]
    for clause in clauses:
        second = next((b for b in clause.beneficiaries[1:] if _is_another(b, clause.beneficiaries[0])), None)
        if second is not None:
            found.append(Verdict(code="M010", span=second.span, beneficiary=second))
    if not surroundings.clients:
        found.append(Verdict(code="M011"))
    if not helps and not reading.control:
        found += [Verdict(code="M012", span=span) for span in reading.service_verbs]
    return tuple(found)


def _is_another(one: Beneficiary, first: Beneficiary) -> bool:
    """Say whether two who are served are not one client by two names ("мамам и папам" for the parents)."""
    return one.resolves_to is None or one.resolves_to != first.resolves_to or one.stands_for != first.stands_for


def _has_statement(reading: Reading) -> bool:
    return _LETTER.search(reading.text, reading.declaration[1] if reading.declaration else 0) is not None
