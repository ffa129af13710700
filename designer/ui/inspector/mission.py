"""The page of the mission: the text, what it says, the declared clients, what the clients themselves are for."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from designer.analysis.naming import PARTICIPANTS
from designer.analysis.reading import declared_clients
from designer.analysis.writing import missions_beside
from designer.edits.clients import declare_client, find_arrow
from designer.edits.participants import add_participant
from designer.edits.removal import remove
from designer.i18n import Text
from designer.language.mission_list import ListedClient
from designer.language.reading import Match
from designer.model.kinds import KIND_NAMES
from designer.model.participants import Participant, Performer
from designer.ui.desk import Desk
from designer.ui.inspector import Page
from designer.ui.inspector.completing import Completing
from designer.ui.inspector.guided_form import GuidedFormView
from designer.ui.inspector.mission_editor import MissionEditor
from designer.ui.inspector.style_hints import StyleHints
from designer.ui.widgets.layouts import clear
from designer.ui.widgets.name_completer import complete_names
from designer.ui.widgets.texts import ElidedLink, button, label

_OFFER_AFTER = 60
"""Milliseconds after a key until names are offered, so that quick keys never wait for them."""
_MOST_BESIDE = 6
"""Missions of clients shown at once."""
_TITLE = Text(ru="Миссия", en="Mission")
_FORM = Text(ru="Заполнить по форме", en="Fill in the form")
_CLIENT = Text(ru=" ✓ клиент", en=" ✓ client")
_NO_CLIENT = Text(ru="\u00a0— нет среди клиентов", en="\u00a0— not declared")
_SERVED = Text(ru="в миссии ✓", en="in the mission ✓")
_NOT_SERVED = Text(ru="нет в миссии", en="not in the mission")


class MissionPage(QWidget):
    """The editor above, below it everything that it is read against."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        column = QVBoxLayout(self)
        column.setContentsMargins(2, 10, 8, 8)
        self.editor = MissionEditor(desk)
        column.addWidget(self.editor)
        self.completing = Completing(desk, self.editor, self)
        self._offering = QTimer(self)
        self._offering.setSingleShot(True)
        self._offering.setInterval(_OFFER_AFTER)
        self._offering.timeout.connect(self._offer)
        self.editor.written.connect(self._offering.start)
        self._names: list[str] = []
        self._said = QVBoxLayout()
        self._clients = QVBoxLayout()
        self._theirs = QVBoxLayout()
        column.addLayout(self._said)
        self.hints = StyleHints(self.editor)
        column.addWidget(self.hints)
        self.show_form = button(_FORM, "link")
        self.show_form.setCheckable(True)
        self.show_form.toggled.connect(self._toggle_form)
        column.addWidget(self.show_form)
        self.form = GuidedFormView(desk)
        self.form.hide()
        column.addWidget(self.form)
        column.addWidget(label(Text(ru="Объявленные клиенты", en="Declared clients"), "heading"))
        column.addLayout(self._clients)
        self.add_client = QLineEdit()
        placeholder = Text(ru="+ Добавить клиента", en="+ Add a client")
        self.add_client.setPlaceholderText(str(placeholder))
        self.add_client.setAccessibleName(str(placeholder))
        self.add_client.returnPressed.connect(self._declare)
        column.addWidget(self.add_client)
        column.addLayout(self._theirs)
        column.addStretch(1)
        desk.selection_changed.connect(self._select)
        desk.bridge.changed.connect(self._changed)
        desk.bridge.findings_changed.connect(self._refresh)
        desk.theme.changed.connect(self._refresh)
        self.setFocusProxy(self.editor)
        self._select()

    def _select(self) -> None:
        self.editor.show_performer(self._desk.selected)
        self._refresh()

    def _offer(self) -> None:
        if self.editor.hasFocus():
            self.completing.offer()

    def _toggle_form(self, on: bool) -> None:
        self.form.setVisible(on)
        self.form.refresh()

    def _changed(self, _: object) -> None:
        self.editor.refresh()

    def _refresh(self) -> None:
        performer = self._desk.organization.get(Performer, self._desk.selected)
        for layout in (self._said, self._clients, self._theirs):
            clear(layout)
        if self.form.isVisible():
            self.form.refresh()
        if performer is None:
            self.hints.show_hints(None)
            return
        reading = self._desk.session.reading(performer.id)
        names = [p.name for kind in PARTICIPANTS for p in self._desk.organization.all(kind) if p.id != performer.id]
        if names != self._names:
            self._names = names
            complete_names(self.add_client, names, self._desk.theme)
        declared = declared_clients(self._desk.organization, performer.id)
        known = {client.id for client in declared}
        served = {one.resolves_to for one in reading.beneficiaries if one.match is not Match.SUGGESTED}
        whom = Text(ru="Кому", en="Whom")
        what = Text(ru="Что сделать", en="To do what")
        for one in reading.beneficiaries:
            meant = self._desk.organization.get(Participant, one.resolves_to)
            name = meant.name if meant else performer.mission[one.span[0] : one.span[1]]
            fits = one.resolves_to in known
            self._row(self._said, whom, f"{name}{_CLIENT if fits else _NO_CLIENT}", "served" if fits else "open")
        for start, end in reading.actions:
            self._row(self._said, what, performer.mission[start:end], "action")
        self.hints.show_hints(reading)
        for client in declared:
            self._clients.addWidget(self._client(performer, client, client.id in served))
        self._show_theirs(performer)

    def _show_theirs(self, performer: Performer) -> None:
        """Show what the clients themselves are for, those within a group, too."""
        session = self._desk.session
        beside = missions_beside(session.organization, session.checker.names, performer.id, performer.mission)
        told = [one for one in beside if one.mission]
        if told:
            several = Text(ru="Миссии клиентов", en="The clients’ own missions")
            one_only = Text(ru="Миссия клиента", en="The client’s own mission")
            self._theirs.addWidget(label(several if len(told) > 1 else one_only, "heading"))
        for one in told[:_MOST_BESIDE]:
            self._theirs.addWidget(label(f"{one.name}: {one.mission}", "muted"))
        if len(told) > _MOST_BESIDE:
            more = len(told) - _MOST_BESIDE
            self._theirs.addWidget(label(Text(ru=f"…и ещё {more}", en=f"…and {more} more"), "muted"))

    def _row(self, layout: QVBoxLayout, key: Text, value: str, colour: str) -> None:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        left = label(key, "muted")
        left.setFixedWidth(92)
        left.setAlignment(Qt.AlignmentFlag.AlignTop)
        right = label(value)
        right.setStyleSheet(f"color: {self._desk.theme.value(colour)};")
        line.addWidget(left)
        line.addWidget(right, 1)
        layout.addWidget(row)

    def _client(self, performer: Performer, client: Participant, served: bool) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        go = ElidedLink(client.name)
        go.clicked.connect(lambda: self._desk.go_to(client.id))
        sign = label(_SERVED if served else _NOT_SERVED, wrap=False)
        sign.setStyleSheet(f"color: {self._desk.theme.value('served' if served else 'open')};")
        away = button("×")
        away.setAccessibleName(str(Text(ru="Убрать клиента: ", en="Remove the client: ")) + client.name)
        away.setFixedWidth(30)
        away.setProperty("kind", "quiet")
        away.clicked.connect(lambda: self._remove(performer.id, client.id))
        line.addWidget(go, 1)
        line.addWidget(sign)
        line.addWidget(away)
        return row

    def _declare(self) -> None:
        typed = self.add_client.text().strip().casefold()
        for kind in PARTICIPANTS:
            for participant in self._desk.organization.all(kind):
                if typed and typed in {n.casefold() for n in (participant.name, *participant.abbreviations)}:
                    with self._desk.edit(Text(ru="Объявить клиента", en="Declare a client")) as organization:
                        declare_client(organization, self._desk.selected, participant.id)
                    self.add_client.clear()
                    return
        if typed:
            self._declare_new(" ".join(self.add_client.text().split()))

    def _declare_new(self, name: str) -> None:
        """Make the client whom nobody knows yet; of what kind he is, his name says."""
        from designer.exchange.missions.listed_clients import stranger

        kind = type(stranger(ListedClient(words=name)))
        with self._desk.edit(Text(ru="Добавить клиента", en="Add a client")) as organization:
            made = add_participant(organization, kind, name)
            declare_client(organization, self._desk.selected, made.id)
        self.add_client.clear()
        said = Text(ru=KIND_NAMES[kind].ru.lower(), en=KIND_NAMES[kind].en.lower())
        words = Text(ru="Новый клиент: {name} ({kind})", en="New client: {name} ({kind})")
        self._desk.say(words.format(name=name, kind=said), undo=True)

    def _remove(self, supplier: str, client: str) -> None:
        with self._desk.edit(Text(ru="Убрать клиента", en="Remove a client")) as organization:
            arrow = find_arrow(organization, supplier, client)
            if arrow is not None:
                remove(organization, [arrow.id])
        self._desk.say(Text(ru="Клиент убран", en="Client removed"), undo=True)


PAGE = Page(
    id="mission", title=_TITLE, make=MissionPage, fits=lambda p: isinstance(p, Performer), place=10, term="mission"
)
