"""Names, safe parsing and escaping of WordprocessingML."""

from __future__ import annotations

import re
from typing import Final

from lxml import etree

from designer.i18n import Text
from designer.word.problem import Place, WordProblem

NAMESPACES: Final = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
    "w15": "http://schemas.microsoft.com/office/word/2012/wordml",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "wpg": "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup",
    "wpc": "http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas",
}
W: Final = "{" + NAMESPACES["w"] + "}"
R: Final = "{" + NAMESPACES["r"] + "}"
WP: Final = "{" + NAMESPACES["wp"] + "}"
MC: Final = "{" + NAMESPACES["mc"] + "}"
RELATIONSHIPS: Final = "http://schemas.openxmlformats.org/package/2006/relationships"
CONTENT_TYPES: Final = "http://schemas.openxmlformats.org/package/2006/content-types"
OFFICE: Final = NAMESPACES["r"]
DECLARATION: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

_NOT_XML: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_SPECIAL: Final = re.compile('[&<>"]')
_LINE_ENDS: Final = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_DANGEROUS_FIELD: Final = re.compile(
    r"\s*(DDEAUTO|DDE|INCLUDETEXT|INCLUDEPICTURE|INCLUDE|LINK|IMPORT|MACROBUTTON|DATABASE|AUTOTEXT\s+http)\b",
    re.I,
)


def clean_text(text: str) -> str:
    """Drop what XML cannot hold, and make every line end ``\\n``."""
    if text.isprintable():
        return text
    return _NOT_XML.sub("", _LINE_ENDS.sub("\n", text))


def escape(text: str) -> str:
    """Make clean text safe inside an element or a double-quoted attribute."""
    if _SPECIAL.search(text) is None:
        return text
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")


def escape_attribute(text: str) -> str:
    """Make any text safe inside a double-quoted attribute, on one line."""
    return escape(re.sub(r"\s+", " ", clean_text(text)).strip())


def parse(data: bytes, part: str = "") -> etree._Element:
    """Parse one part; refuses a DOCTYPE and broken XML with `WordProblem`, loads nothing from outside."""
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_pis=True, remove_comments=True
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise WordProblem(
            Text(ru=f"часть файла испорчена ({error}).", en=f"this part of the file is broken ({error})."),
            place=Place(part),
            cure=Text(
                ru="Откройте файл в Word и сохраните его заново как .docx.",
                en="Open the file in Word and save it again as .docx.",
            ),
        ) from None
    if getattr(root.getroottree().docinfo, "doctype", ""):
        raise WordProblem(
            Text(
                ru="в файле есть объявление DOCTYPE: так бывает в подделанных файлах.",
                en="the file has a DOCTYPE declaration, as tampered files do.",
            ),
            place=Place(part),
            cure=Text(ru="Соберите документ заново в Word.", en="Make the document anew in Word."),
        )
    return root


def local_name(element: etree._Element) -> str:
    """The tag without its namespace."""
    return etree.QName(element).localname


def value_of(element: etree._Element | None, attribute: str = "val") -> str | None:
    """The ``w:val`` (or other ``w:`` attribute) of an element that may be missing."""
    return None if element is None else element.get(W + attribute)


def field_instructions(root: etree._Element) -> list[tuple[etree._Element, str]]:
    """Every field code of a part with the element where it begins, joined over runs."""
    found: list[tuple[etree._Element, str]] = []
    open_fields: list[tuple[etree._Element, list[str]]] = []
    for element in root.iter(W + "fldChar", W + "instrText", W + "fldSimple"):
        if element.tag == W + "fldSimple":
            found.append((element, element.get(W + "instr") or ""))
        elif element.tag == W + "instrText":
            if open_fields:
                open_fields[-1][1].append(element.text or "")
            else:
                found.append((element, element.text or ""))
        elif element.get(W + "fldCharType") == "begin":
            open_fields.append((element, []))
        elif element.get(W + "fldCharType") == "end" and open_fields:
            start, codes = open_fields.pop()
            found.append((start, "".join(codes)))
    found.extend((start, "".join(codes)) for start, codes in open_fields)
    return found


def is_dangerous_field(instruction: str) -> bool:
    """Whether a field would fetch or run something outside the document."""
    return _DANGEROUS_FIELD.match(instruction) is not None
