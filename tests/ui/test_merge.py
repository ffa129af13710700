"""Two people on one model, through the window: nothing chosen beforehand, one undo step, nothing lost."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from designer.edits.clients import declare_client
from designer.edits.diagram import place
from designer.edits.missions import write_mission
from designer.edits.participants import add_participant, rename
from designer.edits.removal import remove
from designer.i18n import plain, set_language
from designer.model.attention import Disagreement
from designer.model.merge import Own
from designer.model.organization import Organization
from designer.model.participants import Performer, Position, Unit
from designer.session import Session
from designer.storage.common_base import CommonBase
from designer.storage.project_file import dumps, load, loads, save
from designer.storage.saving import ChangedOnDisk
from designer.ui.dialogs.merge import Case, MergeDialog
from designer.ui.files import merging, taking_up
from designer.ui.look.theme import Theme
from designer.ui.main_window import MainWindow
from designer.ui.widgets.word_view import WordView

Open = Callable[[Session], MainWindow]
Edit = Callable[[Organization], object]
LEFT = Qt.MouseButton.LeftButton


def copy(session: Session, *edits: Edit) -> Session:
    """Return a session on a copy with these edits."""
    other = Session(loads(dumps(session.organization)))
    for edit in edits:
        with other.edit(plain("edit")) as organization:
            edit(organization)
    return other


@pytest.fixture
def three(shared_free_example: Session) -> tuple[Session, Session, Session, str]:
    """Base, ours and theirs: both wrote the mission of the first unit; its id."""
    base = shared_free_example
    first, second = (unit.id for unit in base.organization.all(Unit)[:2])
    ours = copy(base, lambda o: write_mission(o, first, "Помогать А."), lambda o: rename(o, second, "Бюро"))
    theirs = copy(
        base,
        lambda o: write_mission(o, first, "Помогать Б."),
        lambda o: add_participant(o, Position, "Логист", unit=second),
    )
    return base, ours, theirs, first


@pytest.fixture
def shared_free_example() -> Session:
    return Session.example("ru")


@pytest.fixture
def dialog(qtbot: QtBot, open_window: Open, three: tuple[Session, Session, Session, str]) -> MergeDialog:
    base, ours, theirs, _ = three
    window = open_window(ours)
    known = CommonBase(organization=base.organization, how="given")
    made = MergeDialog(window.desk, Case(theirs=theirs.organization, name="от Бориса.orgmission", base=known))
    qtbot.addWidget(made)
    made.show()
    return made


def test_nothing_is_chosen_and_merging_waits_for_the_answer(
    qtbot: QtBot, dialog: MergeDialog, three: tuple[Session, Session, Session, str]
) -> None:
    _, ours, _, first = three
    assert not any(choice.isChecked() for choice in dialog.choices.values())
    assert not dialog.done_button.isEnabled()
    assert [q.field for q in dialog.open_questions] == ["mission"]
    assert dialog.sides.words[0].toPlainText().endswith("А.") and dialog.sides.words[1].toPlainText().endswith("Б.")
    before = ours.organization.snapshot()
    qtbot.mouseClick(dialog.choices["theirs"], LEFT)
    assert dialog.done_button.isEnabled() and ours.organization.snapshot() == before
    qtbot.mouseClick(dialog.done_button, LEFT)
    assert ours.organization.need(Performer, first).mission == "Помогать Б."
    assert "Логист" in {p.name for p in ours.organization.all(Position)}
    ours.undo()
    assert ours.organization.snapshot() == before


def test_an_answer_in_own_words(
    qtbot: QtBot, dialog: MergeDialog, three: tuple[Session, Session, Session, str]
) -> None:
    _, ours, _, first = three
    dialog.own.setFocus()
    qtbot.keyClicks(dialog.own, "Help both.")
    assert dialog.answers == {f"{first}:mission": Own("Help both.")} and dialog.choices["own"].isChecked()
    assert dialog.own.toPlainText() == "Help both."
    dialog.accept()
    assert ours.organization.need(Performer, first).mission == "Help both."


def test_what_is_not_decided_stays_as_a_finding(
    qtbot: QtBot, dialog: MergeDialog, three: tuple[Session, Session, Session, str]
) -> None:
    base, ours, _, first = three
    qtbot.mouseClick(dialog.later, LEFT)
    assert ours.organization.need(Performer, first).mission == base.organization.need(Performer, first).mission
    (left,) = ours.organization.all(Disagreement)
    assert set(left.versions.values()) == {"Помогать А.", "Помогать Б."}
    assert [f.subject for f in ours.check() if f.code == "S020"] == [first]


def test_closing_changes_nothing(dialog: MergeDialog, three: tuple[Session, Session, Session, str]) -> None:
    _, ours, _, _ = three
    before = ours.organization.snapshot()
    dialog.reject()
    assert ours.organization.snapshot() == before


@pytest.mark.parametrize("language", ["ru", "en"])
def test_every_widget_has_a_name_and_the_dialog_fits_a_small_screen(
    dialog: MergeDialog, language: str, qtbot: QtBot
) -> None:
    set_language(language)  # type: ignore[arg-type]
    focusable = [w for w in dialog.findChildren(QWidget) if w.isVisible() and w.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert len(focusable) > 6
    assert not [w for w in focusable if not (w.accessibleName() or getattr(w, "text", str)())]
    assert dialog.minimumSizeHint().height() <= 600 and dialog.minimumSizeHint().width() <= 1080


def test_every_entry_can_be_looked_at(dialog: MergeDialog) -> None:
    heads = [dialog.list.topLevelItem(n) for n in range(dialog.list.topLevelItemCount())]
    words = [head.text(0).split(" · ")[0] for head in heads if head is not None]
    assert words == ["Вопросы", "Взято из копии", "Ваши изменения"]
    for head in heads:
        assert head is not None
        for at in range(head.childCount()):
            dialog.list.setCurrentItem(head.child(at))
            assert dialog.pages.isVisibleTo(dialog)


def test_a_removed_unit_is_shown_as_gone_on_one_side(
    qtbot: QtBot, open_window: Open, shared_free_example: Session
) -> None:
    base = shared_free_example
    unit = base.organization.all(Unit)[0].id
    ours = copy(base, lambda o: remove(o, [unit]))
    theirs = copy(base, lambda o: write_mission(o, unit, "Помогать всем."))
    window = open_window(ours)
    known = CommonBase(organization=base.organization, how="given")
    dialog = MergeDialog(window.desk, Case(theirs=theirs.organization, name="b", base=known))
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.sides.words[0].toPlainText() == "Записи здесь нет."
    assert "всем." in dialog.sides.words[1].toPlainText()
    assert not dialog.choices["own"].isVisibleTo(dialog)
    qtbot.mouseClick(dialog.choices["ours"], LEFT)
    qtbot.mouseClick(dialog.done_button, LEFT)
    assert unit not in ours.organization


def test_a_file_changed_on_disk_is_merged_and_saved(
    qtbot: QtBot, open_window: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "m.orgmission"
    save(Session.example("ru").organization, path)
    session = Session.open(path)
    session.keep_safe()
    window = open_window(session)
    first, second = (unit.id for unit in session.organization.all(Unit)[:2])
    other = Session.open(path)
    with other.edit(plain("edit")) as organization:
        rename(organization, second, "Бюро")
    save(other.organization, path)
    with session.edit(plain("edit")) as organization:
        write_mission(organization, first, "Помогать А.")
    with pytest.raises(ChangedOnDisk):
        session.save()
    monkeypatch.setattr(MergeDialog, "exec", lambda self: (self.accept(), 1)[1])
    assert merging.merge_changed_file(window.desk, path)
    session.save()
    there = load(path)
    assert there.need(Unit, second).name == "Бюро" and there.need(Unit, first).mission == "Помогать А."
    session.leave()


def test_a_copy_is_asked_for_and_a_broken_one_is_explained(
    open_window: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window(Session.example("ru"))
    path = tmp_path / "b.orgmission"
    path.write_bytes(b"{")
    said: list[str] = []
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    monkeypatch.setattr(merging, "explain", lambda _, text: said.append(text.ru))
    window.menus.action("merge-copy").trigger()
    assert len(said) == 1 and "обрывается" in said[0]
    path.write_bytes(dumps(window.session.organization))
    shown: list[str] = []
    monkeypatch.setattr(MergeDialog, "exec", lambda self: (shown.append(self.summary.text()), 0)[1])
    window.menus.action("merge-copy").trigger()
    assert len(shown) == 1


def test_markup_in_a_model_stays_text(qtbot: QtBot, open_window: Open, shared_free_example: Session) -> None:
    bad = '<b>x</b><img src="file:///etc/hostname">'
    base = shared_free_example
    unit = base.organization.all(Unit)[0]

    def spoil(words: str) -> Edit:
        return lambda o: o.put(replace(unit, name=bad + words, mission=bad + words, note=bad + words))

    ours, theirs = copy(base, spoil("1")), copy(base, spoil("2"))
    window = open_window(ours)
    known = CommonBase(organization=base.organization, how="given")
    dialog = MergeDialog(window.desk, Case(theirs=theirs.organization, name=bad, base=known))
    qtbot.addWidget(dialog)
    dialog.show()
    assert len(dialog.open_questions) == 3
    assert all(bad in view.toPlainText() for view in dialog.sides.words)
    assert bad in dialog.about.text() and bad in dialog.choices["theirs"].accessibleName()
    assert all(line.textFormat() is Qt.TextFormat.PlainText for line in dialog.findChildren(QLabel))


def _texts(dialog: MergeDialog) -> dict[str, list[str]]:
    found = {}
    for at in range(dialog.list.topLevelItemCount()):
        head = dialog.list.topLevelItem(at)
        assert head is not None
        found[head.text(0).split(" · ")[0]] = [head.child(n).text(0) for n in range(head.childCount())]
    return found


def test_what_was_put_together_is_shown_and_words_that_do_not_touch_are_offered(
    qtbot: QtBot, open_window: Open, shared_free_example: Session
) -> None:
    first, second = (unit.id for unit in shared_free_example.organization.all(Unit)[:2])
    three = "Помогать цеху не ждать деталей. Помогать сбыту держать срок. Помогать складу вести учёт."

    def missions(a: str, b: str) -> tuple[Edit, Edit]:
        return (lambda o: write_mission(o, first, a)), (lambda o: write_mission(o, second, b))

    base = copy(shared_free_example, *missions(three, "Помогать цеху не ждать."))
    with base.edit(plain("place")) as organization:
        place(organization, first, "clients", 1, 1)
    ours = copy(base, *missions(three.replace("цеху", "участку"), "Помогать цеху и складу не ждать."))
    theirs = copy(
        base,
        *missions(three.replace("учёт", "счёт"), "Помогать цеху не ждать деталей."),
        lambda o: place(o, first, "clients", 500, 1),
    )
    with ours.edit(plain("move")) as organization:
        place(organization, first, "clients", 1, 900)
    window = open_window(ours)
    known = CommonBase(organization=base.organization, how="given")
    dialog = MergeDialog(window.desk, Case(theirs=theirs.organization, name="Копия", base=known))
    qtbot.addWidget(dialog)
    dialog.show()
    name = base.organization.need(Unit, first).name
    listed = _texts(dialog)
    assert listed["Сложено из правок обоих"] == [f"{name} · миссия"] and len(listed["Вопросы"]) == 1
    assert dialog.both.isVisible()
    qtbot.mouseClick(dialog.both, LEFT)
    assert dialog.answers == {f"{second}:mission": Own("Помогать цеху и складу не ждать деталей.")}
    for head in range(dialog.list.topLevelItemCount()):
        top = dialog.list.topLevelItem(head)
        assert top is not None
        dialog.list.setCurrentItem(top.child(0))
        if top.text(0).startswith("Сложено"):
            assert "участку" in dialog.taken_sides.words[1].toPlainText()
            assert "счёт" in dialog.taken_sides.words[1].toPlainText()
        if top.text(0).startswith("К сведению"):
            assert dialog.note.toPlainText().endswith(name) and dialog.note.isVisible()
    dialog.accept()
    after = ours.organization
    assert after.need(Unit, first).mission == three.replace("цеху", "участку").replace("учёт", "счёт")
    assert after.need(Unit, second).mission == "Помогать цеху и складу не ждать деталей."


def test_removed_and_changed_or_needed_says_what_each_answer_does_and_why(
    qtbot: QtBot, open_window: Open, shared_free_example: Session
) -> None:
    base = shared_free_example
    first, second, third = sorted(unit.id for unit in base.organization.all(Unit))[:3]
    ours = copy(base, lambda o: remove(o, [first]), lambda o: remove(o, [second]))
    theirs = copy(
        base, lambda o: write_mission(o, first, "Помогать Б."), lambda o: declare_client(o, third, second)
    )
    window = open_window(ours)
    known = CommonBase(organization=base.organization, how="given")
    dialog = MergeDialog(window.desk, Case(theirs=theirs.organization, name="Копия", base=known))
    qtbot.addWidget(dialog)
    dialog.show()
    told = {}
    for question in dialog.open_questions:
        dialog._select(question.key)
        told[question.record.id] = dialog.why.text()
        assert dialog.choices["ours"].text() == "Ваша версия: удалить"
        assert dialog.choices["theirs"].text() == "Версия копии: оставить"
    names = [base.organization.need(Unit, id).name for id in (third, second)]
    assert told[second].endswith(f"опирается новое: клиентская стрелка «{names[0]} → {names[1]}».")
    dialog._select(f"{first}:")
    shown = dialog.sides.words[1].toPlainText()
    assert "Помогать Б." in shown or "Б." in shown
    assert base.organization.need(Unit, first).mission.split()[1] in shown, "what it was is struck through"


def test_a_text_without_marks_shows_none_after_one_that_had_some(qtbot: QtBot) -> None:
    view = WordView(Theme("light"), "words")
    qtbot.addWidget(view)
    view.show_change("было", "")
    view.show_text("стало")
    cursor = view.textCursor()
    cursor.movePosition(cursor.MoveOperation.NextCharacter)
    assert view.toPlainText() == "стало" and not cursor.charFormat().fontStrikeOut()


def test_a_file_with_conflict_marks_opens_the_merge(
    qtbot: QtBot, open_window: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    base = Session.example("ru").organization
    unit = base.all(Unit)[0]
    line = f'   "mission": "{unit.mission}"'
    both = "<<<<<<< HEAD\n" + line.replace(unit.mission, "А.") + ",\n=======\n" + line.replace(unit.mission, "Б.")
    path = tmp_path / "m.orgmission"
    path.write_text(dumps(base).decode().replace(line + ",", both + ",\n>>>>>>> boris"), encoding="utf-8")
    window = open_window(Session.new("ru"))
    first = window.session
    monkeypatch.setattr(MergeDialog, "exec", lambda self: 0)
    assert not taking_up.open_path(window.desk, path) and window.session is first

    def take_theirs(self: MergeDialog) -> int:
        assert [q.field for q in self.open_questions] == ["mission"]
        self.choices["theirs"].click()
        self.accept()
        return 1

    monkeypatch.setattr(MergeDialog, "exec", take_theirs)
    assert taking_up.open_path(window.desk, path)
    assert window.session.organization.need(Unit, unit.id).mission == "Б."
    assert not window.session.is_saved
    window.session.save()
    assert load(path).need(Unit, unit.id).mission == "Б."
