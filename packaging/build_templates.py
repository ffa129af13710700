"""Builds the shipped Word templates from their description; run it after a change and commit the result."""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from designer.word.build import (  # noqa: E402
    ENGLISH,
    Block,
    bullet,
    clause,
    document,
    each,
    field,
    heading,
    page_number,
    paragraph,
    row,
    subclause,
    table,
    title,
    when,
)

_EMPTY_ROWS = 8


def _sheet_ru(name: str, columns: tuple[str, ...], widths: tuple[float, ...], *, new_page: bool) -> list[Block]:
    rows = [row(*("" for _ in columns), height=9) for _ in range(_EMPTY_ROWS)]
    return [
        heading(name, is_numbered=False, page_break_before=new_page),
        table(columns, widths, *rows),
    ]


def _work(items: str) -> list[Block]:
    return [each("work", clause(field("x.client", items)), each("x.items", subclause(field("x.text"))))]


def _services_ru() -> list[Block]:
    return [
        table(
            ("Клиент", "Услуга", "Результат", "Срок", "Как обратиться"),
            (34, 36, 36, 26, 38),
            each(
                "clients",
                row(
                    field("x.name"), field("x.service"), field("x.result"), field("x.deadline"), field("x.request")
                ),
            ),
        ),
        when(
            "suppliers",
            clause("Для своей работы получает от внутренних поставщиков:"),
            table(
                ("Поставщик", "Что получает", "Срок"),
                (60, 70, 40),
                each("suppliers", row(field("x.name"), field("x.service"), field("x.deadline"))),
            ),
        ),
    ]


def _head_ru(kind: str, whom: str) -> list[Block]:
    return [
        paragraph(field("company", "организация"), style="Centred"),
        when(
            "approver_post",
            paragraph("УТВЕРЖДАЮ", style="Approval"),
            paragraph(field("approver_post", "должность"), style="Approval"),
            paragraph("____________ ", field("approver_name", "И. О. Фамилия"), style="Approval"),
            paragraph("«___» ____________ 20___ г.", style="Approval"),
        ),
        title(kind),
        paragraph(field(whom), style="Centred"),
    ]


def _tail_ru(what: str) -> list[Block]:
    return [
        heading("Ответственность"),
        clause("Ответственность наступает:"),
        subclause(
            "за неисполнение или ненадлежащее исполнение обязанностей, предусмотренных настоящим документом, — "
            "в пределах, определённых трудовым законодательством Российской Федерации;"
        ),
        subclause(
            "за причинение материального ущерба организации — в пределах, определённых трудовым и гражданским "
            "законодательством Российской Федерации."
        ),
        heading("Пересмотр"),
        clause(what),
        *_sheet_ru(
            "Лист согласования",
            ("Должность", "Подпись", "И. О. Фамилия", "Дата"),
            (60, 35, 45, 30),
            new_page=True,
        ),
        *_sheet_ru(
            "Лист ознакомления",
            ("Должность", "Ф. И. О.", "Подпись", "Дата"),
            (50, 60, 30, 30),
            new_page=False,
        ),
    ]


def _finish_ru(name: str, blocks: list[Block]) -> bytes:
    return document(*blocks, header=(paragraph(page_number(), style="Header"),), title=name)


def regulation_ru() -> bytes:
    """Положение о подразделении."""
    blocks = [
        *_head_ru("ПОЛОЖЕНИЕ", "about"),
        heading("Общие положения"),
        clause(
            "Настоящее положение определяет миссию, функции и внутренние услуги подразделения «", field("name"), "»."
        ),
        when("superior", clause("Подразделение подчиняется ", field("superior"), ".")),
        when("head", clause("Подразделение возглавляет ", field("head"), ".")),
        when(
            "positions",
            clause("Состав подразделения:"),
            table(
                ("Должность", "Штатных единиц"),
                (120, 50),
                each("positions", row(field("x.name"), field("x.headcount"))),
            ),
        ),
        heading("Миссия и внутренние клиенты"),
        clause("Миссия подразделения: ", field("mission")),
        clause("Клиенты подразделения и услуги, которые оно им оказывает:"),
        *_services_ru(),
        heading("Функции"),
        *_work("Для кого"),
        *_tail_ru("Положение пересматривают при изменении структуры организации, миссии или клиентов подразделения."),
    ]
    return _finish_ru("Положение о подразделении", blocks)


