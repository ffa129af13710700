"""Fields that an author typed as ``{{name}}`` instead of inserting a content control."""

from __future__ import annotations

import copy
import re
from collections.abc import Mapping
from typing import Final

from lxml import etree

from designer.i18n import Text
from designer.word.markup import NAMESPACES, W, value_of
from designer.word.problem import Place, WordProblem
from designer.word.tags import TagKind, read_tag

TYPED: Final = re.compile(r"\{\{\s*([^{}]*?)\s*\}\}")
TYPED_MARK: Final = re.compile(r"\{\{[^{}]*\}?\}?|\{%[^}]*\}?|[^{}\s]*\s*\}\}")
_SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"


def make_controls(root: etree._Element, spoken: Mapping[str, str]) -> None:
    """Turn every typed field with a known name into a content control; changes ``root``."""
    for paragraph in list(root.iter(W + "p")):
        _controls_for_typed(paragraph, spoken)


def refuse_leftovers(root: etree._Element, part: str) -> None:
    """Raise `WordProblem` for the first typed field that is not known or not closed."""
    for number, paragraph in enumerate(root.iter(W + "p"), 1):
        match = TYPED_MARK.search(typed_text(paragraph))
        if match:
            words = match[0].strip()
            raise WordProblem(typed_message(words), place=Place(part, number), cure=typed_cure())


def typed_text(paragraph: etree._Element) -> str:
    """The text of a paragraph without that of paragraphs inside it (text boxes)."""
    return "".join(text.text or "" for text in _texts_of(paragraph))


def field_for(name: str, spoken: Mapping[str, str]) -> str | None:
    """The tag for a name typed between braces: a field's own name, or what people call it."""
    key = plain_name(name)
    if key in spoken:
        return "omd:" + spoken[key]
    tag = read_tag(name if name.startswith("omd:") else "omd:" + name)
    return (
        None
        if tag is None or tag.kind is not TagKind.FIELD or not name.isascii()
        else "omd:" + name.removeprefix("omd:")
    )


def plain_name(name: str) -> str:
    """A spoken name as it is looked up: small letters, е for ё, single spaces."""
    return " ".join(name.lower().replace("ё", "е").replace("\u00a0", " ").split())


def _texts_of(paragraph: etree._Element) -> list[etree._Element]:
    return [
        text
        for text in paragraph.iter(W + "t")
        if next(text.iterancestors(W + "p")) is paragraph and not _is_replaced(text)
    ]


def _is_replaced(text: etree._Element) -> bool:
    """Whether a text stands in a field's control, so that the field takes its place."""
    for control in text.iterancestors(W + "sdt"):
        tag = read_tag(value_of(control.find(f"{W}sdtPr/{W}tag")) or "")
        if tag is not None and tag.kind not in (TagKind.EACH, TagKind.IF):
            return True
    return False


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
    """Cut the runs between two positions out of a paragraph and put a control there."""
    first, before = _text_at(texts, start)
    last, after = _text_at(texts, end - 1)
    first_run, last_run = first.getparent(), last.getparent()
    if first_run is None or last_run is None or {first_run.tag, last_run.tag} != {W + "r"}:
        return
    parent = first_run.getparent()
    if parent is None or last_run.getparent() is not parent:
        return
    tail = _tail_of(last_run, last, after + 1)
    first.text = (first.text or "")[:before]
    first.set(_SPACE, "preserve")
    for sibling in list(first.itersiblings()):
        first_run.remove(sibling)
    while first_run is not last_run:
        following = first_run.getnext()
        if following is None:
            break
        parent.remove(following)
        if following is last_run:
            break
    control = _control(tag, alias, first_run.find(W + "rPr"))
    first_run.addnext(control)
    control.addnext(tail)


def _text_at(texts: list[etree._Element], position: int) -> tuple[etree._Element, int]:
    """The text element that holds the character at a position, and the position in it."""
    for text in texts:
        length = len(text.text or "")
        if position < length:
            return text, position
        position -= length
    raise IndexError(position)


def _tail_of(run: etree._Element, text: etree._Element, start: int) -> etree._Element:
    """A copy of a run with only what follows a position in one of its texts."""
    index = list(run).index(text)
    tail = copy.deepcopy(run)
    rest = list(tail)
    for child in rest[:index]:
        if child.tag != W + "rPr":
            tail.remove(child)
    rest[index].text = (text.text or "")[start:]
    rest[index].set(_SPACE, "preserve")
    return tail


def _control(tag: str, alias: str, look: etree._Element | None) -> etree._Element:
    control = etree.Element(W + "sdt", nsmap={"w": NAMESPACES["w"]})
    properties = etree.SubElement(control, W + "sdtPr")
    for name, value in (("alias", alias), ("tag", tag), ("id", "0")):
        etree.SubElement(properties, W + name).set(W + "val", value)
    run = etree.SubElement(etree.SubElement(control, W + "sdtContent"), W + "r")
    if look is not None:
        run.append(copy.deepcopy(look))
    etree.SubElement(run, W + "t").text = alias
    return control


def typed_message(words: str) -> Text:
    """What is wrong with a field that was typed by hand."""
    words = words[:60]
    if words.startswith("{{") and words.endswith("}}"):
        return Text(ru=f"«{words}»: такого поля нет.", en=f"“{words}”: there is no such field.")
    if words.startswith("{{"):
        return Text(ru=f"«{words}»: нет закрывающей скобки.", en=f"“{words}”: the closing brace is missing.")
    if words.startswith("{%"):
        return Text(
            ru=f"«{words}»: команды в шаблонах не исполняются.", en=f"“{words}”: templates run no commands."
        )
    return Text(ru=f"«{words}»: нет открывающей скобки.", en=f"“{words}”: no opening brace.")


def typed_cure() -> Text:
    """What to do about a field typed by hand."""
    return Text(
        ru="Удалите этот текст и вставьте элемент управления содержимым с тегом «omd:…» "
        "(Разработчик → Свойства).",
        en="Delete this text and insert a content control with a tag “omd:…” (Developer → Properties).",
    )
