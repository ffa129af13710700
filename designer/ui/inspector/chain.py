"""The page of the chain: how far the external client is, the missions on the way, who depends on the selected one."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from designer.analysis.chain_defects import chain_ends
from designer.analysis.mission_ladder import Rung, mission_ladder
from designer.analysis.value_chain import ValueChain, lost_without, value_chain
from designer.analysis.workload import workloads
from designer.edits.clients import declare_client
from designer.i18n import Text, counted, plain, shortened
from designer.model.participants import ExternalClient, Participant, Performer
from designer.ui.actions import run_action
from designer.ui.desk import Desk
from designer.ui.inspector import Page
from designer.ui.widgets.layouts import clear
from designer.ui.widgets.texts import button, label, plain_hint
from designer.ui.widgets.when_seen import WhenSeen

_NO_ARROW = Text(
    ru="Пока у него нет клиентов, цепочки нет. Объявите клиента на странице «Миссия» или проведите стрелку (Ctrl+J).",
    en="While it has no clients there is no chain. Declare one on the page “Mission” or draw an arrow (Ctrl+J).",
)
_NO_OUTSIDE = Text(
    ru="Во всей модели нет внешнего клиента. Добавьте его (Ctrl+L) и проведите к нему стрелку.",
    en="The whole model has no external client. Add one (Ctrl+L) and draw an arrow to it.",
)
_OUTSIDE = Text(
    ru="Это внешний клиент: здесь цепочка заканчивается.", en="This is an external client: the chain ends here."
)
_END = Text(
    ru="Цепочка обрывается: {at}. Ниже — стрелки, которые её продолжат.",
    en="The chain ends at {at}. These arrows would lead on.",
)
_MISSION_MISSING = Text(ru="миссия не написана", en="no mission yet")
_FOR_ANOTHER = Text(ru="о следующем в миссии не сказано: ", en="the mission does not mention the next one: ")


class ChainPage(QWidget):
    """Made anew when the selection or the model changes, if it is seen."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(2, 10, 8, 8)
        self._column.setSpacing(4)
        WhenSeen(self, self.refresh, desk.selection_changed, desk.bridge.changed)

    def refresh(self) -> None:
        """Show the chain of the selected one."""
        clear(self._column)
        organization = self._desk.organization
        one = organization.get(Participant, self._desk.selected)
        if one is None:
            return
        chain = value_chain(organization)
        if isinstance(one, ExternalClient):
            self._column.addWidget(label(_OUTSIDE, "muted"))
        elif one.id in chain.distance:
            self._show_ladder(chain, one)
        else:
            self._show_end(chain, one)
        self._show_dependants(one)
        self._show_neighbours(chain, one)
        self._column.addSpacing(10)
        row = QHBoxLayout()
        for words, action in (
            (Text(ru="Вся цепочка…", en="The whole chain…"), "chain-report"),
            (Text(ru="Разрешить спор…", en="Settle a dispute…"), "dispute"),
        ):
            made = button(words)
            made.clicked.connect(lambda _=False, action=action: run_action(self._desk, action))
            row.addWidget(made)
        row.addStretch(1)
        self._column.addLayout(row)
        self._column.addStretch(1)

    def _show_ladder(self, chain: ValueChain, one: Participant) -> None:
        steps = counted(chain.distance[one.id], ("шаг", "шага", "шагов"), ("step", "steps"))
        head = Text(ru="До внешнего клиента — {steps}", en="{steps} to the external client").format(steps=steps)
        self._column.addWidget(label(head, "heading"))
        rungs = mission_ladder(self._desk.organization, self._desk.session.checker.readings, chain, one.id)
        for number, rung in enumerate(rungs):
            last = number == len(rungs) - 1
            name = button(("↓ " if number else "") + rung.name, "link")
            name.setAccessibleName(rung.name)
            name.clicked.connect(lambda _=False, id=rung.who: self._desk.go_to(id))
            self._column.addWidget(name, 0, Qt.AlignmentFlag.AlignLeft)
            if not last:
                said = label(_said(rung), "" if rung.is_for_next else "muted")
                said.setContentsMargins(18, 0, 0, 4)
                self._column.addWidget(said)
        copy = button(Text(ru="Скопировать, чтобы прочитать вслух", en="Copy, to read it aloud"), "link")
        copy.clicked.connect(lambda: self._copy(rungs))
        self._column.addWidget(copy, 0, Qt.AlignmentFlag.AlignLeft)

    def _copy(self, rungs: Iterable[Rung]) -> None:
        QGuiApplication.clipboard().setText("\n".join(aloud(tuple(rungs))))
        self._desk.say(Text(ru="Лестница миссий скопирована", en="The ladder of missions is copied"))

    def _show_end(self, chain: ValueChain, one: Participant) -> None:
        organization = self._desk.organization
        self._column.addWidget(
            label(Text(ru="Пути к внешнему клиенту нет", en="No path to an external client"), "heading")
        )
        if not organization.count(ExternalClient):
            self._column.addWidget(label(_NO_OUTSIDE, "muted"))
            return
        ends = [end for end in chain_ends(organization, chain) if one.id in (*end.at, *end.behind)]
        if not ends:
            self._column.addWidget(label(_NO_ARROW, "muted"))
        for end in ends:
            at = ", ".join(self._name(id) for id in end.at)
            self._column.addWidget(label(_END.format(at=at)))
            for supplier, client in end.cures:
                words = f"{self._name(supplier)} → {self._name(client)}"
                fix = button(shortened(words, 32), hint=plain_hint(words))
                fix.setAccessibleName(words)
                fix.clicked.connect(lambda _=False, pair=(supplier, client): self._draw(*pair))
                self._column.addWidget(fix, 0, Qt.AlignmentFlag.AlignLeft)

    def _draw(self, supplier: str, client: str) -> None:
        with self._desk.edit(Text(ru="Провести стрелку к клиенту", en="Draw a client arrow")) as organization:
            declare_client(organization, supplier, client)

    def _show_dependants(self, one: Participant) -> None:
        losers = lost_without(self._desk.organization, one.id)
        self._heading(Text(ru="Если его не станет", en="If it were gone"))
        if losers:
            people = counted(
                len(losers), ("участник потеряет", "участника потеряют", "участников потеряют"), ("loses", "lose")
            )
            words = Text(
                ru="{people} путь к внешнему клиенту: {names}", en="{people} the path to the external client: {names}"
            )
            self._column.addWidget(label(words.format(people=people, names=self._names(losers))))
        else:
            self._column.addWidget(
                label(Text(ru="Никто не потеряет путь к внешнему клиенту.", en="Nobody would lose the path."), "muted")
            )

    def _show_neighbours(self, chain: ValueChain, one: Participant) -> None:
        mutual = [b if a == one.id else a for a, b in chain.mutual if one.id in (a, b)]
        only = [client for client, supplier in chain.single_suppliers if supplier == one.id]
        for words, ids in (
            (Text(ru="Служат друг другу", en="They serve each other"), mutual),
            (Text(ru="Единственный поставщик для", en="The only supplier of"), only),
        ):
            if ids:
                self._heading(words)
                self._column.addWidget(label(self._names(ids)))
        load = next((w for w in workloads(self._desk.organization, chain) if w.who == one.id), None)
        if load is not None:
            clients = counted(load.clients, ("клиент", "клиента", "клиентов"), ("client", "clients"))
            suppliers = counted(load.suppliers, ("поставщик", "поставщика", "поставщиков"), ("supplier", "suppliers"))
            is_much = load.has_too_many_clients or load.has_too_many_suppliers
            self._heading(Text(ru="Нагрузка", en="Workload"))
            over = Text(ru=" — больше предела", en=" — above the limit") if is_much else plain("")
            self._column.addWidget(label(clients + ", " + suppliers + over, "fault" if is_much else ""))

    def _heading(self, words: Text) -> None:
        self._column.addSpacing(8)
        self._column.addWidget(label(words, "heading"))

    def _name(self, id: str) -> str:
        return self._desk.organization.need(Participant, id).name

    def _names(self, ids: Iterable[str]) -> str:
        return ", ".join(self._name(id) for id in ids)


def aloud(rungs: tuple[Rung, ...]) -> list[str]:
    """Return the ladder as lines to be read aloud, one a rung."""
    return [
        f"{rung.name}. {_said(rung)}." if number < len(rungs) - 1 else f"{rung.name}."
        for number, rung in enumerate(rungs)
    ]


def _said(rung: Rung) -> str:
    words = rung.words or str(_MISSION_MISSING)
    if rung.words and not rung.is_for_next:
        words = str(_FOR_ANOTHER) + words
    return words.rstrip(" .")


PAGE = Page(
    id="chain",
    title=Text(ru="Цепочка", en="Chain"),
    make=ChainPage,
    fits=lambda p: isinstance(p, Performer | ExternalClient),
    place=35,
    term="chain",
)
