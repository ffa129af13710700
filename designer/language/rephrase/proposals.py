"""Proposes better wordings of a mission: the pattern of help, or one more client."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from designer.i18n import Language, Text
from designer.language.declension.cases import Kind, decline, in_sentence
from designer.language.declension.words import Case
from designer.language.reading import Clause, KnownName, Reading, Span, Surroundings
from designer.language.rephrase import english as rephrase_english
from designer.language.rephrase import russian as rephrase_russian
from designer.language.rephrase.beside import begins_with_infinitive, case_beside, place_for_client
from designer.language.rephrase.guided import address, governed_case

_SENTENCE_END = re.compile(r"[.!?](?=\s|$)|\n")
_ONESELF: Final = re.compile(r"^\s+себе(?!\w)", re.IGNORECASE)
IN_THE_PATTERN: Final = Text(
    ru="Сказать, кому и в чём подразделение помогает", en="Say whom the unit helps, and to do what"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """One way to word a mission better."""

    text: str
    """The whole mission as it would read."""
    span: Span
    """The part of the old text that would be replaced."""
    reason: Text


def rephrase(reading: Reading, surroundings: Surroundings) -> list[Proposal]:
    """Return the mission with its sentences of service in the pattern "help X do Y", best first.

    Only sentences whose grammar is clear are rewritten; if there are none, there is no proposal.
    """
    if not reading.supported or reading.help_verbs:
        return []
    serving = [(c, _sentence_around(reading, c)) for c in reading.clauses if c.beneficiaries]
    sentences = [sentence for _, sentence in serving]
    found: list[tuple[Span, str]] = []
    for clause, sentence in serving:
        if sentences.count(sentence) > 1:
            continue
        new = _rewritten(reading, clause, sentence, surroundings)
        if new is not None:
            found.append((sentence, new))
    if not found:
        return []
    whole = reading.text
    for (start, end), new in sorted(found, reverse=True):
        whole = whole[:start] + new + whole[end:]
    proposals = [Proposal(text=whole, span=_hull([span for span, _ in found]), reason=IN_THE_PATTERN)]
    return [p for p in proposals if p.text.strip() != reading.text.strip()]


def insert_client(text: str, reading: Reading, name_forms: Mapping[str, str], language: Language) -> str:
    """Return a mission that names one more client, in the case that its verb asks for.

    ``name_forms`` holds the client's name by case (``nomn`` always, the oblique cases for Russian). A mission
    without clients gets one after its verb of help; without such a verb a short sentence is added.
    """
    clause = _clause_for_client(reading)
    if clause is None:
        return _with_nobody_named(text, name_forms, language)
    verb = clause.help_verb or clause.service_verb
    if not clause.beneficiaries:
        assert verb is not None
        form = _form(text[verb[0] : verb[1]], text, verb[1], name_forms, language)
        return text[: verb[1]] + " " + form + _ONESELF.sub("", text[verb[1] :])
    spans = sorted(b.span for b in clause.beneficiaries)
    first, last = spans[0], spans[-1]
    word = text[verb[0] : verb[1]] if verb else ""
    if language == "ru":
        case = case_beside(text, first[0], last, word)
        if case is None:
            return _added_sentence(text, name_forms, language)
        form = name_forms.get(case.value, name_forms[Case.NOMN.value])
    else:
        form = name_forms[Case.NOMN.value]
    if len(spans) > 1:
        text, last = _comma_before_last(text, spans)
    return text[: last[1]] + (" и " if language == "ru" else " and ") + form + text[last[1] :]


def forms_of(known: KnownName, language: Language) -> dict[str, str]:
    """Return the forms of a client's name that ``insert_client`` takes."""
    if language == "en":
        return {Case.NOMN.value: known.name}
    kind: Kind = "position" if known.kind in ("position", "group", "external") else "unit"
    return {case.value: in_sentence(decline(known.name, kind, case)) for case in Case}


