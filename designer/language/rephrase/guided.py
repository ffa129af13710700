"""Cuts what a mission does into the fields of a guided form, and puts a mission together from them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from designer.i18n import Language
from designer.language.declension.cases import Kind, decline, in_sentence
from designer.language.declension.words import Case, readings
from designer.language.reading import Span
from designer.language.rephrase.english import join_english
from designer.language.rephrase.russian import join_russian

_ACCUSATIVE: Final = re.compile(
    r"(?:поддерж(?!к)|обеспеч(?!ени)|обслужив(?!ани)|снабж(?!ени)|консультир|информир)"
)
_GENITIVE: Final = re.compile(r"(?:поддержк|обеспечени|обслуживани|снабжени|информировани|консультировани)")
_MEANS: Final = {
    "ru": "путём|путем|за счёт|за счет|посредством|с помощью|при помощи|через|благодаря|с использованием",
    "en": "by means of|by(?=\\s+\\w+ing\\b)|through|via|using|with the help of|thanks to",
}
_LIMITS: Final = {
    "ru": "в рамках|в пределах|не превышая|не выходя|не более|при соблюдении|с соблюдением|в соответствии с|"
    "согласно|при условии|без превышения",
    "en": "within|without exceeding|subject to|in accordance with|in line with|under the rules of|"
    "at a cost of|provided that|as long as|on condition that",
}


def governed_case(help_verb: str) -> Case:
    """Return the case in which a Russian verb or noun of help takes its client."""
    low = help_verb.lower()
    if _GENITIVE.search(low):
        return Case.GENT
    return Case.ACCS if _ACCUSATIVE.match(low) else Case.DATV


def address(name: str, kind: Kind, help_verb: str, language: Language) -> str:
    """Return a client's name as it stands after a verb of help: "Отдел продаж" becomes "отделу продаж"."""
    return in_sentence(decline(name, kind, governed_case(help_verb))) if language == "ru" else name


def compose(
    help_verb: str,
    clients: Sequence[str],
    action: str = "",
    means: str = "",
    limits: str = "",
    language: Language = "ru",
) -> str:
    """Return the sentence of a mission from its parts; clients as ``address`` gives them."""
    named = (join_russian if language == "ru" else join_english)([c for c in clients if c])
    text = " ".join(part for part in (help_verb.strip(), named, action.strip(" .")) if part)
    for part in (means.strip(" .,"), limits.strip(" .,")):
        if part:
            text += (", " if needs_comma(part, language) else " ") + part
    return text[:1].upper() + text[1:] + "." if text else ""


def _cut(said: str, language: Language) -> tuple[str, str, str]:
    """Cut what is done from the means and the limits, whichever come first."""
    means_at = _first(said, _MEANS[language], language)
    limits_at = _first(said, _LIMITS[language], None)
    if limits_at is not None and means_at is not None and limits_at < means_at:
        return _trim(said[:limits_at]), _trim(said[means_at:]), _trim(said[limits_at:means_at])
    end = limits_at if limits_at is not None else len(said)
    if means_at is None:
        return _trim(said[:end]), "", _trim(said[end:])
    return _trim(said[:means_at]), _trim(said[means_at:end]), _trim(said[end:])


def cut_action(text: str, action: Span, language: Language) -> tuple[Span | None, Span | None, Span | None]:
    """Return where in a text an action tells what is done, by what means and within what limits."""
    start, end = action
    said = text[start:end]
    place = 0
    cuts = _cut(said, language)
    order = sorted(range(3), key=lambda i: said.find(cuts[i]) if cuts[i] else len(said))
    spans: dict[int, Span | None] = {0: None, 1: None, 2: None}
    for i in order:
        if cuts[i] and (at := said.find(cuts[i], place)) >= 0:
            spans[i] = (start + at, start + at + len(cuts[i]))
            place = at + len(cuts[i])
    return spans[0], spans[1], spans[2]


def _first(said: str, markers: str, language: Language | None) -> int | None:
    places = [m.start() for m in re.finditer(rf"(?<!\w)(?:{markers})(?!\w)", said, re.IGNORECASE)]
    if language == "ru":
        places += [m.start() for m in re.finditer(r"(?<=, )\w+", said) if _is_gerund(m[0])][:1]
    return min((p for p in places if p > 0), default=None)


def _is_gerund(word: str) -> bool:
    return any(p.tag.POS == "GRND" for p in readings(word)[:1])


def needs_comma(part: str, language: Language) -> bool:
    """Say whether words of means or limits are parted from the sentence by a comma."""
    words = part.lower().split()
    if language == "en":
        return words[0] in ("provided", "as", "without", "subject")
    first = words[1] if words[0] == "не" and len(words) > 1 else words[0]
    return _is_gerund(first) or (words[0] in ("если", "когда", "чтобы", "при") and words[1:2] == ["условии"])


def _trim(words: str) -> str:
    return words.strip(" ,;.")
