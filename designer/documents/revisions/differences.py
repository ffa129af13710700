"""What differs between the texts of an issued document and those that the model gives now."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any, Final

from designer.documents.anchored import Anchored, read_anchor
from designer.documents.document_type import all_types
from designer.documents.revisions.field_names import CALLED
from designer.i18n import Text, plain
from designer.word.plain_words import plain_words

_SHORT: Final = 60
"""Letters up to which a text is told whole."""
_NOT_TOLD = frozenset({"number", "abbreviations", "document_title"})
_DUTIES = frozenset(
    {
        "mission",
        "work.items.text",
        "work.items.responsible",
        "limits.text",
        "rights.text",
        "qualification",
        "knowledge.text",
        "clients.service",
        "clients.result",
        "clients.deadline",
        "conditions.text",
        "conditions.level",
        "measures.measure",
        "measures.target",
        "substitute_sentence",
    }
)
"""Fields that say what somebody has to do; a change of their words may change the labour function."""


class Nature(Enum):
    """What a change means under labour law; a hint, the user decides."""

    EDITORIAL = "editorial"
    DUTIES = "duties"

    @property
    def text(self) -> Text:
        """The hint in words."""
        if self is Nature.EDITORIAL:
            return Text(ru="уточнение редакции", en="editorial")
        return Text(ru="изменение обязанностей", en="a change of duties")


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One field with its words before and after; an empty side means that it was added or has gone."""

    anchor: str
    field: str
    label: Text
    old: str
    new: str
    nature: Nature = Nature.EDITORIAL

    @property
    def text(self) -> Text:
        """The difference on one line."""
        if not self.old:
            return self.label + Text(ru=f": добавлено «{self.new}»", en=f": added “{self.new}”")
        if not self.new:
            return self.label + Text(ru=f": убрано «{self.old}»", en=f": removed “{self.old}”")
        old, new = brief(self.old, self.new)
        return self.label + Text(ru=f": «{old}» → «{new}»", en=f": “{old}” → “{new}”")

    def as_json(self) -> dict[str, Any]:
        """Return the difference for scripts."""
        return {
            "field": self.field,
            "label": str(self.label),
            "old": self.old,
            "new": self.new,
            "nature": self.nature.value,
        }


def differences(kind: str, issued: Mapping[str, str], now: Mapping[str, str]) -> list[Difference]:
    """Return what differs, a row that was added or has gone as one difference."""
    found: list[Difference] = []
    rows: set[str] = set()
    has_same_fields = _has_same_fields(issued, now)
    for anchor in dict.fromkeys((*now, *issued)):
        at = read_anchor(anchor)
        if at.last in _NOT_TOLD or at.field in _NOT_TOLD:
            continue
        old, new = issued.get(anchor), now.get(anchor)
        if old is not None and new is not None:
            if plain_words(old) != plain_words(new):
                found.append(_difference(kind, anchor, at, old, new))
            continue
        if not has_same_fields and new is not None:
            continue
        row = anchor.rpartition(":")[0] if at.items else anchor
        if row in rows:
            continue
        rows.add(row)
        texts = issued if new is None else now
        words = _row(texts, row) if at.items else texts[anchor]
        if words:
            found.append(_difference(kind, anchor, at, words if new is None else "", "" if new is None else words))
    return found


def nature_of(field: str, old: str, new: str) -> Nature:
    """Suggest whether a change is editorial: letters, marks and spaces only, or a field that tells no duties."""
    if field not in _DUTIES or _bare(old) == _bare(new):
        return Nature.EDITORIAL
    return Nature.DUTIES


def label_of_field(kind: str, field: str) -> Text:
    """Return what people call a field of a kind of document."""
    known = all_types().get(kind)
    words = CALLED.get(field) or (known.fields.get(field) if known is not None else None) or plain(field)
    ru, en = words.ru.partition(": «")[0], words.en.partition(": “")[0]
    return Text(ru=ru[:1].upper() + ru[1:], en=en[:1].upper() + en[1:])


def brief(old: str, new: str, context: int = 1) -> tuple[str, str]:
    """Return both texts without what they share at the ends, but for a word or so; short ones stay whole."""
    if max(len(old), len(new)) <= _SHORT:
        return old, new
    before, after = old.split(), new.split()
    most = min(len(before), len(after))
    start = next((n for n in range(most) if before[n] != after[n]), most)
    end = next((n for n in range(most - start) if before[-1 - n] != after[-1 - n]), most - start)
    start, end = max(0, start - context), max(0, end - context)
    cut = [words[start : len(words) - end] for words in (before, after)]
    left, right = "… " if start else "", " …" if end else ""
    return left + " ".join(cut[0]) + right, left + " ".join(cut[1]) + right


def _difference(kind: str, anchor: str, at: Anchored, old: str, new: str) -> Difference:
    return Difference(
        anchor=anchor,
        field=at.field,
        label=label_of_field(kind, at.field),
        old=old,
        new=new,
        nature=nature_of(at.field, old, new),
    )


def _row(texts: Mapping[str, str], row: str) -> str:
    start = row + ":"
    cells = [
        text
        for anchor, text in texts.items()
        if anchor.startswith(start) and ":" not in anchor[len(start) :] and read_anchor(anchor).last not in _NOT_TOLD
    ]
    return "; ".join(cell for cell in cells if cell)


def _has_same_fields(issued: Mapping[str, str], now: Mapping[str, str]) -> bool:
    """Whether both come from templates with the same fields: a template of the company's own may hold fewer."""
    alone = {anchor for anchor in now if anchor.count(":") == 1}
    return len(alone & issued.keys()) * 5 >= len(alone) * 4


def _bare(text: str) -> str:
    return "".join(c for c in text.casefold().replace("ё", "е") if c.isalnum())
