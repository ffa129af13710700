"""Actions on the file of the model."""

from __future__ import annotations

from designer.i18n import Text
from designer.storage.library import examples
from designer.ui.actions import Action, Menu
from designer.ui.desk import Desk
from designer.ui.examples import action_of
from designer.ui.files import saves, taking_up


def _close(desk: Desk) -> None:
    if desk.window is not None:
        desk.window.close()


ACTIONS = (
    Action(id="new", text=Text(ru="Создать", en="New"), menu=Menu.FILE, run=taking_up.new, keys=("Ctrl+N",), place=10),
    Action(
        id="open",
        text=Text(ru="Открыть…", en="Open…"),
        icon="open",
        menu=Menu.FILE,
        run=taking_up.ask_open,
        keys=("Ctrl+O",),
        place=11,
    ),
    *(
        Action(
            id=action_of(example),
            text=example.title,
            menu=Menu.FILE,
            run=lambda desk, key=example.key: taking_up.open_example(desk, key),  # type: ignore[misc]
            place=13,
            under=Text(ru="Примеры", en="Examples"),
        )
        for example in examples()
    ),
    Action(
        id="save",
        text=Text(ru="Сохранить", en="Save"),
        icon="save",
        menu=Menu.FILE,
        run=saves.save,
        keys=("Ctrl+S",),
        place=20,
    ),
    Action(
        id="save-as",
        text=Text(ru="Сохранить как…", en="Save as…"),
        menu=Menu.FILE,
        run=saves.save_as,
        keys=("Ctrl+Shift+S",),
        place=21,
    ),
    Action(id="quit", text=Text(ru="Выйти", en="Quit"), menu=Menu.FILE, run=_close, keys=("Ctrl+Q",), place=90),
)
