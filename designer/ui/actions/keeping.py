"""Actions on unsaved work and earlier versions."""

from __future__ import annotations

from designer.i18n import Text
from designer.ui.actions import Action, Menu
from designer.ui.desk import Desk
from designer.ui.files import recovering


def _earlier(desk: Desk) -> None:
    from designer.ui.dialogs.earlier_versions import EarlierVersions

    EarlierVersions(desk).exec()


ACTIONS = (
    Action(
        id="earlier-versions",
        text=Text(ru="Прежние версии…", en="Earlier versions…"),
        menu=Menu.FILE,
        run=_earlier,
        place=30,
    ),
    Action(
        id="unsaved-work",
        text=Text(ru="Несохранённая работа…", en="Unsaved work…"),
        menu=Menu.FILE,
        run=recovering.show_unsaved,
        place=31,
    ),
)
