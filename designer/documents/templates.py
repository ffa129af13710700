"""Which template a document is made from: one that was chosen, the company's own, or the shipped one."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from designer.documents.company_template import company_template, in_order
from designer.documents.document_type import DocumentType
from designer.documents.report import PackProblem, no_access
from designer.i18n import Language, in_own_words
from designer.model.company import Company
from designer.storage.places import templates_folder

if TYPE_CHECKING:
    from designer.word.template import Template

LETTERHEADS = ("letterhead.docx", "бланк.docx")
"""Names of a file that serves every kind which has no template of its own."""


def own_template(kind: DocumentType, language: Language) -> Path | None:
    """Return the company's own template of a kind, its letterhead if there is none, None if there is neither.

    They lie in the user's folder of templates: ``ru/regulation.docx``, ``ru/бланк.docx``.
    """
    for name in (f"{kind.kind}.docx", *LETTERHEADS):
        path = templates_folder() / language / name
        if path.is_file():
            return path
    return None


def load_template(kind: DocumentType, language: Language, company: Company, chosen: Path | None = None) -> Template:
    """Read the template of a kind, its sections as the company wants them; PackProblem says what is wrong where."""
    from designer.word.problem import WordProblem
    from designer.word.reworded import reworded
    from designer.word.template import Template

    path = kind.template(language)
    try:
        shipped = in_order(path.read_bytes(), kind, company)
        if company.vocabulary:
            shipped = reworded(shipped, lambda words: in_own_words(words, language))
        own = chosen or own_template(kind, language)
        return company_template(own, kind, shipped, company) if own is not None else Template.load(shipped)
    except WordProblem as problem:
        raise PackProblem(problem.text) from problem
    except OSError as fault:
        raise PackProblem(no_access(path, fault)) from fault
