"""Makes a part of a template plain before it is cut into pieces."""

from __future__ import annotations

import copy
import re
from collections.abc import Mapping
from typing import Final

from lxml import etree

from designer.i18n import Text
from designer.word.markup import MC, NAMESPACES, W, field_instructions, is_dangerous_field, local_name, value_of
from designer.word.problem import Place, WordProblem
from designer.word.tags import TagKind, read_tag

TYPED: Final = re.compile(r"\{\{\s*([^{}]*?)\s*\}\}")
_TYPED_MARK: Final = re.compile(r"\{\{[^{}]*\}?\}?|\{%[^}]*|[^{}\s]*\s*\}\}")
_NOISE: Final = (W + "proofErr", W + "lastRenderedPageBreak", W + "permStart", W + "permEnd")
_ATTRIBUTE_NOISE: Final = re.compile(r"\}(rsid\w*|paraId|textId)$")
_INVISIBLE: Final = {W + "pPr", W + "bookmarkStart", W + "bookmarkEnd", W + "proofErr"}


def paragraph_numbers(root: etree._Element) -> dict[etree._Element, int]:
    """The paragraphs of a part with their numbers from 1, in the order of the text."""
    return {paragraph: number for number, paragraph in enumerate(root.iter(W + "p"), 1)}


def place_in(root: etree._Element, part: str, element: etree._Element) -> Place:
    """Where an element stands: in its paragraph, or before the first paragraph that it holds."""
    paragraph = next(element.iterancestors(W + "p"), None)
    if element.tag == W + "p":
        paragraph = element
    if paragraph is None:
        paragraph = next(element.iter(W + "p"), None)
    if paragraph is None:
        return Place(part)
    return Place(part, next(number for number, p in enumerate(root.iter(W + "p"), 1) if p is paragraph))


def sdt_tag(control: etree._Element) -> str:
    """The tag of a content control, empty if it has none."""
    return value_of(control.find(f"{W}sdtPr/{W}tag")) or ""


def prepare(root: etree._Element, part: str, spoken: Mapping[str, str]) -> None:
    """Refuse dangerous fields, turn typed ``{{name}}`` into controls, drop Word's noise; changes ``root``."""
    for element, instruction in field_instructions(root):
        if is_dangerous_field(instruction):
            raise WordProblem(
                Text(ru=f"поле Word «{instruction.strip()[:40]}» обращается к чужим файлам или программам.",
                     en=f"the Word field “{instruction.strip()[:40]}” reaches for other files or programs."),
                place=place_in(root, part, element),
                cure=Text(ru="Удалите это поле.", en="Delete this field."),
            )
    for paragraph in list(root.iter(W + "p")):
        _controls_for_typed(paragraph, spoken)
    _refuse_typed_leftovers(root, part)
    etree.strip_elements(root, *_NOISE, with_tail=False)
    for element in root.iter():
        for name in [name for name in element.attrib if _ATTRIBUTE_NOISE.search(str(name))]:
            del element.attrib[name]
    _drop_crossing_bookmarks(root)
    for control in list(root.iter(W + "sdt")):
        _promote(control)


def typed_text(paragraph: etree._Element) -> str:
    """The text of a paragraph without that of paragraphs inside it (text boxes)."""
    return "".join(text.text or "" for text in _texts_of(paragraph))


def field_for(name: str, spoken: Mapping[str, str]) -> str | None:
    """The tag for a name typed between braces: a field's own name, or what people call it."""
    key = plain_name(name)
    if key in spoken:
        return "omd:" + spoken[key]
    tag = read_tag(name if name.startswith("omd:") else "omd:" + name)
    return None if tag is None or tag.kind is not TagKind.FIELD or not name.isascii() else "omd:" + name.removeprefix("omd:")


def plain_name(name: str) -> str:
    """A spoken name as it is looked up: small letters, е for ё, single spaces."""
    return " ".join(name.lower().replace("ё", "е").replace("\u00a0", " ").split())


def _texts_of(paragraph: etree._Element) -> list[etree._Element]:
    return [t for t in paragraph.iter(W + "t") if next(t.iterancestors(W + "p")) is paragraph]


def _controls_for_typed(paragraph: etree._Element, spoken: Mapping[str, str]) -> None:
    texts = _texts_of(paragraph)
    whole = "".join(text.text or "" for text in texts)
    if "{{" not in whole:
        return
    for match in reversed(list(TYPED.finditer(whole))):
        tag = field_for(match[1], spoken)
        if tag is not None:
            _put_control(texts, match.start(), match.end(), tag, match[1])


