"""Findings of one organization kept up to date: after a change only what reads the change is looked at again."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields, replace
from functools import cache

from designer.analysis.living_chain import LivingChain
from designer.analysis.naming import PARTICIPANTS, NameIndex, names_of
from designer.analysis.reading import MissionReadings
from designer.checks.finding import Finding, Severity
from designer.checks.folding import folded
from designer.checks.rule import Look, Rule, all_rules
from designer.language.reading import Reading
from designer.model.attention import AcceptedFinding
from designer.model.collecting import all_at_once
from designer.model.company import Company, GlossaryEntry
from designer.model.history import Change
from designer.model.organization import Organization
from designer.model.participants import ClientGroup, Participant, Performer, Position, Unit
from designer.model.record import Record
from designer.model.relations import ClientLink, RequestProcedure, Service, ServiceCondition

TERMS = (Service, RequestProcedure, ServiceCondition)
_CALLED = frozenset({"name", "abbreviations"})
_UNSEEN = frozenset({"mission", "note", "forms", "aliases"})
"""Fields that no rule about the whole organization reads."""
_KNOWN = _CALLED | {"aliases", "parent", "head", "unit", "members", "reports_to_rule"}
"""Fields of a participant that readers of the missions of others know."""


class Checker:
    """All findings about an organization; the caller decides when the next piece of work is done."""

    def __init__(self, organization: Organization) -> None:
        self.organization = organization
        with all_at_once():
            self.names = NameIndex(organization)
        self.readings = MissionReadings(organization, self.names)
        self.arrows = LivingChain(organization)
        self._found: dict[str, tuple[Finding, ...]] = {}
        """By performer; rules about the whole organization have theirs by code. Severities are those of the rules."""
        self._dirty: dict[str, bool] = dict.fromkeys(self._performers(), True)
        """Performers to look at; False: only if their mission says something else now."""
        self._alike: dict[str, None] = {}
        """Performers whose mission is the one that somebody else had or has now."""
        self._read: dict[str, Reading] = {}
        """As what the missions of performers were read when they were looked at."""
        self._stale: dict[str, None] | None = None
        """Codes of rules about the whole organization; None before the first of them was asked."""
        self._sorted: tuple[Finding, ...] | None = None
        self._open: tuple[tuple[Finding, ...], tuple[Finding, ...]] | None = None
        """All findings, with what the window shows of them."""

    def follow(self, change: Change) -> None:
        """Note what a change touches; nothing is checked yet."""
        for id, (before, after) in change.touched.items():
            self._follow_record(id, before, after)
        self._sorted = None

    @property
    def stale(self) -> bool:
        """Whether something waits for ``refresh``."""
        return self._stale is None or bool(self._stale or self._dirty or self._alike)

    @all_at_once()
    def refresh(self, limit: int | None = None) -> bool:
        """Check what is stale, at most ``limit`` performers; returns whether all is up to date now."""
        for id in list(self._dirty)[:limit]:
            self._refresh_one(id, is_sure=self._dirty.pop(id))
        if not self._dirty and self.stale:
            for id in self._alike:
                self._compare_again(id)
            self._alike.clear()
            whole = self.look("")
            for rule in _rules_of_the_whole():
                if self._stale is None or rule.code in self._stale:
                    self._found[rule.code] = tuple(rule.check(rule, whole))
            self._stale = {}
            self._sorted = None
        return not self.stale

    def _refresh_one(self, id: str, is_sure: bool) -> None:
        if self.organization.get(Performer, id) is None:
            self._found.pop(id, None)
            self._read.pop(id, None)
        else:
            look = self.look(id)
            if not is_sure and look.reading is self._read.get(id):
                return
            self._found[id] = tuple(_findings_about(look))
            self._read[id] = look.reading
        self._sorted = None

    def _compare_again(self, id: str) -> None:
        """Ask the rules that compare missions about one performer, and leave what the others found."""
        if id in self._found:
            look, asked = self.look(id), _rules_that_compare()
            kept = [f for f in self._found[id] if f.code not in {rule.code for rule in asked}]
            self._found[id] = (*kept, *(f for rule in asked for f in rule.check(rule, look)))

    def look(self, id: str) -> Look:
        """Return one performer as the rules see it now."""
        return Look(self.organization, self.names, self.readings, self.arrows, id)

    @property
    def every(self) -> tuple[Finding, ...]:
        """All findings, accepted ones included, by severity, name and code; as the model weighs them."""
        if self._sorted is None:
            self._sorted = tuple(self._in_order(self._weighed()))
        return self._sorted

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What the window shows: open findings, those that are one question folded into one."""
        every = self.every
        if self._open is None or self._open[0] is not every:
            accepted = (f for f in every if f.accepted is not None)
            self._open = (every, folded((f for f in every if f.accepted is None), accepted))
        return self._open[1]

    @property
    def accepted(self) -> tuple[Finding, ...]:
        """Findings that somebody accepted with a reason."""
        return tuple(f for f in self.every if f.accepted is not None)

    def of(self, subject: str) -> tuple[Finding, ...]:
        """Return the open findings about one participant."""
        return tuple(f for f in self.findings if f.subject == subject)

    def _performers(self) -> list[str]:
        return [r.id for kind in (Unit, Position) for r in self.organization.all(kind)]

    def _weighed(self) -> list[Finding]:
        """Return what was found as the model weighs it."""
        company = self.organization.company
        known = {*map(str, Severity)}
        given = {code: Severity(s) for code, s in company.severities.items() if s in known}
        reasons = {(a.code, a.subject, a.detail): a.reason for a in self.organization.all(AcceptedFinding)}
        disabled = company.disabled_checks
        found = [f for found in self._found.values() for f in found if f.code not in disabled]
        if not given and not reasons:
            return found
        return [_weighed(f, given.get(f.code, f.severity), reasons.get(f.key)) for f in found]

    def _in_order(self, findings: Iterable[Finding]) -> list[Finding]:
        """Sort findings by severity, name and code; those about one subject stand together."""
        by_subject: dict[str, list[Finding]] = {}
        for finding in findings:
            by_subject.setdefault(finding.subject, []).append(finding)
        for about in by_subject.values():
            about.sort(key=_place)
        subjects = sorted(by_subject, key=lambda id: (getattr(self.organization.get(Participant, id), "name", ""), id))
        return [f for severity in Severity for id in subjects for f in by_subject[id] if f.severity is severity]

    def _follow_record(self, id: str, before: Record | None, after: Record | None) -> None:
        changed = _changed(before, after)
        self.arrows.follow(id, before, after)
        self._follow_the_whole(id, before, after, changed)
        states = [state for state in (before, after) if state is not None]
        for state in states:
            if isinstance(state, GlossaryEntry):
                self._read_again(self.names.readers_of([state.abbreviation]))
            elif isinstance(state, Company) and (changed is None or "language" in changed):
                self._look_again(self._performers())
            elif isinstance(state, ClientLink):
                self._follow_arrow(state.supplier)
            elif isinstance(state, TERMS):
                self._follow_terms(state.link)
        if any(isinstance(state, PARTICIPANTS) for state in states):
            self._follow_participant(id, before, after, changed)

    def _follow_the_whole(
        self, id: str, before: Record | None, after: Record | None, changed: frozenset[str] | None
    ) -> None:
        """Note which rules about the whole organization may find something else."""
        if self._stale is None:
            return
        states = [state for state in (before, after) if state is not None]
        is_participant = any(isinstance(state, PARTICIPANTS) for state in states)
        if is_participant and changed is not None and changed <= _UNSEEN:
            return
        is_only_called = is_participant and changed is not None and changed <= _UNSEEN | _CALLED
        for rule in _rules_of_the_whole():
            decides = not is_only_called and isinstance(states[0], rule.reads)
            if decides or (is_participant and self._names(rule, id)):
                self._stale[rule.code] = None

    def _names(self, rule: Rule, id: str) -> bool:
        """Whether what a rule about the whole organization found may name one participant."""
        found = self._found.get(rule.code, ())
        return bool(found) if rule.names_others else any(id == f.subject or id in f.related for f in found)

    def _follow_terms(self, link: str) -> None:
        """Mark the supplier of an arrow; everybody when the first term is written down or the last one goes."""
        if sum(self.organization.count(kind) for kind in TERMS) <= 1:
            self._look_again(self._performers())
        arrow = self.organization.get(ClientLink, link)
        if arrow is not None:
            self._look_again([arrow.supplier])

    def _follow_arrow(self, supplier: str) -> None:
        """Mark who has other clients now, and the units whose parts serve somebody who has."""
        self._read_again([supplier])
        served = [link.supplier for link in self.organization.referring(ClientLink, supplier, "client")]
        self._look_again(outer for one in (supplier, *served) for outer in self._outer(one))

    def _follow_participant(
        self, id: str, before: Record | None, after: Record | None, changed: frozenset[str] | None
    ) -> None:
        states = [state for state in (before, after) if isinstance(state, Participant)]
        performers = [state for state in states if isinstance(state, Performer)]
        if changed is None or not changed.isdisjoint(_KNOWN | {"mission"}):
            self._read_again([id])
        if changed is None or not changed.isdisjoint({"mission", "parent", "unit", "head"}):
            self._look_again(outer for state in performers for outer in _outer(state))
        if changed is None or "mission" in changed:
            for one in performers:
                self._alike.update(dict.fromkeys(self.names.with_mission(one.mission)))
        self.names.follow(id, after)
        self._follow_chart(before, after)
        if changed is not None and changed.isdisjoint(_KNOWN):
            return
        suppliers = self._suppliers(id)
        self._read_again(suppliers)
        for state in states:
            self._doubt(self.names.readers_of(names_of(state)))
        for unit in self.organization.referring(Unit, id, "head"):
            self._doubt((*self._suppliers(unit.id), *self.names.readers_of(names_of(unit))))
        if changed is None or not changed.isdisjoint(_CALLED):
            outers = [outer for one in (id, *suppliers) for outer in self._outer(one)]
            twins = [one for state in performers for one in self.names.with_mission(state.mission)]
            self._look_again(one for one in (*outers, *twins) if self._tells_of(one, id))

    def _suppliers(self, id: str) -> list[str]:
        return [link.supplier for link in self.organization.referring(ClientLink, id, "client")]

    def _follow_chart(self, before: Record | None, after: Record | None) -> None:
        """Mark who reads the chart: all heads, all units, all who report to one."""
        chiefs = [state.reports_to for state in (before, after) if isinstance(state, Performer)]
        if len(chiefs) < 2 or chiefs[0] != chiefs[1]:
            for chief in filter(None, chiefs):
                for group in self.organization.referring(ClientGroup, chief, "reports_to_rule"):
                    self._read_again(self._suppliers(group.id))
        units = [state for state in (before, after) if isinstance(state, Unit)]
        if units and (len(units) < 2 or units[0].head != units[1].head):
            self._read_again(self.names.readers_of_chart)

    def _read_again(self, ids: Iterable[str]) -> None:
        """Mark performers whose missions may say something else now."""
        for id in ids:
            self.readings.forget(id)
            self._dirty[id] = True

    def _doubt(self, ids: Iterable[str]) -> None:
        """Mark performers whose missions say something else if they mean somebody who is called otherwise now."""
        for id in ids:
            self.readings.doubt(id)
            self._dirty.setdefault(id, False)

    def _look_again(self, ids: Iterable[str]) -> None:
        """Mark performers about whom rules may say something else, though their missions are read as before."""
        self._dirty.update(dict.fromkeys(ids, True))

    def _outer(self, id: str) -> tuple[str, ...]:
        performer = self.organization.get(Performer, id)
        return _outer(performer) if performer is not None else ()

    def _tells_of(self, id: str, other: str) -> bool:
        """Whether a finding about one performer names another one."""
        return any(other in finding.related for finding in self._found.get(id, ()))


