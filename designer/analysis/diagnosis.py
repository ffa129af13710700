"""Diagnoses a support function: the premise that answers lead to, and the worth to each client that follows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from designer.analysis.composing import compose_mission, opening
from designer.analysis.diagnosis_levers import Lever, levers_for
from designer.analysis.diagnosis_questions import PREMISES, Premise, Question, questions_for
from designer.analysis.reading import declared_clients
from designer.i18n import Language, Text, counted, number
from designer.model.diagnosis import Answer, Diagnosis, DiagnosisAnswer, SupportFunction
from designer.model.feedback import Score
from designer.model.organization import Organization
from designer.model.participants import Participant, Performer
from designer.model.relations import ClientLink, Measure, RequestProcedure, Service

_WEIGHT = {Answer.YES: 1.0, Answer.PARTLY: 0.5, Answer.NO: 0.0}
ENOUGH = 3
"""Answers that a premise needs before it is judged."""
REACHED = 0.6
"""Share of agreement from which on a premise holds."""
AHEAD = 0.1
"""By how much the first has to lead the second."""
_LOW = 3.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One question as it stands: the answer, the figure of the user, and what the model itself shows."""

    question: Question
    answer: Answer | None
    figure: str
    shown: Text | None
    """Evidence in the records of the model; None where they say nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Worth:
    """What the function is worth to one client."""

    client: Participant
    levers: tuple[Lever, ...]
    services: tuple[str, ...]
    """Services that go to the client already."""

    def sentences(self, language: Language) -> tuple[str, ...]:
        """Return the proposition, a sentence for each lever."""
        return tuple(f"{opening(self.client, language)} {lever.help_to.into(language)}." for lever in self.levers)


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """All that a diagnosis says now."""

    performer: Performer
    function: SupportFunction
    asked: tuple[Asked, ...]
    agreement: Mapping[Premise, float]
    """Share of agreement by premise, from 0 to 1, among the answers given."""
    premise: Premise | None
    why: Text
    worth: tuple[Worth, ...]
    said: tuple[Lever, ...]
    """Levers of the premise that the mission speaks of."""
    unsaid: tuple[Lever, ...]
    draft: str
    """A mission after the value proposition; "" where there is none to propose."""

    @property
    def evidence(self) -> tuple[Asked, ...]:
        """The answers that speak for the premise, the strongest first."""
        speaking = [
            a for a in self.asked if a.question.premise is self.premise and a.answer in (Answer.YES, Answer.PARTLY)
        ]
        return tuple(sorted(speaking, key=lambda a: -_WEIGHT[a.answer] if a.answer else 0.0))


def diagnosis_of(organization: Organization, subject: str) -> Diagnosis | None:
    """Return the diagnosis of a unit or position, None where none was begun."""
    found = organization.referring(Diagnosis, subject, "subject")
    return found[0] if found else None


def diagnose(
    organization: Organization,
    subject: str,
    function: SupportFunction | None = None,
    language: Language | None = None,
) -> Outcome:
    """Return what the answers about a support function lead to; KeyError for a stranger.

    Without a diagnosis in the model all questions are open.
    """
    performer = organization.need(Performer, subject)
    held = diagnosis_of(organization, subject)
    kind = function or (held.function if held else SupportFunction.PROCUREMENT)
    answers = {a.question: a for a in organization.referring(DiagnosisAnswer, held.id, "diagnosis")} if held else {}
    asked = tuple(
        Asked(
            question=question,
            answer=answers[question.key].answer if question.key in answers else None,
            figure=answers[question.key].figure if question.key in answers else "",
            shown=_shown(organization, performer, question.evidence),
        )
        for question in questions_for(kind)
    )
    agreement = {premise: _agreement(asked, premise) for premise in Premise}
    premise, why = _judge(asked, agreement)
    language = language or organization.company.language
    levers = levers_for(kind, premise) if premise else ()
    clients = declared_clients(organization, subject)
    worth = tuple(
        Worth(client=client, levers=levers, services=_services(organization, subject, client.id)) for client in clients
    )
    said = tuple(lever for lever in levers if _speaks_of(performer.mission, lever))
    return Outcome(
        performer=performer,
        function=kind,
        asked=asked,
        agreement=agreement,
        premise=premise,
        why=why,
        worth=worth if premise else (),
        said=said,
        unsaid=tuple(lever for lever in levers if lever not in said),
        draft=_draft(organization, [client.id for client in clients], levers, language),
    )


def _agreement(asked: tuple[Asked, ...], premise: Premise) -> float:
    given = [_WEIGHT[a.answer] for a in asked if a.question.premise is premise and a.answer is not None]
    return sum(given) / len(given) if given else 0.0


def _judge(asked: tuple[Asked, ...], agreement: Mapping[Premise, float]) -> tuple[Premise | None, Text]:
    given = {p: sum(a.question.premise is p and a.answer is not None for a in asked) for p in Premise}
    missing = sum(max(0, ENOUGH - number) for number in given.values())
    if missing:
        number = counted(missing, ("вопрос", "вопроса", "вопросов"), ("question", "questions"))
        return None, Text(
            ru=f"Ответов пока мало: ответьте ещё хотя бы на {number.ru}.",
            en=f"Too few answers so far: answer at least {number.en} more.",
        )
    first, second, _ = sorted(Premise, key=lambda p: -agreement[p])
    if agreement[first] < REACHED:
        return None, Text(
            ru="Ни одна предпосылка не подтвердилась: ответы не говорят об остром положении. "
            "Спросите клиентов, чего им не хватает, и начните с этого.",
            en="No premise is confirmed: the answers tell of no pressing situation. "
            "Ask the clients what they miss, and begin there.",
        )
    if agreement[first] - agreement[second] < AHEAD:
        return None, Text(
            ru="Две предпосылки одинаково сильны: «{a}» и «{b}». Уточните ответы «отчасти» или решите с руководством, "
            "что важнее в этом году.",
            en="Two premises are equally strong: “{a}” and “{b}”. Make the answers “partly” more exact, or decide "
            "with the management what matters more this year.",
        ).format(a=PREMISES[first], b=PREMISES[second])
    share = round(agreement[first] * 100)
    return first, Text(ru=f"Согласие с её признаками: {share} %.", en=f"Agreement with its signs: {share}%.")


def _shown(organization: Organization, performer: Performer, evidence: str) -> Text | None:
    links = organization.referring(ClientLink, performer.id, "supplier")
    if not links or not evidence:
        return None
    all_of = counted(len(links), ("стрелки", "стрелок", "стрелок"), ("arrow", "arrows"))
    if evidence == "ask":
        bare = sum(not organization.referring(RequestProcedure, link.id, "link") for link in links)
        return Text(
            ru="В модели: без порядка обращения {n} из {all}", en="The model: {n} of {all} without a way to ask"
        ).format(n=bare, all=all_of)
    if evidence == "measure":
        bare = sum(not organization.referring(Measure, link.id, "link") for link in links)
        return Text(ru="В модели: без показателей {n} из {all}", en="The model: {n} of {all} without a measure").format(
            n=bare, all=all_of
        )
    if evidence == "deadline":
        return _deadlines(organization, links)
    people = counted(len(links), ("клиент", "клиента", "клиентов"), ("client", "clients"))
    return Text(ru=f"В модели: {people.ru}", en=f"The model: {people.en}")


def _deadlines(organization: Organization, links: list[ClientLink]) -> Text | None:
    services = [s for link in links for s in organization.referring(Service, link.id, "link")]
    said = "; ".join(f"{s.name}\u00a0— {s.deadline}" for s in services[:3] if s.deadline)
    scores = [s.value for link in links for s in organization.referring(Score, link.id, "link") if s.value is not None]
    parts = []
    if said:
        parts.append(Text(ru=f"В модели сроки: {said}", en=f"Deadlines in the model: {said}"))
    if scores:
        mean = sum(scores) / len(scores)
        low = Text(ru=" (низко)", en=" (low)") if mean < _LOW else Text(ru="", en="")
        of = Text(ru="Оценка клиентов\u00a0— {mean} из 5", en="Clients’ score: {mean} of 5")
        parts.append(of.format(mean=number(round(mean, 1))) + low)
    if not parts:
        return None
    return parts[0] + ". " + parts[1] if len(parts) > 1 else parts[0]


def _services(organization: Organization, supplier: str, client: str) -> tuple[str, ...]:
    links = [link for link in organization.referring(ClientLink, supplier, "supplier") if link.client == client]
    found = [s for link in links for s in organization.referring(Service, link.id, "link")]
    return tuple(s.name for s in sorted(found, key=lambda s: (s.order, s.id)) if s.name)


def _speaks_of(mission: str, lever: Lever) -> bool:
    words = mission.casefold().split()
    return any(word.strip("«»(),.;:").startswith(start) for word in words for start in lever.words)


def _draft(organization: Organization, clients: list[str], levers: tuple[Lever, ...], language: Language) -> str:
    if not clients or not levers:
        return ""
    actions = {id: levers[n % len(levers)].help_to.into(language) for n, id in enumerate(clients[: len(levers)])}
    return compose_mission(organization, list(actions), actions, language)
