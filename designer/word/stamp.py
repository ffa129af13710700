"""The parts of a finished document that say what it is: properties, and the texts as they were issued."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterable, Mapping
from hashlib import sha256
from typing import Final

from designer.word.markup import (
    CONTENT_TYPES,
    DECLARATION,
    OFFICE,
    RELATIONSHIPS,
    escape,
    escape_attribute,
    parse,
)
from designer.word.package import MAIN_PART, relations_of, target_of
from designer.word.values import DocumentIdentity

DATA_NAMESPACE: Final = "urn:org-mission-designer:document:1"
_ITEM_ID: Final = "{5B2C7C0E-93A6-4D0B-8E57-2F1C6A0D9B41}"
_FORMAT_ID: Final = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
_CUSTOM_PROPERTIES: Final = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
_VALUE_TYPES: Final = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"
_CORE: Final = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
_DATA_STORE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/customXml"
_DROPPED_RELATIONS: Final = {"stylesWithEffects", "thumbnail"}
_LANGUAGES: Final = {"ru": "ru-RU", "en": "en-GB"}
_APP: Final = (
    DECLARATION
    + '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
    "<Application>Org Mission Designer</Application></Properties>"
)


def make_room(parts: dict[str, bytes]) -> str:
    """Ready the parts of a template for the stamp: drop previews and old stamps, declare the new parts.

    Changes ``parts``; returns the name of the part that will hold the issued texts.
    """
    _drop_relations(parts, relations_of(MAIN_PART), _DROPPED_RELATIONS)
    _drop_relations(parts, "_rels/.rels", {*_DROPPED_RELATIONS, "core-properties", "extended-properties"})
    _drop_old_stamp(parts)
    number = next(n for n in range(1, 10_000) if f"customXml/item{n}.xml" not in parts)
    item, properties = f"customXml/item{number}.xml", f"customXml/itemProps{number}.xml"
    parts[properties] = (
        f'{DECLARATION}<ds:datastoreItem ds:itemID="{_ITEM_ID}" xmlns:ds="{_DATA_STORE}"><ds:schemaRefs>'
        f'<ds:schemaRef ds:uri="{DATA_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>'
    ).encode()
    parts[relations_of(item)] = (
        f'{DECLARATION}<Relationships xmlns="{RELATIONSHIPS}">'
        f'<Relationship Id="rId1" Type="{OFFICE}/customXmlProps" '
        f'Target="itemProps{number}.xml"/></Relationships>'
    ).encode()
    parts["docProps/app.xml"] = _APP.encode()
    add_relation(parts, relations_of(MAIN_PART), "rIdOmdData", f"{OFFICE}/customXml", f"../{item}")
    add_relation(
        parts, "_rels/.rels", "rIdOmdCore", f"{RELATIONSHIPS}/metadata/core-properties", "docProps/core.xml"
    )
    add_relation(parts, "_rels/.rels", "rIdOmdApp", f"{OFFICE}/extended-properties", "docProps/app.xml")
    if b"/custom-properties" not in parts["_rels/.rels"]:
        add_relation(
            parts, "_rels/.rels", "rIdOmdCustom", f"{OFFICE}/custom-properties", "docProps/custom.xml"
        )
    _declare(
        parts,
        {
            "docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
            "docProps/app.xml": "application/vnd.openxmlformats-officedocument.extended-properties+xml",
            "docProps/custom.xml": "application/vnd.openxmlformats-officedocument.custom-properties+xml",
            properties: "application/vnd.openxmlformats-officedocument.customXmlProperties+xml",
            MAIN_PART: "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
        },
    )
    return item


def other_properties(parts: Mapping[str, bytes]) -> tuple[str, ...]:
    """The template's own custom properties, as ``name=... value`` markup without ids, to be kept."""
    if "docProps/custom.xml" not in parts:
        return ()
    root = parse(parts["docProps/custom.xml"], "docProps/custom.xml")
    kept = []
    for found in root:
        name = found.get("name") or ""
        if name and not name.startswith("omd."):
            text = "".join(str(piece) for piece in found.itertext())
            kept.append(f'name="{escape_attribute(name)}"><vt:lpwstr>{escape(text)}</vt:lpwstr>')
    return tuple(kept)


def content_hash(texts: Mapping[str, str], pictures: Iterable[str]) -> str:
    """SHA-256 of the texts by anchor and the names of the pictures, which hold their own digests."""
    lines = [f"{anchor}\0{text}" for anchor, text in sorted(texts.items())]
    return sha256("\1".join([*lines, *sorted(pictures)]).encode()).hexdigest()


