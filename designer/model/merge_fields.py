"""Merge one record that both sides changed, field by field."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import MISSING, replace
from typing import Any

from designer.model.diagram import Placement, Route
from designer.model.fields import references_of
from designer.model.merge_draft import INSIDE, Draft, Own, Question, Settled, Why
from designer.model.merge_texts import join_sentences
from designer.model.record import Record
from designer.model.values import default_of, field_names

_PLACES = (Placement, Route)
_TOGETHER: dict[type, tuple[tuple[str, ...], ...]] = {
    Placement: (("x", "y"), ("width", "height")),
    Route: (("points",),),
}
QUIET = "order"
_ASKED_WHOLE = ("name",)
"""Texts that are one thing, however many sentences they look like."""


def is_place(record: Record | None) -> bool:
    """Whether a record only says where something stands on a drawing."""
    return isinstance(record, _PLACES)


def merge_record(draft: Draft, id: str) -> Record:
    """Return the record that both sides have, each in its own version; what they disagree on is asked."""
    base, ours, theirs = draft.base.get(id), draft.ours[id], draft.theirs[id]
    kind: type = type(ours)
    names = field_names(kind)
    if type(theirs) is not kind:
        return _of_two_kinds(draft, base, ours, theirs)
    if base is not None and type(base) is not kind:
        base = None
    values: dict[str, Any] = {}
    clashing: list[str] = []
    for field in names:
        was = getattr(base, field) if base is not None else default_of(kind, field)
        a, o = getattr(ours, field), getattr(theirs, field)
        if a == o or o == was:
            values[field] = a
        elif a == was:
            values[field] = o
        elif (chosen := _chosen(draft, kind, field, was, a, o)) is not MISSING:
            values[field] = chosen
        else:
            values[field] = was if base is not None else MISSING
            clashing.append(field)
    made = replace(ours, **{f: v if v is not MISSING else _either(ours, theirs, f) for f, v in values.items()})
    groups = _TOGETHER.get(kind, ((QUIET,),))
    for group in groups:
        if any(field in clashing for field in group) or _both_changed(base, ours, theirs, group):
            made = _settle(draft, made, base, ours, theirs, group)
            clashing = [field for field in clashing if field not in group]
    for field in clashing:
        made = _clash(draft, made, base, ours, theirs, field)
    return made


def _both_changed(base: Record | None, ours: Record, theirs: Record, fields: tuple[str, ...]) -> bool:
    """Whether both changed what belongs together, if only one this and the other that: x is no place without y."""
    if len(fields) < 2:
        return False
    kind: type = type(ours)
    was = tuple(getattr(base, f) if base is not None else default_of(kind, f) for f in fields)
    a, o = (tuple(getattr(side, f) for f in fields) for side in (ours, theirs))
    return a != o and was not in (a, o)


def _chosen(draft: Draft, kind: type, field: str, was: Any, a: Any, o: Any) -> Any:
    """Return what one side chose where the other only followed a removal; ``MISSING`` where both chose, or neither."""
    if not isinstance(was, str) or field not in dict(references_of(kind)):
        return MISSING
    a_followed, o_followed = (
        was not in side and now == let_go(draft, side, field, was) for side, now in ((draft.ours, a), (draft.theirs, o))
    )
    if a_followed and o_followed:
        return let_go(draft, draft.ours.keys() & draft.theirs.keys(), field, was)
    return o if a_followed else a if o_followed else MISSING


def let_go(draft: Draft, side: Container[str], field: str, was: Any) -> Any:
    """Return what a reference becomes by itself when what it names is removed."""
    if isinstance(was, tuple):
        return tuple(one for one in was if one in side)
    if was is None or was in side:
        return was
    return draft.unit_around(was, side.__contains__) if field in INSIDE else None


def _either(ours: Record, theirs: Record, field: str) -> Any:
    """Return the same one of two values whichever side starts, where there is none from before."""
    return min(getattr(ours, field), getattr(theirs, field), key=repr)


def _of_two_kinds(draft: Draft, base: Record | None, ours: Record, theirs: Record) -> Record:
    answer = draft.answer(ours.id, "")
    if answer == "ours":
        return ours
    if answer == "theirs":
        return theirs
    if answer == "base" and base is not None:
        return base
    kept = base or min(ours, theirs, key=lambda r: type(r).__name__)
    draft.ask(Question(why=Why.BOTH_CHANGED, record=kept, base=base, ours=ours, theirs=theirs))
    return kept


def _settle(
    draft: Draft, made: Record, base: Record | None, ours: Record, theirs: Record, fields: tuple[str, ...]
) -> Record:
    """Take the larger move: the same one whichever side starts, and a nudge does not undo a rearrangement."""
    a, o = (tuple(getattr(side, f) for f in fields) for side in (ours, theirs))
    was = tuple(getattr(base, f) for f in fields) if base is not None else ()
    answer = draft.answer(made.id, fields[0])
    is_ours = answer == "ours" if answer in ("ours", "theirs") else _weight(a, was) >= _weight(o, was)
    taken = a if is_ours else o
    draft.settled.append(
        Settled(record=made.id, fields=fields, ours=a, theirs=o, taken="ours" if is_ours else "theirs")
    )
    values: dict[str, Any] = dict(zip(fields, taken, strict=True))
    return replace(made, **values)


def _weight(values: tuple[Any, ...], was: tuple[Any, ...]) -> tuple[float, str]:
    moved = sum(
        abs(float(new) - float(old))
        for new, old in zip(values, was, strict=False)
        if isinstance(new, (int, float)) and isinstance(old, (int, float))
    )
    return moved, repr(values)


def _clash(draft: Draft, made: Record, base: Record | None, ours: Record, theirs: Record, field: str) -> Record:
    kind: type = type(made)
    was = getattr(base, field) if base is not None else default_of(kind, field)
    a, o = getattr(ours, field), getattr(theirs, field)
    if isinstance(a, tuple) and isinstance(o, tuple) and field != "points":
        joined = _list(draft, made, was if isinstance(was, tuple) else (), a, o, field)
        if joined is not None:
            both: dict[str, Any] = {field: joined}
            return replace(made, **both)
    if isinstance(a, dict) and isinstance(o, dict):
        return _tables(draft, made, was if isinstance(was, dict) else {}, a, o, field)
    if type(was) is type(a) is type(o) is str and base is not None and field not in _ASKED_WHOLE:
        text = join_sentences(was, a, o) if draft.answer(made.id, field) is None else None
        if text is not None:
            draft.settled.append(Settled(record=made.id, fields=(field,), ours=a, theirs=o, taken="both"))
            sentences: dict[str, Any] = {field: text}
            return replace(made, **sentences)
    value = _asked(draft, made, field, was if base is not None else None, a, o)
    changed: dict[str, Any] = {field: getattr(made, field) if value is MISSING else value}
    return replace(made, **changed)


def _asked(draft: Draft, made: Record, field: str, was: Any, a: Any, o: Any) -> Any:
    """Return the answered value, or leave the question open and return ``MISSING``."""
    answer = draft.answer(made.id, field)
    if isinstance(answer, Own):
        return answer.value
    if answer is not None:
        return {"base": was, "ours": a, "theirs": o}[answer]
    draft.ask(Question(why=Why.BOTH_CHANGED, record=made, field=field, base=was, ours=a, theirs=o))
    return MISSING


def _list(
    draft: Draft, made: Record, was: tuple[Any, ...], a: tuple[Any, ...], o: tuple[Any, ...], field: str
) -> tuple[Any, ...] | None:
    """Return the list of both, unless it has to be asked or was answered already; a lost order is noted."""
    found = _joined(was, a, o) if draft.answer(made.id, field) is None else None
    if found is None:
        return None
    joined, both_ordered = found
    if both_ordered:
        draft.settled.append(Settled(record=made.id, fields=(field,), ours=a, theirs=o, taken="both"))
    return joined


def _joined(was: tuple[Any, ...], a: tuple[Any, ...], o: tuple[Any, ...]) -> tuple[tuple[Any, ...], bool] | None:
    """Return the list with the additions and removals of both, and whether they had ordered it differently.

    None where they replaced the same entry, each by another one.
    """
    gone_a, gone_o = [x for x in was if x not in a], [x for x in was if x not in o]
    new_a, new_o = [x for x in a if x not in was], [x for x in o if x not in was]
    if any(x in gone_o for x in gone_a) and new_a and new_o and new_a != new_o:
        return None
    kept = [x for x in was if x in a and x in o]
    order_a, order_o = [x for x in a if x in kept], [x for x in o if x in kept]
    both_ordered = kept not in (order_a, order_o) and order_a != order_o
    first = order_o if order_a == kept else order_a if order_o == kept else min(order_a, order_o, key=repr)
    added = [x for news in sorted((new_a, new_o), key=repr) for x in news]
    return tuple(dict.fromkeys([*first, *added])), both_ordered


def _tables(
    draft: Draft, made: Record, was: dict[str, Any], a: dict[str, Any], o: dict[str, Any], field: str
) -> Record:
    merged: dict[str, Any] = {}
    for key in sorted({*was, *a, *o}):
        old, x, y = was.get(key), a.get(key), o.get(key)
        value = x if x == y or y == old else y if x == old else MISSING
        if value is MISSING and isinstance(x, tuple) and isinstance(y, tuple):
            joined = _list(draft, made, old or (), x, y, f"{field}.{key}")
            value = MISSING if joined is None else joined
        if value is MISSING:
            value = _asked(draft, made, f"{field}.{key}", old, x, y)
            value = old if value is MISSING else value
        if value is not None:
            merged[key] = value
    changed: dict[str, Any] = {field: merged}
    return replace(made, **changed)
