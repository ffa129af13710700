"""Takes steps back and does them again, and shows what this changed, so that nothing happens out of sight."""

from __future__ import annotations

from designer.i18n import Text
from designer.model.diagram import Placement
from designer.model.history import Change
from designer.model.participants import Participant
from designer.model.relations import ClientLink
from designer.ui.desk import Desk

_BACK = Text(ru="Отменено: ", en="Undone: ")
_AGAIN = Text(ru="Повторено: ", en="Done again: ")
_MOST = 12
"""Changed participants up to which they are selected; more would be no answer to “what was it?”."""


def take_back(desk: Desk) -> None:
    """Take the last step back."""
    _show(desk, desk.session.undo(), _BACK)


def do_again(desk: Desk) -> None:
    """Do the step again that was taken back last."""
    _show(desk, desk.session.redo(), _AGAIN)


def _show(desk: Desk, change: Change | None, verb: Text) -> None:
    """Name a step that went back or forth, select whom it changed and bring him into sight."""
    if change is None:
        return
    desk.say(verb + change.label)
    changed = _changed(desk, change)
    if 0 < len(changed) <= _MOST:
        desk.select(changed)
        desk.sight_asked.emit(changed[-1])


def _changed(desk: Desk, change: Change) -> list[str]:
    """Return the participants that a change has touched, arrows where there are none, of those that are there now."""
    people: dict[str, None] = {}
    arrows: dict[str, None] = {}
    for id, pair in change.touched.items():
        for state in pair:
            if isinstance(state, Participant):
                people[id] = None
            elif isinstance(state, Placement):
                people[state.participant] = None
            elif isinstance(state, ClientLink):
                arrows[id] = None
    there = [id for id in people if id in desk.organization]
    return there or [id for id in arrows if id in desk.organization]
