"""The page of clients and services: what goes along each arrow, how to ask for it, on which conditions."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from designer.analysis.service_terms import Asked, asked_of, terms_are_begun
from designer.edits.clients import set_strategy
from designer.edits.terms import add_item, change_item, items_of
from designer.i18n import Text
from designer.model.fields import label_of
from designer.model.participants import Participant, Performer
from designer.model.relations import (
    ClientLink,
    Measure,
    RequestProcedure,
    Service,
    ServiceCondition,
    ServiceStrategy,
)
from designer.ui.actions import run_action
from designer.ui.context_help import explain
from designer.ui.desk import Desk
from designer.ui.inspector import Page
from designer.ui.inspector.item_table import Column, ItemTable
from designer.ui.term_choices import KINDS, STRATEGIES, copy_menu, typical_menu
from designer.ui.widgets.forms import field_words, panel_form, show_from_start
from designer.ui.widgets.layouts import clear
from designer.ui.widgets.texts import button, label
from designer.ui.widgets.when_seen import WhenSeen

_ASKING = ("channel", "form", "required_information", "notice", "procedure")
_NOBODY = Text(
    ru="Клиентов ещё нет. Объявите их на странице «Миссия» или проведите стрелку на схеме.",
    en="No clients yet. Declare them on the page “Mission” or draw an arrow.",
)


_ASKED_FOR = {
    None: Text(
        ru="Выберите стратегию: она решит, что держать на лучшем уровне, что на приемлемом, а что неважно.",
        en="Choose a strategy: it decides what is kept at its best, what acceptable, and what is unimportant.",
    ),
    ServiceStrategy.DELIGHT: Text(
        ru="Критическое и восхищающее — на лучшем уровне, само собой разумеющееся — на приемлемом.",
        en="Critical and delighting conditions at their best, those taken for granted at an acceptable level.",
    ),
    ServiceStrategy.NO_DISSATISFACTION: Text(
        ru="Критическое и само собой разумеющееся — на приемлемом уровне; восхищающее неважно, оно показано серым.",
        en="Critical conditions and those taken for granted at an acceptable level; delighting ones, in grey, do not "
        "matter.",
    ),
}

_BEGIN = Text(
    ru="Здесь начинаются договорённости: возьмите «Типовые…» или впишите услугу, её результат и срок. После первой "
    "услуги программа напомнит об остальных стрелках.",
    en="Agreements begin here: take “Typical…”, or write a service, its result and deadline. After the first service "
    "you are reminded of the other arrows.",
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
        column.addLayout(self._helpers())
        self.begin = label(_BEGIN, "muted")
        column.addWidget(self.begin)
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
        form = panel_form()
        self.asking: dict[str, QLineEdit] = {}
        for name in _ASKING:
            line = QLineEdit()
            line.setAccessibleName(str(label_of(RequestProcedure, name)))
            line.editingFinished.connect(lambda name=name: self._set_asking(name))
            self.asking[name] = line
            form.addRow(field_words(label_of(RequestProcedure, name)), line)
        terms.addLayout(form)
        self.conditions = ItemTable(
            desk,
            ServiceCondition,
            (
                Column("text"),
                Column("kind", lambda: [(str(k.value), str(words)) for k, words in KINDS]),
                Column("level"),
            ),
            Text(ru="Условия", en="Conditions"),
            Text(ru="Условие", en="Condition"),
            is_muted=self._is_unimportant,
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
        for key, words in STRATEGIES:
            self.strategy.addItem(str(words), str(key))
        self.strategy.currentIndexChanged.connect(lambda _: self._set_strategy())
        terms.addWidget(self.strategy)
        self._asked_for = label(kind="muted")
        terms.addWidget(self._asked_for)
        self._contradictions = QVBoxLayout()
        terms.addLayout(self._contradictions)
        explain("service", self.services)
        explain("conditions", self.conditions)
        explain("strategy", self.strategy)
        explain("request", *self.asking.values())
        column.addWidget(self._terms)
        column.addStretch(1)
        WhenSeen(self, self.refresh, desk.selection_changed, desk.bridge.changed, desk.bridge.findings_changed)

    def _helpers(self) -> QHBoxLayout:
        """Make the row of buttons that fill the terms fast."""
        self._help = QWidget()
        inner = QHBoxLayout(self._help)
        inner.setContentsMargins(0, 0, 0, 0)
        typical = button(Text(ru="Типовые…", en="Typical…"), "link", Text(ru="Типовые условия", en="Typical terms"))
        typical.clicked.connect(lambda: typical_menu(self._desk, typical, [self.arrow] if self.arrow else []))
        copy = button(
            Text(ru="С другой…", en="Copy…"),
            "link",
            Text(ru="Скопировать с другой стрелки", en="Copy from another arrow"),
        )
        copy.clicked.connect(lambda: copy_menu(self._desk, copy, [self.arrow] if self.arrow else []))
        all_arrows = Text(ru="Все стрелки таблицей", en="All arrows as a table")
        table = button(Text(ru="Таблица…", en="Table…"), "link", all_arrows)
        table.clicked.connect(lambda: run_action(self._desk, "terms-table"))
        for made in (typical, copy, table):
            inner.addWidget(made)
        inner.addStretch(1)
        row = QHBoxLayout()
        row.addWidget(self._help)
        return row

    def _is_unimportant(self, condition: ServiceCondition) -> bool:
        link = self._desk.organization.get(ClientLink, condition.link)
        return link is not None and asked_of(condition.kind, link.strategy) is Asked.NOTHING

    @property
    def arrow(self) -> str:
        """Id of the arrow that is shown, or ""."""
        return str(self.arrows.currentData() or "")

    def refresh(self) -> None:
        """Show the arrows of the selected one; a selected arrow is shown itself."""
        organization = self._desk.organization
        chosen = organization.get(ClientLink, self._desk.selected)
        performer = organization.get(Performer, chosen.supplier if chosen else self._desk.selected)
        links = organization.referring(ClientLink, performer.id, "supplier") if performer else []
        rows = []
        for link in links:
            client = organization.get(Participant, link.client)
            rows.append((client.name if client else "?", link.id))
        rows.sort()
        shown = chosen.id if chosen else self.arrow
        if rows != [(self.arrows.itemText(n), self.arrows.itemData(n)) for n in range(self.arrows.count())]:
            self.arrows.blockSignals(True)
            self.arrows.clear()
            for name, id in rows:
                self.arrows.addItem(name, id)
            self.arrows.setCurrentIndex(max(0, self.arrows.findData(shown)))
            self.arrows.blockSignals(False)
        elif chosen is not None and self.arrow != chosen.id:
            self.arrows.blockSignals(True)
            self.arrows.setCurrentIndex(self.arrows.findData(chosen.id))
            self.arrows.blockSignals(False)
        self.arrows.setVisible(bool(rows))
        self._help.setVisible(bool(rows))
        self._terms.setVisible(bool(rows))
        self.begin.setVisible(bool(rows) and not terms_are_begun(organization))
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
                show_from_start(line, getattr(asked[0], name) if asked else "")
                line.setCursorPosition(0)
        link = organization.get(ClientLink, arrow)
        self.strategy.setCurrentIndex(max(0, self.strategy.findData(str((link and link.strategy) or ""))))
        self._filling = False
        self._asked_for.setText(str(_ASKED_FOR[link.strategy if link else None]))
        clear(self._contradictions)
        for finding in self._desk.session.checker.of(link.supplier) if link else ():
            if finding.code == "C007" and finding.related == (link.client if link else "",):
                self._contradictions.addWidget(label(finding.message, "fault"))

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
    shows_arrows=True,
    term="internal-client",
)
