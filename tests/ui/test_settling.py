"""What a checked model is made of is left out of later collections of garbage, until another one is opened."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from designer.model.collecting import unsettle
from designer.session import Session
from designer.storage.outline import from_outline
from designer.ui.bridge import Bridge
from designer.ui.settling import Settling


@pytest.fixture(autouse=True)
def collected() -> Iterator[None]:
    unsettle()
    yield
    unsettle()


def test_a_model_is_settled_once_it_is_checked_and_let_go_when_another_comes(qtbot: QtBot) -> None:
    bridge = Bridge(Session(from_outline("Склад: Клиент: Цех. Помогать цеху собирать заказы.\nЦех:")))
    settling = Settling(bridge)
    assert gc.get_freeze_count() == 0
    with qtbot.waitSignal(bridge.findings_changed):
        pass
    assert gc.get_freeze_count() > 0
    bridge.show(Session(from_outline("")))
    assert gc.get_freeze_count() == 0
    with qtbot.waitSignal(bridge.findings_changed):
        pass
    assert gc.get_freeze_count() > 0
    assert settling.parent() is bridge
