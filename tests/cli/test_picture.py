"""``picture`` writes every view in every format, and says what it cannot write."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from designer.main import main
from designer.storage.library import example

STARTS = {".svg": b"<?xml", ".png": b"\x89PNG", ".pdf": b"%PDF"}


@pytest.mark.parametrize("suffix", STARTS)
@pytest.mark.parametrize("view", ["clients", "structure", "chain", "matrix"])
def test_a_view_is_written(view: str, suffix: str, tmp_path: Path, qapp: QApplication) -> None:
    out = tmp_path / f"x{suffix}"
    assert main(["picture", str(example().file("ru")), "--view", view, "-o", str(out)]) == 0
    assert out.read_bytes().startswith(STARTS[suffix])


@pytest.mark.parametrize(
    ("view", "name", "words"),
    [("nope", "x.svg", "nope"), ("clients", "x.gif", ".svg"), ("clients", "no/x.svg", "no")],
)
def test_what_cannot_be_written_is_explained(
    view: str, name: str, words: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["picture", str(example().file("ru")), "--view", view, "-o", str(tmp_path / name)]) == 2
    assert words in capsys.readouterr().err
    assert not list(tmp_path.iterdir())
