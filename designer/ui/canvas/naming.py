"""Naming in place: the line for the name, and the rhythm of a mind map while names are typed."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from designer.edits.terms import put_first_service
from designer.i18n import Text
from designer.model.participants import Participant
from designer.picture.look import WIDTH
from designer.picture.wrapping import wrapped
from designer.ui.canvas import making
from designer.ui.canvas.arrow_names import can_be_named, middle_of, service_of
from designer.ui.canvas.name_line import NameLine
from designer.ui.canvas.primitive_painter import measured
from designer.ui.canvas.surface import Surface
from designer.ui.renaming import rename_with_care

_LOWEST, _LINE, _AROUND, _SIDES, _MOST_LINES = 30, 16.0, 14.0, 28.0, 3
"""Px of the line at least, of a line of a title, around its lines and beside them; lines that a title has at most."""
_NARROWEST, _WIDEST = 160, 360
_SERVICE = Text(ru="Услуга", en="Service")


class Naming:
    """Keeps the line while a name is typed, and knows whether the user is in the rhythm of adding."""

    def __init__(self, canvas: Surface) -> None:
        self._canvas = canvas
        self.line: NameLine | None = None
        self.rhythm = ""
        """Id of the one just named: while nothing else is done, Tab adds a client to it and Enter a sibling."""

    def begin(self, id: str, typed: str = "", *, new: bool = False) -> None:
        """Open the line in place of a participant's name."""
        canvas = self._canvas
        if not canvas.isVisible():
            return
        self.end()
        participant = canvas.desk.organization.get(Participant, id)
        if participant is not None and id in canvas.stage.board.boxes:
            line = NameLine(canvas, id, participant.name, typed, new=new)
            line.named.connect(self._named)
        elif can_be_named(canvas, id):
            line = NameLine(canvas, id, service_of(canvas, id), typed, title=_SERVICE)
            line.named.connect(self._service_named)
        else:
            return
        line.closed.connect(self.end)
        line.went_on.connect(self._go_on)
        line.textChanged.connect(self.settle)
        if new:
            line.named.connect(lambda id, _: self._keep_rhythm(id))
        self.line = line
        self.settle()
        line.show()
        line.setFocus()

    def settle(self, *_: object) -> None:
        """Stand where the name is, wherever the paper has been moved."""
        if self.line is None:
            return
        canvas, id = self._canvas, self.line.id
        if id in canvas.stage.board.boxes:
            rect = canvas.camera.rect_to_screen(canvas.stage.rect(id))
            width = max(_NARROWEST, round(rect.width()) - 8, min(self.line.wanted_width(), _WIDEST))
            self.line.setGeometry(round(rect.left()) + 4, round(rect.top()) + 4, width, self._height(id, rect))
        elif id in canvas.stage.board.lines:
            middle = canvas.camera.to_screen(middle_of(canvas.stage.route(id)))
            self.line.setGeometry(round(middle.x()) - 110, round(middle.y()) - 15, 220, 30)

    def _height(self, id: str, rect: QRectF) -> int:
        """Return the height that covers all lines of a title, which would show below the line else."""
        look = self._canvas.stage.board.looks[id]
        room = (look.width or WIDTH) - _SIDES
        lines = 1 if look.is_container else len(wrapped(look.title, room, _MOST_LINES, 13.0, True, measured))
        whole = round((_LINE * lines + _AROUND) * self._canvas.camera.zoom)
        return max(_LOWEST, min(whole, round(rect.height()) - 8))

    def leave(self) -> None:
        """Close the line without taking the name: it belongs to another model."""
        if self.line is not None:
            self.line.forget()
            self.end()

    def end(self) -> None:
        """Close the line, taking the name."""
        line, self.line = self.line, None
        if line is not None:
            line.take()
            line.hide()
            line.deleteLater()
            self._canvas.setFocus()

    def _named(self, id: str, name: str) -> None:
        canvas = self._canvas
        participant = canvas.desk.organization.get(Participant, id)
        if participant is not None and participant.name != name:
            rename_with_care(canvas.desk, id, name)
            canvas.rebuild()

    def _service_named(self, link: str, name: str) -> None:
        canvas = self._canvas
        if link in canvas.desk.organization and name != service_of(canvas, link):
            with canvas.desk.edit(Text(ru="Назвать услугу", en="Name the service")) as organization:
                put_first_service(organization, link, name)
            canvas.rebuild()

    def _keep_rhythm(self, id: str) -> None:
        self.rhythm = id

    def _go_on(self, id: str) -> None:
        self.end()
        self.add_client(id)

    def add_client(self, id: str) -> None:
        """Make a client at the right of somebody and name it."""
        making.create_beside(self._canvas, id, (1.0, 0.0))
