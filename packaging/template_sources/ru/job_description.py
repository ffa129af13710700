"""Должностная инструкция."""

from __future__ import annotations

from designer.word.build import (
    Block,
    cell,
    clause,
    each,
    field,
    paragraph,
    row,
    section,
    subclause,
    table,
    text,
    unless,
    when,
)
from template_sources.russian import (
    agreeing_sheet,
    approval,
    changes_sheet,
    company,
    drawn_up,
    finish,
    heading,
    last_clause,
    limits,
    measures,
    mission,
    place_and_date,
    reading_sheet,
    responsibility,
    service,
    titled,
    work,
)


def build() -> bytes:
    """Должностная инструкция."""
    source = when(
        "qualification_source", text(" Источник требований: "), field("qualification_source"), text(".")
    )
    blocks = [
        company(),
        unless("is_annex", *approval("УТВЕРЖДЕНА")),
        when(
            "is_annex",
            paragraph("Приложение № ______", style="Approval"),
            paragraph("к трудовому договору", style="Approval"),
            paragraph("от ________________ № ______", style="Approval", after=18),
        ),
        *titled("ДОЛЖНОСТНАЯ ИНСТРУКЦИЯ", field("whose", "чья", bold=True)),
        place_and_date(),
        section(
            "general",
            heading("Общие положения"),
            clause(
                "Настоящая должностная инструкция определяет миссию, обязанности, права и ответственность ",
                field("name_genitive"),
                unless("is_plural", text(" (далее — работник)")),
                when("is_plural", text(" (далее каждый из них — работник)")),
                ", а также порядок взаимодействия с клиентами и поставщиками.",
            ),
            when("place_sentence", clause(field("place_sentence"))),
            when("superior_sentence", clause(field("superior_sentence"))),
            when("subordinates_sentence", clause(field("subordinates_sentence"))),
            when(
                "appointed_by",
                clause(
                    "Работник назначается на должность и освобождается от неё приказом ",
                    field("appointed_by"),
                    ".",
                ),
            ),
            when("substitute_sentence", clause(field("substitute_sentence"))),
            when("has_qualification", clause("Требования к квалификации: ", field("qualification"), ".", source)),
            unless("has_qualification", clause(field("qualification"), ".", source)),
            when(
                "knowledge",
                paragraph("Работник должен знать:", style="Clause", keep_next=True),
                each("knowledge", subclause(field("x.text"), ".")),
                subclause("Правила внутреннего трудового распорядка, охраны труда и пожарной безопасности."),
            ),
            clause(
                "В своей работе работник руководствуется законодательством Российской Федерации, уставом и локальными "
                "нормативными актами организации, настоящей инструкцией."
            ),
            when("abbreviations", clause("Принятые сокращения: ", field("abbreviations"), ".")),
        ),
        mission("должности"),
        section(
            "work",
            heading("Должностные обязанности"),
            work(),
            limits("В обязанности работника не входят:"),
        ),
        section(
            "rights",
            heading("Права"),
            paragraph("Работник имеет право:", style="Clause", keep_next=True),
            when("rights", each("rights", subclause(field("x.text"), "."))),
            subclause(
                "Запрашивать у подразделений сведения и документы, необходимые для исполнения обязанностей."
            ),
            subclause("Возвращать заявки, поданные с нарушением установленного порядка, с указанием причины."),
            subclause("Вносить предложения о совершенствовании своей работы и внутреннего обслуживания."),
        ),
        service("работнику"),
        measures(),
        responsibility("Работник", "настоящей инструкцией"),
        section(
            "final",
            heading("Заключительные положения"),
            when(
                "is_annex",
                clause(
                    "Инструкция — неотъемлемая часть трудового договора. Она составлена в двух экземплярах, по одному "
                    "для каждой стороны."
                ),
                last_clause(
                    "Инструкция изменяется соглашением сторон в письменной форме, если иное не предусмотрено трудовым "
                    "законодательством."
                ),
            ),
            unless(
                "is_annex",
                clause(
                    "Работника знакомят с инструкцией под подпись при приёме на работу до подписания трудового "
                    "договора, с изменениями — до введения их в действие."
                ),
                last_clause(
                    "Инструкция пересматривается при изменении миссии, обязанностей, клиентов или подчинённости "
                    "должности. Изменение трудовой функции оформляется соглашением сторон трудового договора."
                ),
            ),
        ),
        unless("is_annex", drawn_up()),
        when("is_annex", _parties()),
        agreeing_sheet(),
        unless("is_annex", reading_sheet()),
        unless("is_annex", changes_sheet()),
    ]
    return finish("Должностная инструкция", blocks)


def _parties() -> Block:
    """The signatures of both sides of the employment contract."""
    return Block(
        paragraph("Подписи сторон", style="Normal", before=18, after=6, keep_next=True)
        + table(
            ("Работодатель", "Работник"),
            (85, 85),
            row(
                cell(field("approver_post", "должность"), style="Normal"),
                cell(field("name", "должность"), style="Normal"),
            ),
            row(
                cell("______________ ", field("approver_name", "И. О. Фамилия"), style="Normal"),
                cell("______________ ", field("only_holder", "И. О. Фамилия"), style="Normal"),
                height=12,
            ),
            row("Дата: ________________", "Дата: ________________"),
            row("", "Экземпляр инструкции получен: ______________ (подпись, дата)"),
        )
    )
