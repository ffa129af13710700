"""The terms of all arrows of one supplier in a table: typed in place, filled from typical terms or another arrow."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
)

from designer.analysis.service_terms import Asked, asked_of, has_service, has_way_to_ask
from designer.edits.clients import set_strategy
from designer.edits.terms import add_item, change_item, items_of
from designer.edits.typical_terms import fill_typical, likely_terms
from designer.i18n import Text, counted
from designer.model.fields import label_of
from designer.model.organization import Organization
from designer.model.participants import ExternalClient, Participant
from designer.model.relations import (
    ClientLink,
    ConditionKind,
    RequestProcedure,
    Service,
    ServiceCondition,
    ServiceStrategy,
)
from designer.ui.context_help import explain, help_button
from designer.ui.desk import Desk
from designer.ui.look.sizes import sized
from designer.ui.stepping import take_back
from designer.ui.term_choices import STRATEGIES, copy_menu, typical_menu
from designer.ui.widgets.texts import button, label, plain_hint

_ALL = Text(ru="вся компания", en="the whole company")
_STRATEGY_COLUMN = 1
_HINT = Text(
    ru="Пустое место — то, о чём ещё не договорились. Серое — что при выбранной стратегии неважно.",
    en="An empty cell is not agreed yet. Grey is unimportant under the chosen strategy.",
)


@dataclass(frozen=True, slots=True)
class _Column:
    """One field of a service, of the way to ask, or of the first condition of a kind."""

    title: Text
    kind: Any
    field: str
    condition: ConditionKind | None = None
    width: int = 150


def _condition(kind: ConditionKind, words: Text) -> tuple[_Column, _Column]:
    level = Text(ru="уровень", en="level")
    return _Column(words, ServiceCondition, "text", kind, 160), _Column(level, ServiceCondition, "level", kind, 100)


_COLUMNS: tuple[_Column, ...] = (
    *(_Column(label_of(Service, f), Service, f) for f in ("name", "result", "deadline")),
    *(
        _Column(label_of(RequestProcedure, f), RequestProcedure, f)
        for f in ("channel", "form", "required_information", "notice", "procedure")
    ),
    *_condition(ConditionKind.CRITICAL, Text(ru="Критично", en="Critical")),
    *_condition(ConditionKind.TAKEN_FOR_GRANTED, Text(ru="Само собой", en="Taken for granted")),
    *_condition(ConditionKind.DELIGHTING, Text(ru="Восхищает", en="Delights")),
)


class TermsTable(QDialog):
    """One row an arrow; each cell is one undo step, filling many rows is one as well."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.window)
        self._desk = desk
        self._busy = False
        self._links: list[str] = []
        self.setWindowTitle(str(Text(ru="Условия всех стрелок", en="Terms of all arrows")))
        column = QVBoxLayout(self)
        row = QHBoxLayout()
        row.addWidget(label(Text(ru="Поставщик:", en="Supplier:"), wrap=False))
        self.supplier = QComboBox()
        self.supplier.setAccessibleName(str(Text(ru="Поставщик", en="Supplier")))
        self.supplier.addItem(str(_ALL), "")
        names = {link.supplier: self._name(link.supplier) for link in desk.organization.all(ClientLink)}
        for id, name in sorted(names.items(), key=lambda pair: pair[1].casefold()):
            self.supplier.addItem(name, id)
        link = desk.organization.get(ClientLink, desk.selected)
        self.supplier.setCurrentIndex(max(0, self.supplier.findData(link.supplier if link else desk.selected)))
        self.supplier.currentIndexChanged.connect(lambda _: self.refresh())
        row.addWidget(self.supplier)
        self._state = label(kind="muted", wrap=False)
        row.addWidget(self._state)
        row.addStretch(1)
        column.addLayout(row)
        column.addWidget(label(_HINT, "muted"))
        self.table = QTableWidget(0, 2 + len(_COLUMNS))
        self.table.setAccessibleName(str(Text(ru="Условия", en="Terms")))
        heads = [Text(ru="Клиент", en="Client"), Text(ru="Стратегия", en="Strategy"), *(c.title for c in _COLUMNS)]
        self.table.setHorizontalHeaderLabels([str(words) for words in heads])
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.table.setTabKeyNavigation(False)
        self.table.setWordWrap(True)
        self.table.verticalHeader().hide()
        self.table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        for number, width in enumerate((190, 190, *(c.width for c in _COLUMNS))):
            self.table.setColumnWidth(number, width)
        self.table.cellChanged.connect(self._typed)
        self.table.currentCellChanged.connect(lambda _, now, *__: explain(_term_of(now), self.table))
        column.addWidget(self.table, 1)
        column.addLayout(self._buttons())
        sized(self, 1180, 620)
        self._stop = desk.session.listen(lambda _: self.refresh())
        self.finished.connect(lambda _: self._stop())
        self.refresh()
        if self._links:
            self.table.setCurrentCell(0, 2)

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self.fill = button(Text(ru="Заполнить пустое типовым", en="Fill gaps with typical terms"))
        self.fill.clicked.connect(self._fill_all)
        self.typical = button(Text(ru="Типовые условия…", en="Typical terms…"))
        self.typical.clicked.connect(lambda: typical_menu(self._desk, self.typical, self.chosen))
        self.copy = button(Text(ru="Скопировать с другой стрелки…", en="Copy from another arrow…"))
        self.copy.clicked.connect(lambda: copy_menu(self._desk, self.copy, self.chosen))
        undo = button(Text(ru="Отменить", en="Undo"))
        undo.clicked.connect(lambda: take_back(self._desk))
        close = button(Text(ru="Закрыть", en="Close"), "primary")
        close.clicked.connect(self.accept)
        for made in (self.fill, self.typical, self.copy):
            row.addWidget(made)
        row.addWidget(help_button(self._desk, self, "service"))
        row.addStretch(1)
        row.addWidget(undo)
        row.addWidget(close)
        return row

    @property
    def chosen(self) -> list[str]:
        """Ids of the arrows whose rows are selected; the current one where none is."""
        rows = sorted({index.row() for index in self.table.selectedIndexes()} or {self.table.currentRow()})
        return [self._links[row] for row in rows if 0 <= row < len(self._links)]

    def refresh(self) -> None:
        """Show the arrows as they are in the model now."""
        if self._busy or self.table.state() is QAbstractItemView.State.EditingState:
            return
        self._busy = True
        organization = self._desk.organization
        supplier = str(self.supplier.currentData() or "")
        links = organization.all(ClientLink)
        shown = [link for link in links if not supplier or link.supplier == supplier]
        shown.sort(key=lambda link: (self._name(link.supplier).casefold(), self._name(link.client).casefold()))
        self._links = [link.id for link in shown]
        self.table.setRowCount(len(shown))
        for row, link in enumerate(shown):
            client = self._name(link.client)
            title = client if supplier else f"{self._name(link.supplier)} → {client}"
            item = QTableWidgetItem(title)
            item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsEditable)
            item.setToolTip(plain_hint(title))
            self.table.setItem(row, 0, item)
            self._strategy(row, link)
            for number, column in enumerate(_COLUMNS):
                self._cell(row, number + 2, column, link)
        self.table.resizeRowsToContents()
        self._say_state(organization, shown)
        self._busy = False

    def _say_state(self, organization: Organization, links: Sequence[ClientLink]) -> None:
        services = sum(not has_service(organization, link.id) for link in links)
        inside = [link for link in links if organization.get(ExternalClient, link.client) is None]
        asking = sum(not has_way_to_ask(organization, link.id) for link in inside)
        arrows = counted(len(links), ("стрелка", "стрелки", "стрелок"), ("arrow", "arrows"))
        if services or asking:
            words = Text(
                ru="{arrows}; без услуги {services}, без порядка обращения {asking}",
                en="{arrows}; {services} without a service, {asking} without a way to ask",
            )
        else:
            words = Text(ru="{arrows}; обо всех договорились", en="{arrows}; all agreed")
        self._state.setText(str(words.format(arrows=arrows, services=services, asking=asking)))

    def _strategy(self, row: int, link: ClientLink) -> None:
        box = QComboBox()
        box.setAccessibleName(str(Text(ru="Стратегия", en="Strategy")))
        for key, words in STRATEGIES:
            box.addItem(str(words), str(key))
        box.setCurrentIndex(max(0, box.findData(str(link.strategy or ""))))
        box.activated.connect(lambda _, id=link.id, box=box: self._choose(id, str(box.currentData())))
        self.table.setCellWidget(row, _STRATEGY_COLUMN, box)

    def _cell(self, row: int, number: int, column: _Column, link: ClientLink) -> None:
        items = _items(self._desk.organization, column, link.id)
        words = getattr(items[0], column.field) if items else ""
        item = QTableWidgetItem(words)
        if len(items) > 1 and column.field in ("name", "text"):
            more = Text(ru="Ещё на этой стрелке: ", en="Also on this arrow: ")
            item.setToolTip(plain_hint(str(more) + "; ".join(getattr(i, column.field) for i in items[1:])))
        if column.condition is not None and asked_of(column.condition, link.strategy) is Asked.NOTHING:
            item.setForeground(QBrush(self._desk.theme.colour("muted")))
            item.setToolTip(str(Text(ru="При этой стратегии неважно", en="Unimportant under this strategy")))
        self.table.setItem(row, number, item)

    def _typed(self, row: int, number: int) -> None:
        item = self.table.item(row, number)
        if self._busy or item is None or number < 2 or row >= len(self._links):
            return
        column, link = _COLUMNS[number - 2], self._links[row]
        words = " ".join(item.text().split())
        items = _items(self._desk.organization, column, link)
        if words == (getattr(items[0], column.field) if items else ""):
            return
        with self._desk.edit(Text(ru="Изменить: ", en="Change: ") + column.title) as organization:
            if items:
                change_item(organization, items[0].id, **{column.field: words})
            else:
                extra = {"kind": column.condition} if column.condition is not None else {}
                add_item(organization, column.kind, link, **{column.field: words, **extra})

    def _choose(self, link: str, key: str) -> None:
        with self._desk.edit(Text(ru="Выбрать стратегию", en="Choose a strategy")) as organization:
            set_strategy(organization, link, ServiceStrategy(key) if key else None)

    def _fill_all(self) -> None:
        language = self._desk.organization.company.language
        done = 0
        with self._desk.edit(Text(ru="Заполнить типовыми условиями", en="Fill with typical terms")) as organization:
            for link in self._links:
                typical = likely_terms(organization, link, language)
                if typical is not None:
                    fill_typical(organization, link, typical, language)
                    done += 1
        left = len(self._links) - done
        words = Text(ru="Заполнено: {done}. Не узнано: {left}", en="Filled: {done}. Not recognized: {left}")
        self._desk.say(words.format(done=done, left=left), undo=True)

    def _name(self, id: str) -> str:
        return self._desk.organization.need(Participant, id).name


def _term_of(number: int) -> str:
    """Return the term of the method that a column is about."""
    if number == 0:
        return "internal-client"
    if number == _STRATEGY_COLUMN:
        return "strategy"
    kind = _COLUMNS[number - 2].kind
    return "service" if kind is Service else "request" if kind is RequestProcedure else "conditions"


def _items(organization: Organization, column: _Column, link: str) -> list[Any]:
    items: list[Any] = items_of(organization, column.kind, link)
    fits: Callable[[Any], bool] = lambda item: column.condition is None or item.kind is column.condition  # noqa: E731
    return [item for item in items if fits(item)]
