"""Pieces of Word from which the shipped templates are written.

A plain ``str`` is text and is escaped; markup has a class of its own: `Inline` (in a line), `Block`
(paragraphs, tables), `Row`.

    document(
        paragraph(field("company", "организация"), style="Centred"),
        heading("Миссия и внутренние клиенты"),
        clause("Миссия: ", field("mission", "миссия"), "."),
        each("duties", subclause(field("x.text", "обязанность"))),
        when("clients", heading("Взаимодействие"), table(
            ("Клиент", "Услуга"), (60, 120), each("clients", row(field("x.name"), field("x.service"))),
        )),
        look=RUSSIAN,
    )
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import count
from typing import Final, TypeVar

from designer.word.assembling import A4, A4_LANDSCAPE, LETTER, Page, assemble, section_markup
from designer.word.base import ENGLISH, RUSSIAN, Typography, twips
from designer.word.markup import (
    clean_text,
    escape,
    escape_attribute,
)

__all__ = [
    "A4",
    "A4_LANDSCAPE",
    "ENGLISH",
    "LETTER",
    "RUSSIAN",
    "Block",
    "Cell",
    "Inline",
    "Page",
    "Row",
    "Typography",
    "block_field",
    "body",
    "bullet",
    "cell",
    "clause",
    "document",
    "each",
    "field",
    "heading",
    "line_break",
    "list_item",
    "numbered",
    "page_break",
    "page_count",
    "page_number",
    "paragraph",
    "picture",
    "row",
    "section",
    "section_end",
    "subclause",
    "tab",
    "table",
    "text",
    "title",
    "toc",
    "unless",
    "when",
]

_WIDTH: Final = re.compile(r'w:w="@(\d+)\+(\d+)"')
_list_marks: Final = count(1)


class Inline(str):
    """Markup in a line of text."""


class Block(str):
    """Paragraphs and tables."""


class Row(str):
    """Rows of a table."""


class Cell(str):
    """One cell of a row; its width is filled in by the table."""

    span: int = 1


_Markup = TypeVar("_Markup", Inline, Block, Row)


# ------------------------------------------------------------------- in a line


def text(
    words: str, *, bold: bool = False, italic: bool = False, size: float | None = None, caps: bool = False
) -> Inline:
    """Words; ``size`` in points."""
    properties = _run_properties(bold, italic, size, caps)
    inner = escape(clean_text(words)).replace("\n", '</w:t><w:br/><w:t xml:space="preserve">')
    inner = inner.replace("\t", '</w:t><w:tab/><w:t xml:space="preserve">')
    return Inline(f'<w:r>{properties}<w:t xml:space="preserve">{inner}</w:t></w:r>')


def field(
    name: str,
    words: str = "",
    *,
    bold: bool = False,
    italic: bool = False,
    size: float | None = None,
    caps: bool = False,
) -> Inline:
    """A field in a line; ``words`` are what the author of a template sees in its place."""
    properties = _run_properties(bold, italic, size, caps, placeholder=True)
    shown = escape(words or name)
    return Inline(
        _control("omd:" + name, words or name, f"<w:r>{properties}<w:t>{shown}</w:t></w:r>", "<w:text/>")
    )


def picture(name: str, words: str = "") -> Inline:
    """A picture in a line; in a paragraph of its own it takes the paragraph with it when there is none."""
    run = f'<w:r><w:rPr><w:rStyle w:val="PlaceholderText"/></w:rPr><w:t>{escape(words or name)}</w:t></w:r>'
    return Inline(_control("omd:picture:" + name, words or name, run))


def line_break() -> Inline:
    """A new line in the same paragraph."""
    return Inline("<w:r><w:br/></w:r>")


def tab() -> Inline:
    """A tabulator."""
    return Inline("<w:r><w:tab/></w:r>")


def page_number() -> Inline:
    """The number of the page."""
    return Inline('<w:fldSimple w:instr=" PAGE "><w:r><w:t>2</w:t></w:r></w:fldSimple>')


def page_count() -> Inline:
    """How many pages there are."""
    return Inline('<w:fldSimple w:instr=" NUMPAGES "><w:r><w:t>2</w:t></w:r></w:fldSimple>')


# ------------------------------------------------------------------ paragraphs


def paragraph(
    *inline: str,
    style: str = "",
    align: str = "",
    keep_next: bool = False,
    page_break_before: bool = False,
    left: float | None = None,
    before: float | None = None,
    after: float | None = None,
) -> Block:
    """A paragraph.

    ``align`` is left, center, right or both; ``left`` is in mm, ``before`` and ``after`` are in points.
    """
    spaces = "".join(
        f' w:{name}="{round(value * 20)}"'
        for name, value in (("before", before), ("after", after))
        if value is not None
    )
    properties = "".join(
        (
            f'<w:pStyle w:val="{style}"/>' if style else "",
            "<w:keepNext/>" if keep_next else "",
            "<w:pageBreakBefore/>" if page_break_before else "",
            f"<w:spacing{spaces}/>" if spaces else "",
            f'<w:ind w:left="{twips(left)}"/>' if left is not None else "",
            f'<w:jc w:val="{align}"/>' if align else "",
        )
    )
    return Block(f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{_inlines(inline)}</w:p>")


def title(*inline: str) -> Block:
    """The title of the document."""
    return paragraph(*inline, style="Title")


def heading(*inline: str, level: int = 1, is_numbered: bool = True, page_break_before: bool = False) -> Block:
    """A heading; those of level 1 are numbered “1.”, and restart the clauses."""
    style = f"Heading{level}" if is_numbered or level > 1 else "HeadingPlain"
    return paragraph(*inline, style=style, page_break_before=page_break_before)


def clause(*inline: str) -> Block:
    """A clause “1.1.”."""
    return paragraph(*inline, style="Clause")


def subclause(*inline: str) -> Block:
    """A clause “1.1.1.”."""
    return paragraph(*inline, style="SubClause")


def list_item(*inline: str) -> Block:
    """A lettered item “а)”; letters restart after every clause."""
    return paragraph(*inline, style="ListItem")


def bullet(*inline: str) -> Block:
    """An item with a dash or bullet."""
    return paragraph(*inline, style="Bullet")


def body(*inline: str) -> Block:
    """Running text."""
    return paragraph(*inline, style="BodyText")


def numbered(*items: str | Inline) -> Block:
    """A plain list “1) 2) 3)” that begins from 1."""
    mark = next(_list_marks)
    number = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="new{mark}"/></w:numPr>'
    properties = f'<w:pPr><w:pStyle w:val="Numbered"/>{number}</w:pPr>'
    return Block("".join(f"<w:p>{properties}{_inlines((item,))}</w:p>" for item in items))


def block_field(name: str, words: str = "", *, style: str = "BodyText") -> Block:
    """A field that fills paragraphs of its own, one a line."""
    run = f'<w:r><w:rPr><w:rStyle w:val="PlaceholderText"/></w:rPr><w:t>{escape(words or name)}</w:t></w:r>'
    return Block(
        _control("omd:" + name, words or name, f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{run}</w:p>')
    )


def toc(levels: int = 1, words: str = "") -> Block:
    """The table of contents, made when the document is filled."""
    run = f'<w:r><w:rPr><w:rStyle w:val="PlaceholderText"/></w:rPr><w:t>{escape(words or "…")}</w:t></w:r>'
    return Block(
        _control(
            f"omd:toc:{levels}", words or "toc", f'<w:p><w:pPr><w:pStyle w:val="TOC1"/></w:pPr>{run}</w:p>'
        )
    )


def page_break() -> Block:
    """A new page; prefer ``page_break_before`` of what stands first on it."""
    return Block('<w:p><w:r><w:br w:type="page"/></w:r></w:p>')


def section_end(page: Page) -> Block:
    """Ends a section whose pages are like this; put it inside `when` together with all that it ends."""
    return Block(f"<w:p><w:pPr>{section_markup(page)}</w:pPr></w:p>")


# -------------------------------------------------------------- repeat and drop


def each(collection: str, *inner: _Markup, label: str = "") -> _Markup:
    """Repeat what is inside for every item of a collection; in it, fields are named ``x.<field>``."""
    return _around(f"omd:each:{collection}", label, inner)


def when(name: str, *inner: _Markup, label: str = "") -> _Markup:
    """Keep what is inside only if the field is given."""
    return _around(f"omd:if:{name}", label, inner)


def unless(name: str, *inner: _Markup, label: str = "") -> _Markup:
    """Keep what is inside only if the field is empty."""
    return _around(f"omd:if:not:{name}", label, inner)


def section(key: str, *inner: Block, label: str = "") -> Block:
    """A section, its heading first, that a company may move, rename or leave out."""
    return _around(f"omd:section:{key}", label, inner)


# ---------------------------------------------------------------------- tables


def cell(*content: str, span: int = 1, style: str = "TableText", align: str = "", shade: str = "") -> Cell:
    """A cell: texts and inlines make one paragraph, blocks stand as they are; ``shade`` is RRGGBB."""
    parts: list[str] = []
    line: list[str] = []
    for piece in content:
        if isinstance(piece, Block):
            if line:
                parts.append(paragraph(*line, style=style, align=align))
                line = []
            parts.append(piece)
        else:
            line.append(piece)
    if line or not parts:
        parts.append(paragraph(*line, style=style, align=align))
    if not parts[-1].endswith(("</w:p>", "</w:sdt>")):
        parts.append(paragraph(style=style))
    properties = (f'<w:gridSpan w:val="{span}"/>' if span > 1 else "") + (
        f'<w:shd w:val="clear" w:color="auto" w:fill="{shade}"/>' if shade else ""
    )
    made = Cell(f'<w:tc><w:tcPr><w:tcW w:w="@" w:type="dxa"/>{properties}</w:tcPr>{"".join(parts)}</w:tc>')
    made.span = span
    return made


def row(*cells: str, is_head: bool = False, height: float | None = None) -> Row:
    """A row that is not split between pages; ``height`` in mm is the least height."""
    out, column = [], 0
    for content in cells:
        one = (
            content
            if isinstance(content, Cell)
            else cell(content, style="TableHead" if is_head else "TableText")
        )
        out.append(one.replace('w:w="@"', f'w:w="@{column}+{one.span}"', 1))
        column += one.span
    properties = (
        "<w:cantSplit/>"
        + (f'<w:trHeight w:val="{twips(height)}"/>' if height else "")
        + ("<w:tblHeader/>" if is_head else "")
    )
    return Row(f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(out)}</w:tr>")


def table(head: Sequence[str] | None, widths: Sequence[float], *rows: Row, has_borders: bool = True) -> Block:
    """A table with columns this many mm wide; the row of heads is repeated on every page."""
    style = "TableGrid" if has_borders else "TableNormal"
    sizes = [twips(width) for width in widths]
    inner = "".join((row(*head, is_head=True), *rows) if head else rows)

    def width_of(match: re.Match[str]) -> str:
        start = int(match[1])
        return f'w:w="{sum(sizes[start : start + int(match[2])])}"'

    grid = "".join(f'<w:gridCol w:w="{size}"/>' for size in sizes)
    return Block(
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{style}"/><w:tblW w:w="{sum(sizes)}" w:type="dxa"/>'
        f'<w:tblLayout w:type="fixed"/></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{_WIDTH.sub(width_of, inner)}</w:tbl>"
    )


# -------------------------------------------------------------------- document


def document(
    *blocks: Block,
    look: Typography = RUSSIAN,
    page: Page = A4,
    header: Sequence[Block] | None = None,
    first_header: Sequence[Block] = (),
    footer: Sequence[Block] = (),
    first_footer: Sequence[Block] = (),
    title: str = "",
) -> bytes:
    """The bytes of a template.

    Without ``header`` the number of the page stands centred in the top margin from page 2. ``page`` is that
    of the last section.
    """
    frames = {
        "header1": header if header is not None else (paragraph(page_number(), style="Header"),),
        "header2": first_header or (paragraph(style="Header"),),
        "footer1": footer or (paragraph(style="Footer"),),
        "footer2": first_footer or (paragraph(style="Footer"),),
    }
    return assemble(
        "".join(blocks), {name: "".join(made) for name, made in frames.items()}, page, look, title
    )


def _control(tag: str, label: str, content: str, kind: str = "") -> str:
    return (
        f'<w:sdt><w:sdtPr><w:alias w:val="{escape_attribute(label)[:64]}"/>'
        f'<w:tag w:val="{escape_attribute(tag)}"/><w:id w:val="0"/>{kind}</w:sdtPr>'
        f"<w:sdtContent>{content}</w:sdtContent></w:sdt>"
    )


def _around(tag: str, label: str, inner: Sequence[_Markup]) -> _Markup:
    kinds = {type(piece) for piece in inner}
    if len(kinds) != 1 or not kinds <= {Inline, Block, Row}:
        raise TypeError("what is repeated or dropped must be all inline, all blocks or all rows")
    return kinds.pop()(_control(tag, label or tag.removeprefix("omd:"), "".join(inner)))


def _inlines(pieces: Sequence[str]) -> str:
    return "".join(piece if isinstance(piece, Inline) else text(piece) for piece in pieces)


def _run_properties(
    bold: bool, italic: bool, size: float | None, caps: bool, placeholder: bool = False
) -> str:
    inner = "".join(
        (
            '<w:rStyle w:val="PlaceholderText"/>' if placeholder else "",
            "<w:b/><w:bCs/>" if bold else "",
            "<w:i/><w:iCs/>" if italic else "",
            "<w:caps/>" if caps else "",
            f'<w:sz w:val="{round(size * 2)}"/><w:szCs w:val="{round(size * 2)}"/>' if size else "",
        )
    )
    return f"<w:rPr>{inner}</w:rPr>" if inner else ""
