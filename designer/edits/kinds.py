"""Make a participant one of another kind, under the same id: a unit of a position, an external client of a unit."""

from __future__ import annotations

from dataclasses import fields

from designer.edits.refusal import Refusal, insist
from designer.i18n import Text
from designer.model.fields import label_of, references_of
from designer.model.organization import Organization
from designer.model.participants import Participant, Position, Unit


def may_change_kind(organization: Organization, id: str, kind: type[Participant]) -> Refusal | None:
    """Say why a participant may not become one of another kind: others refer to it as what it is now."""
    participant = organization.need(Participant, id)
    if type(participant) is kind:
        return None
    for record, field in organization.referrers(id):
        cls: type = type(record)
        if kind.__name__ not in dict(references_of(cls))[field].to:
            name = str(getattr(record, "name", "")) or str(getattr(record, "text", ""))
            return Refusal(
                Text(
                    ru="Сначала уберите связь: «{name}», поле «{field}».",
                    en="Remove the link first: “{name}”, field “{field}”.",
                ).format(name=name or participant.name, field=label_of(cls, field))
            )
    return None


def change_kind(organization: Organization, id: str, kind: type[Participant]) -> None:
    """Make a participant one of another kind; what both kinds have stays, and the place in a unit too."""
    insist(may_change_kind(organization, id, kind))
    participant = organization.need(Participant, id)
    if type(participant) is kind:
        return
    names = {f.name for f in fields(kind)}
    values = {f.name: getattr(participant, f.name) for f in fields(participant) if f.name in names and f.name != "kind"}
    if isinstance(participant, Unit) and kind is Position:
        values["unit"] = participant.parent
    elif isinstance(participant, Position) and kind is Unit:
        values["parent"] = participant.unit
    organization.put(kind(**values))
