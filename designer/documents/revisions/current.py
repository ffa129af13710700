"""Documents as the model would give them now, without writing them."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from designer.documents.document_type import Asked, DocumentType, Listed, all_types
from designer.documents.report import PackProblem
from designer.documents.subject import Subject
from designer.documents.templates.chosen import load_template, own_template
from designer.documents.templates.company_template import TITLE_FIELD
from designer.documents.wording import own_words, with_wordings, wordings_of
from designer.documents.writing.pack_wide import PackWide
from designer.i18n import Language
from designer.model.company import Company
from designer.model.organization import Organization
from designer.model.register import DocumentStatus, IssuedDocument

if TYPE_CHECKING:
    from designer.word.template import Template
    from designer.word.values import DocumentIdentity, Filled

_DAY: Final = date(2026, 1, 1)


class Current:
    """Renders documents of one state of the model; the subjects of a kind are found once."""

    def __init__(self, organization: Organization) -> None:
        self.organization = organization
        self._subjects: dict[str, dict[str, Subject]] = {}
        self._wide = PackWide(organization)

    def subject(self, kind: str, id: str) -> Subject | None:
        """Return about whom a document of the kind is, None if it has no such subject (any more)."""
        if kind not in self._subjects:
            known = all_types().get(kind)
            self._subjects[kind] = {s.id: s for s in known.subjects(self.organization)} if known else {}
        return self._subjects[kind].get(id)

    def title(self, kind: str, id: str, language: Language) -> str:
        """Return the name of a document for people, empty if it cannot be made any more."""
        subject = self.subject(kind, id)
        return all_types()[kind].file_name(subject, language) if subject is not None else ""

    def texts(self, kind: str, id: str, language: Language) -> dict[str, str] | None:
        """Return the text of every field by its anchor, None if the document cannot be made any more."""
        asked = self.asked(kind, id, language)
        if asked is None:
            return None
        template, values, identity = asked
        return dict(template.texts(values, identity=identity))

    def document(self, kind: str, id: str, language: Language) -> Filled | None:
        """Return the whole document, None if it cannot be made any more."""
        asked = self.asked(kind, id, language)
        if asked is None:
            return None
        template, values, identity = asked
        own = own_words(wordings_of(self.organization, kind, id, language))
        return template.fill(values, identity=identity, own_words=own)

    def asked(
        self, kind: str, id: str, language: Language
    ) -> tuple[Template, dict[str, object], DocumentIdentity] | None:
        """Return what a document is made from, None if it cannot be made any more."""
        from designer.word.values import DocumentIdentity

        subject = self.subject(kind, id)
        if subject is None:
            return None
        made = all_types()[kind]
        asked = Asked(
            kind=kind,
            organization=self.organization,
            subject=subject,
            language=language,
            wide=self._wide,
            beside=self._beside(made, language),
        )
        wordings = wordings_of(self.organization, kind, id, language)
        values, _ = with_wordings(made.values(asked), wordings, language)
        template = template_of(made, language, self.organization.company)
        values["title_is_above"] = TITLE_FIELD in template.field_names
        identity = DocumentIdentity(
            model_id=self.organization.model_id,
            subject=id,
            kind=kind,
            title=made.file_name(subject, language),
            organization=self.organization.company.name,
            created=_DAY,
            language=language,
            template=kind,
        )
        return template, values, identity

    def _beside(self, kind: DocumentType, language: Language) -> tuple[Listed, ...]:
        types = all_types()
        found = [
            Listed(
                kind=d.kind,
                subject=d.subject,
                title=self.title(d.kind, d.subject, language),
                revision=d.revision,
                hash=d.hash,
                group=types[d.kind].group,
            )
            for d in last_revisions(self.organization)
            if d.subject is not None
            and d.language == language
            and d.status is not DocumentStatus.WITHDRAWN
            and d.kind in types
            and types[d.kind].place < kind.place
        ]
        return tuple(sorted(found, key=lambda d: (types[d.kind].place, d.title)))


def last_revisions(organization: Organization) -> list[IssuedDocument]:
    """Return the last revision of every document in the register, by kind and subject."""
    last: dict[tuple[str, str | None, Language], IssuedDocument] = {}
    for document in organization.all(IssuedDocument):
        key = (document.kind, document.subject, document.language)
        if key not in last or (last[key].revision, last[key].id) < (document.revision, document.id):
            last[key] = document
    return sorted(last.values(), key=lambda d: (d.kind, d.subject or "", d.language))


def template_of(kind: DocumentType, language: Language, company: Company) -> Template:
    """Return the template with which a kind is exported now, read once while it stays as it is.

    One of the company's own that cannot be used gives way to the shipped one. Raises WordProblem or OSError.
    """
    own = own_template(kind, language)
    path = kind.template(language)
    mark = (repr(company), path.stat().st_mtime_ns, own, own.stat().st_mtime_ns if own is not None else 0)
    known = _templates.get((kind.kind, language))
    if known is not None and known[0] == mark:
        return known[1]
    try:
        template = load_template(kind, language, company)
    except PackProblem:
        from designer.word.template import Template

        template = Template.load(path)
    _templates[kind.kind, language] = (mark, template)
    return template


_templates: Final[dict[tuple[str, Language], tuple[object, Template]]] = {}
