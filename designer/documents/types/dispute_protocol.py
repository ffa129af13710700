"""The protocol of a dispute: what the arrows say on one page, with room for what the sides agree."""

from __future__ import annotations

from collections.abc import Sequence

from designer.analysis.demand import JUSTIFIED, THE_OTHERS
from designer.analysis.dispute import Dispute, settle
from designer.documents.content.dates import written
from designer.documents.content.names import beginning
from designer.documents.content.parts import HEAD_FIELDS, finished, head_values
from designer.documents.content.services import KINDS, Rows
from designer.documents.content.sheets import signing_rows
from designer.documents.document_type import Asked, DocumentType, Group
from designer.documents.subject import Subject
from designer.i18n import Language, Text
from designer.model.organization import Organization
from designer.model.participants import Participant
from designer.model.record import Record
from designer.model.relations import Measure, RequestProcedure, Service, ServiceCondition
from designer.model.talk import DisputeCase
from designer.model.work import Duty, Function, OutOfScope

_UNBOUND = Text(ru="к услуге, условию или обязанности не привязано", en="bound to no service, condition or duty")
_SAYS = {
    "a": Text(ru="Обосновано требование стороны «{name}»", en="The demand of “{name}” is justified"),
    "b": Text(ru="Права сторона «{name}»", en="“{name}” is right"),
}
_TERM_KINDS: dict[type[Record], Text] = {
    Service: Text(ru="услуга", en="service"),
    RequestProcedure: Text(ru="порядок обращения", en="way to ask"),
    Measure: Text(ru="показатель", en="measure"),
}


def subject_of(organization: Organization, case: DisputeCase) -> Subject:
    """Return a dispute as the subject of its protocol."""
    a, b = organization.need(Participant, case.a), organization.need(Participant, case.b)
    return Subject(case, f"{a.name} — {b.name}", frozenset({a.id, b.id}))


def _subjects(organization: Organization) -> Sequence[Subject]:
    cases = sorted(organization.all(DisputeCase), key=lambda case: (case.date, case.id))
    return [subject_of(organization, case) for case in cases]


def _values(asked: Asked) -> dict[str, object]:
    organization, language = asked.organization, asked.language
    case = asked.subject.record
    assert isinstance(case, DisputeCase)
    dispute = settle(organization, case.a, case.b, case.about)
    says = _SAYS.get(dispute.verdict)
    winner = dispute.a if dispute.verdict == "a" else dispute.b
    values: dict[str, object] = {
        **head_values(organization, None, language),
        "side_a": dispute.a.name,
        "side_b": dispute.b.name,
        "date": written(case.date[:10], language),
        "demand": _demand(organization.find(case.about), language) or _UNBOUND.into(language),
        "verdict": "" if says is None else says.into(language).format(name=winner.name) + ".",
        "why": _reason(dispute, language),
        "value": dispute.value.into(language),
        "duties": _listed((d.into(language) for d in dispute.duties), "duty"),
        "terms": _terms(dispute, language),
        "common": _common(dispute, language),
        "chains": _chains(dispute),
        "proposals": _listed((p.label.into(language) for p in dispute.proposals), "proposal"),
        "decision": case.decision,
        "signing": [
            *signing_rows(organization, [dispute.a], Text(ru="Кто просит", en="Who asks"), language),
            *signing_rows(organization, [dispute.b], Text(ru="У кого", en="Of whom"), language),
        ],
    }
    title = Text(ru="Протокол разбора разногласия: {name}", en="Protocol of a dispute: {name}")
    return finished(organization, values, title.into(language).format(name=asked.subject.name), language)


def _reason(dispute: Dispute, language: Language) -> str:
    """Return why, without the words that tell who is right, for the protocol says that in a line of its own."""
    why = dispute.why.into(language)
    for told in (JUSTIFIED, THE_OTHERS):
        why = why.removeprefix(told.into(language))
    return beginning(why.lstrip())


