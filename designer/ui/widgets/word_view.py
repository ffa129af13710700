"""A read-only text in which what is gone is struck through and what is new is underlined, word by word."""

from __future__ import annotations

from PySide6.QtGui import QFont, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit

from designer.language.word_diff import Fate, word_diff
from designer.ui.look.theme import Theme


class WordView(QPlainTextEdit):
    """Shows text as it is, never as markup; colour is never the only sign."""

    def __init__(self, theme: Theme, name: object) -> None:
        super().__init__()
        self._theme = theme
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setAccessibleName(str(name))

    def show_text(self, text: str) -> None:
        """Show a text without marks, also where the last one had some."""
        self.setCurrentCharFormat(self._format(Fate.SAME))
        self.setPlainText(text)

    def show_change(self, old: str, new: str) -> None:
        """Show what changed from one wording to the other."""
        self.clear()
        cursor = self.textCursor()
        before = Fate.SAME
        for stretch in word_diff(old, new):
            if before is Fate.GONE and stretch.fate is Fate.NEW:
                cursor.insertText(" ", self._format(Fate.SAME))
            cursor.insertText(stretch.text, self._format(stretch.fate))
            before = stretch.fate
        cursor.movePosition(QTextCursor.MoveOperation.Start)
        self.setTextCursor(cursor)

    def _format(self, fate: Fate) -> QTextCharFormat:
        made = QTextCharFormat()
        made.setForeground(self._theme.colour("text"))
        if fate is Fate.GONE:
            made.setFontStrikeOut(True)
            made.setForeground(self._theme.colour("open"))
            made.setBackground(self._theme.colour("open-ground"))
        elif fate is Fate.NEW:
            made.setFontUnderline(True)
            made.setFontWeight(QFont.Weight.DemiBold)
            made.setForeground(self._theme.colour("served"))
            made.setBackground(self._theme.colour("served-ground"))
        return made
