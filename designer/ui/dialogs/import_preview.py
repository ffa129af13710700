"""Paste a text or take a file: see what was understood and what was left over before anything is accepted."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QPlainTextEdit,
    QTabWidget,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
)

from designer.analysis.naming import PARTICIPANTS
from designer.exchange.grid import UnreadableTable
from designer.exchange.plan import ImportPlan
from designer.exchange.source_text import text_of
from designer.i18n import Text
from designer.model.kinds import KIND_NAMES
from designer.model.participants import Participant, Performer
from designer.model.relations import ClientLink
from designer.storage.faults import could_not
from designer.ui.desk import Desk
from designer.ui.dialogs.import_questions import QuestionsForm
from designer.ui.files.file_dialogs import ask_file
from designer.ui.look.sizes import sized
from designer.ui.widgets.empty_place import EmptyPlace
from designer.ui.widgets.texts import button, label

_PAUSE = 250
_EMPTY = Text(ru="Вставьте текст слева", en="Paste a text on the left")
_NOT_UNDERSTOOD = Text(ru="Ни одного подразделения не узнано", en="No unit was recognized")
_PATTERN = Text(
    ru="Нужна строка о каждом: название, двоеточие, клиенты, миссия. «Склад: Клиент: Цех. Помогать цеху собирать "
    "заказы без простоев.» Свободный рассказ сначала перепишите так.",
    en="One line about each is needed: a name, a colon, the clients, the mission. “Warehouse: Client: Workshop. Help "
    "the workshop assemble orders without delays.” Rewrite free notes in this way first.",
)
_SAMPLE_STEP = Text(ru="Вставить образец", en="Put a sample there")
_SAMPLE = Text(
    ru="Склад: Клиент: Цех. Помогать цеху собирать заказы без простоев.\n"
    "Цех: Клиент: Отдел продаж. Помогать отделу продаж отгружать заказы в обещанный день.\n"
    "Отдел продаж: Клиент: покупатели (внешний). Помогать покупателям выбирать то, что им подходит.",
    en="Warehouse: Client: Workshop. Help the workshop assemble orders without delays.\n"
    "Workshop: Client: Sales. Help sales ship orders on the promised day.\n"
    "Sales: Client: customers (external). Help customers choose what suits them.",
)


class ImportPreview(QDialog):
    """The text at the left, what it means at the right; nothing changes before “Add to the model”."""

    def __init__(self, desk: Desk, text: str = "") -> None:
        super().__init__(desk.window)
        self._desk = desk
        self._plan = ImportPlan()
        self.setWindowTitle(str(Text(ru="Вставить из текста", en="Import a text")))
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self.read)
        self.text = QPlainTextEdit()
        self.text.setAccessibleName(str(Text(ru="Исходный текст", en="Source text")))
        self.text.setPlaceholderText(
            str(
                Text(
                    ru="Вставьте сюда текст: «Отдел: клиент — такой-то. Миссия: помогать …»",
                    en="Paste a text here: “Department: client — so-and-so. Mission: help …”",
                )
            )
        )
        self.text.setTabChangesFocus(True)
        self.text.textChanged.connect(self._pause.start)
        self.summary = label(kind="title")
        self.found = _tree(Text(ru="Понято", en="Understood"), 3)
        self.left_over = _tree(Text(ru="Осталось вне модели", en="Left over"), 3)
        self.nothing = EmptyPlace(_EMPTY, _PATTERN)
        self.questions = QuestionsForm()
        self.tabs = QTabWidget()
        right = QVBoxLayout()
        right.addWidget(self.summary)
        right.addWidget(self.tabs, 1)
        sides = QHBoxLayout()
        sides.addWidget(self.text, 2)
        sides.addLayout(right, 3)
        file = button(Text(ru="Взять из файла…", en="Take from a file…"))
        file.clicked.connect(self._ask_file)
        self.add = button(Text(ru="Добавить в модель", en="Add to the model"), "primary")
        self.add.clicked.connect(self.accept)
        away = button(Text(ru="Закрыть", en="Close"))
        away.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.addWidget(file)
        row.addStretch(1)
        row.addWidget(away)
        row.addWidget(self.add)
        column = QVBoxLayout(self)
        column.addLayout(sides, 1)
        column.addLayout(row)
        sized(self, 1080, 620)
        self.text.setPlainText(text)
        self.read()

    @property
    def plan(self) -> ImportPlan:
        """What would be added, with the questions answered as they are answered now."""
        return self._plan.answered(self.questions.answers)

    def read(self) -> None:
        """Read the text and show what it means."""
        self._pause.stop()
        text = self.text.toPlainText()
        plan, fault = self._read(text)
        self._plan = plan
        nothing = fault or (_NOT_UNDERSTOOD if text.strip() else _EMPTY)
        self.summary.setText(str(plan.summary if plan.found else nothing))
        if text.strip():
            self.nothing.say(_NOT_UNDERSTOOD, _PATTERN)
        else:
            self.nothing.say(_EMPTY, _PATTERN, _SAMPLE_STEP, lambda: self.text.setPlainText(str(_SAMPLE)))
        self.add.setEnabled(bool(plan.found))
        self._show_found(plan)
        self.left_over.clear()
        for rest in plan.left_over:
            self.left_over.addTopLevelItem(QTreeWidgetItem([str(rest.where), rest.text, str(rest.why)]))
        for odd in plan.anomalies:
            self.left_over.addTopLevelItem(QTreeWidgetItem([odd.where, "", str(odd.message)]))
        self._show_questions(plan)
        self.tabs.clear()
        understood = self.found if plan.found else self.nothing
        self.tabs.addTab(understood, f"{Text(ru='Понято', en='Understood')} · {self.found.topLevelItemCount()}")
        if plan.questions:
            self.tabs.addTab(self.questions, f"{Text(ru='Вопросы', en='Questions')} · {len(plan.questions)}")
        number = self.left_over.topLevelItemCount()
        self.tabs.addTab(self.left_over, f"{Text(ru='Осталось вне модели', en='Left over')} · {number}")

    def _read(self, text: str) -> tuple[ImportPlan, Text | None]:
        """Return what a text means, and what is wrong with it where it is no text."""
        if not text.strip():
            return ImportPlan(), None
        try:
            return self._desk.session.read_import(text.encode(), "text.md"), None
        except UnreadableTable as fault:
            return ImportPlan(), fault.message

    def _show_found(self, plan: ImportPlan) -> None:
        self.found.clear()
        people = {r.id: r for r in plan.found if isinstance(r, Participant)}
        known = {p.id: p for kind in PARTICIPANTS for p in self._desk.organization.all(kind)}
        clients: dict[str, list[str]] = {}
        for record in plan.found:
            if isinstance(record, ClientLink):
                client = people.get(record.client) or known.get(record.client)
                clients.setdefault(record.supplier, []).append(client.name if client else "?")
        for person in people.values():
            kind = str(KIND_NAMES[type(person)])
            mission = person.mission if isinstance(person, Performer) else ""
            served = ", ".join(clients.get(person.id, ()))
            item = QTreeWidgetItem([person.name, f"→ {served}" if served else kind, mission])
            self.found.addTopLevelItem(item)

    def _show_questions(self, plan: ImportPlan) -> None:
        self.questions.show_questions(plan.questions)

    def _ask_file(self) -> None:
        texts = Text(ru="Тексты (*.txt *.md);;Все файлы (*)", en="Texts (*.txt *.md);;All files (*)")
        path = ask_file(self, self.windowTitle(), texts)
        if path is not None:
            self.take_file(path)

    def take_file(self, path: Path) -> None:
        """Show the text of a file, whatever encoding its program used."""
        try:
            data = path.read_bytes()
        except OSError as fault:
            self.summary.setText(str(could_not(path, fault)))
            return
        self.text.setPlainText(text_of(data))
        self.read()

    def accept(self) -> None:
        """Add what was understood, one undo step."""
        if self._pause.isActive():
            self.read()
        self._desk.session.apply_import(self.plan)
        self._desk.say(Text(ru="Добавлено: ", en="Added: ") + self.plan.summary, undo=True)
        self._desk.view_asked.emit("clients")
        super().accept()


def _tree(name: Text, columns: int) -> QTreeWidget:
    tree = QTreeWidget()
    tree.setAccessibleName(str(name))
    tree.setColumnCount(columns)
    tree.setHeaderHidden(True)
    tree.setRootIsDecorated(False)
    tree.setWordWrap(True)
    tree.setTextElideMode(Qt.TextElideMode.ElideRight)
    tree.header().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
    tree.setColumnWidth(0, 190)
    tree.setColumnWidth(1, 190)
    return tree
