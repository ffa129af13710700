"""Write the survey forms of all internal clients into a folder."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from designer.analysis.survey import Questionnaire, questionnaires
from designer.documents.subject import Subject
from designer.documents.surveys import words
from designer.documents.surveys.excel_form import survey_xlsx
from designer.documents.surveys.html_form import survey_html
from designer.documents.writing.single import one_document
from designer.i18n import Language
from designer.model.organization import Organization
from designer.model.participants import Performer
from designer.storage.atomic import write_whole

KINDS = ("html", "xlsx", "docx")


def form(organization: Organization, asked: Questionnaire, round: str, kind: str, language: Language) -> bytes:
    """Return the form of one client; ``kind`` is html, xlsx or docx, the latter for the newest round."""
    if kind == "html":
        return survey_html(organization, asked, round, language)
    if kind == "xlsx":
        return survey_xlsx(organization, asked, round, language)
    subject = Subject(organization.need(Performer, asked.client), asked.name)
    return one_document(organization, "feedback-form", subject, language, date.today())


def write_forms(organization: Organization, round: str, to: Path, kind: str, language: Language) -> list[Path]:
    """Write one form for each internal client and return the files; raises OSError and PackProblem."""
    from designer.word.file_names import safe_file_name

    to.mkdir(parents=True, exist_ok=True)
    used: set[str] = set()
    made = []
    for asked in questionnaires(organization):
        name = safe_file_name(f"{words.TITLE.into(language)} — {asked.name}", suffix=f".{kind}", used=used)
        write_whole(to / name, form(organization, asked, round, kind, language))
        made.append(to / name)
    return made
