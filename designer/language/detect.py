"""Tells Russian, English and other languages apart."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final, Literal

from designer.i18n import Language
from designer.language.word_sets import word_set

_WORD: Final = re.compile(r"[^\W\d_]+")
_RUSSIAN_WORD: Final = re.compile("[а-яё]+")
_IN_RUSSIAN_LETTERS: Final = re.compile(r"[а-яё\W\d_]*")
_NOT_CYRILLIC: Final = re.compile("[^Ѐ-ӿ]")
_MYSELF: Final = re.compile(r"(?<![^\W_])I(?![^\W_])(?=[\s’'])")
"""The English "I", which is an article or "and" elsewhere, in small letters."""
_SAMPLE: Final = 1500
"""Characters at the beginning that decide."""
_FOREIGN_CYRILLIC: Final = frozenset("іїєґўјљњћђџѓќѕәғқңөұүһ")
_FOREIGN_CYRILLIC_WORDS: Final = word_set(
    "та що щоб які яка її від допомагати допомога е се са към които със си ще помага што якія дзеля "
    "дапамагаць жана және үшін бен"
)
_FOREIGN_ENDINGS: Final = ("увати", "ювати", "агати")
"""Endings of Ukrainian infinitives that no Russian word has."""
_FOREIGN_SIGN: Final = re.compile(f"[{''.join(_FOREIGN_CYRILLIC)}]|{'|'.join(_FOREIGN_ENDINGS)}")
_ENGLISH_WORDS: Final = word_set(
    "the to of and for a an in with help helps by our on is are that their we so can support at from "
    "be it they who as my you your without has have this which when what into will every each than"
)
_FOREIGN_WORDS: Final = word_set(
    "der die das und den dem für zu mit bei ist von ein eine einer im helfen hilft wir unsere auf "
    "damit werden dass le la les des du et pour aux une est dans nous aider aide de que qui leur "
    "leurs notre sur au el los las y para con del ayudar ayuda una por en su sus nuestra al il gli di "
    "che della per aiutare nostro i lo nel e alla w z dla się oraz na jest pomagać pomaga do przez "
    "ich o os as ao em um uma não ajudar dos das het een voor van te wij onze helpen bij naar ve için "
    "bir ile yardımcı olmak att och på av hjälpa som og til det af hjælpe pro je se pomáhat"
)


@lru_cache(maxsize=5_000)
def detect(text: str) -> Language | Literal["other"] | None:
    """Return the language of a text, "other" for a foreign one, None if it has too few letters to tell."""
    sample = text[:_SAMPLE].lower()
    if _IN_RUSSIAN_LETTERS.fullmatch(sample) is not None:
        words = _RUSSIAN_WORD.findall(sample)
        return _cyrillic(words, any(map(sample.__contains__, _FOREIGN_ENDINGS))) if words else None
    words = _WORD.findall(sample)
    letters = "".join(words)
    if not letters:
        return None
    strange = _NOT_CYRILLIC.findall(letters)
    cyrillic = len(letters) - len(strange)
    latin = sum(c.isascii() or unicodedata.name(c, "").startswith("LATIN") for c in strange)
    if cyrillic + latin < len(letters) / 2:
        return "other"
    if cyrillic >= latin / 2:
        return _cyrillic(words, _FOREIGN_SIGN.search(sample) is not None)
    return _latin(words, len(_MYSELF.findall(text[:_SAMPLE])))


def _cyrillic(words: list[str], has_sign: bool) -> Language | Literal["other"]:
    if not has_sign and _FOREIGN_CYRILLIC_WORDS.isdisjoint(words):
        return "ru"
    foreign = sum(
        1
        for w in words
        if not _FOREIGN_CYRILLIC.isdisjoint(w) or w in _FOREIGN_CYRILLIC_WORDS or w.endswith(_FOREIGN_ENDINGS)
    )
    return "other" if foreign * 6 > len(words) else "ru"


def _latin(words: list[str], myself: int) -> Language | Literal["other"]:
    english = sum(w in _ENGLISH_WORDS for w in words) + myself
    foreign = sum(w in _FOREIGN_WORDS and w not in _ENGLISH_WORDS for w in words) - myself
    if foreign > english:
        return "other"
    if english == 0 and any(not c.isascii() for w in words for c in w):
        return "other"
    return "en"
