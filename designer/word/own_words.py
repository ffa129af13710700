"""Puts words that one document keeps for itself into its body, and carries over what was written in it by hand."""

from __future__ import annotations

import copy
from collections.abc import Sequence
from typing import Final

from lxml import etree

from designer.i18n import Language, Text
from designer.word.aligning import align
from designer.word.diff import word_diff
from designer.word.markup import W, parse, value_of
from designer.word.package import MAIN_PART, read_package
from designer.word.plain_words import plain_words
from designer.word.redline import atoms_of, paragraphs_of, shown_in, strip, table_of, top_of, write_text
from designer.word.returned import read_stamp
from designer.word.story import Block, read_story
from designer.word.values import OwnWords
from designer.word.zip_writer import pack, write_zip

ORPHANS: Final = Text(ru="Текст, потерявший своё место", en="Text that lost its place")
_STYLES: Final = "word/styles.xml"
_NUMBERING: Final = "word/numbering.xml"
_GONE: Final = ("del", "moveFrom")
_CAME: Final = ("ins", "moveTo", "smartTag", "hyperlink")


def with_own_words(markup: str, own: Sequence[OwnWords], language: Language) -> str:
    """Return the main part, without declaration, with own words in it; what has no place goes to the end."""
    root = parse(markup.encode(), MAIN_PART)
    lost: list[str] = []
    for words in own:
        blocks = read_story(root)
        place = _find(blocks, words.old or words.after)
        if place is None:
            lost += [words.new] if words.new and _find(blocks, words.new) is None else []
        elif not words.old:
            if _find(blocks, words.new) is None:
                _insert_after(place, [_like(place, words.new)])
        elif words.new:
            _set_words(place, words.new)
        else:
            _drop(place)
    if lost:
        _append_orphans(root, [_plain_paragraph(words) for words in lost], language)
    return str(etree.tostring(root, encoding="unicode"))


def carried(existing: bytes, fresh: bytes, language: Language) -> bytes | None:
    """Return the fresh document with what was written by hand into the existing one; None if nothing was.

    Words changed by hand stay where the program's own text has not changed since; added paragraphs and rows stand
    after the same block as before; what has no place any more goes to the end. Raises `WordProblem` for a file that
    is no document.
    """
    if existing == fresh:
        return None
    parts, new = read_package(existing), read_package(fresh)
    stamp, wanted = read_stamp(parts), read_stamp(new)
    if stamp is None or wanted is None or stamp.body is None or stamp.body == parts[MAIN_PART]:
        return None
    if (stamp.model, stamp.subject, stamp.kind) != (wanted.model, wanted.subject, wanted.kind):
        return None
    root = parse(new[MAIN_PART], MAIN_PART)
    carrier = _Carrier(root, new, language)
    if not carrier.carry(read_story(parse(stamp.body, MAIN_PART)), read_story(parse(parts[MAIN_PART], MAIN_PART))):
        return None
    new[MAIN_PART] = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return write_zip([pack(name, data) for name, data in new.items()])


class _Carrier:
    def __init__(self, root: etree._Element, parts: dict[str, bytes], language: Language) -> None:
        self._root, self._language = root, language
        self._fresh = read_story(root)
        self._styles = _ids(parts, _STYLES, "style", "styleId")
        self._lists = _ids(parts, _NUMBERING, "num", "numId")
        self._known = {plain_words(block.text) for block in self._fresh}
        self._orphans: list[etree._Element] = []
        self._did = False

    def carry(self, issued: list[Block], written: list[Block]) -> bool:
        """Apply what was written by hand; False if there was nothing."""
        now = {i: j for i, j in align(issued, self._fresh) if i is not None}
        anchor: Block | None = None
        for i, j in align(issued, written):
            fresh = self._fresh[place] if i is not None and (place := now.get(i)) is not None else None
            if i is None and j is not None:
                anchor = self._added(written[j], anchor)
            elif i is not None and j is None:
                self._removed(issued[i], fresh)
            elif i is not None and j is not None and plain_words(issued[i].text) != plain_words(written[j].text):
                self._changed(issued[i], written[j], fresh)
            anchor = fresh if fresh is not None and fresh.elements[0].getparent() is not None else anchor
        if self._orphans:
            _append_orphans(self._root, self._orphans, self._language)
        return self._did or bool(self._orphans)

    def _added(self, block: Block, anchor: Block | None) -> Block | None:
        if not block.text.strip() or plain_words(block.text) in self._known:
            return anchor
        made = [self._clean(element) for element in block.elements]
        self._did = True
        if anchor is None:
            made = [table_of(block, made)] if block.is_row else made
            first = top_of(self._fresh[0].elements[0])
            for element in made:
                first.addprevious(element)
        else:
            made = [table_of(block, made)] if block.is_row and not anchor.is_row else made
            _insert_after(anchor, made, is_row=block.is_row)
        return Block(block.lines, made[-1:], block.is_row and made[-1].tag == W + "tr")

    def _changed(self, issued: Block, written: Block, fresh: Block | None) -> None:
        if plain_words(written.text) in self._known:
            return
        if not written.text.strip():
            self._removed(issued, fresh)
        elif fresh is None or plain_words(fresh.text) != plain_words(issued.text) or not _set_block(fresh, written):
            words = [line.text.replace("\n", " ") for line in written.lines if line.text.strip()]
            self._orphans += [_plain_paragraph(text) for text in words]
        else:
            self._did = True

    def _removed(self, issued: Block, fresh: Block | None) -> None:
        if fresh is not None and plain_words(fresh.text) == plain_words(issued.text):
            _drop(fresh)
            self._did = True

    def _clean(self, element: etree._Element) -> etree._Element:
        """A copy that refers to nothing outside of it: no controls, pictures, links or unknown styles."""
        made = copy.deepcopy(element)
        strip(made)
        for name in _GONE:
            for change in list(made.iter(W + name)):
                _take_out(change)
        for name in _CAME:
            for change in list(made.iter(W + name)):
                for child in list(change):
                    change.addprevious(child)
                _take_out(change)
        for name in ("commentReference", "footnoteReference", "endnoteReference", "object"):
            for found in list(made.iter(W + name)):
                _take_out(found)
        for found in [*made.iter(W + "pStyle"), *made.iter(W + "rStyle")]:
            if value_of(found) not in self._styles:
                _take_out(found)
        for found in list(made.iter(W + "numPr")):
            if value_of(found.find(W + "numId")) not in self._lists:
                _take_out(found)
        etree.cleanup_namespaces(made)
        return made


