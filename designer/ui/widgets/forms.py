"""Forms of the narrow panel: words that wrap at the left, fields with most of the room beside them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFormLayout, QLabel, QLineEdit

from designer.ui.widgets.texts import label

_WORDS = 108
"""Px of the words beside a field."""


def panel_form() -> QFormLayout:
    """Return an empty form; its fields take all the room that the words leave."""
    form = QFormLayout()
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    return form


def field_words(words: object) -> QLabel:
    """Return the words beside a field."""
    made = label(words, "muted")
    made.setFixedWidth(_WORDS)
    return made


def show_from_start(line: QLineEdit, words: str) -> None:
    """Show words in a line, their beginning where they are longer than it; the hint has them all."""
    line.setText(words)
    line.setCursorPosition(0)
    line.setToolTip(words.replace("<", "‹"))
