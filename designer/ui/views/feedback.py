"""The heat map of the survey: suppliers in rows, clients in columns, the worst arrows beside, what to do below."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QSpinBox,
    QSplitter,
    QTableWidgetItem,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from designer.analysis.feedback import (
    RoundResults,
    arrow_name,
    change_since_last,
    change_text,
    results,
    rounds,
    score_text,
)
from designer.documents.types.feedback_results import IMPROVEMENTS
from designer.edits.company import set_company
from designer.i18n import Text, current_language
from designer.model.diagram import Placement, Route
from designer.model.history import Change
from designer.model.participants import Participant
from designer.model.record import Record
from designer.model.relations import ClientLink
from designer.ui.desk import Desk
from designer.ui.files.surveys import begin_round, choose_answers, hand_out, plan_improvement, write_annex
from designer.ui.score_table import LINK, ScoreTable
from designer.ui.views import View
from designer.ui.widgets.empty_place import EmptyPlace
from designer.ui.widgets.layouts import clear
from designer.ui.widgets.own_colours import keep_colours
from designer.ui.widgets.score_lines import score_lines
from designer.ui.widgets.texts import button, label, plain_hint

_TITLE = Text(ru="Отклик", en="Feedback")
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
        self.table = ScoreTable(desk)
        self.table.currentItemChanged.connect(lambda item, _: self._choose(item))
        self._parts.addWidget(self.table)
        self.worst = QTreeWidget()
        keep_colours(self.worst, desk.theme)
        self.worst.setAccessibleName(str(Text(ru="Сначала худшие", en="The worst first")))
        self.worst.setRootIsDecorated(False)
        self.worst.setColumnCount(3)
        self.worst.setHeaderLabels([str(Text(ru="Оценка", en="Score")), "±", str(_worst_title())])
        self.worst.currentItemChanged.connect(lambda item, _: self._show(str(item.data(0, LINK)) if item else ""))
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
            self.table.fill(self._results)
            self._fill_worst(self._results)
        self._show("")

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
            item.setData(0, LINK, link)
            item.setToolTip(2, plain_hint(item.text(2)))
            if found.cells[link].is_low:
                item.setForeground(0, QBrush(self._desk.theme.colour("open")))
            self.worst.addTopLevelItem(item)
        self.worst.blockSignals(False)

    def _choose(self, item: QTableWidgetItem | None) -> None:
        link = str(item.data(LINK) or "") if item is not None else ""
        self._show(link)
        if link:
            self._desk.select([self._desk.organization.need(ClientLink, link).supplier])

    def _show(self, link: str) -> None:
        clear(self._fixes)
        found = self._results
        if found is None or link not in found.cells:
            self._detail.setText(str(_CHOOSE))
            return
        self._detail.setText("\n".join(score_lines(self._desk.organization, found, link)))
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


VIEW = View(id="feedback", title=_TITLE, make=Feedback, place=60, term="feedback")
