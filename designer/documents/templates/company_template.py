"""A template of the company's own: a complete one, or its letterhead around the shipped text."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from designer.documents.document_type import DocumentType
from designer.documents.report import PackProblem, no_access
from designer.i18n import Text, plain
from designer.model.company import Company

if TYPE_CHECKING:
    from designer.word.check_template import TemplateProblem
    from designer.word.template import Template

TITLE_FIELD = "document_title"
_SPOKEN_TITLES = ("название документа", "наименование документа", "document title")
_TELLS_THE_CONTENT = frozenset({"mission", "work", "clients"})
_HEADING_NAME = re.compile(r"заголовок|heading", re.IGNORECASE)
_BUILT_IN_NAME = re.compile(r"(?:heading|заголовок) \d", re.IGNORECASE)
_MOST_PROBLEMS = 5


def spoken_names(kind: DocumentType) -> dict[str, str]:
    """Return what people may type between braces for the fields that stand alone, in both languages."""
    names = {title: TITLE_FIELD for title in _SPOKEN_TITLES}
    for field, words in kind.fields.items():
        if "." not in field:
            names.setdefault(words.ru, field)
            names.setdefault(words.en, field)
    return names


def template_problems(path: Path, kinds: Iterable[DocumentType]) -> list[TemplateProblem]:
    """Return what is wrong in a template for these kinds, words in braces and the place of the body known."""
    from designer.word.check_template import check_template
    from designer.word.letterhead import PLACE_TAG, PLACE_WORDS

    body = PLACE_TAG.removeprefix("omd:")
    known, spoken = {body}, dict.fromkeys(PLACE_WORDS, body)
    for kind in kinds:
        known |= set(kind.fields)
        spoken |= spoken_names(kind)
    return check_template(path, known, spoken=spoken)


def company_template(path: Path, kind: DocumentType, shipped: bytes, company: Company) -> Template:
    """Read the company's template; one that does not place the content is a letterhead for the shipped text.

    ``shipped`` is that text, its sections already as the company wants them.

    Raises PackProblem, which names the file, the places and what to do.
    """
    from designer.word.letterhead import PLACE_TAG, PLACE_WORDS, pour, style_names
    from designer.word.problem import WordProblem
    from designer.word.template import Template
    from designer.word.text_of import text_of

    spoken = spoken_names(kind)
    try:
        data = path.read_bytes()
    except OSError as fault:
        raise PackProblem(no_access(path, fault)) from fault
    try:
        typed = set(re.findall(r"\{\{\s*([^{}]*?)\s*\}\}", text_of(data).lower()))
        has_place = bool(typed & PLACE_WORDS) or PLACE_TAG.encode() in _main_part(data)
        if not has_place:
            _refuse_faults(data, path, kind)
            own = Template.load(in_order(data, kind, company), spoken=spoken)
            if own.field_names & _TELLS_THE_CONTENT:
                return own
        styles = {id: style for style in [_heading_style(style_names(data))] if style for id in _HEADINGS}
        poured = pour(data, shipped, styles=styles)
        return Template.load(poured, spoken=spoken)
    except WordProblem as problem:
        raise PackProblem(plain(path.name + ": ") + problem.text) from problem


def in_order(data: bytes, kind: DocumentType, company: Company) -> bytes:
    """Return a template with its sections in the company's order and under its names."""
    from designer.word.sections import arranged

    order = company.sections.get(kind.kind, ())
    start = kind.kind + "/"
    names = {k.removeprefix(start): name for k, name in company.section_names.items() if k.startswith(start)}
    return arranged(data, order, names) if order or names else data


_HEADINGS = ("Heading1", "HeadingPlain")


def _main_part(data: bytes) -> bytes:
    from designer.word.package import MAIN_PART, open_package

    return open_package(data)[MAIN_PART]


def _heading_style(names: dict[str, str]) -> str:
    """Return the name of the company's own style for headings, empty if there is none."""
    own = [n for n in names.values() if _HEADING_NAME.search(n) and not _BUILT_IN_NAME.fullmatch(n)]
    return min(own, key=lambda name: ("раздел" not in name.lower(), name), default="")


def _refuse_faults(data: bytes, path: Path, kind: DocumentType) -> None:
    from designer.word.check_template import check_template

    known = frozenset(kind.fields)
    found = [p for p in check_template(data, known, spoken=spoken_names(kind)) if p.code != "no-fields"]
    if not found:
        return
    words = plain(path.name + ": ") + found[0].text
    for problem in found[1:_MOST_PROBLEMS]:
        words = words + "\n" + problem.text
    if len(found) > _MOST_PROBLEMS:
        rest = len(found) - _MOST_PROBLEMS
        words += Text(ru=f"\nИ ещё замечаний: {rest}.", en=f"\nAnd {rest} more.")
    raise PackProblem(words)
