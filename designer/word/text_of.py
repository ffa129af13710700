"""The plain text of a .docx, as a reader sees it with all changes accepted."""

from __future__ import annotations

from pathlib import Path

from lxml import etree

from designer.word.markup import MC, W, parse
from designer.word.package import MAIN_PART, open_package

_DELETED = {W + "del", W + "moveFrom"}


def text_of(source: Path | str | bytes, part: str = MAIN_PART) -> str:
    """One line a paragraph, also in cells; ``part`` may be a header such as ``word/header1.xml``."""
    root = parse(open_package(source)[part], part)
    return "\n".join(paragraph_text(paragraph) for paragraph in root.iter(W + "p"))


def paragraph_text(paragraph: etree._Element) -> str:
    """The text of one paragraph or control; deleted text and fallbacks of drawings are left out."""
    out: list[str] = []
    _collect(paragraph, out)
    return "".join(out)


def _collect(element: etree._Element, out: list[str]) -> None:
    for child in element:
        if child.tag == W + "t":
            out.append(child.text or "")
        elif child.tag == W + "tab" and element.tag == W + "r":
            out.append("\t")
        elif child.tag in (W + "br", W + "cr") and element.tag == W + "r":
            out.append("\n")
        elif child.tag == W + "noBreakHyphen":
            out.append("\u2011")
        elif child.tag not in _DELETED and child.tag not in (W + "p", W + "pPr", W + "rPr", MC + "Fallback"):
            _collect(child, out)
