"""The sheet of the periodic review: which document is looked at again, and by when."""

from __future__ import annotations

import calendar
from datetime import date

from designer.documents.content.dates import written_day
from designer.documents.content.parts import HEAD_FIELDS, finished, head_values
from designer.documents.content.services import DASH, Rows
from designer.documents.document_type import Asked, DocumentType, Group
from designer.documents.revisions.contents import NO_DOCUMENTS, contents
from designer.documents.subject import Subject, the_company
from designer.i18n import Language, Text, counted


def _values(asked: Asked) -> dict[str, object]:
    organization, language = asked.organization, asked.language
    months = organization.company.review_months
    rows: Rows = [
        {
            "id": c.id,
            "title": c.title,
            "revision": str(c.revision),
            "issued": written_day(date.fromisoformat(c.date), language) if c.date else DASH,
            "due": written_day(later(date.fromisoformat(c.date), months), language) if c.date else DASH,
        }
        for c in contents(asked)
    ]
    values: dict[str, object] = {
        **head_values(organization, None, language),
        "documents": rows or NO_DOCUMENTS,
        "period": _period(months).into(language),
    }
    title = Text(ru="Лист периодического пересмотра", en="Periodic review sheet")
    return finished(organization, values, title.into(language), language)


def _period(months: int) -> Text:
    """Return how often, as it follows «раз в» and "every": a month, 6 months, a year."""
    if months in (1, 12):
        return Text(ru="месяц", en="month") if months == 1 else Text(ru="год", en="year")
    return counted(months, ("месяц", "месяца", "месяцев"), ("month", "months"))


def later(day: date, months: int) -> date:
    """Return the same day some months later, the last of its month where that has no such day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def _file_name(subject: Subject, language: Language) -> str:
    return Text(ru="Лист периодического пересмотра", en="Periodic review sheet").into(language)


TYPE = DocumentType(
    kind="review-sheet",
    title=Text(ru="Лист периодического пересмотра", en="Periodic review sheet"),
    group=Group.SHEETS,
    place=63,
    is_usual=False,
    subjects=the_company,
    fields={
        **HEAD_FIELDS,
        "period": Text(ru="раз во сколько: «6 месяцев»", en="how often: “6 months”"),
        "documents.title": Text(ru="документ", en="document"),
        "documents.revision": Text(ru="редакция", en="revision"),
        "documents.issued": Text(ru="дата выпуска", en="day of issue"),
        "documents.due": Text(ru="пересмотреть до", en="review by"),
    },
    file_name=_file_name,
    values=_values,
)
