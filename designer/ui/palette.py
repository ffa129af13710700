"""The palette: find a participant or an action by a few letters and go to it or do it."""

from __future__ import annotations

from collections.abc import Callable

from designer.analysis.naming import PARTICIPANTS
from designer.i18n import Text
from designer.model.saved_views import SavedView
from designer.ui.actions import all_actions
from designer.ui.desk import Desk
from designer.ui.widgets.choosing import Chooser, Entry, entry_of


class Palette(Chooser):
    """Everything that can be found or done."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(
            desk.window,
            Text(ru="Найти или выполнить", en="Find or do"),
            participants(desk) + _saved_views(desk) + _actions(desk) + _findings(desk),
            hint=Text(ru="Название, сокращение или действие", en="Name or action"),
        )


def participants(desk: Desk) -> list[Entry]:
    """Return everybody as an entry that goes there."""

    def go(id: str) -> Callable[[], None]:
        return lambda: desk.go_to(id)

    return [entry_of(p, go(p.id)) for kind in PARTICIPANTS for p in desk.organization.all(kind)]


def _saved_views(desk: Desk) -> list[Entry]:
    def show(id: str) -> Callable[[], None]:
        def run() -> None:
            from designer.ui.dialogs.filter import show_saved

            show_saved(desk, id)

        return run

    kind = str(Text(ru="сохранённый вид", en="saved view"))
    return [Entry(view.name, kind, show(view.id)) for view in desk.organization.all(SavedView)]


def _findings(desk: Desk) -> list[Entry]:
    def go(id: str) -> Callable[[], None]:
        return lambda: desk.go_to(id)

    return [Entry(str(f.message), f.code, go(f.subject)) for f in desk.session.checker.findings]


def _actions(desk: Desk) -> list[Entry]:
    return [
        Entry(str(a.full_text), a.keys[0] if a.keys else "", lambda a=a: a.run(desk))  # type: ignore[misc]
        for a in all_actions()
        if a.id != "palette" and a.enabled(desk)
    ]
