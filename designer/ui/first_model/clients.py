"""Who helps whom: one line for each unit and position."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtWidgets import QComboBox, QCompleter, QFormLayout, QFrame, QScrollArea, QWidget

from designer.analysis.naming import PARTICIPANTS
from designer.analysis.reading import declared_clients
from designer.edits.clients import declare_client, find_arrow, may_declare
from designer.edits.participants import add_participant
from designer.edits.removal import remove
from designer.exchange.missions.listed_clients import Names, stranger
from designer.i18n import Text
from designer.language.declension.cases import Kind, forms
from designer.language.mission_list import ListedClient, clients_in
from designer.model.kinds import KIND_NAMES
from designer.model.organization import Organization
from designer.model.participants import ClientGroup, ExternalClient, Participant, Performer, Position, Unit
from designer.ui.desk import Desk
from designer.ui.first_model.step import Line, Step
from designer.ui.widgets.texts import label

_KINDS: tuple[type[Participant], ...] = (ExternalClient, ClientGroup, Unit, Position)


@dataclass(frozen=True, slots=True)
class _Kind:
    """What a new name may be: a kind, and for a group those who report to somebody."""

    kind: type[Participant]
    superior: str | None = None


class ClientLine(Line):
    """Names separated by commas; each is completed while it is typed."""

    def __init__(self, words: str, names: list[str]) -> None:
        super().__init__(words)
        self._completer = QCompleter(QStringListModel(names, self), self)
        self._completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self._completer.setWidget(self)
        self._completer.activated.connect(self._complete)
        self.textEdited.connect(self._offer)

    def _begun(self) -> tuple[int, str]:
        before = self.text()[: self.cursorPosition()]
        start = max(before.rfind(","), before.rfind(";")) + 1
        return start, before[start:].strip()

    def _offer(self) -> None:
        begun = self._begun()[1]
        popup = self._completer.popup()
        if popup is None:
            return
        if len(begun) < 2:
            popup.hide()
            return
        self._completer.setCompletionPrefix(begun)
        if self._completer.completionCount() and self._completer.currentCompletion().casefold() != begun.casefold():
            self._completer.complete()
        else:
            popup.hide()

    def _complete(self, name: str) -> None:
        start, _ = self._begun()
        rest = self.text()[self.cursorPosition() :]
        self.setText(self.text()[:start] + (" " if start else "") + name + rest)
        self.setCursorPosition(start + (1 if start else 0) + len(name))


class ClientsStep(Step):
    """A new name is asked about below before the page is left; what is likely is chosen already."""

    term = "internal-client"
    title = Text(ru="Кто кому помогает", en="Who helps whom")
    question = Text(ru="Кому помогает каждый из них?", en="Whom does each of them help?")
    hint = Text(
        ru="Назовите через запятую тех, кому нужна его работа: подразделения, людей, внешних клиентов, "
        "группы («руководители первой линии»). Спросите не «кому подчиняется?», а «кто не справится без него?»",
        en="Name those who need the work, separated by commas: units, people, external clients, groups "
        "(“first-line managers”). Do not ask “whom does it report to?” but “who cannot do without it?”",
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.lines: dict[str, ClientLine] = {}
        self.kinds: dict[str, QComboBox] = {}
        self._rows = QScrollArea()
        self._rows.setWidgetResizable(True)
        self._rows.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.column.addWidget(self._rows, 1)
        self.asked = QFrame()
        self.asked.setProperty("kind", "surface")
        self.column.addWidget(self.asked)
        self.asked.hide()

    def fill(self) -> None:
        """Show everybody with his clients."""
        organization = self.desk.organization
        whole = QWidget()
        form = QFormLayout(whole)
        self.lines = {}
        everybody = sorted(p.short_name for kind in PARTICIPANTS for p in organization.all(kind))
        for performer in in_order(organization):
            clients = ", ".join(c.short_name for c in declared_clients(organization, performer.id))
            line = ClientLine(clients, [name for name in everybody if name != performer.short_name])
            line.setAccessibleName(str(Text(ru="Кому помогает: ", en="Whom it helps: ") + performer.name))
            self.lines[performer.id] = line
            form.addRow(label(performer.name, wrap=False), line)
        if not self.lines:
            form.addRow(label(Text(ru="Сначала назовите подразделения.", en="Name the units first."), "muted"))
        self._rows.setWidget(whole)
        self._ask([])

    def take(self) -> bool:
        """Declare exactly the clients that are named, once every new name has its kind."""
        new = self._new_names()
        if any(name not in self.kinds for name in new):
            self._ask(new)
            return False
        with self.desk.edit(Text(ru="Кто кому помогает", en="Who helps whom")) as organization:
            for name in new:
                chosen: _Kind = self.kinds[name].currentData()
                fields = {"reports_to_rule": chosen.superior} if chosen.superior else {}
                add_participant(organization, chosen.kind, name, **fields)
            meant = _Meant(organization)
            for id, line in self.lines.items():
                _declare_exactly(organization, meant, id, line.text())
        self._ask([])
        return True

    def _new_names(self) -> list[str]:
        meant = _Meant(self.desk.organization)
        named = [one for line in self.lines.values() for one in meant.listed(line.text())]
        return list(dict.fromkeys(one.words for one in named if meant.find(one) is None))

    def _ask(self, new: list[str]) -> None:
        """Show what new names are taken for."""
        for old in self.asked.findChildren(QWidget):
            old.deleteLater()
        layout = self.asked.layout()
        if layout is not None:
            QWidget().setLayout(layout)
        self.kinds = {}
        self.asked.setVisible(bool(new))
        form = QFormLayout(self.asked)
        if new:
            words = Text(ru="Новые имена. Кто это? Проверьте и нажмите «Дальше».", en="New names. Who are they?")
            form.addRow(label(words, "heading"))
        for name in new:
            box = QComboBox()
            box.setAccessibleName(name)
            for words, kind in self._choices():
                box.addItem(str(words), kind)
            box.setCurrentIndex(self._likely(name))
            self.kinds[name] = box
            form.addRow(label(name, wrap=False), box)

    def _choices(self) -> list[tuple[Text, _Kind]]:
        choices = [(KIND_NAMES[kind], _Kind(kind)) for kind in _KINDS if kind is not ClientGroup]
        for superior in superiors(self.desk.organization):
            words = Text(ru="Группа: все, кто подчиняется — {name}", en="Group: all who report to {name}")
            choices.append((words.format(name=superior.short_name), _Kind(ClientGroup, superior.id)))
        choices.append((Text(ru="Группа: участников назову потом", en="Group: members come later"), _Kind(ClientGroup)))
        return choices

    def _likely(self, name: str) -> int:
        wanted = type(stranger(ListedClient(words=name)))
        kinds = [kind.kind for _, kind in self._choices()]
        return kinds.index(wanted) if wanted in kinds else 0


def in_order(organization: Organization) -> list[Performer]:
    """Return the units and positions, those at the top first, as one reads a chart."""
    people: list[Performer] = [*organization.all(Position), *organization.all(Unit)]
    above = {p.id: getattr(p, "parent", None) or getattr(p, "unit", None) or p.reports_to for p in people}

    def path(performer: Performer) -> list[tuple[bool, str, str]]:
        steps: list[tuple[bool, str, str]] = []
        at: str | None = performer.id
        while at in above and len(steps) < len(people):
            one = organization.need(Performer, at)
            steps.append((isinstance(one, Unit), one.name.casefold(), one.id))
            at = above[at]
        return steps[::-1]

    return sorted(people, key=path)


def superiors(organization: Organization) -> list[Performer]:
    """Return those to whom others report, the one with the most first."""
    found = [(len(organization.referring(Performer, p.id, "reports_to")), p) for p in in_order(organization)]
    return [p for number, p in sorted(found, key=lambda pair: -pair[0]) if number > 1]


class _Meant:
    """Whom the words of a line mean: by name, by abbreviation, or by the name in another case."""

    def __init__(self, organization: Organization) -> None:
        people = [p for kind in PARTICIPANTS for p in organization.all(kind)]
        self._names = Names(people)
        self._forms: dict[str, str] = {}
        for person in people:
            kind: Kind = "position" if isinstance(person, Position) else "unit"
            for form in forms(person.name, kind).values():
                self._forms.setdefault(form.casefold(), person.id)

    def listed(self, words: str) -> tuple[ListedClient, ...]:
        return clients_in(words, self._names.lowered)

    def find(self, listed: ListedClient) -> str | None:
        found = self._names.find(listed.words)
        return found[0] if found else self._forms.get(listed.words.casefold())


def _declare_exactly(organization: Organization, meant: _Meant, supplier: str, words: str) -> None:
    wanted = {found for one in meant.listed(words) if (found := meant.find(one)) is not None}
    for client in declared_clients(organization, supplier):
        arrow = find_arrow(organization, supplier, client.id)
        if client.id not in wanted and arrow is not None:
            remove(organization, [arrow.id])
    for client_id in sorted(wanted):
        if may_declare(organization, supplier, client_id) is None:
            declare_client(organization, supplier, client_id)
