"""Edits of finished documents as a reviewer makes them, with python-docx and with the markup that Word writes."""

from __future__ import annotations

import copy
from collections.abc import Callable
from pathlib import Path
from typing import Any

from docx import Document
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.shared import Pt

DATE = "2026-03-02T10:00:00Z"


def edited(path: Path, edit: Callable[[Any], None], to: Path | None = None) -> Path:
    """Open a document with python-docx, edit it and save it; returns where it was saved."""
    document = Document(str(path))
    edit(document)
    document.save(str(to or path))
    return to or path


def paragraph_with(document: Any, words: str) -> Any:
    """The first ``w:p`` whose text holds the words, also in a table or a content control."""
    return next(p for p in document.element.body.iter(qn("w:p")) if words in text_of(p))


def text_of(paragraph: Any) -> str:
    """The text of a ``w:p``."""
    return "".join(t.text or "" for t in paragraph.iter(qn("w:t")))


def replace_words(document: Any, old: str, new: str) -> None:
    """Write over words that stand in one text."""
    text = next(t for t in document.element.body.iter(qn("w:t")) if old in (t.text or ""))
    text.text = text.text.replace(old, new)
    text.set(qn("xml:space"), "preserve")


def write_anew(document: Any, words: str, new: str) -> None:
    """Set the text of a whole paragraph, as ``Paragraph.text`` does: controls and bookmarks go."""
    from docx.text.paragraph import Paragraph

    Paragraph(paragraph_with(document, words), document).text = new


def insert_tracked(document: Any, before: str, words: str, author: str) -> None:
    """Insert words before others in the same text, with changes tracked."""
    text = next(t for t in document.element.body.iter(qn("w:t")) if before in (t.text or ""))
    run = text.getparent()
    left, _, right = text.text.partition(before)
    text.text = left
    text.set(qn("xml:space"), "preserve")
    tail = copy.deepcopy(run)
    tail.find(qn("w:t")).text = before + right
    inserted = tracked("w:ins", author)
    middle = copy.deepcopy(run)
    middle.find(qn("w:t")).text = words
    inserted.append(middle)
    run.addnext(inserted)
    inserted.addnext(tail)


def delete_tracked(document: Any, words: str, author: str, *, with_mark: bool = True) -> None:
    """Delete a whole paragraph with changes tracked."""
    delete_all_tracked(paragraph_with(document, words), author, with_mark=with_mark)


def delete_all_tracked(paragraph: Any, author: str, *, with_mark: bool = True) -> None:
    """Delete all text of a ``w:p`` with changes tracked, and its mark if wanted."""
    for run in list(paragraph.iter(qn("w:r"))):
        for text in run.findall(qn("w:t")):
            text.tag = qn("w:delText")
        gone = tracked("w:del", author)
        run.addprevious(gone)
        gone.append(run)
    if with_mark:
        properties = paragraph.get_or_add_pPr()
        mark = properties.find(qn("w:rPr"))
        if mark is None:
            mark = OxmlElement("w:rPr")
            properties.append(mark)
        mark.append(tracked("w:del", author))


def add_after(document: Any, words: str, new: str) -> None:
    """Add a paragraph of the same style after the one with the words."""
    paragraph = paragraph_with(document, words)
    made = OxmlElement("w:p")
    if paragraph.pPr is not None:
        made.append(copy.deepcopy(paragraph.pPr))
    run = OxmlElement("w:r")
    text = OxmlElement("w:t")
    text.text = new
    run.append(text)
    made.append(run)
    paragraph.addnext(made)


def comment(document: Any, words: str, remark: str, author: str) -> None:
    """Comment on the paragraph with the words."""
    from docx.opc.constants import RELATIONSHIP_TYPE
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part

    paragraph = paragraph_with(document, words)
    markup = (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:comments xmlns:w='
        '"http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        f'<w:comment w:id="0" w:author="{author}" w:date="{DATE}" w:initials="Ю"><w:p><w:r><w:t>{remark}'
        "</w:t></w:r></w:p></w:comment></w:comments>"
    )
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
    part = Part(PackURI("/word/comments.xml"), kind, markup.encode(), document.part.package)
    document.part.relate_to(part, RELATIONSHIP_TYPE.COMMENTS)
    for name, place in (("w:commentRangeStart", 0), ("w:commentRangeEnd", len(paragraph))):
        mark = OxmlElement(name)
        mark.set(qn("w:id"), "0")
        paragraph.insert(1 if name.endswith("Start") and paragraph.pPr is not None else place + 1, mark)
    reference = OxmlElement("w:r")
    inner = OxmlElement("w:commentReference")
    inner.set(qn("w:id"), "0")
    reference.append(inner)
    paragraph.append(reference)


def enlarge(document: Any, size: float = 14) -> None:
    """Give every text another size and nothing else."""
    from docx.text.run import Run

    for run in document.element.body.iter(qn("w:r")):
        Run(run, document).font.size = Pt(size)


def tracked(name: str, author: str) -> Any:
    """An element ``w:ins`` or ``w:del`` of this author."""
    element = OxmlElement(name)
    element.set(qn("w:id"), "900")
    element.set(qn("w:author"), author)
    element.set(qn("w:date"), DATE)
    return element
