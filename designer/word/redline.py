"""Makes a document with tracked changes from two versions: accepted it is the new one, rejected the old one."""

from __future__ import annotations

import copy
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from lxml import etree

from designer.word.aligning import align
from designer.word.diff import word_diff
from designer.word.markup import W, parse
from designer.word.package import MAIN_PART, read_package
from designer.word.story import Block, read_story
from designer.word.zip_writer import write_parts

_SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"
_SHOWN: Final = {W + "t", W + "tab", W + "br", W + "cr", W + "noBreakHyphen"}
_LETTERS: Final = {W + "tab": "\t", W + "br": "\n", W + "cr": "\n", W + "noBreakHyphen": "\u2011"}
_BEFORE_MARK: Final = {W + "sectPr", W + "pPrChange"}


def redline(old: bytes, new: bytes, *, author: str, on: date) -> bytes:
    """Return the new document with everything that differs from the old one as tracked changes.

    Raises `WordProblem` for a file that is no document. Pictures, headers and footers are those of the new one.
    """
    parts = read_package(new)
    before = parse(read_package(old)[MAIN_PART], MAIN_PART)
    root = parse(parts[MAIN_PART], MAIN_PART)
    _Marker(author, f"{on.isoformat()}T00:00:00Z").mark(read_story(before), read_story(root))
    _unwrap(root)
    parts[MAIN_PART] = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return write_parts(parts)


@dataclass(frozen=True, slots=True)
class Atom:
    """A piece of a run that shows text: where in the line, and what."""

    run: etree._Element
    child: etree._Element
    start: int
    words: str


