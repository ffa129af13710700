"""A three-way merge in the making: the three states, what is settled so far, what has to be asked."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import Any, Final, Literal

from designer.i18n import Text
from designer.model.compare import touched
from designer.model.fields import references_of, referred_ids
from designer.model.merge_texts import join_words
from designer.model.organization import Organization
from designer.model.participants import Unit
from designer.model.record import Record

Side = Literal["base", "ours", "theirs"]


@dataclass(frozen=True, slots=True)
class Own:
    """An answer in the user's own words, which neither side had."""

    value: Any


INSIDE: Final = ("parent", "unit")
"""Fields in which a part moves to the unit around when its own unit goes."""

Answers = Mapping[str, Side | Own]
"""The key of a question → whose version holds."""


class Why(StrEnum):
    """Why a merge has to ask."""

    BOTH_CHANGED = "both-changed"
    DELETED_AND_EDITED = "deleted-and-edited"
    DELETED_AND_NEEDED = "deleted-and-needed"
    CIRCLE = "circle"
    OWN_CLIENT = "own-client"

    @property
    def words(self) -> Text:
        """The reason in a sentence."""
        return _WORDS[self]


_WORDS = {
    Why.BOTH_CHANGED: Text(ru="Изменено с обеих сторон по-разному.", en="Both sides changed it, differently."),
    Why.DELETED_AND_EDITED: Text(
        ru="Одна сторона удалила, другая изменила.", en="One side removed it, the other changed it."
    ),
    Why.DELETED_AND_NEEDED: Text(
        ru="Одна сторона удалила, а у другой на это опирается новое.",
        en="One side removed it, and something new of the other side needs it.",
    ),
    Why.CIRCLE: Text(
        ru="Вместе изменения замыкают подчинение в круг.", en="Together the changes make reporting run in a circle."
    ),
    Why.OWN_CLIENT: Text(
        ru="Вместе изменения делают участника клиентом самого себя.",
        en="Together the changes make somebody a client of itself.",
    ),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One thing that the two sides do not agree on."""

    why: Why
    record: Record
    """The record as it stands in the merge for now."""
    field: str = ""
    """Empty where the question is whether the record stays; ``field.key`` for one entry of a table of words."""
    base: Any = None
    ours: Any = None
    theirs: Any = None

    @property
    def key(self) -> str:
        """The name under which the question is answered."""
        return question_key(self.record.id, self.field)

    @property
    def both(self) -> str | None:
        """A text with the words that either side changed, as a proposal; None where they changed the same words."""
        texts = (self.base, self.ours, self.theirs)
        kind: type = type(self.record)
        if not all(type(text) is str for text in texts) or self.field in dict(references_of(kind)):
            return None
        return join_words(*texts)


@dataclass(frozen=True, slots=True, kw_only=True)
class Settled:
    """What both changed and nobody is asked about: a place, a size, the order of a list, different sentences."""

    record: str
    fields: tuple[str, ...]
    ours: Any
    theirs: Any
    taken: Side | Literal["both"]


def question_key(record: str, field: str) -> str:
    """Return the name under which a question is answered."""
    return f"{record}:{field}"


class Draft:
    """Holds base, both sides, and what the merge has made of them so far, as changes to the base."""

    def __init__(self, base: Organization, ours: Organization, theirs: Organization, answers: Answers) -> None:
        self.base_organization = base
        self.base, self.ours, self.theirs = base.snapshot(), ours.snapshot(), theirs.snapshot()
        self.by_us, self.by_them = touched(self.base, self.ours), touched(self.base, self.theirs)
        self.answers = answers
        self.out: dict[str, Record | None] = {}
        self.questions: dict[str, Question] = {}
        self.settled: list[Settled] = []
        self.contested: dict[str, Why] = {}
        """Records that one side removed and the other one changed or needs; they are kept until answered."""
        self.dropped = set[str]()

    def now(self, id: str) -> Record | None:
        """Return a record as the merge has it so far."""
        return self.out[id] if id in self.out else self.base.get(id)

    def result(self) -> dict[str, Record]:
        """Return all records as the merge has them so far."""
        records = dict(self.base)
        for id, record in self.out.items():
            if record is not None:
                records[id] = record
            else:
                records.pop(id, None)
        return records

    def put(self, record: Record) -> None:
        """Set a record in the merge; whom it names is known from now on."""
        self.out[record.id] = record
        for _, target in referred_ids(record):
            self._newly_named.setdefault(target, set()).add(record.id)

    def side(self, name: Side) -> dict[str, Record]:
        """Return the records of one of the three states."""
        return {"base": self.base, "ours": self.ours, "theirs": self.theirs}[name]

    def answer(self, record: str, field: str) -> Side | Own | None:
        """Return what was answered to a question, or None."""
        return self.answers.get(question_key(record, field))

    def ask(self, question: Question) -> None:
        """Leave a question open."""
        self.questions.setdefault(question.key, question)

    def open_questions(self, records: Mapping[str, Record]) -> list[Question]:
        """Return the questions about records that are still there, sorted by key."""
        return [q for _, q in sorted(self.questions.items()) if q.record.id in records]

    @cached_property
    def _newly_named(self) -> dict[str, set[str]]:
        """Id → ids of the records that some side made to name it, as against the base."""
        named: dict[str, set[str]] = {}
        for changes in (self.by_us, self.by_them):
            for id, (_, new) in changes.items():
                for _, target in referred_ids(new) if new is not None else ():
                    named.setdefault(target, set()).add(id)
        return named

    def unit_around(self, gone: str, is_there: Callable[[str], bool]) -> str | None:
        """Return the nearest unit around one that is gone or is no unit any longer."""
        at: str | None = gone
        seen = set[str]()
        while at is not None and (at == gone or not is_there(at)):
            if at in seen:
                return None
            seen.add(at)
            known = (side.get(at) for side in (self.base, self.ours, self.theirs))
            at = next((r.parent for r in known if isinstance(r, Unit)), None)
        return at

    def referrers(self, id: str) -> list[tuple[Record, str]]:
        """Return the records that refer to an id in the merge so far, with the field, sorted by id."""
        ids = {r.id for r, _ in self.base_organization.referrers(id)} | self._newly_named.get(id, set())
        found = []
        for one in sorted(ids):
            record = self.now(one)
            if record is not None:
                found += [(record, field) for field, target in referred_ids(record) if target == id]
        return found
