"""Copied, cut, pasted, doubled and dropped: participants with their places, lists of names, texts, files."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QCursor, QDropEvent, QGuiApplication

from designer.model.participants import Participant, Unit
from designer.model.relations import ClientLink
from designer.session import Session
from designer.storage.outline import from_outline
from designer.ui.actions import run_action
from designer.ui.canvas.canvas import Canvas
from designer.ui.dialogs.import_preview import ImportPreview
from designer.ui.main_window import MainWindow
from tests.ui.canvas.mouse import LEFT, NOTHING, on_paper

Open = Callable[[Session], MainWindow]


@pytest.fixture(autouse=True)
def _no_mouse(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Canvas, "underMouse", lambda _: False)


def named(session: Session, name: str) -> list[Participant]:
    return [p for p in session.organization if isinstance(p, Participant) and p.name == name]


def spots(canvas: Canvas) -> list[tuple[float, float]]:
    boxes = canvas.stage.board.boxes
    return [(boxes[id].x, boxes[id].y) for id in canvas.desk.selection]


def put_text(words: str) -> None:
    QGuiApplication.clipboard().setText(words)


def test_pasting_again_and_again_never_hides_one_copy_below_another(canvas: Canvas, net: Session) -> None:
    canvas.desk.select(["a"])
    run_action(canvas.desk, "copy")
    places = []
    for _ in range(3):
        run_action(canvas.desk, "paste")
        places += spots(canvas)
    assert places == [(24.0, 24.0), (48.0, 48.0), (72.0, 72.0)]
    for _ in range(3):
        net.undo()
    assert net.undo_label is None


def test_a_copy_comes_into_sight_when_its_place_is_far_away(canvas: Canvas) -> None:
    canvas.desk.select(["a", "b"])
    run_action(canvas.desk, "copy")
    canvas.pan(QPointF(-4000, -3000))
    run_action(canvas.desk, "paste")
    (ax, ay), (bx, by) = sorted(spots(canvas))
    assert (bx - ax, by - ay) == (300.0, 0.0)
    assert canvas.seen.contains(QPointF(ax + 90, ay)) and canvas.seen.contains(QPointF(bx + 90, by))


def test_a_copy_comes_where_the_mouse_is(canvas: Canvas, monkeypatch: pytest.MonkeyPatch) -> None:
    canvas.desk.select(["a"])
    run_action(canvas.desk, "copy")
    place = on_paper(canvas, 500, 420)
    monkeypatch.setattr(QCursor, "pos", staticmethod(lambda: canvas.mapToGlobal(place)))
    monkeypatch.setattr(canvas, "underMouse", lambda: True)
    run_action(canvas.desk, "paste")
    ((x, y),) = spots(canvas)
    assert abs(x + 92 - 500) <= 3 and abs(y + 22 - 420) <= 3
    run_action(canvas.desk, "paste")
    assert spots(canvas) == [(x + 24, y + 24)], "the next one stands beside"


def test_participants_go_from_window_to_window_with_their_arrangement(canvas: Canvas, open_window: Open) -> None:
    canvas.desk.select(["d", "b"])
    run_action(canvas.desk, "copy")
    other = open_window(Session.new("ru"))
    other.show_view("clients")
    shown = other.views["clients"]
    assert isinstance(shown, Canvas)
    run_action(other.desk, "paste")
    there = other.session.organization
    assert {u.name for u in there.all(Unit)} == {"Служба снабжения", "Закупка", "Доставка", "Цех"}
    assert there.count(ClientLink) == 2, "the arrows among them"
    where = {there.need(Unit, id).name: box for id, box in shown.stage.board.boxes.items()}
    assert (where["Цех"].x - where["Закупка"].x, where["Цех"].y - where["Закупка"].y) == (300.0, -300.0)
    other.session.undo()
    assert there.count(Unit) == 0


def test_who_was_never_placed_keeps_its_place_in_the_copy(open_window: Open) -> None:
    window = open_window(Session(from_outline("Склад: Клиент: Цех.\nЦех: Клиент: Сбыт.\nСбыт:")))
    window.show_view("clients")
    canvas = window.views["clients"]
    assert isinstance(canvas, Canvas)
    before = dict(canvas.stage.board.boxes)
    canvas.desk.select(before)
    run_action(canvas.desk, "duplicate")
    assert sorted(spots(canvas)) == sorted((box.x + 24, box.y + 24) for box in before.values())


def test_cutting_the_parts_leaves_the_department_and_undo_brings_them_back(canvas: Canvas, net: Session) -> None:
    before = canvas.stage.board.boxes["d"]
    canvas.desk.select(["p", "q"])
    run_action(canvas.desk, "cut")
    canvas.rebuild()
    left = canvas.stage.board.boxes["d"]
    assert (left.x, left.y) == (before.x, before.y) and "p" not in net.organization
    assert net.undo_label is not None and net.undo_label.ru == "Вырезать"
    net.undo()
    assert "p" in net.organization and net.undo_label is None


def test_a_pasted_list_becomes_a_tree_of_units_in_one_step(canvas: Canvas, net: Session) -> None:
    put_text("Завод\n    Литейный цех, 40\n    Склад\nКонтора")
    run_action(canvas.desk, "paste")
    (works,), (shop,) = named(net, "Завод"), named(net, "Литейный цех")
    assert isinstance(shop, Unit) and shop.parent == works.id and shop.stated_headcount == 40
    assert len(named(net, "Склад")) == 1, "who is known is not added again"
    assert {net.organization.need(Participant, id).name for id in canvas.desk.selection} == {
        "Завод", "Литейный цех", "Контора",
    }  # fmt: skip
    net.undo()
    assert net.undo_label is None


def test_rows_of_a_table_are_pasted_by_their_levels(canvas: Canvas, net: Session) -> None:
    put_text("Дирекция\tБухгалтерия\t6\nДирекция\tКадры\t2\n")
    run_action(canvas.desk, "paste")
    (whole,), (part,) = named(net, "Дирекция"), named(net, "Кадры")
    assert isinstance(part, Unit) and part.parent == whole.id and part.stated_headcount == 2


@pytest.mark.parametrize("drops", [False, True])
def test_a_text_with_missions_is_shown_first(canvas: Canvas, net: Session, drops: bool) -> None:
    text = "ПТО: Клиент: РП. Помогать РП строить в срок."
    if drops:
        data = QMimeData()
        data.setText(text)
        canvas.dropEvent(QDropEvent(QPointF(50, 50), Qt.DropAction.CopyAction, data, LEFT, NOTHING))
    else:
        put_text(text)
        run_action(canvas.desk, "paste")
    (preview,) = canvas.window().findChildren(ImportPreview)
    assert preview.isVisible() and preview.text.toPlainText() == text
    assert net.undo_label is None
    preview.reject()


def test_nothing_is_said_to_be_nothing_and_a_copied_file_is_opened(
    canvas: Canvas, net: Session, tmp_path: Path
) -> None:
    said: list[str] = []
    canvas.desk.noted.connect(lambda text, _: said.append(str(text)))
    put_text("  \n ")
    run_action(canvas.desk, "paste")
    assert said == ["В буфере нет ни участников, ни текста, ни файлов."]
    path = tmp_path / "Другая.orgmission"
    Session.new("ru").save(path)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    canvas.dropEvent(QDropEvent(QPointF(50, 50), Qt.DropAction.CopyAction, data, LEFT, NOTHING))
    assert canvas.desk.session.path == path
