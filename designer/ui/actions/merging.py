"""Actions of two people on one model, and of today and target: compare, merge, plan, publish."""

from __future__ import annotations

from designer.i18n import Text
from designer.ui.actions import Action, Menu
from designer.ui.desk import Desk

_SCENARIOS = Text(ru="Сегодня и цель", en="Today and target")


def _merge(desk: Desk) -> None:
    from designer.ui.files.merging import ask_merge

    ask_merge(desk)


def _compare(desk: Desk) -> None:
    from designer.ui.files.merging import ask_compare

    ask_compare(desk)


def _begin(desk: Desk) -> None:
    from designer.ui.files.scenarios import begin

    begin(desk)


def _may_begin(desk: Desk) -> bool:
    from designer.storage.scenarios import target_of

    return desk.session.path is not None and not target_of(desk.organization)


def _plan(desk: Desk) -> None:
    from designer.ui.files.scenarios import show_plan

    show_plan(desk)


ACTIONS = (
    Action(
        id="compare-copy",
        text=Text(ru="Сравнить с…", en="Compare with…"),
        menu=Menu.FILE,
        run=_compare,
        place=26,
    ),
    Action(
        id="merge-copy",
        text=Text(ru="Слить с копией…", en="Merge with a copy…"),
        menu=Menu.FILE,
        run=_merge,
        place=27,
    ),
    Action(
        id="begin-target",
        text=Text(ru="Начать целевую модель…", en="Begin a target model…"),
        menu=Menu.ORGANIZATION,
        run=_begin,
        place=70,
        under=_SCENARIOS,
        enabled=_may_begin,
    ),
    Action(
        id="plan-target",
        text=Text(ru="План перехода к цели…", en="Plan from today to the target…"),
        menu=Menu.ORGANIZATION,
        run=_plan,
        place=71,
        under=_SCENARIOS,
    ),
)
