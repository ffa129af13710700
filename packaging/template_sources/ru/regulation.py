"""Положение о подразделении."""

from __future__ import annotations

from designer.word.build import Block, Row, cell, clause, each, field, paragraph, row, subclause, table, unless, when
from template_sources.russian import (
    before_table,
    finish,
    head,
    heading,
    last_clause,
    limits,
    measures,
    mission,
    responsibility,
    section,
    service,
    signatures,
    work,
)


def build() -> bytes:
    """Положение о подразделении."""
    blocks = [
        *head("ПОЛОЖЕНИЕ", "about", "УТВЕРЖДЕНО"),
        section(
            "general",
            heading("Общие положения"),
            clause(
                "Настоящее положение определяет миссию, структуру, функции, права и ответственность ",
                field("name_genitive"),
                " (далее — подразделение), а также порядок взаимодействия с клиентами и поставщиками.",
            ),
            clause(field("place_sentence")),
            when("superior_sentence", clause(field("superior_sentence"))),
            clause(
                "Подразделение руководствуется законодательством Российской Федерации, уставом и локальными "
                "нормативными актами организации, настоящим положением."
            ),
            when("abbreviations", clause("Принятые сокращения: ", field("abbreviations"), ".")),
        ),
        mission("подразделения"),
        section(
            "structure",
            heading("Структура и численность"),
            before_table("Должности подразделения:"),
            when("has_inner_units", _positions(with_units=True)),
            unless("has_inner_units", _positions(with_units=False)),
            when(
                "stated_headcount",
                paragraph(
                    "Заявленная численность подразделения, штатных единиц: ",
                    field("stated_headcount"),
                    ".",
                    style="Clause",
                    before=6,
                ),
            ),
            when("subordinates_sentence", paragraph(field("subordinates_sentence"), style="Clause", before=6)),
        ),
        section(
            "work",
            heading("Функции"),
            work(),
            limits("К функциям подразделения не относятся:"),
        ),
        section(
            "rights",
            heading("Права"),
            paragraph("Подразделение имеет право:", style="Clause", keep_next=True),
            when("rights", each("rights", subclause(field("x.text"), "."))),
            subclause(
                "Запрашивать у других подразделений сведения и документы, необходимые для выполнения функций."
            ),
            subclause("Возвращать заявки, поданные с нарушением установленного порядка, с указанием причины."),
            subclause("Вносить предложения о совершенствовании внутреннего обслуживания."),
        ),
        section(
            "head",
            heading("Руководство"),
            clause(field("head_sentence")),
            when(
                "appointed_by",
                clause(
                    "Руководитель подразделения назначается на должность и освобождается от неё приказом ",
                    field("appointed_by"),
                    ".",
                ),
            ),
            clause(
                "Руководитель организует работу подразделения, распределяет обязанности между работниками и отвечает "
                "за выполнение миссии."
            ),
        ),
        service("подразделению"),
        measures(),
        responsibility(
            "Руководитель подразделения",
            "настоящим положением",
            clause("Ответственность работников подразделения устанавливают их должностные инструкции."),
        ),
        section(
            "final",
            heading("Заключительные положения"),
            clause("Подразделение создаётся, реорганизуется и ликвидируется приказом руководителя организации."),
            last_clause(
                "Положение пересматривается при изменении структуры организации, миссии, функций или клиентов "
                "подразделения. Изменения вносятся приказом и доводятся до работников под подпись."
            ),
        ),
        *signatures(),
    ]
    return finish("Положение о подразделении", blocks)


def _position(*names: str) -> Row:
    number = cell(field("x.headcount"), align="center")
    return each("positions", row(*(field(f"x.{name}") for name in names), number))


def _positions(*, with_units: bool) -> Block:
    names, widths = ("Должность", "Подразделение", "Штатных единиц"), (70, 65, 35)
    if with_units:
        total = row("Всего", "", cell(field("headcount_total"), align="center"))
        return table(names, widths, _position("name", "unit"), when("headcount_total", total))
    total = row("Всего", cell(field("headcount_total"), align="center"))
    return table(names[::2], (135, 35), _position("name"), when("headcount_total", total))
