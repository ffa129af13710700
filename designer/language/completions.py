"""Completes the name of a client while a mission is typed, in the case that the verb before it asks for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from designer.i18n import Language
from designer.language.declension.words import Case
from designer.language.reading import KnownName, Span, Surroundings

_WORDS: Final = re.compile(r"[\w№&\-]+")
_STOP: Final = re.compile(r"[.!?\n]")
_MOST_WORDS: Final = 4
_ENGLISH_VERBS: Final = re.compile(
    r"(?:help|assist|support|enabl|empower|allow|equip|serv|provid|giv|for|to)\w*", re.IGNORECASE
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Completion:
    """One name that may go where the caret stands."""

    key: str
    """Key of the participant."""
    text: str
    """The name as it stands in the sentence."""
    span: Span
    """What it replaces: the letters typed so far; empty at the caret where nothing was typed."""
    is_declared: bool
    """Whether it is a declared client; those come first."""


def completions(
    text: str,
    caret: int,
    surroundings: Surroundings,
    language: Language,
    forms: Mapping[str, Mapping[str, str]] | None = None,
    most: int = 12,
) -> list[Completion]:
    """Return names for the place of the caret, declared clients first and those already named left out.

    After a verb that governs a client all declared clients are offered; elsewhere only names that the letters
    before the caret begin. ``forms`` holds the user's own case forms by key. Any caret is put inside the text.
    """
    caret = max(0, min(caret, len(text)))
    start = max((m.end() for m in _STOP.finditer(text, 0, caret)), default=0)
    words = list(_WORDS.finditer(text, start, caret))
    found: dict[str, Completion] = {}
    for typed in _typed(text, words, caret):
        case, is_served = _governed(text, start, typed[1][0], language)
        for known, is_declared in _known(surroundings):
            if known.key in found or (not typed[0] and not (is_served and is_declared)):
                continue
            name = _form(known, case, language, (forms or {}).get(known.key, {}))
            said = text[: typed[1][0]] + text[caret:]
            if name and not _is_said(name, said) and _begins(typed[0], known, name):
                found[known.key] = Completion(key=known.key, text=name, span=typed[1], is_declared=is_declared)
        if found:
            break
    return sorted(found.values(), key=lambda one: not one.is_declared)[:most]


def _typed(text: str, words: list[re.Match[str]], caret: int) -> Iterator[tuple[str, Span]]:
    """Yield what may be the beginning of a name before the caret, the longest first, at last nothing."""
    touching = bool(words) and words[-1].end() == caret
    if touching:
        for word in words[-_MOST_WORDS:]:
            yield text[word.start() : caret].lower(), (word.start(), caret)
    elif caret == 0 or text[caret - 1] in " \u00a0(«“":
        yield "", (caret, caret)


def _governed(text: str, start: int, place: int, language: Language) -> tuple[Case | None, bool]:
    """Return the case that a sentence asks for at a place, None where nothing asks, and whether a client is served."""
    if language == "en":
        words = [match[0] for match in _WORDS.finditer(text, start, place)][-24:]
        is_served = any(_ENGLISH_VERBS.fullmatch(word) for word in words)
        return (Case.NOMN if is_served else None), is_served
    from designer.language.russian.governing import governed

    found = governed(text[start:place])
    return (found.case, found.is_served) if found is not None else (None, False)


def _form(known: KnownName, case: Case | None, language: Language, own: Mapping[str, str]) -> str:
    if language == "en" or case is None:
        return known.name
    if case.value in own:
        return own[case.value]
    from designer.language.rephrase.proposals import forms_of

    return forms_of(known, language).get(case.value, known.name)


def _known(surroundings: Surroundings) -> Iterator[tuple[KnownName, bool]]:
    yield from ((known, True) for known in surroundings.clients)
    yield from ((known, False) for known in surroundings.others)


def _is_said(name: str, text: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text, re.IGNORECASE) is not None


def _begins(typed: str, known: KnownName, name: str) -> bool:
    """Whether letters begin the name, one of its words, or another name of the participant."""
    candidates = (name, known.name, *known.abbreviations)
    if any(one.lower().startswith(typed) for one in candidates):
        return True
    return " " not in typed and len(typed) > 1 and any(
        word.lower().startswith(typed) for one in candidates for word in _WORDS.findall(one)
    )
