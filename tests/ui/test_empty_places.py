"""A place with nothing in it says the one next step and has its button; files may be dropped where they belong."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Literal, cast

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from designer.i18n import set_language
from designer.session import Session
from designer.ui.actions import all_actions
from designer.ui.dialogs.documents import DocumentsDialog
from designer.ui.dialogs.export import ExportDialog
from designer.ui.dialogs.filter import FilterDialog
from designer.ui.dialogs.import_preview import ImportPreview
from designer.ui.dialogs.remarks import RemarksDialog
from designer.ui.dialogs.take_back import TakeBackDialog
from designer.ui.main_window import MainWindow
from designer.ui.views.feedback import Feedback
from designer.ui.widgets.empty_place import EmptyPlace

Open = Callable[[Session], MainWindow]


def _shown(qtbot: QtBot, dialog: QDialog) -> QDialog:
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def _opens(qtbot: QtBot, place: EmptyPlace) -> QDialog:
    """Press the button of an empty place and return the dialog that it opens, closed again."""
    seen: list[QDialog] = []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QDialog)
        seen.append(dialog)
        dialog.reject()

    QTimer.singleShot(0, look)
    qtbot.mouseClick(place.step, Qt.MouseButton.LeftButton)
    return seen[0]


def _drop(place: EmptyPlace, *files: Path) -> bool:
    """Drop files and return whether they were taken."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    none = Qt.KeyboardModifier.NoModifier
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    enter = QDragEnterEvent(QPoint(5, 5), copy, data, left, none)
    enter.ignore()
    QApplication.sendEvent(place, enter)
    if enter.isAccepted():
        QApplication.sendEvent(place, QDropEvent(QPointF(5, 5), copy, data, left, none))
    return enter.isAccepted()


@pytest.mark.parametrize("language", ["ru", "en"])
def test_the_register_opens_before_anything_is_issued(qtbot: QtBot, open_window: Open, language: str) -> None:
    set_language("ru" if language == "ru" else "en")
    window = open_window(Session.example("ru"))
    action = next(one for one in all_actions() if one.id == "documents")
    assert action.enabled(window.desk)
    dialog = cast(DocumentsDialog, _shown(qtbot, DocumentsDialog(window.desk)))
    assert dialog.empty.isVisible() and not dialog.documents.isVisible() and not dialog.again.isVisible()
    assert dialog.empty.step.text() == ("Выгрузить комплект…" if language == "ru" else "Export the pack…")
    assert isinstance(_opens(qtbot, dialog.empty), ExportDialog)


def test_without_remarks_the_button_leads_to_the_returned_files(qtbot: QtBot, open_window: Open) -> None:
    dialog = cast(RemarksDialog, _shown(qtbot, RemarksDialog(open_window(Session.example("ru")).desk)))
    assert isinstance(_opens(qtbot, dialog.empty), TakeBackDialog)


def test_returned_files_are_dropped_where_the_edits_will_be(qtbot: QtBot, open_window: Open, tmp_path: Path) -> None:
    session = Session.example("ru")
    report = session.export_pack(tmp_path, kinds=["regulation"])
    session.register_issues(report.issued)
    dialog = cast(TakeBackDialog, _shown(qtbot, TakeBackDialog(open_window(session).desk)))
    assert dialog.empty.isVisible() and not dialog.tabs.isVisible() and not dialog.all.isVisible()
    assert not _drop(dialog.empty, tmp_path / "picture.png")
    assert _drop(dialog.empty, report.documents[0].path, tmp_path / "picture.png")
    assert dialog.tabs.isVisible() and not dialog.empty.isVisible()
    assert [Path(name).name for name in dialog.found.unchanged] == [report.documents[0].path.name]


def test_no_saved_view_leads_to_its_name(qtbot: QtBot, open_window: Open) -> None:
    dialog = cast(FilterDialog, _shown(qtbot, FilterDialog(open_window(Session.example("ru")).desk)))
    assert dialog.empty.isVisible() and not dialog.saved.isVisible()
    qtbot.mouseClick(dialog.empty.step, Qt.MouseButton.LeftButton)
    assert dialog.focusWidget() is dialog.name
    dialog.name.setText("Без миссии")
    dialog.save()
    assert dialog.saved.isVisible() and not dialog.empty.isVisible() and dialog.drop.isVisible()


def test_feedback_says_the_step_that_comes_next(qtbot: QtBot, open_window: Open) -> None:
    window = open_window(Session.new("ru"))
    window.show_view("feedback")
    view = window.views["feedback"]
    assert isinstance(view, Feedback)
    assert view.empty.heading.text() == "Спрашивать пока некого"
    qtbot.mouseClick(view.empty.step, Qt.MouseButton.LeftButton)
    assert window.open_view == "clients"
    window.desk.show(Session.example("ru"))
    window.show_view("feedback")
    assert view.empty.step.text() == "Раздать анкеты…"


@pytest.mark.parametrize("language", ("ru", "en"))
def test_the_import_of_a_text_shows_how_to_write_it(
    open_window: Open, qtbot: QtBot, language: Literal["ru", "en"]
) -> None:
    set_language(language)
    dialog = cast(ImportPreview, _shown(qtbot, ImportPreview(open_window(Session.new(language)).desk)))
    assert dialog.nothing.isVisible() and dialog.nothing.step.isVisible() and not dialog.add.isEnabled()
    qtbot.mouseClick(dialog.nothing.step, Qt.MouseButton.LeftButton)
    dialog.read()
    assert dialog.found.topLevelItemCount() == 4 and not dialog.plan.left_over and dialog.add.isEnabled()
    dialog.text.setPlainText("Хотим, чтобы все перестали спорить." if language == "ru" else "We want peace at work.")
    dialog.read()
    assert dialog.nothing.isVisible() and not dialog.nothing.step.isVisible() and not dialog.add.isEnabled()
    assert dialog.summary.text() == dialog.nothing.heading.text()
