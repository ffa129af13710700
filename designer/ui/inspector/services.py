"""The page of clients and services: what goes along each arrow, how to ask for it, on which conditions."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QFormLayout, QLineEdit, QVBoxLayout, QWidget

from designer.edits.clients import set_strategy
from designer.edits.terms import add_item, change_item, items_of
from designer.i18n import Text
from designer.model.fields import label_of
from designer.model.participants import Participant, Performer
from designer.model.relations import (
    ClientLink,
    ConditionKind,
    Measure,
    RequestProcedure,
    Service,
    ServiceCondition,
    ServiceStrategy,
)
from designer.ui.desk import Desk
from designer.ui.inspector import Page
from designer.ui.inspector.item_table import Column, ItemTable
from designer.ui.texts import label

_STRATEGIES = (
    ("", Text(ru="не выбрана", en="not chosen")),
    (ServiceStrategy.DELIGHT, Text(ru="восхищать клиента", en="delight the client")),
    (ServiceStrategy.NO_DISSATISFACTION, Text(ru="не вызывать недовольства", en="cause no dissatisfaction")),
)
_KINDS = (
    (ConditionKind.CRITICAL, Text(ru="критично", en="critical")),
    (ConditionKind.DELIGHTING, Text(ru="восхищает", en="delights")),
    (ConditionKind.TAKEN_FOR_GRANTED, Text(ru="само собой", en="taken for granted")),
)
_ASKING = ("channel", "form", "required_information", "notice", "procedure")
_NOBODY = Text(
    ru="Клиентов ещё нет. Объявите их на странице «Миссия» или проведите стрелку на схеме.",
    en="No clients yet. Declare them on the page “Mission” or draw an arrow.",
)


class ServicesPage(QWidget):
    """One arrow at a time, chosen above."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._filling = False
        column = QVBoxLayout(self)
        column.setContentsMargins(2, 10, 8, 8)
        self.arrows = QComboBox()
        self.arrows.setAccessibleName(str(Text(ru="Клиент", en="Client")))
        self.arrows.currentIndexChanged.connect(lambda _: self._show_arrow())
        column.addWidget(self.arrows)
        self._empty = label(_NOBODY, "muted")
        column.addWidget(self._empty)
        self._terms = QWidget()
        terms = QVBoxLayout(self._terms)
        terms.setContentsMargins(0, 0, 0, 0)
        self.services = ItemTable(
            desk,
            Service,
            (Column("name"), Column("result"), Column("deadline")),
            Text(ru="Услуги", en="Services"),
            Text(ru="Услуга", en="Service"),
        )
        terms.addWidget(self.services)
        terms.addWidget(label(Text(ru="Как обратиться", en="How to ask"), "heading"))
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self.asking: dict[str, QLineEdit] = {}
        for name in _ASKING:
            line = QLineEdit()
            line.setAccessibleName(str(label_of(RequestProcedure, name)))
            line.editingFinished.connect(lambda name=name: self._set_asking(name))
            self.asking[name] = line
            form.addRow(label(label_of(RequestProcedure, name), "muted", wrap=False), line)
        terms.addLayout(form)
        self.conditions = ItemTable(
            desk,
            ServiceCondition,
            (
                Column("text"),
                Column("kind", lambda: [(str(k.value), str(words)) for k, words in _KINDS]),
                Column("level"),
            ),
            Text(ru="Условия", en="Conditions"),
            Text(ru="Условие", en="Condition"),
        )
        terms.addWidget(self.conditions)
        self.measures = ItemTable(
            desk,
            Measure,
            (Column("name"), Column("target")),
            Text(ru="Показатели", en="Measures"),
            Text(ru="Показатель", en="Measure"),
        )
        terms.addWidget(self.measures)
        terms.addWidget(label(Text(ru="Стратегия", en="Strategy"), "heading"))
        self.strategy = QComboBox()
        self.strategy.setAccessibleName(str(Text(ru="Стратегия", en="Strategy")))
        for key, words in _STRATEGIES:
            self.strategy.addItem(str(words), str(key))
        self.strategy.currentIndexChanged.connect(lambda _: self._set_strategy())
        terms.addWidget(self.strategy)
        column.addWidget(self._terms)
        column.addStretch(1)
        desk.selection_changed.connect(self.refresh)
        desk.bridge.changed.connect(lambda _: self.refresh())
        self.refresh()

    @property
    def arrow(self) -> str:
        """Id of the arrow that is shown, or ""."""
        return str(self.arrows.currentData() or "")

    def refresh(self) -> None:
        """Show the arrows of the selected one; a selected arrow is shown itself."""
        organization = self._desk.organization
        performer = organization.get(Performer, self._desk.selected)
        links = organization.referring(ClientLink, performer.id, "supplier") if performer else []
        rows = []
        for link in links:
            client = organization.get(Participant, link.client)
            rows.append((client.name if client else "?", link.id))
        rows.sort()
        shown = self.arrow
        if rows != [(self.arrows.itemText(n), self.arrows.itemData(n)) for n in range(self.arrows.count())]:
            self.arrows.blockSignals(True)
            self.arrows.clear()
            for name, id in rows:
                self.arrows.addItem(name, id)
            self.arrows.setCurrentIndex(max(0, self.arrows.findData(shown)))
            self.arrows.blockSignals(False)
        self.arrows.setVisible(bool(rows))
        self._terms.setVisible(bool(rows))
        self._empty.setVisible(not rows)
        self._show_arrow()

    def _show_arrow(self) -> None:
        organization, arrow = self._desk.organization, self.arrow
        self._filling = True
        for table in (self.services, self.conditions, self.measures):
            table.show_owner(arrow)
        asked = items_of(organization, RequestProcedure, arrow) if arrow else []
        for name, line in self.asking.items():
            if not line.hasFocus():
                line.setText(getattr(asked[0], name) if asked else "")
                line.setCursorPosition(0)
        link = organization.get(ClientLink, arrow)
        self.strategy.setCurrentIndex(max(0, self.strategy.findData(str((link and link.strategy) or ""))))
        self._filling = False

    def _set_asking(self, name: str) -> None:
        words = self.asking[name].text().strip()
        asked = items_of(self._desk.organization, RequestProcedure, self.arrow) if self.arrow else []
        if not self.arrow or words == (getattr(asked[0], name) if asked else ""):
            return
        with self._desk.edit(Text(ru="Изменить: ", en="Change: ") + label_of(RequestProcedure, name)) as organization:
            if asked:
                change_item(organization, asked[0].id, **{name: words})
            else:
                add_item(organization, RequestProcedure, self.arrow, **{name: words})

    def _set_strategy(self) -> None:
        if not self._filling and self.arrow:
            key = self.strategy.currentData()
            with self._desk.edit(Text(ru="Выбрать стратегию", en="Choose a strategy")) as organization:
                set_strategy(organization, self.arrow, ServiceStrategy(key) if key else None)


PAGE = Page(
    id="services",
    title=Text(ru="Услуги", en="Services"),
    make=ServicesPage,
    fits=lambda p: isinstance(p, Performer),
    place=20,
)
