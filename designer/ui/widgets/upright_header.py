"""Column headings written upright, so that long names stand whole over narrow columns."""

from __future__ import annotations

import sys

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from designer.ui.look.theme import Theme

COLUMN = 40
"""Width of a column in px: room for two lines of a heading."""
_MOST = 180
"""Height of the headings in px at most."""
_LEAST = 48
_MARGIN = 7


class UprightHeader(QHeaderView):
    """Reads from below; a name that does not fit goes on in a second line, and only then is cut with an ellipsis."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme
        self.setSectionsClickable(True)
        self.setHighlightSections(True)
        self.setDefaultSectionSize(COLUMN)

    def sizeHint(self) -> QSize:
        """Ask for the height of the longest heading, within bounds."""
        model = self.model()
        count = model.columnCount() if model is not None else 0
        metrics = self.fontMetrics()
        longest = max((self._longest_line(metrics, self._words(n)) for n in range(count)), default=0)
        return QSize(super().sizeHint().width(), min(_MOST, max(_LEAST, longest + 2 * _MARGIN)))

    def lines(self, section: int) -> list[str]:
        """Return a heading as it is written: one or two lines, the last one cut where there is no room."""
        return _broken(self._words(section), self.fontMetrics(), self.height() - 2 * _MARGIN)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Write the heading upright; the one of the current column stands out."""
        painter.save()
        try:
            painter.fillRect(rect, self._theme.colour("ground"))
            painter.setPen(self._theme.colour("line"))
            painter.drawLine(rect.topRight(), rect.bottomRight())
            painter.drawLine(rect.bottomLeft(), rect.bottomRight())
            view = self.parent()
            current = getattr(view, "currentIndex", None)
            is_current = current is not None and current().column() == section
            painter.setPen(self._theme.colour("text" if is_current else "muted"))
            painter.translate(rect.left(), rect.bottom())
            painter.rotate(-90)
            room = QRect(_MARGIN, 0, rect.height() - _MARGIN, rect.width())
            align = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(room, int(align), "\n".join(self.lines(section)))
        except Exception as fault:
            sys.excepthook(type(fault), fault, fault.__traceback__)
        finally:
            painter.restore()

    def _words(self, section: int) -> str:
        model = self.model()
        return str(model.headerData(section, Qt.Orientation.Horizontal) or "") if model is not None else ""

    @staticmethod
    def _longest_line(metrics: QFontMetrics, words: str) -> int:
        return max(map(metrics.horizontalAdvance, _broken(words, metrics, _MOST - 2 * _MARGIN)), default=0)


def _broken(words: str, metrics: QFontMetrics, room: int) -> list[str]:
    """Break words into two lines at most, between words."""
    if metrics.horizontalAdvance(words) <= room:
        return [words]
    first, _, rest = words.partition(" ")
    while rest:
        word, _, after = rest.partition(" ")
        if metrics.horizontalAdvance(f"{first} {word}") > room:
            break
        first, rest = f"{first} {word}", after
    end = Qt.TextElideMode.ElideRight
    return [metrics.elidedText(part, end, room) for part in (first, rest) if part]
