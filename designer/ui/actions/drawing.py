"""Actions on the drawing: fit, zoom, arrange, select all."""

from __future__ import annotations

from designer.analysis.naming import PARTICIPANTS
from designer.i18n import Text
from designer.model.participants import Participant
from designer.ui.actions import Action, Context, Menu
from designer.ui.desk import Desk

_VIEW = "clients"


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
