"""Texts in Russian and English, and the language in which they are shown now."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from string import Formatter
from typing import Any, Final, Literal

Language = Literal["ru", "en"]
LANGUAGES: Final[tuple[Language, ...]] = ("ru", "en")

_current: Language = "ru"
_reword: Callable[[str, Language], str] | None = None


def current_language() -> Language:
    """Return the language in which texts are shown now."""
    return _current


def set_language(language: Language) -> None:
    """Show every text in this language from now on."""
    global _current
    if language not in LANGUAGES:
        raise ValueError(f"unknown language: {language!r}")
    _current = language


def use_own_words(reword: Callable[[str, Language], str] | None) -> None:
    """Say every text in the words of a company from now on; None: in the program's own."""
    global _reword
    _reword = reword


def in_own_words(text: str, language: Language) -> str:
    """Return a text of the program as the company would say it."""
    return text if _reword is None else _reword(text, language)


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """One text that people read, in both languages; ``str()`` gives the current one."""

    ru: str
    en: str

    def __str__(self) -> str:
        return self.into(_current)

    def __bool__(self) -> bool:
        return bool(self.ru or self.en)

    def __add__(self, other: Text | str) -> Text:
        other = plain(other) if isinstance(other, str) else other
        return Text(ru=self.ru + other.ru, en=self.en + other.en)

    def into(self, language: Language) -> str:
        """Return the text in the given language."""
        return in_own_words(self.ru if language == "ru" else self.en, language)

    def format(self, **values: Any) -> Text:
        """Fill ``{name}`` places in both languages; a ``Text`` value goes in by language.

        Quotation marks of a value become inner ones where its place stands within quotation marks.
        """
        return Text(ru=_filled(self.ru, values, "ru"), en=_filled(self.en, values, "en"))


def plain(text: str) -> Text:
    """Wrap words that are the same in every language, such as a unit's name."""
    return Text(ru=text, en=text)


def shortened(words: str, most: int = 40) -> str:
    """Return words cut to so many characters, with an ellipsis where something is left out."""
    return words if len(words) <= most else words[: most - 1].rstrip() + "…"


def counted(number: int, ru: tuple[str, str, str], en: tuple[str, str]) -> Text:
    """Return a number with its noun: ``ru`` holds the forms for 1, 2 and 5, ``en`` for 1 and 2."""
    tens, ones = number % 100, number % 10
    if ones == 1 and tens != 11:
        form = ru[0]
    elif 2 <= ones <= 4 and not 12 <= tens <= 14:
        form = ru[1]
    else:
        form = ru[2]
    return Text(ru=f"{number}\u00a0{form}", en=f"{number}\u00a0{en[0] if number == 1 else en[1]}")


def number(value: float, *, signed: bool = False) -> Text:
    """Return a number as people write it: "2,5" in Russian, "2.5" in English; a minus is a minus sign."""
    text = (f"{value:+g}" if signed else f"{value:g}").replace("-", "−")
    return Text(ru=text.replace(".", ","), en=text)


_QUOTES: Final[dict[Language, tuple[str, str, dict[int, int]]]] = {
    "ru": ("«", "»", str.maketrans("«»", "„“")),
    "en": ("“", "”", str.maketrans("“”", "‘’")),
}


def _filled(template: str, values: dict[str, Any], language: Language) -> str:
    said = {name: _into(value, language) for name, value in values.items()}
    opening, closing, inner = _QUOTES[language]
    if opening in template and any(isinstance(value, str) and opening in value for value in said.values()):
        depth = 0
        for literal, name, _, _ in Formatter().parse(template):
            depth += literal.count(opening) - literal.count(closing)
            value = said.get(name or "")
            # Marks three deep have no form of their own: the words then keep theirs.
            if depth > 0 and name is not None and isinstance(value, str) and inner[ord(opening)] not in map(ord, value):
                said[name] = value.translate(inner)
    return template.format(**said)


def _into(value: Any, language: Language) -> Any:
    return value.into(language) if isinstance(value, Text) else value
