"""A window in which one of many is found by a few letters and taken by Enter."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from designer.i18n import Text
from designer.language.morphology import fold
from designer.model.kinds import KIND_NAMES
from designer.model.participants import Participant
from designer.ui.look.sizes import sized
from designer.ui.other_layout import in_other_layout
from designer.ui.widgets.two_texts import BESIDE, TwoTexts

_MOST = 40
_NOTHING = Text(ru="Подходящих нет", en="Nothing fits")
_HINT = Text(ru="Название или сокращение", en="Name or abbreviation")


@dataclass(frozen=True, slots=True)
class Entry:
    """One line to choose."""

    text: str
    beside: str
    run: Callable[[], None]


def entry_of(participant: Participant, run: Callable[[], None]) -> Entry:
    """Return a participant as an entry."""
    return Entry(participant.name, " · ".join((*participant.abbreviations, str(KIND_NAMES[type(participant)]))), run)


class Chooser(QDialog):
    """A line to type in and what fits it; Enter takes the first.

    ``otherwise`` gives one entry more for words that name nobody, or None.
    """

    def __init__(
        self,
        parent: QWidget | None,
        title: Text,
        entries: Sequence[Entry],
        *,
        hint: Text = _HINT,
        otherwise: Callable[[str], Entry | None] | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(str(title))
        self._entries = list(entries)
        self._otherwise = otherwise
        self._is_taken = False
        """Whether one was taken: a click may be told twice, as a click and as what opens an item."""
        self.line = QLineEdit()
        self.line.setAccessibleName(self.windowTitle())
        self.line.setPlaceholderText(str(hint))
        self.list = QListWidget()
        self.list.setAccessibleName(str(Text(ru="Найденное", en="Found")))
        column = QVBoxLayout(self)
        column.addWidget(self.line)
        column.addWidget(self.list)
        self.line.textChanged.connect(self._find)
        self.line.returnPressed.connect(self._take)
        self.line.installEventFilter(self)
        self.list.setItemDelegate(TwoTexts(self.list))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemActivated.connect(lambda _: self._take())
        self.list.itemClicked.connect(lambda _: self._take())
        sized(self, 560, 420)
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
        fitting = self._fitting(typed) or self._fitting(in_other_layout(typed))
        name = " ".join(typed.split())
        more = self._otherwise(name) if self._otherwise is not None and name else None
        if more is not None:
            fitting = [*fitting[: _MOST - 1], more]
        self.list.clear()
        for entry in fitting[:_MOST]:
            item = QListWidgetItem(entry.text)
            item.setData(Qt.ItemDataRole.UserRole, entry)
            item.setData(BESIDE, entry.beside)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, ", ".join(filter(None, (entry.text, entry.beside))))
            self.list.addItem(item)
        if not fitting:
            nothing = QListWidgetItem(str(_NOTHING))
            nothing.setFlags(Qt.ItemFlag.NoItemFlags)
            self.list.addItem(nothing)
        self.list.setCurrentRow(0 if fitting else -1)

    def _fitting(self, typed: str) -> list[Entry]:
        """Return the entries that hold all words, those that begin so first."""
        words = fold(typed).split()
        found = [e for e in self._entries if all(word in fold(f"{e.text} {e.beside}") for word in words)]
        return sorted(found, key=lambda e: not fold(e.text).startswith(fold(typed)))

    def _take(self) -> None:
        item = self.list.currentItem()
        if item is not None and not self._is_taken:
            self._is_taken = True
            entry: Entry = item.data(Qt.ItemDataRole.UserRole)
            self.accept()
            entry.run()
