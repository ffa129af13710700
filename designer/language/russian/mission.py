"""Reads a Russian mission: who is helped or served, and to do what.

The text is cut into sentences (``russian_tokens``), their words into noun groups (``russian_groups``). A ``Walk`` goes
through each sentence and drafts statements; those that tell of the unit's work become clauses (``russian_clauses``).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from designer.language.reading import Clause, Reading, Span, Surroundings
from designer.language.russian.abbreviations import abbreviations_in, unknown_abbreviations
from designer.language.russian.clauses import beneficiary_of, clause_of, opening_of
from designer.language.russian.control import control_of
from designer.language.russian.drafts import APART
from designer.language.russian.grammar import grammar_of
from designer.language.russian.groups import Sentence, sentence_of
from designer.language.russian.names import Names
from designer.language.russian.predicates import Kind
from designer.language.russian.statements import Draft, Seen
from designer.language.russian.tokens import Token, placed, small
from designer.language.russian.walk import Walk

_DECLARATION: Final = re.compile(r"\s*(?:Внутренн\w{2,3} |Наш\w? )?Клиент\w{0,2}\s*:\s*", re.IGNORECASE)
_STOPS: Final = frozenset(".!?;…\n•")
_NEAR: Final = 9
"""How many words after a semicolon tell whether help goes on there."""
_MOST_TOKENS: Final = 240
"""A text is read so far; no mission is longer, and a pasted book must not stop the window."""


@dataclass(frozen=True, slots=True)
class _Cut:
    """What can be said of a text whoever its clients are."""

    declaration: Span | None
    declared: Sentence | None
    """The words of the declaration, to which a pronoun may point."""
    sentences: tuple[Sentence, ...]
    abbreviations: tuple[tuple[Token, Span], ...]


def read_russian(text: str, surroundings: Surroundings) -> Reading:
    """Return what a Russian mission says; never fails, whatever the text."""
    names = _names_of(surroundings)
    names.begin()
    cut = _cut(text)
    walks = _walked(cut.sentences, names, cut.declared)
    clauses: list[Clause] = []
    antecedents: list[tuple[Span, Span]] = []
    for walk, drafts in _statements(walks):
        told = [clause_of(draft, walk) for draft in drafts]
        clauses.extend([clause for clause in told if not _is_empty(clause)])
        served = [s for draft in drafts for s in draft.served]
        antecedents.extend([(walk.span_of(s.first, s.last), s.antecedent) for s in served if s.antecedent])
    is_serving = any(clause.beneficiaries for clause in clauses)
    return Reading(
        text=text,
        language="ru",
        declaration=cut.declaration,
        clauses=tuple(clauses),
        control=() if is_serving else tuple([span for walk in walks for span in control_of(walk)]),
        unknown_abbreviations=unknown_abbreviations(cut.abbreviations, surroundings, names),
        mentioned=tuple([beneficiary_of(m, walk) for walk in walks for m in walk.mentioned]),
        antecedents=tuple(antecedents),
        asked=names.asked,
    )


@lru_cache(maxsize=512)
def _names_of(surroundings: Surroundings) -> Names:
    """Return the names of some surroundings: a draft is read again after each key, mostly in the same ones."""
    return Names(surroundings)


def _walked(sentences: Sequence[Sentence], names: Names, declared: Sentence | None) -> list[Walk]:
    """Walk through the sentences one after the other: pronouns point back to what was read before."""
    has_pronouns = any([group.is_pronoun for sentence in sentences for group in sentence.groups])
    history: list[Seen] | None = [] if has_pronouns else None
    if declared is not None and has_pronouns:
        Walk(declared, names, history).remember_all()
    walks = [Walk(sentence, names, history) for sentence in sentences]
    for walk in walks:
        walk.run()
    drafts = [draft for walk in walks for draft in walk.drafts]
    if not any(walk.has_own for walk in walks) and not any(d.served or d.help_first >= 0 for d in drafts):
        for walk in walks:
            walk.serve_actors()
    return walks


def _statements(walks: Sequence[Walk]) -> list[tuple[Walk, list[Draft]]]:
    """Return the statements about the work of the unit; where it helps, what else is told counts only if it serves."""
    has_help = any(d.help_first >= 0 for walk in walks for d in walk.drafts)
    is_served = any(d.served for walk in walks for d in walk.drafts)
    found = []
    for walk in walks:
        helps_here = any(d.help_first >= 0 for d in walk.drafts)
        drafts = [
            d
            for d in walk.drafts
            if d.help_first >= 0 or d.served or not has_help or d.is_own or (helps_here and _opens(d, walk))
        ]
        is_told = not walk.is_foreign and not (has_help and walk.first_predicate < 0)
        if not drafts and is_told and not walk.is_scene and (not (has_help or is_served) or _tells_more(walk)):
            drafts = [Draft(action_first=opening_of(walk), action_last=len(walk.tokens))]
        found.append((walk, drafts))
    return found


def _opens(draft: Draft, walk: Walk) -> bool:
    """Say whether a sentence opens with a statement, or with "создан в целях" and a statement."""
    return 0 <= draft.action_first <= 1 or (draft.action_first >= 0 and draft.action_first == walk.link_first)


def _tells_more(walk: Walk) -> bool:
    """Say whether a further sentence goes on about what is done ("Отвечаем на вопросы ...")."""
    place = walk.first_predicate
    if place < 0:
        return False
    words = walk.grammar[place]
    is_own = words.is_infinitive or (words.is_finite and words.word.forms[0].person == "1per")
    return place <= 1 and is_own and not words.is_any_of(APART)


def _is_empty(clause: Clause) -> bool:
    return not (clause.help_verb or clause.beneficiaries or clause.action or clause.service_verb)


@lru_cache(maxsize=2_048)
def _cut(text: str) -> _Cut:
    """Cut a text; a mission that is read again because somebody was renamed is not cut again."""
    declaration = _declaration(text)
    words, starts = placed(text, declaration[1] if declaration else 0, _MOST_TOKENS)
    borders = _sentences(text, words, starts)
    sentences = [
        sentence_of([small(words[first]), *words[first + 1 : last]], starts[first:last])
        for first, last in borders
    ]
    before = placed(text[: declaration[1]], 0, _MOST_TOKENS) if declaration else ([], [])
    declared = sentence_of(*before) if before[0] else None
    return _Cut(declaration, declared, tuple(sentences), abbreviations_in(text, words, starts))


def _declaration(text: str) -> Span | None:
    match = _DECLARATION.match(text)
    if match is None:
        return None
    for token, start in zip(*placed(text, match.end(), 60), strict=True):
        if token.text == "." or token.text == "\n":
            return (0, start + 1)
        words = grammar_of(token)
        if words.kind is not None and words.is_verb:
            return (0, start)
    return (0, match.end())


def _sentences(text: str, words: Sequence[Token], starts: Sequence[int]) -> list[tuple[int, int]]:
    """Return between which places the sentences stand, the marks after them left out; a line is a sentence too."""
    found, first = [], 0
    stops = [place for place, token in enumerate(words) if token.text in _STOPS]
    lines = _lines(text, words, starts) if "\n" in text else frozenset[int]()
    for place in sorted(lines.union(stops)):
        if place in lines:
            found.append((first, place))
            first = place
        mark = words[place].text
        if mark in _STOPS and not (mark == ";" and _is_helped_next(words[first:place], words, place + 1)):
            found.append((first, place))
            first = place + 1
    found.append((first, len(words)))
    return [(first, last) for first, last in found if first < last]


def _lines(text: str, words: Sequence[Token], starts: Sequence[int]) -> frozenset[int]:
    """Return the places at which a new line begins."""
    ends = [0, *(start + len(token.text) for token, start in zip(words, starts, strict=True))]
    return frozenset(place for place, start in enumerate(starts) if "\n" in text[ends[place] : start])


def _is_helped_next(before: Sequence[Token], words: Sequence[Token], place: int) -> bool:
    """Say whether a semicolon parts those who are helped ("Помогаем А шить; Б — не ловить брак")."""
    if not any(grammar_of(token).kind is Kind.HELP for token in before):
        return False
    ahead = [*words[place : place + _NEAR]]
    while ahead and ahead[0].low in ("а", "и"):
        del ahead[0]
    known = [*map(grammar_of, ahead)]
    shapes = known[0].noun | known[0].adjective if known else frozenset()
    if not any(shape.startswith("datv") for shape in shapes):
        return False
    for at, words_at in enumerate(known[1:], 1):
        if words_at.is_infinitive:
            return True
        if words_at.is_verb or (not ahead[at].is_word and ahead[at].text not in "—–-,"):
            return False
    return False
