"""A file of another program in the window: preview, corrections, questions, one undo step, nothing before consent."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt

from designer.exchange.plan import YES
from designer.model.participants import Position, Unit
from designer.session import Session
from designer.storage.project_file import dumps
from designer.ui.dialogs.import_file import ImportFile
from designer.ui.main_window import MainWindow
from tests.exchange.tables import book, tree

ROWS = [["Отдел", "Должность", "Столбец"], ["Сбыт", "Агент", 2], ["Склад", "Кладовщик", 3], ["Склад", "Грузчик", 1]]


def test_a_column_is_corrected_and_what_is_gone_can_be_removed(open_window: Callable[[Session], MainWindow]) -> None:
    session = Session.new("ru")
    desk = open_window(session).desk
    dialog = ImportFile(desk, book(ROWS), "штат 1.xlsx")
    dialog.choose_role(2, "headcount")
    assert "6\u00a0человек" in dialog.summary.text()
    dialog.accept()
    assert sum(p.headcount for p in session.organization.all(Position)) == 6
    later = ImportFile(desk, book([*ROWS[:2], ["Сбыт", "Курьер", 1]]), "штат 2.xlsx")
    items = [later.changes.topLevelItem(at) for at in range(later.changes.topLevelItemCount())]
    gone = [item for item in items if item is not None and item.text(0).startswith("−")]
    assert {item.text(1) for item in gone} == {"Склад", "Кладовщик", "Грузчик"}
    for item in gone:
        item.setCheckState(0, Qt.CheckState.Checked)
    later.accept()
    assert sorted(p.name for p in session.organization.all(Position)) == ["Агент", "Курьер"]
    session.undo()
    session.undo()
    assert not session.organization.count(Position)


def test_w05_a_staffing_schedule_through_the_window(open_window: Callable[[Session], MainWindow], shared: Path) -> None:
    session = Session.new("ru")
    desk = open_window(session).desk
    untouched = dumps(session.organization)
    for name, words in (
        ("S10_shtatnoe_raspisanie_it.xlsx", ("3\u00a0подразделения", "5\u00a0должностей", "13\u00a0человек")),
        ("I01_T3_severnaya_rama_WRITTEN.xlsx", ("12\u00a0подразделений", "24\u00a0должности", "121\u00a0человек")),
    ):
        data = (shared / "cases" / name).read_bytes()
        dialog = ImportFile(desk, data, name)
        assert all(said in dialog.summary.text() for said in words)
        dialog.reject()
        assert dumps(session.organization) == untouched
    dialog = ImportFile(desk, data, name)
    box = next(iter(dialog.questions.boxes.values()))
    box.setCurrentIndex(box.findData(YES))
    dialog.accept()
    assert tree(session.organization)["Отдел замеров"] == "Коммерческий отдел"
    again = ImportFile(desk, data, name)
    assert not again.add.isEnabled() and again.changes.topLevelItemCount() == 0
    assert session.organization.count(Unit) == 12
    session.undo()
    assert dumps(session.organization) == untouched


def test_the_dialog_fits_a_laptop_and_names_its_widgets(open_window: Callable[[Session], MainWindow]) -> None:
    from PySide6.QtWidgets import QWidget

    dialog = ImportFile(open_window(Session.new("ru")).desk, book(ROWS), "штат.xlsx")
    dialog.show()
    assert dialog.height() <= 700
    focusable = [w for w in dialog.findChildren(QWidget) if w.focusPolicy() & Qt.FocusPolicy.TabFocus and w.isVisible()]
    assert all(
        w.accessibleName() or w.property("text") for w in focusable if type(w).__name__ not in ("QTabBar", "QTabWidget")
    )
    dialog.close()
