"""The rows of a survey form, the same for Excel and Word: one for each supplier, one for each of its conditions."""

from __future__ import annotations

from dataclasses import dataclass

from designer.analysis.survey import Questionnaire
from designer.exchange.answers.answers_table import row_code


@dataclass(frozen=True, slots=True, kw_only=True)
class FormRow:
    """One row to be answered."""

    code: str
    what: str
    is_condition: bool


def form_rows(asked: Questionnaire) -> list[FormRow]:
    """Return the rows for one client, each supplier followed by its conditions."""
    rows = []
    for arrow in asked.arrows:
        services = "; ".join(arrow.services)
        what = arrow.supplier + (f" — {services}" if services else "")
        rows.append(FormRow(code=row_code(arrow.link), what=what, is_condition=False))
        rows += [FormRow(code=row_code(c.id), what=c.text, is_condition=True) for c in arrow.conditions]
    return rows
