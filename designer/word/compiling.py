"""Cuts a prepared part of a template into ready markup and the pieces between."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from lxml import etree

from designer.i18n import Text
from designer.word.filling import Reference
from designer.word.markup import NAMESPACES, WP, W, local_name, value_of
from designer.word.numbering import HeadingStyle
from designer.word.pieces import (
    BlockField, BookmarkEnd, BookmarkStart, Container, Control, ControlId, DrawingId, Each, Heading, If, InlineField, Look, Paragraph,
    Piece, PictureField, Table, TocPlace,
)
from designer.word.preparing import level_of, paragraph_numbers, sdt_tag
from designer.word.problem import Place, WordProblem
from designer.word.tags import FieldUse, Tag, TagKind, is_ours, read_tag

_CONTAINERS: Final = {W + "tc", W + "hdr", W + "ftr", W + "txbxContent", W + "footnote", W + "endnote"}
_INVISIBLE: Final = {W + "pPr", W + "bookmarkStart", W + "bookmarkEnd", W + "commentRangeStart", W + "commentRangeEnd"}
_AFTER_HIGHLIGHT: Final = {
    W + name for name in (
        "u", "effect", "bdr", "shd", "fitText", "vertAlign", "rtl", "cs", "em", "lang", "eastAsianLayout", "specVanish", "oMath", "rPrChange",
    )
}
_COMMENTS: Final = {W + "commentRangeStart", W + "commentRangeEnd", W + "commentReference", W + "annotationRef"}
_A4: Final = (165.0, 240.0)
_MM_PER_TWIP: Final = 25.4 / 1440


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
    room: tuple[float, float] = _A4


class Cutter:
    """Cuts one part; ``uses`` then holds every field that it asks for."""

    def __init__(self, root: etree._Element, part: str, headings: Mapping[str, HeadingStyle]) -> None:
        self._root = root
        self._part = part
        self._numbers = paragraph_numbers(root)
        self._rooms = dict(_rooms(root))
        self._headings = headings
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
        if tag in _CONTAINERS:
            return self._container(element, context)
        if tag in _COMMENTS and context.is_repeated:
            return cut
        if tag == W + "bookmarkStart":
            cut.add(BookmarkStart(element.get(W + "id") or "", element.get(W + "name") or ""))
        elif tag == W + "bookmarkEnd":
            cut.add(BookmarkEnd(element.get(W + "id") or ""))
        elif tag == WP + "docPr":
            before, after = _open(element, but="id")
            cut.extend((f'{before} id="', DrawingId(), f'"{after}>'))
            cut.extend(self._children(element, context).pieces)
            cut.add(f"</{_name(element)}>")
        else:
            self._plain(element, context, cut)
        return cut

    def _plain(self, element: etree._Element, context: _Context, cut: Cut) -> None:
        inner = self._children(element, context)
        text = _escape(element.text or "") if element.text and not (len(element) and not element.text.strip()) else ""
        before, after = _open(element)
        if not inner.pieces and not text:
            cut.add(f"{before}{after}/>")
            return
        cut.add(f"{before}{after}>{text}")
        cut.extend(inner.pieces)
        cut.add(f"</{_name(element)}>")

    # ------------------------------------------------------------------ frames

    def _paragraph(self, element: etree._Element, context: _Context) -> Cut:
        cut = Cut()
        properties = _markup(element.find(W + "pPr"))
        before, after = _open(element)
        before = f"{before}{after}>{properties}"
        body = Cut()
        for child in element:
            if child.tag != W + "pPr":
                body.extend(self._element(child, context).pieces)
        heading = self._heading(element)
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
        if body.is_fixed or element.find(f"{W}pPr/{W}sectPr") is not None:
            return False
        for child in element:
            if child.tag == W + "sdt":
                tag = read_tag(sdt_tag(child))
                if tag is None or tag.kind not in (TagKind.IF, TagKind.EACH, TagKind.PICTURE):
                    return False
            elif child.tag not in _INVISIBLE and not (child.tag == W + "r" and all(x.tag == W + "rPr" for x in child)):
                return False
        return not any(isinstance(piece, (BookmarkStart, BookmarkEnd)) for piece in body.pieces)

    def _heading(self, element: etree._Element) -> HeadingStyle | None:
        found = self._headings.get(value_of(element.find(f"{W}pPr/{W}pStyle")) or "")
        if found is not None and value_of(element.find(f"{W}pPr/{W}numPr/{W}numId")) == "0":
            return HeadingStyle(found.level, None)
        return found

    def _container(self, element: etree._Element, context: _Context) -> Cut:
        cut = Cut()
        before, after = _open(element)
        before += after + ">"
        body = Cut()
        for child in element:
            if child.tag == W + "tcPr":
                before += _markup(child)
            else:
                body.extend(self._element(child, context).pieces)
        closing = f"</{_name(element)}>"
        if body.is_fixed:
            cut.add(before)
            cut.extend(body.pieces)
            cut.add(closing)
        else:
            cut.add(Container(before, body.pieces, closing, _spare(element)))
        return cut

    def _table(self, element: etree._Element, context: _Context) -> Cut:
        cut = Cut()
        inside = _Context(collection=context.collection, is_repeated=context.is_repeated, in_table=True, room=context.room)
        before, after = _open(element)
        before += after + ">"
        head, rows = Cut(), Cut()
        may_vanish = False
        for child in element:
            if child.tag in (W + "tblPr", W + "tblGrid"):
                before += _markup(child)
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
                raise self._problem(element, Text(ru=f"тег «{written}» написан с ошибкой.", en=f"the tag “{written}” is misspelt."))
            self._foreign(element, context, cut)
            return cut
        if tag.of_item and not context.collection:
            raise self._problem(element, Text(
                ru=f"тег «{written}» стоит вне повтора: рядом нет «omd:each:…».",
                en=f"the tag “{written}” stands outside a repetition: there is no “omd:each:…” around it.",
            ))
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
        before, after = _open(element)
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
                    cut.add(_markup(part))
            cut.add("</w:sdtPr>")
        cut.add("</w:sdt>")

    def _each(self, element: etree._Element, level: str, reference: Reference, context: _Context) -> Each:
        if level == "cell":
            raise self._problem(element, Text(
                ru="повторять ячейки строки нельзя: сетка таблицы сломается.",
                en="the cells of a row cannot be repeated: the grid of the table would break.",
            ), Text(ru="Поставьте «each» вокруг всей строки.", en="Put “each” around the whole row."))
        inside = _Context(
            collection=reference.full, is_repeated=True, in_table=context.in_table, room=self._room(element, context)
        )
        body = self._content(element, inside)
        control = None if level == "inline" else self._control(element, is_locked=False)
        return Each(reference, body.pieces, control)

    def _if(self, element: etree._Element, level: str, tag: Tag, reference: Reference, context: _Context) -> If:
        body = self._content(element, context)
        otherwise: list[str | Piece] = []
        if level == "cell":
            otherwise = ["".join(_empty_cell(cell) for cell in element.iter(W + "tc"))]
        return If(reference, tag.negated, body.pieces, otherwise)

    def _content(self, element: etree._Element, context: _Context) -> Cut:
        content = element.find(W + "sdtContent")
        return Cut() if content is None else self._children(content, context)

    def _field(self, element: etree._Element, level: str, reference: Reference, context: _Context, cut: Cut) -> None:
        look = _look(element)
        is_locked = not reference.of_item
        if level == "inline":
            cut.add(InlineField(reference, self._control(element, is_locked=is_locked), look))
            return
        if level == "row":
            raise self._problem(element, Text(
                ru="поле стоит вокруг целой строки таблицы.", en="the field stands around a whole table row."
            ), Text(ru="Поставьте его внутрь ячейки.", en="Put it inside a cell."))
        cell = element.find(f"{W}sdtContent/{W}tc")
        frame = ("<w:tc>" + _markup(cell.find(W + "tcPr")), "</w:tc>") if cell is not None else ("", "")
        cut.add(BlockField(reference, self._control(element, is_locked=is_locked, frame=frame), look))

    def _picture(self, element: etree._Element, level: str, reference: Reference, context: _Context, cut: Cut) -> None:
        room = self._room(element, context)
        cell = element.find(f"{W}sdtContent/{W}tc")
        piece = PictureField(reference, _look(element), room[0], room[1], level != "inline")
        if cell is None:
            cut.add(piece)
        else:
            cut.add(Container(f"<w:tc>{_markup(cell.find(W + 'tcPr'))}", [piece], "</w:tc>", _spare(cell)))

    def _control(
        self, element: etree._Element, *, is_locked: bool, frame: tuple[str, str] = ("", "")
    ) -> Control:
        """The frame of a control with its own properties, in the order that Word wants.

        The control is always a rich one: in a plain one LibreOffice drops the look of the text and moves its line breaks.
        """
        properties = element.find(W + "sdtPr")
        first, second, third = "<w:sdt><w:sdtPr>", "", ""
        children = [] if properties is None else list(properties)
        for child in children:
            if child.tag in (W + "rPr", W + "alias"):
                first += _markup(child)
        lock = next((child for child in children if child.tag == W + "lock"), None)
        if lock is not None:
            third += _markup(lock)
        elif is_locked:
            third += '<w:lock w:val="sdtLocked"/>'
        for child in children:
            name = local_name(child)
            if name in ("rPr", "alias", "tag", "id", "lock", "showingPlcHdr", "dataBinding", "temporary", "placeholder", "picture"):
                continue
            if name in ("text", "richText"):
                continue
            third += _markup(child)
        end = _markup(element.find(W + "sdtEndPr"))
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
        return WordProblem(message, place=self._place(element), cure=cure or Text(
            ru="Исправьте тег: Разработчик → Свойства.", en="Correct the tag: Developer → Properties."
        ))

    def _room(self, element: etree._Element, context: _Context) -> tuple[float, float]:
        cell = next(element.iterancestors(W + "tc"), None)
        if cell is not None and (width := cell.find(f"{W}tcPr/{W}tcW")) is not None and width.get(W + "type") == "dxa":
            return max(5.0, int(width.get(W + "w") or 0) * _MM_PER_TWIP - 4), _A4[1]
        for ancestor in (element, *element.iterancestors()):
            if ancestor in self._rooms:
                return self._rooms[ancestor]
        return context.room


def _rooms(root: etree._Element) -> Iterator[tuple[etree._Element, tuple[float, float]]]:
    """The width and height of the text area, in mm, for every block at the top of the body."""
    waiting: list[etree._Element] = []
    body = root.find(W + "body")
    for block in () if body is None else body:
        waiting.append(block)
        sections = [block] if block.tag == W + "sectPr" else list(block.iter(W + "sectPr"))
        if not sections:
            continue
        room = _room_of(sections[-1])
        yield from ((element, room) for element in waiting)
        waiting.clear()


def _room_of(section: etree._Element) -> tuple[float, float]:
    size, margins = section.find(W + "pgSz"), section.find(W + "pgMar")
    if size is None or margins is None:
        return _A4
    measure = {name: int(float(margins.get(W + name) or 0)) for name in ("left", "right", "top", "bottom")}
    width = int(size.get(W + "w") or 11906) - measure["left"] - measure["right"]
    height = int(size.get(W + "h") or 16838) - abs(measure["top"]) - abs(measure["bottom"])
    return max(10.0, width * _MM_PER_TWIP), max(10.0, height * _MM_PER_TWIP - 12)


def _look(control: etree._Element) -> Look:
    """The look of the first run in a control; the grey of a placeholder is not taken over."""
    paragraph = control.find(f".//{W}p")
    run = control.find(f"{W}sdtContent//{W}r")
    properties = None if run is None else run.find(W + "rPr")
    kept = [] if properties is None else list(properties)
    kept = [child for child in kept if not (child.tag == W + "rStyle" and "placeholder" in (value_of(child) or "").lower())]
    plain = "".join(map(_markup, kept))
    position = next((i for i, child in enumerate(kept) if child.tag in _AFTER_HIGHLIGHT), len(kept))
    marked = [_markup(child) if child.tag != W + "highlight" else "" for child in kept]
    marked.insert(position, '<w:highlight w:val="yellow"/>')
    return Look(
        f"<w:rPr>{plain}</w:rPr>" if plain else "", f"<w:rPr>{''.join(marked)}</w:rPr>",
        _markup(paragraph.find(W + "pPr")) if paragraph is not None else "",
    )


def _empty_cell(cell: etree._Element) -> str:
    return f"<w:tc>{_markup(cell.find(W + 'tcPr'))}{_spare(cell)}</w:tc>"


def _spare(container: etree._Element) -> str:
    paragraph = container.find(f".//{W}p")
    properties = _markup(paragraph.find(W + "pPr")) if paragraph is not None else ""
    return f"<w:p>{properties}</w:p>" if properties else "<w:p/>"


# ---------------------------------------------------------------------- markup


def _markup(element: etree._Element | None) -> str:
    """The markup of an element whose ids nobody counts."""
    if element is None:
        return ""
    before, after = _open(element)
    text = _escape(element.text or "") if element.text and not (len(element) and not element.text.strip()) else ""
    if not len(element) and not text:
        return f"{before}{after}/>"
    return f"{before}{after}>{text}{''.join(map(_markup, element))}</{_name(element)}>"


def _open(element: etree._Element, but: str = "") -> tuple[str, str]:
    """The beginning of a tag: its name with declarations, and its attributes but one."""
    parent = element.getparent()
    known = parent.nsmap if parent is not None else {}
    declared = "".join(
        f' xmlns{":" + prefix if prefix else ""}="{uri}"' for prefix, uri in element.nsmap.items() if known.get(prefix) != uri
    )
    if parent is None and "r" not in element.nsmap:
        declared += f' xmlns:r="{NAMESPACES["r"]}"'
    attributes = "".join(
        f' {_attribute(element, str(name))}="{_escape(str(value), quoted=True)}"' for name, value in element.attrib.items() if name != but
    )
    return f"<{_name(element)}{declared}", attributes


def _name(element: etree._Element) -> str:
    name = local_name(element)
    return f"{element.prefix}:{name}" if element.prefix else name


def _attribute(element: etree._Element, name: str) -> str:
    if not name.startswith("{"):
        return name
    uri, local = name[1:].split("}", 1)
    if uri == "http://www.w3.org/XML/1998/namespace":
        return "xml:" + local
    return f"{next(prefix for prefix, known in element.nsmap.items() if known == uri and prefix)}:{local}"


def _escape(text: str, quoted: bool = False) -> str:
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    if not quoted:
        return text
    return text.replace('"', "&quot;").replace("\n", "&#10;").replace("\t", "&#9;").replace("\r", "&#13;")
