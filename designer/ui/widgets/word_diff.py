"""Shows the words before and after an edit, what went and what came told apart by mark and colour."""

from __future__ import annotations

from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from designer.i18n import Text
from designer.ui.look.theme import Theme
from designer.word.diff import word_diff


class WordDiff(QTextEdit):
    """A text that can be read and copied; it is plain, whatever the words hold."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setReadOnly(True)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setAccessibleName(str(Text(ru="Что было и что стало", en="Before and after")))

    def show_words(self, old: str, new: str) -> None:
        """Show the difference of two texts by words."""
        self.clear()
        cursor = self.textCursor()
        for kind, words in word_diff(old, new):
            cursor.insertText(words, self._look(kind))
        cursor.movePosition(QTextCursor.MoveOperation.Start)
        self.setTextCursor(cursor)

    def _look(self, kind: str) -> QTextCharFormat:
        look = QTextCharFormat()
        look.setForeground(self._theme.colour("text"))
        if kind == "old":
            look.setForeground(self._theme.colour("open"))
            look.setBackground(self._theme.colour("open-ground"))
            look.setFontStrikeOut(True)
        elif kind == "new":
            look.setForeground(self._theme.colour("served"))
            look.setBackground(self._theme.colour("served-ground"))
            look.setFontUnderline(True)
        return look
