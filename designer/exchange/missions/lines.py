"""The lines of a pasted text, without the marks by which lists, mails and Markdown set them apart."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

_QUOTED: Final = re.compile(r"^(?:\s*>)+\s?")
_HEADING: Final = re.compile(r"^\s*(#{1,6})\s+(.*?)\s*#*\s*$")
_BOLD_LINE: Final = re.compile(r"^\s*(?:[-*•]\s+|\d+[.)]\s+)?(\*\*|__)(?P<words>[^*_]+)\1\s*:?\s*$")
_EMPHASIS: Final = re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1")
_ITALIC: Final = re.compile(r"^([*_])(?=\S)([^*_]+)(?<=\S)\1$")
_PREFIX: Final = re.compile(
    r"^\s*(?P<prefix>\d+(?:\.\d+)+\.?(?=\s)|\d+(?:\.\d+)*[.)](?=\s|[^\W\d])|[IVX]+\.(?=\s)|[а-яa-z]\)(?=\s)"
    r"|[-–—•*·▪◦‣●○■□➢✓✔](?=\s))\s*"
)
_BRANCHES: Final = re.compile(r"^[\s│├└╰┃┗┣|`+]*[│├└╰┃┗┣|`+][─━-]*(?=\s)")
"""By which a tree is drawn in letters."""
_TAB: Final = 4
_BOLD: Final = 7
"""The level of a line that is bold from end to end, below those of Markdown headings."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of a text; ``words`` are what it says."""

    number: int
    """Counted from 1."""
    words: str
    prefix: str = ""
    """A number or bullet before the words."""
    indent: int = 0
    level: int = 0
    """Of a Markdown heading from 1, 0 for other lines."""
    after_blank: bool = False

    @property
    def is_numbered(self) -> bool:
        """Whether a number stands before the words, not a bullet."""
        return any(sign.isalnum() for sign in self.prefix)

    @property
    def code(self) -> tuple[int, ...]:
        """Return the number as its parts: "2.1." is (2, 1)."""
        return tuple(int(part) for part in re.findall(r"\d+", self.prefix))


def lines_of(text: list[str]) -> list[Line]:
    """Return the lines that say something, in their order; rules such as "---" say nothing."""
    found: list[Line] = []
    blank = True
    for number, raw in enumerate(text, 1):
        if not any(sign.isalnum() for sign in raw):
            blank = True
            continue
        found.append(_line(_QUOTED.sub("", raw), number, after_blank=blank))
        blank = False
    return found


def _line(raw: str, number: int, *, after_blank: bool) -> Line:
    raw = _BRANCHES.sub(lambda found: " " * len(found.group()), raw)
    indent = len(raw.expandtabs(_TAB)) - len(raw.expandtabs(_TAB).lstrip())
    heading, bold = _HEADING.match(raw), _BOLD_LINE.match(raw)
    level = len(heading[1]) if heading else _BOLD if bold else 0
    words = heading[2] if heading else raw
    prefix = _PREFIX.match(words)
    words = _EMPHASIS.sub(r"\2", words[prefix.end() :] if prefix else words).strip()
    return Line(
        number=number,
        words=_ITALIC.sub(r"\2", words),
        prefix=prefix["prefix"] if prefix else "",
        indent=indent,
        level=level,
        after_blank=after_blank,
    )
