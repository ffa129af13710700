"""Fill the terms of an arrow: from the library of typical terms, or from another arrow."""

from __future__ import annotations

import re
from dataclasses import fields, replace
from typing import Any

from designer.edits.refusal import Refusal, insist
from designer.edits.terms import T, add_item, items_of
from designer.edits.typical_library import TYPICAL, TypicalTerms
from designer.i18n import Language, Text
from designer.model.organization import Organization
from designer.model.participants import Participant
from designer.model.relations import (
    ClientLink,
    ConditionKind,
    Measure,
    RequestProcedure,
    Service,
    ServiceCondition,
)

_WORD = re.compile(r"\w+")
_RANK = "decision"
TERM_KINDS: tuple[Any, ...] = (Service, RequestProcedure, ServiceCondition, Measure)


def likely_terms(organization: Organization, link: str, language: Language) -> TypicalTerms | None:
    """Return the typical terms whose words the arrow's services or its supplier's name begin with, or None.

    The first word that fits decides; words of rank (a head, a director) only where no other one does.
    """
    arrow = organization.need(ClientLink, link)
    services = " ".join(s.name for s in items_of(organization, Service, link))
    supplier = organization.need(Participant, arrow.supplier)
    for words in (services, " ".join((supplier.name, *supplier.abbreviations))):
        found = [t for word in _WORD.findall(words.lower()) for t in TYPICAL if _is_named(word, t, language)]
        if found:
            return next((t for t in found if t.id != _RANK), found[0])
    return None


def has_terms(organization: Organization, link: str) -> bool:
    """Whether a service, a way to ask, a condition or a measure is written down for an arrow."""
    return any(organization.referring(kind, link, "link") for kind in TERM_KINDS)


def fill_typical(organization: Organization, link: str, typical: TypicalTerms, language: Language) -> None:
    """Write typical terms where an arrow has none yet; what is written down already stays as it is."""
    if not items_of(organization, Service, link):
        add_item(
            organization,
            Service,
            link,
            name=typical.service.into(language),
            result=typical.result.into(language),
            deadline=typical.deadline.into(language),
        )
    if not items_of(organization, RequestProcedure, link):
        add_item(
            organization,
            RequestProcedure,
            link,
            channel=typical.channel.into(language),
            form=typical.form.into(language),
            required_information=typical.information.into(language),
            notice=typical.notice.into(language),
            procedure=typical.procedure.into(language),
        )
    known = {c.kind for c in items_of(organization, ServiceCondition, link)}
    for kind, (words, level) in (
        (ConditionKind.CRITICAL, typical.critical),
        (ConditionKind.TAKEN_FOR_GRANTED, typical.granted),
        (ConditionKind.DELIGHTING, typical.delighting),
    ):
        if kind not in known:
            add_item(
                organization,
                ServiceCondition,
                link,
                kind=kind,
                text=words.into(language),
                level=level.into(language),
            )


def may_copy_terms(organization: Organization, source: str, target: str) -> Refusal | None:
    """Say why the terms of one arrow may not be copied to another, or None."""
    if source == target:
        return Refusal(Text(ru="Это одна и та же стрелка.", en="This is the same arrow."))
    if not has_terms(organization, source):
        return Refusal(Text(ru="У этой стрелки условий ещё нет.", en="This arrow has no terms yet."))
    return None


def copy_terms(organization: Organization, source: str, target: str) -> None:
    """Give an arrow the services, way to ask, conditions, measures and strategy of another; its own terms go."""
    insist(may_copy_terms(organization, source, target))
    for kind in TERM_KINDS:
        for old in organization.referring(kind, target, "link"):
            organization.drop(old.id)
        for item in items_of(organization, kind, source):
            _copy(organization, item, target)
    from_arrow, to_arrow = organization.need(ClientLink, source), organization.need(ClientLink, target)
    organization.put(replace(to_arrow, strategy=from_arrow.strategy))


def _copy(organization: Organization, item: T, target: str) -> None:
    kind: Any = type(item)
    values = {f.name: getattr(item, f.name) for f in fields(kind) if f.name not in ("id", "link")}
    add_item(organization, kind, target, **values)


def _is_named(word: str, typical: TypicalTerms, language: Language) -> bool:
    stems = typical.stems.into(language).split()
    return any(word == stem if len(stem) < 3 else word.startswith(stem) for stem in stems)
