"""Missions after the pattern: for each client, what it is helped to do."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFormLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from designer.analysis.composing import compose_mission, opening
from designer.analysis.reading import declared_clients
from designer.edits.missions import write_mission
from designer.i18n import Text
from designer.model.participants import Performer
from designer.ui.desk import Desk
from designer.ui.first_model.clients import in_order
from designer.ui.first_model.step import Line, Step
from designer.ui.widgets.texts import label


class MissionsStep(Step):
    """A line for each client of those who have no mission yet; the sentence grows below while one types."""

    term = "mission"
    title = Text(ru="Миссии", en="Missions")
    question = Text(ru="Что каждый помогает делать своим клиентам?", en="What does each help its clients to do?")
    hint = Text(
        ru="Допишите фразу: что клиент сможет сделать благодаря этой помощи. «…сдавать дома в обещанный срок», "
        "а не «…предоставлением отчётов». Enter — к следующей строке.",
        en="Finish the sentence: what the client can do thanks to this help. “…hand over homes on the promised day” "
        "and not “…by providing reports”. Enter goes to the next line.",
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.lines: dict[tuple[str, str], Line] = {}
        """The lines by supplier and client; the whole mission under the client ""."""
        self._said: dict[str, QLabel] = {}
        self._openings: list[QLabel] = []
        """The words before the lines; all lines begin at one place."""
        self._rows = QScrollArea()
        self._rows.setWidgetResizable(True)
        self._rows.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.column.addWidget(self._rows, 1)

    def fill(self) -> None:
        """Show everybody with his clients or with the mission that there is."""
        whole = QWidget()
        column = QVBoxLayout(whole)
        self.lines, self._said, self._openings = {}, {}, []
        for performer in in_order(self.desk.organization):
            column.addWidget(label(performer.name, "card-title"))
            form = QFormLayout()
            column.addLayout(form)
            self._fill_one(performer, form)
            column.addSpacing(10)
        column.addStretch(1)
        widest = max((words.sizeHint().width() for words in self._openings), default=0)
        for words in self._openings:
            words.setMinimumWidth(widest)
        self._rows.setWidget(whole)

    def _fill_one(self, performer: Performer, form: QFormLayout) -> None:
        organization = self.desk.organization
        if performer.mission.strip():
            self._line(performer, "", Text(ru="Миссия", en="Mission"), form, performer.mission)
            return
        clients = declared_clients(organization, performer.id)
        for client in clients:
            self._line(performer, client.id, opening(client, organization.company.language), form)
        if not clients:
            none = Text(ru="Клиентов нет: назовите их на прошлом шаге.", en="No clients: name them one step back.")
            form.addRow(label(none, "muted"))
            return
        self._said[performer.id] = label(kind="muted")
        form.addRow(self._said[performer.id])

    def _line(self, performer: Performer, client: str, words: Text | str, form: QFormLayout, text: str = "") -> None:
        line = Line(text)
        line.setCursorPosition(0)
        line.setAccessibleName(f"{performer.name}: {words}")
        line.textChanged.connect(lambda: self._tell(performer.id))
        self.lines[performer.id, client] = line
        opening_words = label(words, wrap=False)
        self._openings.append(opening_words)
        form.addRow(opening_words, line)

    def mission_of(self, id: str) -> str:
        """Return the mission as it is typed."""
        if (id, "") in self.lines:
            return self.lines[id, ""].text().strip()
        actions = {client: line.text() for (supplier, client), line in self.lines.items() if supplier == id}
        organization = self.desk.organization
        return compose_mission(organization, list(actions), actions, organization.company.language)

    def take(self) -> bool:
        """Write every mission that was typed."""
        with self.desk.edit(Text(ru="Миссии", en="Missions")) as organization:
            for id in dict.fromkeys(supplier for supplier, _ in self.lines):
                text = self.mission_of(id)
                if id in organization and text != organization.need(Performer, id).mission:
                    write_mission(organization, id, text)
        return True

    def _tell(self, id: str) -> None:
        if id in self._said:
            self._said[id].setText(self.mission_of(id))
