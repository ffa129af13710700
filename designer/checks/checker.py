"""Findings of one organization kept up to date: after a change only what reads the change is looked at again."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields, replace

from designer.analysis.naming import PARTICIPANTS, NameIndex, names_of
from designer.analysis.reading import MissionReadings
from designer.checks.finding import Finding, Severity
from designer.checks.folding import folded
from designer.checks.rule import Look, Rule, all_rules
from designer.model.attention import AcceptedFinding
from designer.model.company import Company, GlossaryEntry
from designer.model.history import Change
from designer.model.organization import Organization
from designer.model.participants import ClientGroup, Participant, Performer, Position, Unit
from designer.model.record import Record
from designer.model.relations import ClientLink, RequestProcedure, Service, ServiceCondition

TERMS = (Service, RequestProcedure, ServiceCondition)
_RANK = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.ADVICE: 2}


class Checker:
    """All findings about an organization; the caller decides when the next piece of work is done."""

    def __init__(self, organization: Organization) -> None:
        self.organization = organization
        self.names = NameIndex(organization)
        self.readings = MissionReadings(organization, self.names)
        self._found: dict[str, tuple[Finding, ...]] = {}
        self._dirty: dict[str, None] = dict.fromkeys(self._performers())
        self._whole_is_stale = True
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
        return self._whole_is_stale or bool(self._dirty)

    def refresh(self, limit: int | None = None) -> bool:
        """Check what is stale, at most ``limit`` performers; returns whether all is up to date now."""
        rules = self._rules()
        for id in list(self._dirty)[:limit]:
            del self._dirty[id]
            self._found.pop(id, None)
            if self.organization.get(Performer, id) is not None:
                self._found[id] = self._look(self.look(id), rules, "performer")
            self._sorted = None
        if not self._dirty and self._whole_is_stale:
            self._found[""] = self._look(self.look(""), rules, "organization")
            self._whole_is_stale = False
            self._sorted = None
        return not self.stale

    def look(self, id: str) -> Look:
        """Return one performer as the rules see it now."""
        return Look(self.organization, self.names, self.readings, id)

    @property
    def every(self) -> tuple[Finding, ...]:
        """All findings, accepted ones included, by severity, name and code."""
        if self._sorted is None:
            reasons = {
                (a.code, a.subject, a.detail): a.reason for a in self.organization.all(AcceptedFinding)
            }
            every = (f for found in self._found.values() for f in found)
            marked = [f if f.key not in reasons else replace(f, accepted=reasons[f.key]) for f in every]
            self._sorted = tuple(sorted(marked, key=self._order))
        return self._sorted

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What the window shows: open findings, those that are one question folded into one."""
        every = self.every
        if self._open is None or self._open[0] is not every:
            self._open = (every, folded(f for f in every if f.accepted is None))
        return self._open[1]

    @property
    def accepted(self) -> tuple[Finding, ...]:
        """Findings that somebody accepted with a reason."""
        return tuple(f for f in self.every if f.accepted is not None)

    def of(self, subject: str) -> tuple[Finding, ...]:
        """Return the open findings about one participant."""
        return tuple(f for f in self.findings if f.subject == subject)

    def _rules(self) -> list[Rule]:
        """Return the rules that this model has switched on, with the severities that it gives them."""
        company = self.organization.company
        given = {code: Severity(s) for code, s in company.severities.items() if s in {*map(str, Severity)}}
        return [
            replace(rule, severity=given.get(rule.code, rule.severity))
            for rule in all_rules()
            if rule.code not in company.disabled_checks
        ]

    def _performers(self) -> list[str]:
        return [r.id for kind in (Unit, Position) for r in self.organization.all(kind)]

    def _look(self, look: Look, rules: Iterable[Rule], scope: str) -> tuple[Finding, ...]:
        return tuple(f for rule in rules if rule.scope == scope for f in rule.check(rule, look))

    def _order(self, finding: Finding) -> tuple[int, str, str, tuple[int, int], str]:
        subject = self.organization.get(Participant, finding.subject)
        name = subject.name if subject else ""
        return (_RANK[finding.severity], name, finding.code, finding.span or (0, 0), finding.detail)

    def _follow_record(self, id: str, before: Record | None, after: Record | None) -> None:
        states = [state for state in (before, after) if state is not None]
        for state in states:
            if isinstance(state, GlossaryEntry):
                self._mark(self.names.readers_of([state.abbreviation]))
            elif isinstance(state, Company):
                if _checked_otherwise(before, after):
                    self._mark(self._performers())
            elif isinstance(state, ClientLink):
                self._mark([state.supplier])
            elif isinstance(state, TERMS):
                self._follow_terms(state.link)
            elif isinstance(state, PARTICIPANTS):
                self._mark([id])
                if isinstance(state, Performer):
                    self._mark(_outer(state))
                    self._mark(self.names.with_mission(state.mission))
        self._whole_is_stale = self._whole_is_stale or self._changes_the_whole(id, before, after)
        if any(isinstance(state, PARTICIPANTS) for state in states):
            self._follow_naming(id, before, after)

    def _follow_terms(self, link: str) -> None:
        """Mark the supplier of an arrow; everybody when the first term is written down or the last one goes."""
        if sum(self.organization.count(kind) for kind in TERMS) <= 1:
            self._mark(self._performers())
        arrow = self.organization.get(ClientLink, link)
        if arrow is not None:
            self._dirty[arrow.supplier] = None

    def _follow_naming(self, id: str, before: Record | None, after: Record | None) -> None:
        named = [names_of(state) for state in (before, after) if isinstance(state, Participant)]
        self.names.follow(id, after)
        self._follow_chart(before, after)
        if len(named) == 2 and _known_alike(before, after):
            return
        self._mark(link.supplier for link in self.organization.referring(ClientLink, id, "client"))
        for names in named:
            self._mark(self.names.readers_of(names))

    def _changes_the_whole(self, id: str, before: Record | None, after: Record | None) -> bool:
        """Whether rules about the whole organization may see a change.

        They read no missions, notes or case forms, and names only of those about whom they found something.
        """
        if isinstance(before or after, AcceptedFinding):
            return False
        if before is None or after is None or type(before) is not type(after):
            return True
        changed = {f.name for f in fields(after) if getattr(before, f.name) != getattr(after, f.name)}
        if changed <= {"mission", "note", "forms", "aliases"}:
            return False
        is_told_of = any(id == f.subject or id in f.related for f in self._found.get("", ()))
        return is_told_of or not changed <= {"mission", "note", "forms", "aliases", "name", "abbreviations"}

    def _follow_chart(self, before: Record | None, after: Record | None) -> None:
        """Mark who reads the chart: all heads, all units, all who report to one."""
        chiefs = [state.reports_to for state in (before, after) if isinstance(state, Performer)]
        if len(chiefs) < 2 or chiefs[0] != chiefs[1]:
            for chief in filter(None, chiefs):
                for group in self.organization.referring(ClientGroup, chief, "reports_to_rule"):
                    self._mark(link.supplier for link in self.organization.referring(ClientLink, group.id, "client"))
        units = [state for state in (before, after) if isinstance(state, Unit)]
        if units and (len(units) < 2 or units[0].head != units[1].head):
            self._mark(self.names.readers_of_chart)

    def _mark(self, ids: Iterable[str]) -> None:
        for id in ids:
            self.readings.forget(id)
            self._dirty[id] = None
            performer = self.organization.get(Performer, id)
            if performer is not None:
                self._dirty.update(dict.fromkeys(_outer(performer)))


def _outer(performer: Performer) -> tuple[str, ...]:
    """Return the unit whose parts this one is among, if there is one."""
    outer = performer.parent if isinstance(performer, Unit) else None
    if isinstance(performer, Position):
        outer = performer.unit
    return (outer,) if outer else ()


def _checked_otherwise(before: Record | None, after: Record | None) -> bool:
    """Whether a change of the company's record changes what is checked, and how."""
    read = ("disabled_checks", "severities", "language", "vocabulary", "most_clients", "most_suppliers")
    return any(getattr(before, field, None) != getattr(after, field, None) for field in read)


def _known_alike(before: Record | None, after: Record | None) -> bool:
    """Whether readers of other missions see no difference."""
    read = ("name", "abbreviations", "aliases", "forms", "parent", "head", "unit", "members", "reports_to_rule")
    return type(before) is type(after) and all(
        getattr(before, field, None) == getattr(after, field, None) for field in read
    )
