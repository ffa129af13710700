"""Says what is wrong in a Word template, in which paragraph, and what to do about it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Final

from lxml import etree

from designer.i18n import Text
from designer.word.markup import W, field_instructions, is_dangerous_field, parse, value_of
from designer.word.package import open_package
from designer.word.preparing import find_texts, level_of, place_in, sdt_tag
from designer.word.problem import Place, WordProblem
from designer.word.tags import NUMBER, Tag, TagKind, is_ours, read_tag
from designer.word.typed_fields import (
    TYPED,
    TYPED_MARK,
    field_for,
    plain_name,
    typed_cure,
    typed_message,
    typed_text,
)

_STORIES: Final = re.compile(r"word/(document|header\d*|footer\d*|footnotes|endnotes)\.xml$")
_TYPED_TAG: Final = re.compile(r"\bomd:[\w.:-]+", re.I)
_CONTROL_PROPERTIES: Final = Text(
    ru="Исправьте тег: выделите элемент управления, затем Разработчик → Свойства.",
    en="Correct the tag: select the content control, then Developer → Properties.",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class TemplateProblem:
    """One thing wrong in a template: a code that stays, the place, what is wrong, what to do."""

    code: str
    place: Place
    message: Text
    cure: Text
    tag: str = ""

    @property
    def text(self) -> Text:
        """Place, message and cure in one text."""
        where = self.place.text
        return (where + ": " if where else Text(ru="", en="")) + self.message + " " + self.cure

    def __str__(self) -> str:
        return str(self.text)


def check_template(
    source: Path | str | bytes, known_fields: Iterable[str], *, spoken: Mapping[str, str] | None = None
) -> list[TemplateProblem]:
    """Return the problems of a template, in the order of the text; none means that it can be filled.

    ``known_fields`` are full names: ``title``, ``clients`` is known from ``clients.name``. ``spoken`` is as
    in `Template.load`. A file that cannot be opened gives one problem.
    """
    known = frozenset(known_fields)
    names = {plain_name(name): field for name, field in (spoken or {}).items()}
    try:
        parts = open_package(source)
        trees = {
            name: parse(parts[name], name)
            for name in sorted(parts, key=lambda n: n != "word/document.xml")
            if _STORIES.match(name)
        }
    except WordProblem as problem:
        return [TemplateProblem(code="file", place=problem.place, message=problem.message, cure=problem.cure)]
    found: list[TemplateProblem] = []
    for name, tree in trees.items():
        found += _Checking(tree, name, known, names).problems()
    if not found and not any(_has_field(tree) for tree in trees.values()):
        found.append(
            TemplateProblem(
                code="no-fields",
                place=Place(),
                message=Text(ru="в шаблоне нет ни одного поля.", en="the template has no field at all."),
                cure=typed_cure(),
            )
        )
    return found


def _has_field(tree: etree._Element) -> bool:
    return any(is_ours(sdt_tag(control)) for control in tree.iter(W + "sdt")) or any(
        TYPED.search(typed_text(paragraph)) for paragraph in tree.iter(W + "p")
    )


class _Checking:
    """The check of one part."""

    def __init__(
        self, tree: etree._Element, part: str, known: frozenset[str], spoken: Mapping[str, str]
    ) -> None:
        self._tree = tree
        self._part = part
        self._known = known
        self._spoken = spoken
        self._collections = frozenset(
            name[:end] for name in known for end in (match.start() for match in re.finditer(r"\.", name))
        )

    def problems(self) -> Iterator[TemplateProblem]:
        for control in self._tree.iter(W + "sdt"):
            yield from self._control(control)
        yield from self._typed()
        for element, instruction in field_instructions(self._tree):
            if is_dangerous_field(instruction):
                yield self._problem(
                    "dangerous-field",
                    element,
                    instruction.strip()[:60],
                    Text(
                        ru="поле Word обращается к чужим файлам или программам.",
                        en="a Word field reaches for other files or programs.",
                    ),
                    Text(ru="Удалите это поле.", en="Delete this field."),
                )

    def _control(self, control: etree._Element) -> Iterator[TemplateProblem]:
        written = sdt_tag(control)
        if not is_ours(written):
            yield from self._untagged(control, written)
            return
        tag = read_tag(written)
        if tag is None:
            yield self._misspelt(control, written)
            return
        yield from self._level(control, tag, written)
        if tag.kind in (TagKind.TOC, TagKind.SECTION):
            return
        collection = self._collection(control)
        if tag.of_item and collection is None:
            yield self._problem(
                "outside-each",
                control,
                written,
                Text(
                    ru=f"поле «{written}» стоит вне повтора.",
                    en=f"the field “{written}” stands outside a repetition.",
                ),
                Text(
                    ru="Поставьте вокруг элемент управления с тегом «omd:each:…» или уберите «x.».",
                    en="Put a content control with the tag “omd:each:…” around it, or take “x.” away.",
                ),
            )
            return
        yield from self._name(control, tag, written, tag.full_name(collection or ""))

    def _untagged(self, control: etree._Element, written: str) -> Iterator[TemplateProblem]:
        label = value_of(control.find(f"{W}sdtPr/{W}alias")) or ""
        if written or not (is_ours(label) or _TYPED_TAG.search(find_texts(control))):
            return
        words = label or find_texts(control)[:60]
        yield self._problem(
            "no-tag",
            control,
            words,
            Text(
                ru=f"у элемента управления «{words}» нет тега.",
                en=f"the content control “{words}” has no tag.",
            ),
            Text(
                ru="Впишите тег в поле «Тег»: Разработчик → Свойства.",
                en="Write the tag into the box “Tag”: Developer → Properties.",
            ),
        )

    def _misspelt(self, control: etree._Element, written: str) -> TemplateProblem:
        guess = "omd:" + written.strip()[3:].lstrip(" :.-_").replace(" ", "")
        cure = _CONTROL_PROPERTIES
        if guess != written and read_tag(guess) is not None:
            cure = Text(ru=f"Наверное, нужно «{guess}». ", en=f"Perhaps “{guess}” is meant. ") + cure
        return self._problem(
            "misspelt",
            control,
            written,
            Text(ru=f"тег «{written}» написан с ошибкой.", en=f"the tag “{written}” is misspelt."),
            cure,
        )

    def _level(self, control: etree._Element, tag: Tag, written: str) -> Iterator[TemplateProblem]:
        level = level_of(control)
        inner = [x for x in control.iter(W + "sdt") if x is not control and is_ours(sdt_tag(x))]
        if tag.kind is TagKind.EACH and level == "cell":
            yield self._problem(
                "each-cells",
                control,
                written,
                Text(
                    ru="повторять ячейки строки нельзя: сетка таблицы сломается.",
                    en="the cells of a row cannot be repeated: the grid of the table would break.",
                ),
                Text(
                    ru="Выделите всю строку и поставьте «each» вокруг неё.",
                    en="Select the whole row and put “each” around it.",
                ),
            )
        if tag.kind in (TagKind.FIELD, TagKind.PICTURE) and level == "row":
            yield self._problem(
                "field-row",
                control,
                written,
                Text(
                    ru=f"поле «{written}» стоит вокруг целой строки таблицы.",
                    en=f"the field “{written}” stands around a whole table row.",
                ),
                Text(ru="Поставьте его внутрь ячейки.", en="Put it inside a cell."),
            )
        if tag.kind in (TagKind.FIELD, TagKind.PICTURE) and inner:
            yield self._problem(
                "field-holds-fields",
                control,
                written,
                Text(
                    ru=f"внутри поля «{written}» стоит другое поле, оно пропадёт.",
                    en=f"inside the field “{written}” stands another, which would be lost.",
                ),
                Text(ru="Разнесите поля: одно после другого.", en="Put the fields one after the other."),
            )
        if tag.kind is TagKind.EACH and not any(
            (read := read_tag(sdt_tag(x))) is not None and read.of_item for x in inner
        ):
            yield self._problem(
                "each-without-fields",
                control,
                written,
                Text(
                    ru=f"в повторе «{written}» нет ни одного поля «omd:x.…»: текст просто повторится.",
                    en=f"the repetition “{written}” holds no field “omd:x.…”.",
                ),
                Text(ru="Вставьте внутрь поля «omd:x.…».", en="Insert fields “omd:x.…” into it."),
            )

    def _name(self, control: etree._Element, tag: Tag, written: str, full: str) -> Iterator[TemplateProblem]:
        is_collection = full in self._collections
        if tag.kind is TagKind.EACH and full in self._known and not is_collection:
            is_collection = True
        if (tag.kind is TagKind.EACH and is_collection) or (
            tag.kind is TagKind.IF and (is_collection or full in self._known)
        ):
            return
        if tag.kind in (TagKind.FIELD, TagKind.PICTURE):
            if full in self._known or (tag.of_item and tag.name == NUMBER):
                return
            if is_collection:
                yield self._problem(
                    "collection-as-field",
                    control,
                    written,
                    Text(ru=f"«{full}» — список, а не текст.", en=f"“{full}” is a list, not a text."),
                    Text(
                        ru=f"Поставьте «omd:each:{tag.name}» вокруг абзаца или строки, а внутрь — «omd:x.…».",
                        en=f"Put “omd:each:{tag.name}” around a paragraph or a row, and “omd:x.…” inside.",
                    ),
                )
                return
        yield self._unknown(control, tag, written, full)

    def _unknown(self, control: etree._Element, tag: Tag, written: str, full: str) -> TemplateProblem:
        candidates = self._collections if tag.kind is TagKind.EACH else self._known | self._collections
        near = get_close_matches(full, sorted(candidates), 1, 0.6)
        cure = _CONTROL_PROPERTIES
        if near:
            cure = Text(ru=f"Похоже на «{near[0]}». ", en=f"The nearest is “{near[0]}”. ") + cure
        return self._problem(
            "unknown-field",
            control,
            written,
            Text(ru=f"поля «{full}» нет.", en=f"there is no field “{full}”."),
            cure,
        )

    def _collection(self, control: etree._Element) -> str | None:
        """The full name of the collection around a control."""
        for ancestor in control.iterancestors(W + "sdt"):
            tag = read_tag(sdt_tag(ancestor))
            if tag is not None and tag.kind is TagKind.EACH:
                return tag.full_name(self._collection(ancestor) or "")
        return None

    def _typed(self) -> Iterator[TemplateProblem]:
        controls = {t for control in self._tree.iter(W + "sdt") for t in control.iter(W + "t")}
        for paragraph in self._tree.iter(W + "p"):
            text = typed_text(paragraph)
            for match in TYPED_MARK.finditer(text):
                words = match[0].strip()
                whole = TYPED.fullmatch(words)
                tag = field_for(whole[1], self._spoken) if whole else None
                if tag is None:
                    yield self._problem(
                        "typed", paragraph, words, typed_message(words), self._typed_cure(whole)
                    )
                elif (name := tag.removeprefix("omd:")) not in self._known:
                    near = get_close_matches(name, sorted(self._known), 1, 0.6)
                    hint = (
                        Text(ru=f"Похоже на «{near[0]}». ", en=f"The nearest is “{near[0]}”. ")
                        if near
                        else Text(ru="", en="")
                    )
                    yield self._problem(
                        "unknown-field", paragraph, words, typed_message(words), hint + typed_cure()
                    )
            free = "".join(t.text or "" for t in paragraph.iter(W + "t") if t not in controls)
            for match in _TYPED_TAG.finditer(free):
                if "{{" not in text:
                    yield self._problem(
                        "typed",
                        paragraph,
                        match[0],
                        Text(
                            ru=f"«{match[0]}» написано в тексте, а не в теге.",
                            en=f"“{match[0]}” is written in the text, not in a tag.",
                        ),
                        typed_cure(),
                    )

    def _typed_cure(self, whole: re.Match[str] | None) -> Text:
        if whole is not None:
            near = get_close_matches(plain_name(whole[1]), sorted(self._spoken), 1, 0.6)
            if near:
                return (
                    Text(ru=f"Похоже на «{{{{{near[0]}}}}}». ", en=f"The nearest is “{{{{{near[0]}}}}}”. ")
                    + typed_cure()
                )
        return typed_cure()

    def _problem(
        self, code: str, element: etree._Element, tag: str, message: Text, cure: Text
    ) -> TemplateProblem:
        return TemplateProblem(
            code=code, place=place_in(self._tree, self._part, element), tag=tag, message=message, cure=cure
        )
