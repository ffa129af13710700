"""Puts the body, headers and footers of a shipped template together into a package."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import count
from typing import Final

from designer.word import base
from designer.word.base import Typography, twips
from designer.word.markup import (
    CONTENT_TYPES,
    DECLARATION,
    NAMESPACES,
    OFFICE,
    RELATIONSHIPS,
    escape_attribute,
)
from designer.word.zip_writer import write_parts

_ROOT: Final = " ".join(f'xmlns:{prefix}="{NAMESPACES[prefix]}"' for prefix in ("w", "r"))
_NEW_LIST: Final = re.compile(r'w:numId w:val="new(\d+)"')
_ROOTS: Final = {"header": "hdr", "footer": "ftr"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page: size and margins in mm; ``header`` and ``footer`` are measured from the edge."""

    width: float = 210
    height: float = 297
    left: float = 20
    right: float = 10
    top: float = 20
    bottom: float = 20
    header: float = 10
    footer: float = 10

    @property
    def text_width(self) -> float:
        """Room for text in mm."""
        return self.width - self.left - self.right


A4: Final = Page()
A4_LANDSCAPE: Final = Page(width=297, height=210)
LETTER: Final = Page(
    width=215.9, height=279.4, left=25.4, right=25.4, top=25.4, bottom=25.4, header=12.7, footer=12.7
)


def assemble(body: str, frames: Mapping[str, str], page: Page, look: Typography, title: str) -> bytes:
    """The bytes of a .docx.

    ``frames`` hold the content of ``header1``, ``footer1`` (usual pages), ``header2``, ``footer2`` (first).
    """
    inner = body + section_markup(page)
    references = "".join(
        f'<w:{name[:6]}Reference w:type="{"default" if name[6:] == "1" else "first"}" r:id="rId{name}"/>'
        for name in frames
    )
    inner = (
        inner.replace("<w:sectPr>", f"<w:sectPr>{references}", 1)
        .replace("<!--title-->", "<w:titlePg/>", 1)
        .replace("<!--title-->", "")
    )
    lists: dict[str, int] = {}
    inner = _NEW_LIST.sub(
        lambda match: f'w:numId w:val="{10 + lists.setdefault(match[1], len(lists))}"', inner
    )
    ids = count(1)
    parts = {
        "word/document.xml": f"<w:document {_ROOT}><w:body>{inner}</w:body></w:document>",
        **{
            f"word/{name}.xml": f"<w:{_ROOTS[name[:6]]} {_ROOT}>{made}</w:{_ROOTS[name[:6]]}>"
            for name, made in frames.items()
        },
    }
    parts = {
        name: DECLARATION + re.sub(r'<w:id w:val="0"/>', lambda _: f'<w:id w:val="{next(ids)}"/>', made)
        for name, made in parts.items()
    }
    parts["word/styles.xml"] = base.styles(look)
    parts["word/numbering.xml"] = base.numbering(look, len(lists))
    parts["word/settings.xml"] = base.settings(look)
    parts["docProps/core.xml"] = (
        f"{DECLARATION}<cp:coreProperties "
        f'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        f'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{escape_attribute(title)}</dc:title>'
        f"</cp:coreProperties>"
    )
    types = {
        "document": "document.main",
        "styles": "styles",
        "numbering": "numbering",
        "settings": "settings",
    } | {name: name[:6] for name in frames}
    parts["word/_rels/document.xml.rels"] = _relations(
        (f"rId{name}", f"{OFFICE}/{kind}", f"{name}.xml")
        for name, kind in types.items()
        if name != "document"
    )
    parts["_rels/.rels"] = _relations(
        (
            ("rId1", f"{OFFICE}/officeDocument", "word/document.xml"),
            ("rId2", f"{RELATIONSHIPS}/metadata/core-properties", "docProps/core.xml"),
        )
    )
    parts["[Content_Types].xml"] = (
        f'{DECLARATION}<Types xmlns="{CONTENT_TYPES}">'
        f'<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        + "".join(
            f'<Override PartName="/word/{name}.xml" '
            f'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.{kind}+xml"/>'
            for name, kind in types.items()
        )
        + '<Override PartName="/docProps/core.xml" '
        'ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>'
    )
    return write_parts({name: made.encode() for name, made in parts.items()}, 9)


def _relations(relations: Iterable[tuple[str, str, str]]) -> str:
    rows = "".join(
        f'<Relationship Id="{id}" Type="{kind}" Target="{target}"/>' for id, kind, target in relations
    )
    return f'{DECLARATION}<Relationships xmlns="{RELATIONSHIPS}">{rows}</Relationships>'


def section_markup(page: Page) -> str:
    """``w:sectPr`` of a section with such pages."""
    turned = ' w:orient="landscape"' if page.width > page.height else ""
    return (
        f'<w:sectPr><w:pgSz w:w="{twips(page.width)}" w:h="{twips(page.height)}"{turned}/>'
        f'<w:pgMar w:top="{twips(page.top)}" w:right="{twips(page.right)}" w:bottom="{twips(page.bottom)}" '
        f'w:left="{twips(page.left)}" '
        f'w:header="{twips(page.header)}" w:footer="{twips(page.footer)}" w:gutter="0"/>'
        f'<w:cols w:space="708"/><!--title--></w:sectPr>'
    )
