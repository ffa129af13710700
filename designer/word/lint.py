"""Finds in a finished .docx what Word would repair or show wrongly, and a schema check does not see."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from lxml import etree

from designer.i18n import Text
from designer.word.markup import (
    CONTENT_TYPES,
    RELATIONSHIPS,
    WP,
    R,
    W,
    field_instructions,
    is_dangerous_field,
    parse,
    value_of,
)
from designer.word.package import MAIN_PART, open_package, relations_of, target_of
from designer.word.problem import Place, WordProblem

_STORIES: Final = re.compile(r"word/(document|header\d*|footer\d*|footnotes|endnotes|comments)\.xml$")
_REFERENCE: Final = re.compile(r"\s*(PAGEREF|REF|NOTEREF)\s+\"?([^\s\"\\]+)", re.I)
_STORE_ID: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/customXml}itemID"
_DATE: Final = "{http://purl.org/dc/terms/}"


@dataclass(frozen=True, slots=True)
class Defect:
    """One defect: a code that stays, its place, and what is wrong."""

    code: str
    place: Place
    message: Text

    def __str__(self) -> str:
        return f"{self.place}: {self.message}"


@dataclass(frozen=True, slots=True)
class _Opened:
    """A package whose parts are parsed."""

    parts: dict[str, bytes]
    trees: dict[str, etree._Element]

    @property
    def stories(self) -> Iterator[tuple[str, etree._Element]]:
        return ((name, tree) for name, tree in self.trees.items() if _STORIES.match(name))

    def ids(self, part: str, tag: str, attribute: str) -> set[str]:
        """The values of an attribute in a part that may be missing."""
        tree = self.trees.get(part)
        return set() if tree is None else {element.get(W + attribute) or "" for element in tree.iter(W + tag)}


def lint(data: bytes) -> list[Defect]:
    """Return every defect that is found; a file that cannot be opened gives the one defect ``package``."""
    try:
        parts = open_package(data)
        trees = {name: parse(part, name) for name, part in parts.items() if name.endswith((".xml", ".rels"))}
    except WordProblem as problem:
        return [Defect("package", problem.place, problem.message)]
    opened = _Opened(parts, trees)
    found: list[Defect] = []
    for check in _CHECKS:
        found += check(opened)
    return list(dict.fromkeys(found))


def _content_types(opened: _Opened) -> Iterator[Defect]:
    types = opened.trees["[Content_Types].xml"]
    extensions = {(e.get("Extension") or "").lower() for e in types.iter(f"{{{CONTENT_TYPES}}}Default")}
    overrides = {(e.get("PartName") or "").lstrip("/") for e in types.iter(f"{{{CONTENT_TYPES}}}Override")}
    for name in opened.parts:
        if (
            name != "[Content_Types].xml"
            and name not in overrides
            and name.rsplit(".", 1)[-1].lower() not in extensions
        ):
            yield Defect(
                "content-type",
                Place(name),
                Text(ru="у части нет типа содержимого.", en="the part has no content type."),
            )
    for name in overrides - opened.parts.keys():
        yield Defect(
            "content-type", Place(name), Text(ru="тип есть, а части нет.", en="there is a type but no part.")
        )


def _relations(opened: _Opened) -> Iterator[Defect]:
    for name, tree in opened.trees.items():
        if not name.endswith(".rels"):
            continue
        seen: set[str] = set()
        for relation in tree.iter(f"{{{RELATIONSHIPS}}}Relationship"):
            id_, target = relation.get("Id") or "", relation.get("Target") or ""
            if id_ in seen:
                yield Defect(
                    "relation",
                    Place(name),
                    _named("связь %s записана дважды.", "the relationship %s is given twice.", id_),
                )
            seen.add(id_)
            if relation.get("TargetMode") != "External" and target_of(name, target) not in opened.parts:
                yield Defect(
                    "relation-target",
                    Place(name),
                    _named(
                        "нет части, на которую указывает связь: %s.", "there is no such part: %s.", target
                    ),
                )
    for name, tree in opened.stories:
        relations = opened.trees.get(relations_of(name))
        known = set() if relations is None else {relation.get("Id") for relation in relations}
        for element in tree.iter():
            for attribute in ("embed", "link", "id", "pict"):
                value = element.get(R + attribute)
                if value is not None and value not in known:
                    yield Defect(
                        "relation-id",
                        _at(tree, name, element),
                        _named("связь %s не описана.", "the relationship %s is not defined.", value),
                    )


def _styles(opened: _Opened) -> Iterator[Defect]:
    styles = opened.ids("word/styles.xml", "style", "styleId")
    numbers = opened.ids("word/numbering.xml", "num", "numId") | {"0"}
    holders = [*opened.stories] + [
        (n, opened.trees[n]) for n in ("word/styles.xml", "word/numbering.xml") if n in opened.trees
    ]
    for name, tree in holders:
        for element in tree.iter(
            W + "pStyle", W + "rStyle", W + "tblStyle", W + "basedOn", W + "next", W + "link"
        ):
            if (value := value_of(element) or "") not in styles:
                yield Defect(
                    "style",
                    _at(tree, name, element),
                    _named("стиль «%s» не описан.", "the style “%s” is not defined.", value),
                )
        for element in tree.iter(W + "numId"):
            if (value := value_of(element) or "") not in numbers:
                yield Defect(
                    "numbering",
                    _at(tree, name, element),
                    _named("список %s не описан.", "the list %s is not defined.", value),
                )


def _tables(opened: _Opened) -> Iterator[Defect]:
    for name, tree in opened.stories:
        for cell in tree.iter(W + "tc"):
            inner = [child for child in cell if child.tag != W + "tcPr"]
            if not inner or inner[-1].tag not in (W + "p", W + "sdt", W + "customXml", W + "bookmarkEnd"):
                yield Defect(
                    "cell-end",
                    _at(tree, name, cell),
                    Text(
                        ru="ячейка не кончается абзацем, Word такой файл не откроет.",
                        en="a cell does not end with a paragraph, Word will not open the file.",
                    ),
                )
        for table in tree.iter(W + "tbl"):
            yield from _grid(name, tree, table)


def _grid(name: str, tree: etree._Element, table: etree._Element) -> Iterator[Defect]:
    grid = table.find(W + "tblGrid")
    columns = 0 if grid is None else len(grid.findall(W + "gridCol"))
    rows = 0
    for row in table.iter(W + "tr"):
        if next(row.iterancestors(W + "tbl")) is not table:
            continue
        rows += 1
        width = sum(
            int(value_of(e) or 0)
            for e in row.iterfind(f"{W}trPr/*")
            if e.tag in (W + "gridBefore", W + "gridAfter")
        )
        cells = [cell for cell in row.iter(W + "tc") if next(cell.iterancestors(W + "tr")) is row]
        width += sum(int(value_of(cell.find(f"{W}tcPr/{W}gridSpan")) or 1) for cell in cells)
        if width != columns:
            yield Defect(
                "grid",
                _at(tree, name, row),
                Text(
                    ru=f"в строке столбцов {width}, а в сетке таблицы {columns}.",
                    en=f"the row has {width} columns, the grid of the table {columns}.",
                ),
            )
            return
    if not rows:
        yield Defect(
            "table-empty",
            _at(tree, name, table),
            Text(ru="в таблице нет строк.", en="the table has no rows."),
        )


def _unique(opened: _Opened) -> Iterator[Defect]:
    kinds: tuple[tuple[str, Text, Callable[[etree._Element], Iterator[tuple[etree._Element, str]]]], ...] = (
        (
            "bookmark-id",
            Text(ru="номер закладки", en="bookmark id"),
            lambda t: ((e, e.get(W + "id") or "") for e in t.iter(W + "bookmarkStart")),
        ),
        (
            "bookmark-name",
            Text(ru="имя закладки", en="bookmark name"),
            lambda t: ((e, (e.get(W + "name") or "").lower()) for e in t.iter(W + "bookmarkStart")),
        ),
        (
            "drawing-id",
            Text(ru="номер рисунка", en="drawing id"),
            lambda t: ((e, e.get("id") or "") for e in t.iter(WP + "docPr")),
        ),
        (
            "control-id",
            Text(ru="номер элемента управления", en="content control id"),
            lambda t: ((e, value_of(e) or "") for p in t.iter(W + "sdtPr") for e in p.iterchildren(W + "id")),
        ),
    )
    for code, what, find in kinds:
        seen: set[str] = set()
        for name, tree in opened.stories:
            for element, value in find(tree):
                if value in seen:
                    yield Defect(
                        code,
                        _at(tree, name, element),
                        what + Text(ru=f" {value} встречается дважды.", en=f" {value} occurs twice."),
                    )
                seen.add(value)


def _ranges(opened: _Opened) -> Iterator[Defect]:
    for name, tree in opened.stories:
        starts = {e.get(W + "id"): e for e in tree.iter(W + "bookmarkStart")}
        ends = {e.get(W + "id"): e for e in tree.iter(W + "bookmarkEnd")}
        for id_ in starts.keys() ^ ends.keys():
            element = starts[id_] if id_ in starts else ends[id_]
            yield Defect(
                "bookmark-half",
                _at(tree, name, element),
                _named("у закладки %s одна граница.", "the bookmark %s has one end only.", id_ or ""),
            )
        for mark in tree.iter(W + "bookmarkStart"):
            if len(mark.get(W + "name") or "") > 40:
                yield Defect(
                    "bookmark-length",
                    _at(tree, name, mark),
                    Text(ru="имя закладки длиннее 40 знаков.", en="a bookmark name is over 40 characters."),
                )
        for tag in tree.iter(W + "tag"):
            if len(value_of(tag) or "") > 64:
                yield Defect(
                    "tag-length",
                    _at(tree, name, tag),
                    Text(ru="тег длиннее 64 знаков.", en="a tag is over 64 characters."),
                )
        depth = 0
        for mark in tree.iter(W + "fldChar"):
            depth += {"begin": 1, "end": -1}.get(mark.get(W + "fldCharType") or "", 0)
            if depth < 0:
                yield Defect(
                    "field-end",
                    _at(tree, name, mark),
                    Text(ru="поле кончается, не начавшись.", en="a field ends that never began."),
                )
                depth = 0
        if depth:
            yield Defect("field-end", Place(name), Text(ru="у поля нет конца.", en="a field has no end."))


def _fields(opened: _Opened) -> Iterator[Defect]:
    bookmarks = {e.get(W + "name") for _, tree in opened.stories for e in tree.iter(W + "bookmarkStart")}
    for name, tree in opened.stories:
        for element, instruction in field_instructions(tree):
            match = _REFERENCE.match(instruction)
            if match and match[2] not in bookmarks:
                yield Defect(
                    "field-target",
                    _at(tree, name, element),
                    _named(
                        "поле ссылается на закладку, которой нет: %s.",
                        "a field refers to no bookmark: %s.",
                        match[2],
                    ),
                )
            if is_dangerous_field(instruction):
                yield Defect(
                    "field-dangerous",
                    _at(tree, name, element),
                    _named(
                        "поле обращается к чужим файлам или программам: %s.",
                        "a field reaches for other files or programs: %s.",
                        instruction.strip()[:40],
                    ),
                )
        for link in tree.iter(W + "hyperlink"):
            target = link.get(W + "anchor")
            if target and target not in bookmarks and link.get(R + "id") is None:
                yield Defect(
                    "field-target",
                    _at(tree, name, link),
                    _named("ссылка на закладку, которой нет: %s.", "a link to no bookmark: %s.", target),
                )


def _bindings(opened: _Opened) -> Iterator[Defect]:
    stores = {(tree.get(_STORE_ID) or "").lower() for tree in opened.trees.values()}
    for name, tree in opened.stories:
        for element in tree.iter(W + "dataBinding"):
            if (element.get(W + "storeItemID") or "").lower() not in stores:
                yield Defect(
                    "binding",
                    _at(tree, name, element),
                    Text(
                        ru="элемент управления связан с данными, которых нет.",
                        en="a content control is bound to data that is not there.",
                    ),
                )


def _dates(opened: _Opened) -> Iterator[Defect]:
    core = opened.trees.get("docProps/core.xml")
    for element in () if core is None else core.iter(_DATE + "created", _DATE + "modified"):
        try:
            datetime.fromisoformat((element.text or "").strip())
        except ValueError:
            yield Defect(
                "core-date",
                Place("docProps/core.xml"),
                _named("дата записана не так: %s.", "a date is written wrongly: %s.", element.text or ""),
            )


def _typed(opened: _Opened) -> Iterator[Defect]:
    for name, tree in opened.stories:
        for paragraph in tree.iter(W + "p"):
            text = "".join(t.text or "" for t in paragraph.iter(W + "t") if not _is_filled(t))
            if "{{" in text or "{%" in text:
                yield Defect(
                    "typed-field",
                    _at(tree, name, paragraph),
                    Text(
                        ru="в тексте осталось незаполненное поле.",
                        en="an unfilled field is left in the text.",
                    ),
                )


def _is_filled(text: etree._Element) -> bool:
    """Whether a text stands in a control of ours: what a user wrote may hold braces."""
    tags = (value_of(control.find(f"{W}sdtPr/{W}tag")) or "" for control in text.iterancestors(W + "sdt"))
    return any(tag.startswith("omd:") for tag in tags)


def _body(opened: _Opened) -> Iterator[Defect]:
    body = opened.trees[MAIN_PART].find(W + "body")
    if body is None or not len(body):
        yield Defect(
            "body", Place(MAIN_PART), Text(ru="в документе нет текста.", en="the document has no text.")
        )
    elif any(child.tag == W + "sectPr" for child in list(body)[:-1]):
        yield Defect(
            "body",
            Place(MAIN_PART),
            Text(ru="описание раздела стоит не в конце.", en="the section description is not last."),
        )


_CHECKS: Final[tuple[Callable[[_Opened], Iterator[Defect]], ...]] = (
    _body,
    _content_types,
    _relations,
    _styles,
    _tables,
    _unique,
    _ranges,
    _fields,
    _bindings,
    _dates,
    _typed,
)


def _named(ru: str, en: str, value: str) -> Text:
    return Text(ru=ru % value, en=en % value)


def _at(tree: etree._Element, part: str, element: etree._Element) -> Place:
    """The place of an element: its paragraph, or the first paragraph that it holds."""
    paragraph = element if element.tag == W + "p" else next(element.iterancestors(W + "p"), None)
    if paragraph is None:
        paragraph = next(element.iter(W + "p"), None)
    if paragraph is None:
        return Place(part)
    return Place(part, next((n for n, p in enumerate(tree.iter(W + "p"), 1) if p is paragraph), None))
