"""Earlier versions of the open model: look, open as a copy, or bring one participant back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from designer.analysis.naming import PARTICIPANTS
from designer.edits.restoring import restore_participant
from designer.i18n import Text, counted
from designer.model.organization import Organization
from designer.model.participants import Participant
from designer.session import Session
from designer.storage.broken_file import BrokenFile
from designer.storage.project_file import dumps, loads
from designer.storage.recovery import Unsaved, set_aside
from designer.storage.versions import Version, kept
from designer.ui.desk import Desk
from designer.ui.dialogs.side_by_side import GONE, SideBySide, fields_of
from designer.ui.look.sizes import sized
from designer.ui.moments import moment
from designer.ui.widgets.empty_place import EmptyPlace
from designer.ui.widgets.texts import button, label

_NOTHING = Text(ru="Прежних версий пока нет", en="No earlier versions yet")
_LATER = Text(
    ru="Они появятся, когда вы измените и сохраните модель.", en="They appear when you change and save the model."
)
_NONE = _NOTHING + ". " + _LATER
_SAME = Text(ru="Участники в этой версии такие же, как сейчас.", en="The participants are the same as now.")

_STATES = (
    Text(ru="сейчас нет", en="not here now"),
    Text(ru="отличается", en="differs"),
    Text(ru="записей было больше", en="had more entries"),
)


@dataclass(frozen=True, slots=True)
class Earlier:
    """One state that can be looked at, and how it came about."""

    when: datetime
    how: Text
    source: Version | Unsaved

    def read(self) -> Organization:
        """Return the state; raises OSError or BrokenFile."""
        if isinstance(self.source, Version):
            return loads(self.source.read(), str(self.source.path))
        session = Session(self.source.organization())
        for change in self.source.changes(session.organization):
            session.history.replay(change)
        return session.organization


def earlier_versions(model_id: str) -> list[Earlier]:
    """Return what is kept of a model, newest first: versions of its file, and work that was not saved."""
    how = {
        "opened": Text(ru="до начала работы", en="before the work began"),
        "saved": Text(ru="сохранена", en="saved"),
    }
    found = [Earlier(version.when, how[version.why], version) for version in kept(model_id)]
    for work in set_aside(model_id):
        number = counted(len(work.entries), ("изменение", "изменения", "изменений"), ("change", "changes"))
        words = Text(ru=f"не сохранено: {number.ru}", en=f"not saved: {number.en}")
        found.append(Earlier(work.when, words, work))
    return sorted(found, key=lambda one: one.when, reverse=True)


class EarlierVersions(QDialog):
    """Versions at the left, who differs in the middle, then and now at the right."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.window)
        self._desk = desk
        self._earlier: Organization | None = None
        self.setWindowTitle(str(Text(ru="Прежние версии", en="Earlier versions")))
        self.entries = earlier_versions(desk.organization.model_id)
        self.versions = QListWidget()
        self.versions.setAccessibleName(self.windowTitle())
        self.versions.setFixedWidth(210)
        self.versions.addItems([f"{moment(one.when)}\n{one.how}" for one in self.entries])
        self.people = QListWidget()
        self.people.setAccessibleName(str(Text(ru="Кто отличается", en="Who differs")))
        self.people.setFixedWidth(230)
        self.people.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for listed in (self.versions, self.people):
            listed.setProperty("kind", "entries")
        self.note = label(_NONE, "muted")
        self.sides = SideBySide(
            desk.theme,
            label(Text(ru="Тогда", en="Then"), "heading"),
            label(Text(ru="Сейчас", en="Now"), "heading"),
        )
        self.copy = button(Text(ru="Открыть как копию", en="Open as a copy"))
        self.back = button(Text(ru="Вернуть участника", en="Bring back"), "primary")
        away = button(Text(ru="Закрыть", en="Close"))
        self.copy.clicked.connect(self.open_copy)
        self.back.clicked.connect(self.bring_back)
        away.clicked.connect(self.reject)
        right = QVBoxLayout()
        right.addWidget(self.note)
        right.addWidget(self.sides, 1)
        across = QHBoxLayout()
        across.addWidget(self.versions)
        across.addWidget(self.people)
        across.addLayout(right, 1)
        row = QHBoxLayout()
        row.addWidget(self.copy)
        row.addStretch(1)
        row.addWidget(away)
        row.addWidget(self.back)
        column = QVBoxLayout(self)
        self.nothing = EmptyPlace(_NOTHING, _LATER)
        whole = QWidget()
        whole.setLayout(across)
        across.setContentsMargins(0, 0, 0, 0)
        whole.setVisible(bool(self.entries))
        self.nothing.setVisible(not self.entries)
        self.copy.setVisible(bool(self.entries))
        self.back.setVisible(bool(self.entries))
        column.addWidget(whole, 1)
        column.addWidget(self.nothing, 1)
        column.addLayout(row)
        sized(self, 1040, 560)
        self.versions.currentRowChanged.connect(lambda _: self._read())
        self.people.currentRowChanged.connect(lambda _: self._show())
        self.versions.setCurrentRow(0)
        self._read()

    def _read(self) -> None:
        """Read the chosen version and list who differs."""
        self._earlier = None
        row = self.versions.currentRow()
        if 0 <= row < len(self.entries):
            try:
                self._earlier = self.entries[row].read()
            except (OSError, BrokenFile) as fault:
                words = fault.text if isinstance(fault, BrokenFile) else fault
                broken = Text(ru="Эта версия не читается: ", en="This version cannot be read: ") + str(words)
                self.note.setText(str(broken))
        self._list()

    def _list(self) -> None:
        self.people.clear()
        self.copy.setEnabled(self._earlier is not None)
        if self._earlier is not None:
            differing = []
            for participant in _participants(self._earlier):
                state = _state(self._earlier, self._desk.organization, participant)
                if state is not None:
                    differing.append((_STATES.index(state), participant.name.casefold(), participant))
            for place, _, participant in sorted(differing, key=lambda one: one[:2]):
                item = QListWidgetItem(f"{participant.name}\n{_STATES[place]}")
                item.setData(Qt.ItemDataRole.UserRole, participant.id)
                self.people.addItem(item)
            self.note.setText("" if self.people.count() else str(_SAME))
        self.people.setCurrentRow(0)
        self._show()

    def _show(self) -> None:
        item = self.people.currentItem()
        earlier, now = self._earlier, self._desk.organization
        is_chosen = item is not None and earlier is not None
        self.sides.setVisible(is_chosen)
        self.back.setEnabled(is_chosen)
        if item is None or earlier is None:
            return
        id = item.data(Qt.ItemDataRole.UserRole)
        then, today = earlier.need(Participant, id), now.get(Participant, id)
        old = fields_of(then, earlier.snapshot())
        new = fields_of(today, now.snapshot()) if today else str(GONE)
        self.sides.show_two((old, old), (old if today else new, new), then, earlier, now)

    def bring_back(self) -> None:
        """Bring the chosen participant back into the open model, as one undo step."""
        item = self.people.currentItem()
        if item is None or self._earlier is None:
            return
        id = item.data(Qt.ItemDataRole.UserRole)
        with self._desk.edit(Text(ru="Вернуть из прежней версии", en="Bring back from an earlier version")) as now:
            restore_participant(now, self._earlier, id)
        name = self._earlier.need(Participant, id).name
        self._desk.say(Text(ru=f"Возвращено: {name}", en=f"Brought back: {name}"), undo=True)
        self._list()

    def open_copy(self) -> None:
        """Open the chosen version as a model without a file; the open model must be saved or given up first."""
        from designer.ui.files.saves import may_leave

        if self._earlier is None or not may_leave(self._desk):
            return
        earlier = self._earlier
        self.accept()
        self._desk.show(Session(loads(dumps(earlier))))


def _participants(organization: Organization) -> list[Participant]:
    return [one for kind in PARTICIPANTS for one in organization.all(kind)]


def _state(earlier: Organization, now: Organization, participant: Participant) -> Text | None:
    """Return how a participant of then differs from now; None where it does not."""
    if participant.id not in now:
        return _STATES[0]
    then = {record.id: record for record, _ in earlier.referrers(participant.id)}
    lost = [id for id in then if id not in now and "@" not in id]
    if earlier.find(participant.id) != now.find(participant.id):
        return _STATES[1]
    return _STATES[2] if lost else None
