"""A button for who has lost the drawing out of sight: it brings everything back."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from designer.i18n import Text
from designer.ui.canvas.surface import Surface
from designer.ui.widgets.texts import button

_WORDS = Text(ru="Вернуться к схеме", en="Back to the drawing")
_BELOW = 18


class Astray:
    """Comes when nothing of the drawing is in sight."""

    def __init__(self, canvas: Surface) -> None:
        self._canvas = canvas
        self._button: QPushButton | None = None

    @property
    def is_shown(self) -> bool:
        """Whether the drawing is out of sight."""
        return self._button is not None and not self._button.isHidden()

    def look(self) -> None:
        """Come or go, by what is seen."""
        canvas = self._canvas
        hull = canvas.stage.hull
        is_lost = not hull.isEmpty() and canvas.is_touched and not canvas.seen.intersects(hull)
        if is_lost and self._button is None:
            self._button = made = button(_WORDS)
            made.setParent(canvas)
            made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            made.clicked.connect(lambda: canvas.fit())
        if self._button is None:
            return
        if is_lost:
            self._button.setText(str(_WORDS))
            self._button.adjustSize()
            place = (canvas.width() - self._button.width()) // 2
            self._button.move(place, canvas.height() - self._button.height() - _BELOW)
        self._button.setVisible(is_lost)
