"""The remarks on documents under discussion, answered or not: лист замечаний, which becomes the protocol."""

from __future__ import annotations

from designer.documents.content.parts import HEAD_FIELDS, finished, head_values
from designer.documents.content.services import DASH, Rows
from designer.documents.document_type import Asked, DocumentType, Group, all_types
from designer.documents.revisions.contents import content_rows
from designer.documents.subject import Subject, the_company
from designer.i18n import Language, Text
from designer.model.organization import Organization
from designer.model.register import Remark, RemarkState
from designer.word.values import Gap

_NO_ANSWER = Gap(Text(ru="ответа нет", en="no answer yet"))
_STATES = {
    RemarkState.OPEN: Text(ru="открыто", en="open"),
    RemarkState.ACCEPTED: Text(ru="принято", en="accepted"),
    RemarkState.REJECTED: Text(ru="отклонено", en="rejected"),
}


def _values(asked: Asked) -> dict[str, object]:
    organization, language = asked.organization, asked.language
    remarks = organization.all(Remark)
    values: dict[str, object] = {
        **head_values(organization, None, language),
        "documents": content_rows(asked),
        "remarks": _rows(organization, remarks, language),
        "summary": _summary(remarks, language),
    }
    title = Text(ru="Протокол замечаний и разногласий", en="Remarks and disagreements")
    return finished(organization, values, title.into(language), language)


def _rows(organization: Organization, remarks: list[Remark], language: Language) -> Rows:
    names = {(r.kind, r.subject): _document(organization, r, language) for r in remarks}
    ordered = sorted(remarks, key=lambda r: (names[r.kind, r.subject], r.date, r.id))
    return [
        {
            "id": remark.id,
            "document": names[remark.kind, remark.subject],
            "place": remark.place or DASH,
            "text": remark.text,
            "author": remark.author or DASH,
            "answer": remark.answer or (_NO_ANSWER if remark.state is RemarkState.OPEN else DASH),
            "state": _STATES[remark.state].into(language),
        }
        for remark in ordered
    ]


def _document(organization: Organization, remark: Remark, language: Language) -> str:
    known = all_types().get(remark.kind)
    subjects = known.subjects(organization) if known is not None else ()
    subject = next((s for s in subjects if s.id == remark.subject), None)
    return known.file_name(subject, language) if known is not None and subject is not None else remark.kind


def _summary(remarks: list[Remark], language: Language) -> str:
    if not remarks:
        return ""
    number = {state: sum(remark.state is state for remark in remarks) for state in RemarkState}
    return Text(
        ru=f"Всего замечаний: {len(remarks)}; принято: {number[RemarkState.ACCEPTED]}; отклонено: "
        f"{number[RemarkState.REJECTED]}; открыто: {number[RemarkState.OPEN]}.",
        en=f"Remarks: {len(remarks)}; accepted: {number[RemarkState.ACCEPTED]}; rejected: "
        f"{number[RemarkState.REJECTED]}; open: {number[RemarkState.OPEN]}.",
    ).into(language)


def _file_name(subject: Subject, language: Language) -> str:
    return Text(ru="Протокол замечаний и разногласий", en="Remarks and disagreements").into(language)


TYPE = DocumentType(
    kind="discussion-copy",
    title=Text(ru="Протокол замечаний и разногласий", en="Remarks and disagreements"),
    group=Group.SHEETS,
    place=64,
    is_usual=False,
    subjects=the_company,
    fields={
        **HEAD_FIELDS,
        "summary": Text(ru="сколько замечаний и что решено", en="how many remarks, and what was decided"),
        "documents.title": Text(ru="документ на обсуждении", en="document under discussion"),
        "documents.revision": Text(ru="редакция", en="revision"),
        "remarks.document": Text(ru="документ", en="document"),
        "remarks.place": Text(ru="место", en="place"),
        "remarks.text": Text(ru="замечание", en="remark"),
        "remarks.author": Text(ru="автор замечания", en="author"),
        "remarks.answer": Text(ru="ответ", en="answer"),
        "remarks.state": Text(ru="решение", en="decision"),
    },
    file_name=_file_name,
    values=_values,
)