def _ids(parts: dict[str, bytes], part: str, tag: str, attribute: str) -> set[str]:
    if part not in parts:
        return set()
    return {e.get(W + attribute) or "" for e in parse(parts[part], part).iter(W + tag)}


def _find(blocks: Sequence[Block], text: str) -> Block | None:
    wanted = plain_words(text)
    return next((block for block in blocks if wanted and plain_words(block.text) == wanted), None)


def _set_block(block: Block, like: Block) -> bool:
    """Give a block the words of another one of the same shape; False where the shapes differ."""
    if len(block.lines) != len(like.lines):
        return False
    if not block.is_row:
        texts = like.lines[0].text.split("\n") if len(block.elements) > 1 else [like.lines[0].text]
        if len(texts) != len(block.elements):
            return False
        for element, words in zip(block.elements, texts, strict=True):
            _rewrite(element, words)
        return True
    cells = [cell for cell in block.elements[0].iter(W + "tc")]
    for cell, line in zip(cells, like.lines, strict=False):
        paragraphs = list(cell.iter(W + "p"))
        if len(paragraphs) == 1:
            _rewrite(paragraphs[0], line.text)
    return True


def _set_words(block: Block, words: str) -> None:
    for element in paragraphs_of(block):
        if plain_words(shown_in(element)) == plain_words(block.text):
            _rewrite(element, words)
            return


def _rewrite(paragraph: etree._Element, words: str) -> None:
    """Change the words of a paragraph where they differ; what shows the others stays as it is."""
    atoms = atoms_of(paragraph)
    old = "".join(atom.words for atom in atoms)
    if old == words:
        return
    if not atoms:
        paragraph.append(_run(words))
        return
    texts = ["" for _ in atoms]
    place = owner = 0
    for kind, piece in word_diff(old, words):
        if kind == "new":
            texts[owner] += piece
            continue
        for letter in piece:
            owner = max(n for n, atom in enumerate(atoms) if atom.start <= place)
            place += 1
            if kind == "same":
                texts[owner] += letter
    for atom, text in zip(atoms, texts, strict=True):
        if text == atom.words:
            continue
        for element in write_text(text):
            atom.child.addprevious(element)
        _take_out(atom.child)


def _like(block: Block, words: str) -> etree._Element:
    paragraph = block.elements[-1] if not block.is_row else None
    made = _plain_paragraph(words)
    look = paragraph.find(W + "pPr") if paragraph is not None else None
    if look is not None and look.find(W + "sectPr") is None:
        made.insert(0, copy.deepcopy(look))
    return made


def _plain_paragraph(words: str) -> etree._Element:
    paragraph = etree.Element(W + "p")
    paragraph.append(_run(words))
    return paragraph


def _run(words: str) -> etree._Element:
    run = etree.Element(W + "r")
    run.extend(write_text(words))
    return run


def _insert_after(anchor: Block, made: Sequence[etree._Element], *, is_row: bool = False) -> None:
    place = anchor.elements[-1] if is_row or not anchor.is_row else top_of(anchor.elements[-1])
    for element in reversed(made):
        place.addnext(element)


def _append_orphans(root: etree._Element, made: Sequence[etree._Element], language: Language) -> None:
    body = root.find(W + "body")
    if body is None:
        return
    title = ORPHANS.into(language)
    has_title = any(plain_words(shown_in(p)) == plain_words(title) for p in body.iter(W + "p"))
    before = body.find(W + "sectPr")
    for element in made if has_title else (_plain_paragraph(title), *made):
        if before is not None:
            before.addprevious(element)
        else:
            body.append(element)


def _drop(block: Block) -> None:
    for element in block.elements:
        cell = element.getparent()
        if cell is not None and (cell.tag != W + "tc" or len(cell.findall(W + "p")) > 1):
            cell.remove(element)


def _take_out(element: etree._Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)
