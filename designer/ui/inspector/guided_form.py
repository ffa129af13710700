"""The guided form: whom, to do what, by what, within which limits; another look at the same text."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from designer.analysis.addressing import addressed
from designer.analysis.naming import PARTICIPANTS
from designer.edits.missions import write_mission
from designer.i18n import Text
from designer.language.guided_form import FieldName, GuidedForm, guided_form, with_field, with_row
from designer.model.participants import Performer
from designer.ui.desk import Desk
from designer.ui.widgets.forms import show_from_start
from designer.ui.widgets.name_completer import complete_names
from designer.ui.widgets.texts import button, label

_NAMES: dict[FieldName, Text] = {
    "whom": Text(ru="Кому", en="Whom"),
    "what": Text(ru="Что сделать", en="To do what"),
    "means": Text(ru="За счёт чего", en="By what"),
    "limits": Text(ru="В каких пределах", en="Within what limits"),
}
_HINTS: dict[FieldName, Text] = {
    "whom": Text(ru="клиент: участник или группа", en="the client: a participant or a group"),
    "what": Text(ru="что клиент сделает лучше", en="what the client does better"),
    "means": Text(ru="можно не заполнять", en="may stay empty"),
    "limits": Text(ru="можно не заполнять", en="may stay empty"),
}
_ADD = Text(ru="+ Ещё клиент и дело", en="+ One more client and what for")


class GuidedFormView(QWidget):
    """A few lines for each statement of the mission; each is taken when it is left, and none goes away meanwhile."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._form = GuidedForm(text="", rows=(), language="ru")
        self._owner = ""
        self._is_adding = False
        """Whether an empty statement stands after those of the text."""
        self._rows = QWidget()
        self.lines: dict[tuple[int, FieldName], QLineEdit] = {}
        self._shown: dict[tuple[int, FieldName], str] = {}
        """What stood in each line before somebody typed there."""
        self._column.addWidget(self._rows)
        self.add = button(_ADD, "link")
        self.add.clicked.connect(self._begin)
        self._column.addWidget(self.add)

    def refresh(self) -> None:
        """Show the mission of the selected one as it is read now; a line in which somebody types stays as it is."""
        performer = self._desk.organization.get(Performer, self._desk.selected)
        if performer is None:
            return
        if performer.id != self._owner:
            self._owner, self._is_adding = performer.id, False
        self._form = guided_form(self._desk.session.reading(performer.id))
        self._show()

    def _show(self) -> None:
        """Put the words of the form into its lines; lines are made only where there are too few or too many."""
        number = len(self._form.rows) + (self._is_adding or not self._form.rows)
        if len(self.lines) != number * len(_NAMES):
            self._build(number)
        for (row, name), line in self.lines.items():
            field = self._form.rows[row].field(name) if row < len(self._form.rows) else None
            words = field.text if field else ""
            is_typed = line.hasFocus() and line.text() != self._shown.get((row, name), "")
            if line.text() != words and not is_typed:
                show_from_start(line, words)
            self._shown[row, name] = line.text() if not is_typed else words
        self.add.setVisible(bool(self._form.rows) and not self._is_adding)

    def _build(self, number: int) -> None:
        self._rows.hide()
        self._rows.deleteLater()
        self._rows = QWidget()
        column = QVBoxLayout(self._rows)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        self.lines, self._shown = {}, {}
        organization = self._desk.organization
        names = [p.name for kind in PARTICIPANTS for p in organization.all(kind) if p.id != self._owner]
        for row in range(number):
            for name, words in _NAMES.items():
                line = QLineEdit()
                line.setAccessibleName(f"{words} {row + 1}")
                line.setPlaceholderText(str(_HINTS[name]))
                line.editingFinished.connect(lambda row=row, name=name: self._take(row, name))
                self.lines[row, name] = line
                column.addWidget(label(words, "muted"))
                column.addWidget(line)
            complete_names(self.lines[row, "whom"], names, self._desk.theme)
            column.addSpacing(8)
        self._column.insertWidget(0, self._rows)
        chain = [self, *self.lines.values(), self.add]
        for before, after in pairwise(chain):
            QWidget.setTabOrder(before, after)

    def _take(self, row: int, name: FieldName) -> None:
        line = self.lines.get((row, name))
        performer = self._desk.organization.get(Performer, self._owner)
        if line is None or performer is None or performer.mission != self._form.text:
            return
        if line.text() == self._shown.get((row, name), ""):
            return
        self._shown[row, name] = line.text()
        text = self._with(row, name, line.text().strip())
        if text == performer.mission:
            self._show()
            return
        with self._desk.edit(Text(ru="Изменить миссию по форме", en="Edit the mission in the form")) as organization:
            write_mission(organization, performer.id, text)
        before = len(self._form.rows)
        self._form = guided_form(self._desk.session.reading(performer.id))
        self._is_adding = self._is_adding and len(self._form.rows) == before
        self._show()

    def _with(self, row: int, name: FieldName, words: str) -> str:
        """Return the mission with the words of one line in it."""
        form = self._form
        help_verb = "Помогать" if form.language == "ru" else "Help"
        if row >= len(form.rows):
            if not words:
                return form.text
            said = {name: words}
            if name == "whom":
                said[name] = self._addressed(words, help_verb + " ")
            return with_row(form, help_verb, **{part: said.get(part, "") for part in _NAMES})
        if name == "whom":
            there, verb = form.rows[row].whom, form.rows[row].help_verb
            before = form.text[: there.span[0]] if there else f"{verb.text if verb else help_verb} "
            words = self._addressed(words, before)
        return with_field(form, row, name, words)

    def _addressed(self, words: str, before: str) -> str:
        return addressed(self._desk.organization, words, before, self._form.language)

    def _begin(self) -> None:
        """Offer the lines of one more statement."""
        self._is_adding = True
        self._show()
        self.lines[len(self._form.rows), "whom"].setFocus()
