"""The canvas for screen readers: a list of participants and arrows, each with a name, a place and a state."""

from __future__ import annotations

from typing import Any

import shiboken6
from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtGui import QAccessible, QAccessibleInterface, QAccessibleObject, QWindow

from designer.i18n import Text
from designer.model.participants import Participant
from designer.model.relations import ClientLink
from designer.ui.canvas import speech
from designer.ui.canvas.surface import Surface
from designer.ui.canvas.under import under

_kept: dict[int, CanvasAccess] = {}
"""Qt does not keep what Python made; these live as long as their canvas."""


class ItemAccess(QAccessibleInterface):
    """One participant or one arrow on a canvas."""

    def __init__(self, canvas: Surface, participant: str) -> None:
        super().__init__()
        self._canvas = canvas
        self.participant = participant

    def isValid(self) -> bool:
        """Whether it is still on a living canvas."""
        if not shiboken6.isValid(self._canvas):
            return False
        board = self._canvas.stage.board
        return self.participant in board.boxes or self.participant in board.lines

    def object(self) -> QObject | None:  # type: ignore[override]
        """An item is no Qt object."""
        return None

    def window(self) -> QWindow | None:  # type: ignore[override]
        """The window of the canvas."""
        return self._canvas.window().windowHandle() if self.isValid() else None

    def parent(self) -> QAccessibleInterface | None:  # type: ignore[override]
        """The canvas."""
        return _kept.get(id(self._canvas))

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        """An item has no parts."""
        return None

    def childCount(self) -> int:
        """An item has no parts."""
        return 0

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """An item has no parts."""
        return -1

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        """An item has no parts."""
        return None

    def text(self, kind: QAccessible.Text) -> str:
        """Say who it is, and at more length whom he serves."""
        if not self.isValid():
            return ""
        organization = self._canvas.desk.organization
        board = self._canvas.stage.board
        link = organization.get(ClientLink, self.participant)
        if link is not None:
            return speech.of_arrow(organization, link) if kind is QAccessible.Text.Name else ""
        participant = organization.get(Participant, board.shown_by(self.participant))
        if participant is None:
            return ""
        if kind is QAccessible.Text.Name:
            return participant.name
        if kind is QAccessible.Text.Description:
            look = board.looks[self.participant]
            said = speech.of_participant(organization, participant, look.findings)
            return f"{look.second}. {said}" if self.participant in board.same else said
        return ""

    def setText(self, kind: QAccessible.Text, text: str) -> None:
        """Names are changed on the canvas only."""

    def rect(self) -> QRect:
        """The place on the screen."""
        if not self.isValid():
            return QRect()
        canvas = self._canvas
        place = canvas.camera.rect_to_screen(canvas.stage.rect(self.participant)).toAlignedRect()
        return QRect(canvas.mapToGlobal(place.topLeft()), place.size())

    def role(self) -> QAccessible.Role:
        """An item of a list."""
        return QAccessible.Role.ListItem

    def state(self) -> QAccessible.State:
        """Selected, focused, out of sight."""
        state = QAccessible.State()
        if self.isValid():
            canvas = self._canvas
            chosen = canvas.stage.board.shown_by(self.participant) in canvas.desk.selection
            for name, value in (
                ("selectable", True),
                ("focusable", True),
                ("selected", chosen),
                ("focused", chosen and canvas.hasFocus()),
                (
                    "offscreen",
                    not canvas.rect()
                    .toRectF()
                    .intersects(canvas.camera.rect_to_screen(canvas.stage.rect(self.participant))),
                ),
            ):
                setattr(state, name, 1 if value else 0)
        return state

    def interface_cast(self, kind: Any) -> Any:
        """An item offers nothing more."""
        return None


