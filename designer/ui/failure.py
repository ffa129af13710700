"""When something in the program fails: the work is kept, a report is written, and the user is told once."""

from __future__ import annotations

import contextlib
import sys
import threading
import traceback
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from designer.edits.refusal import Refused
from designer.i18n import Text
from designer.storage.failure_report import write_report
from designer.ui.look.sizes import sized
from designer.ui.widgets.texts import button, label

if TYPE_CHECKING:
    from designer.ui.main_window import MainWindow


class FailureDialog(QDialog):
    """What happened, that the work is whole, what to do; the report can be read and sent."""

    def __init__(
        self, report: str, path: Path | None, parent: QWidget | None = None, *, is_kept: bool = True
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(str(Text(ru="Ошибка в программе", en="An error in the program")))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(10)
        column.addWidget(label(Text(ru="В программе произошла ошибка", en="Something went wrong"), "title"))
        kept = Text(
            ru="Ваша работа цела: все изменения записаны в журнал и не пропадут, даже если программа закроется. "
            "Можно продолжать. Если что-то выглядит странно, сохраните модель и откройте её снова.",
            en="Your work is safe: all changes are in the journal and will not be lost even if the program ends. "
            "You can go on. If something looks odd, save the model and open it again.",
        )
        open_only = Text(
            ru="Ваша работа цела, но журнал изменений не пишется: сохраните модель сейчас, пока программа открыта.",
            en="Your work is safe, but the journal of changes cannot be written: save the model now, while the "
            "program is open.",
        )
        column.addWidget(label(kept if is_kept else open_only))
        self.report = QPlainTextEdit(report)
        self.report.setReadOnly(True)
        self.report.setAccessibleName(str(Text(ru="Отчёт об ошибке", en="Error report")))
        self.report.setTabChangesFocus(True)
        self.report.hide()
        column.addWidget(self.report, 1)
        if path is not None:
            column.addWidget(label(Text(ru=f"Отчёт: {path}", en=f"Report: {path}"), "muted"))
        row = QHBoxLayout()
        show = button(Text(ru="Показать отчёт", en="Show the report"))
        show.clicked.connect(self._show_report)
        self.save = button(Text(ru="Сохранить модель", en="Save the model"))
        on = button(Text(ru="Продолжить", en="Go on"), "primary")
        on.clicked.connect(self.accept)
        row.addWidget(show)
        row.addStretch(1)
        row.addWidget(self.save)
        row.addWidget(on)
        column.addLayout(row)
        on.setFocus()
        sized(self, 620, 200)

    def _show_report(self) -> None:
        self.report.show()
        sized(self, 760, 480)


class FailureWatch(QObject):
    """Hears of exceptions that nobody caught, in any slot, painting or thread, and tells the window."""

    _heard = Signal(str, object)

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._told: set[str] = set()
        self.dialog: FailureDialog | None = None
        self._heard.connect(self._tell)

    def begin(self) -> None:
        """Take over what Python does with uncaught exceptions."""
        sys.excepthook = self.hear
        threading.excepthook = self._hear_thread

    def _hear_thread(self, args: threading.ExceptHookArgs) -> None:
        self.hear(args.exc_type, args.exc_value or args.exc_type(), args.exc_traceback)

    def hear(self, kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> None:
        """Write a report of an exception, bring the journal to the disk and tell the user, once for one place."""
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
            return
        if isinstance(fault, Refused) and self._window.is_furnished:
            self._window.desk.say(fault.refusal.reason)
            return
        place = "".join(traceback.format_tb(trace)[-1:])
        if place in self._told:
            return
        self._told.add(place)
        path = write_report(kind, fault, trace, self._about())
        with contextlib.suppress(Exception):
            keeping = self._window.session.keeping
            if keeping is not None:
                keeping.journal.sync()
        report = path.read_text(encoding="utf-8") if path else "".join(traceback.format_exception(kind, fault, trace))
        sys.stderr.write(report)
        self._heard.emit(report, path)

    def _about(self) -> str:
        with contextlib.suppress(Exception):
            organization = self._window.session.organization
            return f"{len(organization)} records, theme {self._window.theme.name}"
        return ""

    def _tell(self, report: str, path: Path | None) -> None:
        if self.dialog is not None and self.dialog.isVisible():
            return
        keeping = self._window.session.keeping
        is_kept = keeping is None or keeping.fault is None
        self.dialog = FailureDialog(report, path, self._window, is_kept=is_kept)
        self.dialog.save.clicked.connect(self._save)
        self.dialog.open()

    def _save(self) -> None:
        from designer.ui.files.saves import save

        if self._window.is_furnished:
            save(self._window.desk)
