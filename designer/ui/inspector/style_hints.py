"""What could read better in a mission: each remark once, below it the words that it means."""

from __future__ import annotations

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from designer.i18n import Text, shortened
from designer.language.quality import StyleHint, style_hints
from designer.language.reading import Reading
from designer.ui.widgets.layouts import clear
from designer.ui.widgets.offsets import to_qt
from designer.ui.widgets.texts import ElidedLink, label

_LONGEST = 60
_QUOTED = Text(ru="«{words}»", en="“{words}”")
_INSTEAD = Text(ru="«{words}» → {instead}", en="“{words}” → {instead}")


class StyleHints(QWidget):
    """Gentle: it is not seen where there is nothing to say, and counts nothing."""

    def __init__(self, editor: QPlainTextEdit) -> None:
        super().__init__()
        self._editor = editor
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self._shown: tuple[str, tuple[StyleHint, ...]] = ("", ())
        self.hide()

    def show_hints(self, reading: Reading | None) -> None:
        """Show what could read better in a mission."""
        hints = style_hints(reading) if reading is not None else ()
        shown = (reading.text if reading is not None else "", hints)
        if shown != self._shown:
            clear(self._column)
            self._fill(*shown)
            self._shown = shown
        self.setVisible(bool(hints))

    def _fill(self, text: str, hints: tuple[StyleHint, ...]) -> None:
        told: set[str] = set()
        for hint in sorted(hints, key=lambda hint: (hint.kind != "misspelt", hint.kind, hint.span)):
            if hint.kind not in told:
                told.add(hint.kind)
                self._column.addWidget(label(hint.message, "muted"))
            if hint.kind == "long":
                continue
            words = shortened(text[slice(*hint.span)], _LONGEST)
            link = ElidedLink(str((_INSTEAD if hint.instead else _QUOTED).format(words=words, instead=hint.instead)))
            link.clicked.connect(lambda _=False, hint=hint: self._take(hint))
            self._column.addWidget(link)

    def _take(self, hint: StyleHint) -> None:
        """Put right what is misspelt; other words are selected, for only their author knows what is meant."""
        editor = self._editor
        text = editor.toPlainText()
        cursor = editor.textCursor()
        cursor.setPosition(to_qt(text, hint.span[0]))
        cursor.setPosition(to_qt(text, hint.span[1]), QTextCursor.MoveMode.KeepAnchor)
        if hint.kind == "misspelt" and not editor.isReadOnly():
            cursor.insertText(str(hint.instead))
        editor.setTextCursor(cursor)
        editor.setFocus()
