"""The main window: participants at the left, the mission in the middle, findings below."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QInputDialog,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QMainWindow,
    QMessageBox,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from designer.analysis.naming import PARTICIPANTS
from designer.analysis.reading import declared_clients
from designer.checks.finding import Finding, Fix
from designer.edits.participants import add_participant, rename
from designer.edits.removal import remove
from designer.i18n import Text, counted, current_language, set_language
from designer.model.kinds import KIND_NAMES
from designer.model.participants import ExternalClient, Participant, Performer, Position, Unit
from designer.model.relations import ClientLink
from designer.session import Session
from designer.storage.broken_file import BrokenFile
from designer.ui.bridge import Bridge
from designer.ui.mission_editor import MissionEditor
from designer.ui.theme import Theme

_FILES = Text(ru="Модели (*.orgmission)", en="Models (*.orgmission)")
_TEXTS = Text(ru="Тексты (*.txt *.md)", en="Texts (*.txt *.md)")


class MainWindow(QMainWindow):
    """Shows one session."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.bridge = Bridge(session, self)
        self._build()
        self._build_menu()
        self.bridge.opened.connect(self.refresh)
        self.bridge.changed.connect(self.refresh)
        self.bridge.findings_changed.connect(self.refresh_findings)
        self.resize(1366, 768)
        self.setStyleSheet(Theme("light", self).style_sheet)
        self.refresh()

    # -- building ----------------------------------------------------------------------------

    def _build(self) -> None:
        self.people = QListWidget()
        self.people.currentItemChanged.connect(self._select)
        self.title = _label("title")
        self.clients = _label("caption")
        self.editor = MissionEditor(self.bridge)
        self.findings = QListWidget()
        self.findings.currentItemChanged.connect(self._offer_fixes)
        self.findings.itemActivated.connect(self._go_to_finding)
        self.fixes = QHBoxLayout()
        self.fixes.setAlignment(Qt.AlignmentFlag.AlignLeft)
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.addWidget(self.title)
        column.addWidget(self.clients)
        column.addWidget(self.editor, 2)
        column.addWidget(self.findings, 3)
        column.addLayout(self.fixes)
        split = QSplitter()
        split.addWidget(self.people)
        split.addWidget(middle)
        split.setSizes([320, 1046])
        self.setCentralWidget(split)

    def _build_menu(self) -> None:
        self.menuBar().clear()
        key = QKeySequence.StandardKey
        russian = current_language() == "ru"
        groups: list[tuple[str, list[tuple[str, object, object]]]] = [
            (
                "Файл" if russian else "File",
                [
                    ("Создать" if russian else "New", key.New, self.new),
                    ("Открыть…" if russian else "Open…", key.Open, self.ask_open),
                    ("Сохранить" if russian else "Save", key.Save, self.save),
                    ("Вставить из текста…" if russian else "Import a text…", "Ctrl+I", self.ask_import),
                    ("Выгрузить комплект…" if russian else "Export the pack…", "Ctrl+E", self.ask_export),
                ],
            ),
            (
                "Правка" if russian else "Edit",
                [
                    ("Отменить" if russian else "Undo", key.Undo, self.undo),
                    ("Повторить" if russian else "Redo", key.Redo, self.redo),
                    ("Добавить подразделение" if russian else "Add a unit", "Ctrl+U", lambda: self.add(Unit)),
                    ("Добавить должность" if russian else "Add a position", "Ctrl+P", lambda: self.add(Position)),
                    (
                        "Добавить внешнего клиента" if russian else "Add an external client",
                        "Ctrl+L",
                        lambda: self.add(ExternalClient),
                    ),
                    ("Переименовать…" if russian else "Rename…", "F2", self.ask_rename),
                    ("Удалить" if russian else "Delete", "Ctrl+Del", self.delete),
                ],
            ),
            (
                "Вид" if russian else "View",
                [("English" if russian else "Русский", "Ctrl+Shift+L", self.switch_language)],
            ),
        ]
        for name, entries in groups:
            menu = self.menuBar().addMenu(name)
            for label, shortcut, run in entries:
                action = QAction(label, self)
                action.setShortcut(QKeySequence(shortcut))  # type: ignore[call-overload]
                action.triggered.connect(run)
                menu.addAction(action)

    # -- showing -----------------------------------------------------------------------------

    @property
    def session(self) -> Session:
        """The open session."""
        return self.bridge.session

    @property
    def selected(self) -> str:
        """Id of the selected participant, or ""."""
        item = self.people.currentItem()
        return str(item.data(Qt.ItemDataRole.UserRole)) if item else ""

    def refresh(self, *_: object) -> None:
        """Show the session as it is now, keeping the selection."""
        chosen = self.selected
        organization = self.session.organization
        everybody = [p for kind in PARTICIPANTS for p in organization.all(kind)]
        self.people.blockSignals(True)
        self.people.clear()
        for participant in sorted(everybody, key=lambda p: (p.name.casefold(), p.id)):
            item = QListWidgetItem(participant.name)
            item.setData(Qt.ItemDataRole.UserRole, participant.id)
            item.setToolTip("")
            self.people.addItem(item)
            if participant.id == chosen:
                self.people.setCurrentItem(item)
        if self.people.currentItem() is None and self.people.count():
            self.people.setCurrentRow(0)
        self.people.blockSignals(False)
        self._show_selected()
        if self.editor.performer != self.selected:
            self.editor.show_performer(self.selected)
        mark = "" if self.session.is_saved else " •"
        self.setWindowTitle(f"{self.session.title}{mark} — Org Mission Designer")
        people = counted(len(everybody), ("участник", "участника", "участников"), ("participant", "participants"))
        arrows = counted(
            organization.count(ClientLink), ("стрелка", "стрелки", "стрелок"), ("client arrow", "client arrows")
        )
        self.statusBar().showMessage(f"{people}   {arrows}")
        self.people.setAccessibleName(str(Text(ru="Участники", en="Participants")))
        self.findings.setAccessibleName(str(Text(ru="Замечания", en="Findings")))
        self.editor.setAccessibleName(str(Text(ru="Миссия", en="Mission")))
        self.editor.setPlaceholderText(
            str(Text(ru="Помогать … (кому) … (что делать)", en="Help … (whom) … (to do what)"))
        )

    def refresh_findings(self) -> None:
        """Show the open findings."""
        self.findings.blockSignals(True)
        self.findings.clear()
        for finding in self.session.checker.findings:
            item = QListWidgetItem(f"{finding.code}   {finding.message}")
            item.setData(Qt.ItemDataRole.UserRole, finding)
            self.findings.addItem(item)
        self.findings.blockSignals(False)
        if self.findings.count():
            self.findings.setCurrentRow(0)
        self._offer_fixes()
        self.editor.colour()

    def _show_selected(self) -> None:
        participant = self.session.organization.get(Participant, self.selected)
        if participant is None:
            empty = Text(
                ru="Начните с подразделения: Ctrl+U, или вставьте текст: Ctrl+I.",
                en="Begin with a unit: Ctrl+U, or import a text: Ctrl+I.",
            )
            self.title.setText(str(empty))
            self.clients.setText("")
        else:
            self.title.setText(participant.name)
            names = ", ".join(c.name for c in declared_clients(self.session.organization, participant.id))
            nobody = Text(ru="никто не объявлен", en="nobody declared")
            clients = Text(ru="Клиенты: ", en="Clients: ") + (names or nobody)
            kind = KIND_NAMES[type(participant)]
            self.clients.setText(str(clients if isinstance(participant, Performer) else kind))
        self.editor.refresh()

    def _select(self) -> None:
        self._show_selected()
        self.editor.show_performer(self.selected)

    def _offer_fixes(self, *_: object) -> None:
        while (old := self.fixes.takeAt(0)) is not None:
            if (widget := old.widget()) is not None:
                widget.deleteLater()
        item = self.findings.currentItem()
        finding = item.data(Qt.ItemDataRole.UserRole) if item else None
        if not isinstance(finding, Finding):
            return
        for fix in finding.fixes[:3]:
            self.fixes.addWidget(self._fix_button(finding, fix))

    def _fix_button(self, finding: Finding, fix: Fix) -> QPushButton:
        button = QPushButton(_short(str(fix.label)))
        button.setAccessibleName(str(fix.label))
        button.setProperty("fix", fix.id)
        button.clicked.connect(lambda: self.session.fix(finding, fix.id))
        return button

    def _go_to_finding(self, item: QListWidgetItem) -> None:
        self.select(item.data(Qt.ItemDataRole.UserRole).subject)
        self.editor.setFocus()

    def select(self, id: str) -> None:
        """Select a participant."""
        for row in range(self.people.count()):
            if self.people.item(row).data(Qt.ItemDataRole.UserRole) == id:
                self.people.setCurrentRow(row)

    # -- doing -------------------------------------------------------------------------------

    def new(self) -> None:
        """Begin an empty model."""
        if self.may_leave():
            self.bridge.show(Session.new(current_language()))

    def ask_open(self) -> None:
        """Ask for a model file and open it."""
        name, _ = QFileDialog.getOpenFileName(self, "", "", str(_FILES))
        if name and self.may_leave():
            self.open(Path(name))

    def open(self, path: Path) -> None:
        """Open a model; a broken file is explained, and the open model stays."""
        try:
            self.bridge.show(Session.open(path))
        except BrokenFile as fault:
            self.explain(fault.text)
        except OSError as fault:
            self.explain(Text(ru=f"{path}: {fault.strerror}", en=f"{path}: {fault.strerror}"))

    def save(self) -> bool:
        """Save, asking for a name the first time; returns whether it is saved."""
        path = self.session.path
        if path is None:
            name, _ = QFileDialog.getSaveFileName(self, "", "model.orgmission", str(_FILES))
            if not name:
                return False
            path = Path(name)
        try:
            self.session.save(path)
        except OSError as fault:
            self.explain(Text(ru=f"{path}: {fault.strerror}", en=f"{path}: {fault.strerror}"))
            return False
        self.refresh()
        return True

    def ask_import(self) -> None:
        """Ask for a text, say what was understood, and add it."""
        name, _ = QFileDialog.getOpenFileName(self, "", "", str(_TEXTS))
        if not name:
            return
        plan = self.session.read_import(Path(name).read_bytes(), name, "missions-text")
        left = counted(len(plan.left_over), ("отрывок", "отрывка", "отрывков"), ("piece", "pieces"))
        ask = plan.summary + Text(ru=". Осталось вне модели: ", en=". Left over: ") + left
        if self.confirm(ask):
            self.session.apply_import(plan)

    def ask_export(self) -> None:
        """Ask for a folder and write the Word pack into it."""
        from designer.documents.pack import PackProblem

        folder = QFileDialog.getExistingDirectory(self)
        if not folder:
            return
        try:
            report = self.session.export_pack(Path(folder))
        except PackProblem as problem:
            self.explain(problem.text)
            return
        documents = counted(
            len(report.documents), ("документ", "документа", "документов"), ("document", "documents")
        )
        gaps = counted(len(report.gaps), ("пробел", "пробела", "пробелов"), ("gap", "gaps"))
        self.statusBar().showMessage(f"{documents}, {gaps} → {folder}")

    def undo(self) -> None:
        """Take the last step back."""
        self.session.undo()

    def redo(self) -> None:
        """Do the step again."""
        self.session.redo()

    def add(self, kind: type[Participant]) -> None:
        """Add a participant and select it."""
        with self.session.edit(Text(ru="Добавить участника", en="Add a participant")) as organization:
            made = add_participant(organization, kind)
        self.select(made.id)

    def ask_rename(self) -> None:
        """Ask for another name of the selected participant."""
        participant = self.session.organization.get(Participant, self.selected)
        if participant is None:
            return
        label = str(Text(ru="Название", en="Name"))
        name, done = QInputDialog.getText(self, label, label, text=participant.name)
        if done and name.strip():
            with self.session.edit(Text(ru="Переименовать", en="Rename")) as organization:
                rename(organization, participant.id, name)

    def delete(self) -> None:
        """Delete the selected participant."""
        if self.selected:
            with self.session.edit(Text(ru="Удалить участника", en="Delete a participant")) as organization:
                remove(organization, [self.selected])

    def switch_language(self) -> None:
        """Show everything in the other language."""
        set_language("en" if current_language() == "ru" else "ru")
        self._build_menu()
        self.refresh()
        self.refresh_findings()

    # -- asking ------------------------------------------------------------------------------

    def may_leave(self) -> bool:
        """Whether the open model may be left: it is saved, or the user says so."""
        ask = Text(ru="Есть несохранённые изменения. Оставить их?", en="There are unsaved changes. Leave them?")
        return self.session.is_saved or self.confirm(ask)

    def confirm(self, question: Text) -> bool:
        """Ask a plain question."""
        box = self._box(question)
        box.setStandardButtons(QMessageBox.StandardButton.Ok | QMessageBox.StandardButton.Cancel)
        return box.exec() == QMessageBox.StandardButton.Ok

    def explain(self, message: Text) -> None:
        """Say what went wrong."""
        self._box(message).exec()

    def _box(self, text: Text) -> QMessageBox:
        box = QMessageBox(self)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(str(text))
        return box

    def closeEvent(self, event: object) -> None:
        """Ask before unsaved work is left."""
        if self.may_leave():
            event.accept()  # type: ignore[attr-defined]
        else:
            event.ignore()  # type: ignore[attr-defined]


def _label(name: str) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label


def _short(label: str) -> str:
    return label if len(label) <= 60 else label[:59].rstrip() + "…"
