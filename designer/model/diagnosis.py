"""The diagnosis of a support function: what was asked about the company, and what was answered."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from designer.model.fields import belongs, said
from designer.model.record import Record


class SupportFunction(StrEnum):
    """Functions that support the others; each has questions and levers of its own."""

    PROCUREMENT = "procurement"
    IT = "it"
    PEOPLE = "people"
    FACILITIES = "facilities"
    ACCOUNTING = "accounting"


class Answer(StrEnum):
    """How far a statement about the company holds."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"


@dataclass(frozen=True, slots=True, kw_only=True)
class Diagnosis(Record):
    """The diagnosis of one unit or position as a support function."""

    subject: str = belongs("О ком", "Subject", "Unit", "Position")
    function: SupportFunction = said("Функция", "Function", default=SupportFunction.PROCUREMENT)


@dataclass(frozen=True, slots=True, kw_only=True)
class DiagnosisAnswer(Record):
    """One answer, with the figure that stands behind it."""

    diagnosis: str = belongs("Диагностика", "Diagnosis", "Diagnosis")
    question: str = said("Вопрос", "Question")
    """Key of the question."""
    answer: Answer | None = said("Ответ", "Answer", default=None)
    figure: str = said("Цифра", "Figure")
    """A number or a fact in the user's words."""
