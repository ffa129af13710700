"""Reads the body of a document as blocks of text, with the fields, tracked changes and comments in them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from lxml import etree

from designer.word.anchors import PREFIX, bookmark_of
from designer.word.markup import MC, W, value_of

_MARK: Final = re.compile(r"(_omd_[0-9a-f]{24})(?:_\d+)?$")
_HEADING: Final = re.compile(r"heading|заголов|^title$", re.IGNORECASE)
_COUNTED: Final = re.compile(r"\s*(PAGE|NUMPAGES|PAGEREF|SEQ|TOC|SECTIONPAGES)\b", re.IGNORECASE)
_ROUND: Final = {W + "smartTag", W + "customXml", W + "hyperlink", W + "dir", W + "bdo"}
_INSERTED: Final = {W + "ins", W + "moveTo"}
_REMOVED: Final = {W + "del", W + "moveFrom"}


@dataclass(slots=True)
class Line:
    """A paragraph, all paragraphs of one field, or a cell; its text is as if all changes were accepted."""

    text: str = ""
    marks: dict[str, tuple[int, int]] = field(default_factory=dict)
    """Bookmark name of a field to its place in the text."""
    inserted: list[tuple[int, int, str]] = field(default_factory=list)
    """Tracked insertions: from, to, author."""
    removed: list[tuple[int, str, str]] = field(default_factory=list)
    """Tracked deletions: where, what, author."""
    comments: dict[str, tuple[int, int]] = field(default_factory=dict)
    """Ids of comments to the place they are about."""

    def author_of(self, start: int, end: int) -> str | None:
        """Who tracked a change in this stretch, None if nobody did."""
        for first, last, author in self.inserted:
            if (first < end and last > start) or first == last == start:
                return author
        for place, _, author in self.removed:
            if start <= place <= end:
                return author
        return None


@dataclass(slots=True)
class Block:
    """A paragraph, or a row of a table with a line for every cell."""

    lines: list[Line]
    elements: list[etree._Element]
    is_row: bool = False
    style: str = ""
    is_heading: bool = False
    heading: str = ""
    """The heading under which the block stands."""
    number: int = 0
    """The number of its first paragraph in the body, from 1."""

    @property
    def text(self) -> str:
        """The text of all cells."""
        return "\t".join(line.text for line in self.lines)

    @property
    def marks(self) -> tuple[str, ...]:
        """Bookmark names of the fields, in the order of the text."""
        return tuple(mark for line in self.lines for mark in line.marks)

    @property
    def is_blank(self) -> bool:
        """Whether there is no text, and was none before a tracked deletion."""
        return not any(line.text.strip() or line.removed for line in self.lines)

    @property
    def author(self) -> str | None:
        """The first author of a tracked change in it."""
        return next((a for line in self.lines if (a := line.author_of(0, len(line.text))) is not None), None)


def read_story(
    root: etree._Element, *, known: frozenset[str] | None = None, headings: frozenset[str] = frozenset()
) -> list[Block]:
    """Return the blocks of a body, blank ones without a field left out.

    ``known`` are the bookmark names of fields that count, all that are bookmarked where None; ``headings`` are
    ids of styles.
    """
    body = root.find(W + "body")
    reader = _Reader(root, known, headings)
    reader.blocks_in(root if body is None else body)
    return [block for block in reader.blocks if not block.is_blank or block.marks]


def heading_styles(styles: etree._Element | None) -> frozenset[str]:
    """Return the ids of the styles that make a heading."""
    if styles is None:
        return frozenset()
    return frozenset(
        style.get(W + "styleId") or ""
        for style in styles.iter(W + "style")
        if style.get(W + "type") == "paragraph"
        and (_HEADING.search(value_of(style.find(W + "name")) or "") or style.find(f"{W}pPr/{W}outlineLvl") is not None)
    )


def mark_of_tag(tag: str) -> str:
    """The bookmark name of the field that a control's tag means."""
    rest = tag.removeprefix(PREFIX)
    return "_omd_" + rest[1:] if rest.startswith("~") else bookmark_of(rest)


