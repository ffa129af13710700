"""Every ready organization is opened by a click on the first page, by its menu entry and from the palette."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from designer.i18n import LANGUAGES, Language, set_language
from designer.session import Session
from designer.storage.library import examples
from designer.ui.examples import action_of
from designer.ui.main_window import MainWindow
from designer.ui.palette import Palette
from designer.ui.widgets.card import Card

OpenWindow = Callable[[Session], MainWindow]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_first_page_offers_each_example(open_window: OpenWindow, qtbot: QtBot, language: Language) -> None:
    set_language(language)
    window = open_window(Session.new(language))
    window.show_view("welcome")
    cards = window.views["welcome"].findChildren(Card)
    assert [card.accessibleName() for card in cards] == [str(one.title) for one in examples()]
    assert all(card.accessibleDescription() for card in cards)
    with qtbot.waitSignal(window.desk.bridge.opened):
        cards[1].click()
    assert window.session.organization.company.language == language
    assert window.session.path is None and len(window.session.organization) > 100


def test_cards_hold_their_words_at_any_width(open_window: OpenWindow) -> None:
    window = open_window(Session.new("ru"))
    window.show_view("welcome")
    for width in (1366, 1093):
        window.resize(width, 615)
        for card in window.views["welcome"].findChildren(Card):
            assert card.height() >= card.heightForWidth(card.width()), card.accessibleName()


def test_examples_stand_in_a_submenu_and_in_the_palette(open_window: OpenWindow) -> None:
    window = open_window(Session.new("ru"))
    submenu = next(a for a in window.menuBar().actions()[0].menu().actions() if a.text() == "Примеры")
    assert [a.text() for a in submenu.menu().actions()] == [str(one.title) for one in examples()]
    window.menus.action(action_of(examples()[-1])).trigger()
    assert window.session.title == "Без названия" and len(window.session.organization) > 100
    palette = Palette(window.desk)
    palette.line.setText("примеры ресторан")
    assert palette.list.count() == 1
