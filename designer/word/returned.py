"""What a returned document says it is: of which model, about whom, and the texts as they were issued."""

from __future__ import annotations

import re
import zlib
from base64 import b64decode
from dataclasses import dataclass, field
from typing import Final

from lxml import etree

from designer.word.markup import parse
from designer.word.package import SIZE_LIMIT
from designer.word.stamp import DATA_NAMESPACE

_ITEM: Final = re.compile(r"customXml/item\d+\.xml$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Stamp:
    """What was stamped into a document when it was issued; ``texts`` are empty where a program dropped them."""

    model: str
    subject: str
    kind: str
    revision: int
    hash: str
    language: str = ""
    texts: dict[str, str] = field(default_factory=dict)
    gaps: frozenset[str] = frozenset()
    body: bytes | None = None
    """The main part as it was issued, None where it was dropped."""


def read_stamp(parts: dict[str, bytes]) -> Stamp | None:
    """Return the stamp of a document, None if it has none.

    The custom XML part says all; LibreOffice drops it on the way through .odt, then the properties say who it is.
    """
    for name, data in parts.items():
        if _ITEM.match(name) and DATA_NAMESPACE.encode() in data:
            root = parse(data, name)
            if root.tag != f"{{{DATA_NAMESPACE}}}document":
                continue
            fields = root.findall(f"{{{DATA_NAMESPACE}}}field")
            return Stamp(
                model=root.get("model") or "",
                subject=root.get("subject") or "",
                kind=root.get("kind") or "",
                revision=int(root.get("revision") or 1),
                hash=root.get("hash") or "",
                language=root.get("language") or "",
                texts={f.get("anchor") or "": f.text or "" for f in fields},
                gaps=frozenset(f.get("anchor") or "" for f in fields if f.get("gap")),
                body=_body(root),
            )
    return _from_properties(parts)


def _body(root: etree._Element) -> bytes | None:
    packed = root.findtext(f"{{{DATA_NAMESPACE}}}body")
    if not packed:
        return None
    try:
        unpacking = zlib.decompressobj(-15)
        data = unpacking.decompress(b64decode(packed), SIZE_LIMIT)
    except (ValueError, zlib.error):
        return None
    return data if unpacking.eof else None


def _from_properties(parts: dict[str, bytes]) -> Stamp | None:
    data = parts.get("docProps/custom.xml")
    if data is None:
        return None
    root = parse(data, "docProps/custom.xml")
    found = {
        (p.get("name") or "").removeprefix("omd."): "".join(str(t) for t in p.itertext())
        for p in root
        if (p.get("name") or "").startswith("omd.")
    }
    if not {"model", "entity"} <= found.keys():
        return None
    return Stamp(
        model=found["model"],
        subject=found["entity"],
        kind=found.get("kind", ""),
        revision=int(found["revision"]) if found.get("revision", "").isdigit() else 1,
        hash=found.get("hash", ""),
    )


