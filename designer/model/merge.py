"""Three-way merge of two states of one organization; the result is the same whichever side starts."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from designer.model.attention import Disagreement
from designer.model.compare import touched
from designer.model.history import Touched
from designer.model.merge_draft import Answers, Draft, Own, Question, Settled, Side, Why
from designer.model.merge_fields import merge_record
from designer.model.merge_repairs import break_circles, bring_back, fit_kinds, keep_contested, undo_own_clients
from designer.model.merge_twins import join_twins, twins_by_name
from designer.model.organization import Organization
from designer.model.participants import ClientGroup, ExternalClient, Position, Unit
from designer.model.record import Record
from designer.model.values import plain_value

__all__ = ["Answers", "Merged", "Own", "Question", "Settled", "Side", "Why", "merge"]

_NAMED = (Unit, Position, ExternalClient, ClientGroup)


@dataclass(frozen=True, kw_only=True)
class Merged:
    """What a merge came to: the records, what is still to be asked, what was settled without a question."""

    records: Mapping[str, Record]
    """A whole model: where a question is open, the field is as it was before both."""
    model_id: str
    parent: str
    unknown: dict[str, dict[str, object]]
    questions: tuple[Question, ...]
    settled: tuple[Settled, ...]
    twins: tuple[tuple[str, str], ...]
    """Pairs of ids that the sides added under the same name; both are kept."""
    taken: int
    """How many records are not as they were before both."""

    @cached_property
    def organization(self) -> Organization:
        """The merged records as an organization of their own."""
        made = Organization(self.records.values(), model_id=self.model_id)
        made.parent = self.parent
        made.unknown = {id: dict(fields) for id, fields in self.unknown.items()}
        return made

    def against(self, other: Organization) -> Touched:
        """Return what has to change in an organization for it to become the merged one."""
        return touched(other.snapshot(), self.records)

    def with_questions(self, names: Mapping[str, str]) -> Merged:
        """Return the merge with its open questions as records; ``names`` calls the sides ours and theirs."""
        asked = {record.id: record for record in (_kept(q, names) for q in self.questions)}
        return replace(self, records={**self.records, **asked})


def merge(base: Organization, ours: Organization, theirs: Organization, answers: Answers | None = None) -> Merged:
    """Merge what two people made of ``base``, by record and by field.

    ``answers`` says by a question's key whose version holds; a question without an answer leaves its field
    as it was in ``base``. Places that both moved are settled without a question: the larger move is taken.
    """
    draft = Draft(base, ours, theirs, answers or {})
    for id in sorted({*draft.by_us, *draft.by_them}):
        a, o, was = draft.ours.get(id), draft.theirs.get(id), draft.base.get(id)
        if a == o or id not in draft.by_them:
            draft.out[id] = a
        elif id not in draft.by_us:
            draft.out[id] = o
        elif was is not None and (a is None or o is None):
            keep_contested(draft, id)
        else:
            draft.out[id] = merge_record(draft, id)
    join_twins(draft)
    fit_kinds(draft)
    bring_back(draft)
    fit_kinds(draft)
    break_circles(draft)
    undo_own_clients(draft)
    records = draft.result()
    return Merged(
        records=records,
        model_id=ours.model_id if ours.model_id == theirs.model_id else base.model_id,
        parent=ours.parent if ours.parent == theirs.parent else base.parent,
        unknown=_unknown(base.unknown, ours.unknown, theirs.unknown),
        questions=tuple(replace(q, record=records[q.record.id]) for q in draft.open_questions(records)),
        settled=tuple(draft.settled),
        twins=tuple(pair for pair in twins_by_name(draft, _NAMED) if all(id in records for id in pair)),
        taken=sum(1 for id, record in draft.out.items() if record != base.find(id)),
    )


def _kept(question: Question, names: Mapping[str, str]) -> Disagreement:
    return Disagreement(
        id=hashlib.sha256(question.key.encode("utf-8", "replace")).hexdigest()[:12],
        about=question.record.id,
        field=question.field,
        why=str(question.why),
        base=plain_value(question.base),
        versions={names["ours"]: plain_value(question.ours), names["theirs"]: plain_value(question.theirs)},
    )


_Foreign = dict[str, dict[str, object]]


def _unknown(base: _Foreign, ours: _Foreign, theirs: _Foreign) -> _Foreign:
    """Merge what this version does not know, entry by entry; where both changed one, the same is taken always."""
    found: _Foreign = {}
    for id in sorted({*base, *ours, *theirs}):
        b, a, o = base.get(id, {}), ours.get(id, {}), theirs.get(id, {})
        entries = {key: _foreign(b.get(key), a.get(key), o.get(key)) for key in sorted({*b, *a, *o})}
        kept = {key: value for key, value in entries.items() if value is not None}
        if kept:
            found[id] = kept
    return found


def _foreign(base: Any, ours: Any, theirs: Any) -> Any:
    if ours == theirs or theirs == base:
        return ours
    if ours == base:
        return theirs
    lists = [_by_id(value) for value in (base or [], ours, theirs)]
    if all(one is not None for one in lists):
        b, a, o = (one or {} for one in lists)
        merged = (_foreign(b.get(id), a.get(id), o.get(id)) for id in sorted({*b, *a, *o}))
        return [one for one in merged if one is not None]
    return max((one for one in (ours, theirs) if one is not None), key=lambda v: json.dumps(v, sort_keys=True))


def _by_id(value: Any) -> dict[str, Any] | None:
    if isinstance(value, list) and all(isinstance(one, dict) and isinstance(one.get("id"), str) for one in value):
        return {one["id"]: one for one in value}
    return None
