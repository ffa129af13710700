"""Two versions of one thing beside each other: in words, word by word, and on the drawing."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from designer.i18n import Text, plain
from designer.model.organization import Organization
from designer.model.record import Record
from designer.model.values import plain_fields
from designer.model.words import EMPTY, Records, described, field_words, value_words
from designer.ui.look.theme import Theme
from designer.ui.small_picture import SmallPicture
from designer.ui.widgets.word_view import WordView
from designer.views.excerpt import participants_of

GONE = Text(ru="Записи здесь нет.", en="The record is not here.")


class SideBySide(QWidget):
    """Two columns: the heads are the caller's, words and drawings are filled by ``show_two``."""

    def __init__(self, theme: Theme, left: QWidget, right: QWidget) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        self.words: list[WordView] = []
        self.pictures: list[SmallPicture] = []
        sides = (Text(ru="слева", en="left"), Text(ru="справа", en="right"))
        for column, (head, side) in enumerate(zip((left, right), sides, strict=True)):
            words = WordView(theme, Text(ru="Версия ", en="Version ") + side)
            picture = SmallPicture(theme, Text(ru="Схема ", en="Drawing ") + side)
            head.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)  # both columns equally wide
            for row, widget in enumerate((head, words, picture)):
                grid.addWidget(widget, row, column)
            grid.setColumnStretch(column, 1)
            self.words.append(words)
            self.pictures.append(picture)
        grid.setRowStretch(1, 3)
        grid.setRowStretch(2, 4)

    def show_two(self, left: tuple[str, str], right: tuple[str, str], record: Record, *states: Organization) -> None:
        """Show for each side its wording against a former one (equal ones unmarked), and its drawing."""
        for side, (old, new) in enumerate((left, right)):
            if old == new:
                self.words[side].show_text(new)
            else:
                self.words[side].show_change(old, new)
            ids = {id for state in states for id in participants_of(state, record)}
            self.pictures[side].show_excerpt(states[side], ids)


def wording(record: Record, field: str, value: Any, *among: Records) -> str:
    """Return a version as text: a text as it is, a reference as a name, a record as its fields."""
    if not field:
        return fields_of(value, *among) if isinstance(value, Record) else str(GONE)
    words = value_words(type(record), field, value, *among)
    return "" if words == EMPTY else str(words)


def fields_of(record: Record, *among: Records) -> str:
    """Return a whole record in lines: kind and name, then what is said in each field."""
    kind: type = type(record)
    lines = [described(record, *among)]
    for name in plain_fields(record):
        lines.append(field_words(kind, name) + ": " + value_words(kind, name, getattr(record, name), *among))
    return "\n".join(str(line) for line in lines)


def title_of(record: Record, field: str, *among: Records) -> Text:
    """Return what a version is of: the record, and its field where one is meant."""
    kind: type = type(record)
    return described(record, *among) + (plain(" · ") + field_words(kind, field) if field else plain(""))