def _clause_for_client(reading: Reading) -> Clause | None:
    helping = [c for c in reading.clauses if c.help_verb]
    named = [c for c in reading.clauses if c.beneficiaries]
    return next((c for c in helping if c.beneficiaries), None) or next(iter(named or helping), None)


def _form(verb: str, text: str, before: int, forms: Mapping[str, str], language: Language) -> str:
    nominative = forms[Case.NOMN.value]
    if language == "en":
        return nominative
    case = Case.GENT if text[:before].rstrip().lower().endswith("для") else governed_case(verb)
    return forms.get(case.value, nominative)


def _comma_before_last(text: str, spans: list[Span]) -> tuple[str, Span]:
    """Put a comma for the "and" before the last client of a list."""
    a, b = spans[-2][1], spans[-1][0]
    between = re.sub(r"^\s*,?\s*(?:и|and|&|а также|as well as)\s+", ", ", text[a:b])
    moved = len(between) - (b - a)
    return text[:a] + between + text[b:], (spans[-1][0] + moved, spans[-1][1] + moved)


def _with_nobody_named(text: str, forms: Mapping[str, str], language: Language) -> str:
    """Name a client where the text has no place for one: where its last word asks for one, or as a verb of help."""
    stripped = text.strip()
    bare = stripped.rstrip(".")
    if language == "ru" and bare and not _SENTENCE_END.search(bare):
        found = place_for_client(bare)
        if found is not None:
            place, case = found
            return f"{bare[:place]} {forms.get(case.value, forms[Case.NOMN.value])}{stripped[place:]}"
        if begins_with_infinitive(bare):
            dative = forms.get(Case.DATV.value, forms[Case.NOMN.value])
            return f"Помогать {dative} {bare[0].lower()}{stripped[1:]}"
    return _added_sentence(text, forms, language)


def _added_sentence(text: str, forms: Mapping[str, str], language: Language) -> str:
    if language == "ru":
        sentence = "Помогать " + forms.get(Case.DATV.value, forms[Case.NOMN.value])
    else:
        sentence = "Help " + forms[Case.NOMN.value]
    stripped = text.rstrip()
    joint = "" if not stripped else " " if stripped.endswith((".", "!", "?")) else ". "
    return f"{stripped}{joint}{sentence}."


def _sentence_around(reading: Reading, clause: Clause) -> Span:
    spans = [b.span for b in clause.beneficiaries]
    spans += [s for s in (clause.action, clause.service_verb) if s]
    first, last = min(s[0] for s in spans), max(s[1] for s in spans)
    text, start = reading.text, reading.declaration[1] if reading.declaration else 0
    for before in _SENTENCE_END.finditer(text, start, first):
        start = before.end()
    after = _SENTENCE_END.search(text, last)
    end = after.start() if after else len(text)
    while start < first and text[start].isspace():
        start += 1
    return start, end


def _rewritten(reading: Reading, clause: Clause, sentence: Span, surroundings: Surroundings) -> str | None:
    if reading.language == "en":
        return rephrase_english.rewrite(reading, clause, sentence)
    by_key = {k.key: k for k in (*surroundings.clients, *surroundings.others)}
    named = {b.span: by_key[key] for b in clause.beneficiaries if (key := b.resolves_to or b.other) in by_key}
    datives = {span: address(known.name, _kind(known), "Помогать", "ru") for span, known in named.items()}
    whole = {
        span
        for span, known in named.items()
        if reading.text[slice(*span)].lower() in {form.lower() for form in forms_of(known, "ru").values()}
    }
    return rephrase_russian.rewrite(reading, clause, sentence, datives, frozenset(whole))


def _kind(known: KnownName) -> Kind:
    return "position" if known.kind in ("position", "group", "external") else "unit"


def _hull(spans: list[Span]) -> Span:
    return min(a for a, _ in spans), max(b for _, b in spans)
