"""Settle a dispute: two parties, what it is about, and what the arrows say."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QComboBox, QDialog, QFormLayout, QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from designer.analysis.demand import arrow_between
from designer.analysis.dispute import Dispute, Proposal, settle
from designer.analysis.naming import PARTICIPANTS
from designer.analysis.value_chain import value_chain
from designer.edits.disputes import decide_dispute, record_dispute
from designer.edits.terms import items_of
from designer.i18n import Text, shortened
from designer.model.organization import Organization
from designer.model.participants import Participant
from designer.model.relations import ClientLink, Measure, RequestProcedure, Service, ServiceCondition
from designer.model.talk import DisputeCase
from designer.model.work import Duty, Function, OutOfScope
from designer.ui.context_help import help_button
from designer.ui.desk import Desk
from designer.ui.files.word_files import save_document
from designer.ui.look.sizes import sized
from designer.ui.widgets.layouts import clear
from designer.ui.widgets.texts import button, label, plain_hint

_NOTHING = Text(ru="ни к чему не привязан", en="bound to nothing")
_MATTERS = 4
_TWO = Text(ru="Выберите две разные стороны.", en="Choose two different parties.")


class DisputeDialog(QDialog):
    """Answers at once when a party or the matter changes."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.window)
        self._desk = desk
        self.setWindowTitle(str(Text(ru="Разрешить спор", en="Settle a dispute")))
        form = QFormLayout()
        self.parties: list[QComboBox] = []
        begin = _likely_parties(desk)
        for number, words in enumerate((Text(ru="Кто просит", en="Who asks"), Text(ru="У кого", en="Of whom"))):
            self.parties.append(self._party(begin[number]))
            self.parties[-1].setAccessibleName(str(words))
            form.addRow(str(words), self.parties[-1])
        self.about = QComboBox()
        self.about.setAccessibleName(str(Text(ru="О чём спор", en="What about")))
        self.about.currentIndexChanged.connect(lambda _: self._settle())
        form.addRow(str(Text(ru="О чём спор", en="What about")), self.about)
        self.decision = QLineEdit()
        self.decision.setAccessibleName(str(Text(ru="Что решили", en="What was agreed")))
        self.decision.setPlaceholderText(str(Text(ru="войдёт в протокол", en="goes into the protocol")))
        form.addRow(str(Text(ru="Что решили", en="What was agreed")), self.decision)
        self.why = label(kind="title")
        self.rest = label()
        inside = QWidget()
        answer = QVBoxLayout(inside)
        answer.addWidget(self.why)
        self._fixes = QVBoxLayout()
        answer.addLayout(self._fixes)
        answer.addWidget(self.rest)
        answer.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        column = QVBoxLayout(self)
        column.addLayout(form)
        column.addWidget(area, 1)
        column.addLayout(self._buttons())
        sized(self, 720, 600)
        self._fill()

    def _party(self, chosen: str) -> QComboBox:
        box = QComboBox()
        for person in _people(self._desk.organization):
            box.addItem(person.name, person.id)
        box.setCurrentIndex(max(0, box.findData(chosen)))
        box.currentIndexChanged.connect(lambda _: self._fill())
        return box

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        for words, run in (
            (Text(ru="Поменять местами", en="Swap"), self._swap),
            (Text(ru="Скопировать для письма", en="Copy as an e-mail"), self._copy),
            (Text(ru="Протокол в Word…", en="Protocol in Word…"), self._protocol),
        ):
            made = button(words)
            made.clicked.connect(run)
            row.addWidget(made)
        row.addWidget(help_button(self._desk, self, "dispute"))
        row.addStretch(1)
        close = button(Text(ru="Закрыть", en="Close"), "primary")
        close.clicked.connect(self.accept)
        row.addWidget(close)
        return row

    @property
    def ids(self) -> tuple[str, str]:
        """Ids of who asks and of whom."""
        first, second = (str(box.currentData() or "") for box in self.parties)
        return first, second

    @property
    def dispute(self) -> Dispute | None:
        """What the model says now; None while the two parties are one."""
        a, b = self.ids
        if not a or not b or a == b:
            return None
        return settle(self._desk.organization, a, b, self.about.currentData() or None)

    def _fill(self) -> None:
        """Offer what the dispute may be about: the terms and duties of the two."""
        a, b = self.ids
        organization = self._desk.organization
        chain = value_chain(organization)
        kept = self.about.currentData()
        self.about.blockSignals(True)
        self.about.clear()
        self.about.addItem(str(_NOTHING), "")
        for supplier, client in ((b, a), (a, b)):
            arrow = arrow_between(organization, chain, supplier, client) if a and b and a != b else None
            if arrow is not None:
                self._offer_terms(arrow.id)
        for owner in (b, a):
            work: list[Function | Duty | OutOfScope] = [
                *items_of(organization, Function, owner),
                *items_of(organization, Duty, owner),
                *items_of(organization, OutOfScope, owner),
            ]
            for item in work:
                self.about.addItem(item.text, item.id)
        self.about.setCurrentIndex(max(0, self.about.findData(kept)))
        self.about.blockSignals(False)
        self._settle()

    def _offer_terms(self, arrow: str) -> None:
        organization = self._desk.organization
        for service in items_of(organization, Service, arrow):
            self.about.addItem(service.name or service.result, service.id)
        for condition in items_of(organization, ServiceCondition, arrow):
            self.about.addItem(condition.text, condition.id)
        for measure in items_of(organization, Measure, arrow):
            self.about.addItem(measure.name, measure.id)
        for asked in items_of(organization, RequestProcedure, arrow):
            words = Text(ru="порядок обращения: ", en="way to ask: ")
            self.about.addItem(str(words) + (asked.channel or asked.procedure), asked.id)

    def _settle(self) -> None:
        clear(self._fixes)
        dispute = self.dispute
        if dispute is None:
            self.why.setText(str(_TWO))
            self.rest.setText("")
            return
        self.why.setText(str(dispute.why))
        self.rest.setText("\n".join(_lines(dispute)))
        for proposal in dispute.proposals:
            if proposal.edit is None:
                self._fixes.addWidget(label(proposal.label, "muted"))
                self._offer_matters()
                continue
            made = button(shortened(str(proposal.label), 84), hint=plain_hint(str(proposal.label)))
            made.setAccessibleName(str(proposal.label))
            made.clicked.connect(lambda _=False, proposal=proposal: self._do(proposal))
            self._fixes.addWidget(made, 0, Qt.AlignmentFlag.AlignLeft)

    def _offer_matters(self) -> None:
        """Let the user say by a click what the demand is about."""
        for number in range(1, min(self.about.count(), _MATTERS + 1)):
            words = str(Text(ru="Речь о: ", en="It is about: ")) + self.about.itemText(number)
            made = button(shortened(words, 84), "link", plain_hint(words))
            made.setAccessibleName(words)
            made.clicked.connect(lambda _=False, number=number: self.about.setCurrentIndex(number))
            self._fixes.addWidget(made, 0, Qt.AlignmentFlag.AlignLeft)

    def _do(self, proposal: Proposal) -> None:
        if proposal.edit is not None:
            with self._desk.edit(proposal.label) as organization:
                proposal.edit(organization)
        self._fill()

    def _swap(self) -> None:
        a, b = self.ids
        for box, id in zip(self.parties, (b, a), strict=True):
            box.blockSignals(True)
            box.setCurrentIndex(box.findData(id))
            box.blockSignals(False)
        self._fill()

    def _copy(self) -> None:
        dispute = self.dispute
        if dispute is not None:
            QGuiApplication.clipboard().setText(str(dispute.message))
            self._desk.say(Text(ru="Текст для письма скопирован", en="The e-mail text has been copied"))

    def _protocol(self) -> None:
        dispute = self.dispute
        if dispute is None:
            self._desk.say(_TWO)
            return
        from designer.documents.types.dispute_protocol import subject_of

        a, b = self.ids
        cases: list[DisputeCase] = []
        with self._desk.edit(Text(ru="Записать спор", en="Record a dispute")) as organization:
            case = record_dispute(organization, a, b, self.about.currentData() or None, date.today())
            decide_dispute(organization, case.id, self.decision.text())
            cases.append(organization.need(DisputeCase, case.id))
        for case in cases:
            save_document(self._desk, "dispute-protocol", subject_of(self._desk.organization, case))


