"""Export the Word pack: what, for whom, in which language, where to; then what was written and what is missing."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Qt, QThread, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QProgressBar,
    QVBoxLayout,
)

from designer.documents.document_type import Group, all_types
from designer.documents.report import PackProblem, PackReport, Progress, no_access
from designer.documents.templates.chosen import own_template
from designer.documents.templates.own_templates import prepare_folder
from designer.documents.writing.pdf import NO_OFFICE, find_office
from designer.i18n import Language, Text, counted
from designer.model.participants import Performer
from designer.session import Session
from designer.storage.places import templates_folder
from designer.ui.desk import Desk
from designer.ui.dialogs.company import CompanyDialog
from designer.ui.files import recent
from designer.ui.files.file_dialogs import ask_folder, usual_folder
from designer.ui.look.sizes import sized
from designer.ui.widgets.texts import button, label

_LANGUAGES: tuple[tuple[Language, str], ...] = (("ru", "Русский"), ("en", "English"))


class Work(QObject):
    """The export in a thread of its own."""

    told = Signal(int, int, str)
    done = Signal(object)

    def __init__(
        self, session: Session, to: Path, kinds: list[str], subjects: list[str], language: Language, pdf: bool
    ) -> None:
        super().__init__()
        self._session, self._to, self._kinds, self._subjects = session, to, kinds, subjects
        self._language, self._pdf = language, pdf
        self.stopped = False

    def run(self) -> None:
        """Write the pack and tell the outcome: a report, or the problem in words."""
        outcome: PackReport | Text
        try:
            outcome = self._session.export_pack(
                self._to,
                kinds=self._kinds,
                subjects=self._subjects,
                language=self._language,
                pdf=self._pdf,
                progress=self._tell,
            )
        except PackProblem as problem:
            outcome = problem.text
        self.done.emit(outcome)

    def _tell(self, progress: Progress) -> bool:
        self.told.emit(progress.done, progress.total, progress.name)
        return not self.stopped


class ExportDialog(QDialog):
    """Choices above, progress and outcome below."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.window)
        self._desk = desk
        self._thread: QThread | None = None
        self._work: Work | None = None
        self.setWindowTitle(str(Text(ru="Выгрузить комплект", en="Export the pack")))
        column = QVBoxLayout(self)
        self.kinds: dict[str, QCheckBox] = {}
        column.addLayout(self._kinds_by_group())
        chosen = [p.name for id in desk.selection if (p := desk.organization.get(Performer, id)) is not None]
        self.only = QCheckBox(str(Text(ru="Только для выбранных: ", en="For the selected only: ")) + ", ".join(chosen))
        self.only.setVisible(bool(chosen))
        column.addWidget(self.only)
        self.language = QComboBox()
        self.language.setAccessibleName(str(Text(ru="Язык документов", en="Language of the documents")))
        for code, name in _LANGUAGES:
            self.language.addItem(name, code)
        self.language.setCurrentIndex(0 if desk.organization.company.language == "ru" else 1)
        column.addWidget(label(Text(ru="Язык документов", en="Language of the documents"), "heading"))
        self.language.currentIndexChanged.connect(lambda _: self._say_templates())
        column.addWidget(self.language)
        column.addLayout(self._template_row())
        column.addLayout(self._pdf_choice())
        column.addWidget(label(Text(ru="Папка", en="Folder"), "heading"))
        row = QHBoxLayout()
        self.folder = QLineEdit(recent.chosen("export-folder", str(usual_folder() / _folder_name(desk))))
        self.folder.setAccessibleName(str(Text(ru="Папка", en="Folder")))
        choose = button(Text(ru="Выбрать…", en="Choose…"))
        choose.clicked.connect(self._ask_folder)
        row.addWidget(self.folder, 1)
        row.addWidget(choose)
        column.addLayout(row)
        self.progress = QProgressBar()
        self.progress.setAccessibleName(str(Text(ru="Ход выгрузки", en="Progress")))
        self.progress.hide()
        column.addWidget(self.progress)
        self.outcome = label()
        column.addWidget(self.outcome)
        self.gaps = QListWidget()
        self.gaps.setAccessibleName(str(Text(ru="Что осталось заполнить", en="What is still to be filled")))
        self.gaps.setWordWrap(True)
        self.gaps.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.gaps.hide()
        column.addWidget(self.gaps, 1)
        buttons = QHBoxLayout()
        self.look = button(Text(ru="Открыть папку", en="Open the folder"))
        self.look.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(self.folder.text())))
        self.look.hide()
        self.close_button = button(Text(ru="Закрыть", en="Close"))
        self.close_button.clicked.connect(self.reject)
        self.go = button(Text(ru="Выгрузить", en="Export"), "primary")
        self.go.setDefault(True)
        self.go.clicked.connect(self.start)
        buttons.addWidget(self.look)
        buttons.addStretch(1)
        buttons.addWidget(self.close_button)
        buttons.addWidget(self.go)
        column.addLayout(buttons)
        sized(self, 620, 420)

    def _kinds_by_group(self) -> QGridLayout:
        """The kinds under the headings of their groups, in two columns."""
        grid = QGridLayout()
        columns = [QVBoxLayout(), QVBoxLayout()]
        for group in Group:
            types = [t for t in all_types().values() if t.group is group]
            if not types:
                continue
            side = columns[0] if group in (Group.WORK, Group.SERVICE, Group.PACK) else columns[1]
            side.addWidget(label(group.value, "heading"))
            for type_ in types:
                box = QCheckBox(str(type_.title))
                box.setChecked(type_.is_usual)
                self.kinds[type_.kind] = box
                side.addWidget(box)
        for place, side in enumerate(columns):
            side.addStretch(1)
            grid.addLayout(side, 0, place)
        return grid

    def _template_row(self) -> QHBoxLayout:
        self.templates = label("", "muted")
        open_folder = button(Text(ru="Свои шаблоны…", en="Own templates…"), "link")
        open_folder.clicked.connect(self._open_templates)
        look = button(Text(ru="Оформление…", en="How they look…"), "link")
        look.clicked.connect(self._set_look)
        row = QHBoxLayout()
        row.addWidget(self.templates, 1)
        row.addWidget(look)
        row.addWidget(open_folder)
        self._say_templates()
        return row

    def _say_templates(self) -> None:
        """Say which kinds are made from templates of the company's own."""
        language: Language = "en" if self.language.currentData() == "en" else "ru"
        found = [(t.title, path.name) for t in all_types().values() if (path := own_template(t, language)) is not None]
        if found:
            names = "; ".join(f"{title} — {name}" for title, name in found)
            self.templates.setText(str(Text(ru="Свои шаблоны: ", en="Own templates: ") + names))
        else:
            self.templates.setText(str(Text(ru="Шаблоны: поставляемые.", en="Templates: as shipped.")))

    def _set_look(self) -> None:
        CompanyDialog(self._desk, "documents").exec()

    def _open_templates(self) -> None:
        language: Language = "en" if self.language.currentData() == "en" else "ru"
        try:
            folder = prepare_folder(language)
        except OSError as fault:
            self.outcome.setText(str(no_access(templates_folder(), fault)))
            return
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))

    def _pdf_choice(self) -> QVBoxLayout:
        """The choice of PDF; why it cannot be chosen where LibreOffice is missing."""
        self.pdf = QCheckBox(str(Text(ru="Ещё и PDF каждого документа", en="A PDF of each document too")))
        column = QVBoxLayout()
        column.addWidget(self.pdf)
        if find_office() is None:
            self.pdf.setEnabled(False)
            column.addWidget(label(NO_OFFICE, "muted"))
        return column

    def _ask_folder(self) -> None:
        folder = ask_folder(self, self.windowTitle(), self.folder.text())
        if folder is not None:
            self.folder.setText(str(folder))

    def start(self) -> None:
        """Begin to write, away from the window's thread."""
        kinds = [id for id, box in self.kinds.items() if box.isChecked()]
        if not kinds or not self.folder.text().strip():
            self.outcome.setText(str(Text(ru="Выберите документы и папку.", en="Choose documents and a folder.")))
            return
        subjects = [id for id in self._desk.selection if self.only.isChecked() and self.only.isVisible()]
        recent.choose("export-folder", self.folder.text())
        language: Language = "en" if self.language.currentData() == "en" else "ru"
        self._work = Work(self._desk.session, Path(self.folder.text()), kinds, subjects, language, self.pdf.isChecked())
        self._thread = QThread(self)
        self._work.moveToThread(self._thread)
        self._thread.started.connect(self._work.run)
        self._work.told.connect(self._told)
        self._work.done.connect(self._done)
        self.go.setEnabled(False)
        self.progress.setValue(0)
        self.progress.show()
        self.close_button.setText(str(Text(ru="Прервать", en="Stop")))
        self._thread.start()

    def _told(self, done: int, total: int, name: str) -> None:
        self.progress.setMaximum(max(1, total))
        self.progress.setValue(done)
        self.outcome.setText(name)

    def _done(self, outcome: object) -> None:
        thread, self._thread = self._thread, None
        if thread is not None:
            thread.quit()
            thread.wait()
        self.progress.hide()
        self.go.setEnabled(True)
        self.close_button.setText(str(Text(ru="Закрыть", en="Close")))
        if isinstance(outcome, PackReport):
            self._show(outcome)
        else:
            self.outcome.setText(str(outcome))

    def _show(self, report: PackReport) -> None:
        if report.is_cancelled:
            self.outcome.setText(str(Text(ru="Выгрузка прервана.", en="The export was stopped.")))
            return
        if report.issued:
            with self._desk.edit(Text(ru="Выпуск документов", en="Issue documents")) as organization:
                for record in report.issued:
                    organization.put(record)
        number = counted(len(report.documents), ("документ", "документа", "документов"), ("document", "documents"))
        gaps = counted(len(report.gaps), ("пустое место", "пустых места", "пустых мест"), ("gap", "gaps"))
        tail = Text(ru=f"; осталось заполнить: {gaps}", en=f"; still to be filled: {gaps}") if report.gaps else ""
        pdfs = f" + {len(report.pdfs)} PDF" if report.pdfs else ""
        failed = counted(len(report.problems), ("файл", "файла", "файлов"), ("file", "files"))
        lost = Text(ru="; не записано: ", en="; not written: ") + failed if report.problems else ""
        self.outcome.setText(str(Text(ru="Записано: ", en="Written: ") + number + pdfs + lost + tail))
        self.gaps.clear()
        self.gaps.addItems([str(problem) for problem in report.problems])
        self.gaps.addItems([str(kept) for kept in report.kept])
        self.gaps.addItems([str(gap.text) for gap in report.gaps])
        self.gaps.setVisible(bool(self.gaps.count()))
        self.look.show()

    def reject(self) -> None:
        """Stop the export that runs; else close."""
        if self._work is not None and self._thread is not None:
            self._work.stopped = True
        else:
            super().reject()


def _folder_name(desk: Desk) -> str:
    """Return what the folder of a pack is called: the company, else the file of its model."""
    from designer.word.file_names import safe_file_name

    return safe_file_name(desk.organization.company.name or desk.session.title, suffix="", used=set())
