"""Rows of the tables of a Word form, as text."""

from __future__ import annotations

from designer.exchange.answers.answer_sheet import SEND_AGAIN, DamagedSheet
from designer.i18n import Text

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MAIN = "word/document.xml"


def rows_of(data: bytes) -> list[list[str]]:
    """Return every paragraph outside tables as a row of one cell, and every row of a table; raises DamagedSheet."""
    from lxml import etree

    from designer.word.package import read_package
    from designer.word.problem import WordProblem

    try:
        body = etree.fromstring(read_package(data)[_MAIN], etree.XMLParser(resolve_entities=False, no_network=True))
    except WordProblem as problem:
        raise DamagedSheet(problem.text, SEND_AGAIN) from problem
    except etree.XMLSyntaxError as fault:
        raise DamagedSheet(
            Text(ru="Содержимое документа Word испорчено.", en="The contents of the Word document are damaged."),
            SEND_AGAIN,
        ) from fault
    rows = [[_text(paragraph)] for paragraph in body.iter(f"{_W}p")]
    for row in body.iter(f"{_W}tr"):
        cells = [cell for cell in row.iter(f"{_W}tc")]
        rows.append([_text(cell) for cell in cells])
    return rows


def _text(element: object) -> str:
    return "".join(t.text or "" for t in element.iter(f"{_W}t"))  # type: ignore[attr-defined]
