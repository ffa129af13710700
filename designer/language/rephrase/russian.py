"""Rewrites a Russian sentence of service into "Помогать кому получать что"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

from designer.language.declension.words import Case, readings
from designer.language.reading import Clause, Reading, Span
from designer.language.rephrase.cases import recase

_WITH: Final = re.compile(r"(?:обеспеч|снабж|снабд|оснащ|оснаст|укомплект|комплектов)", re.IGNORECASE)
_GIVES: Final = re.compile(
    r"(?:предостав|постав|достав|переда|выда|отгру|подготов|изготов|изготавл|выпуск|организ|подач|подав|созда|оказ|"
    r"выполн|представл|проведен|провод|формиров|приготовл|ремонт|печат|перево[дз]|расч[её]т)",
    re.IGNORECASE,
)
_LONGEST_THING: Final = 20
_FRAMES: Final = frozenset(
    [
        "отвечать",
        "являться",
        "вести",
        "заниматься",
        "осуществлять",
        "состоять",
        "заключаться",
        "быть",
        "создать",
    ]
)
_ADVERB_ENDINGS: Final = ("ое", "ая", "ый", "ие", "ые")
_JOINTS = re.compile(r"^[\s,]*(?:и|а также|для)?\s*$", re.IGNORECASE)


def rewrite(
    reading: Reading,
    clause: Clause,
    sentence: Span,
    datives: Mapping[Span, str],
    whole: frozenset[Span] = frozenset(),
) -> str | None:
    """Return the sentence of a clause in the pattern, or None where its grammar is not clear.

    ``datives`` gives the dative of a beneficiary by its span where it is known by name; ``whole`` are the spans that
    hold such a name and nothing else.
    """
    service = clause.service_verb
    if service is None or not clause.beneficiaries:
        return None
    text = reading.text
    verb = text[service[0] : service[1]]
    is_noun = any(p.tag.POS == "NOUN" for p in readings(verb)[:1])
    clients = _clients(text, clause, is_noun, datives, whole)
    said = _said(text, clause, sentence)
    if clients is None or said is None or _does_more(text[sentence[0] : service[0]]):
        return None
    adverbs = _adverbs_before(text, sentence, service) if is_noun else []
    if adverbs is None:
        return None
    own, rest = _leading_adverbs(said)
    thing = _thing(verb, rest, is_noun)
    if thing is None:
        return None
    return " ".join(["Помогать", clients, *adverbs, *own, "получать", thing])


def _does_more(before: str) -> bool:
    """Say whether other deeds stand before the service verb, which a new sentence would lose."""
    for word in re.findall(r"[\w-]+", before):
        first = readings(word)[:1]
        if first and first[0].tag.POS in ("VERB", "INFN") and first[0].normal_form not in _FRAMES:
            return True
    return False


def _clients(
    text: str, clause: Clause, is_noun: bool, datives: Mapping[Span, str], whole: frozenset[Span]
) -> str | None:
    found = []
    for beneficiary in clause.beneficiaries:
        if beneficiary.span in whole:
            found.append(datives[beneficiary.span])
            continue
        words = text[beneficiary.span[0] : beneficiary.span[1]]
        before = text[: beneficiary.span[0]].rstrip().lower()
        source = (
            [Case.GENT, Case.DATV, Case.ACCS]
            if is_noun or before.endswith("для")
            else [Case.ACCS, Case.DATV, Case.GENT]
        )
        form = recase(words, source, Case.DATV) or datives.get(beneficiary.span)
        if form is None:
            return None
        found.append(form)
    return join_russian(found)


def join_russian(words: Sequence[str]) -> str:
    """Join a list as Russian does: "А, Б и В"."""
    return words[0] if len(words) == 1 else ", ".join(words[:-1]) + " и " + words[-1] if words else ""


def _said(text: str, clause: Clause, sentence: Span) -> str | None:
    """Return what follows the service verb, without those who are served."""
    assert clause.service_verb is not None
    begin, kept = clause.service_verb[1], []
    for beneficiary in sorted(clause.beneficiaries, key=lambda b: b.span):
        a, b = beneficiary.span
        if a < begin:
            return None
        between = text[begin:a]
        if not _JOINTS.match(between):
            kept.append(re.sub(r"[\s,]*(?<!\w)(?:для|и|а также|в|во|на|до|к|ко)?\s*$", "", between))
        begin = b
    kept.append(text[begin : sentence[1]])
    said = " ".join(part.strip() for part in kept if part.strip())
    return said.strip(" ,.;") or None


def _leading_adverbs(said: str) -> tuple[list[str], str]:
    words = said.split()
    taken: list[str] = []
    while words and any(p.tag.POS == "ADVB" for p in readings(words[0].strip(","))[:1]):
        taken.append(words.pop(0).strip(","))
    return taken, " ".join(words)


def _thing(verb: str, rest: str, is_noun: bool) -> str | None:
    """Return what the client receives, in the accusative."""
    if not rest or len(rest.split()) > _LONGEST_THING:
        return None
    if _WITH.match(verb):
        return recase(rest, [Case.ABLT], Case.ACCS)
    if _GIVES.match(verb):
        return recase(rest, [Case.GENT] if is_noun else [Case.ACCS, Case.GENT], Case.ACCS)
    return None


def _adverbs_before(text: str, sentence: Span, service: Span) -> list[str] | None:
    """Turn the adjectives of a service noun into adverbs; None if one has none."""
    before = re.findall(r"[\w-]+|[—–:,]", text[sentence[0] : service[0]])
    found: list[str] = []
    while before and before[-1].lower() != "и":
        word = before.pop().lower()
        if not any(p.tag.POS in ("ADJF", "PRTF") for p in readings(word)[:1]):
            break
        adverb = word[:-2] + "о"
        if not word.endswith(_ADVERB_ENDINGS) or not any(p.tag.POS == "ADVB" for p in readings(adverb)):
            return None
        found.insert(0, adverb)
        if (before and before[-1] == ",") or (before and before[-1].lower() == "и"):
            before.pop()
    return [", ".join(found[:-1]) + " и " + found[-1]] if len(found) > 1 else found
