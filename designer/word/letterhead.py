"""Pours the body of a template into a company's own letterhead, whose page, fonts and constant text stay."""

from __future__ import annotations

import copy
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from lxml import etree

from designer.i18n import Text
from designer.word.markup import CONTENT_TYPES, OFFICE, R, W, parse, value_of
from designer.word.numbering_merge import merged_numbering
from designer.word.package import MAIN_PART, open_package, relations_of
from designer.word.preparing import sdt_tag
from designer.word.problem import Place, WordProblem
from designer.word.stamp import add_relation
from designer.word.surroundings import MM_PER_TWIP, rooms_in
from designer.word.typed_fields import TYPED, plain_name, typed_text
from designer.word.zip_writer import write_parts

PLACE_TAG: Final = "omd:body"
PLACE_WORDS: Final = frozenset({"содержание", "текст документа", "body"})
_STYLES: Final = "word/styles.xml"
_NUMBERING: Final = "word/numbering.xml"
_BEFORE_NUMBER: Final = frozenset(
    {"pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl"}
)
_AFTER_OUTLINE: Final = frozenset({"divId", "cnfStyle", "rPr", "sectPr", "pPrChange"})
_STYLE_USES: Final = (W + "pStyle", W + "rStyle", W + "tblStyle")


def pour(
    letterhead: Path | str | bytes, template: Path | str | bytes, *, styles: Mapping[str, str] | None = None
) -> bytes:
    """Return a template: the letterhead with the body of ``template`` in it.

    The body goes where the letterhead has a paragraph ``{{содержание}}`` or a control ``omd:body``, else to
    its end. ``styles`` says which style of the letterhead, by name or id, stands for a style id of the
    template: ``{"Heading1": "СР Заголовок"}``; a style that both have is the letterhead's, others are added.
    Raises `WordProblem` for an unknown style or a bad file.
    """
    own, added = open_package(letterhead), open_package(template)
    house = parse(own[MAIN_PART], MAIN_PART)
    content = parse(added[MAIN_PART], MAIN_PART)
    body, source = _body(house), _body(content)
    blocks = [block for block in source if block.tag != W + "sectPr"]
    _refuse_relations(blocks)
    _turn_sections(blocks, body.find(W + "sectPr"))
    names = _pour_styles(own, added, styles or {}, blocks)
    for block in blocks:
        for use in block.iter(*_STYLE_USES):
            use.set(W + "val", names.get(value_of(use) or "", value_of(use) or ""))
    _place(body, blocks)
    _narrow_tables(house, blocks)
    own[MAIN_PART] = _bytes(house)
    return write_parts(own, 9)


def style_names(source: Path | str | bytes) -> dict[str, str]:
    """The paragraph styles of a file: id to name, to choose from."""
    parts = open_package(source)
    if _STYLES not in parts:
        return {}
    return {
        style.get(W + "styleId") or "": value_of(style.find(W + "name")) or ""
        for style in parse(parts[_STYLES], _STYLES).iter(W + "style")
        if style.get(W + "type") == "paragraph"
    }


def _body(root: etree._Element) -> etree._Element:
    body = root.find(W + "body")
    if body is None:
        raise WordProblem(
            Text(ru="в документе нет текста.", en="the document has no body."), place=Place(MAIN_PART)
        )
    return body


def _refuse_relations(blocks: list[etree._Element]) -> None:
    for block in blocks:
        for element in block.iter():
            parent = element.getparent()
            if parent is not None and parent.tag == W + "sectPr":
                continue
            if any(str(name).startswith(R) for name in element.attrib):
                raise WordProblem(
                    Text(
                        ru="в тексте шаблона есть рисунок или ссылка, в бланк они не переносятся.",
                        en="the template holds a picture or a link, which cannot go into a letterhead.",
                    ),
                    place=Place(MAIN_PART),
                    cure=Text(ru="Удалите их из шаблона.", en="Remove them from the template."),
                )


