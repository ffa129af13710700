"""The register: every issued document, how it stands, why it is stale, who has not signed; what to do about it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QSplitter,
    QTabWidget,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
)

from designer.documents.report import PackProblem
from designer.documents.revisions.differences import Nature
from designer.documents.revisions.signers import SHEETS
from designer.documents.revisions.states import DocumentState, Watch
from designer.documents.writing.register import STATUSES
from designer.edits.documents import become, may_become, set_signature
from designer.edits.refusal import Refusal
from designer.i18n import Text, counted
from designer.model.register import DocumentStatus
from designer.ui.context_help import help_button
from designer.ui.desk import Desk
from designer.ui.dialogs.changes_table import ChangesTable
from designer.ui.files import recent
from designer.ui.look.sizes import sized
from designer.ui.widgets.empty_place import EmptyPlace
from designer.ui.widgets.own_colours import keep_colours
from designer.ui.widgets.texts import button, label

_STEP = 6
"""Documents that are compared between two events of the window."""
_HEAD = (
    Text(ru="Документ", en="Document"),
    Text(ru="№", en="No."),
    Text(ru="Редакция", en="Revision"),
    Text(ru="Состояние", en="Status"),
    Text(ru="Модель", en="Model"),
    Text(ru="Не подписали", en="Not signed"),
)
_NONE = Text(ru="Документов ещё не выпускали", en="No documents have been issued yet")
_HOW = Text(
    ru="Реестр начнётся с первой выгрузки комплекта: он запомнит каждый документ, покажет, кто не подписал и что "
    "устарело после правок в модели.",
    en="The register begins with the first pack: it remembers every document, shows who has not signed and what "
    "has become stale since the model changed.",
)
_LAW = Text(
    ru="Изменение обязанностей работника требует его согласия (ст. 72 ТК РФ) или уведомления за два месяца "
    "(ст. 74). Это подсказка: решаете вы.",
    en="A change of duties needs the employee's consent, or notice, under labour law. This is a hint: you decide.",
)


class DocumentsDialog(QDialog):
    """The list above, the chosen document below; states are computed while the window stays alive."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.window)
        self._desk = desk
        self._states: dict[str, DocumentState] = {}
        self._watch = Watch(desk.organization)
        stop = desk.session.listen(self._watch.follow)
        self.finished.connect(lambda _: stop())
        self.setWindowTitle(str(Text(ru="Реестр документов", en="Register of documents")))
        self.summary = label(kind="title")
        self.documents = QTreeWidget()
        keep_colours(self.documents, desk.theme)
        self.documents.setAccessibleName(str(Text(ru="Документы", en="Documents")))
        self.documents.setColumnCount(len(_HEAD))
        self.documents.setHeaderLabels([str(words) for words in _HEAD])
        self.documents.setRootIsDecorated(False)
        self.documents.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.documents.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.documents.header().setStretchLastSection(False)
        self.documents.currentItemChanged.connect(lambda *_: self._show())
        self.changes = ChangesTable()
        self.changes.judged.connect(self._advise)
        self.signers = QTreeWidget()
        self.signers.setAccessibleName(str(Text(ru="Подписи", en="Signatures")))
        self.signers.setHeaderHidden(True)
        self.signers.setRootIsDecorated(False)
        self.signers.setColumnCount(3)
        self.signers.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.signers.header().setStretchLastSection(False)
        self.signers.itemChanged.connect(self._signed)
        self.tabs = QTabWidget()
        self.tabs.addTab(self.changes, str(Text(ru="Что изменилось", en="What has changed")))
        self.tabs.addTab(self.signers, str(Text(ru="Подписи", en="Signatures")))
        self.law = label(kind="muted")
        self.empty = EmptyPlace(_NONE, _HOW, Text(ru="Выгрузить комплект…", en="Export the pack…"), self._export)
        split = self._split = QSplitter(Qt.Orientation.Vertical)
        split.setChildrenCollapsible(False)
        split.addWidget(self.documents)
        split.addWidget(self.tabs)
        split.setSizes([300, 220])
        column_ = QVBoxLayout(self)
        column_.addWidget(self.summary)
        column_.addWidget(self.empty, 1)
        column_.addWidget(split, 1)
        column_.addWidget(self.law)
        column_.addLayout(self._buttons())
        self._pause = QTimer(self, interval=0)
        self._pause.timeout.connect(self._compare_some)
        sized(self, 1080, 640)
        self._compare_some()
        self._pause.start()

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self.acts: dict[DocumentStatus, QPushButton] = {}
        for status, words in (
            (DocumentStatus.IN_SIGN_OFF, Text(ru="На &согласование", en="&Send to sign-off")),
            (DocumentStatus.SIGNED, Text(ru="&Подписан", en="Si&gned")),
            (DocumentStatus.WITHDRAWN, Text(ru="&Отозвать", en="&Withdraw")),
        ):
            act = button(words)
            act.setText(str(words))
            act.setAccessibleName(str(words).replace("&", ""))
            act.clicked.connect(lambda _=False, status=status: self.become(status))
            self.acts[status] = act
            row.addWidget(act)
        self.again = button(Text(ru="Выпустить новую редакцию", en="Issue the next revision"))
        self.again.clicked.connect(self.issue_again)
        row.addWidget(self.again)
        self.redline = button(
            Text(ru="Показать правки в Word", en="Show the changes in Word"),
            hint=Text(
                ru="Документ с исправлениями: принять все — новая редакция, отклонить — прежняя",
                en="A document with tracked changes: accept all for the new revision, reject all for the old one",
            ),
        )
        self.redline.clicked.connect(self.write_redline)
        row.addWidget(self.redline)
        row.addWidget(help_button(self._desk, self, "register"))
        row.addStretch(1)
        away = button(Text(ru="Закрыть", en="Close"), "primary")
        away.clicked.connect(self.accept)
        row.addWidget(away)
        return row

    # -- the list ----------------------------------------------------------------------------

    @property
    def chosen(self) -> DocumentState | None:
        """The document that is chosen."""
        item = self.documents.currentItem()
        return self._states.get(item.data(0, Qt.ItemDataRole.UserRole)) if item is not None else None

    @property
    def stale(self) -> list[DocumentState]:
        """The documents that no longer agree with the model."""
        return [state for state in self._states.values() if state.is_stale]

    def _compare_some(self) -> None:
        found, is_whole = self._watch.states(_STEP)
        self._states = {state.record.id: state for state in found}
        if is_whole:
            self._pause.stop()
        self._fill(found, is_whole)

    def refresh(self) -> None:
        """Show the register as it is now."""
        self._compare_some()
        self._pause.start()

    def _fill(self, found: list[DocumentState], is_whole: bool) -> None:
        chosen = self.chosen
        kept = chosen.record.id if chosen is not None else ""
        self.documents.blockSignals(True)
        self.documents.clear()
        for state in sorted(found, key=lambda s: (not s.is_stale, not s.is_binding, s.title)):
            item = QTreeWidgetItem(_cells(state))
            item.setData(0, Qt.ItemDataRole.UserRole, state.record.id)
            if state.is_stale:
                item.setForeground(4, self._desk.theme.colour("open"))
            self.documents.addTopLevelItem(item)
            if state.record.id == kept:
                self.documents.setCurrentItem(item)
        first = self.documents.topLevelItem(0)
        if self.documents.currentItem() is None and first is not None:
            self.documents.setCurrentItem(first)
        self.documents.blockSignals(False)
        number = counted(len(found), ("документ", "документа", "документов"), ("document", "documents"))
        words = number + (
            Text(ru=f", устарели: {len(self.stale)}", en=f", stale: {len(self.stale)}")
            if self.stale
            else Text(ru=", все согласуются с моделью", en=", all agree with the model")
        )
        self.summary.setText(str(words if is_whole else number + Text(ru=", сравниваю…", en=", comparing…")))
        for widget in (self.summary, self._split, self.again, self.redline, *self.acts.values()):
            widget.setVisible(bool(found))
        self.empty.setVisible(not found)
        self._show()

    # -- the chosen one ----------------------------------------------------------------------

    def _show(self) -> None:
        state = self.chosen
        self.changes.setRowCount(0)
        self.signers.blockSignals(True)
        self.signers.clear()
        if state is not None:
            self.changes.fill(state)
            self._advise()
            for signer in state.signers:
                item = QTreeWidgetItem([str(signer.text), str(SHEETS[signer.sheet]), signer.signed_on])
                item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
                item.setCheckState(0, Qt.CheckState.Checked if signer.signed_on else Qt.CheckState.Unchecked)
                item.setData(0, Qt.ItemDataRole.UserRole, (signer.sheet, signer.line))
                self.signers.addTopLevelItem(item)
        self.signers.blockSignals(False)
        organization = self._desk.organization
        for status, act in self.acts.items():
            refusal = may_become(organization, state.record.id, status) if state is not None else Refusal(_HEAD[0])
            act.setEnabled(refusal is None)
            act.setToolTip(str(refusal.reason) if refusal is not None and state is not None else "")
        self.again.setEnabled(state is not None and state.is_stale and not state.is_gone)
        has_changes = state is not None and (state.is_stale or state.record.revision > 1)
        self.redline.setEnabled(state is not None and has_changes and not state.is_gone)

    @property
    def natures(self) -> dict[str, str]:
        """What the user says of each changed field, by its anchor."""
        return self.changes.natures

    def _advise(self) -> None:
        state = self.chosen
        is_about_work = state is not None and state.record.kind == "job-description"
        self.law.setText(str(_LAW) if is_about_work and Nature.DUTIES.value in self.natures.values() else "")
        self.law.setVisible(bool(self.law.text()))

    # -- acts --------------------------------------------------------------------------------

    def _export(self) -> None:
        from designer.ui.dialogs.export import ExportDialog

        ExportDialog(self._desk).exec()
        self.refresh()

    def become(self, status: DocumentStatus) -> None:
        """Give the chosen document another status."""
        self._do(STATUSES[status], lambda id: lambda organization: become(organization, id, status))

    def _do(self, what: Text, make: Callable[[str], Callable[..., None]]) -> None:
        state = self.chosen
        if state is None:
            return
        with self._desk.edit(Text(ru="Реестр: ", en="Register: ") + what) as organization:
            make(state.record.id)(organization)
        self.refresh()

    def _signed(self, item: QTreeWidgetItem, _: int) -> None:
        state = self.chosen
        if state is None:
            return
        sheet, line = item.data(0, Qt.ItemDataRole.UserRole)
        day = date.today().isoformat() if item.checkState(0) is Qt.CheckState.Checked else ""
        with self._desk.edit(Text(ru="Отметить подпись", en="Note a signature")) as organization:
            set_signature(organization, state.record.id, sheet, line, date=day)
        item.setText(2, day)
        QTimer.singleShot(0, self, self.refresh)

    def issue_again(self) -> None:
        """Write the next revision of the chosen document and register it with what the user says of its changes."""
        state, natures = self.chosen, self.natures
        if state is None or state.record.subject is None:
            return
        folder = self._folder()
        record = state.record
        try:
            report = self._desk.session.export_pack(
                folder, kinds=[record.kind], subjects=[state.record.subject], language=record.language
            )
        except PackProblem as problem:
            self.law.setText(str(problem.text))
            self.law.show()
            return
        self._desk.session.register_issues(report.issued, natures)
        for problem_ in report.problems:
            self.law.setText(str(problem_))
            self.law.show()
        self._desk.say(Text(ru="Выпущена новая редакция: ", en="Next revision issued: ") + state.title, undo=True)
        self.refresh()

    def write_redline(self) -> None:
        """Write the changes of the chosen document as a Word document with tracked changes, and open it."""
        state = self.chosen
        if state is None:
            return
        report = self._desk.session.export_redline(state, self._folder())
        nothing = Text(ru="Между редакциями нет отличий.", en="The revisions do not differ.")
        self.law.setText(str(report.problems[0] if report.problems else nothing))
        if report.documents:
            path = report.documents[0].path
            self.law.setText(str(Text(ru=f"Записано: {path}", en=f"Written: {path}")))
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
        self.law.show()

    def _folder(self) -> Path:
        return Path(recent.chosen("export-folder", str(Path.home() / self._desk.session.title)))


def _cells(state: DocumentState) -> list[str]:
    record = state.record
    waiting = [s for s in state.signers if not s.signed_on]
    is_waiting = record.status is DocumentStatus.IN_SIGN_OFF
    return [
        state.title,
        record.number,
        str(record.revision),
        str(STATUSES[record.status]),
        str(state.verdict),
        str(len(waiting)) if is_waiting and waiting else "",
    ]
