"""Widgets paint through ``painting``, since an exception within a paint event could end the program."""

from __future__ import annotations

from pathlib import Path

UI = Path(__file__).resolve().parents[2] / "designer" / "ui"


def test_no_widget_paints_unguarded() -> None:
    unguarded = [file.name for file in UI.rglob("*.py") if "QPainter(self)" in file.read_text(encoding="utf-8")]
    assert not unguarded
    assert "with painting(self)" in (UI / "canvas" / "canvas.py").read_text(encoding="utf-8")
