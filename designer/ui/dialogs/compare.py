"""Two states of one model beside each other: what changes for whom, whom it touches, which documents to issue again."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QPushButton,
    QSplitter,
    QTabWidget,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
)

from designer.analysis.transition import Transition, in_lines, transition
from designer.documents.revisions.states import DocumentState, stale_after
from designer.i18n import Text, counted, plain
from designer.model.compare import Difference, Happened, touched
from designer.model.organization import Organization
from designer.ui.desk import Desk
from designer.ui.dialogs.side_by_side import SideBySide, wording
from designer.ui.look.sizes import sized
from designer.ui.widgets.texts import button, label

_ROLE = Qt.ItemDataRole.UserRole
_SIGNS = {Happened.ADDED: "+ ", Happened.REMOVED: "− ", Happened.CHANGED: ""}
_SAME = Text(
    ru="Отличий нет: те же записи, те же тексты. Отличаться могут только места на схеме.",
    en="Nothing differs: the same records, the same texts. Only places on the drawing may differ.",
)


class CompareDialog(QDialog):
    """From the left state to the right one; nothing is changed here."""

    def __init__(
        self, desk: Desk, title: Text, before: tuple[str, Organization], after: tuple[str, Organization]
    ) -> None:
        super().__init__(desk.window)
        self.setWindowTitle(str(title))
        self._desk = desk
        self._before, self._after = before[1], after[1]
        self.plan: Transition = transition(before[1], after[1])
        self.documents: list[DocumentState] = stale_after(before[1], lambda o: _turn_into(o, after[1]))
        column = QVBoxLayout(self)
        column.addWidget(label(self._summary(), "title"))
        self.tabs = QTabWidget()
        self.tabs.setAccessibleName(str(Text(ru="Сравнение", en="Comparison")))
        self.changes = _tree(Text(ru="Что меняется", en="What changes"))
        self.changes.currentItemChanged.connect(lambda *_: self._show())
        self.sides = SideBySide(desk.theme, label(before[0], "heading"), label(after[0], "heading"))
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.addWidget(self.changes)
        split.addWidget(self.sides)
        split.setSizes([360, 700])
        self.people = _tree(Text(ru="Кого касается", en="Whom it touches"))
        self.papers = _tree(Text(ru="Документы к переизданию", en="Documents to issue again"))
        for page, words, count in (
            (split, Text(ru="Что меняется", en="What changes"), sum(len(s.lines) for s in self.plan.steps)),
            (self.people, Text(ru="Кого касается", en="Whom it touches"), len(self.plan.people)),
            (self.papers, Text(ru="Переиздать", en="To issue again"), len(self.documents)),
        ):
            self.tabs.addTab(page, f"{words} · {count}")
        column.addWidget(self.tabs, 1)
        self.row = QHBoxLayout()
        copy = button(Text(ru="Скопировать план текстом", en="Copy the plan as text"))
        copy.clicked.connect(self.copy_plan)
        away = button(Text(ru="Закрыть", en="Close"))
        away.clicked.connect(self.reject)
        self.row.addWidget(copy)
        self.row.addStretch(1)
        self.row.addWidget(away)
        column.addLayout(self.row)
        sized(self, 1080, 620)
        self._fill()

    def offer(self, words: Text, kind: str = "") -> QPushButton:
        """Add a button at the right end of the row; the caller connects it."""
        made = button(words, kind)
        self.row.addWidget(made)
        return made

    def copy_plan(self) -> None:
        """Put the whole plan on the clipboard as text."""
        papers = tuple(plain(state.title) for state in self.documents)
        QGuiApplication.clipboard().setText("\n".join(str(line) for line in in_lines(self.plan, papers)))
        self._desk.say(Text(ru="План скопирован", en="The plan is copied"))

    def _summary(self) -> Text:
        if not self.plan.steps:
            return _SAME
        before, after = self.plan.headcount
        words = Text(ru="Меняется у ", en="Changes for ") + counted(
            len(self.plan.steps), ("участника", "участников", "участников"), ("participant", "participants")
        )
        people = Text(ru="; касается ", en="; touches ") + counted(
            len(self.plan.people), ("должности", "должностей", "должностей"), ("position", "positions")
        )
        posts = f"{before:g} → {after:g}"
        count = Text(ru=f"; штат {posts}".replace(".", ","), en=f"; posts {posts}") if before != after else plain("")
        return words + people + count

    def _fill(self) -> None:
        for step in self.plan.steps:
            name = step.subject.name if step.subject else str(Text(ru="Компания", en="The company"))
            head = QTreeWidgetItem([_SIGNS[step.happened] + name])
            font = head.font(0)
            font.setBold(True)
            head.setFont(0, font)
            self.changes.addTopLevelItem(head)
            for line in step.lines:
                item = QTreeWidgetItem([str(line.words)])
                item.setData(0, _ROLE, line.difference)
                head.addChild(item)
            head.setData(0, _ROLE, step.lines[0].difference)
        self.changes.expandAll()
        for one in self.plan.people:
            holders = f" ({', '.join(one.position.holders)})" if one.position.holders else ""
            head = QTreeWidgetItem([("− " if one.is_gone else "") + one.position.name + holders])
            self.people.addTopLevelItem(head)
            head.addChildren([QTreeWidgetItem([str(reason)]) for reason in one.reasons])
        self.people.expandAll()
        for state in self.documents:
            head = QTreeWidgetItem([state.title + (" ✓" if state.is_binding else "")])
            self.papers.addTopLevelItem(head)
            head.addChildren([QTreeWidgetItem([str(reason)]) for reason in state.reasons])
        if not self.documents:
            none = Text(
                ru="Выпущенных документов, которые это меняет, нет.", en="No issued document is changed by this."
            )
            self.papers.addTopLevelItem(QTreeWidgetItem([str(none)]))
        if not self.plan.people:
            nobody = Text(ru="Никого не касается.", en="It touches nobody.")
            self.people.addTopLevelItem(QTreeWidgetItem([str(nobody)]))
        first = self.changes.topLevelItem(0)
        if first is not None:
            self.changes.setCurrentItem(first.child(0) or first)
        self.sides.setVisible(first is not None)

    def _show(self) -> None:
        item = self.changes.currentItem()
        difference = item.data(0, _ROLE) if item is not None else None
        if isinstance(difference, Difference):
            states = (self._after.snapshot(), self._before.snapshot())
            old, new = (wording(difference.record, difference.field, v, *states) for v in _values(difference))
            left = old if difference.field else new
            self.sides.show_two((old, old), (left, new), difference.record, self._before, self._after)


def _values(difference: Difference) -> tuple[object, object]:
    return difference.old, difference.new


def _turn_into(organization: Organization, target: Organization) -> None:
    """Make one organization into another, inside an open edit."""
    for id, (_, new) in touched(organization.snapshot(), target.snapshot()).items():
        if new is None:
            organization.drop(id)
        else:
            organization.put(new)


def _tree(name: Text) -> QTreeWidget:
    tree = QTreeWidget()
    tree.setAccessibleName(str(name))
    tree.setHeaderHidden(True)
    tree.setIndentation(14)
    tree.setWordWrap(True)
    tree.setRootIsDecorated(False)
    return tree
