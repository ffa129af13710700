"""The heat map of the survey: suppliers in rows, clients in columns, the worst arrows beside, what to do below."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QSpinBox,
    QSplitter,
    QTableWidget,
    QTableWidgetItem,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from designer.analysis.feedback import (
    Cell,
    RoundResults,
    arrow_name,
    change_since_last,
    change_text,
    results,
    rounds,
    score_text,
    trend,
)
from designer.documents.services import KINDS
from designer.documents.types.feedback_results import IMPROVEMENTS
from designer.edits.company import set_company
from designer.i18n import Text, counted, current_language
from designer.model.diagram import Placement, Route
from designer.model.history import Change
from designer.model.participants import Participant
from designer.model.record import Record
from designer.model.relations import ClientLink, ServiceCondition
from designer.ui.desk import Desk
from designer.ui.empty_place import EmptyPlace
from designer.ui.layouts import clear
from designer.ui.surveys import begin_round, choose_answers, hand_out, plan_improvement, write_annex
from designer.ui.texts import button, label, plain_hint
from designer.ui.views import View

_TITLE = Text(ru="Отклик", en="Feedback")
_ID = Qt.ItemDataRole.UserRole
_NAMES = 190
_MEAN = Text(ru="в среднем", en="mean")
_FORMS = Text(ru="Раздать анкеты…", en="Hand out forms…")
_NO_ARROWS = (
    Text(ru="Спрашивать пока некого", en="There is nobody to ask yet"),
    Text(
        ru="Анкеты делаются из стрелок: проведите их от поставщиков к клиентам, и у каждого клиента появится своя.",
        en="Forms are made from arrows: draw arrows from suppliers to clients, and each client gets a form of its own.",
    ),
    Text(ru="К схеме клиентов", en="To the drawing of clients"),
)
_NO_ROUND = (
    Text(ru="Опроса ещё не было", en="There has been no survey yet"),
    Text(
        ru="Каждый внутренний клиент получит вопросы только о своих поставщиках, файлом: интернет не нужен.",
        en="Each internal client gets a file with questions about its own suppliers only; no internet is needed.",
    ),
    _FORMS,
)
_NO_ANSWERS = (
    Text(ru="Ответов ещё нет", en="No answers yet"),
    Text(
        ru="Соберите заполненные анкеты и прочитайте их все сразу: получится карта оценок.",
        en="Collect the forms that were filled in and read them all at once: they become a map of scores.",
    ),
    Text(ru="Прочитать ответы…", en="Read the answers…"),
)
_CHOOSE = Text(
    ru="Выберите оценку: здесь появятся условия, замечания и что можно сделать.",
    en="Choose a score: conditions, comments and what can be done appear here.",
)


class Feedback(QWidget):
    """Made anew when the model changes, if it is seen."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._stale = True
        self._results: RoundResults | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 8)
        self._bar = QWidget()
        self._bar.setLayout(self._top())
        column.addWidget(self._bar)
        self.empty = EmptyPlace(*_NO_ROUND)
        column.addWidget(self.empty, 1)
        self._parts = QSplitter(Qt.Orientation.Horizontal)
        self._parts.setChildrenCollapsible(False)
        self.table = QTableWidget()
        self.table.setAccessibleName(str(Text(ru="Оценки: поставщики и клиенты", en="Scores: suppliers and clients")))
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setTabKeyNavigation(False)
        self.table.verticalHeader().setMaximumWidth(_NAMES)
        self.table.verticalHeader().setTextElideMode(Qt.TextElideMode.ElideRight)
        self.table.currentItemChanged.connect(lambda item, _: self._choose(item))
        self._parts.addWidget(self.table)
        self.worst = QTreeWidget()
        self.worst.setAccessibleName(str(Text(ru="Сначала худшие", en="The worst first")))
        self.worst.setRootIsDecorated(False)
        self.worst.setColumnCount(3)
        self.worst.setHeaderLabels([str(Text(ru="Оценка", en="Score")), "±", str(_worst_title())])
        self.worst.currentItemChanged.connect(lambda item, _: self._show(str(item.data(0, _ID)) if item else ""))
        for number in (0, 1):
            self.worst.header().setSectionResizeMode(number, QHeaderView.ResizeMode.ResizeToContents)
        self._parts.addWidget(self.worst)
        self._parts.setSizes([520, 300])
        column.addWidget(self._parts, 1)
        self._detail = label(_CHOOSE)
        column.addWidget(self._detail)
        self._fixes = QHBoxLayout()
        self._fixes.setAlignment(Qt.AlignmentFlag.AlignLeft)
        column.addLayout(self._fixes)
        for signal in (desk.bridge.opened, desk.bridge.changed, desk.theme.changed):
            signal.connect(self._changed)
        self.refresh()

    def _top(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        self.rounds = QComboBox()
        self.rounds.setAccessibleName(str(Text(ru="Опрос", en="Round of the survey")))
        self.rounds.setMinimumWidth(120)
        self.rounds.currentIndexChanged.connect(lambda _: self._fill())
        row.addWidget(self.rounds)
        self.buttons = {}
        for key, words, hint, run in (
            (
                "begin",
                Text(ru="Новый…", en="New…"),
                Text(ru="Начать новый опрос", en="Begin a new round of the survey"),
                lambda: begin_round(self._desk),
            ),
            (
                "forms",
                _FORMS,
                Text(ru="Записать анкеты всех внутренних клиентов в папку", en="Write the forms for all clients"),
                lambda: hand_out(self._desk),
            ),
            (
                "read",
                Text(ru="Ответы…", en="Answers…"),
                Text(ru="Прочитать файлы с ответами", en="Read the files with answers"),
                lambda: choose_answers(self._desk, self.round),
            ),
            (
                "annex",
                Text(ru="В Word…", en="In Word…"),
                Text(ru="Итоги опроса документом Word", en="The results as a Word document"),
                lambda: write_annex(self._desk, self.round),
            ),
        ):
            made = self.buttons[key] = button(words, hint=hint)
            made.setAccessibleName(str(hint))
            made.clicked.connect(lambda _=False, run=run: run())
            row.addWidget(made)
        row.addStretch(1)
        words = Text(ru="ответов от", en="fewest answers")
        self.least = QSpinBox()
        self.least.setRange(1, 50)
        self.least.setAccessibleName(str(words))
        self.least.valueChanged.connect(self._limit)
        row.addWidget(label(words, "muted", wrap=False))
        row.addWidget(self.least)
        return row

    @property
    def round(self) -> str:
        """Id of the round that is shown, or ""."""
        return str(self.rounds.currentData() or "")

    def _changed(self, change: object = None) -> None:
        if isinstance(change, Change) and not any(map(_is_shown, change.touched.values())):
            return
        self._stale = True
        if self.isVisible():
            self.refresh()

    def showEvent(self, event: object) -> None:
        """Make what has changed since."""
        if self._stale:
            self.refresh()
        super().showEvent(event)  # type: ignore[arg-type]

    def refresh(self) -> None:
        """Show the rounds and the scores of the one that is chosen."""
        self._stale = False
        known = rounds(self._desk.organization)
        shown = [(self.rounds.itemText(n), self.rounds.itemData(n)) for n in range(self.rounds.count())]
        wanted = [(one.name, one.id) for one in reversed(known)]
        if shown != wanted:
            self.rounds.blockSignals(True)
            kept = self.round if len(shown) == len(wanted) else ""
            self.rounds.clear()
            for name, id in wanted:
                self.rounds.addItem(name, id)
            self.rounds.setCurrentIndex(max(0, self.rounds.findData(kept)))
            self.rounds.blockSignals(False)
        self.least.blockSignals(True)
        self.least.setValue(int(self._desk.organization.company.fewest_answers))
        self.least.blockSignals(False)
        self._fill()

    def _fill(self) -> None:
        organization = self._desk.organization
        self._results = results(organization, self.round) if self.round else None
        has_answers = self._results is not None and bool(self._results.cells)
        if self._results is not None:
            self.empty.say(*_NO_ANSWERS, lambda: choose_answers(self._desk, self.round))
        elif organization.count(ClientLink):
            self.empty.say(*_NO_ROUND, lambda: hand_out(self._desk))
        else:
            self.empty.say(*_NO_ARROWS, lambda: self._desk.view_asked.emit("clients"))
        self.empty.setVisible(not has_answers)
        self._bar.setVisible(self._results is not None)
        self._parts.setVisible(has_answers)
        self._detail.setVisible(has_answers)
        self.rounds.setVisible(self._results is not None)
        for key in ("read", "annex"):
            self.buttons[key].setEnabled(self._results is not None)
        if self._results is not None and has_answers:
            self._fill_table(self._results)
            self._fill_worst(self._results)
        self._show("")

    def _fill_table(self, found: RoundResults) -> None:
        organization = self._desk.organization
        links = organization.all(ClientLink)
        asked = [link for link in links if link.id in found.cells]
        rows = _ordered(organization.need(Participant, s) for s in {link.supplier for link in asked})
        columns = _ordered(organization.need(Participant, c) for c in {link.client for link in asked})
        arrows = {(link.supplier, link.client): link.id for link in links}
        self.table.blockSignals(True)
        self.table.clearContents()
        self.table.setRowCount(len(rows))
        self.table.setColumnCount(len(columns) + 1)
        self.table.setVerticalHeaderLabels([_called(p) for p in rows])
        heads = ["\n".join(_called(p).split(" ")[:3]) for p in columns]
        self.table.setHorizontalHeaderLabels([str(_MEAN), *heads])
        for row, supplier in enumerate(rows):
            self.table.setItem(row, 0, self._mean(found.suppliers.get(supplier.id), supplier))
            for column, client in enumerate(columns, 1):
                link = arrows.get((supplier.id, client.id))
                self.table.setItem(row, column, self._item(found.cells.get(link or ""), link, supplier, client))
        self.table.blockSignals(False)
        self.table.resizeColumnsToContents()
        for column in range(len(columns) + 1):
            self.table.setColumnWidth(column, min(124, max(64, self.table.columnWidth(column) + 14)))

    def _mean(self, cell: Cell | None, supplier: Participant) -> QTableWidgetItem:
        words = score_text(cell, current_language())
        item = QTableWidgetItem(words)
        item.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
        item.setForeground(QBrush(self._desk.theme.colour("open" if cell and cell.is_low else "muted")))
        item.setData(_ID, "")
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{supplier.name}, {_MEAN}: {words or '—'}")
        return item

    def _item(
        self, cell: Cell | None, link: str | None, supplier: Participant, client: Participant
    ) -> QTableWidgetItem:
        words = score_text(cell, current_language()) if cell else "·" if link else ""
        sign = " ▼" if cell and cell.is_low else " ▲" if cell and cell.is_high else ""
        item = QTableWidgetItem(words + sign)
        item.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
        item.setData(_ID, link if cell else "")
        theme = self._desk.theme
        if cell is not None and not cell.is_hidden:
            ground = "open-ground" if cell.is_low else "served-ground" if cell.is_high else "accent-ground"
            item.setBackground(QBrush(theme.colour(ground)))
            item.setForeground(QBrush(theme.colour("text")))
        else:
            item.setForeground(QBrush(theme.colour("muted")))
        said = f"{supplier.name} → {client.name}: {words or '—'}"
        item.setToolTip(plain_hint(said))
        item.setData(Qt.ItemDataRole.AccessibleTextRole, said)
        return item

    def _fill_worst(self, found: RoundResults) -> None:
        self.worst.blockSignals(True)
        self.worst.clear()
        for link in found.worst:
            change = change_since_last(self._desk.organization, link, self.round)
            item = QTreeWidgetItem(
                [
                    score_text(found.cells[link], current_language()),
                    "" if change is None else change_text(change, current_language()),
                    arrow_name(self._desk.organization, link),
                ]
            )
            item.setData(0, _ID, link)
            item.setToolTip(2, plain_hint(item.text(2)))
            if found.cells[link].is_low:
                item.setForeground(0, QBrush(self._desk.theme.colour("open")))
            self.worst.addTopLevelItem(item)
        self.worst.blockSignals(False)

    def _choose(self, item: QTableWidgetItem | None) -> None:
        link = str(item.data(_ID) or "") if item is not None else ""
        self._show(link)
        if link:
            self._desk.select([self._desk.organization.need(ClientLink, link).supplier])

    def _show(self, link: str) -> None:
        clear(self._fixes)
        found = self._results
        if found is None or link not in found.cells:
            self._detail.setText(str(_CHOOSE))
            return
        self._detail.setText("\n".join(self._lines(found, link)))
        if found.cells[link].is_hidden:
            return
        for kind, words in IMPROVEMENTS.items():
            made = button(Text(ru="Мера: ", en="Plan: ") + words)
            made.clicked.connect(lambda _=False, kind=kind: plan_improvement(self._desk, link, kind, self.round))
            self._fixes.addWidget(made)
        talk = button(Text(ru="Обсудить…", en="Discuss…"))
        talk.clicked.connect(lambda: self._discuss(link))
        self._fixes.addWidget(talk)

    def _discuss(self, link: str) -> None:
        from designer.ui.dialogs.discussion import DiscussionDialog

        DiscussionDialog(self._desk, link).exec()

    def _lines(self, found: RoundResults, link: str) -> list[str]:
        organization, language = self._desk.organization, current_language()
        cell = found.cells[link]
        lines = [f"{arrow_name(organization, link)}: {score_text(cell, language)}"]
        if cell.is_hidden:
            hidden = Text(ru="Оценка скрыта, чтобы никого не выдать.", en="Hidden, so that nobody can be identified.")
            return [*lines, str(hidden)]
        answers = counted(cell.answers, ("ответ", "ответа", "ответов"), ("answer", "answers"))
        past = " → ".join(f"{one.name}: {score_text(c, language)}" for one, c in trend(organization, link))
        lines[0] += f" ({answers}).   {past}"
        conditions = [c for c in organization.referring(ServiceCondition, link, "link") if c.id in found.conditions]
        for condition in conditions:
            lines.append(f"    {condition.text}: {score_text(found.conditions[condition.id], language)}")
        for gap in found.gaps:
            condition_of = organization.need(ServiceCondition, gap.condition)
            if condition_of.link == link and gap.is_about_kind:
                words = Text(
                    ru="«{text}»: поставщик считает — {declared}, клиент видит — {seen} ({a} из {b}). Поговорите!",
                    en="“{text}”: the supplier considers it {declared}, the client {seen} ({a} of {b}). Talk it over!",
                )
                declared, seen = KINDS[gap.declared], KINDS[gap.seen]
                a, b = gap.share
                lines.append(str(words.format(text=condition_of.text, declared=declared, seen=seen, a=a, b=b)))
            elif condition_of.link == link:
                words = Text(ru="«{text}»: клиентам нужен уровень: {levels}", en="“{text}”: clients need: {levels}")
                lines.append(str(words.format(text=condition_of.text, levels="; ".join(gap.levels))))
        return lines + [f"    — {words}" for words in found.comments.get(link, ())[:4]]

    def _limit(self, value: int) -> None:
        with self._desk.edit(Text(ru="Изменить порог", en="Change the limit"), merge="fewest") as organization:
            set_company(organization, fewest_answers=float(value))


def _is_shown(pair: tuple[Record | None, Record | None]) -> bool:
    """Whether a change of a record may be seen here; typing a mission is not."""
    before, after = pair
    if isinstance(before, Participant) and isinstance(after, Participant):
        return (before.name, before.abbreviations) != (after.name, after.abbreviations)
    return not isinstance(before or after, Placement | Route)


def _worst_title() -> Text:
    return Text(ru="Сначала худшие", en="The worst first")


def _called(participant: Participant) -> str:
    return participant.abbreviations[0] if participant.abbreviations else participant.name


def _ordered(people: object) -> list[Participant]:
    return sorted(people, key=lambda p: p.name.casefold())  # type: ignore[call-overload, no-any-return]


VIEW = View(id="feedback", title=_TITLE, make=Feedback, place=60, term="feedback")
