"""How much room a picture has, and how the text of a field looks, at its place in a template."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from lxml import etree

from designer.word.markup import W, local_name, value_of
from designer.word.pieces import Look, Section
from designer.word.writing import markup_of

_AFTER_HIGHLIGHT: Final = {
    W + name
    for name in (
        "u",
        "effect",
        "bdr",
        "shd",
        "fitText",
        "vertAlign",
        "rtl",
        "cs",
        "em",
        "lang",
        "eastAsianLayout",
        "specVanish",
        "oMath",
        "rPrChange",
    )
}
_AFTER_TITLE_PAGE: Final = {
    "textDirection",
    "bidi",
    "rtlGutter",
    "docGrid",
    "printerSettings",
    "sectPrChange",
}
A4_ROOM: Final = (165.0, 240.0)
MM_PER_TWIP: Final = 25.4 / 1440


def rooms_in(root: etree._Element) -> Iterator[tuple[etree._Element, tuple[float, float]]]:
    """The width and height of the text area, in mm, for every paragraph and table."""
    waiting: list[etree._Element] = []
    for element in root.iter(W + "p", W + "tbl", W + "sectPr"):
        if element.tag != W + "sectPr":
            waiting.append(element)
            continue
        room = _room_of(element)
        yield from ((block, room) for block in waiting)
        waiting.clear()


def section_of(element: etree._Element, first: Section | None) -> Section:
    """A ``w:sectPr`` cut where the mark of a title page belongs."""
    references: dict[str, str] = {}
    before = after = ""
    for child in element:
        name = local_name(child)
        if name in ("headerReference", "footerReference"):
            references[f"{name} {child.get(W + 'type')}"] = markup_of(child)
        elif name in _AFTER_TITLE_PAGE:
            after += markup_of(child)
        elif name != "titlePg":
            before += markup_of(child)
    title = element.find(W + "titlePg")
    has_title_page = title is not None and (value_of(title) or "1") not in ("0", "false", "off")
    return Section(references, before, after, has_title_page, first)


def _room_of(section: etree._Element) -> tuple[float, float]:
    size, margins = section.find(W + "pgSz"), section.find(W + "pgMar")
    if size is None or margins is None:
        return A4_ROOM
    measure = {name: int(float(margins.get(W + name) or 0)) for name in ("left", "right", "top", "bottom")}
    width = int(size.get(W + "w") or 11906) - measure["left"] - measure["right"]
    height = int(size.get(W + "h") or 16838) - abs(measure["top"]) - abs(measure["bottom"])
    return max(10.0, width * MM_PER_TWIP), max(10.0, height * MM_PER_TWIP - 12)


def look_of(control: etree._Element) -> Look:
    """The look of the first run in a control; the grey of a placeholder is not taken over."""
    paragraph = control.find(f".//{W}p")
    run = control.find(f"{W}sdtContent//{W}r")
    properties = None if run is None else run.find(W + "rPr")
    kept = [] if properties is None else list(properties)
    kept = [
        child
        for child in kept
        if not (child.tag == W + "rStyle" and "placeholder" in (value_of(child) or "").lower())
    ]
    plain = "".join(map(markup_of, kept))
    position = next((i for i, child in enumerate(kept) if child.tag in _AFTER_HIGHLIGHT), len(kept))
    marked = [markup_of(child) if child.tag != W + "highlight" else "" for child in kept]
    marked.insert(position, '<w:highlight w:val="yellow"/>')
    return Look(
        f"<w:rPr>{plain}</w:rPr>" if plain else "",
        f"<w:rPr>{''.join(marked)}</w:rPr>",
        markup_of(paragraph.find(W + "pPr")) if paragraph is not None else "",
    )


def empty_cell(cell: etree._Element) -> str:
    return f"<w:tc>{markup_of(cell.find(W + 'tcPr'))}{spare_paragraph(cell)}</w:tc>"


def spare_paragraph(container: etree._Element) -> str:
    paragraph = container.find(f".//{W}p")
    properties = markup_of(paragraph.find(W + "pPr")) if paragraph is not None else ""
    return f"<w:p>{properties}</w:p>" if properties else "<w:p/>"
