"""Completes names of clients while a mission is typed, each in the case that the verb asks for."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QPlainTextEdit, QWidget

from designer.analysis.writing import complete
from designer.i18n import Text
from designer.language.completions import Completion
from designer.ui.desk import Desk
from designer.ui.widgets.offsets import from_qt, to_qt

_HIGH = 5
"""Names shown at once."""
_NARROWEST = 160


class Completing(QObject):
    """A small list below the caret: Ctrl+Space opens it, it opens by itself after two letters."""

    def __init__(self, desk: Desk, editor: QPlainTextEdit, page: QWidget) -> None:
        super().__init__(editor)
        self._desk = desk
        self._editor = editor
        self._page = page
        self.list = QListWidget(page)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setAccessibleName(str(Text(ru="Подходящие клиенты", en="Clients that fit")))
        self.list.hide()
        self.list.itemClicked.connect(lambda _: self.take())
        editor.installEventFilter(self)

    def offer(self, *, asked: bool = False) -> None:
        """Show what fits the place of the caret; without being asked only after two letters."""
        text = self._editor.toPlainText()
        caret = from_qt(text, self._editor.textCursor().position())
        session = self._desk.session
        language = session.organization.company.language
        found = complete(session.organization, session.checker.names, self._desk.selected, text, caret, language)
        fitting = [one for one in found if asked or one.span[1] - one.span[0] >= 2]
        fitting = [one for one in fitting if text[slice(*one.span)] != one.text]
        self.list.clear()
        for one in fitting:
            item = QListWidgetItem(f"{one.text} ✓" if one.is_declared else one.text)
            item.setData(Qt.ItemDataRole.UserRole, one)
            self.list.addItem(item)
        if not fitting:
            self.list.hide()
            return
        self.list.setCurrentRow(0)
        below = self._editor.viewport().mapTo(self._page, self._editor.cursorRect().bottomLeft())
        width = min(self._editor.width() - 8, max(_NARROWEST, self.list.sizeHintForColumn(0) + 24))
        height = self.list.sizeHintForRow(0) * min(_HIGH, len(fitting)) + 10
        left = min(below.x(), self._editor.geometry().right() - width)
        self.list.setGeometry(max(0, left), below.y() + 4, width, height)
        self.list.show()
        self.list.raise_()

    def take(self) -> None:
        """Put the chosen name into the text."""
        item = self.list.currentItem()
        self.list.hide()
        if item is None:
            return
        one: Completion = item.data(Qt.ItemDataRole.UserRole)
        text = self._editor.toPlainText()
        cursor = self._editor.textCursor()
        cursor.setPosition(to_qt(text, one.span[0]))
        cursor.setPosition(to_qt(text, one.span[1]), QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(one.text + " ")
        self._editor.setTextCursor(cursor)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let keys work on the list while it is shown."""
        if event.type() is QEvent.Type.FocusOut:
            self.list.hide()
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            key = event.key()
            if key == Qt.Key.Key_Space and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.offer(asked=True)
                return True
            if self.list.isVisible():
                if key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
                    step = -1 if key == Qt.Key.Key_Up else 1
                    self.list.setCurrentRow((self.list.currentRow() + step) % self.list.count())
                    return True
                if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab):
                    self.take()
                    return True
                if key == Qt.Key.Key_Escape:
                    self.list.hide()
                    return True
        return super().eventFilter(watched, event)
