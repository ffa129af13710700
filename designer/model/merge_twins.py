"""Make one record of what both sides added independently: the same arrow, the same abbreviation."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Final

from designer.model.attention import AcceptedFinding
from designer.model.company import GlossaryEntry
from designer.model.diagram import Route, placement_id
from designer.model.merge_draft import Draft, Own, Question, Why
from designer.model.merge_fields import QUIET
from designer.model.record import Record
from designer.model.relations import ClientLink, Measure, RequestProcedure, Service, ServiceCondition
from designer.model.values import default_of, field_names
from designer.model.work import Duty, Function, OutOfScope, Right

_SAME_WHEN: Final[dict[type[Record], tuple[str, ...]]] = {
    ClientLink: ("supplier", "client"),
    GlossaryEntry: ("abbreviation",),
    AcceptedFinding: ("code", "subject", "detail"),
}
"""Kind → the fields by which two records are the same thing."""
_NOT_ASKED: Final = (AcceptedFinding,)
_TERMS: Final = (Service, RequestProcedure, ServiceCondition, Measure, Function, Duty, Right, OutOfScope)
"""Kinds of which two that say the same of the same thing are one."""


def join_twins(draft: Draft) -> None:
    """Let each pair that two sides made of the same thing become one, with what hangs on either."""
    for kind, fields in _SAME_WHEN.items():
        groups: dict[tuple[Any, ...], list[str]] = {}
        for id in sorted(draft.out):
            if type(record := draft.out[id]) is kind:
                groups.setdefault(tuple(getattr(record, f) for f in fields), []).append(id)
        if not groups:
            continue
        for record in draft.base_organization.all(kind):
            if record.id not in draft.out and (key := tuple(getattr(record, f) for f in fields)) in groups:
                groups[key].append(record.id)
        for key, ids in groups.items():
            first, *others = sorted(set(ids), key=lambda id: (id not in draft.base, id))
            for other in others:
                ours, theirs = (
                    [_is_about(side.get(id), fields, key) for id in (first, other)]
                    for side in (draft.ours, draft.theirs)
                )
                if not all(ours) and not all(theirs):
                    _join(draft, first, other, is_ours=ours[0])
    _join_terms(draft)


def _is_about(record: Record | None, fields: tuple[str, ...], what: tuple[Any, ...]) -> bool:
    return record is not None and tuple(getattr(record, f, None) for f in fields) == what


def _join_terms(draft: Draft) -> None:
    """Let a term that both sides added in the same words be there once."""
    added: dict[Record, str] = {}
    for changes, others, is_second in ((draft.by_us, draft.by_them, False), (draft.by_them, draft.by_us, True)):
        for id, (old, new) in sorted(changes.items()):
            is_term = old is None and id not in others and isinstance(new, _TERMS)
            if is_term and (now := draft.now(id)) is not None:
                places: dict[str, Any] = {QUIET: 0.0} if hasattr(now, QUIET) else {}
                same = replace(now, id="", **places)
                twin = added.pop(same, None) if is_second else None
                if twin is not None:
                    first, other = sorted((twin, id))
                    _join(draft, first, other, is_ours=first in draft.ours)
                elif not is_second:
                    added.setdefault(same, id)


def _join(draft: Draft, first: str, other: str, *, is_ours: bool) -> None:
    kept, gone = draft.now(first), draft.now(other)
    if kept is None or gone is None:
        return
    kind: type = type(kept)
    for field in field_names(kind):
        a, o, default = getattr(kept, field), getattr(gone, field), default_of(kind, field)
        if a == o or o == default:
            continue
        if a == default:
            kept = replace(kept, **{field: o})
        elif field == QUIET:
            kept = replace(kept, **{field: min(a, o)})
        elif not isinstance(kept, _NOT_ASKED):
            kept = _asked(draft, kept, field, is_ours, a, o)
    draft.put(kept)
    draft.out[other] = None
    for record, field in draft.referrers(other):
        _repoint(draft, record, field, other, first)


def _asked(draft: Draft, kept: Record, field: str, is_ours: bool, a: Any, o: Any) -> Record:
    ours, theirs = (a, o) if is_ours else (o, a)
    kind: type = type(kept)
    was = default_of(kind, field)
    answer = draft.answer(kept.id, field)
    if isinstance(answer, Own):
        value = answer.value
    elif answer is not None:
        value = {"base": was, "ours": ours, "theirs": theirs}[answer]
    else:
        value = was
        draft.ask(Question(why=Why.BOTH_CHANGED, record=kept, field=field, base=was, ours=ours, theirs=theirs))
    return replace(kept, **{field: value})


def _repoint(draft: Draft, record: Record, field: str, old: str, new: str) -> None:
    if isinstance(record, Route):
        draft.out[record.id] = None
        id = placement_id(new, record.view)
        if draft.now(id) is None:
            draft.put(replace(record, id=id, link=new))
        return
    value = getattr(record, field)
    moved = tuple(new if one == old else one for one in value) if isinstance(value, tuple) else new
    values: dict[str, Any] = {field: moved}
    made = replace(record, **values)
    alike = (draft.now(r.id) for r, f in draft.referrers(new) if f == field)
    same = any(one is not None and _is_same(one, made) for one in alike)
    if same:
        draft.out[record.id] = None
    else:
        draft.put(made)


def _is_same(one: Record, other: Record) -> bool:
    kind: type = type(one)
    fields = [name for name in field_names(kind) if name != "order"]
    return type(other) is kind and all(getattr(one, f) == getattr(other, f) for f in fields)


def twins_by_name(draft: Draft, kinds: tuple[type[Record], ...]) -> list[tuple[str, str]]:
    """Return the pairs that the two sides added under the same name, which may be one and the same."""
    found = []
    ours, theirs = (
        {
            (type(r), str(getattr(r, "name", "")).casefold()): id
            for id, (old, r) in sorted(changes.items())
            if old is None and isinstance(r, kinds)
        }
        for changes in (draft.by_us, draft.by_them)
    )
    for key, id in ours.items():
        other = theirs.get(key)
        if other is not None and other != id:
            found.append((min(id, other), max(id, other)))
    return sorted(found)
