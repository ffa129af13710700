"""The tree at the left follows the theme."""

from __future__ import annotations

from collections.abc import Callable

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