def _place(body: etree._Element, blocks: list[etree._Element]) -> None:
    """Put the blocks where the letterhead wants them."""
    for child in body:
        typed = TYPED.fullmatch(typed_text(child).strip()) if child.tag == W + "p" else None
        is_typed = typed is not None and plain_name(typed[1]) in PLACE_WORDS
        if is_typed or (child.tag == W + "sdt" and sdt_tag(child) == PLACE_TAG):
            for block in blocks:
                child.addprevious(block)
            body.remove(child)
            return
    section = body.find(W + "sectPr")
    for block in blocks:
        if section is None:
            body.append(block)
        else:
            section.addprevious(block)


def _turn_sections(blocks: list[etree._Element], house: etree._Element | None) -> None:
    """Sections of the template take the letterhead's page, turned where theirs is turned."""
    if house is None:
        return
    is_first = True
    for block in blocks:
        for section in list(block.iter(W + "sectPr")):
            size = section.find(W + "pgSz")
            is_turned = size is not None and size.get(W + "orient") == "landscape"
            made = copy.deepcopy(house)
            title = made.find(W + "titlePg")
            if title is not None and not is_first:
                made.remove(title)
            is_first = False
            if is_turned:
                _turn(made)
            parent = section.getparent()
            if parent is not None:
                parent.replace(section, made)
    title = house.find(W + "titlePg")
    if title is not None and not is_first:
        house.remove(title)


def _turn(section: etree._Element) -> None:
    size = section.find(W + "pgSz")
    if size is None or size.get(W + "orient") == "landscape":
        return
    width, height = size.get(W + "w") or "11906", size.get(W + "h") or "16838"
    size.set(W + "w", height)
    size.set(W + "h", width)
    size.set(W + "orient", "landscape")


def _pour_styles(
    own: dict[str, bytes], added: dict[str, bytes], chosen: Mapping[str, str], blocks: list[etree._Element]
) -> dict[str, str]:
    """Add the styles and lists that the blocks need; returns style ids of the template with those to use."""
    if _STYLES not in own or _STYLES not in added:
        return {}
    house, guest = parse(own[_STYLES], _STYLES), parse(added[_STYLES], _STYLES)
    house_ids = {style.get(W + "styleId") or "": style for style in house.iter(W + "style")}
    guest_ids = {style.get(W + "styleId") or "": style for style in guest.iter(W + "style")}
    names = {id_: _chosen(id_, name, house_ids) for id_, name in chosen.items() if id_ in guest_ids}
    by_name = {_name(style): id_ for id_, style in house_ids.items()}
    for id_, style in guest_ids.items():
        names.setdefault(id_, id_ if id_ in house_ids else by_name.get(_name(style), id_))
    numbers = _pour_numbering(own, added, {id_ for id_, name in names.items() if name in house_ids})
    replaced = {id_: house_ids[name] for id_, name in names.items() if name in house_ids}
    _keep_properties(blocks, guest_ids, replaced, numbers)
    for id_, style in guest_ids.items():
        if names[id_] in house_ids:
            continue
        made = copy.deepcopy(style)
        if W + "default" in made.attrib:
            del made.attrib[W + "default"]
        for use in made.iter(W + "basedOn", W + "next", W + "link"):
            use.set(W + "val", names.get(value_of(use) or "", value_of(use) or ""))
        for number in made.iter(W + "numId"):
            number.set(W + "val", numbers.get(value_of(number) or "", "0"))
        house.append(made)
    own[_STYLES] = _bytes(house)
    return names


def _chosen(id_: str, name: str, house: Mapping[str, etree._Element]) -> str:
    if name in house:
        return name
    for found, style in house.items():
        if _name(style) == name.lower():
            return found
    raise WordProblem(
        Text(ru=f"в бланке нет стиля «{name}».", en=f"the letterhead has no style “{name}”."),
        place=Place(_STYLES),
        cure=Text(
            ru=f"Выберите стиль, который в нём есть, вместо «{id_}».",
            en=f"Choose one that it has in place of “{id_}”.",
        ),
    )