class _Reader:
    def __init__(self, root: etree._Element, known: frozenset[str] | None, headings: frozenset[str]) -> None:
        self.blocks: list[Block] = []
        self._headings = headings
        ends = {end.get(W + "id") for end in root.iter(W + "bookmarkEnd")}
        self._names = {
            start.get(W + "id") or "": match[1]
            for start in root.iter(W + "bookmarkStart")
            if (match := _MARK.match(start.get(W + "name") or ""))
            and start.get(W + "id") in ends
            and (known is None or match[1] in known)
        }
        self._known = frozenset(self._names.values()) if known is None else known
        self._open: dict[str, str] = {}
        """Ids of bookmarks that have begun and not ended."""
        self._line = Line()
        self._pieces: list[str] = []
        self._length = 0
        self._starts: dict[str, int] = {}
        self._block: Block | None = None
        self._heading = ""
        self._number = 0
        self._counted: list[bool] = []
        """For every open Word field: whether its result is a number that is counted anew."""
        self._who: list[str] = []
        self._gone: list[str] = []

    # ------------------------------------------------------------------ blocks

    def blocks_in(self, element: etree._Element) -> None:
        """Read all blocks inside an element."""
        for child in element:
            tag = child.tag
            if tag == W + "p":
                self._paragraph(child)
            elif tag == W + "tbl":
                self._finish()
                self._rows(child)
            elif tag == W + "sdt":
                self._block_control(child)
            elif tag in (W + "bookmarkStart", W + "bookmarkEnd"):
                self._bookmark(child)
            elif tag in _ROUND or tag in _INSERTED:
                self.blocks_in(child)
        if element.tag in (W + "body", W + "hdr", W + "ftr"):
            self._finish()

    def _block_control(self, control: etree._Element) -> None:
        content = control.find(W + "sdtContent")
        if content is None or value_of(control.find(f"{W}sdtPr/{W}docPartObj/{W}docPartGallery")):
            return
        mark = self._mark_of(control)
        if mark:
            self._begin_line()
            self._starts[mark] = self._length
            self._open["sdt " + mark] = mark
        self.blocks_in(content)
        if mark:
            self._open.pop("sdt " + mark, None)
            self._end_mark(mark)
            self._finish()

    def _mark_of(self, control: etree._Element) -> str:
        tag = value_of(control.find(f"{W}sdtPr/{W}tag")) or ""
        mark = mark_of_tag(tag) if tag.startswith(PREFIX) else ""
        return mark if mark in self._known else ""

    def _rows(self, table: etree._Element) -> None:
        for row in _inner(table, W + "tr"):
            cells = list(_inner(row, W + "tc"))
            self._number += 1
            block = Block([], [row], True, heading=self._heading, number=self._number)
            gone = row.find(f"{W}trPr/{W}del")
            new = row.find(f"{W}trPr/{W}ins")
            self._stack(gone, new)
            for cell in cells:
                block.lines.append(self._cell(cell))
            self._unstack(gone, new)
            self.blocks.append(block)

    def _cell(self, cell: etree._Element) -> Line:
        kept = self._block, self._open
        self._begin_line()
        self._open = {}
        for number, paragraph in enumerate(_inner(cell, W + "p")):
            if number:
                self._add("\n")
            for control in paragraph.iterancestors(W + "sdt"):
                if cell in list(control.iterancestors()) and (mark := self._mark_of(control)):
                    self._starts.setdefault(mark, self._length)
            self._words(paragraph)
            for control in paragraph.iterancestors(W + "sdt"):
                if cell in list(control.iterancestors()) and (mark := self._mark_of(control)):
                    self._end_mark(mark, keep=True)
        line = self._end_line()
        self._block, self._open = kept
        return line

    def _paragraph(self, paragraph: etree._Element) -> None:
        style = value_of(paragraph.find(f"{W}pPr/{W}pStyle")) or ""
        if style.upper().startswith("TOC"):
            return
        self._number += 1
        joins = bool(self._open) and self._block is not None
        if not joins and not self._open:
            self._finish()
            self._begin_line()
        if self._block is None:
            self._block = Block([], [], style=style, number=self._number)
        if joins and self._block.elements:
            self._add("\n")
        self._block.elements.append(paragraph)
        mark = paragraph.find(f"{W}pPr/{W}rPr")
        gone = mark.find(W + "del") if mark is not None else None
        new = mark.find(W + "ins") if mark is not None else None
        before = self._length
        self._words(paragraph)
        if new is not None and self._length == before:
            self._line.inserted.append((before, before, new.get(W + "author") or ""))
        if gone is not None and self._length == before and not self._line.removed:
            self._line.removed.append((before, "", gone.get(W + "author") or ""))
        if not self._open:
            self._finish()

    def _finish(self) -> None:
        """End the block that is being read."""
        if self._block is None:
            return
        block, self._block = self._block, None
        block.lines.append(self._end_line())
        block.is_heading = block.style in self._headings or _HEADING.search(block.style) is not None
        if block.is_heading and block.text.strip():
            self._heading = block.text.strip()
        block.heading = self._heading
        self.blocks.append(block)

    # ------------------------------------------------------------------- lines

    def _begin_line(self) -> None:
        self._line, self._pieces, self._length, self._starts = Line(), [], 0, {}

    def _end_line(self) -> Line:
        line = self._line
        line.text = "".join(self._pieces)
        self._begin_line()
        return line

    def _add(self, words: str) -> None:
        if any(self._counted):
            return
        if self._gone:
            self._line.removed.append((self._length, words, self._gone[-1]))
            return
        if self._who:
            self._line.inserted.append((self._length, self._length + len(words), self._who[-1]))
        self._pieces.append(words)
        self._length += len(words)

    def _end_mark(self, mark: str, keep: bool = False) -> None:
        start = self._starts.get(mark) if keep else self._starts.pop(mark, None)
        if start is None:
            return
        known = self._line.marks.get(mark)
        self._line.marks[mark] = (
            (start, self._length) if known is None else (min(start, known[0]), max(self._length, known[1]))
        )

    def _bookmark(self, element: etree._Element) -> None:
        id_ = element.get(W + "id") or ""
        mark = self._names.get(id_)
        if mark is None:
            return
        if element.tag == W + "bookmarkStart":
            self._starts.setdefault(mark, self._length)
            self._open[id_] = mark
        elif self._open.pop(id_, None) is not None:
            self._end_mark(mark)

    def _words(self, element: etree._Element) -> None:
        for child in element:
            tag = child.tag
            if tag == W + "r":
                self._run(child)
            elif tag in _REMOVED or tag in _INSERTED:
                who = self._gone if tag in _REMOVED else self._who
                who.append(child.get(W + "author") or "")
                self._words(child)
                who.pop()
            elif tag == W + "sdt":
                content = child.find(W + "sdtContent")
                mark = self._mark_of(child)
                if mark:
                    self._starts.setdefault(mark, self._length)
                if content is not None:
                    self._words(content)
                if mark:
                    self._end_mark(mark)
            elif tag in (W + "bookmarkStart", W + "bookmarkEnd"):
                self._bookmark(child)
            elif tag == W + "commentRangeStart":
                self._line.comments[child.get(W + "id") or ""] = (self._length, self._length)
            elif tag == W + "commentRangeEnd":
                id_ = child.get(W + "id") or ""
                start = self._line.comments.get(id_, (0, 0))[0]
                self._line.comments[id_] = (start, self._length)
            elif tag == W + "fldSimple":
                if not _COUNTED.match(child.get(W + "instr") or ""):
                    self._words(child)
            elif tag in _ROUND:
                self._words(child)

    def _run(self, run: etree._Element) -> None:
        for child in run:
            tag = child.tag
            if tag in (W + "t", W + "delText"):
                self._add(child.text or "")
            elif tag == W + "tab":
                self._add("\t")
            elif tag in (W + "br", W + "cr"):
                if child.get(W + "type") not in ("page", "column"):
                    self._add("\n")
            elif tag == W + "noBreakHyphen":
                self._add("\u2011")
            elif tag == W + "fldChar":
                kind = child.get(W + "fldCharType")
                if kind == "begin":
                    self._counted.append(False)
                elif kind == "end" and self._counted:
                    self._counted.pop()
            elif tag == W + "instrText" and self._counted and _COUNTED.match(child.text or ""):
                self._counted[-1] = True
            elif tag == W + "commentReference":
                self._line.comments.setdefault(child.get(W + "id") or "", (0, self._length))
            elif tag == MC + "AlternateContent":
                continue

    def _stack(self, gone: etree._Element | None, new: etree._Element | None) -> None:
        if gone is not None:
            self._gone.append(gone.get(W + "author") or "")
        if new is not None:
            self._who.append(new.get(W + "author") or "")

    def _unstack(self, gone: etree._Element | None, new: etree._Element | None) -> None:
        if gone is not None:
            self._gone.pop()
        if new is not None:
            self._who.pop()


def _inner(element: etree._Element, wanted: str) -> Iterator[etree._Element]:
    """Yield the wanted elements inside, through controls and the like, but not those inside each other."""
    for child in element:
        if child.tag == wanted:
            yield child
        elif child.tag in (W + "sdt", W + "sdtContent", W + "tbl", W + "tr", W + "tc") or child.tag in _ROUND:
            yield from _inner(child, wanted)
