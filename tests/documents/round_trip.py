"""Makes random edits in exported documents, and says which came back and what came back that nobody wrote."""

from __future__ import annotations

import copy
import random
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from docx import Document
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

from designer.documents.returned.proposal import Proposal
from tests.word import editing


@dataclass(frozen=True)
class Made:
    """One edit: words that must be in a proposal's new text, or that must be gone from it."""

    kind: str
    came: str = ""
    went: str = ""

    def is_in(self, proposal: Proposal) -> bool:
        """Whether a proposal tells of this edit."""
        if self.came:
            return self.came in proposal.new
        return self.went in proposal.old and self.went not in proposal.new


def edit_some(path: Path, chance: random.Random, count: int, number: int, *, tracked: bool = False) -> list[Made]:
    """Make so many edits in different paragraphs of a document; ``number`` begins their marks."""
    document = Document(str(path))
    paragraphs = [p for p in document.element.body.iter(qn("w:p")) if _is_wanted(p)]
    made: list[Made] = []
    for paragraph in chance.sample(paragraphs, min(count, len(paragraphs))):
        mark = f"вставка{number + len(made)}"
        kinds = _TRACKED if tracked else _DIRECT
        is_item = (paragraph.pPr is not None and _style(paragraph) == "SubClause") and _in_body(paragraph)
        names = [k for k in kinds if is_item or k not in ("delete", "add")]
        name = chance.choice(names)
        made.append(kinds[name](paragraph, mark, chance, document))
    document.save(str(path))
    return made


def lost_and_false(made: Iterable[Made], proposals: Iterable[Proposal]) -> tuple[list[Made], list[Proposal]]:
    """Return the edits that no proposal tells of, and the proposals that tell of no edit."""
    known, found = list(made), list(proposals)
    lost = [m for m in known if not any(m.is_in(p) for p in found)]
    false = [p for p in found if not any(m.is_in(p) for m in known)]
    return lost, false


def _is_wanted(paragraph: Any) -> bool:
    texts = _texts(paragraph)
    inside = {a.tag.split("}")[1] for a in paragraph.iterancestors()}
    return bool(texts) and not inside & {"txbxContent", "drawing"} and not _style(paragraph).startswith("TOC")


def _in_body(paragraph: Any) -> bool:
    return not any(a.tag == qn("w:tc") for a in paragraph.iterancestors())


def _style(paragraph: Any) -> str:
    found = paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
    return "" if found is None else str(found.get(qn("w:val")))


def _text(paragraph: Any, chance: random.Random) -> Any:
    return chance.choice(_texts(paragraph))


def _texts(paragraph: Any) -> list[Any]:
    """The texts of several words, those of pictures left out: pictures are drawn anew."""
    return [
        t
        for t in paragraph.iter(qn("w:t"))
        if len((t.text or "").strip().split(" ")) >= 2 and next(t.iterancestors(qn("w:p"))) is paragraph
    ]


def _set(text: Any, words: str) -> None:
    text.text = words
    text.set(qn("xml:space"), "preserve")


def _replace(paragraph: Any, mark: str, chance: random.Random, _: Any) -> Made:
    text = _text(paragraph, chance)
    words = text.text.split(" ")
    words[chance.randrange(len(words))] = mark
    _set(text, " ".join(words))
    return Made("replace", came=mark)


def _insert(paragraph: Any, mark: str, chance: random.Random, _: Any) -> Made:
    text = _text(paragraph, chance)
    words = text.text.split(" ")
    words.insert(chance.randrange(len(words) + 1), mark)
    _set(text, " ".join(words))
    return Made("insert", came=mark)


def _append_run(paragraph: Any, mark: str, chance: random.Random, document: Any) -> Made:
    Paragraph(paragraph, document).add_run(" " + mark)
    return Made("append", came=mark)


def _rewrite(paragraph: Any, mark: str, chance: random.Random, document: Any) -> Made:
    words = editing.text_of(paragraph).split(" ")
    keep = words[: max(1, len(words) * 2 // 3)]
    Paragraph(paragraph, document).text = " ".join([*keep, mark])
    return Made("rewrite", came=mark)


def _cut(paragraph: Any, mark: str, chance: random.Random, _: Any) -> Made:
    text = _text(paragraph, chance)
    words = text.text.split(" ")
    place = chance.randrange(len(words) - 1)
    went = " ".join(words[place : place + 2])
    _set(text, " ".join(words[:place] + words[place + 2 :]))
    return Made("cut", went=went.strip(" .,;:"))


def _delete(paragraph: Any, mark: str, chance: random.Random, _: Any) -> Made:
    words = editing.text_of(paragraph).rstrip(". ")
    paragraph.getparent().remove(paragraph)
    return Made("delete", went=words)


def _add(paragraph: Any, mark: str, chance: random.Random, document: Any) -> Made:
    made = copy.deepcopy(paragraph)
    for child in list(made):
        if child.tag != qn("w:pPr"):
            made.remove(child)
    paragraph.addnext(made)
    Paragraph(made, document).add_run(f"Проверяет {mark} каждый месяц.")
    return Made("add", came=mark)


def _tracked_insert(paragraph: Any, mark: str, chance: random.Random, _: Any) -> Made:
    text = _text(paragraph, chance)
    run, whole = text.getparent(), text.text
    place = chance.choice([n for n, letter in enumerate(whole) if letter == " "]) + 1
    _set(text, whole[:place])
    tail, middle = copy.deepcopy(run), copy.deepcopy(run)
    for part, words in ((tail, whole[place:]), (middle, mark + " ")):
        for extra in [t for t in part.findall(qn("w:t"))[1:]]:
            part.remove(extra)
        _set(part.find(qn("w:t")), words)
    change = editing.tracked("w:ins", "Рецензент")
    change.append(middle)
    run.addnext(change)
    change.addnext(tail)
    return Made("tracked insert", came=mark)


def _tracked_delete(paragraph: Any, mark: str, chance: random.Random, document: Any) -> Made:
    words = editing.text_of(paragraph).rstrip(". ")
    editing.delete_all_tracked(paragraph, "Рецензент", with_mark=chance.random() < 0.5)
    return Made("tracked delete", went=words)


def _tracked_replace(paragraph: Any, mark: str, chance: random.Random, document: Any) -> Made:
    text = _text(paragraph, chance)
    run = text.getparent()
    fresh = copy.deepcopy(run)
    for extra in fresh.findall(qn("w:t"))[1:]:
        fresh.remove(extra)
    words = text.text.split(" ")
    _set(fresh.find(qn("w:t")), " ".join([*words[:-1], mark]))
    for old in run.findall(qn("w:t")):
        old.tag = qn("w:delText")
        old.set(qn("xml:space"), "preserve")
    gone, came = editing.tracked("w:del", "Рецензент"), editing.tracked("w:ins", "Рецензент")
    run.addprevious(gone)
    gone.append(run)
    gone.addnext(came)
    came.append(fresh)
    return Made("tracked replace", came=mark)


_DIRECT = {
    "replace": _replace,
    "insert": _insert,
    "append": _append_run,
    "rewrite": _rewrite,
    "cut": _cut,
    "delete": _delete,
    "add": _add,
}
_TRACKED = {"insert": _tracked_insert, "delete": _tracked_delete, "replace": _tracked_replace}
