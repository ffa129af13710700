"""The surface of a drawing: one view through a camera, what is pointed at there, and how to show a part of it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from designer.picture.colours import THEMES
from designer.ui.canvas.camera import Camera
from designer.ui.canvas.primitive_painter import Colours, measured
from designer.ui.canvas.sheet import Sheet
from designer.ui.canvas.stage import Stage
from designer.ui.desk import Desk
from designer.views.board import Board, ViewOf
from designer.views.looking import looked_at


class Surface(QWidget):
    """What every part of the canvas may ask for; the parts themselves are unknown here."""

    def __init__(self, desk: Desk, view: ViewOf) -> None:
        super().__init__()
        self.desk = desk
        self.view = view
        self.camera = Camera()
        self.sheet = Sheet(Stage(self._board()), self.camera, self._theme_colours())
        self.wheel_zooms = False
        self.hovered = ""
        self.walked_from = ""
        """Where the walk along arrows stood before."""
        self.asked_at: QPointF | None = None
        """Where in the document the menu was opened, while what was chosen from it is done."""
        self.marks: list[str] = []
        """Who stays selected while the keys walk on."""
        self.is_touched = False
        """Whether the user has begun to work here; until then everything is shown, whatever the size."""

    @property
    def stage(self) -> Stage:
        """What stands on the canvas."""
        return self.sheet.stage

    @property
    def colours(self) -> Colours:
        """The colours of the theme of now."""
        return self.sheet.colours

    @property
    def can_draw(self) -> bool:
        """Whether the user places boxes and draws arrows in this view."""
        return self.view.is_free

    @property
    def seen(self) -> QRectF:
        """The part of the document that is in sight."""
        return self.camera.seen(self.rect().toRectF().size())

    def _board(self) -> Board:
        organization, findings = self.desk.organization, self.desk.session.findings_by()
        return looked_at(self.view, organization, self.desk.looking, findings, measured)

    def _theme_colours(self) -> Colours:
        return {tone: QColor(value) for tone, value in THEMES[self.desk.theme.name].items()}

    def rebuild(self) -> None:
        """Make the drawing anew from the records."""
        self._set_stage()
        self.refresh()

    def _set_stage(self) -> None:
        """Show the records as they are; the stage stays where the same boxes and lines stand on it."""
        board = self._board()
        self.sheet.show(self.stage if self.stage.take(board) else Stage(board))

    def refresh(self) -> None:
        """Paint the still picture anew."""
        self.sheet.forget()
        self.update()

    def fit(self, rect: QRectF | None = None) -> None:
        """Show everything, or a rectangle of the document."""
        self.is_touched = rect is not None
        self.camera.fit(self.stage.hull if rect is None else rect, self.rect().toRectF().size())
        self.refresh()

    def reveal(self, id: str) -> None:
        """Bring a participant or an arrow into sight."""
        rect = self.stage.rect(id)
        if not rect.isNull() and self.camera.reveal(rect, self.rect().toRectF().size()):
            self.is_touched = True
            self.refresh()

    def pan(self, by: QPointF) -> None:
        """Move the paper by widget px; only what comes into sight is painted anew."""
        self.is_touched = True
        whole = QPointF(round(by.x()), round(by.y()))
        self.camera.pan(whole)
        self.sheet.pan(int(whole.x()), int(whole.y()))
        self.update()

    def zoom(self, factor: float, at: QPointF | None = None) -> None:
        """Zoom at a place of the widget, its middle if none is given."""
        self.is_touched = True
        self.camera.zoom_at(at or self.rect().toRectF().center(), factor)
        self.refresh()

    def show_new(self, id: str) -> None:
        """Select somebody new and bring it into sight."""
        self.is_touched = True
        self.rebuild()
        self.desk.select([id])
        self.reveal(id)

    def hover(self, id: str) -> None:
        """Point at a participant, or at nobody."""
        if id != self.hovered:
            self.hovered = id
            self.update()
