"""What a reviewer's edit proposes to do to the model."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from designer.i18n import Text
from designer.model.organization import Organization

WORDS = "words"
"""The field of a proposal that belongs to no field of the model."""
_NOTHING = Text(ru="", en="")


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One way to take an edit; ``edit`` runs inside an open edit."""

    id: str
    label: Text
    edit: Callable[[Organization], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """An edit that came back: where, what it was, what it is now, and how it may be taken.

    ``choices`` begin with the one that is taken where nobody chooses; ``note`` says what to think of first.
    """

    id: str
    document: str
    subject: str
    subject_name: str
    kind: str
    field: str
    label: Text
    old: str
    new: str
    author: str | None
    is_tracked: bool
    place: Text
    choices: tuple[Choice, ...]
    note: Text = _NOTHING
    current: str = ""
    """What the model says now, where that is neither the old nor the new text."""
    mark: str = ""
    """By which the same edit is known again, whatever the file is called."""
    rejected_on: str = ""
    """The day on which the same edit was rejected before."""

    def choice(self, id: str = "") -> Choice:
        """Return the choice of this id, the first where it is empty; KeyError where there is none."""
        for choice in self.choices:
            if id in ("", choice.id):
                return choice
        raise KeyError(id)

    def as_json(self) -> dict[str, Any]:
        """Return the proposal in the shape that is promised to scripts."""
        return {
            "id": self.id,
            "document": self.document,
            "subject": {"id": self.subject, "name": self.subject_name},
            "field": self.field,
            "label": str(self.label),
            "old": self.old,
            "new": self.new,
            "author": self.author,
            "tracked": self.is_tracked,
            "place": str(self.place),
            "current": self.current or None,
            "note": str(self.note) or None,
            "rejected_on": self.rejected_on or None,
            "choices": [{"id": c.id, "label": str(c.label)} for c in self.choices],
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class ReturnedComment:
    """A comment that came back, with the words that it is about."""

    document: str
    subject: str
    subject_name: str
    kind: str
    field: str
    author: str
    date: str
    text: str
    quote: str
    place: Text

    def as_json(self) -> dict[str, Any]:
        """Return the comment in the shape that is promised to scripts."""
        return {
            "document": self.document,
            "subject": {"id": self.subject, "name": self.subject_name},
            "field": self.field,
            "author": self.author or None,
            "date": self.date or None,
            "text": self.text,
            "quote": self.quote,
            "place": str(self.place),
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class ReturnQuestion:
    """A file of which nothing is taken by itself: of another model, without a stamp, about somebody who is gone."""

    id: str
    document: str
    text: Text

    def as_json(self) -> dict[str, Any]:
        """Return the question in the shape that is promised to scripts."""
        return {"id": self.id, "document": self.document, "text": str(self.text)}


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeBack:
    """All that came back in some files."""

    proposals: tuple[Proposal, ...] = ()
    comments: tuple[ReturnedComment, ...] = ()
    questions: tuple[ReturnQuestion, ...] = ()
    unchanged: tuple[str, ...] = ()
    rejected: tuple[Proposal, ...] = ()
    """Edits that were rejected before; they are not proposed again."""

    @property
    def wants_attention(self) -> bool:
        """Whether there is something to look at."""
        return bool(self.proposals or self.comments or self.questions)

    def as_json(self) -> dict[str, Any]:
        """Return all in the shape that is promised to scripts."""
        return {
            "proposals": [p.as_json() for p in self.proposals],
            "comments": [c.as_json() for c in self.comments],
            "questions": [q.as_json() for q in self.questions],
            "unchanged": list(self.unchanged),
            "rejected": [p.as_json() for p in self.rejected],
        }
