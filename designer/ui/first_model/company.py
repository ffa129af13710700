"""The company, and those outside whom it works for."""

from __future__ import annotations

from PySide6.QtWidgets import QDoubleSpinBox, QFormLayout, QPlainTextEdit

from designer.edits.company import set_company
from designer.edits.participants import add_participant
from designer.i18n import Text
from designer.model.participants import ExternalClient
from designer.ui.desk import Desk
from designer.ui.first_model.step import Line, Step
from designer.ui.widgets.texts import label


class CompanyStep(Step):
    """Its name, how many people it says it has, its external clients one a line."""

    title = Text(ru="Компания", en="The company")
    question = Text(ru="Что за компания и для кого она работает?", en="What company is it, and whom does it work for?")
    hint = Text(
        ru="Внешние клиенты — те, кто платит или ради кого всё делается. Если они разные, назовите каждых.",
        en="External clients pay, or all is done for them. If there are several kinds, name each.",
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        form = QFormLayout()
        self.name = Line()
        self.count = QDoubleSpinBox()
        self.count.setRange(0, 1_000_000)
        self.count.setDecimals(0)
        self.count.setSpecialValueText("—")
        self.clients = QPlainTextEdit()
        self.clients.setTabChangesFocus(True)
        self.clients.setPlaceholderText(
            str(Text(ru="частные заказчики\nзастройщики", en="private customers\nbuilding companies"))
        )
        for words, widget in (
            (Text(ru="Название", en="Name"), self.name),
            (Text(ru="Людей, как говорит компания", en="Headcount, as the company states it"), self.count),
            (Text(ru="Внешние клиенты, по одному в строке", en="External clients, one per line"), self.clients),
        ):
            widget.setAccessibleName(str(words))
            form.addRow(label(words, "muted", wrap=False), widget)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        self.column.addLayout(form, 1)

    def fill(self) -> None:
        """Show the company as it is known."""
        company = self.desk.organization.company
        self.name.setText(company.name)
        self.count.setValue(company.stated_headcount or 0)
        known = sorted(client.name for client in self.desk.organization.all(ExternalClient))
        self.clients.setPlainText("\n".join(known))

    def take(self) -> bool:
        """Set the name and the number, add clients that are new."""
        with self.desk.edit(Text(ru="Компания и её клиенты", en="The company and its clients")) as organization:
            set_company(organization, name=self.name.text().strip(), stated_headcount=self.count.value() or None)
            known = {client.name.casefold() for client in organization.all(ExternalClient)}
            for line in self.clients.toPlainText().splitlines():
                name = line.strip(" ,;.")
                if name and name.casefold() not in known:
                    known.add(name.casefold())
                    add_participant(organization, ExternalClient, name)
        return True
