"""Rewrites the fixed words of a document; what is filled in later is left to whoever fills it."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable

_STORY = re.compile(r"word/(document|header\d*|footer\d*)\.xml")


def reworded(data: bytes, reword: Callable[[str], str]) -> bytes:
    """Return a .docx whose text in body, headers and footers was rewritten run by run; tags and fields stay."""
    from lxml import etree

    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as read, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as written:
        for item in read.infolist():
            part = read.read(item)
            if _STORY.fullmatch(item.filename):
                root = etree.fromstring(part, etree.XMLParser(resolve_entities=False, no_network=True))
                for node in root.iter("{*}t"):
                    if node.text:
                        node.text = reword(node.text)
                part = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
            written.writestr(item, part)
    return out.getvalue()
