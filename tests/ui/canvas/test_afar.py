"""From afar the one that is pointed at tells his name and his arrows, and lines are quieter the smaller they are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from designer.edits.clients import declare_client
from designer.edits.diagram import place
from designer.edits.participants import add_participant
from designer.i18n import plain
from designer.model.participants import Unit
from designer.picture.primitives import Tone
from designer.session import Session
from designer.ui.canvas import handles
from designer.ui.canvas.canvas import Canvas
from designer.ui.main_window import MainWindow


@pytest.fixture
def canvas(open_window: Callable[[Session], MainWindow], qtbot: QtBot) -> Canvas:
    session = Session.new("ru")
    with session.edit(plain("")) as organization:
        units = [add_participant(organization, Unit, f"Отдел {n}") for n in range(4)]
        for unit, (x, y) in zip(units, ((0, 0), (2400, 0), (0, 1200), (2400, 1200)), strict=True):
            place(organization, unit.id, "clients", x, y)
        declare_client(organization, units[0].id, units[3].id)
        declare_client(organization, units[1].id, units[2].id)
    window = open_window(session)
    window.show_view("clients")
    made = window.views["clients"]
    assert isinstance(made, Canvas)
    made.fit()
    return made


def _of_colour(canvas: Canvas, colour: QColor) -> int:
    image = canvas.grab().toImage()
    colours = Counter(image.pixel(x, y) for x in range(image.width()) for y in range(0, image.height(), 2))
    return colours[colour.rgb()]


def _named(canvas: Canvas, name: str) -> str:
    return next(unit.id for unit in canvas.desk.organization.all(Unit) if unit.name == name)


def test_the_one_that_is_pointed_at_stands_out_with_his_arrows(canvas: Canvas) -> None:
    canvas.zoom(0.2 / canvas.camera.zoom)
    canvas.setFocus()
    before = canvas.grab().toImage()
    canvas.hover(_named(canvas, "Отдел 0"))
    pointed = canvas.grab().toImage()
    assert pointed != before
    way = canvas.camera.to_screen(QPointF(1292, 622))
    near = [pointed.pixelColor(int(way.x()) + dx, int(way.y()) + dy) for dx in (-1, 0, 1) for dy in (-1, 0, 1)]
    accent = canvas.colours[Tone.CLIENT]
    assert min(abs(c.red() - accent.red()) + abs(c.blue() - accent.blue()) for c in near) < 60
    assert handles.at(canvas, handles.place_of(canvas, canvas.hovered, is_client=True)) == ""
    canvas.hover("")
    assert canvas.grab().toImage() == before


def test_names_stand_in_the_boxes_when_they_are_near(canvas: Canvas) -> None:
    canvas.zoom(0.5 / canvas.camera.zoom)
    id = _named(canvas, "Отдел 0")
    canvas.hover(id)
    assert handles.at(canvas, handles.place_of(canvas, id, is_client=True)) == "client"


def test_lines_are_quieter_the_smaller_the_drawing_is(canvas: Canvas) -> None:
    usual = canvas.colours[Tone.ARROW]
    canvas.zoom(0.7 / canvas.camera.zoom)
    assert _of_colour(canvas, usual) > 50
    canvas.zoom(0.3 / canvas.camera.zoom)
    assert _of_colour(canvas, usual) == 0
    ground = canvas.colours[Tone.GROUND]
    seen = canvas.sheet.arrows._calm
    assert seen and all(usual.lightness() < colour.lightness() < ground.lightness() for colour in seen.values())


def test_arrows_of_the_selected_keep_their_colour_at_every_zoom(canvas: Canvas) -> None:
    canvas.desk.select([_named(canvas, "Отдел 0")])
    canvas.zoom(0.3 / canvas.camera.zoom)
    assert _of_colour(canvas, canvas.colours[Tone.CLIENT]) > 50
