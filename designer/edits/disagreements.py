"""Decide what a merge left open: whose version holds, or one's own."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from designer.edits.participants import may_report_to
from designer.edits.refusal import Refusal, insist
from designer.edits.removal import remove
from designer.edits.units import may_nest
from designer.i18n import Text
from designer.model.attention import Disagreement
from designer.model.fields import references_of
from designer.model.merge_draft import Why
from designer.model.organization import Organization
from designer.model.record import Record
from designer.model.relations import ClientLink
from designer.model.values import field_names, typed_value

_GONE = Text(
    ru="Этой версии нужно то, чего в модели больше нет. Выберите другую.",
    en="This version needs something that is no longer in the model. Choose another one.",
)


def may_decide(organization: Organization, id: str, value: Any) -> Refusal | None:
    """Say why a disagreement may not be decided for this plain value, or None."""
    asked = organization.need(Disagreement, id)
    record = organization.find(asked.about)
    if record is None:
        return Refusal(_GONE)
    kind: type = type(record)
    if asked.field and asked.field.partition(".")[0] not in field_names(kind):
        return Refusal(_GONE)
    wanted = {asked.field: value} if asked.field else value if isinstance(value, dict) else {}
    for field, rule in references_of(kind):
        ids = wanted.get(field)
        for one in ids if isinstance(ids, list) else [ids] if ids is not None else []:
            other = organization.find(one)
            if other is None or not rule.fits(type(other)):
                return Refusal(_GONE)
    if asked.field in ("parent", "unit"):
        return may_nest(organization, asked.about, value)
    if asked.field == "reports_to":
        return may_report_to(organization, asked.about, value)
    return None


def decide(organization: Organization, id: str, value: Any) -> None:
    """Let a plain value hold, and close the question; None where the record itself is asked about removes it."""
    insist(may_decide(organization, id, value))
    asked = organization.need(Disagreement, id)
    record = organization.find(asked.about)
    organization.drop(id)
    if record is None:
        return
    if not asked.field:
        if value is None:
            remove(organization, [record.id])
        elif isinstance(record, ClientLink) and asked.why == Why.OWN_CLIENT:
            organization.put(replace(record, supplier=value["supplier"], client=value["client"]))
        return
    organization.put(_with(record, asked.field, value))


def _with(record: Record, field: str, value: Any) -> Record:
    kind: type = type(record)
    name, _, key = field.partition(".")
    if key:
        table = {k: v for k, v in getattr(record, name).items() if k != key}
        values: dict[str, Any] = {name: dict(sorted((table | ({} if value is None else {key: value})).items()))}
    else:
        values = {name: typed_value(kind, name, value)}
    return replace(record, **values)
