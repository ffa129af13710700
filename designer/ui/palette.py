"""The palette: find a participant or an action by a few letters and go to it or do it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout

from designer.analysis.naming import PARTICIPANTS
from designer.i18n import Text
from designer.model.kinds import KIND_NAMES
from designer.model.saved_views import SavedView
from designer.ui.actions import all_actions
from designer.ui.desk import Desk

_MOST = 40


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the palette."""

    text: str
    beside: str
    run: Callable[[], None]


class Palette(QDialog):
    """A line to type in and what fits it; Enter takes the first."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.window)
        self.setWindowTitle(str(Text(ru="Найти или выполнить", en="Find or do")))
        self._entries = _participants(desk) + _saved_views(desk) + _actions(desk) + _findings(desk)
        self.line = QLineEdit()
        self.line.setAccessibleName(self.windowTitle())
        self.line.setPlaceholderText(str(Text(ru="Название, сокращение или действие", en="Name or action")))
        self.list = QListWidget()
        self.list.setAccessibleName(str(Text(ru="Найденное", en="Found")))
        column = QVBoxLayout(self)
        column.addWidget(self.line)
        column.addWidget(self.list)
        self.line.textChanged.connect(self._find)
        self.line.returnPressed.connect(self._take)
        self.line.installEventFilter(self)
        self.list.itemActivated.connect(lambda _: self._take())
        self.resize(560, 420)
        self._find("")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrow keys move in the list while the line has the focus."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
            if step:
                self.list.setCurrentRow(max(0, min(self.list.count() - 1, self.list.currentRow() + step)))
                return True
        return super().eventFilter(watched, event)

    def _find(self, typed: str) -> None:
        words = typed.casefold().split()
        fitting = [e for e in self._entries if all(word in f"{e.text} {e.beside}".casefold() for word in words)]
        fitting.sort(key=lambda e: not e.text.casefold().startswith(typed.casefold()))
        self.list.clear()
        for entry in fitting[:_MOST]:
            item = QListWidgetItem(f"{entry.text}    {entry.beside}" if entry.beside else entry.text)
            item.setData(Qt.ItemDataRole.UserRole, entry)
            self.list.addItem(item)
        self.list.setCurrentRow(0)

    def _take(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            entry: Entry = item.data(Qt.ItemDataRole.UserRole)
            self.accept()
            entry.run()


def _participants(desk: Desk) -> list[Entry]:
    def go(id: str) -> Callable[[], None]:
        def run() -> None:
            desk.select([id])
            desk.reveal_asked.emit(id)

        return run

    return [
        Entry(p.name, " · ".join((*p.abbreviations, str(KIND_NAMES[kind]))), go(p.id))
        for kind in PARTICIPANTS
        for p in desk.organization.all(kind)
    ]


def _saved_views(desk: Desk) -> list[Entry]:
    def show(id: str) -> Callable[[], None]:
        def run() -> None:
            from designer.ui.dialogs.filter import show_saved

            show_saved(desk, id)

        return run

    kind = str(Text(ru="сохранённый вид", en="saved view"))
    return [Entry(view.name, kind, show(view.id)) for view in desk.organization.all(SavedView)]


def _findings(desk: Desk) -> list[Entry]:
    def go(id: str) -> Callable[[], None]:
        return lambda: desk.go_to(id)

    return [Entry(str(f.message), f.code, go(f.subject)) for f in desk.session.checker.findings]


def _actions(desk: Desk) -> list[Entry]:
    return [
        Entry(str(a.full_text), a.keys[0] if a.keys else "", lambda a=a: a.run(desk))  # type: ignore[misc]
        for a in all_actions()
        if a.id != "palette" and a.enabled(desk)
    ]
