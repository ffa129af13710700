"""The theme of the window: light, dark or as the system has it, from the design tokens."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QPalette

from designer.ui.look.style import style_sheet
from designer.ui.look.tokens import COLOURS

Choice = Literal["system", "light", "dark"]


class Theme(QObject):
    """Knows the colours that hold now and tells when they change."""

    changed = Signal()

    def __init__(self, choice: Choice = "system", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._choice: Choice = choice
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._system_changed)

    @property
    def choice(self) -> Choice:
        """What the user chose."""
        return self._choice

    def choose(self, choice: Choice) -> None:
        """Turn to another choice."""
        if choice != self._choice:
            self._choice = choice
            self.changed.emit()

    @property
    def name(self) -> Literal["light", "dark"]:
        """The theme that holds now."""
        if self._choice != "system":
            return self._choice
        dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
        return "dark" if dark else "light"

    def value(self, meaning: str) -> str:
        """Return a colour as hex by its meaning; KeyError for an unknown meaning."""
        return COLOURS[self.name][meaning]

    def colour(self, meaning: str) -> QColor:
        """Return a colour by its meaning; KeyError for an unknown meaning."""
        return QColor(self.value(meaning))

    @property
    def style_sheet(self) -> str:
        """The style sheet of the whole window."""
        return style_sheet(self.name, COLOURS[self.name])

    @property
    def palette(self) -> QPalette:
        """The palette for what the style sheet does not reach."""
        palette = QPalette()
        role = QPalette.ColorRole
        for which, meaning in (
            (role.Window, "ground"),
            (role.Base, "surface"),
            (role.AlternateBase, "ground"),
            (role.Text, "text"),
            (role.WindowText, "text"),
            (role.ButtonText, "text"),
            (role.Button, "surface"),
            (role.PlaceholderText, "muted"),
            (role.Highlight, "accent"),
            (role.HighlightedText, "surface"),
            (role.Link, "accent"),
        ):
            palette.setColor(which, self.colour(meaning))
        return palette

    def _system_changed(self, _: object) -> None:
        if self._choice == "system":
            self.changed.emit()