class _Marker:
    def __init__(self, author: str, when: str) -> None:
        self._author, self._when, self._last = author, when, 90_000

    def mark(self, old: Sequence[Block], new: Sequence[Block]) -> None:
        """Mark all differences in the elements of the new version."""
        pairs = align(old, new)
        waiting: list[Block] = []
        anchor: Block | None = None
        for i, j in pairs:
            if j is None:
                if i is not None:
                    waiting.append(old[i])
                continue
            self._put_before(waiting, new[j], anchor)
            waiting = []
            block = new[j]
            if i is None:
                self._insert(block)
            elif not self._changed(old[i], block):
                self._put_before([old[i]], block, anchor)
                self._insert(block)
            anchor = block
        if waiting and anchor is not None:
            self._put_after(waiting, anchor)

    # ------------------------------------------------------------------ blocks

    def _changed(self, old: Block, new: Block) -> bool:
        """Mark what differs inside a block; False where it can only be written anew."""
        if old.text == new.text:
            return True
        olds, news = paragraphs_of(old), paragraphs_of(new)
        if len(olds) != len(news):
            return False
        for before, after in zip(olds, news, strict=True):
            self._words(shown_in(before), after)
        return True

    def _insert(self, block: Block) -> None:
        for element in block.elements:
            if block.is_row:
                _row_properties(element).append(self._change("ins"))
            for paragraph in _paragraphs_in(element):
                for run in _runs(paragraph):
                    self._wrap(run, "ins")
                if not block.is_row:
                    _mark_properties(paragraph).insert(0, self._change("ins"))

    def _deleted(self, block: Block) -> list[etree._Element]:
        """Copies of what is gone, all of it marked as deleted."""
        made: list[etree._Element] = []
        for element in block.elements:
            clone = copy.deepcopy(element)
            strip(clone)
            if block.is_row:
                _row_properties(clone).append(self._change("del"))
            for paragraph in _paragraphs_in(clone):
                for run in _runs(paragraph):
                    _make_deleted(run)
                    self._wrap(run, "del")
                if not block.is_row:
                    _mark_properties(paragraph).insert(0, self._change("del"))
            made.append(clone)
        return made

    def _put_before(self, gone: list[Block], block: Block, anchor: Block | None) -> None:
        """Put what is gone where it stood: after the block before it if that is of the same kind, else before."""
        for one in gone:
            made = self._deleted(one)
            if not one.is_row:
                place = top_of(block.elements[0]) if block.is_row or anchor is None else None
                if place is not None:
                    for element in made:
                        place.addprevious(element)
                elif anchor is not None:
                    _after(_last_of(anchor, is_row=False), made)
                    anchor = _as_anchor(anchor, made)
                continue
            if anchor is not None and anchor.is_row:
                _after(anchor.elements[-1], made)
                anchor = _as_anchor(anchor, made)
            elif block.is_row:
                for element in made:
                    block.elements[0].addprevious(element)
            else:
                table = table_of(one, made)
                top_of(block.elements[0]).addprevious(table)

    def _put_after(self, gone: list[Block], anchor: Block) -> None:
        for one in gone:
            made = self._deleted(one)
            if one.is_row and not anchor.is_row:
                made = [table_of(one, made)]
            _after(_last_of(anchor, is_row=one.is_row), made)
            anchor = _as_anchor(anchor, made)

    # ------------------------------------------------------------------- words

    def _words(self, old: str, paragraph: etree._Element) -> None:
        """Mark what differs in a paragraph from the text that it had."""
        new = shown_in(paragraph)
        if old == new:
            return
        kinds: list[tuple[str, str]] = [*word_diff(old, new)]
        pieces: list[tuple[str, int, str]] = []
        place = 0
        for kind, words in kinds:
            pieces.append((kind, place, words))
            place += len(words) if kind != "old" else 0
        atoms = atoms_of(paragraph)
        if not atoms:
            run = etree.SubElement(paragraph, W + "r")
            etree.SubElement(run, W + "t").text = ""
            atoms = atoms_of(paragraph)
        for run in dict.fromkeys(atom.run for atom in atoms):
            self._rewrite(run, [a for a in atoms if a.run is run], pieces, run is atoms[-1].run, place)

    def _rewrite(
        self,
        run: etree._Element,
        atoms: list[Atom],
        pieces: list[tuple[str, int, str]],
        is_last: bool,
        length: int,
    ) -> None:
        """Replace a run by runs that hold one kind of change each."""
        start = atoms[0].start
        end = atoms[-1].start + len(atoms[-1].words)
        made: list[etree._Element] = []
        for kind, place, words in pieces:
            if kind == "old":
                if start <= place < end or (is_last and place == length and place >= end):
                    made.append(self._deletion(run, words))
                continue
            first, last = max(place, start), min(place + len(words), end)
            if first >= last:
                continue
            part = _part(run, atoms, first, last)
            made.append(self._wrapped(part, "ins") if kind == "new" else part)
        for element in made:
            run.addprevious(element)
        others = [child for child in run if child.tag not in _SHOWN and child.tag != W + "rPr"]
        parent = run.getparent()
        if parent is not None and not others:
            parent.remove(run)
        elif others:
            for child in list(run):
                if child.tag in _SHOWN:
                    run.remove(child)

    def _deletion(self, like: etree._Element, words: str) -> etree._Element:
        run = etree.Element(W + "r")
        look = like.find(W + "rPr")
        if look is not None:
            run.append(copy.deepcopy(look))
        _write(run, words)
        _make_deleted(run)
        return self._wrapped(run, "del")

    def _wrap(self, run: etree._Element, name: str) -> None:
        change = self._change(name)
        run.addprevious(change)
        change.append(run)

    def _wrapped(self, run: etree._Element, name: str) -> etree._Element:
        change = self._change(name)
        change.append(run)
        return change

    def _change(self, name: str) -> etree._Element:
        self._last += 1
        change = etree.Element(W + name)
        change.set(W + "id", str(self._last))
        change.set(W + "author", self._author)
        change.set(W + "date", self._when)
        return change


# ---------------------------------------------------------------------- elements


def paragraphs_of(block: Block) -> list[etree._Element]:
    """The paragraphs of a block, those of its cells too."""
    return [p for element in block.elements for p in _paragraphs_in(element)]


def _paragraphs_in(element: etree._Element) -> list[etree._Element]:
    if element.tag == W + "p":
        return [element]
    return [p for p in element.iter(W + "p") if next(p.iterancestors(W + "txbxContent"), None) is None]


def _runs(paragraph: etree._Element) -> list[etree._Element]:
    return [
        run
        for run in paragraph.iter(W + "r")
        if next(run.iterancestors(W + "p")) is paragraph
        and next(run.iterancestors(W + "ins", W + "del", W + "drawing"), None) is None
        and any(child.tag in _SHOWN for child in run)
    ]


def atoms_of(paragraph: etree._Element) -> list[Atom]:
    """The pieces of a paragraph that show text, in order."""
    out: list[Atom] = []
    place = 0
    for run in _runs(paragraph):
        for child in run:
            if child.tag in _SHOWN:
                words = child.text or "" if child.tag == W + "t" else _LETTERS[str(child.tag)]
                out.append(Atom(run, child, place, words))
                place += len(words)
    return out