def stamp(
    identity: DocumentIdentity,
    digest: str,
    texts: Mapping[str, str],
    gaps: set[str],
    kept: tuple[str, ...],
    item: str,
    body: bytes,
) -> dict[str, bytes]:
    """The parts that differ in every document: core and custom properties, and the issued texts.

    ``body`` is the main part as it is issued, deflated: what comes back is compared with it.
    """
    day = identity.created.strftime("%Y-%m-%dT00:00:00Z")
    language = _LANGUAGES[identity.language]
    organization = escape_attribute(identity.organization)
    core = (
        f'{DECLARATION}<cp:coreProperties xmlns:cp="{_CORE}" xmlns:dc="http://purl.org/dc/elements/1.1/" '
        'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{escape_attribute(identity.title)}</dc:title><dc:creator>{organization}</dc:creator>"
        f"<dc:identifier>{escape_attribute(identity.subject)}</dc:identifier><dc:language>{language}"
        f"</dc:language>"
        f"<cp:lastModifiedBy>{organization}</cp:lastModifiedBy><cp:revision>{identity.revision}</cp:revision>"
        f'<dcterms:created xsi:type="dcterms:W3CDTF">{day}</dcterms:created>'
        f'<dcterms:modified xsi:type="dcterms:W3CDTF">{day}</dcterms:modified></cp:coreProperties>'
    )
    own = {
        "omd.entity": identity.subject,
        "omd.hash": digest,
        "omd.kind": identity.kind,
        "omd.model": identity.model_id,
        "omd.revision": str(identity.revision),
        "omd.template": identity.template,
    }
    properties = [
        f'name="{name}"><vt:lpwstr>{escape_attribute(value)}</vt:lpwstr>' for name, value in own.items()
    ]
    custom = (
        f'{DECLARATION}<Properties xmlns="{_CUSTOM_PROPERTIES}" xmlns:vt="{_VALUE_TYPES}">'
        + "".join(
            f'<property fmtid="{_FORMAT_ID}" pid="{number}" {markup}</property>'
            for number, markup in enumerate((*properties, *kept), 2)
        )
        + "</Properties>"
    )
    return {
        item: _issued(identity, digest, texts, gaps, body).encode(),
        "docProps/core.xml": core.encode(),
        "docProps/custom.xml": custom.encode(),
    }


def add_relation(parts: dict[str, bytes], relations: str, id: str, kind: str, target: str) -> None:
    """Add one relationship to a part of relationships, which is made if it is missing."""
    before = (
        parts.get(relations)
        or f'{DECLARATION}<Relationships xmlns="{RELATIONSHIPS}"></Relationships>'.encode()
    )
    root = parse(before, relations)
    root.append(
        root.makeelement(f"{{{RELATIONSHIPS}}}Relationship", {"Id": id, "Type": kind, "Target": target})
    )
    parts[relations] = _serialized(root)


def _issued(identity: DocumentIdentity, digest: str, texts: Mapping[str, str], gaps: set[str], body: bytes) -> str:
    out = [
        f'{DECLARATION}<document xmlns="{DATA_NAMESPACE}" model="{escape_attribute(identity.model_id)}" '
        f'subject="{escape_attribute(identity.subject)}" '
        f'kind="{escape_attribute(identity.kind)}" revision="{identity.revision}" '
        f'template="{escape_attribute(identity.template)}" language="{identity.language}" hash="{digest}">'
    ]
    for anchor, text in texts.items():
        gap = ' gap="true"' if anchor in gaps else ""
        out.append(f'<field anchor="{escape(anchor)}"{gap}>{escape(text)}</field>')
    out.append(f"<body>{b64encode(body).decode()}</body></document>")
    return "".join(out)


def _drop_old_stamp(parts: dict[str, bytes]) -> None:
    for name in [name for name in parts if re.fullmatch(r"customXml/item\d+\.xml", name)]:
        if DATA_NAMESPACE.encode() not in parts[name]:
            continue
        dropped = {
            name,
            name.replace("item", "itemProps", 1) if "/item" in name else name,
            relations_of(name),
        }
        for part in dropped:
            parts.pop(part, None)
        relations = relations_of(MAIN_PART)
        root = parse(parts[relations], relations)
        for relation in list(root):
            if target_of(relations, relation.get("Target") or "") in dropped:
                root.remove(relation)
        parts[relations] = _serialized(root)
        _undeclare(parts, dropped)


def _drop_relations(parts: dict[str, bytes], relations: str, kinds: set[str]) -> None:
    if relations not in parts:
        return
    root = parse(parts[relations], relations)
    dropped = set()
    for relation in list(root):
        if (relation.get("Type") or "").rsplit("/", 1)[-1] in kinds:
            root.remove(relation)
            dropped.add(target_of(relations, relation.get("Target") or ""))
    for part in dropped:
        parts.pop(part, None)
    parts[relations] = _serialized(root)
    _undeclare(parts, dropped)


def _undeclare(parts: dict[str, bytes], names: set[str]) -> None:
    root = parse(parts["[Content_Types].xml"], "[Content_Types].xml")
    for override in list(root):
        if (override.get("PartName") or "").lstrip("/") in names:
            root.remove(override)
    parts["[Content_Types].xml"] = _serialized(root)


def _declare(parts: dict[str, bytes], types: Mapping[str, str]) -> None:
    _undeclare(parts, set(types))
    root = parse(parts["[Content_Types].xml"], "[Content_Types].xml")
    extensions = {(default.get("Extension") or "").lower() for default in root}
    for position, (extension, kind) in enumerate(
        (("xml", "application/xml"), ("png", "image/png"), ("svg", "image/svg+xml"))
    ):
        if extension not in extensions:
            root.insert(
                position,
                root.makeelement(
                    f"{{{CONTENT_TYPES}}}Default", {"Extension": extension, "ContentType": kind}
                ),
            )
    for name, kind in types.items():
        root.append(
            root.makeelement(f"{{{CONTENT_TYPES}}}Override", {"PartName": "/" + name, "ContentType": kind})
        )
    parts["[Content_Types].xml"] = _serialized(root)


def _serialized(root: object) -> bytes:
    from lxml import etree

    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)  # type: ignore[call-overload, no-any-return]
