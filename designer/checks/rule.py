"""What a rule is, and the registry of all of them."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any, Final

from designer.analysis.chain_defects import ChainEnd
from designer.analysis.coherence import Coherence, coherence
from designer.analysis.living_chain import LivingChain
from designer.analysis.naming import PARTICIPANTS, NameIndex
from designer.analysis.reading import MissionReadings
from designer.analysis.value_chain import ValueChain
from designer.checks.finding import Finding, Fix, Severity
from designer.i18n import Language, Text
from designer.language.reading import Reading, Surroundings
from designer.language.verdicts import Verdict
from designer.model.organization import Organization
from designer.model.participants import Participant, Performer, Unit
from designer.model.record import Record
from designer.model.relations import ClientLink

CHAIN: Final = (*PARTICIPANTS, ClientLink)
"""Kinds of records of which the chain of client arrows is made."""


@dataclass(frozen=True)
class Look:
    """One participant under the eyes of the rules; ``id`` is "" for a look at the whole organization."""

    organization: Organization
    names: NameIndex
    readings: MissionReadings
    arrows: LivingChain
    id: str = ""

    @property
    def performer(self) -> Performer | None:
        """The unit or position that is looked at, if it is one."""
        return self.organization.get(Performer, self.id)

    @property
    def chain(self) -> ValueChain:
        """The chain of all client arrows, for a look at the whole organization."""
        return self.arrows.chain

    @property
    def chain_ends(self) -> tuple[ChainEnd, ...]:
        """Where chains end before they reach an external client."""
        return self.arrows.ends

    @property
    def participant(self) -> Participant:
        """The participant that is looked at."""
        return self.organization.need(Participant, self.id)

    @property
    def around(self) -> Surroundings:
        """What the reader of the mission knows."""
        return self.readings.of(self.id)[0]

    @property
    def reading(self) -> Reading:
        """The mission as it was read."""
        return self.readings.of(self.id)[1]

    @property
    def verdicts(self) -> tuple[Verdict, ...]:
        """What the reading says by the codes of the method."""
        return self.readings.verdicts_of(self.id) if self.performer else ()

    @cached_property
    def coherence(self) -> Coherence | None:
        """How the mission of a unit hangs together with those of its parts; None for a position."""
        if not isinstance(self.performer, Unit):
            return None
        return coherence(self.organization, self.readings, self.id)

    def verdicts_of(self, code: str) -> list[Verdict]:
        """Return the verdicts of one code."""
        return [v for v in self.verdicts if v.code == code]

    def name_of(self, id: str | None) -> str:
        """Return how people call a participant for short; "" for a stranger."""
        participant = self.organization.get(Participant, id)
        return "" if participant is None else participant.short_name


@dataclass(frozen=True, kw_only=True)
class Rule:
    """One fault that can be found; the code is for ever, the name describes the fault."""

    code: str
    name: str
    severity: Severity
    title: Text
    why: Text
    advice: Text
    bad: tuple[str, ...]
    """Examples in outline notation whose first unit has the fault."""
    good: tuple[str, ...]
    """Examples in outline notation whose first unit does not have it."""
    check: Callable[[Rule, Look], Iterable[Finding]]
    reads: tuple[type[Record], ...] = ()
    """For a rule about the whole organization: kinds of records that it reads, in any field but missions, notes, case
    forms and aliases; names may change what it says of a finding, never whether there is one. Empty for a rule that
    looks at one performer after the other."""
    names_others: bool = False
    """For a rule about the whole organization: whether it names others than those whom a finding is about and relates
    to, or chooses by names what it offers."""
    compares_missions: bool = False
    """Whether it looks at others whose mission is the same; it is asked again when theirs is written."""
    compares_parts: bool = False
    """Whether it compares the mission of a unit with those of its parts; it is asked only where there are some."""
    is_verdict: bool = False
    """Whether it passes on verdicts of its own code on one mission; it is asked only where there is one."""
    bad_english: tuple[str, ...] = ()
    good_english: tuple[str, ...] = ()

    def examples(self, language: Language) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Return the bad and the good examples in a language, in outline notation."""
        return (self.bad, self.good) if language == "ru" else (self.bad_english, self.good_english)

    def found(
        self,
        subject: str,
        message: Text,
        *,
        span: tuple[int, int] | None = None,
        detail: str = "",
        related: tuple[str, ...] = (),
        fixes: tuple[Fix, ...] = (),
    ) -> Finding:
        """Make a finding of this rule."""
        return Finding(
            code=self.code,
            name=self.name,
            severity=self.severity,
            subject=subject,
            message=message,
            span=span,
            detail=detail,
            related=related,
            fixes=fixes,
        )


@cache
def all_rules() -> tuple[Rule, ...]:
    """Return every rule, sorted by code."""
    package = importlib.import_module("designer.checks.rules")
    found: list[Rule] = []
    for module in pkgutil.iter_modules(package.__path__):
        holder: Any = importlib.import_module(f"{package.__name__}.{module.name}")
        if isinstance(getattr(holder, "RULE", None), Rule):
            found.append(holder.RULE)
    return tuple(sorted(found, key=lambda rule: rule.code))
