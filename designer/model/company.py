"""What holds for the whole company: its names, who approves, the words it uses."""

from __future__ import annotations

from dataclasses import dataclass

from designer.i18n import Language
from designer.model.fields import refers, said
from designer.model.record import Record

COMPANY_ID = "company"


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