@cache
def _rules_of_the_whole() -> tuple[Rule, ...]:
    return tuple(rule for rule in all_rules() if rule.reads)


@cache
def _rules_that_compare() -> tuple[Rule, ...]:
    return tuple(rule for rule in all_rules() if rule.compares_missions)


@cache
def _rules_of_one() -> tuple[dict[str, Rule], tuple[Rule, ...], tuple[Rule, ...]]:
    """Return the rules that pass on verdicts, by their codes, those that compare parts, and those that just look."""
    rules = [rule for rule in all_rules() if not rule.reads]
    passing_on = {rule.code: rule for rule in rules if rule.is_verdict}
    comparing = tuple(rule for rule in rules if rule.compares_parts)
    return passing_on, comparing, tuple(r for r in rules if not (r.is_verdict or r.compares_parts))


def _findings_about(look: Look) -> list[Finding]:
    """Return what the rules find about one performer."""
    passing_on, comparing, looking = _rules_of_one()
    told = [passing_on[code] for code in {verdict.code for verdict in look.verdicts} if code in passing_on]
    asked = (*told, *looking) if look.coherence is None else (*told, *comparing, *looking)
    return [finding for rule in asked for finding in rule.check(rule, look)]


def _place(finding: Finding) -> tuple[str, tuple[int, int], str]:
    return (finding.code, finding.span or (0, 0), finding.detail)


def _weighed(finding: Finding, severity: Severity, accepted: str | None) -> Finding:
    if finding.severity is severity and accepted is None:
        return finding
    return replace(finding, severity=severity, accepted=accepted)


def _outer(performer: Performer) -> tuple[str, ...]:
    """Return the unit whose parts this one is among, if there is one."""
    outer = performer.parent if isinstance(performer, Unit) else None
    if isinstance(performer, Position):
        outer = performer.unit
    return (outer,) if outer else ()


def _changed(before: Record | None, after: Record | None) -> frozenset[str] | None:
    """Return the fields that a change touched; None for a record that is new, gone or of another kind."""
    if before is None or after is None or type(before) is not type(after):
        return None
    return frozenset(f.name for f in fields(after) if getattr(before, f.name) != getattr(after, f.name))
