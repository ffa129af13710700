"""Diagnose a support function: statements at the left, what they lead to at the right, answered at once."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QRadioButton,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from designer.analysis.diagnosis import Asked, Outcome, diagnose, diagnosis_of
from designer.analysis.diagnosis_questions import MEANINGS, PREMISES, Premise
from designer.analysis.diagnosis_text import page_of
from designer.edits.diagnosis import answer_diagnosis, set_function
from designer.edits.missions import write_mission
from designer.i18n import Text, current_language
from designer.model.diagnosis import Answer, SupportFunction
from designer.model.words import said_choice
from designer.ui.context_help import help_button
from designer.ui.desk import Desk
from designer.ui.first_model.clients import in_order
from designer.ui.look.sizes import sized
from designer.ui.widgets.layouts import clear
from designer.ui.widgets.texts import button, label

_LABEL = Text(ru="Ответить в диагностике", en="Answer in a diagnosis")


class DiagnosisDialog(QDialog):
    """Every answer is a record of the model; the outcome follows each of them."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.window)
        self._desk = desk
        self._filling = True
        self.setWindowTitle(str(Text(ru="Диагностика поддерживающей функции", en="Diagnosis of a support function")))
        self.subject = QComboBox()
        self.subject.setAccessibleName(str(Text(ru="Кого диагностируем", en="Whom to diagnose")))
        for performer in in_order(desk.organization):
            self.subject.addItem(performer.name, performer.id)
        self.subject.setCurrentIndex(max(0, self.subject.findData(desk.selected)))
        self.function = QComboBox()
        self.function.setAccessibleName(str(Text(ru="Какая это функция", en="Which function it is")))
        for kind in SupportFunction:
            self.function.addItem(str(said_choice(kind)), kind)
        head = QHBoxLayout()
        for words, box in (
            (Text(ru="Кого диагностируем", en="Whom"), self.subject),
            (Text(ru="Функция", en="Function"), self.function),
        ):
            head.addWidget(label(words, "muted", wrap=False))
            head.addWidget(box, 1)
        self.answers: dict[str, QButtonGroup] = {}
        self.figures: dict[str, QLineEdit] = {}
        self._questions, self._outcome = _scroll(), _scroll()
        across = QSplitter(Qt.Orientation.Horizontal)
        across.setChildrenCollapsible(False)
        for part in (self._questions, self._outcome):
            across.addWidget(part)
        across.setSizes([560, 460])
        self.take = button(Text(ru="Взять как миссию", en="Use as the mission"))
        self.take.clicked.connect(self._take_mission)
        self.copy = button(Text(ru="Скопировать страницу для клиента", en="Copy the page for the client"))
        self.copy.clicked.connect(self._copy)
        close = button(Text(ru="Закрыть", en="Close"), "primary")
        close.clicked.connect(self.accept)
        for made in (self.take, self.copy):
            made.setEnabled(False)
        row = QHBoxLayout()
        row.addWidget(self.take)
        row.addWidget(self.copy)
        row.addWidget(help_button(desk, self, "diagnosis"))
        row.addStretch(1)
        row.addWidget(close)
        column = QVBoxLayout(self)
        column.addLayout(head)
        column.addWidget(across, 1)
        column.addLayout(row)
        sized(self, 1060, 660)
        self.subject.currentIndexChanged.connect(lambda _: self._ask())
        self.function.currentIndexChanged.connect(lambda _: self._set_function())
        stop = desk.session.listen(lambda _: self._show_outcome())
        self.finished.connect(lambda _: stop())
        self._filling = False
        self._ask()

    @property
    def id(self) -> str:
        """Id of the one that is diagnosed; "" in an empty model."""
        return str(self.subject.currentData() or "")

    def _outcome_now(self) -> Outcome:
        return diagnose(self._desk.organization, self.id, self.function.currentData())

    def _ask(self) -> None:
        """Show the statements for the chosen function, with the answers that there are."""
        if not self.id:
            words = Text(ru="Сначала добавьте подразделение (Ctrl+U).", en="Add a unit first (Ctrl+U).")
            _fill(self._questions, [label(words, "muted")])
            return
        self._filling = True
        held = diagnosis_of(self._desk.organization, self.id)
        if held is not None:
            self.function.setCurrentIndex(self.function.findData(held.function))
        self.answers, self.figures = {}, {}
        rows: list[QWidget] = []
        premise: Premise | None = None
        for number, asked in enumerate(self._outcome_now().asked, 1):
            if asked.question.premise is not premise:
                premise = asked.question.premise
                rows.append(label(PREMISES[premise], "heading"))
            rows.append(self._row(number, asked))
        _fill(self._questions, rows)
        self._filling = False
        self._show_outcome()

    def _row(self, number: int, asked: Asked) -> QWidget:
        key = asked.question.key
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 2, 0, 8)
        column.setSpacing(3)
        column.addWidget(label(f"{number}. {asked.question.text}"))
        if asked.shown is not None:
            column.addWidget(label(asked.shown, "muted"))
        row = QHBoxLayout()
        group = QButtonGroup(whole)
        for place, answer in enumerate(Answer):
            choice = QRadioButton(str(said_choice(answer)))
            choice.setAccessibleName(f"{number}. {said_choice(answer)}")
            choice.setChecked(asked.answer is answer)
            group.addButton(choice, place)
            row.addWidget(choice)
        group.idClicked.connect(lambda _, key=key: self._answer(key))
        figure = QLineEdit(asked.figure)
        figure.setPlaceholderText(str(asked.question.figure))
        figure.setAccessibleName(f"{number}. {asked.question.figure}")
        figure.editingFinished.connect(lambda: self._answer(key))
        row.addWidget(figure, 1)
        column.addLayout(row)
        self.answers[key], self.figures[key] = group, figure
        return whole

    def _answer(self, key: str) -> None:
        place = self.answers[key].checkedId()
        answer = list(Answer)[place] if place >= 0 else None
        figure = self.figures[key].text().strip()
        known = next(a for a in self._outcome_now().asked if a.question.key == key)
        if self._filling or (known.answer, known.figure) == (answer, figure):
            return
        with self._desk.edit(_LABEL) as organization:
            if diagnosis_of(organization, self.id) is None:
                set_function(organization, self.id, self.function.currentData())
            answer_diagnosis(organization, self.id, key, answer, figure)

    def _set_function(self) -> None:
        if self._filling or not self.id:
            return
        with self._desk.edit(Text(ru="Выбрать функцию", en="Choose a function")) as organization:
            set_function(organization, self.id, self.function.currentData())
        self._ask()

    def _show_outcome(self) -> None:
        if self._filling or not self.id or self.id not in self._desk.organization:
            return
        outcome = self._outcome_now()
        rows: list[QWidget] = []
        if outcome.premise is None:
            rows.append(label(Text(ru="Предпосылка не определена", en="No premise"), "title"))
        else:
            rows.append(label(PREMISES[outcome.premise], "title"))
            rows.append(label(MEANINGS[outcome.premise]))
        rows.append(label(outcome.why, "muted"))
        rows += [_bar(premise, outcome.agreement[premise]) for premise in Premise]
        for heading, lines in page_of(outcome, current_language()).sections:
            rows.append(label(heading, "heading"))
            rows += [label(line) for line in lines]
        if outcome.premise and not outcome.worth:
            none = Text(ru="Клиентов нет: проведите стрелки к ним.", en="No clients: draw arrows to them.")
            rows.append(label(none, "muted"))
        _fill(self._outcome, rows)
        self.take.setEnabled(bool(outcome.draft) and outcome.draft != outcome.performer.mission)
        self.copy.setEnabled(outcome.premise is not None)

    def _take_mission(self) -> None:
        draft = self._outcome_now().draft
        with self._desk.edit(Text(ru="Миссия из диагностики", en="Mission from the diagnosis")) as organization:
            write_mission(organization, self.id, draft)
        self._desk.say(Text(ru="Миссия записана", en="The mission is written"), undo=True)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(page_of(self._outcome_now(), current_language()).plain)
        self._desk.say(Text(ru="Страница скопирована", en="The page is copied"))


def _bar(premise: Premise, share: float) -> QLabel:
    filled = round(share * 10)
    words = PREMISES[premise] + Text(ru=f" · {share * 100:.0f}\u00a0%", en=f" · {share:.0%}")
    made = label(f"{'■' * filled}{'□' * (10 - filled)}  {words}", "muted")
    made.setAccessibleName(str(words))
    return made


def _scroll() -> QScrollArea:
    made = QScrollArea()
    made.setWidgetResizable(True)
    made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    inner = QWidget()
    QVBoxLayout(inner).setContentsMargins(14, 10, 14, 10)
    made.setWidget(inner)
    return made


def _fill(area: QScrollArea, rows: list[QWidget]) -> None:
    inner = area.widget()
    column = inner.layout() if inner is not None else None
    if not isinstance(column, QVBoxLayout):
        return
    clear(column)
    for row in rows:
        column.addWidget(row)
    column.addStretch(1)
