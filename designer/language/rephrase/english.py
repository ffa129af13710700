"""Rewrites an English sentence of service into "Help X get Y"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from designer.language.english.lexicon import verb_forms
from designer.language.english.words import BASE_VERBS, PREPOSITIONS
from designer.language.reading import Clause, Reading, Span
from designer.language.rephrase.english_verbs import base_of, done_by_object, thing_got
from designer.language.word_sets import word_set

_DETERMINER = re.compile(
    r"(?:\b(?:the|our|all|every|each|any|both|their|its|an?|entire|whole|other)\s+)+$", re.IGNORECASE
)
_ALSO_ADJECTIVES: Final = word_set(
    "clear clean complete secure open fit correct direct steady smooth dry sound accurate",
)
_LONGEST_THING: Final = 25
_LONGEST_ARTICLES: Final = 12
_NEGATION = re.compile(r"\b(?:not|never|no longer|neither)\b|n['’]t\b", re.IGNORECASE)
_BEFORE_CLIENTS = re.compile(
    r"\s+(.+?)\s+(?:to|for)\s+(?:(?:the|our|all|every|each|any)\s+)*$", re.DOTALL | re.IGNORECASE
)
_PASSIVE_WITH = re.compile(
    r"\s+(?:is|are)\s+(?:\w+ly\s+)?(?:provided|supplied|equipped|furnished|served)\s+with\s+(.+)", re.DOTALL
)
_OURS_AGAIN = re.compile(r"\band (?:\w+ly )?\w+ (?:them|it)\b")
"""What we do besides to those or that named before, which no client does."""
_PASSIVE = re.compile(
    r"^(.*?)\s+(?:is|are|was|were|be|been|being)\s+(?:\w+ly\s+)?$", re.IGNORECASE | re.DOTALL
)
_STATES = re.compile(
    r".*\b(?:is|exists?|aims?|mission|committed|dedicated)\s+to\s+$", re.IGNORECASE | re.DOTALL
)


def rewrite(reading: Reading, clause: Clause, sentence: Span) -> str | None:
    """Return the sentence of a clause in the pattern, or None where its grammar is not clear."""
    text = reading.text
    owners = [b for b in clause.beneficiaries if re.search(r"['’]s?$", text[b.span[0] : b.span[1]])]
    if owners or not clause.beneficiaries:
        return None
    clients = join_english([_with_determiner(text, b.span) for b in clause.beneficiaries])
    last = max(b.span[1] for b in clause.beneficiaries)
    first = min(b.span[0] for b in clause.beneficiaries)
    service, action = clause.service_verb, _thing(text, clause, (first, last), sentence[1])
    rest = _clean(text[last : sentence[1]])
    if _follows_ensure(text[sentence[0] : first]):
        return f"Help {clients} {rest}" if re.match(r"[a-z]+(?<!s)\b", rest) else None
    if service is None or _is_offered(text[sentence[0] : service[0]], text[slice(*service)], text[service[1] : first]):
        return _without_verb(text[sentence[0] : first], clients, text[last : sentence[1]])
    if re.search(r",|\band\b", text[sentence[0] : service[0]]) and not _STATES.match(
        text[sentence[0] : service[0]]
    ):
        return None
    passive = _PASSIVE.match(text[sentence[0] : service[0]])
    if passive and passive[1] and first > service[1]:
        return f"Help {clients} get {_small(passive[1])} {rest}".rstrip()
    if passive and first < service[0]:
        return _of_passive(_small(clients), text[last : sentence[1]])
    if _OURS_AGAIN.search(text[service[1] : sentence[1]]):
        return None
    verb = base_of(text[service[0] : service[1]])
    if _NEGATION.search(text[sentence[0] : service[0]]):
        return None
    apart = action is not None and (action[1] <= first or action[0] >= last)
    if action is not None and apart:
        if not _is_thing(text[action[0] : action[1]], text[last : sentence[1]]):
            return None
        tail = text[last : sentence[1]].rstrip(" ,.;:\n") if action[1] <= first else ""
        thing = thing_got(verb, _small(_clean(text[action[0] : action[1]])), is_given=action[0] >= last)
        return f"Help {clients} get {thing}{tail}" if thing else None
    if first - service[1] > _LONGEST_ARTICLES or not rest:
        return None
    does = done_by_object(verb, rest, text[last : sentence[1]])
    return f"Help {clients} {does}" if does else None


def _is_offered(before: str, word: str, between: str) -> bool:
    """Say whether a noun or participle, and no verb that states something, stands before "for" or "to"."""
    form = verb_forms(word.lower())
    leads = re.fullmatch(r"\s+(?:for|to)\s+(?:the\s+|our\s+|all\s+)*", between) is not None
    return leads and not _PASSIVE.match(before) and (form is None or form[1] in ("base", "passive"))


def _of_passive(clients: str, said: str) -> str | None:
    """Rewrite "Crews are provided with boots": crews get boots; "Crews are trained by us": they get trained."""
    given = _PASSIVE_WITH.match(said)
    if given:
        return f"Help {clients} get {given[1]}"
    done = re.match(r"\s+(?:is|are)\s+(\w+(?:ed|ught|nt|pt|ld)\b.*)$", re.sub(r"\s+by us\b", "", said))
    return f"Help {clients} get {done[1]}" if done else None


def _thing(text: str, clause: Clause, clients: Span, end: int) -> Span | None:
    """Return what the clients get, without the words for them: of "Deliver mail to offices" the mail."""
    service, action = clause.service_verb, clause.action
    if service is None or action is None or action[1] <= clients[0] or action[0] >= clients[1]:
        return action
    before = _BEFORE_CLIENTS.match(text[service[1] : clients[0]])
    if before and service[1] <= clients[0]:
        return service[1] + before.start(1), service[1] + before.end(1)
    given = re.match(r"\s+with\s+", text[clients[1] : end])
    return (clients[1] + given.end(), end) if given and service[1] <= clients[0] else action


def join_english(words: Sequence[str]) -> str:
    """Join a list as English does: "A, B and C"."""
    return words[0] if len(words) == 1 else ", ".join(words[:-1]) + " and " + words[-1] if words else ""


def _with_determiner(text: str, span: Span) -> str:
    match = _DETERMINER.search(text[: span[0]])
    words = text[match.start() if match else span[0] : span[1]]
    return _small(words) if match else words


def _small(words: str) -> str:
    first = words.split(" ", 1)[0]
    return words if first.isupper() or any(c.isupper() for c in first[1:]) else words[:1].lower() + words[1:]


def _clean(words: str) -> str:
    return re.sub(r"^with\s+", "", words.strip(" ,.;:\n"))


def _is_thing(said: str, tail: str) -> bool:
    """Say whether the words are something to get, with nothing after the client that would not follow it."""
    if re.search(r"\band (?:\w+ly )?\w+ing\b", said) or len(said.split()) > _LONGEST_THING:
        return False
    opening, following = said.split(" ", 1)[0].lower().strip(","), (tail.split() or [""])[0].lower()
    if opening in BASE_VERBS and said[: len(opening) + 1].endswith(","):
        return False
    free = (
        not following
        or not following[0].isalpha()
        or following in PREPOSITIONS
        or following in ("so", "when", "overnight", "daily", "weekly", "monthly", "hourly", "early")
    )
    return free or following == "whenever" or not said.strip() or tail.strip().startswith(said.strip()[:10])


def _follows_ensure(before: str) -> bool:
    return bool(re.search(r"(?:ensure|make sure)\s+(?:that\s+)?(?:the\s+|our\s+|all\s+)*$", before.lower()))


def _without_verb(before: str, clients: str, after: str) -> str | None:
    """Rewrite "Clear manuals for stores" and "Stores get clear manuals"."""
    if not before.strip():
        gets = re.match(r"\s+(?:get|receive|obtain)\s+(.*)", after, re.DOTALL)
        return f"Help {_small(clients)} get {gets[1]}" if gets else None
    eased = re.search(r"\b(?:easy|easier|possible|simple|simpler)\s+for\s+(?:the\s+|our\s+|all\s+)*$", before)
    if eased:
        does = re.match(r"\s+to\s+(.*)", after, re.DOTALL)
        return f"Help {clients} {does[1]}" if does else None
    offered = re.fullmatch(r"(.+?)\s+(?:for|to)\s+(?:the\s+|our\s+|all\s+)*", before, re.DOTALL)
    if offered is None or re.search(r"(?i)\b(?:is|are|we|to|be|may|can|will|for)\b|,", offered[1]):
        return None
    first = offered[1].split()[0].lower()
    if first in BASE_VERBS and first not in _ALSO_ADJECTIVES:
        return None
    thing = re.sub(r"^(?:preparation|supply|provision|delivery)\s+of\s+", "", offered[1], flags=re.IGNORECASE)
    return f"Help {clients} get {_small(thing)}{after}"
