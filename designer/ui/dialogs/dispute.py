"""Settle a dispute: two parties, what it is about, and what the arrows say."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QComboBox, QDialog, QFormLayout, QHBoxLayout, QVBoxLayout

from designer.analysis.dispute import settle
from designer.analysis.naming import PARTICIPANTS
from designer.edits.clients import declare_client, find_arrow
from designer.edits.terms import items_of
from designer.i18n import Text
from designer.model.participants import Participant, Performer
from designer.model.relations import Service, ServiceCondition
from designer.model.work import Duty, Function, OutOfScope
from designer.ui.desk import Desk
from designer.ui.texts import button, label

_NOTHING = Text(ru="ни к чему не привязан", en="bound to nothing")


class DisputeDialog(QDialog):
    """Answers at once when a party or the matter changes."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.window)
        self._desk = desk
        self.setWindowTitle(str(Text(ru="Разрешить спор", en="Settle a dispute")))
        people = sorted(
            (p for kind in PARTICIPANTS for p in desk.organization.all(kind)), key=lambda p: p.name.casefold()
        )
        chosen = [id for id in desk.selection if desk.organization.get(Participant, id)]
        form = QFormLayout()
        self.parties: list[QComboBox] = []
        for number, words in enumerate((Text(ru="Кто просит", en="Who asks"), Text(ru="У кого", en="Of whom"))):
            box = QComboBox()
            box.setAccessibleName(str(words))
            for person in people:
                box.addItem(person.name, person.id)
            wanted = chosen[number] if number < len(chosen) else ""
            box.setCurrentIndex(max(box.findData(wanted), number if len(people) > number else 0))
            box.currentIndexChanged.connect(lambda _: self._fill())
            self.parties.append(box)
            form.addRow(str(words), box)
        self.about = QComboBox()
        self.about.setAccessibleName(str(Text(ru="О чём спор", en="What about")))
        self.about.currentIndexChanged.connect(lambda _: self._settle())
        form.addRow(str(Text(ru="О чём спор", en="What about")), self.about)
        self.why = label(kind="title")
        self.rest = label()
        column = QVBoxLayout(self)
        column.addLayout(form)
        column.addWidget(self.why)
        column.addWidget(self.rest)
        column.addStretch(1)
        self._fixes = QVBoxLayout()
        column.addLayout(self._fixes)
        row = QHBoxLayout()
        copy = button(Text(ru="Скопировать текст для письма", en="Copy a text for a mail"))
        copy.clicked.connect(self._copy)
        close = button(Text(ru="Закрыть", en="Close"), "primary")
        close.clicked.connect(self.accept)
        row.addWidget(copy)
        row.addStretch(1)
        row.addWidget(close)
        column.addLayout(row)
        self.resize(640, 460)
        self._fill()

    @property
    def ids(self) -> tuple[str, str]:
        """Ids of who asks and of whom."""
        first, second = (str(box.currentData() or "") for box in self.parties)
        return first, second

    def _fill(self) -> None:
        """Offer what the dispute may be about: the terms and duties of the two."""
        a, b = self.ids
        organization = self._desk.organization
        self.about.blockSignals(True)
        self.about.clear()
        self.about.addItem(str(_NOTHING), "")
        for supplier, client in ((b, a), (a, b)):
            arrow = find_arrow(organization, supplier, client)
            if arrow is not None:
                for service in items_of(organization, Service, arrow.id):
                    self.about.addItem(service.name or service.result, service.id)
                for condition in items_of(organization, ServiceCondition, arrow.id):
                    self.about.addItem(condition.text, condition.id)
        for owner in (b, a):
            work: list[Function | Duty | OutOfScope] = [
                *items_of(organization, Function, owner),
                *items_of(organization, Duty, owner),
                *items_of(organization, OutOfScope, owner),
            ]
            for item in work:
                self.about.addItem(item.text, item.id)
        self.about.blockSignals(False)
        self._settle()

    def _settle(self) -> None:
        a, b = self.ids
        while (old := self._fixes.takeAt(0)) is not None:
            widget = old.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        if not a or not b or a == b:
            self.why.setText(str(Text(ru="Выберите две разные стороны.", en="Choose two different parties.")))
            self.rest.setText("")
            return
        organization = self._desk.organization
        dispute = settle(organization, a, b, self.about.currentData() or None)
        self.why.setText(str(dispute.why))
        lines = []
        common = ", ".join(c.name for c in dispute.common_clients)
        if common:
            lines.append(str(Text(ru="Общие клиенты: ", en="Common clients: ")) + common)
        lines += [f"{s.name} → {c.name}" + (f": {name}" if name else "") for s, c, name in dispute.owed]
        for paths in dispute.chains.values():
            lines += [" → ".join(p.name for p in path) for path in paths[:1]]
        self.rest.setText("\n".join(lines))
        if dispute.verdict == "undecided" and not (dispute.a_serves_b or dispute.b_serves_a):
            for supplier, client in ((b, a), (a, b)):
                self._offer(supplier, client)

    def _offer(self, supplier: str, client: str) -> None:
        organization = self._desk.organization
        one, other = organization.get(Performer, supplier), organization.get(Participant, client)
        if one is None or other is None:
            return
        words = Text(
            ru=f"Объявить клиента: {one.name} → {other.name}", en=f"Declare a client: {one.name} → {other.name}"
        )
        made = button(words)
        made.clicked.connect(lambda: self._declare(supplier, client))
        self._fixes.addWidget(made)

    def _declare(self, supplier: str, client: str) -> None:
        with self._desk.edit(Text(ru="Объявить клиента", en="Declare a client")) as organization:
            declare_client(organization, supplier, client)
        self._fill()

    def _copy(self) -> None:
        a, b = self.ids
        if a and b and a != b:
            dispute = settle(self._desk.organization, a, b, self.about.currentData() or None)
            QGuiApplication.clipboard().setText(str(dispute.message))
