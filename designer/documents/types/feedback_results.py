"""The annex on a round of the survey: scores by arrow, the worst first, trend, gaps, what is done."""

from __future__ import annotations

from collections.abc import Sequence

from designer.analysis.feedback import (
    RoundResults,
    arrow_name,
    change_since_last,
    change_text,
    effects,
    results,
    rounds,
    score_text,
)
from designer.documents.content.dates import written
from designer.documents.content.parts import HEAD_FIELDS, finished, head_values
from designer.documents.content.services import KINDS, Rows
from designer.documents.document_type import Asked, DocumentType, Group
from designer.documents.subject import Subject
from designer.i18n import Language, Text
from designer.model.feedback import ImprovementKind, SurveyRound
from designer.model.organization import Organization
from designer.model.participants import Participant
from designer.model.relations import ClientLink, ServiceCondition

IMPROVEMENTS: dict[ImprovementKind, Text] = {
    ImprovementKind.PROTOCOL: Text(ru="изменить порядок", en="change the terms"),
    ImprovementKind.TRAINING: Text(ru="обучение", en="training"),
    ImprovementKind.FORUM: Text(ru="тема для встречи", en="topic for a meeting"),
}
_LEVELS = Text(ru="уровень: {levels}", en="level: {levels}")


def _subjects(organization: Organization) -> Sequence[Subject]:
    return [Subject(one, one.name) for one in rounds(organization)]


def _values(asked: Asked) -> dict[str, object]:
    organization, language = asked.organization, asked.language
    found = results(organization, asked.subject.id)
    values: dict[str, object] = {
        **head_values(organization, None, language),
        "round": found.round.name,
        "sheets": str(found.sheets),
        "least": f"{organization.company.fewest_answers:g}",
        "arrows": _arrows(organization, found, language),
        "suppliers": _suppliers(organization, found, language),
        "gaps": _gaps(organization, found, language),
        "comments": [
            {"id": f"{link}-{number}", "arrow": arrow_name(organization, link), "text": words}
            for link, all_words in found.comments.items()
            for number, words in enumerate(all_words)
        ],
        "actions": _actions(organization, found.round, language),
    }
    title = Text(ru="Итоги опроса внутренних клиентов: {name}", en="Results of the survey of internal clients: {name}")
    return finished(organization, values, title.into(language).format(name=found.round.name), language)


def _arrows(organization: Organization, found: RoundResults, language: Language) -> Rows:
    """Return all arrows with a score, the worst first, hidden ones last."""
    hidden = [link for link, cell in found.cells.items() if cell.is_hidden]
    hidden.sort(key=lambda link: arrow_name(organization, link))
    rows: Rows = []
    for link in (*found.worst, *hidden):
        arrow, cell = organization.need(ClientLink, link), found.cells[link]
        change = change_since_last(organization, link, found.round.id)
        rows.append(
            {
                "id": link,
                "supplier": organization.need(Participant, arrow.supplier).name,
                "client": organization.need(Participant, arrow.client).name,
                "score": score_text(cell, language),
                "answers": str(cell.answers) if not cell.is_hidden else "—",
                "trend": "—" if change is None else change_text(change, language),
            }
        )
    return rows


def _suppliers(organization: Organization, found: RoundResults, language: Language) -> Rows:
    ordered = sorted(found.suppliers, key=lambda id: (found.suppliers[id].hundredths or 0, id))
    return [
        {
            "id": id,
            "name": organization.need(Participant, id).name,
            "score": score_text(found.suppliers[id], language),
            "answers": str(found.suppliers[id].answers),
        }
        for id in ordered
    ]


def _gaps(organization: Organization, found: RoundResults, language: Language) -> Rows:
    rows: Rows = []
    for gap in found.gaps:
        condition = organization.need(ServiceCondition, gap.condition)
        seen = KINDS[gap.seen].into(language) + f" ({gap.share[0]}/{gap.share[1]})" if gap.is_about_kind else ""
        levels = _LEVELS.into(language).format(levels="; ".join(gap.levels)) if gap.levels else ""
        rows.append(
            {
                "id": gap.condition,
                "arrow": arrow_name(organization, condition.link),
                "condition": condition.text,
                "declared": KINDS[gap.declared].into(language) + (f", {condition.level}" if condition.level else ""),
                "seen": "; ".join(filter(None, (seen, levels))),
            }
        )
    return rows


def _actions(organization: Organization, round: SurveyRound, language: Language) -> Rows:
    rows: Rows = []
    for effect in effects(organization):
        one = effect.improvement
        if one.round != round.id:
            continue
        owner = organization.get(Participant, one.owner)
        rows.append(
            {
                "id": one.id,
                "kind": IMPROVEMENTS[one.kind].into(language),
                "text": one.text,
                "owner": owner.name if owner else "—",
                "due": written(one.due, language) or "—",
                "effect": "—" if effect.change is None else change_text(effect.change, language),
            }
        )
    return rows


def _file_name(subject: Subject, language: Language) -> str:
    return Text(ru="Итоги опроса — {name}", en="Survey results — {name}").into(language).format(name=subject.name)


TYPE = DocumentType(
    kind="feedback-results",
    title=Text(ru="Итоги опроса внутренних клиентов", en="Results of the survey"),
    group=Group.FEEDBACK,
    place=71,
    is_usual=False,
    subjects=_subjects,
    fields={
        **HEAD_FIELDS,
        "round": Text(ru="опрос", en="round of the survey"),
        "sheets": Text(ru="сколько листов прочитано", en="how many sheets were read"),
        "least": Text(ru="сколько ответов нужно, чтобы показать оценку", en="answers needed to show a score"),
        "arrows.supplier": Text(ru="поставщик", en="supplier"),
        "arrows.client": Text(ru="клиент", en="client"),
        "arrows.score": Text(ru="оценка", en="score"),
        "arrows.answers": Text(ru="сколько ответили", en="how many answered"),
        "arrows.trend": Text(ru="изменение с прошлого опроса", en="change since the last round"),
        "suppliers.name": Text(ru="поставщик", en="supplier"),
        "suppliers.score": Text(ru="средняя оценка поставщика", en="mean score of the supplier"),
        "suppliers.answers": Text(ru="сколько ответили", en="how many answered"),
        "gaps.arrow": Text(ru="стрелка", en="arrow"),
        "gaps.condition": Text(ru="условие", en="condition"),
        "gaps.declared": Text(ru="что считает поставщик", en="what the supplier holds"),
        "gaps.seen": Text(ru="что видит клиент", en="what the client sees"),
        "comments.arrow": Text(ru="стрелка", en="arrow"),
        "comments.text": Text(ru="замечание", en="comment"),
        "actions.kind": Text(ru="вид меры", en="kind of improvement"),
        "actions.text": Text(ru="что сделать", en="what to do"),
        "actions.owner": Text(ru="ответственный", en="owner"),
        "actions.due": Text(ru="срок", en="due"),
        "actions.effect": Text(ru="изменение в следующем опросе", en="change in the next round"),
    },
    file_name=_file_name,
    values=_values,
)
