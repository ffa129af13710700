"""Begin a diagnosis of a support function, and answer its questions."""

from __future__ import annotations

from dataclasses import replace

from designer.model.diagnosis import Answer, Diagnosis, DiagnosisAnswer, SupportFunction
from designer.model.organization import Organization
from designer.model.record import new_id


def set_function(organization: Organization, subject: str, function: SupportFunction) -> Diagnosis:
    """Say which support function a unit or position is, and begin its diagnosis where there is none."""
    held = organization.referring(Diagnosis, subject, "subject")
    made = replace(held[0], function=function) if held else Diagnosis(id=new_id(), subject=subject, function=function)
    organization.put(made)
    return made


def answer_diagnosis(
    organization: Organization, subject: str, question: str, answer: Answer | None, figure: str
) -> None:
    """Answer one question of a subject's diagnosis; neither answer nor figure takes the answer back.

    KeyError where no diagnosis was begun.
    """
    held = organization.referring(Diagnosis, subject, "subject")
    if not held:
        raise KeyError(subject)
    given = [a for a in organization.referring(DiagnosisAnswer, held[0].id, "diagnosis") if a.question == question]
    if answer is None and not figure.strip():
        for one in given:
            organization.drop(one.id)
        return
    old = given[0] if given else DiagnosisAnswer(id=new_id(), diagnosis=held[0].id, question=question)
    organization.put(replace(old, answer=answer, figure=figure.strip()))
