"""Labels that show text as it is: never as markup."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy

_HELD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


def label(text: object = "", kind: str = "", *, wrap: bool = True) -> QLabel:
    """Return a label of plain text; ``kind`` is a look of the style sheet (title, heading, muted, fault)."""
    made = QLabel(str(text))
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wrap)
    if kind:
        made.setProperty("kind", kind)
    return made


class Button(QPushButton):
    """A button that Enter presses while the focus is on it, as Space does."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press with Enter; with Ctrl it belongs to the dialog."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() & _HELD:
            self.click()
        else:
            super().keyPressEvent(event)


def button(text: object, kind: str = "", hint: object = "") -> QPushButton:
    """Return a button; ``kind`` is a look of the style sheet (primary, link, view)."""
    made = Button(str(text).replace("&", "&&"))
    made.setAccessibleName(str(text))
    made.setAutoDefault(False)
    if kind:
        made.setProperty("kind", kind)
    if hint:
        made.setToolTip(str(hint))
    return made


def plain_hint(words: str) -> str:
    """Return model text for a tool tip, which would read "<" as markup."""
    return words.replace("<", "‹")


class ElidedLink(Button):
    """A link whose words are cut with an ellipsis where there is no room; the whole stands in its hint."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self._text = ""
        self.setProperty("kind", "link")
        self.setAutoDefault(False)
        self.setMinimumWidth(48)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.say(text)

    def say(self, text: str) -> None:
        """Show other words."""
        self._text = text
        self.setAccessibleName(text)
        self.setToolTip(plain_hint(text))
        self._cut()
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Ask for the room of the whole text."""
        hint = super().sizeHint()
        return QSize(self.fontMetrics().horizontalAdvance(self._text) + 24, hint.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut the text to the room."""
        super().resizeEvent(event)
        self._cut()

    def _cut(self) -> None:
        room = self.width() - 16
        self.setText(self.fontMetrics().elidedText(self._text, Qt.TextElideMode.ElideRight, room).replace("&", "&&"))
