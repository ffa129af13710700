"""Take a file of another program: what it would add and change, what its columns mean, what is odd in it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QTabWidget,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
)

from designer.exchange.changes import Kind, lines_of
from designer.exchange.columns import Role
from designer.exchange.formats import UnknownFormat, all_formats, kind_of
from designer.exchange.grid import UnreadableTable
from designer.exchange.people.reader import role_name
from designer.exchange.people.source import COLUMN
from designer.exchange.plan import ImportPlan
from designer.i18n import Text
from designer.storage.faults import could_not
from designer.ui.asking import explain
from designer.ui.desk import Desk
from designer.ui.dialogs.import_questions import QuestionsForm
from designer.ui.look.sizes import sized
from designer.ui.widgets.texts import button, label, plain_hint

_MARKS = {
    Kind.ADDED: Text(ru="+ новое", en="+ new"),
    Kind.CHANGED: Text(ru="≠ изменится", en="≠ changes"),
    Kind.GONE: Text(ru="− нет в файле", en="− not in the file"),
}
_ANOMALIES: dict[str, Text] = {
    "duplicate-id": Text(ru="номер дважды", en="id twice"),
    "self-report": Text(ru="сам себе руководитель", en="reports to itself"),
    "loop": Text(ru="круг", en="circle"),
    "dangling-parent": Text(ru="руководителя нет", en="no such superior"),
    "several-roots": Text(ru="ещё одна вершина", en="another top"),
    "unnamed": Text(ru="без названия", en="no name"),
    "template-row": Text(ru="строка-образец", en="template row"),
    "same-name": Text(ru="то же имя", en="same name"),
    "bad-number": Text(ru="число под вопросом", en="doubtful number"),
    "unsupported-language": Text(ru="чужой язык", en="other language"),
}
_MOST_LINES = 3000


def open_files(desk: Desk, paths: list[Path]) -> None:
    """Preview each file in turn; a file that cannot be read is explained and the next one follows."""
    from designer.exchange.formats import in_reading_order

    sources = []
    for path in paths:
        try:
            sources.append((path.read_bytes(), path.name, None))
        except OSError as fault:
            explain(desk, could_not(path, fault))
    for data, name, _ in in_reading_order(sources):
        try:
            dialog = ImportFile(desk, data, name)
        except (UnknownFormat, UnreadableTable) as fault:
            explain(desk, fault.message)
            continue
        dialog.exec()
        dialog.deleteLater()


class ImportFile(QDialog):
    """Nothing changes before “Add to the model”; a correction of a column is read at once and remembered."""

    def __init__(self, desk: Desk, data: bytes, name: str) -> None:
        super().__init__(desk.window)
        self._desk, self._data, self._name = desk, data, name
        self._kind = kind_of(data, name)
        self._options: dict[str, str] = {}
        self._plan = desk.session.read_import(data, name, self._kind or None)
        self.setWindowTitle(f"{Text(ru='Загрузить', en='Import')}: {name}")
        self.summary = label(kind="title")
        self.kinds = QComboBox()
        self.kinds.setAccessibleName(str(Text(ru="Формат файла", en="Format of the file")))
        for kind, module in sorted(all_formats().items(), key=lambda one: str(one[1].TITLE)):
            self.kinds.addItem(str(module.TITLE), kind)
        self.kinds.setCurrentIndex(self.kinds.findData(self._kind))
        self.kinds.currentIndexChanged.connect(self._choose_kind)
        self.changes = _tree(Text(ru="Изменения", en="Changes"), [120, 280, 160, 170, 200])
        self.columns = QTableWidget(0, 3)
        self.columns.setAccessibleName(str(Text(ru="Столбцы", en="Columns")))
        self.columns.setHorizontalHeaderLabels(
            [
                str(t)
                for t in (
                    Text(ru="Столбец", en="Column"),
                    Text(ru="Пример", en="Sample"),
                    Text(ru="Что это", en="Meaning"),
                )
            ]
        )
        self.columns.verticalHeader().hide()
        self.columns.setTabKeyNavigation(False)
        self.columns.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.columns.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.oddities = _tree(Text(ru="Странности", en="Oddities"), [180, 150, 560])
        self.left_over = _tree(Text(ru="Осталось вне модели", en="Left over"), [180, 480, 230])
        self.questions = QuestionsForm()
        self.tabs = QTabWidget()
        self.add = button(Text(ru="Добавить в модель", en="Add to the model"), "primary")
        self.add.setDefault(True)
        self.add.clicked.connect(self.accept)
        away = button(Text(ru="Закрыть", en="Close"))
        away.clicked.connect(self.reject)
        top = QHBoxLayout()
        top.addWidget(self.summary, 1)
        top.addWidget(self.kinds)
        row = QHBoxLayout()
        self._hint = label(_HINT, "muted")
        row.addWidget(self._hint, 1)
        row.addStretch(0)
        row.addWidget(away)
        row.addWidget(self.add)
        column = QVBoxLayout(self)
        column.addLayout(top)
        column.addWidget(self.tabs, 1)
        column.addLayout(row)
        sized(self, 980, 600)
        self._show()

    @property
    def plan(self) -> ImportPlan:
        """What would be added, with the questions answered as they are answered now."""
        return self._plan.answered(self.questions.answers)

    @property
    def removed(self) -> list[str]:
        """Ids of those whom the user wants removed."""
        items = (self.changes.topLevelItem(at) for at in range(self.changes.topLevelItemCount()))
        return [
            item.data(0, Qt.ItemDataRole.UserRole)
            for item in items
            if item is not None and item.checkState(0) is Qt.CheckState.Checked
        ]

    def choose_role(self, column: int, role: str) -> None:
        """Read the file again with another meaning of a column; "" is not read."""
        self._options[f"{COLUMN}{column}"] = role
        self._read_again()

    def _choose_kind(self) -> None:
        self._kind = self.kinds.currentData()
        self._options.clear()
        self._read_again()

    def _read_again(self) -> None:
        try:
            self._plan = self._desk.session.read_import(self._data, self._name, self._kind or None, self._options)
        except (UnknownFormat, UnreadableTable) as fault:
            self._plan = ImportPlan()
            self.summary.setText(str(fault.message))
            self.add.setEnabled(False)
            return
        self._show()

    # -- showing -----------------------------------------------------------------------------

    def _show(self) -> None:
        plan = self._plan
        self.summary.setText(str(plan.summary if plan.found or plan.gone else _NOTHING))
        self.add.setEnabled(bool(plan.found or plan.gone))
        self._show_changes(plan)
        self._show_columns(plan)
        self._hint.setText(str(_HINT) if plan.gone else "")
        self.oddities.clear()
        for odd in plan.anomalies:
            words = [odd.where, str(_ANOMALIES.get(odd.kind, odd.kind)), str(odd.message)]
            self.oddities.addTopLevelItem(_item(words))
        self.left_over.clear()
        for rest in plan.left_over:
            self.left_over.addTopLevelItem(_item([str(rest.where), rest.text, str(rest.why)]))
        self._show_questions(plan)
        open_tab = self.tabs.currentIndex()
        self.tabs.clear()
        asked = len(plan.questions) + len(plan.settings)
        for widget, name, number in (
            (self.changes, Text(ru="Изменения", en="Changes"), self.changes.topLevelItemCount()),
            (self.questions, Text(ru="Вопросы", en="Questions"), asked),
            (self.oddities, Text(ru="Странности", en="Oddities"), len(plan.anomalies)),
            (self.columns, Text(ru="Столбцы", en="Columns"), len(plan.columns)),
            (self.left_over, Text(ru="Осталось вне модели", en="Left over"), len(plan.left_over)),
        ):
            if number:
                self.tabs.addTab(widget, f"{name} · {number}")
        self.tabs.setCurrentIndex(max(0, min(open_tab, self.tabs.count() - 1)))

    def _show_changes(self, plan: ImportPlan) -> None:
        self.changes.clear()
        for line in lines_of(plan, self._desk.organization)[:_MOST_LINES]:
            item = _item([str(_MARKS[line.kind]), line.name, str(line.what), line.old, line.new])
            if line.kind is Kind.GONE:
                item.setData(0, Qt.ItemDataRole.UserRole, line.id)
                item.setCheckState(0, Qt.CheckState.Unchecked)
            self.changes.addTopLevelItem(item)

    def _show_columns(self, plan: ImportPlan) -> None:
        self.columns.setRowCount(len(plan.columns))
        for row, column in enumerate(plan.columns):
            self.columns.setItem(row, 0, QTableWidgetItem(column.label or f"№ {column.index + 1}"))
            self.columns.setItem(row, 1, QTableWidgetItem(column.sample))
            box = QComboBox()
            box.setAccessibleName(column.label or f"№ {column.index + 1}")
            for role in ("", *Role):
                box.addItem(str(role_name(role)), str(role))
            box.setCurrentIndex(box.findData(column.role))
            box.activated.connect(lambda _, at=column.index, box=box: self.choose_role(at, box.currentData()))
            self.columns.setCellWidget(row, 2, box)

    def _show_questions(self, plan: ImportPlan) -> None:
        self.questions.show_questions(plan.questions)
        for setting in plan.settings:
            box = QComboBox()
            for id, words in setting.choices:
                box.addItem(str(words), id)
            box.setCurrentIndex(box.findData(setting.chosen))
            box.setAccessibleName(str(setting.text))
            box.activated.connect(lambda _, id=setting.id, box=box: self._choose(id, box.currentData()))
            self.questions.form.addRow(label(setting.text), box)

    def _choose(self, setting: str, choice: str) -> None:
        self._options[setting] = choice
        self._read_again()

    def accept(self) -> None:
        """Add what was understood and remove what was ticked, one undo step."""
        plan, removed = self.plan, self.removed
        title = Text(ru="Загрузка: ", en="Import: ") + plan.summary
        self._desk.session.apply_import(plan, title, removed=removed)
        self._desk.say(Text(ru="Загружено: ", en="Imported: ") + plan.summary, undo=True)
        super().accept()


_HINT = Text(
    ru="Отметьте, кого убрать из модели, если его нет в файле.",
    en="Tick those to remove because the file no longer names them.",
)
_NOTHING = Text(ru="Нового нет: модель уже такая", en="Nothing new: the model already says all this")


def _item(words: list[str]) -> QTreeWidgetItem:
    item = QTreeWidgetItem(words)
    for at, said in enumerate(words):
        if len(said) > 30:
            item.setToolTip(at, plain_hint(said))
    return item


def _tree(name: Text, widths: list[int]) -> QTreeWidget:
    tree = QTreeWidget()
    tree.setAccessibleName(str(name))
    tree.setColumnCount(len(widths))
    tree.setHeaderHidden(True)
    tree.setRootIsDecorated(False)
    tree.setWordWrap(True)
    tree.setTextElideMode(Qt.TextElideMode.ElideRight)
    for at, width in enumerate(widths):
        tree.setColumnWidth(at, width)
    return tree
