"""XML of foreign files, read without entities, network or other people's files; words that may be written into it."""

from __future__ import annotations

from typing import Any

from designer.exchange.grids import UnreadableTable
from designer.i18n import Text


def root_of(data: bytes, name: str) -> Any:
    """Return the root element of a document; raises UnreadableTable with line and column."""
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False, remove_comments=True)
    try:
        root = etree.fromstring(data.lstrip(), parser)
    except (etree.XMLSyntaxError, ValueError) as fault:
        line, column = getattr(fault, "position", (0, 0))
        why = Text(
            ru=f"файл XML повреждён, строка {line}, столбец {column}. Сохраните его заново в своей программе.",
            en=f"the XML file is damaged at line {line}, column {column}. Save it again in its own program.",
        )
        raise UnreadableTable(name, why) from fault
    return root


def clean(words: str) -> str:
    """Return words without the signs that XML cannot hold."""
    return "".join(sign for sign in words if sign in "\t\n" or (ord(sign) >= 32 and not 0xD800 <= ord(sign) <= 0xDFFF))


def local_name(element: Any) -> str:
    """Return an element's name without its namespace."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""
