"""What an import would add: records, and what a person should know before accepting them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from designer.i18n import Text, counted, number
from designer.model.attention import OpenQuestion
from designer.model.participants import ClientGroup, ExternalClient, Participant, Performer, Position, Unit
from designer.model.record import Record, new_id
from designer.model.relations import ClientLink


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOver:
    """Something of the source that is not in the model."""

    where: Text
    text: str
    why: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One answer to a question."""

    id: str
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """Something that the source leaves open: whom words mean, or whether units belong into each other.

    Of an arrow question the suppliers' arrows wait for the answer. Of a nesting question the suppliers are the
    parts and ``wholes`` the units that they may belong into.
    """

    id: str
    words: str
    text: Text
    choices: tuple[Choice, ...]
    suppliers: tuple[str, ...]
    where: str
    wholes: tuple[str, ...] = ()


YES, NO = "yes", "no"
"""The choices of a nesting question."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column of a table and what it was taken for; ``role`` "" is not read."""

    index: int
    label: str
    role: str
    sample: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """A reading of the source that was decided by its looks and can be decided otherwise."""

    id: str
    text: Text
    choices: tuple[tuple[str, Text], ...]
    chosen: str

    @property
    def label(self) -> Text:
        """What was chosen, for people."""
        return next((words for id, words in self.choices if id == self.chosen), Text(ru=self.chosen, en=self.chosen))

    def as_json(self) -> dict[str, Any]:
        """Return it for scripts: what was chosen, and what else ``--answer`` may choose."""
        choices = {id: str(words) for id, words in self.choices}
        return {"id": self.id, "text": str(self.text), "chosen": self.chosen, "choices": choices}


@dataclass(frozen=True, slots=True, kw_only=True)
class Gone:
    """Somebody whom an earlier edition of the source named and this one does not."""

    id: str
    name: str

    @property
    def as_left_over(self) -> LeftOver:
        """Say so in a list of what was not done: the model keeps him."""
        why = Text(ru="в этой редакции файла его нет; в модели оставлен", en="not in this edition of the file; kept")
        return LeftOver(where=Text(ru="модель", en="model"), text=self.name, why=why)


@dataclass(frozen=True, slots=True, kw_only=True)
class Anomaly:
    """Something odd in the source that did not stop the import."""

    where: str
    kind: str
    message: Text
    row: int = 0
    """By which oddities are listed; 0 where the source has no rows."""


