"""Which template a document is made from: one that was chosen, the company's own, or the shipped one."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from designer.documents.document_type import DocumentType
from designer.documents.report import PackProblem
from designer.documents.templates.company_template import company_template, in_order
from designer.i18n import Language, Text, in_own_words, plain
from designer.model.company import Company
from designer.storage.faults import reason
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
        raise PackProblem(not_shipped(kind, path, problem.message)) from problem
    except OSError as fault:
        raise PackProblem(not_shipped(kind, path, reason(fault) + plain("."))) from fault


def not_shipped(kind: DocumentType, path: Path, why: Text) -> Text:
    """Say that a template which belongs to the program is missing or broken, and what helps."""
    title = kind.title
    return Text(
        ru=f"Шаблон документа «{title.ru}» не читается: {why.ru} Установите программу заново или положите "
        f"{path.name} в папку своих шаблонов. Файл: {path}",
        en=f"The template of “{title.en}” cannot be read: {why.en} Install the program again, or put {path.name} "
        f"into the folder of your own templates. File: {path}",
    )
