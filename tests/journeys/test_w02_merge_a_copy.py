"""A colleague's copy is opened and merged through the window: one conflict, everything else without a question."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from designer.edits.clients import declare_client, find_arrow
from designer.edits.missions import write_mission
from designer.edits.participants import add_participant, rename
from designer.edits.removal import remove
from designer.edits.units import nest
from designer.i18n import plain
from designer.model.organization import Organization
from designer.model.participants import ClientGroup, ExternalClient, Participant, Position, Unit
from designer.model.relations import ClientLink
from designer.model.validation import faults
from designer.session import Session
from designer.storage.project_file import dumps, load, save
from designer.ui.dialogs.merge import MergeDialog
from designer.ui.look.theme import Theme
from designer.ui.main_window import MainWindow

LEFT = Qt.MouseButton.LeftButton
_OURS = "Помогать генеральному директору не бояться договоров."
_THEIRS = "Помогать продавцам подписывать договор за день."


@pytest.fixture(autouse=True)
def own_state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ORG_MISSION_STATE", str(tmp_path / "state"))


def company(oracle: Path) -> Session:
    """Return the company of the oracle: 12 units, 23 arrows, each unit with a mission."""
    told = json.loads(oracle.read_text(encoding="utf-8"))
    session = Session.new("ru")
    with session.edit(plain("company")) as organization:
        made: dict[str, Participant] = {}
        for name, parent in told["tree"].items():
            inside = made[parent].id if parent else None
            made[name] = add_participant(organization, Unit, name, parent=inside, mission=f"Помогать, {name}.")
        for name in told["external_clients"]:
            made[name] = add_participant(organization, ExternalClient, name)
        for supplier, client in told["links_supplier_to_client"]:
            if client not in made:
                made[client] = add_participant(organization, ClientGroup, client)
            declare_client(organization, made[supplier].id, made[client].id)
    return session


def changed(base: Path, to: Path, *edits: Callable[[Organization], object]) -> None:
    session = Session.open(base)
    for edit in edits:
        with session.edit(plain("edit")) as organization:
            edit(organization)
    save(session.organization, to)


@pytest.fixture
def copies(shared: Path, tmp_path: Path) -> Iterator[tuple[Path, Path, Path]]:
    """The base, which was saved here, and the two copies of the walkthrough."""
    base, x, y = (tmp_path / f"{name}.orgmission" for name in ("base", "x", "y"))
    session = company(shared / "cases" / "A_oracle.json")
    session.keep_safe()
    session.save(base)
    session.leave()
    ids = {p.name: p.id for p in session.organization if isinstance(p, Participant)}
    arrow = find_arrow(session.organization, ids["ОТК"], ids["Монтажная служба"])
    assert arrow is not None
    changed(
        base,
        x,
        lambda o: rename(o, ids["Снабжение"], "Отдел снабжения"),
        lambda o: write_mission(o, ids["Юрист"], _OURS),
        lambda o: remove(o, [arrow.id]),
    )
    changed(
        base,
        y,
        lambda o: write_mission(o, ids["Юрист"], _THEIRS),
        lambda o: add_participant(o, Position, "Логист", unit=ids["Снабжение"]),
        lambda o: nest(o, ids["Склад"], ids["Цех"]),
    )
    yield base, x, y


def test_one_conflict_and_the_rest_without_a_question(
    qtbot: QtBot, copies: tuple[Path, Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    _, x, y = copies
    window = MainWindow(Session.open(x), Theme("light"))
    qtbot.addWidget(window, before_close_func=lambda w: w.session.history.mark_saved())
    window.show()
    before = window.session.organization.snapshot()
    clicks = 0

    def click(widget: QWidget) -> None:
        nonlocal clicks
        clicks += 1
        qtbot.mouseClick(widget, LEFT)

    def decide() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, MergeDialog)
        try:
            (question,) = dialog.open_questions
            assert (question.field, question.ours, question.theirs) == ("mission", _OURS, _THEIRS)
            assert "директору не бояться договоров" in dialog.sides.words[0].toPlainText()
            assert not any(choice.isChecked() for choice in dialog.choices.values())
            click(dialog.choices["theirs"])
            click(dialog.done_button)
        except BaseException:
            dialog.reject()
            raise

    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(y), ""))
    QTimer.singleShot(0, decide)
    clicks += 4  # menu, entry, file, open
    window.menus.action("merge-copy").trigger()

    merged = window.session.organization
    ids = {p.name: p.id for p in merged if isinstance(p, Participant)}
    assert merged.count(Unit) == 12 and merged.count(ClientLink) == 22
    assert merged.need(Unit, ids["Юрист"]).mission == _THEIRS
    assert merged.need(Unit, ids["Склад"]).parent == ids["Цех"]
    assert merged.need(Position, ids["Логист"]).unit == ids["Отдел снабжения"]
    assert not list(faults(merged.snapshot()))
    assert clicks <= 12

    window.session.save()
    assert load(x).snapshot() == merged.snapshot() and dumps(load(x)) == x.read_bytes()
    window.session.undo()
    assert window.session.organization.snapshot() == before


def test_the_same_three_files_on_the_command_line(
    copies: tuple[Path, Path, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from designer.main import main

    base, x, y = map(str, copies)
    one, other = tmp_path / "one", tmp_path / "other"
    assert main(["merge", base, x, y, "-o", str(one), "--json"]) == 1
    (question,) = json.loads(capsys.readouterr().out)["questions"]
    assert (question["name"], question["field"]) == ("Юрист", "mission")
    assert main(["merge", base, y, x, "-o", str(other)]) == 1
    assert one.read_bytes() == other.read_bytes()
    assert load(one).count(Unit) == 12 and load(one).count(ClientLink) == 22