class UnknownAnswer(ValueError):
    """An answer names no question, or none of its choices."""

    def __init__(self, question: str, choice: str) -> None:
        self.message = Text(
            ru=f"Ответ «{question}={choice}» не подходит ни к одному вопросу.",
            en=f"The answer “{question}={choice}” fits no question.",
        )
        super().__init__(str(self.message))


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportPlan:
    """The outcome of reading one source; nothing is changed until a session applies it."""

    found: tuple[Record, ...] = ()
    left_over: tuple[LeftOver, ...] = ()
    questions: tuple[Question, ...] = ()
    anomalies: tuple[Anomaly, ...] = ()
    gone: tuple[Gone, ...] = ()
    """Nothing is removed unless the user asks for it."""
    columns: tuple[Column, ...] = ()
    settings: tuple[Setting, ...] = ()
    counts_heads: bool = False
    """Whether the source states headcounts, even if each is one."""

    @property
    def records(self) -> tuple[Record, ...]:
        """What would be put: everything found, and each open question."""
        kept = tuple(
            OpenQuestion(
                id=new_id(),
                key=q.id,
                question=q.text.ru,
                choices=() if q.wholes else tuple(c.id for c in q.choices),
                suppliers=q.suppliers,
                words=q.words,
                where=q.where,
                wholes=q.wholes,
            )
            for q in self.questions
        )
        return self.found + kept

    def answered(self, answers: Mapping[str, str]) -> ImportPlan:
        """Return the plan with questions answered; a choice may be given by id or by name.

        Raises UnknownAnswer where a question is answered with none of its choices.
        """
        plan = self
        for question in self.questions:
            if question.id in answers:
                plan = plan._with_answer(question, answers[question.id])
        return plan

    def _with_answer(self, question: Question, answer: str) -> ImportPlan:
        chosen = next((c for c in question.choices if answer.casefold() in (c.id, c.label.casefold())), None)
        if chosen is None:
            raise UnknownAnswer(question.id, answer)
        open_questions = tuple(q for q in self.questions if q.id != question.id)
        if question.wholes:
            into = dict(zip(question.suppliers, question.wholes, strict=True)) if chosen.id == YES else {}
            nested = tuple(
                replace(r, parent=into[r.id]) if isinstance(r, Unit) and r.id in into else r for r in self.found
            )
            return replace(self, found=nested, questions=open_questions)
        arrows = tuple(
            ClientLink(id=new_id(), supplier=s, client=chosen.id) for s in question.suppliers if s != chosen.id
        )
        named = tuple(
            replace(r, abbreviations=(*r.abbreviations, question.words))
            if isinstance(r, Participant) and r.id == chosen.id and question.words not in r.abbreviations
            else r
            for r in self.found
        )
        return replace(self, found=named + arrows, questions=open_questions)

    @classmethod
    def together(cls, plans: Iterable[ImportPlan]) -> ImportPlan:
        """Return several plans as one, for a common summary."""
        all_plans = list(plans)
        return cls(
            found=tuple(r for p in all_plans for r in p.found),
            left_over=tuple(x for p in all_plans for x in p.left_over),
            questions=tuple(x for p in all_plans for x in p.questions),
            anomalies=tuple(x for p in all_plans for x in p.anomalies),
            gone=tuple(x for p in all_plans for x in p.gone),
            settings=tuple({one.id: one for p in all_plans for one in p.settings}.values()),
            counts_heads=any(p.counts_heads for p in all_plans),
        )

    def count(self, kind: type[Record]) -> int:
        """Return how many records of a kind were found."""
        return sum(type(r) is kind for r in self.found)

    @property
    def missions(self) -> int:
        """How many missions were found."""
        return sum(isinstance(r, Performer) and bool(r.mission) for r in self.found)

    @property
    def gone_over(self) -> tuple[LeftOver, ...]:
        """Those whom the file no longer names, as a list of what was not done."""
        return tuple(one.as_left_over for one in self.gone)

    @property
    def wants_attention(self) -> bool:
        """Whether a person should look: open questions, oddities or lines left over."""
        return bool(self.questions or self.anomalies or self.left_over or self.gone)

    @property
    def summary(self) -> Text:
        """What was understood, in a few words."""
        parts = [
            counted(self.count(Unit), ("подразделение", "подразделения", "подразделений"), ("unit", "units")),
            counted(self.count(Position), ("должность", "должности", "должностей"), ("position", "positions")),
            counted(self.count(ClientLink), ("стрелка", "стрелки", "стрелок"), ("arrow", "arrows")),
            counted(self.missions, ("миссия", "миссии", "миссий"), ("mission", "missions")),
        ]
        heads = self.headcount
        if heads is not None:
            whole = counted(int(heads), ("человек", "человека", "человек"), ("person", "people"))
            part = number(heads) + Text(ru="\u00a0шт.\u00a0ед.", en="\u00a0posts")
            parts.insert(2, whole if heads == int(heads) else part)
        said = [part for part in parts if not part.en.startswith("0\u00a0")] or parts[:1]
        total = said[0]
        for part in said[1:]:
            total = total + ", " + part
        return total

    @property
    def headcount(self) -> float | None:
        """The sum of the headcounts, of posts or else of units, None where the source states none."""
        heads = [r.headcount for r in self.found if isinstance(r, Position)]
        if not heads:
            return _stated_heads([r for r in self.found if isinstance(r, Unit)])
        if not (self.counts_heads or any(h != 1.0 for h in heads)):
            return None
        return round(sum(heads), 4)

    def as_json(self) -> dict[str, Any]:
        """Return the summary in the shape that is promised to scripts."""
        return {
            "units": self.count(Unit),
            "positions": self.count(Position),
            "external_clients": self.count(ExternalClient),
            "groups": self.count(ClientGroup),
            "client_links": self.count(ClientLink),
            "missions": self.missions,
            "headcount": self.headcount,
            "left_over": [
                {"where": str(x.where), "text": x.text, "why": str(x.why)} for x in (*self.left_over, *self.gone_over)
            ],
            "questions": [
                {
                    "id": q.id,
                    "text": str(q.text),
                    "choices": [c.label for c in q.choices],
                    "where": q.where,
                }
                for q in self.questions
            ],
            "anomalies": [{"where": a.where, "kind": a.kind, "message": str(a.message)} for a in self.anomalies],
        } | ({"settings": [one.as_json() for one in self.settings]} if self.settings else {})


def _stated_heads(units: list[Unit]) -> float | None:
    """Return the sum of what is stated of units, without those that an outer unit counts in.

    Outer units count their parts in where each states their very sum, or several all state as much or more.
    """
    stated = {unit.id: unit.stated_headcount for unit in units if unit.stated_headcount is not None}
    parts: dict[str, float] = {}
    for unit in units:
        if unit.parent in stated and unit.id in stated:
            parts[unit.parent] = parts.get(unit.parent, 0.0) + stated[unit.id]
    over = [stated[outer] - inner for outer, inner in parts.items()]
    if all(abs(rest) < 0.01 for rest in over) or (len(over) > 1 and min(over) > -0.01):
        stated = {unit.id: stated[unit.id] for unit in units if unit.id in stated and unit.parent not in stated}
    return round(sum(stated.values()), 4) if stated else None