def job_description_ru() -> bytes:
    """Должностная инструкция."""
    blocks = [
        *_head_ru("ДОЛЖНОСТНАЯ ИНСТРУКЦИЯ", "whose"),
        heading("Общие положения"),
        when("unit", clause("Должность относится к подразделению «", field("unit"), "».")),
        when("superior", clause("Работник подчиняется ", field("superior"), ".")),
        clause("Требования к квалификации: ", field("qualification"), "."),
        heading("Миссия и внутренние клиенты"),
        clause("Миссия: ", field("mission")),
        clause("Клиенты и услуги, которые им оказываются:"),
        *_services_ru(),
        heading("Должностные обязанности"),
        *_work("Для кого"),
        heading("Права"),
        clause("Работник вправе:"),
        subclause("запрашивать у подразделений сведения, необходимые для исполнения обязанностей;"),
        subclause("возвращать заявки, поданные с нарушением установленного порядка, с указанием причины;"),
        subclause("предлагать изменения в порядок внутреннего обслуживания."),
        *_tail_ru("Инструкцию пересматривают при изменении миссии, обязанностей или подчинённости должности."),
    ]
    return _finish_ru("Должностная инструкция", blocks)


def _head_en(kind: str) -> list[Block]:
    return [title(kind), paragraph(field("name"), style="Centred"), paragraph(field("company"), style="Centred")]


def _services_en() -> list[Block]:
    return [
        table(
            ("Customer", "Service", "Result", "Deadline", "How to ask"),
            (34, 36, 36, 26, 38),
            each(
                "clients",
                row(
                    field("x.name"), field("x.service"), field("x.result"), field("x.deadline"), field("x.request")
                ),
            ),
        ),
        when(
            "suppliers",
            heading("What is received from internal suppliers", level=2, is_numbered=False),
            table(
                ("Supplier", "Service", "Deadline"),
                (60, 70, 40),
                each("suppliers", row(field("x.name"), field("x.service"), field("x.deadline"))),
            ),
        ),
    ]


def _work_en() -> list[Block]:
    return [each("work", paragraph(field("x.client")), each("x.items", bullet(field("x.text"))))]


def _acknowledgement_en(words: str) -> list[Block]:
    return [
        heading("Acknowledgement", is_numbered=False),
        paragraph(words),
        table(("Name", "Signature", "Date"), (80, 50, 40), *(row("", "", "", height=9) for _ in range(4))),
    ]


def regulation_en() -> bytes:
    """Department charter."""
    blocks = [
        *_head_en("Department charter"),
        heading("Purpose", is_numbered=False),
        paragraph(field("mission")),
        heading("Customers and services", is_numbered=False),
        *_services_en(),
        heading("Structure", is_numbered=False),
        when("superior", paragraph("Reports to: ", field("superior"))),
        when("head", paragraph("Headed by: ", field("head"))),
        when(
            "positions",
            table(
                ("Position", "Headcount"),
                (120, 50),
                each("positions", row(field("x.name"), field("x.headcount"))),
            ),
        ),
        heading("Responsibilities", is_numbered=False),
        *_work_en(),
        *_acknowledgement_en("Approved and put into effect:"),
    ]
    return document(*blocks, look=ENGLISH, title="Department charter")


def job_description_en() -> bytes:
    """Job description."""
    blocks = [
        *_head_en("Job description"),
        when("unit", paragraph("Department: ", field("unit"))),
        when("superior", paragraph("Reports to: ", field("superior"))),
        heading("Job purpose", is_numbered=False),
        paragraph(field("mission")),
        heading("Customers and services", is_numbered=False),
        *_services_en(),
        heading("Key responsibilities", is_numbered=False),
        *_work_en(),
        heading("Qualifications", is_numbered=False),
        paragraph(field("qualification")),
        *_acknowledgement_en("I have read and understood this job description."),
    ]
    return document(*blocks, look=ENGLISH, title="Job description")


TEMPLATES = {
    "ru/regulation.docx": regulation_ru,
    "ru/job-description.docx": job_description_ru,
    "en/regulation.docx": regulation_en,
    "en/job-description.docx": job_description_en,
}


def main() -> None:
    """Write all templates."""
    for name, build in TEMPLATES.items():
        path = ROOT / "templates" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(build())


if __name__ == "__main__":
    main()