def shown_in(paragraph: etree._Element) -> str:
    """The text that a paragraph shows."""
    return "".join(atom.words for atom in atoms_of(paragraph))


def _part(run: etree._Element, atoms: Iterable[Atom], start: int, end: int) -> etree._Element:
    """A run like this one with what it shows between two places of the line."""
    made = etree.Element(W + "r")
    look = run.find(W + "rPr")
    if look is not None:
        made.append(copy.deepcopy(look))
    for atom in atoms:
        first, last = max(start, atom.start), min(end, atom.start + len(atom.words))
        if first < last:
            if atom.child.tag == W + "t":
                _write(made, atom.words[first - atom.start : last - atom.start])
            else:
                made.append(copy.deepcopy(atom.child))
    return made


def _write(run: etree._Element, words: str) -> None:
    """Add words to a run; tabs and line ends become elements."""
    run.extend(write_text(words))


def write_text(words: str) -> list[etree._Element]:
    """The elements of a run that show these words."""
    made: list[etree._Element] = []
    text = ""
    for letter in words + "\0":
        if letter not in "\t\n\0":
            text += letter
            continue
        if text:
            element = etree.Element(W + "t")
            element.text = text
            element.set(_SPACE, "preserve")
            made.append(element)
        text = ""
        if letter != "\0":
            made.append(etree.Element(W + ("tab" if letter == "\t" else "br")))
    return made


def _make_deleted(run: etree._Element) -> None:
    for text in run.findall(W + "t"):
        text.tag = W + "delText"
        text.set(_SPACE, "preserve")


def _mark_properties(paragraph: etree._Element) -> etree._Element:
    """The properties of a paragraph's mark, made in their place if they are missing."""
    properties = paragraph.find(W + "pPr")
    if properties is None:
        properties = etree.Element(W + "pPr")
        paragraph.insert(0, properties)
    mark = properties.find(W + "rPr")
    if mark is None:
        mark = etree.Element(W + "rPr")
        place = next((n for n, child in enumerate(properties) if child.tag in _BEFORE_MARK), len(properties))
        properties.insert(place, mark)
    return mark


def _row_properties(row: etree._Element) -> etree._Element:
    properties = row.find(W + "trPr")
    if properties is None:
        properties = etree.Element(W + "trPr")
        row.insert(1 if len(row) and row[0].tag == W + "tblPrEx" else 0, properties)
    return properties


def strip(element: etree._Element) -> None:
    """Take controls, bookmarks and pictures out of a copy, so that nothing in it occurs twice."""
    for name in ("bookmarkStart", "bookmarkEnd", "commentRangeStart", "commentRangeEnd", "drawing", "pict", "sectPr"):
        for found in list(element.iter(W + name)):
            parent = found.getparent()
            if parent is not None:
                parent.remove(found)
    _unwrap(element)


def _unwrap(element: etree._Element) -> None:
    """Take the controls of fields away and leave what they hold; bookmarks tell the fields, tables of contents stay.

    LibreOffice settles a tracked change in a control only in part.
    """
    for control in list(element.iter(W + "sdt")):
        content, parent = control.find(W + "sdtContent"), control.getparent()
        if parent is None or control.find(f"{W}sdtPr/{W}docPartObj") is not None:
            continue
        for child in list(content) if content is not None else ():
            control.addprevious(child)
        parent.remove(control)


def top_of(element: etree._Element) -> etree._Element:
    """The table around a row or paragraph in it, or the element itself; outside of controls of ours."""
    for ancestor in element.iterancestors(W + "tbl"):
        element = ancestor
    return element


def _last_of(block: Block, *, is_row: bool) -> etree._Element:
    last = block.elements[-1]
    return last if is_row or not block.is_row else top_of(last)


def _after(place: etree._Element, made: Sequence[etree._Element]) -> None:
    for element in reversed(made):
        place.addnext(element)


def _as_anchor(anchor: Block, made: Sequence[etree._Element]) -> Block:
    last = made[-1]
    return Block(anchor.lines, [last], last.tag == W + "tr")


def table_of(block: Block, rows: Sequence[etree._Element]) -> etree._Element:
    """A table like the one that a row came from, with these rows only."""
    old = next(block.elements[0].iterancestors(W + "tbl"))
    table = etree.Element(W + "tbl")
    for name in ("tblPr", "tblGrid"):
        found = old.find(W + name)
        if found is not None:
            table.append(copy.deepcopy(found))
    table.extend(rows)
    return table

