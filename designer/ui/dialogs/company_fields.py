"""Forms of fields of the company's record; each field is taken when it is left."""

from __future__ import annotations

from enum import StrEnum
from typing import Any

from PySide6.QtWidgets import QComboBox, QDoubleSpinBox, QFormLayout, QLineEdit, QSpinBox, QWidget

from designer.analysis.headcount import headcount
from designer.edits.company import set_company
from designer.i18n import Text, number
from designer.model.company import AgreementScope, ApprovalForm, Company, JobDescriptionForm, TitleCase
from designer.model.fields import label_of
from designer.model.participants import Position
from designer.ui.desk import Desk
from designer.ui.widgets.texts import label

_MOST_MONTHS = 120
_MOST_PEOPLE = 1_000_000
_CHOICES: dict[str, tuple[tuple[StrEnum | str, Text], ...]] = {
    "approval_form": (
        (ApprovalForm.SIGNATURE, Text(ru="подписью на документе (УТВЕРЖДАЮ)", en="by a signature on the document")),
        (ApprovalForm.ORDER, Text(ru="приказом (УТВЕРЖДЕНО приказом…)", en="by an order")),
    ),
    "job_description_form": (
        (
            JobDescriptionForm.LOCAL_ACT,
            Text(ru="локальный акт: работник знакомится", en="internal document, read and signed"),
        ),
        (
            JobDescriptionForm.ANNEX,
            Text(ru="приложение к договору: подписывают оба", en="annex to the contract, signed by both"),
        ),
    ),
    "title_case": (
        (TitleCase.GENITIVE, Text(ru="чья? — начальника отдела", en="genitive (Russian documents)")),
        (TitleCase.DATIVE, Text(ru="кому? — начальнику отдела", en="dative (Russian documents)")),
        (TitleCase.NOMINATIVE, Text(ru="кто? — начальник отдела", en="nominative (Russian documents)")),
    ),
    "agreements": (
        (AgreementScope.ARROW, Text(ru="одно на каждую пару поставщик — клиент", en="one for each pair")),
        (AgreementScope.SUPPLIER, Text(ru="одно на поставщика со всеми клиентами", en="one for each supplier")),
    ),
    "requisites_edition": (
        ("2025", Text(ru="2025 года", en="2025")),
        ("2016", Text(ru="2016 года", en="2016")),
    ),
    "language": (("ru", Text(ru="русский", en="Russian")), ("en", Text(ru="английский", en="English"))),
}


class FieldsPage(QWidget):
    """A form whose fields write themselves into the model, each as one step."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.fields: dict[str, QWidget] = {}
        self.form = QFormLayout(self)
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)

    def add_line(self, name: str) -> None:
        """Add a line of text."""
        line = QLineEdit(getattr(self._desk.organization.company, name))
        line.editingFinished.connect(lambda: self.take(name))
        self._add(name, line)

    def add_choice(self, name: str) -> None:
        """Add a choice between the values that a field may have."""
        self._add_box(name, [(str(words), str(value)) for value, words in _CHOICES[name]])

    def add_post(self, name: str) -> None:
        """Add a choice of a position."""
        posts = sorted(self._desk.organization.all(Position), key=lambda p: (p.name.casefold(), p.id))
        nobody = str(Text(ru="не указано", en="nobody named"))
        self._add_box(name, [(nobody, ""), *((post.name, post.id) for post in posts)])

    def add_number(self, name: str, least: int, most: int, none: str = "") -> None:
        """Add a whole number; ``none`` is shown for the least one, which then means no number."""
        box = QDoubleSpinBox() if none else QSpinBox()
        if isinstance(box, QDoubleSpinBox):
            box.setDecimals(0)
            box.setSpecialValueText(none)
        box.setRange(least, most)
        box.setKeyboardTracking(False)
        box.setValue(getattr(self._desk.organization.company, name) or 0)
        box.valueChanged.connect(lambda _: self.take(name))
        self._add(name, box)

    def add_note(self, text: object) -> None:
        """Add words that explain the field above."""
        self.form.addRow(label(text, "muted"))

    def value(self, name: str) -> Any:
        """Return what is entered in a field, as the company keeps it."""
        widget = self.fields[name]
        if isinstance(widget, QLineEdit):
            return widget.text().strip()
        if isinstance(widget, QDoubleSpinBox):
            return widget.value() or None
        if isinstance(widget, QSpinBox):
            return widget.value()
        assert isinstance(widget, QComboBox)
        data = str(widget.currentData())
        return type(_CHOICES[name][0][0])(data) if name in _CHOICES else (data or None)

    def take(self, name: str) -> None:
        """Put what is entered in a field into the model, if it is new."""
        value = self.value(name)
        if value != getattr(self._desk.organization.company, name):
            words = Text(ru="Компания: ", en="Company: ") + label_of(Company, name)
            with self._desk.edit(words, merge=f"company:{name}") as organization:
                set_company(organization, **{name: value})

    def take_all(self) -> None:
        """Put everything into the model that is entered and new."""
        for name in self.fields:
            self.take(name)

    def _add_box(self, name: str, options: list[tuple[str, str]]) -> None:
        box = QComboBox()
        for words, data in options:
            box.addItem(words, data)
        box.setCurrentIndex(max(0, box.findData(str(getattr(self._desk.organization.company, name) or ""))))
        box.currentIndexChanged.connect(lambda _: self.take(name))
        self._add(name, box)

    def _add(self, name: str, widget: QWidget) -> None:
        words = str(label_of(Company, name))
        widget.setAccessibleName(words)
        named = label(words, wrap=False)
        named.setBuddy(widget)
        self.fields[name] = widget
        self.form.addRow(named, widget)


class CompanyPage(FieldsPage):
    """Who the company is, who approves and keeps its documents, how many people it says it has."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        for name in ("name", "full_name", "city"):
            self.add_line(name)
        self.add_choice("language")
        self.add_post("approver")
        self.add_line("approver_name")
        self.add_note(
            Text(
                ru="Имя нужно, если должность занимают несколько человек или подписывает другой.",
                en="The name is needed where several people hold the post or somebody else signs.",
            )
        )
        self.add_post("keeper")
        self.add_number("stated_headcount", 0, _MOST_PEOPLE, none="—")
        self.people = label(kind="muted")
        self.form.addRow(self.people)
        self._tell_people()

    def take(self, name: str) -> None:
        """Put a field into the model, and tell how the stated number of people compares with the model's."""
        super().take(name)
        if name == "stated_headcount":
            self._tell_people()

    def _tell_people(self) -> None:
        people = headcount(self._desk.organization)
        words = Text(ru="В модели: {counted}", en="In the model: {counted}").format(counted=number(people.counted))
        if people.unexplained:
            left = number(people.unexplained, signed=True)
            words += Text(ru=", не объяснено: {left}", en=", unexplained: {left}").format(left=left)
        self.people.setText(str(words))


class DocumentsPage(FieldsPage):
    """How the documents of the company are approved and titled, and how often they are looked at again."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        for name in ("approval_form", "job_description_form", "title_case", "agreements", "requisites_edition"):
            self.add_choice(name)
        self.add_number("review_months", 1, _MOST_MONTHS)
