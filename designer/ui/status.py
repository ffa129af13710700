"""The line below: what the model holds, and quiet notes that go away by themselves."""

from __future__ import annotations

from PySide6.QtWidgets import QStatusBar, QWidget

from designer.analysis.headcount import headcount
from designer.analysis.naming import PARTICIPANTS
from designer.i18n import Text, counted, number
from designer.model.organization import Organization
from designer.model.participants import ExternalClient
from designer.model.relations import ClientLink
from designer.storage.faults import reason
from designer.ui.desk import Desk
from designer.ui.only_words import changes_only_words
from designer.ui.stepping import take_back
from designer.ui.widgets.texts import button, label

_NO_PATH = "C001"
_STAY = 6000
"""Milliseconds that a note stays."""


class Status(QStatusBar):
    """Counts at the left, notes in their place for a while, saved or not at the right."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._counts = label(kind="muted", wrap=False)
        self._saved = label(kind="muted", wrap=False)
        self._undo = button("", "link")
        self._undo.clicked.connect(lambda: take_back(desk))
        self._undo.hide()
        self._chain = label(kind="muted", wrap=False)
        self.setContentsMargins(10, 0, 10, 0)
        self.addWidget(self._counts)
        self.addWidget(self._chain)
        self.addPermanentWidget(self._undo)
        self.addPermanentWidget(self._saved)
        self.messageChanged.connect(self._hide_undo)
        self._people = ""
        for signal in (desk.bridge.opened, desk.bridge.changed, desk.bridge.saved, desk.saver.began, desk.saver.failed):
            signal.connect(self.refresh)
        desk.bridge.opened.connect(self._count_people)
        desk.bridge.changed.connect(lambda change: None if changes_only_words(change) else self._count_people())
        desk.bridge.findings_changed.connect(self._show_chain)
        desk.noted.connect(self._note)
        self.refresh()
        self._count_people()

    def refresh(self, *_: object) -> None:
        """Count again."""
        organization = self._desk.organization
        people = sum(organization.count(kind) for kind in PARTICIPANTS)
        arrows = organization.count(ClientLink)
        is_nothing = not people and self._desk.session.path is None and self._desk.session.is_saved
        counts = (
            f"{counted(people, ('участник', 'участника', 'участников'), ('participant', 'participants'))}     "
            f"{counted(arrows, ('стрелка', 'стрелки', 'стрелок'), ('client arrow', 'client arrows'))}"
        )
        self._counts.setText("" if is_nothing else counts)
        self._saved.setText(self.keeping_words() or ("" if is_nothing else str(self._saved_words())))
        self._undo.setText(str(Text(ru="Отменить", en="Undo")))

    def _show_chain(self) -> None:
        """Say how many people there are, and whether everybody's chain reaches an external client."""
        lost = sum(finding.code == _NO_PATH for finding in self._desk.session.checker.every)
        without = Text(ru=f"до внешнего клиента: нет пути у {lost}", en=f"to the external client: {lost} with no path")
        everybody = Text(ru="до внешнего клиента: все", en="to the external client: everybody")
        nobody = Text(ru="внешний клиент не назван", en="no external client yet")
        organization = self._desk.organization
        said = nobody if not organization.count(ExternalClient) else without if lost else everybody
        chain = f"    {said}" if organization.count(ClientLink) else ""
        self._chain.setText(f"{self._people}{chain}")

    def _count_people(self) -> None:
        self._people = _people(self._desk.organization)

    def keeping_words(self) -> str:
        """Return why changes are not written down, and what to do; "" while they are."""
        keeping = self._desk.session.keeping
        fault = keeping.fault if keeping is not None else None
        if fault is None:
            return ""
        why = reason(fault)
        return str(
            Text(
                ru=f"Журнал не пишется: {why.ru}. Сохраняйте чаще",
                en=f"The journal cannot be written: {why.en}. Save often",
            )
        )

    def _saved_words(self) -> Text:
        if self._desk.saver.is_running:
            return Text(ru="Сохраняется…", en="Saving…")
        if self._desk.session.is_saved:
            return Text(ru="Сохранено", en="Saved")
        return Text(ru="Есть несохранённые изменения", en="Unsaved changes")

    def _note(self, text: Text, undo: bool) -> None:
        self.showMessage(str(text), _STAY)
        self._undo.setVisible(undo)

    def _hide_undo(self, message: str) -> None:
        if not message:
            self._undo.hide()


def _people(organization: Organization) -> str:
    """Return the people counted, beside those that the company states; "" where nobody is counted."""
    people = headcount(organization)
    if not people.counted:
        return ""
    words = Text(ru="    {n}\u00a0чел.", en="    {n}\u00a0people").format(n=number(people.counted))
    if people.stated is not None and people.unexplained:
        fewer = Text(ru=" из {n} заявленных", en=" of {n} stated")
        more = Text(ru=", заявлено\u00a0{n}", en=", {n}\u00a0stated")
        words += (fewer if people.unexplained > 0 else more).format(n=number(people.stated))
    return str(words)
