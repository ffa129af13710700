"""The company: its names, how many people it says it has, and its own words for those of the method."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QDialog, QDoubleSpinBox, QFormLayout, QHBoxLayout, QLineEdit, QVBoxLayout

from designer.analysis.headcount import headcount
from designer.edits.company import call_so, may_call_so, set_company
from designer.i18n import Language, Text
from designer.language.own_words import KEY_NOUNS
from designer.model.company import Company
from designer.model.fields import label_of
from designer.ui.desk import Desk
from designer.ui.texts import button, label

_LINES = ("name", "full_name", "city", "approver_name")
_LABEL = Text(ru="О компании", en="About the company")


class CompanyDialog(QDialog):
    """Every field is taken when it is left."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.window)
        self._desk = desk
        self.setWindowTitle(str(_LABEL))
        company = desk.organization.company
        form = QFormLayout()
        self.lines: dict[str, QLineEdit] = {}
        for name in _LINES:
            line = self.lines[name] = QLineEdit(getattr(company, name))
            line.setAccessibleName(str(label_of(Company, name)))
            line.editingFinished.connect(lambda name=name: self._take(name))
            form.addRow(label(label_of(Company, name), "muted", wrap=False), line)
        self.count = QDoubleSpinBox()
        self.count.setRange(0, 1_000_000)
        self.count.setDecimals(0)
        self.count.setSpecialValueText("—")
        self.count.setValue(company.stated_headcount or 0)
        self.count.setAccessibleName(str(label_of(Company, "stated_headcount")))
        self.count.editingFinished.connect(self._count)
        form.addRow(label(label_of(Company, "stated_headcount"), "muted", wrap=False), self.count)
        self.people = label(kind="muted")
        form.addRow(self.people)
        words = Text(
            ru="Как это называют у вас. Слова сменятся в окне, в проверках и в документах.",
            en="What you call it. The words change in the window, in checks and in documents.",
        )
        form.addRow(label(words, "heading"))
        self.words: dict[str, QComboBox] = {}
        language: Language = company.language
        for noun, usual in KEY_NOUNS[language].items():
            box = self.words[noun] = QComboBox()
            box.setEditable(True)
            box.setAccessibleName(noun)
            box.addItems([noun, *usual])
            box.setCurrentText(company.vocabulary.get(noun, noun))
            typed = box.lineEdit()
            if typed is not None:
                typed.editingFinished.connect(lambda noun=noun: self._call(noun))
            box.activated.connect(lambda _, noun=noun: self._call(noun))
            form.addRow(label(noun, wrap=False), box)
        self.fault = label(kind="fault")
        close = button(Text(ru="Закрыть", en="Close"), "primary")
        close.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(close)
        column = QVBoxLayout(self)
        column.addLayout(form)
        column.addWidget(self.fault)
        column.addLayout(row)
        self.resize(520, 560)
        self._tell_people()

    def _take(self, name: str) -> None:
        words = self.lines[name].text().strip()
        if words != getattr(self._desk.organization.company, name):
            with self._desk.edit(_LABEL) as organization:
                set_company(organization, **{name: words})

    def _count(self) -> None:
        stated = self.count.value() or None
        if stated != self._desk.organization.company.stated_headcount:
            with self._desk.edit(_LABEL) as organization:
                set_company(organization, stated_headcount=stated)
        self._tell_people()

    def _tell_people(self) -> None:
        people = headcount(self._desk.organization)
        words = Text(ru=f"В модели: {people.counted:g}", en=f"In the model: {people.counted:g}")
        if people.unexplained:
            left = f"{people.unexplained:+g}"
            words += Text(ru=f", не объяснено: {left}", en=f", not explained: {left}")
        self.people.setText(str(words))

    def _call(self, noun: str) -> None:
        word = self.words[noun].currentText()
        refusal = may_call_so(noun, word)
        self.fault.setText(str(refusal.reason) if refusal else "")
        now = self._desk.organization.company.vocabulary.get(noun, noun)
        if refusal is None and (word.strip().lower() or noun) != now:
            with self._desk.edit(Text(ru="Слова компании", en="The company’s words")) as organization:
                call_so(organization, noun, word)
