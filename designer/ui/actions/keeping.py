"""Actions on unsaved work and earlier versions."""

from __future__ import annotations

from designer.i18n import Text
from designer.ui import recovering
from designer.ui.actions import Action, Menu

ACTIONS = (
    Action(
        id="unsaved-work",
        text=Text(ru="Несохранённая работа…", en="Unsaved work…"),
        menu=Menu.FILE,
        run=recovering.nothing_left,
        place=31,
    ),
)
