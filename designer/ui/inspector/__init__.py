"""What is shown of the one that is selected: a module adds its page by ``PAGE = Page(...)``."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from PySide6.QtWidgets import QWidget

from designer.i18n import Text
from designer.model.participants import Participant
from designer.ui.desk import Desk


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One tab of the inspector."""

    id: str
    title: Text
    make: Callable[[Desk], QWidget]
    fits: Callable[[Participant], bool]
    place: int = 50
    shows_arrows: bool = False
    """Whether it is about a selected arrow too."""
    term: str = ""
    """The term of the method that it is about, whose page the help key opens."""


@cache
def all_pages() -> tuple[Page, ...]:
    """Return every page in its order."""
    from designer.ui.registry import collect

    return tuple(sorted(collect(__name__, "PAGE"), key=lambda page: page.place))