class CanvasAccess(QAccessibleObject):
    """The canvas as a list of participants, from left to right and top to bottom, and then of arrows."""

    def __init__(self, canvas: Surface) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._items: dict[str, ItemAccess] = {}
        self._order: tuple[int, list[str]] = (0, [])

    def order(self) -> list[str]:
        """The participants in reading order, then the arrows in that of their suppliers."""
        stage = self._canvas.stage
        if self._order[0] != id(stage):
            boxes, lines = stage.board.boxes, stage.board.lines
            people = sorted(boxes, key=lambda one: (boxes[one].x, boxes[one].y, one))
            place = {one: number for number, one in enumerate(people)}
            arrows = [one for one, line in lines.items() if line.is_arrow]
            arrows.sort(key=lambda one: (place[lines[one].source], place[lines[one].target], one))
            self._order = (id(stage), [*people, *arrows])
        return self._order[1]

    def item(self, participant: str) -> ItemAccess:
        """Return the item of a participant."""
        known = self._items.get(participant)
        if known is None:
            known = self._items[participant] = ItemAccess(self._canvas, participant)
            QAccessible.registerAccessibleInterface(known)
        return known

    def isValid(self) -> bool:
        """Whether the canvas still lives."""
        return shiboken6.isValid(self._canvas)

    def parent(self) -> QAccessibleInterface | None:  # type: ignore[override]
        """Whatever holds the canvas."""
        holder = self._canvas.parentWidget() if self.isValid() else None
        return QAccessible.queryAccessibleInterface(holder) if holder else None

    def window(self) -> QWindow | None:  # type: ignore[override]
        """The window of the canvas."""
        return self._canvas.window().windowHandle() if self.isValid() else None

    def childCount(self) -> int:
        """How many participants and arrows are on the canvas."""
        return len(self.order()) if self.isValid() else 0

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        """Return the item at a number."""
        order = self.order()
        return self.item(order[index]) if 0 <= index < len(order) else None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """Return the number of an item."""
        return self.order().index(child.participant) if isinstance(child, ItemAccess) else -1

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        """Return the item at a place of the screen."""
        canvas = self._canvas
        place = canvas.camera.to_document(canvas.mapFromGlobal(QPoint(x, y)).toPointF())
        at = under(canvas, place).id
        return self.item(at) if at else None

    def focusChild(self) -> QAccessibleInterface | None:  # type: ignore[override]
        """Return the item of who is selected."""
        selected = self._canvas.desk.selected
        return self.item(selected) if selected in self.order() else None

    def rect(self) -> QRect:
        """The place on the screen."""
        return QRect(self._canvas.mapToGlobal(self._canvas.rect().topLeft()), self._canvas.size())

    def role(self) -> QAccessible.Role:
        """A list."""
        return QAccessible.Role.List

    def state(self) -> QAccessible.State:
        """Focusable, and focused while the keys go there."""
        state = QAccessible.State()
        state.focusable = 1
        state.focused = 1 if self._canvas.hasFocus() else 0
        return state

    def text(self, kind: QAccessible.Text) -> str:
        """The name of the view; at more length what is selected."""
        if kind is QAccessible.Text.Name:
            return self._canvas.accessibleName()
        if kind is QAccessible.Text.Description:
            return self._canvas.accessibleDescription()
        if kind is QAccessible.Text.Help:
            return str(Text(ru="F1 — все клавиши", en="F1 for all keys"))
        return ""


def child_number(canvas: Surface, participant: str) -> int:
    """Return the number of a participant's item on a canvas, -1 for nobody."""
    access = QAccessible.queryAccessibleInterface(canvas)
    order = access.order() if isinstance(access, CanvasAccess) else []
    return order.index(participant) if participant in order else -1


def _make(name: str, thing: QObject | None) -> QAccessibleInterface | None:
    if not isinstance(thing, Surface):
        return None
    key = id(thing)
    made = _kept[key] = CanvasAccess(thing)
    thing.destroyed.connect(lambda *_: _kept.pop(key, None))
    return made


_installed: list[bool] = []


def install() -> None:
    """Let Qt ask here for the canvas, once for all canvases."""
    if not _installed:
        _installed.append(True)
        QAccessible.installFactory(_make)
