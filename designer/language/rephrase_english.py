"""Rewrites an English sentence of service into "Help X get Y"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from designer.language.reading import Clause, Reading, Span

_DETERMINER = re.compile(r"(?:\b(?:the|our|all|every|each|any|both|their|its|an?)\s+)+$", re.IGNORECASE)
_INSTEAD: Final = {
    "inform": "know",
    "notify": "know",
    "update": "know",
    "brief": "know",
    "advise": "decide",
    "consult": "decide",
    "keep": "stay",
    "make": "become",
    "let": "",
    "pay": "get paid",
    "guide": "find their way",
}
_STEMS: Final = {
    "mak": "make",
    "advis": "advise",
    "guid": "guide",
    "updat": "update",
    "lett": "let",
    "notifi": "notify",
}
_PASSIVE = re.compile(
    r"^(.*?)\s+(?:is|are|was|were|be|been|being)\s+(?:\w+ly\s+)?$", re.IGNORECASE | re.DOTALL
)


def rewrite(reading: Reading, clause: Clause, sentence: Span) -> str | None:
    """Return the sentence of a clause in the pattern, or None where its grammar is not clear."""
    if not clause.beneficiaries:
        return None
    text = reading.text
    clients = join_english([_with_determiner(text, b.span) for b in clause.beneficiaries])
    last = max(b.span[1] for b in clause.beneficiaries)
    service, action = clause.service_verb, clause.action
    first = min(b.span[0] for b in clause.beneficiaries)
    rest = _clean(text[last : sentence[1]])
    if _follows_ensure(text[sentence[0] : first]):
        return f"Help {clients} {rest}" if re.match(r"[a-z]+(?<!s)\b", rest) else None
    if service is None:
        return _without_verb(text[sentence[0] : first], clients, text[last : sentence[1]])
    passive = _PASSIVE.match(text[sentence[0] : service[0]])
    if passive and passive[1] and first > service[1]:
        return f"Help {clients} get {_small(passive[1])} {rest}".rstrip()
    if action is not None and action[1] <= first:
        tail = text[last : sentence[1]].rstrip(" ,.;:\n")
        return f"Help {clients} get {_small(_clean(text[action[0] : action[1]]))}{tail}"
    if action is not None and action[0] >= last:
        return f"Help {clients} get {_small(_clean(text[action[0] : action[1]]))}"
    if first - service[1] > 12:
        return None
    if not rest:
        return None
    instead = _INSTEAD.get(_base(text[service[0] : service[1]]), "get")
    return " ".join(part for part in ("Help", clients, instead, rest) if part)


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


def _base(verb: str) -> str:
    low = verb.lower()
    for ending in ("ing", "ed", "es", "s", ""):
        root = low[: len(low) - len(ending)] if low.endswith(ending) else low
        if root in _INSTEAD or root in _STEMS:
            return _STEMS.get(root, root)
    return low


def _follows_ensure(before: str) -> bool:
    return bool(re.search(r"(?:ensure|make sure)\s+(?:that\s+)?(?:the\s+|our\s+|all\s+)*$", before.lower()))


def _without_verb(before: str, clients: str, after: str) -> str | None:
    """Rewrite "Clear manuals for stores" and "Stores get clear manuals"."""
    if not before.strip():
        gets = re.match(r"\s+(?:get|receive|obtain)\s+(.*)", after, re.DOTALL)
        return f"Help {_small(clients)} get {gets[1]}" if gets else None
    offered = re.fullmatch(r"(.+?)\s+(?:for|to)\s+(?:the\s+|our\s+|all\s+)*", before, re.DOTALL)
    if offered is None or re.search(r"\b(?:is|are|we|to|be|may|can|will|for)\b|,", offered[1]):
        return None
    return f"Help {clients} get {_small(offered[1])}{after}"
