"""Writes elements of a template back as markup, without the declarations that a cut-out piece would get."""

from __future__ import annotations

from lxml import etree

from designer.word.markup import NAMESPACES, local_name


def markup_of(element: etree._Element | None) -> str:
    """The markup of an element whose ids nobody counts."""
    if element is None:
        return ""
    before, after = opening_of(element)
    text = (
        escape_markup(element.text or "")
        if element.text and not (len(element) and not element.text.strip())
        else ""
    )
    if not len(element) and not text:
        return f"{before}{after}/>"
    return f"{before}{after}>{text}{''.join(map(markup_of, element))}</{name_of(element)}>"


def opening_of(element: etree._Element, but: str = "") -> tuple[str, str]:
    """The beginning of a tag: its name with declarations, and its attributes but one."""
    parent = element.getparent()
    known = parent.nsmap if parent is not None else {}
    declared = "".join(
        f' xmlns{":" + prefix if prefix else ""}="{uri}"'
        for prefix, uri in element.nsmap.items()
        if known.get(prefix) != uri
    )
    if parent is None and "r" not in element.nsmap:
        declared += f' xmlns:r="{NAMESPACES["r"]}"'
    attributes = "".join(
        f' {_attribute(element, str(name))}="{escape_markup(str(value), quoted=True)}"'
        for name, value in element.attrib.items()
        if name != but
    )
    return f"<{name_of(element)}{declared}", attributes


def name_of(element: etree._Element) -> str:
    """The tag with its prefix."""
    name = local_name(element)
    return f"{element.prefix}:{name}" if element.prefix else name


def _attribute(element: etree._Element, name: str) -> str:
    if not name.startswith("{"):
        return name
    uri, local = name[1:].split("}", 1)
    if uri == "http://www.w3.org/XML/1998/namespace":
        return "xml:" + local
    return f"{next(prefix for prefix, known in element.nsmap.items() if known == uri and prefix)}:{local}"


def escape_markup(text: str, quoted: bool = False) -> str:
    """Make text of a template safe again as it was."""
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    if not quoted:
        return text
    return text.replace('"', "&quot;").replace("\n", "&#10;").replace("\t", "&#9;").replace("\r", "&#13;")
