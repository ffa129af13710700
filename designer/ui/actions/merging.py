"""Actions of two people on one model: compare with a copy, merge a copy."""

from __future__ import annotations

from designer.i18n import Text
from designer.ui.actions import Action, Menu
from designer.ui.desk import Desk


def _merge(desk: Desk) -> None:
    from designer.ui.merging import ask_merge

    ask_merge(desk)


ACTIONS = (
    Action(
        id="merge-copy",
        text=Text(ru="Слить с копией…", en="Merge with a copy…"),
        menu=Menu.FILE,
        run=_merge,
        place=26,
    ),
)
