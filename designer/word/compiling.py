"""Cuts a prepared part of a template into ready markup and the pieces between."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from lxml import etree

from designer.i18n import Text
from designer.word.filling import Reference
from designer.word.markup import WP, W, local_name
from designer.word.numbering import Headings
from designer.word.pieces import (
    BlockField,
    BookmarkEnd,
    BookmarkStart,
    Container,
    Control,
    ControlId,
    DrawingId,
    Each,
    Heading,
    If,
    InlineField,
    Paragraph,
    PictureField,
    Piece,
    Table,
    TocPlace,
)
from designer.word.preparing import level_of, paragraph_numbers, sdt_tag
from designer.word.problem import Place, WordProblem
from designer.word.surroundings import (
    A4_ROOM,
    MM_PER_TWIP,
    empty_cell,
    look_of,
    rooms_in,
    section_of,
    spare_paragraph,
)
from designer.word.tags import FieldUse, Tag, TagKind, is_ours, read_tag
from designer.word.writing import escape_markup, markup_of, name_of, opening_of

_CONTAINERS: Final = {W + "tc", W + "hdr", W + "ftr", W + "txbxContent", W + "footnote", W + "endnote"}
_INVISIBLE: Final = {
    W + "pPr",
    W + "bookmarkStart",
    W + "bookmarkEnd",
    W + "commentRangeStart",
    W + "commentRangeEnd",
}
_COMMENTS: Final = {
    W + "commentRangeStart",
    W + "commentRangeEnd",
    W + "commentReference",
    W + "annotationRef",
}


@dataclass(slots=True)
class Cut:
    """Pieces being collected; neighbouring markup is joined."""

    pieces: list[str | Piece] = field(default_factory=list)

    def add(self, piece: str | Piece) -> None:
        """Add one piece."""
        if isinstance(piece, str) and self.pieces and isinstance(last := self.pieces[-1], str):
            self.pieces[-1] = last + piece
        else:
            self.pieces.append(piece)

    def extend(self, pieces: Sequence[str | Piece]) -> None:
        """Add several pieces."""
        for piece in pieces:
            self.add(piece)

    @property
    def is_fixed(self) -> bool:
        """Whether nothing here depends on values; ids may still be given out."""
        return not any(_is_live(piece) for piece in self.pieces)


def _is_live(piece: str | Piece) -> bool:
    return not isinstance(piece, (str, ControlId, DrawingId, BookmarkStart, BookmarkEnd))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Context:
    """Where the cutting is: the collection around, and how much room a picture has in mm."""

    collection: str = ""
    is_repeated: bool = False
    in_table: bool = False
    room: tuple[float, float] = A4_ROOM


class Cutter:
    """Cuts one part; ``uses`` then holds every field that it asks for."""

    def __init__(self, root: etree._Element, part: str, headings: Headings) -> None:
        self._root = root
        self._part = part
        self._numbers = paragraph_numbers(root)
        self._rooms = dict(rooms_in(root))
        self._headings = headings
        first = next(root.iter(W + "sectPr"), None)
        self._first_section = None if first is None else section_of(first, None)
        self.toc_levels: tuple[int, int] | None = None
        for control in root.iter(W + "sdt"):
            tag = read_tag(sdt_tag(control))
            if tag is not None and tag.kind is TagKind.TOC:
                self.toc_levels = tag.levels
        self.uses: list[FieldUse] = []

    def cut(self) -> list[str | Piece]:
        """The pieces of the whole part, without the XML declaration."""
        return self._element(self._root, _Context()).pieces

    def _children(self, element: etree._Element, context: _Context) -> Cut:
        cut = Cut()
        for child in element:
            cut.extend(self._element(child, context).pieces)
        return cut

    def _element(self, element: etree._Element, context: _Context) -> Cut:
        tag = element.tag
        cut = Cut()
        if tag == W + "sdt":
            return self._sdt(element, context)
        if tag == W + "p":
            return self._paragraph(element, context)
        if tag == W + "tbl":
            return self._table(element, context)
        if tag == W + "sectPr":
            cut.add(section_of(element, self._first_section))
            return cut
        if tag in _CONTAINERS:
            return self._container(element, context)
        if tag in _COMMENTS and context.is_repeated:
            return cut
        if tag == W + "bookmarkStart":
            cut.add(BookmarkStart(element.get(W + "id") or "", element.get(W + "name") or ""))
        elif tag == W + "bookmarkEnd":
            cut.add(BookmarkEnd(element.get(W + "id") or ""))
        elif tag == WP + "docPr":
            before, after = opening_of(element, but="id")
            cut.extend((f'{before} id="', DrawingId(), f'"{after}>'))
            cut.extend(self._children(element, context).pieces)
            cut.add(f"</{name_of(element)}>")
        else:
            self._plain(element, context, cut)
        return cut

    def _plain(self, element: etree._Element, context: _Context, cut: Cut) -> None:
        inner = self._children(element, context)
        text = (
            escape_markup(element.text or "")
            if element.text and not (len(element) and not element.text.strip())
            else ""
        )
        before, after = opening_of(element)
        if not inner.pieces and not text:
            cut.add(f"{before}{after}/>")
            return
        cut.add(f"{before}{after}>{text}")
        cut.extend(inner.pieces)
        cut.add(f"</{name_of(element)}>")

    # ------------------------------------------------------------------ frames

    def _paragraph(self, element: etree._Element, context: _Context) -> Cut:
        cut = Cut()
        if element.find(f"{W}pPr/{W}sectPr") is not None:
            self._plain(element, context, cut)
            return cut
        properties = markup_of(element.find(W + "pPr"))
        before, after = opening_of(element)
        before = f"{before}{after}>{properties}"
        body = Cut()
        for child in element:
            if child.tag != W + "pPr":
                body.extend(self._element(child, context).pieces)
        heading = self._headings.of(element)
        if heading is not None and not context.in_table and self._is_listed(heading.level):
            cut.add(Heading(heading.level, heading.number_format, before, body.pieces, "</w:p>"))
        elif self._may_vanish(element, body):
            live = [piece for piece in body.pieces if not isinstance(piece, str)]
            cut.add(Paragraph(before, live, "</w:p>"))
        else:
            cut.add(before)
            cut.extend(body.pieces)
            cut.add("</w:p>")
        return cut

    def _is_listed(self, level: int) -> bool:
        return self.toc_levels is not None and self.toc_levels[0] <= level <= self.toc_levels[1]

    @staticmethod
    def _may_vanish(element: etree._Element, body: Cut) -> bool:
        if body.is_fixed:
            return False
        for child in element:
            if child.tag == W + "sdt":
                tag = read_tag(sdt_tag(child))
                if tag is None or tag.kind not in (TagKind.IF, TagKind.EACH, TagKind.PICTURE):
                    return False
            elif child.tag not in _INVISIBLE and not (
                child.tag == W + "r" and all(x.tag == W + "rPr" for x in child)
            ):
                return False
        return not any(isinstance(piece, (BookmarkStart, BookmarkEnd)) for piece in body.pieces)

    def _container(self, element: etree._Element, context: _Context) -> Cut:
        cut = Cut()
        before, after = opening_of(element)
        before += after + ">"
        body = Cut()
        for child in element:
            if child.tag == W + "tcPr":
                before += markup_of(child)
            else:
                body.extend(self._element(child, context).pieces)
        closing = f"</{name_of(element)}>"
        if body.is_fixed:
            cut.add(before)
            cut.extend(body.pieces)
            cut.add(closing)
        else:
            cut.add(Container(before, body.pieces, closing, spare_paragraph(element)))
        return cut

    def _table(self, element: etree._Element, context: _Context) -> Cut:
        cut = Cut()
        inside = _Context(
            collection=context.collection, is_repeated=context.is_repeated, in_table=True, room=context.room
        )
        before, after = opening_of(element)
        before += after + ">"
        head, rows = Cut(), Cut()
        may_vanish = False
        for child in element:
            if child.tag in (W + "tblPr", W + "tblGrid"):
                before += markup_of(child)
                continue
            is_head = child.find(f"{W}trPr/{W}tblHeader") is not None
            (head if is_head and not rows.pieces else rows).extend(self._element(child, inside).pieces)
            if child.tag == W + "sdt" and (tag := read_tag(sdt_tag(child))) is not None:
                may_vanish = may_vanish or tag.kind in (TagKind.EACH, TagKind.IF)
        if may_vanish:
            cut.add(Table(before, head.pieces, rows.pieces))
            return cut
        cut.add(before)
        cut.extend(head.pieces)
        cut.extend(rows.pieces)
        cut.add("</w:tbl>")
        return cut

    # ---------------------------------------------------------------- controls

    def _sdt(self, element: etree._Element, context: _Context) -> Cut:
        cut = Cut()
        written = sdt_tag(element)
        tag = read_tag(written)
        if tag is None:
            if is_ours(written):
                raise self._problem(
                    element,
                    Text(ru=f"тег «{written}» написан с ошибкой.", en=f"the tag “{written}” is misspelt."),
                )
            self._foreign(element, context, cut)
            return cut
        if tag.of_item and not context.collection:
            raise self._problem(
                element,
                Text(
                    ru=f"тег «{written}» стоит вне повтора: рядом нет «omd:each:…».",
                    en=f"the tag “{written}” stands outside a repetition: no “omd:each:…” is around it.",
                ),
            )
        place = self._place(element)
        reference = Reference(tag.name, tag.of_item, tag.full_name(context.collection), place)
        if tag.kind is not TagKind.TOC:
            self.uses.append(FieldUse(kind=tag.kind, name=reference.full, tag=written, place=place))
        level = level_of(element)
        if tag.kind is TagKind.TOC:
            cut.add(TocPlace())
        elif tag.kind is TagKind.EACH:
            cut.add(self._each(element, level, reference, context))
        elif tag.kind is TagKind.IF:
            cut.add(self._if(element, level, tag, reference, context))
        elif tag.kind is TagKind.PICTURE:
            self._picture(element, level, reference, context, cut)
        else:
            self._field(element, level, reference, context, cut)
        return cut

    def _foreign(self, element: etree._Element, context: _Context, cut: Cut) -> None:
        before, after = opening_of(element)
        cut.add(f"{before}{after}>")
        for child in element:
            if child.tag != W + "sdtPr":
                self._plain(child, context, cut)
                continue
            cut.add("<w:sdtPr>")
            for part in child:
                if part.tag == W + "id":
                    cut.extend(('<w:id w:val="', ControlId(), '"/>'))
                else:
                    cut.add(markup_of(part))
            cut.add("</w:sdtPr>")
        cut.add("</w:sdt>")

    def _each(self, element: etree._Element, level: str, reference: Reference, context: _Context) -> Each:
        if level == "cell":
            raise self._problem(
                element,
                Text(
                    ru="повторять ячейки строки нельзя: сетка таблицы сломается.",
                    en="the cells of a row cannot be repeated: the grid of the table would break.",
                ),
                Text(ru="Поставьте «each» вокруг всей строки.", en="Put “each” around the whole row."),
            )
        inside = _Context(
            collection=reference.full,
            is_repeated=True,
            in_table=context.in_table,
            room=self._room(element, context),
        )
        body = self._content(element, inside)
        control = None if level == "inline" else self._control(element, is_locked=False)
        return Each(reference, body.pieces, control)

    def _if(
        self, element: etree._Element, level: str, tag: Tag, reference: Reference, context: _Context
    ) -> If:
        body = self._content(element, context)
        otherwise: list[str | Piece] = []
        if level == "cell":
            otherwise = ["".join(empty_cell(cell) for cell in element.iter(W + "tc"))]
        return If(reference, tag.negated, body.pieces, otherwise)

    def _content(self, element: etree._Element, context: _Context) -> Cut:
        content = element.find(W + "sdtContent")
        return Cut() if content is None else self._children(content, context)

    def _field(
        self, element: etree._Element, level: str, reference: Reference, context: _Context, cut: Cut
    ) -> None:
        look = look_of(element)
        is_locked = not reference.of_item
        if level == "inline":
            cut.add(InlineField(reference, self._control(element, is_locked=is_locked), look))
            return
        if level == "row":
            raise self._problem(
                element,
                Text(
                    ru="поле стоит вокруг целой строки таблицы.",
                    en="the field stands around a whole table row.",
                ),
                Text(ru="Поставьте его внутрь ячейки.", en="Put it inside a cell."),
            )
        cell = element.find(f"{W}sdtContent/{W}tc")
        frame = ("<w:tc>" + markup_of(cell.find(W + "tcPr")), "</w:tc>") if cell is not None else ("", "")
        cut.add(BlockField(reference, self._control(element, is_locked=is_locked, frame=frame), look))

    def _picture(
        self, element: etree._Element, level: str, reference: Reference, context: _Context, cut: Cut
    ) -> None:
        room = self._room(element, context)
        cell = element.find(f"{W}sdtContent/{W}tc")
        piece = PictureField(reference, look_of(element), room[0], room[1], level != "inline")
        if cell is None:
            cut.add(piece)
        else:
            before = f"<w:tc>{markup_of(cell.find(W + 'tcPr'))}"
            cut.add(Container(before, [piece], "</w:tc>", spare_paragraph(cell)))

    def _control(
        self, element: etree._Element, *, is_locked: bool, frame: tuple[str, str] = ("", "")
    ) -> Control:
        """The frame of a control with its own properties, in the order that Word wants.

        The control is always a rich one: in a plain one LibreOffice drops the look of the text and moves its
        line breaks.
        """
        properties = element.find(W + "sdtPr")
        first, second, third = "<w:sdt><w:sdtPr>", "", ""
        children = [] if properties is None else list(properties)
        for child in children:
            if child.tag in (W + "rPr", W + "alias"):
                first += markup_of(child)
        lock = next((child for child in children if child.tag == W + "lock"), None)
        if lock is not None:
            third += markup_of(lock)
        elif is_locked:
            third += '<w:lock w:val="sdtLocked"/>'
        for child in children:
            name = local_name(child)
            if name in (
                "rPr",
                "alias",
                "tag",
                "id",
                "lock",
                "showingPlcHdr",
                "dataBinding",
                "temporary",
                "placeholder",
                "picture",
            ):
                continue
            if name in ("text", "richText"):
                continue
            third += markup_of(child)
        end = markup_of(element.find(W + "sdtEndPr"))
        first += '<w:tag w:val="'
        second = '"/><w:id w:val="'
        third = f'"/>{third}</w:sdtPr>{end}<w:sdtContent>{frame[0]}'
        return Control(first, second, third, f"{frame[1]}</w:sdtContent></w:sdt>")

    # ------------------------------------------------------------------- place

    def _place(self, element: etree._Element) -> Place:
        paragraph = next(element.iterancestors(W + "p"), None)
        if paragraph is None:
            paragraph = next(element.iter(W + "p"), None)
        return Place(self._part, None if paragraph is None else self._numbers[paragraph])

    def _problem(self, element: etree._Element, message: Text, cure: Text | None = None) -> WordProblem:
        return WordProblem(
            message,
            place=self._place(element),
            cure=cure
            or Text(
                ru="Исправьте тег: Разработчик → Свойства.", en="Correct the tag: Developer → Properties."
            ),
        )

    def _room(self, element: etree._Element, context: _Context) -> tuple[float, float]:
        cell = next(element.iterancestors(W + "tc"), None)
        if (
            cell is not None
            and (width := cell.find(f"{W}tcPr/{W}tcW")) is not None
            and width.get(W + "type") == "dxa"
        ):
            return max(5.0, int(width.get(W + "w") or 0) * MM_PER_TWIP - 4), A4_ROOM[1]
        for block in (*element.iterancestors(), *element.iter(W + "p")):
            if block in self._rooms:
                return self._rooms[block]
        return context.room
