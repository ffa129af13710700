"""The window stays awake while the dictionary loads: missions are read when it is there."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from designer.session import Session
from designer.storage.outline import from_outline
from designer.ui import bridge
from designer.ui.bridge import Bridge


class _Dictionary:
    """Stands for the thread that loads."""

    def __init__(self) -> None:
        self.is_loading, self.asked = True, 0

    def is_alive(self) -> bool:
        self.asked += 1
        return self.is_loading


@pytest.fixture
def dictionary(monkeypatch: pytest.MonkeyPatch) -> _Dictionary:
    found = _Dictionary()
    monkeypatch.setattr(bridge, "_dictionary", lambda: found)
    return found


def test_missions_wait_for_the_dictionary_and_are_read_then(qtbot: QtBot, dictionary: _Dictionary) -> None:
    shown = Bridge(Session(from_outline("Склад: Клиент: Цех. Помогать цеху собирать заказы.\nЦех:")))
    qtbot.waitUntil(lambda: dictionary.asked > 2)
    assert shown.session.checker.stale
    dictionary.is_loading = False
    with qtbot.waitSignal(shown.findings_changed):
        pass
    assert not shown.session.checker.stale


def test_an_empty_model_loads_no_dictionary(qtbot: QtBot, dictionary: _Dictionary) -> None:
    shown = Bridge(Session(from_outline("")))
    with qtbot.waitSignal(shown.findings_changed):
        pass
    assert not dictionary.asked
