"""Completes the names of participants in a line, in the dress of the window."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCompleter, QLineEdit

from designer.ui.look.theme import Theme


def complete_names(line: QLineEdit, names: Sequence[str], theme: Theme) -> None:
    """Offer names while somebody types in a line, wherever the letters stand in them."""
    completer = QCompleter(list(names), line)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    # The list is a window of its own, which the sheet of the main window does not reach.
    names_shown = completer.popup()
    if names_shown is not None:
        names_shown.setPalette(theme.palette)
        names_shown.setStyleSheet(theme.style_sheet)
    line.setCompleter(completer)
