"""The company's own words for those of the method: a line for each noun."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QFormLayout, QVBoxLayout, QWidget

from designer.edits.company import call_so, may_call_so
from designer.i18n import Text
from designer.language.own_words import KEY_NOUNS
from designer.ui.context_help import explain
from designer.ui.desk import Desk
from designer.ui.widgets.texts import label

_TERMS = {
    "клиент": "internal-client",
    "поставщик": "internal-client",
    "миссия": "mission",
    "client": "internal-client",
    "supplier": "internal-client",
    "mission": "mission",
}
"""The terms of the method by the nouns that name them."""


class WordsPage(QWidget):
    """A noun is called otherwise as soon as its line is left."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.nouns: dict[str, QComboBox] = {}
        explain("participant", self)
        words = Text(
            ru="Как это называют у вас. Слова сменятся в окне, в проверках и в документах.",
            en="What you call it. The words change in the window, in checks and in documents.",
        )
        self._form = QFormLayout()
        self.fault = label(kind="fault")
        column = QVBoxLayout(self)
        column.addWidget(label(words, "muted"))
        column.addLayout(self._form)
        column.addWidget(self.fault)
        column.addStretch(1)
        self.fill()

    def fill(self) -> None:
        """Offer the nouns of the model's language."""
        while self._form.rowCount():
            self._form.removeRow(0)
        self.nouns = {}
        company = self._desk.organization.company
        for noun, usual in KEY_NOUNS[company.language].items():
            box = self.nouns[noun] = QComboBox()
            box.setEditable(True)
            explain(_TERMS.get(noun, ""), box)
            box.setAccessibleName(noun)
            box.addItems([noun, *usual])
            box.setCurrentText(company.vocabulary.get(noun, noun))
            typed = box.lineEdit()
            if typed is not None:
                typed.setAccessibleName(noun)
                typed.editingFinished.connect(lambda noun=noun: self._call(noun))
            box.activated.connect(lambda _, noun=noun: self._call(noun))
            self._form.addRow(label(noun, wrap=False), box)

    def take_all(self) -> None:
        """Put the words into the model that are typed and new."""
        for noun in self.nouns:
            self._call(noun)

    def _call(self, noun: str) -> None:
        word = self.nouns[noun].currentText()
        refusal = may_call_so(noun, word)
        self.fault.setText(str(refusal.reason) if refusal else "")
        now = self._desk.organization.company.vocabulary.get(noun, noun)
        if refusal is None and (word.strip().lower() or noun) != now:
            with self._desk.edit(Text(ru="Слова компании", en="The company’s words")) as organization:
                call_so(organization, noun, word)
