"""Actions that copy, cut, paste and double participants."""

from __future__ import annotations

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from designer.edits.copying import copied, with_parts
from designer.i18n import Text
from designer.model.participants import Participant
from designer.model.record import Record
from designer.storage.clipboard import MIME_TYPE, packed
from designer.ui.actions import Action, Context, Menu
from designer.ui.actions.editing import delete
from designer.ui.desk import Desk
from designer.ui.files.taking import put_records, take

CUT = Text(ru="Вырезать", en="Cut")
DUPLICATE = Text(ru="Удвоить", en="Duplicate")


def _some(desk: Desk) -> bool:
    return any(desk.organization.get(Participant, id) for id in desk.selection)


def put_into_clipboard(records: tuple[Record, ...]) -> None:
    """Copy participants for this program, and their names for every other."""
    data = QMimeData()
    data.setData(MIME_TYPE, packed(records))
    data.setText("\n".join(r.name for r in records if isinstance(r, Participant)))
    QGuiApplication.clipboard().setMimeData(data)


def _copy(desk: Desk) -> None:
    if desk.view_renames:
        desk.canvas_asked.emit("copy")
    else:
        put_into_clipboard(copied(desk.organization, with_parts(desk.organization, desk.selection)))


def _cut(desk: Desk) -> None:
    if desk.view_renames:
        desk.canvas_asked.emit("cut")
    else:
        _copy(desk)
        delete(desk, label=CUT)


def _paste(desk: Desk) -> None:
    if desk.view_renames:
        desk.canvas_asked.emit("paste")
    else:
        take(desk, QGuiApplication.clipboard().mimeData())


def _duplicate(desk: Desk) -> None:
    if desk.view_renames:
        desk.canvas_asked.emit("duplicate")
        return
    records = copied(desk.organization, with_parts(desk.organization, desk.selection))
    put_records(desk, records, (24.0, 24.0), DUPLICATE)


ACTIONS = (
    Action(
        id="cut",
        text=CUT,
        menu=Menu.EDIT,
        run=_cut,
        keys=("Ctrl+X",),
        place=20,
        enabled=_some,
        contexts=(Context.PARTICIPANT,),
    ),
    Action(
        id="copy",
        text=Text(ru="Копировать", en="Copy"),
        menu=Menu.EDIT,
        run=_copy,
        keys=("Ctrl+C",),
        place=21,
        enabled=_some,
        contexts=(Context.PARTICIPANT,),
    ),
    Action(
        id="paste",
        text=Text(ru="Вставить", en="Paste"),
        menu=Menu.EDIT,
        run=_paste,
        keys=("Ctrl+V",),
        place=22,
        contexts=(Context.PAPER,),
    ),
    Action(
        id="duplicate",
        text=DUPLICATE,
        menu=Menu.EDIT,
        run=_duplicate,
        keys=("Ctrl+D",),
        place=23,
        enabled=_some,
        contexts=(Context.PARTICIPANT,),
    ),
)
