"""What the user can do: a module adds its actions by ``ACTIONS = (Action(...), ...)``."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from functools import cache

from designer.i18n import Text
from designer.ui.desk import Desk


class Menu(Enum):
    """The menus of the window, in their order."""

    FILE = Text(ru="Файл", en="File")
    EDIT = Text(ru="Правка", en="Edit")
    VIEW = Text(ru="Вид", en="View")
    ORGANIZATION = Text(ru="Организация", en="Organization")
    DOCUMENTS = Text(ru="Документы", en="Documents")
    HELP = Text(ru="Справка", en="Help")


class Context(Enum):
    """What a context menu is about."""

    PARTICIPANT = "participant"
    ARROW = "arrow"
    PAPER = "paper"


def _always(_: Desk) -> bool:
    return True


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    """One thing that the user can do from a menu, by a key and from the palette."""

    id: str
    text: Text
    menu: Menu
    run: Callable[[Desk], None]
    keys: tuple[str, ...] = ()
    """Shortcuts as Qt writes them ("Ctrl+K"); the first is shown."""
    place: int = 50
    """Order within the menu; a step to another ten begins a new group."""
    icon: str = ""
    enabled: Callable[[Desk], bool] = _always
    under: Text | None = None
    """The submenu that it stands in; actions of one submenu follow each other."""
    checked: Callable[[Desk], bool] | None = None
    """For actions that are on or off."""
    contexts: tuple[Context, ...] = ()
    """The context menus of the drawing that it stands in."""

    @property
    def full_text(self) -> Text:
        """What it is called where its menu is not seen: with the submenu before it."""
        return self.text if self.under is None else self.under + ": " + self.text


@cache
def all_actions() -> tuple[Action, ...]:
    """Return every action by menu and place; those of one place as they were entered."""
    from designer.ui.registry import collect

    order = list(Menu)
    found: list[Action] = [action for group in collect(__name__, "ACTIONS") for action in group]
    return tuple(sorted(found, key=lambda a: (order.index(a.menu), a.place)))


def run_action(desk: Desk, id: str) -> None:
    """Run the action of this id if it can be run now; KeyError for an unknown id."""
    action = {action.id: action for action in all_actions()}[id]
    if action.enabled(desk):
        action.run(desk)
