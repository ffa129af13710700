"""Keep a merge whole: bring back what is still needed, carry out removals, break circles."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from designer.model.fields import references_of, referred_ids
from designer.model.merge_draft import INSIDE, Draft, Question, Side, Why
from designer.model.merge_fields import QUIET, is_place, let_go
from designer.model.participants import Unit
from designer.model.record import Record
from designer.model.relations import ClientLink
from designer.model.validation import CHAINS, circle_in
from designer.model.values import field_names


def bring_back(draft: Draft) -> None:
    """Keep what one side removed and the other changed or needs, with what went along; ask about each."""
    queue = sorted(id for id, record in draft.out.items() if record is not None)
    for id in sorted(draft.contested):
        queue += _restore_with(draft, id)
    while queue:
        id = queue.pop()
        record = draft.now(id)
        if is_place(record):
            continue  # a new place holds up no removal
        for field, target in referred_ids(record) if record is not None else ():
            if draft.now(target) is not None:
                continue
            if _followed(draft, id, field, target):
                forget(draft, id, field, target)
            elif target in draft.base and (target in draft.ours or target in draft.theirs):
                draft.out.pop(target, None)
                draft.contested[target] = Why.DELETED_AND_NEEDED
                queue += [target, *_restore_with(draft, target)]
            else:
                forget(draft, id, field, target)
    for id in sorted(draft.out):
        record = draft.out[id]
        if is_place(record) and any(draft.now(target) is None for _, target in referred_ids(record)):
            draft.out[id] = None
    _ask_or_drop(draft)


def _restore_with(draft: Draft, id: str) -> list[str]:
    """Put back what went or let go when this record was removed; returns the ids of what came back."""
    keeper: dict[str, Record] = draft.ours if id in draft.ours else draft.theirs
    remover: dict[str, Record] = draft.theirs if id in draft.ours else draft.ours
    back: list[str] = []
    for record, field in draft.base_organization.referrers(id):
        kind: type = type(record)
        rules = dict(references_of(kind))
        held = keeper.get(record.id)
        if held is None:
            continue
        if rules[field].on_drop == "drop":
            owners = [getattr(held, f) for f, rule in rules.items() if rule.on_drop == "drop"]
            if draft.now(record.id) is None and all(draft.now(owner) is not None for owner in owners):
                draft.put(held)
                back += [record.id, *_restore_with(draft, record.id)]
        elif (now := draft.now(record.id)) is not None and type(now) is type(held):
            was, let_go = getattr(record, field), remover.get(record.id)
            if let_go is not None and getattr(held, field) == was != getattr(let_go, field, was):
                current = getattr(now, field)
                values: dict[str, Any] = {field: was}
                if isinstance(was, tuple):
                    kept = [one for one in was if one in current or one == id]
                    values[field] = tuple(dict.fromkeys([*kept, *current]))
                draft.put(replace(now, **values))
                back.append(record.id)
    return back


def _followed(draft: Draft, id: str, field: str, target: str) -> bool:
    """Whether a part came to stand in a unit only because its own one was removed."""
    was = getattr(draft.base.get(id), field, None)
    return field in INSIDE and any(
        was not in side and getattr(side.get(id), field, None) == target == let_go(draft, side, field, was)
        for side in (draft.ours, draft.theirs)
    )


def _ask_or_drop(draft: Draft) -> None:
    for id in sorted(draft.contested):
        record = draft.now(id)
        if record is None or any(owner in draft.contested for owner in _owners(record)):
            continue
        answer = draft.answer(id, "")
        ours, theirs = draft.ours.get(id), draft.theirs.get(id)
        if answer is None:
            draft.ask(
                Question(why=draft.contested[id], record=record, base=draft.base.get(id), ours=ours, theirs=theirs)
            )
        elif (ours if answer == "ours" else theirs if answer == "theirs" else record) is None:
            draft.dropped.add(id)
    for id in sorted(draft.dropped):
        drop(draft, id)


def _owners(record: Record) -> list[str]:
    kind: type = type(record)
    return [getattr(record, f) for f, rule in references_of(kind) if rule.on_drop == "drop"]


def drop(draft: Draft, id: str) -> None:
    """Take a record out of the merge with all that belongs to it; what only refers to it forgets it."""
    if draft.now(id) is None:
        return
    around = draft.referrers(id)
    draft.out[id] = None
    for record, field in around:
        forget(draft, record.id, field, id)


def forget(draft: Draft, holder: str, field: str, gone: str) -> None:
    """Let a record no longer refer to one that is gone; a record that belonged to it goes too."""
    record = draft.now(holder)
    if record is None:
        return
    kind: type = type(record)
    if dict(references_of(kind))[field].on_drop == "drop":
        drop(draft, holder)
        return
    value = getattr(record, field)
    left: Any = tuple(one for one in value if one != gone) if isinstance(value, tuple) else None
    if field in INSIDE:
        left = draft.unit_around(gone, lambda id: isinstance(draft.now(id), Unit))
    values: dict[str, Any] = {field: left}
    draft.put(replace(record, **values))


def fit_kinds(draft: Draft) -> None:
    """Let nobody be of a kind that those who refer to him cannot refer to; ask where one side changed the kind."""
    for id in sorted({*draft.by_us, *draft.by_them}):
        versions = [r for r in (draft.base.get(id), draft.ours.get(id), draft.theirs.get(id)) if r is not None]
        now = draft.now(id)
        if now is None or len({type(r) for r in versions}) < 2 or not _misfits(draft, now):
            continue
        answer = draft.answer(id, "")
        wanted = draft.side(answer).get(id) if isinstance(answer, str) else None
        others = sorted(versions, key=lambda r: (r != draft.base.get(id), type(r).__name__, repr(r)))
        options = [wanted] if wanted is not None else [r for r in others if type(r) is not type(now)]
        chosen = next((r for r in options if not _misfits(draft, r)), wanted or now)
        draft.put(chosen)
        for record, field in _misfits(draft, chosen):
            forget(draft, record.id, field, id)
        if answer is None:
            ours, theirs = draft.ours.get(id), draft.theirs.get(id)
            draft.ask(Question(why=Why.BOTH_CHANGED, record=chosen, base=draft.base.get(id), ours=ours, theirs=theirs))


def _misfits(draft: Draft, target: Record) -> list[tuple[Record, str]]:
    """Return who refers to a record in a field in which its kind may not stand."""
    found = []
    for record, field in draft.referrers(target.id):
        kind: type = type(record)
        if not dict(references_of(kind))[field].fits(type(target)):
            found.append((record, field))
    return found


def break_circles(draft: Draft) -> None:
    """Put reporting lines that together run in a circle back to where they were, and ask."""
    for field in CHAINS:
        starts = sorted(id for id, record in draft.out.items() if record is not None)
        tried = set[str]()
        while circle := circle_in(draft.result(), field, starts):
            changed = sorted(id for id in circle if _value(draft.base.get(id), field) != _value(draft.now(id), field))
            if not changed:
                break
            first = changed[0]
            answer = draft.answer(first, field)
            side: Side = answer if answer in ("ours", "theirs") and first not in tried else "base"
            tried.add(first)
            if side == "base" and answer is None:
                draft.ask(
                    Question(
                        why=Why.CIRCLE,
                        record=draft.result()[first],
                        field=field,
                        base=_value(draft.base.get(first), field),
                        ours=_value(draft.ours.get(first), field),
                        theirs=_value(draft.theirs.get(first), field),
                    )
                )
            for id in changed:
                _set_chain(draft, id, field, _value(draft.side(side).get(id), field))


def _value(record: Record | None, field: str) -> Any:
    return getattr(record, field, None)


def _set_chain(draft: Draft, id: str, field: str, value: str | None) -> None:
    record = draft.now(id)
    if record is not None:
        values: dict[str, Any] = {field: value if value is not None and draft.now(value) is not None else None}
        draft.put(replace(record, **values))


def undo_own_clients(draft: Draft) -> None:
    """Put arrows whose ends met in one participant back to where they were, and ask."""
    for id in sorted(draft.out):
        link = draft.out[id]
        if not isinstance(link, ClientLink) or link.supplier != link.client:
            continue
        base, ours, theirs = draft.base.get(id), draft.ours.get(id), draft.theirs.get(id)
        if any(isinstance(r, ClientLink) and r.supplier == r.client for r in (base, ours, theirs)):
            continue
        answer = draft.answer(id, "")
        wanted = {"ours": ours, "theirs": theirs}.get(answer) if isinstance(answer, str) else None
        options = [wanted, base, *sorted((r for r in (ours, theirs) if r is not None), key=repr)]
        whole = (r for r in options if isinstance(r, ClientLink) and _stands(draft, r))
        chosen = next(whole, None)
        if chosen is None:
            drop(draft, id)
            continue
        draft.put(replace(link, supplier=chosen.supplier, client=chosen.client))
        if answer is None:
            draft.ask(Question(why=Why.OWN_CLIENT, record=chosen, base=base, ours=ours, theirs=theirs))


def _stands(draft: Draft, link: ClientLink) -> bool:
    return link.supplier != link.client and all(draft.now(end) is not None for end in (link.supplier, link.client))


def _only_let_go(draft: Draft, id: str, kept: Record) -> bool:
    """Whether a record differs from the base only in its order and what followed from the removal of others."""
    side = draft.ours if id in draft.ours else draft.theirs
    base: Any = draft.base[id]
    kind: type = type(kept)
    references, names = {name for name, _ in references_of(kind)}, field_names(kind)
    if type(base) is not kind:
        return False
    for field in names:
        was, now = getattr(base, field), getattr(kept, field)
        if was == now or field == QUIET:
            continue
        if field not in references or now != let_go(draft, side, field, was):
            return False
    return True


def keep_contested(draft: Draft, id: str) -> None:
    """Settle a record that one side removed and the other changed: places go, all else is kept and asked."""
    kept = draft.ours.get(id) or draft.theirs.get(id)
    if kept is None or is_place(kept) or _only_let_go(draft, id, kept):
        draft.out[id] = None
    else:
        draft.put(kept)
        draft.contested[id] = Why.DELETED_AND_EDITED
