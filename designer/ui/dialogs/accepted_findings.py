"""The findings that somebody accepted: why, who, when, and the way back."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QHeaderView, QTreeWidget, QTreeWidgetItem, QVBoxLayout

from designer.checks.finding import Finding
from designer.i18n import Text
from designer.model.attention import AcceptedFinding
from designer.ui.desk import Desk
from designer.ui.look.sizes import sized
from designer.ui.moments import day_words
from designer.ui.widgets.empty_place import EmptyPlace
from designer.ui.widgets.texts import button, label, plain_hint

_TITLE = Text(ru="Принятые замечания", en="Accepted findings")
_HEADS = (
    Text(ru="Замечание", en="Finding"),
    Text(ru="Причина", en="Reason"),
    Text(ru="Кто и когда", en="Who and when"),
)
_EMPTY = Text(ru="Пока всё на виду", en="Nothing is put aside")
_NONE = Text(
    ru="Здесь будут замечания, которые вы приняли с причиной: «Ещё ▾» у списка замечаний.",
    en="Findings that you accept with a reason will stand here: “More ▾” beside the list of findings.",
)


class AcceptedFindings(QDialog):
    """Enter goes to the place; the button opens a finding again."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.window)
        self._desk = desk
        self.setWindowTitle(str(_TITLE))
        column = QVBoxLayout(self)
        column.addWidget(label(_TITLE, "title"))
        self.list = QTreeWidget()
        self.list.setRootIsDecorated(False)
        self.list.setAccessibleName(str(_TITLE))
        self.list.setHeaderLabels([str(head) for head in _HEADS])
        self.list.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.list.header().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.list.header().setStretchLastSection(False)
        self.list.header().setSectionResizeMode(2, QHeaderView.ResizeMode.ResizeToContents)
        self.list.itemActivated.connect(lambda *_: self._go())
        column.addWidget(self.list, 1)
        self._empty = EmptyPlace(_EMPTY, _NONE)
        column.addWidget(self._empty, 1)
        self.back = button(Text(ru="Вернуть в замечания", en="Bring back"))
        self.back.clicked.connect(self._bring_back)
        self.go = button(Text(ru="Показать на схеме", en="Show in the drawing"))
        self.go.clicked.connect(self._go)
        close = button(Text(ru="Закрыть", en="Close"), "primary")
        close.clicked.connect(self.accept)
        row = QHBoxLayout()
        for one in (self.back, self.go):
            row.addWidget(one)
        row.addStretch(1)
        row.addWidget(close)
        column.addLayout(row)
        desk.bridge.findings_changed.connect(self.refresh)
        self.refresh()
        sized(self, 820, 380)

    @property
    def finding(self) -> Finding | None:
        """The finding that is current."""
        item = self.list.currentItem()
        return item.data(0, Qt.ItemDataRole.UserRole) if item is not None else None

    def refresh(self) -> None:
        """Show what is accepted now, keeping the place in the list."""
        row = max(0, self.list.currentIndex().row())
        records = {(a.code, a.subject, a.detail): a for a in self._desk.organization.all(AcceptedFinding)}
        self.list.clear()
        for finding in self._desk.session.checker.accepted:
            record = records.get((finding.code, finding.subject, finding.detail))
            when = "" if record is None else " · ".join(filter(None, (record.author, str(day_words(record.date)))))
            item = QTreeWidgetItem([f"{finding.code}  {finding.message}", finding.accepted or "", when])
            for column in range(2):
                item.setToolTip(column, plain_hint(item.text(column)))
            item.setData(0, Qt.ItemDataRole.UserRole, finding)
            self.list.addTopLevelItem(item)
        number = self.list.topLevelItemCount()
        self.list.setCurrentIndex(self.list.model().index(min(row, number - 1), 0))
        self.list.setVisible(number > 0)
        self._empty.setVisible(number == 0)
        for one in (self.back, self.go):
            one.setEnabled(number > 0)

    def _bring_back(self) -> None:
        finding = self.finding
        if finding is not None:
            self._desk.session.reopen(finding)

    def _go(self) -> None:
        if self.finding is not None:
            self._desk.go_to(self.finding.subject)
            self.accept()
