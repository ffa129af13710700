"""The tree at the left follows the theme; a position of several units stands in each."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from designer.i18n import plain
from designer.model.organization import Organization
from designer.model.participants import Position, Unit
from designer.session import Session
from designer.storage.outline import from_outline
from designer.ui.main_window import MainWindow
from designer.ui.panels.organization_tree import OrganizationTree

TEXT = "Склад: Клиент: Цех. Помогать сметчикам считать остатки.\nЦех:"


def test_marks_and_captions_take_the_colours_of_another_theme(open_window: Callable[[Session], MainWindow]) -> None:
    window = open_window(Session(from_outline(TEXT)))
    tree = window.findChild(OrganizationTree)
    assert tree is not None

    def marks() -> set[str]:
        items = [tree.topLevelItem(n) for n in range(tree.topLevelItemCount())]
        return {item.foreground(1).color().name().upper() for item in items if item is not None and item.text(1)}

    assert marks() == {window.theme.value("open").upper()}
    window.theme.choose("dark")
    assert marks() == {window.theme.value("open").upper()}


def test_a_position_of_several_units_stands_in_each_with_a_sign(
    open_window: Callable[[Session], MainWindow], qtbot: QtBot
) -> None:
    records = [Unit(id="a", name="Склад"), Unit(id="b", name="Цех"), Position(id="p", name="Кладовщик", unit="a")]
    session = Session(Organization(records))
    window = open_window(session)
    tree = window.findChild(OrganizationTree)
    assert tree is not None

    def children(id: str) -> list[str]:
        item = tree._items[id]
        return [item.child(n).text(0) for n in range(item.childCount())]

    assert children("b") == []
    with session.edit(plain("")) as organization:
        organization.put(replace(organization.need(Position, "p"), also_in=("b", "a")))
    assert (children("a"), children("b")) == (["Кладовщик"], ["≡ Кладовщик"])
    again = tree._items["b"].child(0)
    assert again.toolTip(0) == "та же должность; подразделения: Склад, Цех"
    tree.clearSelection()
    again.setSelected(True)
    assert window.desk.selection == ("p",)
    assert not again.flags() & Qt.ItemFlag.ItemIsEditable
    session.undo()
    assert children("b") == []
