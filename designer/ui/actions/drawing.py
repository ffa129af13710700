"""Actions on the drawing: fit, zoom, arrange, copy and paste, select all."""

from __future__ import annotations

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from designer.analysis.naming import PARTICIPANTS
from designer.edits.copying import copied, paste, with_parts
from designer.edits.removal import remove
from designer.i18n import Text, counted
from designer.model.participants import Participant
from designer.storage.clipboard import MIME_TYPE, NotAModel, packed, unpacked
from designer.ui.actions import Action, Context, Menu
from designer.ui.desk import Desk

_VIEW = "clients"


def _some(desk: Desk) -> bool:
    return any(desk.organization.get(Participant, id) for id in desk.selection)


def _copy(desk: Desk) -> None:
    records = copied(desk.organization, with_parts(desk.organization, desk.selection))
    data = QMimeData()
    data.setData(MIME_TYPE, packed(records))
    data.setText("\n".join(r.name for r in records if isinstance(r, Participant)))
    QGuiApplication.clipboard().setMimeData(data)


def _cut(desk: Desk) -> None:
    _copy(desk)
    with desk.edit(Text(ru="Вырезать", en="Cut")) as organization:
        remove(organization, desk.selection)


def _paste(desk: Desk) -> None:
    data = QGuiApplication.clipboard().mimeData()
    try:
        records = unpacked(bytes(data.data(MIME_TYPE).data()))
    except NotAModel:
        desk.say(Text(ru="В буфере нет участников модели.", en="The clipboard holds no participants."))
        return
    ids: list[str] = []
    with desk.edit(Text(ru="Вставить", en="Paste")) as organization:
        made = paste(organization, records)
        ids = [id for id in made.values() if organization.get(Participant, id)]
    desk.select(ids)
    number = counted(len(ids), ("участник", "участника", "участников"), ("participant", "participants"))
    desk.say(Text(ru=f"Вставлено: {number}", en=f"Pasted: {number}"), undo=True)


def _duplicate(desk: Desk) -> None:
    ids: list[str] = []
    with desk.edit(Text(ru="Удвоить", en="Duplicate")) as organization:
        made = paste(organization, copied(organization, with_parts(organization, desk.selection)))
        ids = [id for id in made.values() if organization.get(Participant, id)]
    desk.select(ids)


def _all(desk: Desk) -> None:
    desk.select(p.id for kind in PARTICIPANTS for p in desk.organization.all(kind))


def _arrange(desk: Desk) -> None:
    """Arrange the selected ones; where fewer than two are, fit in who has no place yet."""
    from designer.ui.canvas.primitive_painter import measured
    from designer.views.arranging import arrange_anew, fit_newcomers

    chosen = [id for id in desk.selection if desk.organization.get(Participant, id)]
    desk.view_asked.emit(_VIEW)
    desk.canvas_asked.emit("glide")
    moved = 0
    with desk.edit(Text(ru="Расположить", en="Arrange")) as organization:
        if len(chosen) > 1:
            moved = arrange_anew(organization, measured, chosen)
        else:
            moved = fit_newcomers(organization, measured)
    if moved:
        desk.say(Text(ru="Расположено", en="Arranged"), undo=True)
    else:
        note = Text(
            ru="Все уже стоят на своих местах. Расположить всех заново: Ctrl+Shift+R",
            en="Everything is in place already. To arrange it all again: Ctrl+Shift+R",
        )
        desk.say(note)


def _arrange_anew(desk: Desk) -> None:
    """Arrange everybody anew; what is pinned stays."""
    from designer.ui.canvas.primitive_painter import measured
    from designer.views.arranging import arrange_anew

    desk.view_asked.emit(_VIEW)
    desk.canvas_asked.emit("glide")
    with desk.edit(Text(ru="Расположить заново", en="Arrange anew")) as organization:
        arrange_anew(organization, measured)
    desk.fit_asked.emit()
    desk.say(Text(ru="Схема расположена заново", en="The drawing has been arranged again"), undo=True)


ACTIONS = (
    Action(
        id="cut",
        text=Text(ru="Вырезать", en="Cut"),
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
        text=Text(ru="Удвоить", en="Duplicate"),
        menu=Menu.EDIT,
        run=_duplicate,
        keys=("Ctrl+D",),
        place=23,
        enabled=_some,
        contexts=(Context.PARTICIPANT,),
    ),
    Action(
        id="select-all",
        text=Text(ru="Выбрать всех", en="Select all"),
        menu=Menu.EDIT,
        run=_all,
        keys=("Ctrl+A",),
        place=24,
        contexts=(Context.PAPER,),
    ),
    Action(
        id="fit",
        text=Text(ru="Показать всё", en="Show everything"),
        icon="fit",
        menu=Menu.VIEW,
        run=lambda desk: desk.fit_asked.emit(),
        keys=("Ctrl+0",),
        place=20,
        contexts=(Context.PAPER,),
    ),
    Action(
        id="zoom-in",
        text=Text(ru="Крупнее", en="Zoom in"),
        menu=Menu.VIEW,
        run=lambda desk: desk.zoom_asked.emit(1.25),
        keys=("Ctrl++", "Ctrl+="),
        place=21,
    ),
    Action(
        id="zoom-out",
        text=Text(ru="Мельче", en="Zoom out"),
        menu=Menu.VIEW,
        run=lambda desk: desk.zoom_asked.emit(0.8),
        keys=("Ctrl+-",),
        place=22,
    ),
    Action(
        id="arrange",
        text=Text(ru="Расположить", en="Arrange"),
        icon="arrange",
        menu=Menu.ORGANIZATION,
        run=_arrange,
        keys=("Ctrl+Shift+A",),
        place=40,
        contexts=(Context.PARTICIPANT, Context.PAPER),
    ),
    Action(
        id="arrange-anew",
        text=Text(ru="Расположить всех заново", en="Arrange all anew"),
        menu=Menu.ORGANIZATION,
        run=_arrange_anew,
        keys=("Ctrl+Shift+R",),
        place=41,
        contexts=(Context.PAPER,),
    ),
)
