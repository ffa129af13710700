"""The menu writes the model for other programs and says what stayed behind."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from designer.exchange.outgoing import all_writers
from designer.i18n import Text
from designer.session import Session
from designer.ui.actions import run_action
from designer.ui.main_window import MainWindow

Open = Callable[[Session], MainWindow]


@pytest.mark.parametrize("kind", ["workbook", "archimate", "drawio", "mermaid"])
def test_each_format_is_written_where_the_user_says(
    kind: str, open_window: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window(Session.example("ru"))
    writer = all_writers()[kind]
    asked: list[str] = []
    said: list[Text] = []

    def choose(_: object, __: str, name: str, kinds: str) -> tuple[str, str]:
        asked.extend((name, kinds))
        return str(tmp_path / "схема"), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    monkeypatch.setattr("designer.ui.asking.explain", lambda _, words: said.append(words))
    run_action(window.desk, f"export-{kind}")
    assert asked[0].endswith(writer.suffix) and f"(*{writer.suffix})" in asked[1]
    written = tmp_path / f"схема{writer.suffix}"
    data, losses = window.session.export_model(kind)
    assert written.read_bytes()[:2] == b"PK" if kind == "workbook" else written.read_bytes() == data
    assert [loss.ru in said[0].ru for loss in losses] == [True] * len(losses) and bool(said) == bool(losses)
