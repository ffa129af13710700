"""The guide names what the program really has, and the pages made from it are up to date."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"
sys.path.insert(0, str(ROOT / "packaging"))
_PATH = re.compile(r"\*\*([^*]+?)\s+→\s+([^*]+?)\*\*", re.DOTALL)
_PICTURE = re.compile(r"!\[[^\]]+\]\(pictures/([\w-]+)\.(ru|en)\.png\)")


def _flat(words: str) -> str:
    return " ".join(words.split())


@pytest.mark.parametrize("language", ["ru", "en"])
def test_every_menu_path_of_the_guide_exists(language: str) -> None:
    from designer.ui.actions import all_actions

    known = {
        (action.menu.value.into(language), action.text.into(language).rstrip("…"))  # type: ignore[arg-type]
        for action in all_actions()
    }
    text = (DOCS / f"guide.{language}.md").read_text(encoding="utf-8")
    named = {(_flat(menu), _flat(action)) for menu, action in _PATH.findall(text)}
    assert len(named) > 20
    assert named <= known


@pytest.mark.parametrize("language", ["ru", "en"])
def test_every_picture_of_the_guide_is_taken_and_there(language: str) -> None:
    from guide_pictures import PICTURES

    shown = _PICTURE.findall((DOCS / f"guide.{language}.md").read_text(encoding="utf-8"))
    assert {name for name, _ in shown} == PICTURES.keys()
    assert {spoken for _, spoken in shown} == {language}
    assert all((DOCS / "pictures" / f"{name}.{language}.png").is_file() for name, _ in shown)


def test_pages_made_from_the_program_are_up_to_date() -> None:
    from make_docs import pages

    for path, text in pages().items():
        assert path.read_text(encoding="utf-8") == text, f"{path.name}: run packaging/make_docs.py --no-pictures"