def _demand(record: Record | None, language: Language) -> str:
    if isinstance(record, Service):
        return "; ".join(filter(None, (record.name, record.result, record.deadline)))
    if isinstance(record, ServiceCondition):
        kind = KINDS[record.kind].into(language)
        return f"{record.text} ({kind}" + (f", {record.level})" if record.level else ")")
    if isinstance(record, RequestProcedure):
        pieces = (record.channel, record.form, record.notice, record.procedure)
        return "; ".join(filter(None, (piece.strip(" .;") for piece in pieces)))
    if isinstance(record, Measure):
        return "; ".join(filter(None, (record.name, record.target)))
    return record.text if isinstance(record, Function | Duty | OutOfScope) else ""


def _terms(dispute: Dispute, language: Language) -> Rows:
    rows: Rows = []
    for term in dispute.terms:
        kind = KINDS[term.kind] if isinstance(term, ServiceCondition) else _TERM_KINDS[type(term)]
        words = _demand(term, language) if not isinstance(term, ServiceCondition) else term.text
        level = term.level if isinstance(term, ServiceCondition) else ""
        text = words + (f" — {level}" if level else "")
        if text.strip():
            rows.append({"id": term.id, "kind": kind.into(language), "text": text})
    return rows


def _common(dispute: Dispute, language: Language) -> Rows:
    return [
        {
            "id": one.client.id,
            "client": one.client.name,
            "owed_a": "; ".join(one.owed_by_a) or "—",
            "owed_b": "; ".join(one.owed_by_b) or "—",
            "first": dispute.first_of(one).into(language),
        }
        for one in dispute.common
    ]


def _chains(dispute: Dispute) -> Rows:
    paths = [path for side in ("a", "b") for path in dispute.chains[side][:2]]
    return _listed((" → ".join(p.name for p in path) for path in paths), "chain")


def _listed(texts: object, word: str) -> Rows:
    return [{"id": f"{word}-{number}", "text": text} for number, text in enumerate(texts)]  # type: ignore[arg-type, var-annotated]


def _file_name(subject: Subject, language: Language) -> str:
    title = Text(ru="Протокол разногласия — {name}", en="Dispute protocol — {name}")
    return title.into(language).format(name=subject.name)


TYPE = DocumentType(
    kind="dispute-protocol",
    title=Text(ru="Протокол разбора разногласия", en="Protocol of a dispute"),
    group=Group.FEEDBACK,
    place=80,
    is_usual=False,
    subjects=_subjects,
    fields={
        **HEAD_FIELDS,
        "side_a": Text(ru="кто просит", en="who asks"),
        "side_b": Text(ru="у кого просят", en="of whom"),
        "date": Text(ru="дата разбора", en="date"),
        "demand": Text(ru="к чему относится требование", en="what the demand is bound to"),
        "verdict": Text(ru="вывод модели", en="what the model concludes"),
        "why": Text(ru="почему", en="why"),
        "value": Text(ru="доходит ли ценность до внешнего клиента", en="whether value reaches the external client"),
        "duties.text": Text(ru="обязанность клиента при обращении", en="duty of the client who asks"),
        "terms.kind": Text(ru="вид условия на стрелке", en="kind of term"),
        "terms.text": Text(ru="условие на стрелке", en="term of the arrow"),
        "common.client": Text(ru="общий клиент", en="common client"),
        "common.owed_a": Text(ru="что ему должен первый", en="what the first owes them"),
        "common.owed_b": Text(ru="что ему должен второй", en="what the second owes them"),
        "common.first": Text(ru="чья услуга нужна раньше", en="whose service comes first"),
        "chains.text": Text(ru="цепочка до внешнего клиента", en="chain to the external client"),
        "proposals.text": Text(ru="что решило бы спор", en="what would decide"),
        "decision": Text(ru="решение сторон", en="decision of the sides"),
        "signing.side": Text(ru="сторона", en="side"),
        "signing.post": Text(ru="должность подписывающего", en="post of who signs"),
        "signing.person": Text(ru="инициалы и фамилия", en="name of who signs"),
    },
    file_name=_file_name,
    values=_values,
)
