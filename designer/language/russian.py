"""Reads a Russian mission: who is helped or served, and to do what."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from designer.language.reading import Beneficiary, Clause, Reading, Span, Surroundings
from designer.language.russian_abbreviations import unknown_abbreviations
from designer.language.russian_cast import match_of
from designer.language.russian_control import control_of
from designer.language.russian_drafts import APART
from designer.language.russian_grammar import Kind, grammar
from designer.language.russian_groups import Sentence, sentence_of
from designer.language.russian_names import Names
from designer.language.russian_scene import JOINTS, Draft, Seen, Served
from designer.language.russian_tokens import Token, count_words, tokens
from designer.language.russian_vocabulary import TIMES
from designer.language.russian_walk import Walk

_DECLARATION: Final = re.compile(r"\s*(?:Внутренн\w{2,3} |Наш\w? )?Клиент\w{0,2}\s*:\s*", re.IGNORECASE)
_STOPS: Final = frozenset(".!?;…\n•")
_TRIMMED: Final = frozenset({",", "—", "–", "-", ":", "и", "а", "то", "что", ";", "•"})
_TRIMMED_BEFORE: Final = _TRIMMED | {")"}
_TRIMMED_AFTER: Final = _TRIMMED | {
    "чтобы",
    "также",
    "мы",
    ".",
    "!",
    "?",
    "или",
    "дабы",
    "(",
    "но",
    "прежде",
    "всего",
    "ну",
    "не",
    "же",
}
_MOST_TOKENS: Final = 240
"""A text is read so far; no mission is longer, and a pasted book must not stop the window."""


def read_russian(text: str, surroundings: Surroundings) -> Reading:
    """Return what a Russian mission says; never fails, whatever the text."""
    names = names_of(surroundings)
    declaration, words, sentences = _cut(text)
    clauses: list[Clause] = []
    mentioned: list[Beneficiary] = []
    control: list[Span] = []
    antecedents: list[tuple[Span, Span]] = []
    history: list[Seen] = []
    walks = []
    for sentence in sentences:
        walk = Walk(sentence, names, history)
        walk.run()
        walks.append(walk)
    has_help = any(d.help_first >= 0 for w in walks for d in w.drafts)
    if not has_help and not any(w.has_own or any(d.served for d in w.drafts) for w in walks):
        for walk in walks:
            walk.serve_actors()
    is_served = any(d.served for w in walks for d in w.drafts)
    for walk in walks:
        has_own_help = any(d.help_first >= 0 for d in walk.drafts)
        drafts = [
            d
            for d in walk.drafts
            if d.help_first >= 0 or d.served or not has_help or (has_own_help and 0 <= d.action_first <= 1)
        ]
        if not drafts and not walk.is_foreign and not (has_help and walk.first_predicate < 0):
            drafts = (
                [Draft(action_first=_opening(walk), action_last=len(walk.tokens))]
                if not (has_help or is_served) or _tells_more(walk)
                else []
            )
        for draft in drafts:
            if draft.action_first < 0 and draft.help_first < 0:
                draft.action_first = _opening(walk)
            clause = _clause_of(draft, walk)
            if clause.help_verb or clause.beneficiaries or clause.action or clause.service_verb:
                clauses.append(clause)
            antecedents.extend(
                (_span(walk.tokens, s.first, s.last), s.antecedent) for s in draft.served if s.antecedent
            )
        mentioned.extend(_beneficiary(walk.tokens, m) for m in walk.mentioned)
        control.extend(control_of(walk))
    is_serving = any(c.beneficiaries for c in clauses)
    return Reading(
        text=text,
        language="ru",
        declaration=declaration,
        clauses=tuple(clauses),
        control=() if is_serving else tuple(control),
        unknown_abbreviations=unknown_abbreviations(text, words, surroundings, names),
        mentioned=tuple(mentioned),
        words=count_words(text),
        antecedents=tuple(antecedents),
    )


@lru_cache(maxsize=2_048)
def _cut(text: str) -> tuple[Span | None, tuple[Token, ...], tuple[Sentence, ...]]:
    """Return the declaration, the words and the sentences of a text.

    They hang on no names: a mission that is read again because somebody was renamed is not cut again.
    """
    declaration = _declaration(text)
    words = tokens(text, declaration[1] if declaration else 0, _MOST_TOKENS)
    return declaration, tuple(words), tuple([sentence_of(piece) for piece in _sentences(text, words)])


_kept: dict[int, tuple[Surroundings, Names]] = {}


def names_of(surroundings: Surroundings) -> Names:
    """Return the participants of these surroundings, prepared once while they stay the same object."""
    kept = _kept.get(id(surroundings))
    if kept is None or kept[0] is not surroundings:
        if len(_kept) > 4000:
            _kept.clear()
        kept = _kept[id(surroundings)] = (surroundings, Names(surroundings))
    return kept[1]


def _declaration(text: str) -> Span | None:
    match = _DECLARATION.match(text)
    if match is None:
        return None
    for token in tokens(text, match.end(), 60):
        if token.text == "." or token.text == "\n":
            return (0, token.end)
        words = grammar(token.text)
        if words.kind is not None and words.is_verb:
            return (0, token.start)
    return (0, match.end())


def _sentences(text: str, words: Sequence[Token]) -> list[list[Token]]:
    found: list[list[Token]] = [[]]
    before, has_lines = 0, "\n" in text
    for token in words:
        if has_lines and "\n" in text[before : token.start] and found[-1]:
            found.append([])
        before = token.end
        if token.text in _STOPS:
            found.append([])
        else:
            found[-1].append(token)
    return [piece for piece in found if piece]


def _opening(walk: Walk) -> int:
    """Return the place from which a statement without a help verb says what is done."""
    if walk.link_first >= 0:
        return walk.link_first
    if walk.first_predicate >= 0:
        place = walk.first_predicate
        for index, group in enumerate(walk.groups):
            if group.first <= place < group.last and index >= 0:
                return group.first
        return place
    for group in walk.groups:
        if not group.preposition and group.governor < 0 and walk.tells_work(group):
            return walk.list_start(group.first)
    return -1


def _tells_more(walk: Walk) -> bool:
    """Say whether a further sentence goes on about what is done ("Отвечаем на вопросы ...")."""
    place = walk.first_predicate
    if place < 0:
        return False
    words = walk.grammar[place]
    is_own = words.is_infinitive or (words.is_finite and words.word.forms[0].person == "1per")
    return place <= 1 and is_own and not words.is_any_of(APART)


def _clause_of(draft: Draft, walk: Walk) -> Clause:
    words = walk.tokens
    help_verb = _span(words, draft.help_first, draft.help_last) if draft.help_first >= 0 else None
    service = draft.service if help_verb is None else -1
    if service < 0 and help_verb is None and draft.served and not draft.is_purpose:
        service = _work_noun(draft, walk)
    return Clause(
        help_verb=help_verb,
        beneficiaries=tuple(_beneficiary(words, s) for s in draft.served),
        action=_action(draft, walk),
        service_verb=_span(words, service, service + 1) if service >= 0 else None,
    )


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
    while first < last and words[first].low in _TRIMMED_BEFORE:
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
    return _span(words, first, last)


def _is_only_when(walk: Walk, first: int, last: int) -> bool:
    """Say whether words tell only when or how: "днём и ночью, без выходных" is no action."""
    for place in range(first, last):
        words = walk.grammar[place]
        is_small = words.is_adverb or words.is_preposition or words.is_quantifier or not walk.tokens[place].is_word
        if not (is_small or words.is_any_of(TIMES) or walk.tokens[place].low in _TRIMMED_AFTER):
            return False
    return True


def _beneficiary(words: Sequence[Token], served: Served) -> Beneficiary:
    found = served.found
    return Beneficiary(
        span=_span(words, served.first, served.last),
        resolves_to=found.key,
        other=found.other,
        match=match_of(found),
        candidates=found.candidates,
    )


def _span(words: Sequence[Token], first: int, last: int) -> Span:
    return (words[first].start, words[last - 1].end)


__all__ = ["Kind", "names_of", "read_russian"]
