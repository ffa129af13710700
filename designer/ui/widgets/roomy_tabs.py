"""Tabs of which those that have no room stand in a menu at the end of the row, so that none is cut or scrolled away."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QMenu, QTabBar, QTabWidget, QToolButton

from designer.i18n import Text

_MORE = Text(ru="Ещё", en="More")
_NARROWEST = 40


class _Bar(QTabBar):
    """A row that never asks for more room than there is."""

    def minimumSizeHint(self) -> QSize:
        """Ask for next to nothing: what has no room is in the menu."""
        return QSize(_NARROWEST, super().minimumSizeHint().height())

    def width_of(self, number: int) -> int:
        """Return the px that a tab takes, whether it is shown or not."""
        return self.tabSizeHint(number).width()


class RoomyTabs(QTabWidget):
    """Shows as many tabs as fit, always the one that is open; the menu holds the others."""

    def __init__(self) -> None:
        super().__init__()
        self._row = _Bar()
        self._row.setUsesScrollButtons(False)
        self._row.setElideMode(Qt.TextElideMode.ElideNone)
        self._row.setExpanding(False)
        self.setTabBar(self._row)
        self.setDocumentMode(True)
        self._row.setDrawBase(False)
        self.more = QToolButton()
        self.more.setProperty("kind", "more")
        self.more.setText(f"{_MORE} ▾")
        self.more.setAccessibleName(str(Text(ru="Ещё страницы", en="More pages")))
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.more.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.more.setMenu(QMenu(self.more))
        self.setCornerWidget(self.more)
        self.more.hide()
        self.currentChanged.connect(self.settle)

    def settle(self, *_: object) -> None:
        """Share the room anew."""
        widths = [self._row.width_of(number) for number in range(self.count())]
        room = self.width()
        if sum(widths) > room:
            room -= self.more.sizeHint().width()
            open_one = self.currentIndex()
            left = room - (widths[open_one] if open_one >= 0 else 0)
            shown = {open_one}
            for number, width in enumerate(widths):
                if number in shown:
                    continue
                left -= width
                if left < 0:
                    break
                shown.add(number)
        else:
            shown = set(range(self.count()))
        for number in range(self.count()):
            if self.isTabVisible(number) is not (number in shown):
                self.setTabVisible(number, number in shown)
        self._fill([number for number in range(self.count()) if number not in shown])

    def _fill(self, hidden: list[int]) -> None:
        menu = self.more.menu()
        menu.clear()
        for number in hidden:
            menu.addAction(self.tabText(number)).triggered.connect(
                lambda _=False, number=number: self.setCurrentIndex(number)
            )
        self.more.setVisible(bool(hidden))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room anew."""
        super().resizeEvent(event)
        self.settle()