def _put_control(texts: list[etree._Element], start: int, end: int, tag: str, alias: str) -> None:
    spans, position = [], 0
    for text in texts:
        spans.append((position, position + len(text.text or ""), text))
        position += len(text.text or "")
    first_start, _, first = next(span for span in spans if span[0] <= start < span[1])
    last_start, _, last = next(span for span in spans if span[0] < end <= span[1])
    first_run, last_run = first.getparent(), last.getparent()
    parent = first_run.getparent()
    if first_run.tag != W + "r" or last_run.tag != W + "r" or last_run.getparent() is not parent:
        return
    tail = copy.deepcopy(last_run)
    for child, original in zip(list(tail), list(last_run), strict=True):
        if child.tag != W + "rPr" and original in list(last.itersiblings(preceding=True)):
            tail.remove(child)
        elif original is last:
            child.text = (last.text or "")[end - last_start:]
            child.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    first.text = (first.text or "")[: start - first_start]
    first.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    for sibling in list(first.itersiblings()):
        first_run.remove(sibling)
    if first_run is not last_run:
        for sibling in list(first_run.itersiblings()):
            parent.remove(sibling)
            if sibling is last_run:
                break
    control = etree.Element(W + "sdt", nsmap={"w": NAMESPACES["w"]})
    properties = etree.SubElement(control, W + "sdtPr")
    etree.SubElement(properties, W + "alias").set(W + "val", alias)
    etree.SubElement(properties, W + "tag").set(W + "val", tag)
    etree.SubElement(properties, W + "id").set(W + "val", "0")
    etree.SubElement(properties, W + "text")
    run = etree.SubElement(etree.SubElement(control, W + "sdtContent"), W + "r")
    look = first_run.find(W + "rPr")
    if look is not None:
        run.append(copy.deepcopy(look))
    etree.SubElement(run, W + "t").text = alias
    first_run.addnext(control)
    control.addnext(tail)


def _refuse_typed_leftovers(root: etree._Element, part: str) -> None:
    for number, paragraph in enumerate(root.iter(W + "p"), 1):
        match = _TYPED_MARK.search(typed_text(paragraph))
        if match:
            words = match[0].strip()
            raise WordProblem(typed_message(words), place=Place(part, number), cure=typed_cure())


def typed_message(words: str) -> Text:
    """What is wrong with a field that was typed by hand."""
    words = words[:60]
    if words.startswith("{{") and words.endswith("}}"):
        return Text(ru=f"«{words}»: такого поля нет.", en=f"“{words}”: there is no such field.")
    if words.startswith("{{"):
        return Text(ru=f"«{words}»: нет закрывающей скобки.", en=f"“{words}”: the closing brace is missing.")
    if words.startswith("{%"):
        return Text(ru=f"«{words}»: команды в шаблонах не исполняются.", en=f"“{words}”: templates run no commands.")
    return Text(ru=f"«{words}»: нет открывающей скобки.", en=f"“{words}”: no opening brace.")


def typed_cure() -> Text:
    """What to do about a field typed by hand."""
    return Text(
        ru="Удалите этот текст и вставьте элемент управления содержимым с тегом «omd:…» (Разработчик → Свойства).",
        en="Delete this text and insert a content control with a tag “omd:…” (Developer → Properties).",
    )


def _drop_crossing_bookmarks(root: etree._Element) -> None:
    """Bookmarks that begin inside a repetition or condition and end outside it would lose one half."""
    starts = {start.get(W + "id"): start for start in root.iter(W + "bookmarkStart")}
    for end in list(root.iter(W + "bookmarkEnd")):
        start = starts.pop(end.get(W + "id"), None)
        if start is None:
            _remove(end)
        elif _frame(start) is not _frame(end):
            _remove(start)
            _remove(end)
    for start in starts.values():
        _remove(start)


def _frame(element: etree._Element) -> etree._Element | None:
    for ancestor in element.iterancestors():
        if ancestor.tag == W + "sdt" and sdt_tag(ancestor).startswith("omd:"):
            return ancestor
        if ancestor.tag in (W + "tbl", MC + "Choice", MC + "Fallback"):
            return ancestor
    return None


def _remove(element: etree._Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def _promote(control: etree._Element) -> None:
    """Word puts a control inside the paragraph when its mark is not selected: an ``each`` around all words is meant for the paragraph."""
    paragraph = control.getparent()
    tag = read_tag(sdt_tag(control))
    content = control.find(W + "sdtContent")
    if tag is None or tag.kind is not TagKind.EACH or content is None or paragraph is None or paragraph.tag != W + "p":
        return
    if paragraph.find(f"{W}pPr/{W}sectPr") is not None:
        return
    if any(child is not control and child.tag not in _INVISIBLE for child in paragraph):
        return
    inner = list(content)
    paragraph.addprevious(control)
    content.append(paragraph)
    for element in inner:
        paragraph.append(element)


def find_texts(element: etree._Element) -> str:
    """All visible text under an element."""
    return "".join(text.text or "" for text in element.iter(W + "t"))


def level_of(control: etree._Element) -> str:
    """What a control holds: ``inline``, ``block``, ``row`` or ``cell``."""
    content = control.find(W + "sdtContent")
    for child in content if content is not None else ():
        name = local_name(child)
        if name in ("tr", "tc"):
            return "row" if name == "tr" else "cell"
        if name in ("p", "tbl"):
            return "block"
        if name == "sdt":
            return level_of(child)
        if name == "r":
            return "inline"
    parent = control.getparent()
    names = {W + "tbl": "row", W + "tr": "cell", W + "body": "block", W + "tc": "block"}
    return names.get(parent.tag if parent is not None else "", "inline")
