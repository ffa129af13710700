"""The register of documents that were made from the model."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from designer.i18n import Language
from designer.model.fields import belongs, refers, said
from designer.model.record import Record

SUBJECTS = (
    *("Unit", "Position", "ClientLink", "Company"),
    *("ExternalClient", "ClientGroup", "DisputeCase", "SurveyRound", "Thanks"),
)
"""Class names of the records that a document may be about."""


class DocumentStatus(StrEnum):
    """How far a document has come."""

    ISSUED = "issued"
    IN_SIGN_OFF = "in-sign-off"
    SIGNED = "signed"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True, kw_only=True)
class IssuedDocument(Record):
    """One revision of one document that left the program."""

    kind: str = said("Вид документа", "Kind of document")
    subject: str | None = refers("О ком", "Subject", *SUBJECTS)
    number: str = said("Номер", "Number")
    revision: int = said("Редакция", "Revision", default=1)
    hash: str = said("Контрольная сумма", "Hash")
    status: DocumentStatus = said("Состояние", "Status", default=DocumentStatus.ISSUED)
    date: str = said("Дата", "Date")
    path: str = said("Файл", "File")
    language: Language = said("Язык", "Language", default="ru")
    fields: dict[str, str] = said("Содержание", "Contents", default=dict)
    """The text of every field as it was issued, by its anchor."""
    natures: dict[str, str] = said("Характер изменений", "Nature of the changes", default=dict)
    """What the user decided of each field that changed since the revision before: ``editorial`` or ``duties``."""


class RemarkState(StrEnum):
    """What was decided about a remark."""

    OPEN = "open"
    ACCEPTED = "accepted"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark(Record):
    """What a reader said about a document under discussion, and what was answered."""

    kind: str = said("Вид документа", "Kind of document")
    subject: str = belongs("О ком", "Subject", "Unit", "Position", "ClientLink", "Company")
    place: str = said("Место", "Place")
    """Which passage it is about, in words."""
    text: str = said("Замечание", "Remark")
    author: str = said("Автор", "Author")
    date: str = said("Дата", "Date")
    answer: str = said("Ответ", "Answer")
    state: RemarkState = said("Решение", "Decision", default=RemarkState.OPEN)


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnWording(Record):
    """Words that one document keeps instead of those that the model gives, or beside them."""

    kind: str = said("Вид документа", "Kind of document")
    subject: str = belongs("О ком", "Subject", *SUBJECTS)
    language: Language = said("Язык", "Language", default="ru")
    anchor: str = said("Поле", "Field")
    """The anchor of the field; empty for words that belong to no field."""
    old: str = said("Вместо чего", "Instead of")
    """The words of the model or the template; the wording holds only as long as they stay; empty: added words."""
    new: str = said("Своя формулировка", "Own wording")
    after: str = said("После чего", "After what")
    """For added words: the text of the block before them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RejectedEdit(Record):
    """An edit in a returned document that was not taken; the same one is not proposed again."""

    kind: str = said("Вид документа", "Kind of document")
    subject: str = belongs("О ком", "Subject", *SUBJECTS)
    label: str = said("Место", "Place")
    """What was edited, in words."""
    old: str = said("Было", "Was")
    new: str = said("Предложено", "Proposed")
    author: str = said("Автор", "Author")
    date: str = said("Дата", "Date")
    """The day of the rejection."""


class Sheet(StrEnum):
    """The sheets of a document that people sign."""

    AGREEMENT = "agreement"
    ACKNOWLEDGEMENT = "acknowledgement"


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature(Record):
    """One line of a sheet: who has signed, when, and who signs for somebody that is away."""

    document: str = belongs("Документ", "Document", "IssuedDocument")
    sheet: Sheet = said("Лист", "Sheet", default=Sheet.AGREEMENT)
    post: str = said("Строка листа", "Line of the sheet")
    """The id of the line: of a position, or of a position with the number of the holder."""
    substitute: str | None = refers("Подписывает вместо него", "Signs instead", "Position")
    date: str = said("Дата подписи", "Date of signing")
    remark: str = said("Замечание", "Remark")
