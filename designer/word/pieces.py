"""The pieces that a template is cut into once, each of which writes itself into every document."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Protocol

from designer.word import drawing
from designer.word.anchors import bookmark_of, tag_of
from designer.word.filling import Filling, HeadingMet, Reference, Scope, is_shown
from designer.word.markup import escape
from designer.word.values import Gap, Picture

TOC_SLOT: Final = "\x00toc\x00"
"""Stands where the table of contents goes until all headings are known; no document can hold it."""

_PARAGRAPH_ENDS: Final = ("</w:p>", "<w:p/>", "</w:sdt>")
_TAGS: Final = re.compile(r"<w:(?:br|tab|cr)/>|<[^>]+>")


class Piece(Protocol):
    """A part of a template that depends on what is filled in."""

    def write(self, out: list[str], scope: Scope, filling: Filling) -> None:
        """Add the markup to ``out``."""


Pieces = Sequence[str | Piece]


def write_all(pieces: Pieces, out: list[str], scope: Scope, filling: Filling) -> None:
    """Add every piece to ``out``."""
    for piece in pieces:
        if isinstance(piece, str):
            out.append(piece)
        else:
            piece.write(out, scope, filling)


def run_of(text: str, properties: str) -> str:
    """One run with this clean text; line ends become line breaks."""
    inner = escape(text)
    if "\n" in inner:
        inner = inner.replace("\n", '</w:t><w:br/><w:t xml:space="preserve">')
    if "\t" in inner:
        inner = inner.replace("\t", '</w:t><w:tab/><w:t xml:space="preserve">')
    return f'<w:r>{properties}<w:t xml:space="preserve">{inner}</w:t></w:r>'


@dataclass(frozen=True, slots=True)
class Control:
    """The frame of a content control, open at its tag and its id."""

    before_tag: str
    before_id: str
    before_content: str
    after: str = "</w:sdtContent></w:sdt>"

    def open(self, anchor: str, filling: Filling) -> str:
        """The beginning of the control, up to its content."""
        tag = tag_of(anchor)
        if "&" in tag or "<" in tag or '"' in tag:
            tag = escape(tag)
        return f"{self.before_tag}{tag}{self.before_id}{filling.next_control()}{self.before_content}"


@dataclass(frozen=True, slots=True)
class Look:
    """How a field's text looks: properties of its run, plain and as a gap, and of its paragraph."""

    run: str
    gap: str
    paragraph: str = ""


@dataclass(frozen=True, slots=True)
class InlineField:
    """A field in a line of text."""

    reference: Reference
    control: Control
    look: Look

    def write(self, out: list[str], scope: Scope, filling: Filling) -> None:
        anchor = scope.anchor(self.reference)
        text, is_gap = filling.text(scope.value(self.reference), self.reference, anchor)
        number, name = filling.next_bookmark(), filling.unique_name(bookmark_of(anchor))
        out.append(
            f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>{self.control.open(anchor, filling)}'
            f"{run_of(text, self.look.gap if is_gap else self.look.run)}"
            f'{self.control.after}<w:bookmarkEnd w:id="{number}"/>'
        )


@dataclass(frozen=True, slots=True)
class BlockField:
    """A field that fills whole paragraphs, one for every line."""

    reference: Reference
    control: Control
    look: Look

    def write(self, out: list[str], scope: Scope, filling: Filling) -> None:
        anchor = scope.anchor(self.reference)
        text, is_gap = filling.text(scope.value(self.reference), self.reference, anchor)
        properties = self.look.gap if is_gap else self.look.run
        number, name = filling.next_bookmark(), filling.unique_name(bookmark_of(anchor))
        between = f"</w:p><w:p>{self.look.paragraph}"
        runs = between.join([run_of(line, properties) for line in text.split("\n")])
        out.append(
            f"{self.control.open(anchor, filling)}<w:p>{self.look.paragraph}"
            f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>{runs}<w:bookmarkEnd w:id="{number}"/>'
            f"</w:p>{self.control.after}"
        )


@dataclass(frozen=True, slots=True)
class PictureField:
    """A picture in a line of text or, where ``paragraph`` is given, in a paragraph of its own."""

    reference: Reference
    look: Look
    width: float
    height: float
    is_block: bool

    def write(self, out: list[str], scope: Scope, filling: Filling) -> None:
        value = scope.value(self.reference)
        anchor = scope.anchor(self.reference)
        if isinstance(value, Picture):
            run = f"<w:r>{self.look.run}{self._drawing(value, filling)}</w:r>"
        elif isinstance(value, Gap):
            run = run_of(filling.text(value, self.reference, anchor)[0], self.look.gap)
        elif value is None or value == "" or value is False:
            return
        else:
            filling.text(value if not isinstance(value, (str, int)) else object(), self.reference, anchor)
            return
        out.append(f"<w:p>{self.look.paragraph}{run}</w:p>" if self.is_block else run)

    def _drawing(self, picture: Picture, filling: Filling) -> str:
        size = drawing.fitted(picture, self.width, self.height)
        fallback = ""
        if picture.png is not None:
            png = filling.link(picture.png, "png")
            svg = filling.link(picture.svg, "svg") if picture.svg is not None else None
            fallback = drawing.raster(picture, size, filling.next_drawing(), png, svg)
        if picture.drawing is None:
            return fallback
        return drawing.native(picture, size, filling.next_drawing(), fallback)


