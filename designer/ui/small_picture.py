"""A small drawing of a few participants and their neighbours, beside the words of a comparison."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from designer.i18n import Text
from designer.model.organization import Organization
from designer.picture.colours import THEMES
from designer.picture.primitives import Box, Picture, Tone
from designer.ui.canvas.primitive_painter import measured, paint
from designer.ui.look.theme import Theme
from designer.ui.widgets.safe_painting import painting
from designer.views.board import draw
from designer.views.clients import board
from designer.views.excerpt import excerpt

_NOTHING = Text(ru="Здесь этого нет на схеме", en="Not on the drawing here")
_LARGEST = 1.0


class SmallPicture(QWidget):
    """Paints an excerpt of an organization to fit, and frames the participants that it is about."""

    def __init__(self, theme: Theme, name: object) -> None:
        super().__init__()
        self._theme = theme
        self._picture: Picture | None = None
        self._framed = frozenset[str]()
        self.setAccessibleName(str(name))
        self.setMinimumSize(160, 110)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_excerpt(self, organization: Organization, ids: Iterable[str]) -> None:
        """Show these participants and who stands around them."""
        self._framed = frozenset(id for id in ids if id in organization)
        self._picture = None
        if self._framed:
            small = excerpt(organization, sorted(self._framed))
            self._picture = draw(board(small, {}, measured), measured)
        self.setAccessibleDescription("" if self._framed else str(_NOTHING))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint; what fails leaves a note, and the work goes on."""
        with painting(self) as painter:
            self._paint(painter)

    def _paint(self, painter: QPainter) -> None:
        """Paint the picture in the middle."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = {tone: QColor(value) for tone, value in THEMES[self._theme.name].items()}
        painter.fillRect(self.rect(), colours[Tone.GROUND])
        if self._picture is None:
            painter.setPen(self._theme.colour("muted"))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, str(_NOTHING))
            return
        picture = self._picture
        scale = min(_LARGEST, self.width() / picture.width, self.height() / picture.height)
        painter.translate((self.width() - picture.width * scale) / 2, (self.height() - picture.height * scale) / 2)
        painter.scale(scale, scale)
        paint(painter, picture.primitives, colours)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._theme.colour("accent"), 2.5 / scale))
        for one in picture.primitives:
            if isinstance(one, Box) and one.subject in self._framed:
                frame = QRectF(one.x, one.y, one.width, one.height).adjusted(-5, -5, 5, 5)
                painter.drawRoundedRect(frame, 10, 10)
