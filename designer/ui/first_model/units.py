"""Units and leading positions, typed as a list."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit

from designer.analysis.headcount import headcount
from designer.edits.listing import put_list, read_list, write_list
from designer.i18n import Text, counted, number
from designer.ui.desk import Desk
from designer.ui.first_model.step import Step
from designer.ui.widgets.texts import label

_INDENT = "    "


class ListEditor(QPlainTextEdit):
    """A list whose lines keep the indent of the line above; Tab moves a line in, Shift+Tab out."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Indent by Tab, carry the indent over by Enter."""
        cursor = self.textCursor()
        line = cursor.block().text()
        if event.key() == Qt.Key.Key_Tab:
            self._at_start(cursor).insertText(_INDENT)
        elif event.key() == Qt.Key.Key_Backtab:
            if not line.startswith(" "):
                super().keyPressEvent(event)
                return
            start = self._at_start(cursor)
            width = min(len(_INDENT), len(line) - len(line.lstrip(" ")))
            start.movePosition(QTextCursor.MoveOperation.NextCharacter, QTextCursor.MoveMode.KeepAnchor, width)
            start.removeSelectedText()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            cursor.insertText("\n" + " " * (len(line) - len(line.lstrip(" "))))
            self.setTextCursor(cursor)
        else:
            super().keyPressEvent(event)

    def _at_start(self, cursor: QTextCursor) -> QTextCursor:
        start = QTextCursor(cursor)
        start.movePosition(QTextCursor.MoveOperation.StartOfBlock)
        return start


class UnitsStep(Step):
    """The whole structure in one field; what was understood stands below."""

    title = Text(ru="Кто есть кто", en="Who is who")
    question = Text(ru="Кто работает в компании?", en="Who works in the company?")
    hint = Text(
        ru="По одному в строке. Tab ставит строку под верхнюю: отдел в отдел или под руководителя. "
        "В скобках — сокращение, после запятой — сколько людей.",
        en="One per line. Tab puts a line under the one above: a team into a department, or under a manager. "
        "An abbreviation stands in brackets, the number of people after a comma.",
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.list = ListEditor()
        self.list.setAccessibleName(str(Text(ru="Подразделения и должности", en="Units and positions")))
        self.list.setPlaceholderText(
            str(
                Text(
                    ru="Директор (Д), 1\n    Коммерческий отдел (КО), 10\n        Отдел замеров, 6\n    Цех, 49",
                    en="Chief executive (CEO)\n    Sales Office, 10\n        Survey Team, 6\n    Workshop, 49",
                )
            )
        )
        self.found = label(kind="muted")
        self.column.addWidget(self.list, 1)
        self.column.addWidget(self.found)
        self.list.textChanged.connect(self._tell)

    def fill(self) -> None:
        """Show the structure as it is."""
        self.list.setPlainText(write_list(self.desk.organization))
        self.list.moveCursor(QTextCursor.MoveOperation.End)

    def take(self) -> bool:
        """Add and place everybody of the list."""
        with self.desk.edit(Text(ru="Список подразделений", en="List of units")) as organization:
            put_list(organization, read_list(self.list.toPlainText()))
        self._tell()
        return True

    def _tell(self) -> None:
        listed = read_list(self.list.toPlainText())
        units = sum(not line.is_position for line in listed)
        people = sum(line.headcount or 0 for line in listed)
        words = counted(units, ("подразделение", "подразделения", "подразделений"), ("unit", "units"))
        words += ", "
        words += counted(len(listed) - units, ("должность", "должности", "должностей"), ("position", "positions"))
        stated = headcount(self.desk.organization).stated
        if people:
            words += Text(ru=". Людей по списку: {n}", en=". People in the list: {n}").format(n=number(people))
        if people and stated and stated != people:
            beside = Text(ru=", компания говорит {stated}: разница {left}", en=", the company says {stated}: {left}")
            words += beside.format(stated=number(stated), left=number(stated - people, signed=True))
        self.found.setText(str(words))
