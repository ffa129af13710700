"""Reads an English mission: who is helped, to do what."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from designer.language.english.asked import ABBREVIATION, LONGEST, AskedWords
from designer.language.english.clauses import Sentence
from designer.language.english.control import control_in
from designer.language.english.help_words import Verbs
from designer.language.english.names import Mention, Names, names_of
from designer.language.english.need import Need
from designer.language.english.phrases import Phrase, Phrases
from designer.language.english.stretch import Part
from designer.language.english.words import Token, tokens
from designer.language.reading import Beneficiary, Clause, Match, Reading, Span, Surroundings
from designer.language.word_sets import word_set

_LONGEST_SENTENCE: Final = 120
"""Tokens read together; a longer sentence is cut."""
_DECLARATION = re.compile(r"\s*(?:internal\s+|external\s+)?(?:clients?|customers?)\s*:\s*", re.IGNORECASE)
_HELP_START = re.compile(r"\b(?:to\s+)?(?:help|assist|support|enable|provide)", re.IGNORECASE)
_COMMON: Final = word_set(
    "IT HR CEO CFO COO CTO CIO US USA UK EU UN OK AI API CRM ERP SLA ID TV PC PDF FAQ KPI KPIS PR QA",
    "CO2 H2O R&D VP VIP AM PM STEM SMS GPS GDP VAT B2B NGO ISO I A",
)
_ENDS: Final = frozenset([".", "!", "?"])


def read_english(text: str, surroundings: Surroundings) -> Reading:
    """Return what an English text says of clients; of a very long text only the beginning is read."""
    declaration = _declaration(text)
    words = tokens(text[:LONGEST])
    begin = sum(t.start < declaration[1] for t in words) if declaration else 0
    names = names_of(surroundings)
    own = names.own_places(words)
    mentions = names.find(words, own)
    phrases = Phrases(words, mentions, own)
    named = {p for p in phrases.inside if not _may_be_verb(words, phrases.inside[p], p)}
    verbs = Verbs(words, phrases.own | named)
    people: list[Phrase] = []
    read: list[tuple[Sentence, list[Part]]] = []
    sentences = _sentences(words, begin)
    for start, end in sentences:
        sentence = Sentence(words, phrases, verbs, start, end, people)
        found = sentence.read()
        read.append((sentence, found))
        people = people + [p for part in found for p in part.phrases if not p.is_pronoun]
    nobody = not any(part.phrases for _, found in read for part in found)
    if phrases.mention_at and nobody and not control_in(words, sentences):
        _read_again(read)
    parts = _without_idle([part for _, found in read for part in found])
    clauses = tuple(_clause(part, words, names) for part in parts)
    spans = {b.span for c in clauses for b in c.beneficiaries}
    return Reading(
        text=text,
        language="en",
        declaration=declaration,
        clauses=clauses,
        control=() if any(p.phrases or p.help_verb for p in parts) else control_in(words, sentences),
        unknown_abbreviations=_unknown_abbreviations(text, declaration, surroundings),
        mentioned=tuple(
            _named(m, words) for m in mentions if m.first >= begin and not _overlaps(_span_of(m, words), spans)
        ),
        antecedents=tuple(
            (_span(a.first, a.last, words), _span(b.first, b.last, words))
            for p in parts
            for a, b in p.antecedents
        ),
        asked=AskedWords(text),
    )


def _read_again(read: list[tuple[Sentence, list[Part]]]) -> None:
    """Read the sentences of a text that serves nobody by weaker and weaker signs, until one serves somebody."""
    for need in (Need.SOME, Need.GREAT):
        for number, (sentence, found) in enumerate(read):
            read[number] = sentence, sentence.read_again(found, need)
            if any(part.phrases for part in read[number][1]):
                return


def _declaration(text: str) -> Span | None:
    """Find a prefix "Client: ..." up to its full stop or the first verb of help."""
    match = _DECLARATION.match(text)
    if match is None:
        return None
    stops = [m.start() + 1 for m in [re.search(r"\.(?:\s|$)|\n", text[match.end() :])] if m]
    verb = _HELP_START.search(text, match.end())
    ends = [match.end() + s for s in stops] + ([verb.start()] if verb else [])
    return match.start(), min(ends, default=len(text))


def _may_be_verb(words: list[Token], mention: Mention, place: int) -> bool:
    """Say whether a name of one small word ("support") may be a verb where it stands."""
    return (
        mention.last - mention.first == 1
        and words[place].text.islower()
        and words[place].low in ("support", "help")
    )


def _sentences(words: list[Token], start: int) -> list[tuple[int, int]]:
    """Cut the tokens from a place on into sentences; a semicolon ends one unless its clause goes on."""
    found = []
    for place, token in enumerate(words[start:], start):
        following = words[place + 1].low if place + 1 < len(words) else ""
        ends = token.text in _ENDS or (token.text == ";" and not _goes_on(following))
        if ends:
            if place > start:
                found.append((start, place))
            start = place + 1
    if start < len(words):
        found.append((start, len(words)))
    step = _LONGEST_SENTENCE
    return [(a, min(a + step, end)) for begin, end in found for a in range(begin, end, step)]


def _goes_on(following: str) -> bool:
    return following in ("by", "through", "while", "providing", "ensuring") or following.endswith("ing")


def _without_idle(parts: list[Part]) -> list[Part]:
    """Drop sentences that only say something, where others say whom the unit helps."""
    if any(p.phrases or p.help_verb or p.service_verb for p in parts):
        needed = not any(p.action for p in parts if p.phrases or p.help_verb or p.service_verb)
        return [p for p in parts if p.phrases or p.help_verb or p.service_verb or (needed and p.action)]
    return parts[:1]


def _clause(part: Part, words: list[Token], names: Names) -> Clause:
    verb, service = part.help_verb, part.service_verb
    return Clause(
        help_verb=_span(verb.first, verb.last, words) if verb else None,
        beneficiaries=tuple(_beneficiary(p, words, names) for p in part.phrases),
        action=_span(*part.action, words) if part.action else None,
        service_verb=_span(service.first, service.last, words) if service and not verb else None,
    )


def _beneficiary(phrase: Phrase, words: list[Token], names: Names) -> Beneficiary:
    span = _span(phrase.first, phrase.last, words)
    mention = phrase.mention
    if mention is not None:
        named = mention.declared or mention.other
        match = mention.match if named else None
        return Beneficiary(
            span=span,
            resolves_to=mention.declared,
            stands_for=phrase.also,
            other=mention.other,
            match=match,
            candidates=mention.candidates,
        )
    guess, candidates = names.guess(words[phrase.first : phrase.last])
    if guess is not None:
        return Beneficiary(span=span, resolves_to=guess, match=Match.SUGGESTED, candidates=(guess,))
    return Beneficiary(span=span, candidates=candidates)


def _named(mention: Mention, words: list[Token]) -> Beneficiary:
    return Beneficiary(
        span=_span_of(mention, words),
        resolves_to=mention.declared,
        other=mention.other,
        match=mention.match,
        candidates=mention.candidates,
    )


def _span_of(mention: Mention, words: list[Token]) -> Span:
    return _span(mention.first, mention.last, words)


def _span(first: int, last: int, words: list[Token]) -> Span:
    return words[first].start, words[last - 1].end


def _overlaps(span: Span, others: set[Span]) -> bool:
    return any(span[0] < other[1] and other[0] < span[1] for other in others)


def _unknown_abbreviations(
    text: str, declaration: Span | None, surroundings: Surroundings
) -> tuple[Span, ...]:
    known = _known_abbreviations(surroundings)
    begin = declaration[1] if declaration else 0
    shouted = text.isupper()
    found = []
    for match in ABBREVIATION.finditer(text, begin):
        word = match[0].rstrip("s")
        explained = (
            text[match.start() - 1 : match.start()] == "(" or text[match.end() : match.end() + 2] == " ("
        )
        explained = explained or re.search(rf"\({re.escape(word)}s?\)", text) is not None
        if not known.isdisjoint((word.upper(), match[0].upper())) or shouted or explained:
            continue
        found.append(match.span())
    return tuple(found)


@lru_cache(maxsize=512)
def _known_abbreviations(surroundings: Surroundings) -> frozenset[str]:
    """Return the words in capitals that nobody has to ask about: known ones and those of names."""
    known = {a.upper() for a in surroundings.known_abbreviations} | _COMMON
    for name in (*surroundings.clients, *surroundings.others):
        for given in (name.name, *name.abbreviations):
            known.update(word.upper() for word in re.findall(r"[\w&]+", given))
    known.update(word.upper() for word in re.findall(r"[\w&]+", surroundings.unit_name))
    return frozenset(known | {word.removesuffix("S") for word in known})
