"""Help by place: a widget says which term of the method it is about, a key opens the page of that term."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QWidget

from designer.i18n import Text
from designer.ui.desk import Desk
from designer.ui.widgets.texts import button

KEY = "Ctrl+F1"
_TERM = "term"


def explain(term: str, *widgets: QWidget) -> None:
    """Let these widgets, and all within them, be about a term; the innermost that says so counts."""
    for widget in widgets:
        widget.setProperty(_TERM, term)


def term_at(widget: QWidget | None) -> str:
    """Return the term that a widget is about, "" where it is about none."""
    while widget is not None:
        if term := widget.property(_TERM):
            return str(term)
        widget = widget.parentWidget()
    return ""


def show_help(desk: Desk, dialog: QDialog | None = None) -> None:
    """Open the page of the term at the place where the user is."""
    from designer.ui.dialogs.method_help import MethodHelp

    at = QApplication.focusWidget() or dialog
    MethodHelp(desk, term_at(at) or term_at(dialog), dialog).exec()


def help_button(desk: Desk, dialog: QDialog, term: str) -> QPushButton:
    """Let a dialog be about a term; return the button that explains it, which the key does as well."""
    explain(term, dialog)
    made = button(Text(ru="Что это?", en="What is this?"), "link", KEY)
    made.clicked.connect(lambda: show_help(desk, dialog))
    QShortcut(QKeySequence(KEY), dialog).activated.connect(lambda: show_help(desk, dialog))
    return made
