"""One document by itself, without a pack: a protocol, a card, minutes."""

from __future__ import annotations

from datetime import date

from designer.documents.document_type import Asked, all_types
from designer.documents.report import PackProblem
from designer.documents.subject import Subject
from designer.documents.templates.chosen import not_shipped
from designer.documents.writing.pack_wide import PackWide
from designer.i18n import Language, plain
from designer.model.organization import Organization
from designer.storage.faults import reason


def one_document(organization: Organization, kind: str, subject: Subject, language: Language, on: date) -> bytes:
    """Return a Word document of a kind about a subject, dated for the file; raises PackProblem.

    The subject's record need not be in the model yet.
    """
    from designer.word.problem import WordProblem
    from designer.word.template import Template
    from designer.word.values import DocumentIdentity

    document_type = all_types()[kind]
    asked = Asked(
        kind=kind, organization=organization, subject=subject, language=language, wide=PackWide(organization)
    )
    identity = DocumentIdentity(
        model_id=organization.model_id,
        subject=subject.id,
        kind=kind,
        title=document_type.file_name(subject, language),
        organization=organization.company.name,
        created=on,
        language=language,
        template=kind,
    )
    path = document_type.template(language)
    try:
        return Template.load(path).fill(document_type.values(asked), identity=identity).data
    except WordProblem as problem:
        raise PackProblem(not_shipped(document_type, path, problem.message)) from problem
    except OSError as fault:
        raise PackProblem(not_shipped(document_type, path, reason(fault) + plain("."))) from fault
