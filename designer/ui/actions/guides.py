"""Actions that guide: a first model step by step."""

from __future__ import annotations

from designer.i18n import Text
from designer.ui.actions import Action, Menu
from designer.ui.desk import Desk


def _first_model(desk: Desk) -> None:
    from designer.ui.first_model.dialog import FirstModelDialog

    FirstModelDialog(desk).exec()


ACTIONS = (
    Action(
        id="first-model",
        text=Text(ru="Собрать модель по шагам…", en="Build a model step by step…"),
        menu=Menu.ORGANIZATION,
        run=_first_model,
        keys=("Ctrl+Shift+N",),
        place=9,
    ),
)
