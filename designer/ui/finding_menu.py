"""The menu of a finding: its place, every fix, the way to accept it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QMenu, QWidget

from designer.checks.finding import Finding
from designer.i18n import Text

_GO = Text(ru="Показать на схеме", en="Show in the drawing")
ACCEPT = Text(ru="Принять с причиной…", en="Accept with a reason…")


def menu_of(
    parent: QWidget,
    finding: Finding,
    go: Callable[[], None],
    fix: Callable[[str], None],
    accept: Callable[[], None],
) -> QMenu:
    """Return the menu of a finding; what is chosen calls one of the three functions."""
    menu = QMenu(parent)
    menu.addAction(str(_GO)).triggered.connect(go)
    menu.addSeparator()
    for one in finding.fixes:
        words = str(one.label).replace("&", "&&")
        menu.addAction(words).triggered.connect(lambda _=False, id=one.id: fix(id))
    menu.addAction(str(ACCEPT)).triggered.connect(accept)
    return menu
