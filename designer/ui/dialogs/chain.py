"""The report on the chain: distances, workload, who depends on whom, what if somebody is gone."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QGuiApplication
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QSpinBox,
    QSplitter,
    QTableWidget,
    QTableWidgetItem,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
)

from designer.analysis.chain_defects import chain_ends, circles_of, dependants_of_each
from designer.analysis.value_chain import ValueChain, lost_without, value_chain
from designer.analysis.workload import workloads
from designer.edits.clients import declare_client
from designer.edits.company import set_company
from designer.i18n import Text, counted, shortened
from designer.model.participants import Participant, Performer
from designer.ui.context_help import help_button
from designer.ui.desk import Desk
from designer.ui.look.sizes import sized
from designer.ui.widgets.layouts import clear
from designer.ui.widgets.own_colours import keep_colours
from designer.ui.widgets.texts import button, label, plain_hint

_ID = Qt.ItemDataRole.UserRole
_NOBODY = Text(ru="все на месте", en="all are here")
_COLUMNS = (
    Text(ru="Кто", en="Who"),
    Text(ru="Шагов", en="Steps"),
    Text(ru="Клиентов", en="Clients"),
    Text(ru="Поставщиков", en="Suppliers"),
    Text(ru="Зависят", en="Depend"),
    Text(ru="Путь к внешнему клиенту", en="Path to the external client"),
)


class ChainDialog(QDialog):
    """Answers at once when somebody is left out or a limit changes."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.window)
        self._desk = desk
        self.setWindowTitle(str(Text(ru="Цепочка: кто на ком держится", en="The chain: who depends on whom")))
        column = QVBoxLayout(self)
        row = QHBoxLayout()
        row.addWidget(label(Text(ru="А если убрать:", en="What if this one is gone:"), wrap=False))
        self.gone = QComboBox()
        self.gone.setAccessibleName(str(Text(ru="А если убрать", en="What if this one is gone")))
        self.gone.addItem(str(_NOBODY), "")
        for person in value_chain(desk.organization).people:
            if isinstance(person, Performer):
                self.gone.addItem(person.name, person.id)
        self.gone.setMaximumWidth(300)
        self.gone.currentIndexChanged.connect(lambda _: self.refresh())
        row.addWidget(self.gone)
        row.addStretch(1)
        self.limits: dict[str, QSpinBox] = {}
        for name, words in (
            ("most_clients", Text(ru="клиентов не больше", en="clients at most")),
            ("most_suppliers", Text(ru="поставщиков не больше", en="suppliers at most")),
        ):
            box = QSpinBox()
            box.setRange(1, 99)
            box.setAccessibleName(str(words))
            box.setValue(int(getattr(desk.organization.company, name)))
            box.valueChanged.connect(lambda value, name=name: self._limit(name, value))
            self.limits[name] = box
            row.addWidget(label(words, "muted", wrap=False))
            row.addWidget(box)
        column.addLayout(row)
        self.answer = label()
        column.addWidget(self.answer)
        parts = QSplitter(Qt.Orientation.Horizontal)
        parts.setChildrenCollapsible(False)
        self.table = QTableWidget(0, len(_COLUMNS))
        keep_colours(self.table, desk.theme)
        self.table.setAccessibleName(str(Text(ru="Расстояния", en="Distances")))
        self.table.setHorizontalHeaderLabels([str(words) for words in _COLUMNS])
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setTabKeyNavigation(False)
        self.table.verticalHeader().hide()
        self.table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.table.setWordWrap(False)
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
        self.table.setColumnWidth(0, 230)
        self.table.horizontalHeader().setStretchLastSection(True)
        self.table.itemSelectionChanged.connect(self._select)
        parts.addWidget(self.table)
        self.seen = QTreeWidget()
        self.seen.setHeaderHidden(True)
        self.seen.setWordWrap(True)
        self.seen.setAccessibleName(str(Text(ru="Что видно в цепочке", en="What the chain shows")))
        self.seen.itemClicked.connect(lambda item, _: self._go(item))
        self.seen.itemActivated.connect(lambda item, _: self._go(item))
        parts.addWidget(self.seen)
        parts.setSizes([690, 330])
        column.addWidget(parts, 1)
        self._fixes = QHBoxLayout()
        self._fixes.setAlignment(Qt.AlignmentFlag.AlignLeft)
        column.addLayout(self._fixes)
        row = QHBoxLayout()
        copy = button(Text(ru="Скопировать таблицу", en="Copy the table"))
        copy.clicked.connect(self._copy)
        close = button(Text(ru="Закрыть", en="Close"), "primary")
        close.clicked.connect(self.accept)
        row.addWidget(copy)
        row.addWidget(help_button(desk, self, "chain"))
        row.addStretch(1)
        row.addWidget(close)
        column.addLayout(row)
        sized(self, 1060, 600)
        self.refresh()

    def refresh(self) -> None:
        """Show the chain as it is, or as it would be without the one that is left out."""
        organization, gone = self._desk.organization, str(self.gone.currentData() or "")
        chain = value_chain(organization, gone or None)
        lost = lost_without(organization, gone) if gone else ()
        self._answer(gone, lost)
        depend = dependants_of_each(chain)
        loads = workloads(organization, chain)
        far = len(chain.people)
        loads = tuple(sorted(loads, key=lambda w: (chain.distance.get(w.who, far), self._name(w.who).casefold())))
        self.table.blockSignals(True)
        self.table.setRowCount(len(loads))
        for row, load in enumerate(loads):
            steps = chain.distance.get(load.who)
            cells = (
                self._name(load.who),
                "—" if steps is None else str(steps),
                str(load.clients) + (" ▲" if load.has_too_many_clients else ""),
                str(load.suppliers) + (" ▲" if load.has_too_many_suppliers else ""),
                str(len(depend.get(load.who, ()))),
                " → ".join(self._name(id) for id in chain.path(load.who)[1:]) or str(Text(ru="пути нет", en="no path")),
            )
            for number, words in enumerate(cells):
                item = QTableWidgetItem(words)
                item.setData(_ID, load.who)
                item.setToolTip(plain_hint(words))
                if 1 <= number <= 4:
                    item.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
                if load.who in lost or (steps is None and number in (1, 5)) or "▲" in words:
                    item.setForeground(QBrush(self._desk.theme.colour("open")))
                self.table.setItem(row, number, item)
        self.table.blockSignals(False)
        self._observe(chain, depend)

    def _answer(self, gone: str, lost: tuple[str, ...]) -> None:
        if not gone:
            hint = Text(
                ru="«Зависят» — сколько участников потеряют внешнего клиента, если этого убрать. ▲ — больше предела.",
                en="“Depend”: how many lose the external client when this one is gone. ▲: above the limit.",
            )
            self.answer.setText(str(hint))
        elif lost:
            words = Text(
                ru="Без «{gone}» путь к внешнему клиенту теряют: {who}.",
                en="Without “{gone}” these lose their path: {who}.",
            )
            self.answer.setText(str(words.format(gone=self._name(gone), who=", ".join(map(self._name, lost)))))
        else:
            words = Text(
                ru="Без «{gone}» путь к внешнему клиенту не теряет никто.", en="Without “{gone}” nobody loses the path."
            )
            self.answer.setText(str(words.format(gone=self._name(gone))))

    def _observe(self, chain: ValueChain, depend: dict[str, tuple[str, ...]]) -> None:
        self.seen.clear()
        clear(self._fixes)
        ends = chain_ends(self._desk.organization, chain)
        self._section(
            Text(ru="Цепочка обрывается", en="The chain ends early"),
            [(f"{self._names(end.at)} ({len(end.behind)})", end.at[0]) for end in ends],
        )
        most = sorted(depend, key=lambda id: (-len(depend[id]), self._name(id)))
        held = [id for id in most if self._desk.organization.get(Performer, id)]
        self._section(
            Text(
                ru="Узкие места: кто без него останется без клиента",
                en="Bottlenecks: who loses its client without them",
            ),
            [(f"{self._name(id)}: {self._names(depend[id])}", id) for id in held],
        )
        self._section(
            Text(ru="Единственный поставщик", en="Only supplier"),
            [(f"{self._name(s)} → {self._name(c)}", s) for c, s in chain.single_suppliers],
        )
        self._section(
            Text(ru="Служат друг другу (это не ошибка)", en="Serve each other (no error)"),
            [(f"{self._name(a)} ⇄ {self._name(b)}", a) for a, b in chain.mutual],
        )
        self._section(
            Text(ru="Круги из трёх и более", en="Circles of three or more"),
            [(" → ".join(map(self._name, (*circle, circle[0]))), circle[0]) for circle in circles_of(chain)],
        )
        self._section(
            Text(ru="Без пути к внешнему клиенту", en="Without a path"), [(self._name(id), id) for id in chain.no_path]
        )
        if self.seen.topLevelItemCount() == 0:
            good = Text(ru="Все доходят до внешнего клиента", en="All reach the external client")
            self.seen.addTopLevelItem(QTreeWidgetItem([str(good)]))
        if not self.gone.currentData():
            for supplier, client in [cure for end in ends for cure in end.cures][:3]:
                words = str(Text(ru="Провести: ", en="Draw: ")) + f"{self._name(supplier)} → {self._name(client)}"
                fix = button(shortened(words), hint=plain_hint(words))
                fix.setAccessibleName(words)
                fix.clicked.connect(lambda _=False, pair=(supplier, client): self._draw(*pair))
                self._fixes.addWidget(fix)

    def _section(self, title: Text, lines: list[tuple[str, str]]) -> None:
        if not lines:
            return
        head = QTreeWidgetItem([f"{title} · {len(lines)}"])
        self.seen.addTopLevelItem(head)
        for words, id in lines:
            line = QTreeWidgetItem([words])
            line.setData(0, _ID, id)
            line.setToolTip(0, plain_hint(words))
            head.addChild(line)
        head.setExpanded(len(lines) <= 6)

    def _limit(self, name: str, value: int) -> None:
        with self._desk.edit(Text(ru="Изменить предел", en="Change a limit"), merge=name) as organization:
            set_company(organization, **{name: float(value)})
        self.refresh()

    def _draw(self, supplier: str, client: str) -> None:
        with self._desk.edit(Text(ru="Провести стрелку к клиенту", en="Draw a client arrow")) as organization:
            declare_client(organization, supplier, client)
        self.refresh()

    def _select(self) -> None:
        item = self.table.currentItem()
        if item is not None:
            self._desk.select([str(item.data(_ID))])

    def _go(self, item: QTreeWidgetItem) -> None:
        id = item.data(0, _ID)
        if id:
            self._desk.go_to(str(id))

    def _copy(self) -> None:
        rows = [[str(words) for words in _COLUMNS]]
        for row in range(self.table.rowCount()):
            items = [self.table.item(row, number) for number in range(len(_COLUMNS))]
            rows.append([item.text() if item else "" for item in items])
        QGuiApplication.clipboard().setText("\n".join("\t".join(cells) for cells in rows))
        done = counted(len(rows) - 1, ("строка", "строки", "строк"), ("row", "rows"))
        self._desk.say(Text(ru="Скопировано: ", en="Copied: ") + done)

    def _name(self, id: str) -> str:
        return self._desk.organization.need(Participant, id).name

    def _names(self, ids: Iterable[str]) -> str:
        return ", ".join(map(self._name, ids))
