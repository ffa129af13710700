"""Makes clauses of the statements that were drafted while a Russian sentence was walked through."""

from __future__ import annotations

from typing import Final

from designer.language.reading import Beneficiary, Clause, Span
from designer.language.russian.cast import match_of
from designer.language.russian.statements import DASHES, JOINTS, Draft, Served
from designer.language.russian.vocabulary import TIMES
from designer.language.russian.walk import Walk

_TRIMMED: Final = frozenset({",", "—", "–", "-", ":", "и", "а", "то", "что", ";", "•"})
_TRIMMED_BEFORE: Final = _TRIMMED | {")"}
_TRIMMED_AFTER: Final = _TRIMMED | {
    *("чтобы", "дабы", "так", "ни", "также", "мы", "или", "но", "прежде", "всего", "ну", "не", "же", "равно", "как"),
    *(".", "!", "?", "("),
}
_FRAMES: Final = frozenset({"до", "после", "протяжении", "течение", "ходе", "время"})
"""Words that begin the time in which something is done."""
_THEM: Final = frozenset({"него", "нее", "них"})


def clause_of(draft: Draft, walk: Walk) -> Clause:
    """Return what one statement says; all its parts may be empty."""
    if draft.action_first < 0 and draft.help_first < 0:
        draft.action_first = opening_of(walk)
    help_verb = walk.span_of(draft.help_first, draft.help_last) if draft.help_first >= 0 else None
    service = draft.service if help_verb is None else -1
    if service < 0 and help_verb is None and draft.served and not draft.is_purpose:
        service = _work_noun(draft, walk)
    return Clause(
        help_verb=help_verb,
        beneficiaries=tuple([beneficiary_of(s, walk) for s in draft.served]),
        action=_action(draft, walk),
        service_verb=walk.span_of(service, service + 1) if service >= 0 else None,
    )


def opening_of(walk: Walk) -> int:
    """Return the place from which a statement without a help verb says what is done."""
    if walk.link_first >= 0:
        return walk.link_first
    if walk.first_predicate >= 0:
        place = walk.first_predicate
        for index, group in enumerate(walk.groups):
            if group.first <= place < group.last and index >= 0:
                return group.first
        return place - (place > 0 and walk.tokens[place - 1].low == "не")
    for group in walk.groups:
        if not group.preposition and group.governor < 0 and walk.tells_work(group):
            return walk.list_start(group.first)
    return -1


def _work_noun(draft: Draft, walk: Walk) -> int:
    """Return the place of the noun that tells what is done, where a statement has no verb, or -1."""
    place = draft.action_first
    group = next((g for g in walk.groups if g.first <= place < g.last), None)
    if place < 0 or group is None or group.preposition or "nomn" not in group.cases:
        return -1
    return group.head if walk.tells_work(group) else -1


def _action(draft: Draft, walk: Walk) -> Span | None:
    words = walk.tokens
    first, last = draft.action_first, draft.action_last
    if first < 0:
        return None
    while first < last and (words[first].low in _TRIMMED_BEFORE or _is_pointing(walk, first)):
        first += 1
    while last > first and words[last - 1].low in _TRIMMED_AFTER:
        last -= 1
    if first >= last or _is_only_when(walk, first, last):
        return None
    inside = [s for s in draft.served if s.first >= first]
    if (
        (draft.help_first >= 0 or first == walk.link_first)
        and inside
        and all(any(s.first <= i < s.last for s in inside) or words[i].low in JOINTS for i in range(first, last))
    ):
        return None
    return walk.span_of(first, last)


def _is_pointing(walk: Walk, place: int) -> bool:
    """Say whether "это" only leads from a dash to what is told."""
    return walk.tokens[place].low == "это" and place > 0 and walk.tokens[place - 1].low in DASHES


def _is_only_when(walk: Walk, first: int, last: int) -> bool:
    """Say whether words tell only when or how: "днём и ночью, без выходных", "до сдачи смены" are no action."""
    in_frame = False
    for place in range(first, last):
        words, low = walk.grammar[place], walk.tokens[place].low
        if words.is_verb:
            return False
        if low in _FRAMES:
            in_frame = True
            continue
        is_small = words.is_adverb or words.is_preposition or words.is_quantifier or not walk.tokens[place].is_word
        if is_small or words.is_any_of(TIMES) or low in _TRIMMED_AFTER or low in _THEM:
            continue
        group = next((g for g in walk.groups if g.first <= place < g.last), None)
        is_work = group is not None and group.preposition in ("в", "на", "по") and walk.tells_work(group)
        if not in_frame or is_work:
            return False
    return True


def beneficiary_of(served: Served, walk: Walk) -> Beneficiary:
    """Return one who is served, or only mentioned, with the characters that name him."""
    found = served.found
    return Beneficiary(
        span=walk.span_of(served.first, served.last),
        resolves_to=found.key,
        other=found.other,
        match=match_of(found),
        candidates=found.candidates,
    )
