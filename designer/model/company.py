"""What holds for the whole company: its names, who approves, the words it uses."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from designer.i18n import Language
from designer.model.fields import refers, said
from designer.model.record import Record

COMPANY_ID = "company"


class ApprovalForm(StrEnum):
    """How a document is put into force: by a signature on it, or by an order."""

    SIGNATURE = "signature"
    ORDER = "order"


class JobDescriptionForm(StrEnum):
    """What a job description is in law: an act of the employer, or a part of the contract that both sign."""

    LOCAL_ACT = "local-act"
    ANNEX = "annex"


class AgreementScope(StrEnum):
    """Whether a service agreement is about one client arrow, or about all clients of a supplier."""

    ARROW = "arrow"
    SUPPLIER = "supplier"


class TitleCase(StrEnum):
    """In which case a Russian title names the post or unit after the kind of document."""

    GENITIVE = "gent"
    DATIVE = "datv"
    NOMINATIVE = "nomn"


@dataclass(frozen=True, slots=True, kw_only=True)
class Company(Record):
    """The one record about the company itself; its id is always ``company``."""

    name: str = said("Наименование", "Name")
    full_name: str = said("Полное наименование", "Full name")
    city: str = said("Место составления", "Place")
    language: Language = said("Язык модели", "Language of the model", default="ru")
    approver: str | None = refers("Утверждает", "Approver", "Position")
    approver_name: str = said("Кто утверждает", "Name of the approver")
    stated_headcount: float | None = said("Заявленная численность", "Stated headcount", default=None)
    requisites_edition: str = said("Редакция ГОСТ Р 7.0.97", "Edition of GOST R 7.0.97", default="2025")
    approval_form: ApprovalForm = said("Как утверждаются", "How approved", default=ApprovalForm.SIGNATURE)
    job_description_form: JobDescriptionForm = said(
        "Должностная инструкция", "Job description", default=JobDescriptionForm.LOCAL_ACT
    )
    agreements: AgreementScope = said(
        "Соглашения о внутреннем сервисе", "Service agreements", default=AgreementScope.ARROW
    )
    title_case: TitleCase = said("Падеж в заглавии", "Case of the title", default=TitleCase.GENITIVE)
    keeper: str | None = refers("Хранит документы", "Keeper of the documents", "Position")
    review_months: int = said("Срок пересмотра, месяцев", "Months between reviews", default=12)
    """After how many months a document is looked at again, whether anything has changed or not."""
    sections: dict[str, tuple[str, ...]] = said("Разделы", "Sections", default=dict)
    """By kind of document: the keys of its sections in the company's order; those not named are left out."""
    section_names: dict[str, str] = said("Названия разделов", "Names of sections", default=dict)
    """By ``kind/section``: the company's own heading."""
    vocabulary: dict[str, str] = said("Слова компании", "The company's words", default=dict)
    disabled_checks: tuple[str, ...] = said("Отключённые проверки", "Checks switched off", default=())
    severities: dict[str, str] = said("Важность проверок", "Severity of checks", default=dict)
    most_clients: float = said("Клиентов не больше", "Clients at most", default=7.0)
    most_suppliers: float = said("Поставщиков не больше", "Suppliers at most", default=10.0)
    fewest_answers: float = said("Ответов не меньше", "Answers at least", default=3.0)
    """Answers about an arrow without which none of its scores is shown to anybody."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GlossaryEntry(Record):
    """An abbreviation that the company uses, with what it stands for."""

    abbreviation: str = said("Сокращение", "Abbreviation")
    meaning: str = said("Значение", "Meaning")
