"""Actions on the drawing that the canvas in sight carries out: aligning, folding, pinning, linked ones, looking."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from designer.edits.diagram import placement_of
from designer.i18n import Text
from designer.model.participants import Participant, Unit
from designer.model.relations import ClientLink
from designer.ui.actions import Action, Context, Menu
from designer.ui.desk import Desk
from designer.ui.files import recent

_ALIGN = Text(ru="Выровнять", en="Align")
_FOLD = Text(ru="Свернуть и развернуть", en="Collapse and expand")
_PARTICIPANT = (Context.PARTICIPANT,)


def _ask(id: str) -> Callable[[Desk], None]:
    return lambda desk: desk.canvas_asked.emit(id)


def _number(desk: Desk) -> int:
    return sum(desk.organization.get(Participant, id) is not None for id in desk.selection)


def _one(desk: Desk) -> bool:
    return _number(desk) == 1


def _some(desk: Desk) -> bool:
    return _number(desk) > 0


def _two(desk: Desk) -> bool:
    return _number(desk) > 1


def _three(desk: Desk) -> bool:
    return _number(desk) > 2


def _arrow(desk: Desk) -> bool:
    return desk.organization.get(ClientLink, desk.selected) is not None


def _sized(desk: Desk) -> bool:
    placed = (placement_of(desk.organization, id, "clients") for id in desk.selection)
    return any(one is not None and one.width is not None for one in placed)


def _pinned(desk: Desk) -> bool:
    people = [id for id in desk.selection if desk.organization.get(Participant, id)]
    placed = [placement_of(desk.organization, id, "clients") for id in people]
    return bool(placed) and all(one is not None and one.pinned for one in placed)


def _whole(desk: Desk) -> bool:
    return any(desk.organization.referring(Unit, id, "parent") for id in desk.selection)


def _copy_picture(desk: Desk) -> None:
    """Put the drawing into the clipboard, so that Word and mail programs paste it as a picture."""
    from PySide6.QtGui import QImage

    from designer.picture.painters import painter_for
    from designer.ui.canvas.primitive_painter import measured
    from designer.ui.files.pictures import painted
    from designer.views.clients import VIEW
    from designer.views.selection import only

    board = VIEW.make(desk.organization, {}, measured)
    chosen = {id for id in desk.selection if id in board.boxes}
    picture = only(board, chosen, measured, desk.session.title)
    data = QMimeData()
    data.setImageData(QImage.fromData(painted(picture, ".png", "light")))
    vector = painter_for(".svg")
    if vector is not None:
        data.setData("image/svg+xml", vector(picture, "light"))
    QGuiApplication.clipboard().setMimeData(data)
    desk.say(Text(ru="Рисунок в буфере: вставьте его в Word", en="The picture is on the clipboard: paste it into Word"))


_SIDES = (
    ("align-left", Text(ru="По левому краю", en="Left edges"), "Ctrl+Shift+Left"),
    ("align-right", Text(ru="По правому краю", en="Right edges"), "Ctrl+Shift+Right"),
    ("align-top", Text(ru="По верхнему краю", en="Top edges"), "Ctrl+Shift+Up"),
    ("align-bottom", Text(ru="По нижнему краю", en="Bottom edges"), "Ctrl+Shift+Down"),
    ("align-middle-across", Text(ru="В один ряд по серединам", en="Middles in a row"), "Ctrl+Alt+R"),
    ("align-middle-down", Text(ru="В один столбец по серединам", en="Middles in a column"), "Ctrl+Alt+C"),
)

ACTIONS = (
    Action(
        id="add-linked",
        text=Text(ru="Добавить клиента выбранному", en="Add a client to the selected one"),
        menu=Menu.ORGANIZATION,
        run=_ask("add-linked"),
        keys=("Ins",),
        place=15,
        enabled=_one,
        contexts=_PARTICIPANT,
    ),
    Action(
        id="add-sibling",
        text=Text(ru="Добавить такого же рядом", en="Add one more beside it"),
        menu=Menu.ORGANIZATION,
        run=_ask("add-sibling"),
        keys=("Shift+Ins",),
        place=16,
        enabled=_one,
        contexts=_PARTICIPANT,
    ),
    Action(
        id="add-part",
        text=Text(ru="Добавить подразделение внутрь", en="Add a unit inside"),
        menu=Menu.ORGANIZATION,
        run=_ask("add-part"),
        keys=("Ctrl+Shift+Ins",),
        place=16,
        enabled=lambda desk: _one(desk) and desk.organization.get(Unit, desk.selected) is not None,
        contexts=_PARTICIPANT,
    ),
    Action(
        id="pin",
        text=Text(ru="Закрепить на месте", en="Pin in its place"),
        menu=Menu.ORGANIZATION,
        run=_ask("pin"),
        keys=("Ctrl+Shift+L",),
        place=42,
        enabled=_some,
        checked=_pinned,
        contexts=_PARTICIPANT,
    ),
    Action(
        id="own-size",
        text=Text(ru="Размер по содержимому", en="Size by contents"),
        menu=Menu.ORGANIZATION,
        run=_ask("own-size"),
        place=42,
        enabled=_sized,
        contexts=_PARTICIPANT,
    ),
    *(
        Action(
            id=id,
            text=text,
            menu=Menu.ORGANIZATION,
            run=_ask(id),
            keys=(key,),
            place=43,
            under=_ALIGN,
            enabled=_two,
            contexts=_PARTICIPANT,
        )
        for id, text, key in _SIDES
    ),
    Action(
        id="distribute-across",
        text=Text(ru="Распределить по ширине", en="Equal distances across"),
        menu=Menu.ORGANIZATION,
        run=_ask("distribute-across"),
        keys=("Ctrl+Alt+H",),
        place=43,
        under=_ALIGN,
        enabled=_three,
        contexts=_PARTICIPANT,
    ),
    Action(
        id="distribute-down",
        text=Text(ru="Распределить по высоте", en="Equal distances down"),
        menu=Menu.ORGANIZATION,
        run=_ask("distribute-down"),
        keys=("Ctrl+Alt+V",),
        place=43,
        under=_ALIGN,
        enabled=_three,
        contexts=_PARTICIPANT,
    ),
    Action(
        id="straighten",
        text=Text(ru="Найти путь стрелки заново", en="Reroute the arrow"),
        menu=Menu.ORGANIZATION,
        run=_ask("straighten"),
        keys=("Ctrl+Alt+S",),
        place=44,
        enabled=_arrow,
        contexts=(Context.ARROW,),
    ),
    Action(
        id="fold",
        text=Text(ru="Свернуть или развернуть выбранное", en="Collapse or expand the selected ones"),
        menu=Menu.VIEW,
        run=_ask("fold"),
        keys=("Ctrl+Shift+K",),
        place=26,
        under=_FOLD,
        enabled=_whole,
        contexts=_PARTICIPANT,
    ),
    Action(
        id="fold-all",
        text=Text(ru="Свернуть все подразделения", en="Collapse all departments"),
        menu=Menu.VIEW,
        run=_ask("fold-all"),
        keys=("Ctrl+Alt+K",),
        place=26,
        under=_FOLD,
        contexts=(Context.PAPER,),
    ),
    Action(
        id="unfold-all",
        text=Text(ru="Развернуть все подразделения", en="Expand all departments"),
        menu=Menu.VIEW,
        run=_ask("unfold-all"),
        keys=("Ctrl+Alt+U",),
        place=26,
        under=_FOLD,
        contexts=(Context.PAPER,),
    ),
    Action(
        id="fit-selection",
        text=Text(ru="Показать выбранное крупно", en="Zoom to the selection"),
        menu=Menu.VIEW,
        run=_ask("fit-selection"),
        keys=("Ctrl+Shift+F",),
        place=23,
        enabled=lambda desk: bool(desk.selection),
        contexts=(Context.PARTICIPANT, Context.ARROW),
    ),
    Action(
        id="real-size",
        text=Text(ru="Масштаб 100 %", en="Zoom to 100%"),
        menu=Menu.VIEW,
        run=_ask("real-size"),
        keys=("Ctrl+Alt+0",),
        place=24,
    ),
    Action(
        id="minimap",
        text=Text(ru="Обзорная карта", en="Overview map"),
        menu=Menu.VIEW,
        run=_ask("minimap"),
        keys=("Ctrl+Shift+M",),
        place=25,
        checked=lambda _: recent.chosen("minimap", "yes") == "yes",
    ),
    Action(
        id="grid",
        text=Text(ru="Сетка", en="Grid"),
        menu=Menu.VIEW,
        run=_ask("grid"),
        keys=("Ctrl+'",),
        place=25,
        checked=lambda _: recent.chosen("grid", "yes") == "yes",
        contexts=(Context.PAPER,),
    ),
    Action(
        id="wheel",
        text=Text(ru="Колесо меняет масштаб", en="The wheel zooms"),
        menu=Menu.VIEW,
        run=_ask("wheel"),
        place=25,
        checked=lambda _: recent.chosen("wheel-zooms", "no") == "yes",
    ),
    Action(
        id="select-boxes",
        text=Text(ru="Выбрать только участников", en="Select participants only"),
        menu=Menu.EDIT,
        run=_ask("select-boxes"),
        keys=("Ctrl+Alt+A",),
        place=25,
    ),
    Action(
        id="select-arrows",
        text=Text(ru="Выбрать только стрелки", en="Select arrows only"),
        menu=Menu.EDIT,
        run=_ask("select-arrows"),
        keys=("Ctrl+Alt+W",),
        place=25,
    ),
    Action(
        id="copy-picture",
        text=Text(ru="Копировать как рисунок", en="Copy as a picture"),
        menu=Menu.EDIT,
        run=_copy_picture,
        keys=("Ctrl+Shift+C",),
        place=22,
        contexts=(Context.PARTICIPANT, Context.PAPER),
    ),
)
