"""The page of feedback: what clients say, what is done about it, thanks, and the discussion."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from designer.analysis.feedback import change_text, effects, results, rounds, score_text
from designer.documents.types.dispute_protocol import subject_of as protocol_of
from designer.documents.types.thanks_card import subject_of as card_of
from designer.edits.feedback import change_improvement
from designer.i18n import Text, current_language, shortened
from designer.model.feedback import Improvement, SurveyRound, Thanks
from designer.model.participants import Participant, Performer
from designer.model.relations import ClientLink
from designer.model.talk import DisputeCase
from designer.ui.desk import Desk
from designer.ui.files.word_files import save_document
from designer.ui.inspector import Page
from designer.ui.threads import Thread
from designer.ui.widgets.layouts import clear
from designer.ui.widgets.texts import button, label, plain_hint

_NO_SCORES = Text(ru="Клиентов ещё не спрашивали.", en="The clients have not been asked yet.")
_SHOWN = 12


class FeedbackPage(QWidget):
    """Made anew when the selection or the model changes, if it is seen."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        whole = QVBoxLayout(self)
        whole.setContentsMargins(2, 10, 8, 8)
        whole.setSpacing(4)
        self._column = QVBoxLayout()
        self._column.setSpacing(4)
        whole.addLayout(self._column)
        whole.addSpacing(8)
        whole.addWidget(label(Text(ru="Обсуждение", en="Discussion"), "heading"))
        self.thread_widget = Thread(desk)
        whole.addWidget(self.thread_widget)
        whole.addStretch(1)
        desk.selection_changed.connect(self._changed)
        desk.bridge.changed.connect(self._changed)
        self.refresh()

    def _changed(self, *_: object) -> None:
        if self.isVisible():
            self.refresh()

    def showEvent(self, event: object) -> None:
        """Show what has changed since."""
        self.refresh()
        super().showEvent(event)  # type: ignore[arg-type]

    def refresh(self) -> None:
        """Show what is known about the selected one."""
        clear(self._column)
        one = self._desk.organization.get(Participant, self._desk.selected)
        if one is None:
            return
        if isinstance(one, Performer):
            self._scores(one)
            self._improvements(one)
            self._thanks(one)
        self._disputes(one)
        self.thread_widget.show_subject(one.id)

    def _scores(self, one: Performer) -> None:
        organization, language = self._desk.organization, current_language()
        self._heading(Text(ru="Что говорят клиенты", en="What clients say"))
        known: list[SurveyRound] = rounds(organization)
        found = results(organization, known[-1].id) if known else None
        links = organization.referring(ClientLink, one.id, "supplier")
        shown = [link for link in links if found is not None and link.id in found.cells]
        for link in shown:
            assert found is not None
            cell = found.cells[link.id]
            client = organization.need(Participant, link.client).name
            self._column.addWidget(label(f"{client}: {score_text(cell, language)}", "fault" if cell.is_low else ""))
        if not shown:
            self._column.addWidget(label(_NO_SCORES, "muted"))
        whole = button(Text(ru="Опрос и оценки компании", en="Survey and scores of the company"), "link")
        whole.clicked.connect(lambda: self._desk.view_asked.emit("feedback"))
        self._column.addWidget(whole, 0, Qt.AlignmentFlag.AlignLeft)

    def _improvements(self, one: Performer) -> None:
        organization = self._desk.organization
        links = {link.id for link in organization.referring(ClientLink, one.id, "supplier")}
        found = [e for e in effects(organization) if e.improvement.link in links or e.improvement.owner == one.id]
        if not found:
            return
        self._heading(Text(ru="Что делаем", en="What is done"))
        for effect in found:
            planned = effect.improvement
            words = f"{planned.text} · {planned.due}"
            if effect.change is not None:
                words += f" · {change_text(effect.change, current_language())}"
            box = QCheckBox(shortened(words, 30).replace("&", "&&"))
            box.setToolTip(plain_hint(words))
            box.setAccessibleName(words)
            box.setChecked(planned.is_done)
            box.toggled.connect(lambda on, id=planned.id: self._done(id, on))
            row = QHBoxLayout()
            row.addWidget(box, 1)
            edit = button("…", "link", Text(ru="Изменить меру", en="Change it"))
            edit.setAccessibleName(str(Text(ru="Изменить меру: ", en="Change: ")) + planned.text)
            edit.clicked.connect(lambda _=False, id=planned.id: self._edit(id))
            row.addWidget(edit)
            self._column.addLayout(row)

    def _thanks(self, one: Performer) -> None:
        organization = self._desk.organization
        self._heading(Text(ru="Спасибо", en="Thanks"))
        found = sorted(organization.referring(Thanks, one.id, "receiver"), key=lambda t: (t.date, t.id), reverse=True)
        for thanks in found[:_SHOWN]:
            giver = organization.need(Participant, thanks.giver).name
            hint = Text(ru="Карточка для печати", en="Card to print")
            card = button(shortened(f"♥ {giver}: {thanks.text}", 28), "link", hint)
            card.setAccessibleName(f"{giver}: {thanks.text}")
            card.clicked.connect(lambda _=False, thanks=thanks: self._card(thanks))
            self._column.addWidget(card, 0, Qt.AlignmentFlag.AlignLeft)
        said = button(Text(ru="Сказать спасибо…", en="Say thanks…"), "link")
        said.clicked.connect(lambda: self._thank(one.id))
        self._column.addWidget(said, 0, Qt.AlignmentFlag.AlignLeft)

    def _disputes(self, one: Participant) -> None:
        organization = self._desk.organization
        cases = [c for c in organization.all(DisputeCase) if one.id in (c.a, c.b)]
        if not cases:
            return
        self._heading(Text(ru="Споры", en="Disputes"))
        for case in sorted(cases, key=lambda c: (c.date, c.id), reverse=True)[:_SHOWN]:
            words = f"{case.date} {protocol_of(organization, case).name}" + (f": {case.decision}" * bool(case.decision))
            made = button(shortened(words, 32), "link", plain_hint(words))
            made.setAccessibleName(words)
            made.clicked.connect(lambda _=False, case=case: self._protocol(case))
            self._column.addWidget(made, 0, Qt.AlignmentFlag.AlignLeft)

    def _protocol(self, case: DisputeCase) -> None:
        save_document(self._desk, "dispute-protocol", protocol_of(self._desk.organization, case))

    def _heading(self, words: Text) -> None:
        self._column.addSpacing(8)
        self._column.addWidget(label(words, "heading"))

    def _done(self, id: str, on: bool) -> None:
        with self._desk.edit(Text(ru="Отметить меру", en="Mark an improvement")) as organization:
            change_improvement(organization, id, is_done=on)

    def _edit(self, id: str) -> None:
        from designer.ui.dialogs.improvement import ImprovementDialog

        if self._desk.organization.get(Improvement, id) is not None:
            ImprovementDialog(self._desk, id).exec()

    def _thank(self, receiver: str) -> None:
        from designer.ui.dialogs.thanks import ThanksDialog

        ThanksDialog(self._desk, receiver).exec()

    def _card(self, thanks: Thanks) -> None:
        save_document(self._desk, "thanks-card", card_of(self._desk.organization, thanks))


PAGE = Page(
    id="feedback",
    title=Text(ru="Отклик", en="Feedback"),
    make=FeedbackPage,
    fits=lambda p: True,
    place=37,
    term="feedback",
)
