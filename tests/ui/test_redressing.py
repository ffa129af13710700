"""A key in a mission changes words on the drawing and moves nothing."""

from __future__ import annotations

from collections.abc import Callable

from pytestqt.qtbot import QtBot

from designer.edits.clients import declare_client
from designer.edits.missions import write_mission
from designer.i18n import plain
from designer.model.participants import Unit
from designer.session import Session
from designer.storage.outline import from_outline
from designer.ui.canvas.canvas import Canvas
from designer.ui.main_window import MainWindow

TEXT = "Склад: Клиент: Цех. Помогать цеху собирать заказы без простоев.\nЦех: Клиент: покупатели (внешний)."


def test_a_mission_is_shown_without_making_the_drawing_anew(
    open_window: Callable[[Session], MainWindow], qtbot: QtBot
) -> None:
    session = Session(from_outline(TEXT))
    window = open_window(session)
    canvas = window.views["clients"]
    assert isinstance(canvas, Canvas)
    store = next(u.id for u in session.organization.all(Unit) if u.name == "Склад")
    qtbot.waitUntil(lambda: not canvas._later.isActive())
    stage, mission = canvas.stage, "Помогать цеху собирать заказы, а сметчикам считать остатки."
    with session.edit(plain("")) as organization:
        write_mission(organization, store, mission)
    qtbot.waitUntil(lambda: canvas.stage.board.looks[store].mission == mission)
    qtbot.waitUntil(lambda: canvas.stage.board.looks[store].findings > 0)
    assert canvas.stage is stage, "the places were not looked for again"


def test_an_arrow_makes_the_drawing_anew(open_window: Callable[[Session], MainWindow], qtbot: QtBot) -> None:
    session = Session(from_outline(TEXT))
    window = open_window(session)
    canvas = window.views["clients"]
    assert isinstance(canvas, Canvas)
    ids = {u.name: u.id for u in session.organization.all(Unit)}
    with session.edit(plain("")) as organization:
        arrow = declare_client(organization, ids["Цех"], ids["Склад"])
    qtbot.waitUntil(lambda: arrow.id in canvas.stage.board.lines)
