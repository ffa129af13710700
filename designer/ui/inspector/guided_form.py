"""The guided form: whom, to do what, by what, within which limits; another look at the same text."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from designer.edits.missions import write_mission
from designer.i18n import Text
from designer.language.guided_form import FieldName, GuidedForm, guided_form, with_field, with_row
from designer.model.participants import Performer
from designer.ui.desk import Desk
from designer.ui.widgets.forms import field_words, panel_form
from designer.ui.widgets.texts import button

_NAMES: dict[FieldName, Text] = {
    "whom": Text(ru="Кому", en="Whom"),
    "what": Text(ru="Что сделать", en="To do what"),
    "means": Text(ru="За счёт чего", en="By what"),
    "limits": Text(ru="В каких пределах", en="Within what limits"),
}


class GuidedFormView(QWidget):
    """A few lines for each statement of the mission; each is taken when it is left."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._form = GuidedForm(text="", rows=(), language="ru")
        self._rows = QWidget()
        self.lines: dict[tuple[int, FieldName], QLineEdit] = {}
        self._column.addWidget(self._rows)
        add = button(Text(ru="+ Ещё клиент и дело", en="+ One more client and what for"), "link")
        add.clicked.connect(self._add)
        self._column.addWidget(add)

    def refresh(self) -> None:
        """Show the mission of the selected one as it is read now, unless somebody types here."""
        performer = self._desk.organization.get(Performer, self._desk.selected)
        if performer is None or any(line.hasFocus() for line in self.lines.values()):
            return
        self._form = guided_form(self._desk.session.reading(performer.id))
        self._build()

    def _build(self) -> None:
        self._rows.hide()
        self._rows.deleteLater()
        self._rows = QWidget()
        form = panel_form()
        form.setContentsMargins(0, 0, 0, 0)
        self._rows.setLayout(form)
        self.lines = {}
        for number, row in enumerate(self._form.rows):
            for name, words in _NAMES.items():
                field = row.field(name)
                line = QLineEdit(field.text if field else "")
                line.setAccessibleName(f"{words} {number + 1}")
                line.setCursorPosition(0)
                line.editingFinished.connect(lambda number=number, name=name: self._take(number, name))
                self.lines[number, name] = line
                form.addRow(field_words(words), line)
        self._column.insertWidget(0, self._rows)

    def _take(self, row: int, name: FieldName) -> None:
        line = self.lines.get((row, name))
        performer = self._desk.organization.get(Performer, self._desk.selected)
        if line is None or performer is None or performer.mission != self._form.text:
            return
        text = with_field(self._form, row, name, line.text())
        if text != performer.mission:
            self._write(performer, text)

    def _add(self) -> None:
        performer = self._desk.organization.get(Performer, self._desk.selected)
        if performer is None:
            return
        self._form = guided_form(self._desk.session.reading(performer.id))
        russian = self._form.language == "ru"
        text = with_row(
            self._form,
            "Помогать" if russian else "Help",
            "кому" if russian else "whom",
            "что сделать" if russian else "to do what",
        )
        self._write(performer, text)

    def _write(self, performer: Performer, text: str) -> None:
        with self._desk.edit(Text(ru="Изменить миссию по форме", en="Edit the mission in the form")) as organization:
            write_mission(organization, performer.id, text)
        self._form = guided_form(self._desk.session.reading(performer.id))
        self._build()
