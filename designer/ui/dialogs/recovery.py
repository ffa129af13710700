"""The page about unsaved work: what it is, from when, how many changes; bring it back, leave it, or keep both."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from enum import Enum

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QVBoxLayout, QWidget

from designer.i18n import Text, counted
from designer.storage.recovery import Left, Spoiled, Unreadable, Unsaved, labels
from designer.ui.look.sizes import sized
from designer.ui.moments import moment
from designer.ui.widgets.card import Card
from designer.ui.widgets.layouts import clear
from designer.ui.widgets.texts import button, label

_CHANGES = (("изменение", "изменения", "изменений"), ("change", "changes"))
_UNTITLED = Text(ru="Модель без названия", en="Untitled model")


class Choice(Enum):
    """What becomes of unsaved work."""

    RESTORE = "restore"
    SAVED = "saved"
    BOTH = "both"
    ASIDE = "aside"
    LATER = "later"


class RecoveryDialog(QDialog):
    """The list stands at the left where there is more than one; nothing is deleted by any choice."""

    def __init__(self, works: Sequence[Left], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.works = list(works)
        self.choice = Choice.LATER
        self.setWindowTitle(str(Text(ru="Несохранённая работа", en="Unsaved work")))
        self.list = QListWidget()
        self.list.setAccessibleName(self.windowTitle())
        self.list.setMaximumWidth(260)
        self.list.setVisible(len(works) > 1)
        self.list.addItems([f"{_title(work)}\n{_when(work)}" for work in works])
        self._page = QVBoxLayout()
        self._page.setSpacing(6)
        sides = QHBoxLayout()
        sides.setSpacing(20)
        sides.addWidget(self.list)
        sides.addLayout(self._page, 1)
        later = button(Text(ru="Решить позже", en="Decide later"))
        later.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(later)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(14)
        column.addLayout(sides, 1)
        column.addLayout(row)
        sized(self, *((840, 560) if len(works) > 1 else (600, 470)))
        self.list.currentRowChanged.connect(lambda _: self._show())
        self.list.setCurrentRow(0)

    @property
    def work(self) -> Left:
        """The work that is shown."""
        return self.works[max(0, self.list.currentRow())]

    def cards(self) -> list[Card]:
        """Return what can be chosen now."""
        found = (item.widget() for n in range(self._page.count()) if (item := self._page.itemAt(n)) is not None)
        return [widget for widget in found if isinstance(widget, Card)]

    def _show(self) -> None:
        clear(self._page)
        work = self.work
        self._page.addWidget(label(_title(work), "title"))
        path = work.path if isinstance(work, Unsaved) else work.header.path if isinstance(work, Unreadable) else None
        if path:
            where = label(path, "muted")
            where.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._page.addWidget(where)
        if not isinstance(work, Unsaved):
            self._page.addWidget(label(_spoiled(work) if isinstance(work, Spoiled) else _nowhere(work), "fault"))
            self._offer([_ASIDE])
            return
        number = counted(len(work.entries), *_CHANGES)
        about = Text(
            ru=f"Программа закрылась раньше, чем модель была сохранена. Не\u00a0сохранено: {number.ru}, "
            f"последнее — {moment(work.when).ru}.",
            en=f"The program ended before the model was saved. Not saved: {number.en}, "
            f"the last of them {moment(work.when).en}.",
        )
        self._page.addWidget(label(about))
        last = "\n".join(f"·  {words}" for words in labels(work, 4))
        self._page.addWidget(label(Text(ru="Последние действия", en="The last steps"), "heading"))
        self._page.addWidget(label(last))
        if not work.is_base_in_file:
            self._page.addWidget(label(_changed(work), "fault"))
        self._offer(_choices(work))

    def _offer(self, choices: Sequence[tuple[Choice, Text, Text]]) -> None:
        """Show what can be chosen, a card each."""
        self._page.addSpacing(6)
        first = None
        for choice, title, words in choices:
            card = Card(title, words)
            card.clicked.connect(lambda _=False, choice=choice: self._choose(choice))
            self._page.addWidget(card)
            first = first or card
        self._page.addStretch(1)
        if first is not None:
            first.setFocus()

    def _choose(self, choice: Choice) -> None:
        self.choice = choice
        self.accept()


_ASIDE = (
    Choice.ASIDE,
    Text(ru="Больше не показывать", en="Do not show it again"),
    Text(
        ru="Журнал останется в своей папке: его можно передать тому, кто попробует его прочесть.",
        en="The journal stays in its folder, for somebody who may still be able to read it.",
    ),
)


def _choices(work: Unsaved) -> list[tuple[Choice, Text, Text]]:
    restore = (
        Choice.RESTORE,
        Text(ru="Восстановить", en="Restore"),
        Text(
            ru="Открыть модель со всеми изменениями. Каждое можно отменить; файл изменится, когда вы сохраните.",
            en="Open the model with all changes. Each can be undone; the file changes when you save.",
        ),
    )
    later = Text(
        ru="Изменения останутся на 30\u00a0дней в «Прежних версиях».",
        en="The changes stay in “Earlier versions” for 30\u00a0days.",
    )
    if work.path is None:
        away = Text(ru="Не восстанавливать", en="Do not restore")
        return [restore, (Choice.SAVED, away, Text(ru="Начать заново. ", en="Begin anew. ") + later)]
    found = [restore]
    if work.path.exists():
        saved = Text(ru="Открыть файл, каким он сохранён. ", en="Open the file as it was saved. ")
        found.append((Choice.SAVED, Text(ru="Открыть сохранённое", en="Open the saved one"), saved + later))
    both = Text(
        ru="Записать модель с изменениями рядом, в новый файл, и открыть его. Прежний файл не тронуть.",
        en="Write the model with the changes into a new file beside, and open it. The old file is left alone.",
    )
    return [*found, (Choice.BOTH, Text(ru="Оставить оба", en="Keep both"), both)]


def _title(work: Left) -> str:
    if isinstance(work, Spoiled):
        return str(Text(ru="Повреждённый журнал", en="A damaged journal"))
    if isinstance(work, Unsaved) and work.path is not None:
        return work.path.stem
    return work.header.title or str(_UNTITLED)


def _when(work: Left) -> str:
    if isinstance(work, Spoiled):
        return str(moment(datetime.fromtimestamp(work.at / 1000)))
    if isinstance(work, Unreadable):
        return str(counted(work.count, *_CHANGES))
    return f"{moment(work.when)} · {counted(len(work.entries), *_CHANGES)}"


def _changed(work: Unsaved) -> Text:
    if work.path is not None and work.path.exists():
        return Text(
            ru="С тех пор файл изменил кто-то ещё. При сохранении чужие изменения не пропадут: "
            "программа спросит, что делать.",
            en="Somebody else has changed the file since. Their changes will not be lost when you save: "
            "the program will ask what to do.",
        )
    return Text(
        ru="Файла на прежнем месте больше нет; модель восстановится из сохранённой копии.",
        en="The file is no longer in its place; the model will be restored from a kept copy.",
    )


def _spoiled(work: Spoiled) -> Text:
    when = moment(datetime.fromtimestamp(work.at / 1000))
    return Text(
        ru=f"Есть журнал несохранённой работы, последняя запись — {when.ru}. Его первая строка повреждена, "
        "и неизвестно, к\u00a0какой модели относятся изменения. Сами модели целы: откройте свою и проверьте, всё ли "
        f"в ней есть; сохранённое раньше — в «Прежних версиях». Журнал: {work.journal}",
        en=f"There is a journal of unsaved work, last written {when.en}. Its first line is damaged, so it is "
        "unknown to which model the changes belong. The models themselves are whole: open yours and see whether all is "
        f"there; what was saved before is in “Earlier versions”. The journal: {work.journal}",
    )


def _nowhere(work: Unreadable) -> Text:
    number = counted(work.count, *_CHANGES)
    return Text(
        ru=f"Есть несохранённая работа ({number.ru}), но файла модели, к которому она относится, нет. "
        f"Верните файл на место и запустите программу снова. Журнал цел: {work.journal}",
        en=f"There is unsaved work ({number.en}), but the file of the model that it belongs to is missing. "
        f"Put the file back and start the program again. The journal is whole: {work.journal}",
    )
