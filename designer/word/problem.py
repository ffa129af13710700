"""What is said when a Word file cannot be used: what is wrong, where, and what to do."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from designer.i18n import Text, plain

_PARTS: Final = (
    (re.compile(r"word/document\.xml$"), Text(ru="основной текст", en="main text")),
    (re.compile(r"word/header\d*\.xml$"), Text(ru="верхний колонтитул", en="header")),
    (re.compile(r"word/footer\d*\.xml$"), Text(ru="нижний колонтитул", en="footer")),
    (re.compile(r"word/footnotes\.xml$"), Text(ru="сноски", en="footnotes")),
    (re.compile(r"word/endnotes\.xml$"), Text(ru="концевые сноски", en="endnotes")),
)


@dataclass(frozen=True, slots=True)
class Place:
    """Where in a Word file: a part of the package, and the number of the paragraph in it from 1, if any."""

    part: str = ""
    paragraph: int | None = None

    @property
    def text(self) -> Text:
        """Words for the place, such as «абзац 14» or «верхний колонтитул, абзац 1»."""
        name = next((words for pattern, words in _PARTS if pattern.search(self.part)), plain(self.part))
        if self.paragraph is None:
            return name
        number = Text(ru=f"абзац\u00a0{self.paragraph}", en=f"paragraph\u00a0{self.paragraph}")
        return number if self.part in ("", "word/document.xml") else name + ", " + number

    def __str__(self) -> str:
        return str(self.text)


class WordProblem(Exception):
    """A Word file that cannot be used; carries texts in both languages."""

    def __init__(self, message: Text, *, place: Place | None = None, cure: Text | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.place = place or Place()
        self.cure = cure or Text(ru="", en="")

    @property
    def text(self) -> Text:
        """Place, message and cure in one text."""
        whole = self.message
        if where := self.place.text:
            whole = where + ": " + whole
        if self.cure:
            whole = whole + " " + self.cure
        return whole

    def __str__(self) -> str:
        return str(self.text)
