"""How the documents of the company look: who approves, their forms, which sections they have."""

from __future__ import annotations

from enum import StrEnum
from typing import Any

from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QSpinBox,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from designer.edits.company import set_company
from designer.i18n import Text
from designer.model.company import AgreementScope, ApprovalForm, Company, JobDescriptionForm, TitleCase
from designer.model.fields import label_of
from designer.model.participants import Position
from designer.ui.desk import Desk
from designer.ui.dialogs.sections import SectionsEditor
from designer.ui.texts import button, label

_MOST_MONTHS = 120
_CHOICES: dict[str, tuple[tuple[StrEnum | str, Text], ...]] = {
    "approval_form": (
        (ApprovalForm.SIGNATURE, Text(ru="подписью на документе (УТВЕРЖДАЮ)", en="by a signature on the document")),
        (ApprovalForm.ORDER, Text(ru="приказом (УТВЕРЖДЕНО приказом…)", en="by an order")),
    ),
    "job_description_form": (
        (JobDescriptionForm.LOCAL_ACT, Text(ru="локальный акт: работник знакомится", en="local act, read and signed")),
        (
            JobDescriptionForm.ANNEX,
            Text(ru="приложение к договору: подписывают оба", en="annex to the employment contract"),
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


class CompanyDocumentsDialog(QDialog):
    """Three pages; what is changed becomes one step that can be taken back."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.window)
        self._desk = desk
        self.setWindowTitle(str(Text(ru="Оформление документов", en="How documents look")))
        self.fields: dict[str, QWidget] = {}
        self.tabs = QTabWidget()
        self.tabs.setAccessibleName(self.windowTitle())
        self.tabs.addTab(self._company_page(), str(Text(ru="Компания", en="Company")))
        self.tabs.addTab(self._documents_page(), str(Text(ru="Документы", en="Documents")))
        self.sections = SectionsEditor(desk.organization.company)
        self.tabs.addTab(self.sections, str(Text(ru="Разделы", en="Sections")))
        away = button(Text(ru="Отмена", en="Cancel"))
        away.clicked.connect(self.reject)
        self.keep = button(Text(ru="Сохранить", en="Save"), "primary")
        self.keep.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(away)
        buttons.addWidget(self.keep)
        column = QVBoxLayout(self)
        column.addWidget(self.tabs, 1)
        column.addLayout(buttons)
        self.resize(680, 520)

    def _company_page(self) -> QWidget:
        form = self._form()
        company = self._desk.organization.company
        for name in ("name", "full_name", "city"):
            self._add(form, name, self._line(getattr(company, name)))
        self._add(form, "approver", self._posts(company.approver))
        self._add(form, "approver_name", self._line(company.approver_name))
        form.addRow(
            label(
                Text(
                    ru="Имя нужно, если должность занимают несколько человек или подписывает другой.",
                    en="The name is needed where several people hold the post or another signs.",
                ),
                "muted",
            )
        )
        self._add(form, "keeper", self._posts(company.keeper))
        self._add(form, "language", self._choice("language", company))
        return self._page(form)

    def _documents_page(self) -> QWidget:
        form = self._form()
        company = self._desk.organization.company
        for name in ("approval_form", "job_description_form", "title_case", "agreements", "requisites_edition"):
            self._add(form, name, self._choice(name, company))
        months = QSpinBox()
        months.setRange(1, _MOST_MONTHS)
        months.setValue(company.review_months)
        self._add(form, "review_months", months)
        return self._page(form)

    @staticmethod
    def _form() -> QFormLayout:
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        return form

    @staticmethod
    def _page(form: QFormLayout) -> QWidget:
        page = QWidget()
        page.setLayout(form)
        return page

    def _add(self, form: QFormLayout, name: str, widget: QWidget) -> None:
        words = str(label_of(Company, name))
        widget.setAccessibleName(words)
        named = label(words, wrap=False)
        named.setBuddy(widget)
        self.fields[name] = widget
        form.addRow(named, widget)

    @staticmethod
    def _line(value: str) -> QLineEdit:
        return QLineEdit(value)

    @staticmethod
    def _choice(name: str, company: Company) -> QComboBox:
        box = QComboBox()
        for value, words in _CHOICES[name]:
            box.addItem(str(words), str(value))
        box.setCurrentIndex(max(0, box.findData(str(getattr(company, name)))))
        return box

    def _posts(self, chosen: str | None) -> QComboBox:
        box = QComboBox()
        box.addItem(str(Text(ru="не указано", en="nobody named")), "")
        for post in sorted(self._desk.organization.all(Position), key=lambda p: (p.name.casefold(), p.id)):
            box.addItem(post.name, post.id)
        box.setCurrentIndex(max(0, box.findData(chosen or "")))
        return box

    def values(self) -> dict[str, Any]:
        """Return what is entered, by field of the company."""
        given: dict[str, Any] = {}
        kinds = {name: type(options[0][0]) for name, options in _CHOICES.items()}
        for name, widget in self.fields.items():
            if isinstance(widget, QLineEdit):
                given[name] = widget.text().strip()
            elif isinstance(widget, QSpinBox):
                given[name] = widget.value()
            elif isinstance(widget, QComboBox):
                data = str(widget.currentData())
                given[name] = kinds[name](data) if name in kinds else (data or None)
        return given | self.sections.values()

    def accept(self) -> None:
        """Put what has changed into the model, as one step."""
        company = self._desk.organization.company
        changed = {name: value for name, value in self.values().items() if getattr(company, name) != value}
        if changed:
            with self._desk.edit(Text(ru="Оформление документов", en="How documents look")) as organization:
                set_company(organization, **changed)
        super().accept()
