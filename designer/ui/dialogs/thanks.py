"""Say thanks to a supplier, and print the card."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QCheckBox, QComboBox, QDialog, QFormLayout, QHBoxLayout, QPlainTextEdit, QVBoxLayout

from designer.documents.types.thanks_card import subject_of
from designer.edits.feedback import may_thank, thank
from designer.i18n import Text
from designer.model.feedback import Thanks
from designer.model.participants import Position, Unit
from designer.model.relations import ClientLink
from designer.ui.desk import Desk
from designer.ui.files.word_files import save_document
from designer.ui.look.sizes import sized
from designer.ui.widgets.texts import button, label


class ThanksDialog(QDialog):
    """Offers the clients of the receiver first."""

    def __init__(self, desk: Desk, receiver: str) -> None:
        super().__init__(desk.window)
        self._desk = desk
        self.setWindowTitle(str(Text(ru="Сказать спасибо", en="Say thanks")))
        organization = desk.organization
        clients = {link.client for link in organization.referring(ClientLink, receiver, "supplier")}
        people = sorted(
            (*organization.all(Unit), *organization.all(Position)),
            key=lambda p: (p.id not in clients, p.name.casefold()),
        )
        form = QFormLayout()
        self.giver, self.receiver = QComboBox(), QComboBox()
        for box, words in (
            (self.giver, Text(ru="От кого", en="From")),
            (self.receiver, Text(ru="Кому", en="To")),
        ):
            box.setAccessibleName(str(words))
            for person in people:
                box.addItem(person.name, person.id)
            form.addRow(str(words), box)
        self.receiver.setCurrentIndex(max(0, self.receiver.findData(receiver)))
        self.text = QPlainTextEdit()
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(str(Text(ru="За что", en="For what")))
        self.text.setPlaceholderText(
            str(
                Text(
                    ru="Например: за акт, найденный за час до проверки",
                    en="For example: the certificate found just before the audit",
                )
            )
        )
        form.addRow(str(Text(ru="За что", en="For what")), self.text)
        self.card = QCheckBox(str(Text(ru="Сразу сохранить карточку для печати", en="Save a card to print")))
        form.addRow("", self.card)
        self._fault = label(kind="fault")
        column = QVBoxLayout(self)
        column.addLayout(form)
        column.addWidget(self._fault)
        row = QHBoxLayout()
        row.addStretch(1)
        self.done_button = button(Text(ru="Записать", en="Write down"), "primary")
        self.done_button.setDefault(True)
        self.done_button.clicked.connect(self._take)
        row.addWidget(self.done_button)
        column.addLayout(row)
        sized(self, 520, 300)
        self.text.setFocus()

    def _take(self) -> None:
        giver, receiver = str(self.giver.currentData()), str(self.receiver.currentData())
        refusal = may_thank(self._desk.organization, giver, receiver, self.text.toPlainText())
        if refusal is not None:
            self._fault.setText(str(refusal.reason))
            return
        made: list[Thanks] = []
        with self._desk.edit(Text(ru="Сказать спасибо", en="Say thanks")) as organization:
            made.append(thank(organization, giver, receiver, self.text.toPlainText(), date.today()))
        if made and self.card.isChecked():
            save_document(self._desk, "thanks-card", subject_of(self._desk.organization, made[0]))
        self.accept()
