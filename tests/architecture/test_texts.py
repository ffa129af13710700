"""Every text that people read exists in both languages."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

DESIGNER = Path(__file__).resolve().parents[2] / "designer"
FILES = sorted(DESIGNER.rglob("*.py"))


def _texts(file: Path) -> Iterator[tuple[int, dict[str, str]]]:
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Text":
            words = {
                k.arg: k.value.value
                for k in node.keywords
                if k.arg and isinstance(k.value, ast.Constant) and isinstance(k.value.value, str)
            }
            yield node.lineno, words


@pytest.mark.parametrize("file", FILES, ids=lambda f: str(f.relative_to(DESIGNER)))
def test_texts_have_both_languages(file: Path) -> None:
    for line, words in _texts(file):
        if len(words) == 2:
            assert bool(words["ru"]) == bool(words["en"]), f"{file}:{line}: one language is empty"
            places = [set(re.findall(r"\{(\w+)", words[key])) for key in ("ru", "en")]
            assert places[0] == places[1], f"{file}:{line}: the places to fill differ"
            assert not re.search(r"[а-яё]", words["en"], re.I) or "«" in words["en"] or "“" in words["en"], (
                f"{file}:{line}: Russian letters in the English text"
            )


@pytest.mark.parametrize("file", FILES, ids=lambda f: str(f.relative_to(DESIGNER)))
def test_russian_texts_use_guillemets(file: Path) -> None:
    for line, words in _texts(file):
        assert '"' not in words.get("ru", ""), f"{file}:{line}: straight quotes in a Russian text"
