"""Open rounds of the survey, take answers in, decide what is done after them, say thanks."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from designer.edits.refusal import Refusal, insist
from designer.i18n import Language, Text
from designer.model.feedback import Improvement, ImprovementKind, Score, SurveyRound, Thanks
from designer.model.organization import Organization
from designer.model.participants import Participant, Performer, Position, Unit
from designer.model.record import new_id
from designer.model.relations import ClientLink

_DAYS = 30
_TEXTS = {
    ImprovementKind.PROTOCOL: Text(
        ru="Пересмотреть порядок и условия обслуживания: {arrow}", en="Revise the way to ask and the terms: {arrow}"
    ),
    ImprovementKind.TRAINING: Text(
        ru="Провести занятие на примерах последних обращений: {arrow}",
        en="Hold a training on the latest requests: {arrow}",
    ),
    ImprovementKind.FORUM: Text(
        ru="Обсудить на встрече сторон, что мешает: {arrow}", en="Discuss at a meeting what stands in the way: {arrow}"
    ),
}


def open_round(organization: Organization, name: str, on: date) -> SurveyRound:
    """Begin a round of the survey and return it; without a name it is called by its month."""
    made = SurveyRound(id=new_id(), name=name.strip() or f"{on.month:02d}.{on.year}", opened=on.isoformat())
    organization.put(made)
    return made


def take_scores(organization: Organization, scores: Iterable[Score]) -> None:
    """Put the scores of answer sheets into the model."""
    for score in scores:
        organization.put(score)


def may_improve(organization: Organization, link: str) -> Refusal | None:
    """Say why nothing can be planned for an arrow, or None."""
    if organization.get(ClientLink, link) is None:
        return Refusal(Text(ru="Такой стрелки больше нет.", en="This arrow is gone."))
    return None


def propose_improvement(
    organization: Organization, link: str, kind: ImprovementKind, round: str | None, on: date, language: Language
) -> Improvement:
    """Plan something for an arrow: the head of the supplier owns it, it is due in thirty days."""
    insist(may_improve(organization, link))
    arrow = organization.need(ClientLink, link)
    supplier = organization.need(Performer, arrow.supplier)
    client = organization.need(Participant, arrow.client)
    owner = supplier.head if isinstance(supplier, Unit) and supplier.head else supplier.id
    text = _TEXTS[kind].into(language).format(arrow=f"{supplier.name} → {client.name}")
    due = (on + timedelta(days=_DAYS)).isoformat()
    made = Improvement(id=new_id(), link=link, round=round, kind=kind, text=text, owner=owner, due=due)
    organization.put(made)
    return made


def change_improvement(organization: Organization, id: str, **values: Any) -> None:
    """Set fields of an improvement: ``text``, ``kind``, ``owner``, ``due``, ``is_done``."""
    organization.put(replace(organization.need(Improvement, id), **values))


def may_thank(organization: Organization, giver: str, receiver: str, text: str) -> Refusal | None:
    """Say why thanks cannot be written down, or None."""
    if not text.strip():
        return Refusal(Text(ru="Напишите, за что спасибо.", en="Write what the thanks are for."))
    if giver == receiver:
        return Refusal(Text(ru="Благодарят другого, а не себя.", en="Thanks go to somebody else."))
    if any(organization.get(Performer, id) is None for id in (giver, receiver)):
        message = Text(ru="Благодарят подразделение или должность.", en="Thanks go to a unit or a position.")
        return Refusal(message)
    return None


def thank(organization: Organization, giver: str, receiver: str, text: str, on: date) -> Thanks:
    """Write thanks down and return them."""
    insist(may_thank(organization, giver, receiver, text))
    made = Thanks(id=new_id(), giver=giver, receiver=receiver, text=" ".join(text.split()), date=on.isoformat())
    organization.put(made)
    return made


def holder_of(organization: Organization, id: str) -> str:
    """Return the one person behind a unit or position, "" where none or several are known."""
    one = organization.find(id)
    post = organization.get(Position, one.head) if isinstance(one, Unit) else one
    return post.holders[0] if isinstance(post, Position) and len(post.holders) == 1 else ""
