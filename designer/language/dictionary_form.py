"""The nominative of words that stand in a text in another case: «сметчикам» → «сметчики»."""

from __future__ import annotations

import re
from functools import lru_cache

from designer.i18n import Language

_WORD = re.compile(r"[а-яё]+(?:-[а-яё]+)*", re.I)


@lru_cache(maxsize=5_000)
def dictionary_form(words: str, language: Language) -> str:
    """Return a noun phrase in the nominative, number kept; what cannot be turned stays as it is."""
    clean = " ".join(words.split())
    if language != "ru":
        return clean
    parts = clean.split(" ")
    head = _head_place(parts)
    if head is None:
        return clean
    return " ".join([*(_nominative(word, head[1]) for word in parts[: head[0] + 1]), *parts[head[0] + 1 :]])


def _head_place(parts: list[str]) -> tuple[int, str] | None:
    """Return the place of the first noun after adjectives, with its number."""
    from designer.language.morphology import parses

    for place, word in enumerate(parts):
        if not _WORD.fullmatch(word) or word.isupper():
            return None
        for parse in parses(word.lower()):
            if parse.tag.POS == "NOUN":
                return place, parse.tag.number or "sing"
            if parse.tag.POS in ("ADJF", "PRTF"):
                break
        else:
            return None
    last = parses(parts[-1].lower())[0]
    return (len(parts) - 1, last.tag.number or "plur") if "ADJF" in last.tag else None


@lru_cache(maxsize=5_000)
def _nominative(word: str, number: str) -> str:
    from designer.language.morphology import parses

    for parse in parses(word.lower()):
        if parse.tag.POS in ("NOUN", "ADJF", "PRTF") and parse.tag.number == number:
            turned = parse.inflect({"nomn", number})
            if turned is not None:
                form: str = turned.word if "ё" in word else turned.word.replace("ё", "е")
                return form[:1].upper() + form[1:] if word[:1].isupper() else form
    return word
