"""Today and target through the window: begin, plan, publish, throw away; and plain comparison."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QTabBar, QWidget
from pytestqt.qtbot import QtBot

from designer.edits.missions import write_mission
from designer.edits.units import may_nest, nest
from designer.i18n import Text, plain, set_language
from designer.model.organization import Organization
from designer.model.participants import Unit
from designer.session import Session
from designer.storage.project_file import load, save
from designer.storage.scenarios import target_of
from designer.ui.dialogs.compare import CompareDialog
from designer.ui.dialogs.merge import MergeDialog
from designer.ui.files import merging, scenarios
from designer.ui.main_window import MainWindow

Open = Callable[[Session], MainWindow]


def chosen(monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    for way in ("getOpenFileName", "getSaveFileName"):
        monkeypatch.setattr(QFileDialog, way, lambda *_: (str(path), ""))


@pytest.fixture
def window(open_window: Open, tmp_path: Path) -> MainWindow:
    path = tmp_path / "firm.orgmission"
    save(Session.example("ru").organization, path)
    return open_window(Session.open(path))


def begin(window: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    target = tmp_path / "firm — цель.orgmission"
    chosen(monkeypatch, target)
    window.menus.action("begin-target").trigger()
    assert window.session.path == target
    return target


def edited(session: Session, *edits: Callable[[Organization], object]) -> None:
    for edit in edits:
        with session.edit(plain("edit")) as organization:
            edit(organization)


def test_a_target_is_a_file_of_its_own_and_published_in_one_step(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    today = window.session.path
    assert today is not None and window.menus.action("begin-target").isEnabled()
    before = window.session.organization.snapshot()
    begin(window, monkeypatch, tmp_path)
    assert target_of(window.session.organization) == today.name
    units = window.session.organization.all(Unit)
    moved = units[0].id
    into = next(u.id for u in units if may_nest(window.session.organization, moved, u.id) is None)
    edited(window.session, lambda o: nest(o, moved, into), lambda o: write_mission(o, into, "Помогать всем."))
    window.session.save()
    shown: list[CompareDialog] = []
    monkeypatch.setattr(CompareDialog, "exec", lambda self: (shown.append(self), 2)[1])
    window.menus.action("plan-target").trigger()
    (dialog,) = shown
    assert {s.subject.id for s in dialog.plan.steps if s.subject} >= {moved, into}
    assert window.session.path == today and not window.session.is_saved
    assert window.session.organization.need(Unit, moved).parent == into
    assert target_of(window.session.organization) == ""
    assert window.session.undo() is not None
    assert window.session.organization.snapshot() == before


def test_what_changed_today_meanwhile_is_asked(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    today_path = window.session.path
    assert today_path is not None
    unit = window.session.organization.all(Unit)[0].id
    begin(window, monkeypatch, tmp_path)
    edited(window.session, lambda o: write_mission(o, unit, "Цель."))
    window.session.save()
    today = Session.open(today_path)
    edited(today, lambda o: write_mission(o, unit, "Сегодня иначе."))
    save(today.organization, today_path)
    asked: list[str] = []

    def take_theirs(self: MergeDialog) -> int:
        asked.extend(q.field for q in self.open_questions)
        self.choices["theirs"].click()
        self.accept()
        return 1

    monkeypatch.setattr(MergeDialog, "exec", take_theirs)
    monkeypatch.setattr(CompareDialog, "exec", lambda self: 2)
    window.menus.action("plan-target").trigger()
    assert asked == ["mission"]
    assert window.session.path == today_path
    assert window.session.organization.need(Unit, unit).mission == "Цель."


def test_a_target_is_thrown_away_after_asking(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    today = window.session.path
    target = begin(window, monkeypatch, tmp_path)
    asked: list[Text] = []
    answers = iter([1, 0])
    monkeypatch.setattr(scenarios, "choose", lambda _, words, *__: (asked.append(words), next(answers))[1])
    monkeypatch.setattr(CompareDialog, "exec", lambda self: 3)
    window.menus.action("plan-target").trigger()
    assert target.exists() and window.session.path == target
    window.menus.action("plan-target").trigger()
    assert not target.exists() and window.session.path == today and len(asked) == 2


def test_the_plan_is_found_from_today_as_well(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "t.orgmission"
    other = load(window.session.path)  # type: ignore[arg-type]
    edited(Session(other), lambda o: write_mission(o, other.all(Unit)[0].id, "Иначе."))
    save(other, target)
    chosen(monkeypatch, target)
    shown: list[str] = []
    monkeypatch.setattr(CompareDialog, "exec", lambda self: (shown.append(self.tabs.tabText(0)), 0)[1])
    window.menus.action("plan-target").trigger()
    assert shown == ["Что меняется · 1"]


@pytest.fixture
def comparison(qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> CompareDialog:
    other = tmp_path / "old.orgmission"
    save(window.session.organization, other)
    unit = window.session.organization.all(Unit)[0].id
    edited(window.session, lambda o: write_mission(o, unit, "Помогать иначе."))
    chosen(monkeypatch, other)
    shown: list[CompareDialog] = []
    monkeypatch.setattr(CompareDialog, "exec", lambda self: (shown.append(self), 0)[1])
    window.menus.action("compare-copy").trigger()
    qtbot.addWidget(shown[0])
    shown[0].show()
    return shown[0]


def test_comparing_shows_words_and_drawing_and_copies_the_plan(comparison: CompareDialog) -> None:
    assert comparison.sides.words[1].toPlainText().endswith("иначе.")
    assert comparison.tabs.tabText(0) == "Что меняется · 1"
    comparison.copy_plan()
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith("ЧТО МЕНЯЕТСЯ\n") and "Помогать иначе." in copied


@pytest.mark.parametrize("language", ["ru", "en"])
def test_every_widget_of_the_comparison_has_a_name_and_fits(comparison: CompareDialog, language: str) -> None:
    set_language(language)  # type: ignore[arg-type]
    for tab in range(comparison.tabs.count()):
        comparison.tabs.setCurrentIndex(tab)
        focusable = [
            w for w in comparison.findChildren(QWidget) if w.isVisible() and w.focusPolicy() & Qt.FocusPolicy.TabFocus
        ]
        nameless = [w for w in focusable if not (w.accessibleName() or getattr(w, "text", str)())]
        assert not [w for w in nameless if not isinstance(w, QTabBar)], "tabs are named by their words"
    assert comparison.minimumSizeHint().height() <= 600 and comparison.minimumSizeHint().width() <= 1080


def test_equal_models_say_so(qtbot: QtBot, window: MainWindow) -> None:
    here = ("a", window.session.organization)
    dialog = CompareDialog(window.desk, plain("x"), here, here)
    qtbot.addWidget(dialog)
    assert dialog.plan.steps == () and dialog.changes.topLevelItemCount() == 0


def test_a_copy_that_cannot_be_read_is_explained(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    chosen(monkeypatch, tmp_path / "nowhere.orgmission")
    monkeypatch.setattr(merging, "explain", lambda _, text: said.append(text.ru))
    window.menus.action("compare-copy").trigger()
    assert len(said) == 1 and "недоступен" in said[0]