def _name(style: etree._Element) -> str:
    return (value_of(style.find(W + "name")) or "").lower()


def _keep_properties(
    blocks: list[etree._Element],
    guest: Mapping[str, etree._Element],
    replaced: Mapping[str, etree._Element],
    numbers: Mapping[str, str],
) -> None:
    """Paragraphs whose style gives way to the letterhead's keep their number and outline level themselves."""
    for block in blocks:
        for number in block.iter(W + "numId"):
            number.set(W + "val", numbers.get(value_of(number) or "", "0"))
        for use in block.iter(W + "pStyle"):
            style, house, properties = (
                guest.get(value_of(use) or ""),
                replaced.get(value_of(use) or ""),
                use.getparent(),
            )
            if style is None or house is None or properties is None:
                continue
            listed = style.find(f"{W}pPr/{W}numPr")
            if listed is not None and properties.find(W + "numPr") is None:
                made = copy.deepcopy(listed)
                for number in made.iter(W + "numId"):
                    number.set(W + "val", numbers.get(value_of(number) or "", "0"))
                _insert(properties, made, _BEFORE_NUMBER)
            level = style.find(f"{W}pPr/{W}outlineLvl")
            if level is not None and house.find(f"{W}pPr/{W}outlineLvl") is None:
                _insert(properties, copy.deepcopy(level), None)


def _insert(properties: etree._Element, element: etree._Element, before: frozenset[str] | None) -> None:
    """Put an element where the schema wants it: after those named, or (None) near the end."""
    names = [etree.QName(child).localname for child in properties]
    if before is None:
        position = sum(1 for name in names if name not in _AFTER_OUTLINE)
    else:
        position = sum(1 for name in names if name in before)
    properties.insert(position, element)


def _narrow_tables(root: etree._Element, blocks: list[etree._Element]) -> None:
    """Make tables of the template fit the letterhead's page."""
    rooms = dict(rooms_in(root))
    for block in blocks:
        for table in block.iter(W + "tbl"):
            columns = table.findall(f"{W}tblGrid/{W}gridCol")
            width = sum(int(column.get(W + "w") or 0) for column in columns)
            room = rooms.get(table, (0.0, 0.0))[0] / MM_PER_TWIP
            if not 0 < room < width or next(table.iterancestors(W + "tc"), None) is not None:
                continue
            sized = [table.find(f"{W}tblPr/{W}tblW"), *columns, *table.iter(W + "tcW")]
            for element in sized:
                if element is not None and element.get(W + "type", "dxa") == "dxa":
                    element.set(W + "w", str(int(int(element.get(W + "w") or 0) * room / width)))


def _pour_numbering(own: dict[str, bytes], added: dict[str, bytes], unlinked: set[str]) -> dict[str, str]:
    if _NUMBERING not in added:
        return {}
    guest = parse(added[_NUMBERING], _NUMBERING)
    if _NUMBERING in own:
        house = parse(own[_NUMBERING], _NUMBERING)
    else:
        house = etree.fromstring(f'<w:numbering xmlns:w="{W[1:-1]}"/>'.encode())
        add_relation(own, relations_of(MAIN_PART), "rIdOmdLists", f"{OFFICE}/numbering", "numbering.xml")
        _declare_numbering(own)
    numbers = merged_numbering(house, guest, unlinked)
    own[_NUMBERING] = _bytes(house)
    return numbers


def _declare_numbering(parts: dict[str, bytes]) -> None:
    types = parse(parts["[Content_Types].xml"], "[Content_Types].xml")
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"
    types.append(
        types.makeelement(f"{{{CONTENT_TYPES}}}Override", {"PartName": "/" + _NUMBERING, "ContentType": kind})
    )
    parts["[Content_Types].xml"] = _bytes(types)


def _bytes(root: etree._Element) -> bytes:
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