def _people(organization: Organization) -> list[Participant]:
    return sorted((p for kind in PARTICIPANTS for p in organization.all(kind)), key=lambda p: p.name.casefold())


def _likely_parties(desk: Desk) -> tuple[str, str]:
    """Return who may ask whom: the two selected, the ends of an arrow, else the selected one with its first arrow."""
    organization = desk.organization
    chosen = [id for id in desk.selection if organization.get(Participant, id)]
    if len(chosen) > 1:
        return chosen[0], chosen[1]
    link = organization.get(ClientLink, desk.selected)
    if link is not None:
        return link.client, link.supplier
    place = {person.id: number for number, person in enumerate(_people(organization))}
    arrows = sorted(organization.all(ClientLink), key=lambda one: (place[one.client], place[one.supplier]))
    if chosen:
        arrows = sorted((a for a in arrows if chosen[0] in (a.client, a.supplier)), key=lambda a: a.client != chosen[0])
    if arrows:
        return arrows[0].client, arrows[0].supplier
    first = [*chosen, *(id for id in place if id not in chosen)]
    return first[0], first[1]


def _lines(dispute: Dispute) -> list[str]:
    """Return what stands below the answer: value, duties, common clients, terms, chains."""
    lines = [str(dispute.value)] if dispute.verdict != "undecided" else []
    lines += [str(duty) for duty in dispute.duties]
    if dispute.between:
        way = Text(ru="Прямой стрелки нет, но есть путь: ", en="No direct arrow, but a path: ")
        lines.append(str(way) + " → ".join(p.name for p in dispute.between))
    if dispute.common:
        names = ", ".join(c.name for c in dispute.common_clients)
        lines += ["", str(Text(ru="Общие клиенты: ", en="Common clients: ")) + names]
        lines += [f"{s.name} → {c.name}" + (f": {words}" if words else "") for s, c, words in dispute.owed]
        lines += [str(dispute.first_of(one)) for one in dispute.common]
    paths = [path for side in ("a", "b") for path in dispute.chains[side][:2]]
    if paths:
        lines += ["", str(Text(ru="До внешнего клиента:", en="To the external client:"))]
        lines += [" → ".join(p.name for p in path) for path in paths]
    return lines
