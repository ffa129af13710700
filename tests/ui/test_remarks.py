"""Remarks on documents are answered and decided in a dialog, one step an answer."""

from __future__ import annotations

from collections.abc import Callable

from pytestqt.qtbot import QtBot

from designer.i18n import Text
from designer.model.participants import Unit
from designer.model.register import Remark, RemarkState
from designer.session import Session
from designer.ui.dialogs.remarks import RemarksDialog
from designer.ui.main_window import MainWindow

Open = Callable[[Session], MainWindow]


def _dialog(qtbot: QtBot, window: MainWindow) -> RemarksDialog:
    dialog = RemarksDialog(window.desk)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_without_remarks_the_next_step_is_said(qtbot: QtBot, open_window: Open) -> None:
    dialog = _dialog(qtbot, open_window(Session.example("ru")))
    assert dialog.empty.isVisible() and not dialog.table.isVisible() and not dialog.keep.isVisible()


def test_an_answer_is_kept_with_its_decision(qtbot: QtBot, open_window: Open) -> None:
    session = Session.example("ru")
    unit = next(u for u in session.organization.all(Unit) if u.name == "Бухгалтерия")
    with session.edit(Text(ru="Проба", en="Trial")) as organization:
        organization.put(Remark(id="r1", kind="regulation", subject=unit.id, text="<b>Кто</b> клиент?", author="Юрист"))
    window = open_window(session)
    dialog = _dialog(qtbot, window)
    item = dialog.table.item(0, 0)
    assert item is not None and item.text() == "Положение о подразделении: Бухгалтерия"
    assert dialog.text.text() == "<b>Кто</b> клиент?"
    dialog.answer.setPlainText("Финансовый директор")
    dialog.state.setCurrentIndex(dialog.state.findData(RemarkState.ACCEPTED.value))
    dialog.keep.click()
    kept = session.organization.need(Remark, "r1")
    assert (kept.answer, kept.state) == ("Финансовый директор", RemarkState.ACCEPTED)
    window.session.undo()
    assert session.organization.need(Remark, "r1").state is RemarkState.OPEN
