"""A Word template: read and cut once, filled many times."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import Final

from designer.i18n import Language, Text
from designer.word.anchors import anchor_part
from designer.word.compiling import Cut, Cutter
from designer.word.filling import Counters, Filling, Scope
from designer.word.markup import DECLARATION, NAMESPACES, OFFICE, W, parse
from designer.word.numbering import Headings
from designer.word.package import MAIN_PART, open_package, relations_of
from designer.word.pieces import TOC_SLOT, Pieces, write_all
from designer.word.preparing import prepare
from designer.word.problem import Place, WordProblem
from designer.word.stamp import content_hash, make_room, other_properties, stamp
from designer.word.tags import FieldUse
from designer.word.toc import contents
from designer.word.typed_fields import plain_name
from designer.word.values import DocumentIdentity, Filled, OwnWords
from designer.word.zip_writer import Packed, pack, write_zip

_STORIES: Final = re.compile(r"word/(document|header\d*|footer\d*|footnotes|endnotes)\.xml$")
_FAST: Final = 3
"""Compression of what differs in every document: a third of the time of level 6 for a few hundred bytes."""
_RELATIONS_END: Final = "</Relationships>"


class Template:
    """An ordinary .docx whose content controls say what is filled in where."""

    def __init__(self, parts: dict[str, bytes], spoken: Mapping[str, str]) -> None:
        self.digest = sha256(
            b"".join(name.encode() + sha256(parts[name]).digest() for name in sorted(parts))
        ).hexdigest()
        parts = dict(parts)
        self._kept = other_properties(parts)
        self._item = make_room(parts)
        headings = Headings(parts)
        names = sorted((name for name in parts if _STORIES.match(name)), key=lambda name: name != MAIN_PART)
        cuts: dict[str, Pieces] = {}
        uses: list[FieldUse] = []
        self._levels = (1, 1)
        for name in names:
            root = parse(parts[name], name)
            _refuse_dialect(root.tag if isinstance(root.tag, str) else "", root.nsmap.get("w"), name)
            prepare(root, name, spoken)
            cutter = Cutter(root, name, headings)
            cuts[name] = cutter.cut()
            uses += cutter.uses
            if name == MAIN_PART and cutter.toc_levels is not None:
                self._levels = cutter.toc_levels
        self._fields = tuple(uses)
        self._counters = Counters()
        self._live = {
            name: pieces
            for name, pieces in cuts.items()
            if name == MAIN_PART or not Cut(list(pieces)).is_fixed
        }
        for name in names:
            if name not in self._live:
                parts[name] = _fixed(cuts[name], self._counters)
        self._relations = {name: _relations_text(parts, name) for name in self._live}
        self._packed_relations = {
            name: pack(relations_of(name), self._relations[name].encode(), 9)
            for name in self._live
            if relations_of(name) in parts
        }
        open_parts = {
            *self._live,
            *map(relations_of, self._live),
            self._item,
            "docProps/core.xml",
            "docProps/custom.xml",
        }
        order = sorted(
            (name for name in parts if name not in open_parts),
            key=lambda name: (name != "[Content_Types].xml", name != "_rels/.rels"),
        )
        self._fixed_members = [pack(name, parts[name], 9) for name in order]

    @classmethod
    def load(cls, source: Path | str | bytes, *, spoken: Mapping[str, str] | None = None) -> Template:
        """Read a template from a file or from its bytes.

        ``spoken`` says which field a name typed as ``{{name}}`` means, such as ``{"название документа":
        "title"}``;
        a field's own name needs no entry. Raises `WordProblem` if the file is dangerous, broken or has a
        misspelt tag.
        """
        return cls(open_package(source), {plain_name(name): field for name, field in (spoken or {}).items()})

    @property
    def fields(self) -> tuple[FieldUse, ...]:
        """Every use of a field, in the order of the text."""
        return self._fields

    @property
    def field_names(self) -> frozenset[str]:
        """The full names of all fields, such as ``title``, ``clients`` and ``clients.name``."""
        return frozenset(use.name for use in self._fields)

    def fill(
        self,
        values: Mapping[str, object],
        *,
        identity: DocumentIdentity,
        heading_pages: Sequence[int] = (),
        own_words: Sequence[OwnWords] = (),
    ) -> Filled:
        """Make one document; the same values and identity give the same bytes.

        A value is a `Scalar`, a `Picture`, or a list of mappings (or of texts) for a collection; give every
        item an ``id`` that stays, it goes into the anchors. ``heading_pages`` are the page numbers of the
        headings in the table of contents, if known; ``own_words`` belong to no field. Raises `WordProblem` for a
        field without a value.
        """
        filling = Filling(language=identity.language, counters=replace(self._counters))
        path = anchor_part(identity.subject)
        members: list[Packed] = list(self._fixed_members)
        for name, pieces in self._live.items():
            out: list[str] = []
            filling.links = {}
            write_all(pieces, out, Scope(values, path, item_path=path), filling)
            text = "".join(out)
            if TOC_SLOT in text:
                text = text.replace(
                    TOC_SLOT, contents(filling.headings, self._levels, filling, heading_pages)
                )
            if own_words and name == MAIN_PART:
                text = _with_own_words(text, own_words, identity.language)
            members.append(pack(name, (DECLARATION + text).encode(), _FAST))
            if filling.links:
                relations = self._relations[name].replace(
                    _RELATIONS_END, _links(filling.links) + _RELATIONS_END
                )
                members.append(pack(relations_of(name), relations.encode()))
            elif name in self._packed_relations:
                members.append(self._packed_relations[name])
        members += [pack(f"word/media/{name}", data, _FAST) for name, data in filling.media.items()]
        digest = content_hash(filling.texts, filling.media)
        gaps = {gap.anchor for gap in filling.gaps}
        body = next(member for member in members if member.name == MAIN_PART.encode())
        stamps = stamp(identity, digest, filling.texts, gaps, self._kept, self._item, body.compressed)
        members += [pack(name, data, _FAST) for name, data in stamps.items()]
        return Filled(data=write_zip(members), hash=digest, gaps=tuple(filling.gaps), texts=filling.texts)

    def texts(self, values: Mapping[str, object], *, identity: DocumentIdentity) -> dict[str, str]:
        """Return the text of every field by its anchor, as `fill` would put it, without making the document."""
        filling = Filling(language=identity.language, counters=replace(self._counters))
        path = anchor_part(identity.subject)
        for pieces in self._live.values():
            write_all(pieces, [], Scope(values, path, item_path=path), filling)
        return filling.texts


def _refuse_dialect(tag: str, prefix: str | None, part: str) -> None:
    if tag.startswith(W) and prefix == NAMESPACES["w"]:
        return
    raise WordProblem(
        Text(
            ru="файл записан в редкой разновидности формата.",
            en="the file is written in a rare dialect of the format.",
        ),
        place=Place(part),
        cure=Text(
            ru="В Word: «Сохранить как» → «Документ Word (*.docx)», не Strict.",
            en="In Word: Save As → Word Document (*.docx), not Strict.",
        ),
    )


def _with_own_words(text: str, own_words: Sequence[OwnWords], language: Language) -> str:
    from designer.word.own_words import with_own_words

    return with_own_words(text, own_words, language)


def _fixed(pieces: Pieces, counters: Counters) -> bytes:
    out: list[str] = []
    write_all(pieces, out, Scope({}, ""), Filling(language="ru", counters=counters))
    return (DECLARATION + "".join(out)).encode()


def _relations_text(parts: Mapping[str, bytes], name: str) -> str:
    relations = relations_of(name)
    if relations in parts:
        text = parts[relations].decode()
        if _RELATIONS_END in text:
            return text
    return f'{DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{_RELATIONS_END}'


def _links(links: Mapping[str, str]) -> str:
    return "".join(
        f'<Relationship Id="{id}" Type="{OFFICE}/image" Target="media/{name}"/>' for name, id in links.items()
    )
