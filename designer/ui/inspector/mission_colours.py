"""Colours the parts of a mission in its editor; while somebody types, the colours move with the words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from PySide6.QtGui import QFont, QSyntaxHighlighter, QTextCharFormat, QTextDocument

from designer.ui.look.theme import Theme


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of the document, in Qt's characters, with its look."""

    start: int
    end: int
    colour: str
    """Meaning of the colour in the theme."""
    ground: str = ""
    is_bold: bool = False
    is_wavy: bool = False


class MissionColours(QSyntaxHighlighter):
    """Keeps the marks of what was read last."""

    def __init__(self, document: QTextDocument, theme: Theme) -> None:
        # Before the highlighter's own connection, so that it never paints old places.
        document.contentsChange.connect(self._shift)
        super().__init__(document)
        self._theme = theme
        self._marks: tuple[Mark, ...] = ()

    def show(self, marks: Iterable[Mark]) -> None:
        """Show these marks and no others."""
        self._marks = tuple(marks)
        self.rehighlight()

    def highlightBlock(self, text: str) -> None:
        """Colour one paragraph."""
        offset = self.currentBlock().position()
        for mark in self._marks:
            start, end = max(0, mark.start - offset), min(len(text.encode("utf-16-le")) // 2, mark.end - offset)
            if start < end:
                self.setFormat(start, end - start, self._format(mark))

    def _format(self, mark: Mark) -> QTextCharFormat:
        form = QTextCharFormat()
        form.setForeground(self._theme.colour(mark.colour))
        if mark.ground:
            form.setBackground(self._theme.colour(mark.ground))
        if mark.is_bold:
            form.setFontWeight(QFont.Weight.Bold)
        if mark.is_wavy:
            form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
            form.setUnderlineColor(self._theme.colour(mark.colour))
        return form

    def _shift(self, place: int, removed: int, added: int) -> None:
        if not removed and not added:
            return

        def moved(at: int) -> int:
            return at if at <= place else max(place, at + added - removed)

        self._marks = tuple(replace(mark, start=moved(mark.start), end=moved(mark.end)) for mark in self._marks)
