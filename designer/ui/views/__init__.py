"""The ways to look at the organization: a module adds its view by ``VIEW = View(...)``."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from PySide6.QtWidgets import QWidget

from designer.i18n import Text
from designer.ui.desk import Desk


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """One way to look at the organization, a tab above the middle of the window."""

    id: str
    title: Text
    make: Callable[[Desk], QWidget]
    place: int = 50
    icon: str = ""
    has_tab: bool = True
    """Whether it stands among the tabs above; it is in the menu in any case."""
    term: str = ""
    """The term of the method that it is about, whose page the help key opens."""


@cache
def all_views() -> tuple[View, ...]:
    """Return every view in its order."""
    from designer.ui.registry import collect

    return tuple(sorted(collect(__name__, "VIEW"), key=lambda view: view.place))
