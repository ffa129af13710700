"""The kinds of edits and remarks that are found in a returned document."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Where:
    """Where in a document: the heading above and the number of the block."""

    heading: str = ""
    number: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """What all edits have: the words before and after, who tracked it (None if nobody did), and where."""

    old: str
    new: str
    author: str | None
    where: Where

    @property
    def is_tracked(self) -> bool:
        """Whether it was made with changes tracked."""
        return self.author is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldEdit(Edit):
    """The text of one field was changed; an empty ``new`` means that it was taken out."""

    anchor: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WordsEdit(Edit):
    """Words that belong to no field were changed, or a block of them taken out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RemovedBlock(Edit):
    """A paragraph or row with fields was taken out as a whole."""

    anchors: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AddedBlock(Edit):
    """A paragraph or row was added.

    ``after`` are the anchors of the nearest block with fields before it, under the same heading, cell by cell;
    ``before_it`` is the text of the issued block right before it.
    """

    cells: tuple[str, ...]
    is_row: bool
    after: tuple[tuple[str, ...], ...]
    before_it: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """A comment of Word: who wrote what about which words."""

    id: str
    author: str
    date: str
    text: str
    quote: str
    anchors: tuple[str, ...]
    where: Where


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """All that differs between a returned document and the issued one."""

    edits: tuple[Edit, ...] = ()
    remarks: tuple[Remark, ...] = ()