@dataclass(frozen=True, slots=True)
class Each:
    """What is repeated for every item; the control around it stays, so that a new item can be seen in it."""

    reference: Reference
    body: Pieces
    control: Control | None

    def write(self, out: list[str], scope: Scope, filling: Filling) -> None:
        inside: list[str] = []
        for item in scope.items(self.reference):
            write_all(self.body, inside, item, filling)
        if not inside:
            return
        if self.control is None:
            out += inside
            return
        out.append(self.control.open(scope.anchor(self.reference), filling))
        out += inside
        out.append(self.control.after)


@dataclass(frozen=True, slots=True)
class If:
    """What is kept only if a field is given, or only if it is not."""

    reference: Reference
    negated: bool
    body: Pieces
    otherwise: Pieces = ()

    def write(self, out: list[str], scope: Scope, filling: Filling) -> None:
        shown = is_shown(scope.value(self.reference)) != self.negated
        write_all(self.body if shown else self.otherwise, out, scope, filling)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph with nothing of its own to show: it goes if nothing is left in it."""

    before: str
    body: Pieces
    after: str

    def write(self, out: list[str], scope: Scope, filling: Filling) -> None:
        inside: list[str] = []
        write_all(self.body, inside, scope, filling)
        if any(inside):
            out.append(self.before)
            out += inside
            out.append(self.after)


@dataclass(frozen=True, slots=True)
class Container:
    """A cell, a header or another frame that Word wants to end with a paragraph."""

    before: str
    body: Pieces
    after: str
    spare: str

    def write(self, out: list[str], scope: Scope, filling: Filling) -> None:
        inside: list[str] = []
        write_all(self.body, inside, scope, filling)
        last = next((text for text in reversed(inside) if text), "")
        out.append(self.before)
        out += inside
        if not last.endswith(_PARAGRAPH_ENDS):
            out.append(self.spare)
        out.append(self.after)


@dataclass(frozen=True, slots=True)
class Table:
    """A table with rows that may go; without rows under its heading it goes itself."""

    before: str
    head: Pieces
    rows: Pieces

    def write(self, out: list[str], scope: Scope, filling: Filling) -> None:
        rows: list[str] = []
        write_all(self.rows, rows, scope, filling)
        if any(rows):
            out.append(self.before)
            write_all(self.head, out, scope, filling)
            out += rows
            out.append("</w:tbl>")


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading that the table of contents must name."""

    level: int
    number_format: str | None
    """Such as ``%1.%2.``; None for a heading without a number."""
    before: str
    body: Pieces
    after: str

    def write(self, out: list[str], scope: Scope, filling: Filling) -> None:
        inside: list[str] = []
        write_all(self.body, inside, scope, filling)
        text = _TAGS.sub(
            lambda match: " " if match[0] in ("<w:br/>", "<w:tab/>", "<w:cr/>") else "", "".join(inside)
        )
        number = self._number(filling)
        bookmark = filling.unique_name(f"_Toc{len(filling.headings) + 1:06d}")
        filling.headings.append(
            HeadingMet(level=self.level, text=f"{number} {text}" if number else text, bookmark=bookmark)
        )
        mark = filling.next_bookmark()
        out.append(f'{self.before}<w:bookmarkStart w:id="{mark}" w:name="{bookmark}"/>')
        out += inside
        out.append(f'<w:bookmarkEnd w:id="{mark}"/>{self.after}')

    def _number(self, filling: Filling) -> str:
        if self.number_format is None:
            return ""
        filling.numbers[self.level] = filling.numbers.get(self.level, 0) + 1
        for deeper in [level for level in filling.numbers if level > self.level]:
            del filling.numbers[deeper]
        return re.sub(r"%(\d)", lambda match: str(filling.numbers.get(int(match[1]), 1)), self.number_format)


@dataclass(frozen=True, slots=True)
class Section:
    """The end of a section; the first one that is left takes over the headers of the template's first."""

    references: Mapping[str, str]
    """Markup of the references to headers and footers, by kind and pages."""
    before: str
    after: str
    has_title_page: bool
    first: Section | None

    def write(self, out: list[str], scope: Scope, filling: Filling) -> None:
        references, has_title_page = dict(self.references), self.has_title_page
        if not filling.has_section and self.first is not None:
            references = {**self.first.references, **references}
            has_title_page = has_title_page or self.first.has_title_page
        filling.has_section = True
        title = "<w:titlePg/>" if has_title_page else ""
        out.append(f"<w:sectPr>{''.join(references.values())}{self.before}{title}{self.after}</w:sectPr>")


@dataclass(frozen=True, slots=True)
class ControlId:
    """The id of a control that is not ours."""

    def write(self, out: list[str], scope: Scope, filling: Filling) -> None:
        out.append(str(filling.next_control()))


@dataclass(frozen=True, slots=True)
class DrawingId:
    """The id of a drawing of the template."""

    def write(self, out: list[str], scope: Scope, filling: Filling) -> None:
        out.append(str(filling.next_drawing()))


@dataclass(frozen=True, slots=True)
class BookmarkStart:
    """The beginning of a bookmark of the template."""

    id: str
    name: str

    def write(self, out: list[str], scope: Scope, filling: Filling) -> None:
        scope.bookmarks[self.id] = number = filling.next_bookmark()
        out.append(f'<w:bookmarkStart w:id="{number}" w:name="{escape(filling.unique_name(self.name))}"/>')


@dataclass(frozen=True, slots=True)
class BookmarkEnd:
    """The end of a bookmark of the template."""

    id: str

    def write(self, out: list[str], scope: Scope, filling: Filling) -> None:
        out.append(f'<w:bookmarkEnd w:id="{scope.bookmarks[self.id]}"/>')


@dataclass(frozen=True, slots=True)
class TocPlace:
    """Where the table of contents goes."""

    def write(self, out: list[str], scope: Scope, filling: Filling) -> None:
        out.append(TOC_SLOT)
