"""Paints what stands above the still picture: frames, handles, what a tool does, the hint on an empty canvas."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter

from designer.i18n import Text
from designer.picture.primitives import Tone
from designer.ui.canvas import afar, handles
from designer.ui.canvas.tools.resizing import paint_corners
from designer.ui.canvas.workbench import Workbench

_EMPTY = Text(
    ru="Дважды щёлкните по холсту или нажмите Ctrl+U — появится подразделение.\n"
    "Готовый список отделов вставляет Ctrl+V.",
    en="Double-click the canvas or press Ctrl+U to make a unit.\nCtrl+V pastes a list of departments.",
)


def paint_above(canvas: Workbench, painter: QPainter) -> None:
    """Paint everything that follows the hand and the selection, in widget px."""
    if canvas.carrying.lifted:
        canvas.carrying.paint(painter)
    _frames(canvas, painter)
    if canvas.hasFocus():
        _focus(canvas, painter)
    afar.paint(canvas, painter)
    paint_corners(canvas, painter)
    handles.paint(canvas, painter)
    canvas.ping.paint(painter)
    if canvas.tool is not None:
        canvas.tool.paint(painter)
    if not canvas.stage.board.boxes:
        painter.setPen(canvas.colours[Tone.MUTED])
        painter.drawText(canvas.rect(), Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, str(_EMPTY))


def _frames(canvas: Workbench, painter: QPainter) -> None:
    """Frame who is selected, dashed where he stands once more."""
    nodes, camera, stage = canvas.sheet.nodes, canvas.camera, canvas.stage
    for id in canvas.desk.selection:
        if id in stage.board.boxes:
            by = canvas.carrying.by if id in canvas.carrying.lifted else QPointF()
            nodes.frame(painter, camera.rect_to_screen(stage.rect(id).translated(by)))
    for again, id in stage.board.same.items():
        if id in canvas.desk.selection:
            nodes.frame(painter, camera.rect_to_screen(stage.rect(again)), dashed=True)


def _focus(canvas: Workbench, painter: QPainter) -> None:
    """Show that the keys go here: a thin frame around the whole canvas."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.setPen(canvas.colours[Tone.CLIENT])
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(canvas.rect().adjusted(0, 0, -1, -1))
