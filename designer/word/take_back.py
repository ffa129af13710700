"""Compares a returned document with the one that was issued: what was changed, added, removed and remarked."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from lxml import etree

from designer.word.aligning import align
from designer.word.anchors import bookmark_of
from designer.word.changes import changes_in
from designer.word.comparison import AddedBlock, Comparison, Edit, FieldEdit, Remark, RemovedBlock, Where, WordsEdit
from designer.word.markup import W, parse
from designer.word.package import MAIN_PART
from designer.word.plain_words import plain_words
from designer.word.story import Block, Line, heading_styles, read_story

_STYLES: Final = "word/styles.xml"
_COMMENTS: Final = "word/comments.xml"


def compare(parts: Mapping[str, bytes], body: bytes, texts: Mapping[str, str]) -> Comparison:
    """Compare the parts of a returned document with the main part and the texts that were issued."""
    anchors = {bookmark_of(anchor): anchor for anchor in texts}
    headings = heading_styles(parse(parts[_STYLES], _STYLES)) if _STYLES in parts else frozenset()
    known = frozenset(anchors)
    issued = read_story(parse(body, MAIN_PART), known=known, headings=headings)
    root = parse(parts[MAIN_PART], MAIN_PART)
    returned = read_story(root, known=known, headings=headings)
    finder = _Finder(anchors, issued, returned)
    return Comparison(edits=tuple(finder.edits()), remarks=tuple(_remarks(parts, returned, anchors)))


class _Finder:
    def __init__(self, anchors: Mapping[str, str], issued: list[Block], returned: list[Block]) -> None:
        self._anchors = anchors
        self._issued, self._returned = issued, returned
        self._found: list[Edit] = []
        self._near: tuple[tuple[str, ...], ...] = ()
        self._last = ""
        self._heading = ""

    def edits(self) -> list[Edit]:
        """All edits in the order of the document."""
        for old, new in align(self._issued, self._returned):
            issued = None if old is None else self._issued[old]
            if issued is not None:
                if issued.heading != self._heading:
                    self._near = ()
                self._heading = issued.heading
            if new is None:
                if issued is not None:
                    self._removed(issued)
                continue
            if issued is None:
                self._added(self._returned[new])
                continue
            self._compared(issued, self._returned[new])
            self._last = issued.text.strip()
            if issued.marks:
                self._near = tuple(self._names(tuple(line.marks)) for line in issued.lines)
        return list(dict.fromkeys(self._found))

    def _names(self, marks: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(self._anchors[mark] for mark in marks if mark in self._anchors)

    def _where(self, block: Block) -> Where:
        return Where(heading=block.heading or self._heading, number=block.number)

    def _added(self, block: Block) -> None:
        if not block.text.strip():
            return
        self._found.append(
            AddedBlock(
                old="",
                new=block.text.strip(),
                author=block.author,
                where=Where(heading=self._heading or block.heading, number=block.number),
                cells=tuple(line.text.strip() for line in block.lines),
                is_row=block.is_row,
                after=self._near,
                before_it=self._last,
            )
        )

    def _removed(self, issued: Block, author: str | None = None, number: int = 0) -> None:
        where = Where(heading=issued.heading, number=number or issued.number)
        if issued.marks:
            self._found.append(
                RemovedBlock(
                    old=issued.text.strip(), new="", author=author, where=where, anchors=self._names(issued.marks)
                )
            )
        elif issued.text.strip():
            self._found.append(WordsEdit(old=issued.text.strip(), new="", author=author, where=where))

    def _compared(self, issued: Block, returned: Block) -> None:
        if not returned.text.strip() and issued.text.strip():
            self._removed(issued, returned.author, returned.number)
            return
        if len(issued.lines) == len(returned.lines):
            lines = list(zip(issued.lines, returned.lines, strict=True))
        else:
            lines = [(_one_line(issued), _one_line(returned))]
        for old, new in lines:
            for change in changes_in(old, new):
                where = self._where(returned)
                if change.mark:
                    self._found.append(
                        FieldEdit(
                            old=change.old,
                            new=change.new,
                            author=change.author,
                            where=where,
                            anchor=self._anchors[change.mark],
                        )
                    )
                elif plain_words(change.old) != plain_words(change.new):
                    self._found.append(
                        WordsEdit(old=change.old.strip(), new=change.new.strip(), author=change.author, where=where)
                    )


def _one_line(block: Block) -> Line:
    """All cells of a row as one line, their fields at their places."""
    whole = Line()
    for number, line in enumerate(block.lines):
        shift = len(whole.text) + (1 if number else 0)
        whole.text += ("\t" if number else "") + line.text
        whole.marks.update({m: (a + shift, b + shift) for m, (a, b) in line.marks.items()})
        whole.inserted += [(a + shift, b + shift, who) for a, b, who in line.inserted]
        whole.removed += [(a + shift, words, who) for a, words, who in line.removed]
    return whole


def _remarks(parts: Mapping[str, bytes], blocks: list[Block], anchors: Mapping[str, str]) -> list[Remark]:
    data = parts.get(_COMMENTS)
    if data is None:
        return []
    places = {
        id_: (number, line, place)
        for number, block in enumerate(blocks)
        for line in block.lines
        for id_, place in line.comments.items()
    }
    found: list[Remark] = []
    for comment in parse(data, _COMMENTS).iter(W + "comment"):
        id_ = comment.get(W + "id") or ""
        number, line, place = places.get(id_, (-1, Line(), (0, 0)))
        touched = [m for m, (a, b) in line.marks.items() if a < max(place[1], place[0] + 1) and b > place[0]]
        marks = touched or list(line.marks)
        if not marks and line.text.rstrip().endswith(":") and 0 <= number < len(blocks) - 1:
            marks = list(blocks[number + 1].marks)
        found.append(
            Remark(
                id=id_,
                author=comment.get(W + "author") or "",
                date=comment.get(W + "date") or "",
                text="\n".join(filter(None, (_text(p) for p in comment.iter(W + "p")))),
                quote=line.text[place[0] : place[1]].strip(),
                anchors=tuple(anchors[m] for m in marks if m in anchors),
                where=Where(heading=blocks[number].heading, number=blocks[number].number) if number >= 0 else Where(),
            )
        )
    return found


def _text(paragraph: etree._Element) -> str:
    return "".join(t.text or "" for t in paragraph.iter(W + "t")).strip()
