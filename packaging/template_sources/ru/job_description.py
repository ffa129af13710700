"""Должностная инструкция."""

from __future__ import annotations

from designer.word.build import clause, each, field, paragraph, subclause, text, when
from template_sources.russian import (
    finish,
    head,
    heading,
    limits,
    measures,
    mission,
    responsibility,
    service,
    signatures,
    work,
)


def build() -> bytes:
    """Должностная инструкция."""
    source = when(
        "qualification_source", text(" Источник требований: "), field("qualification_source"), text(".")
    )
    blocks = [
        *head("ДОЛЖНОСТНАЯ ИНСТРУКЦИЯ", "whose", "УТВЕРЖДЕНА"),
        heading("Общие положения"),
        clause(
            "Настоящая должностная инструкция определяет миссию, обязанности, права и ответственность ",
            field("name_genitive"),
            " (далее — работник), а также порядок взаимодействия с клиентами и поставщиками.",
        ),
        when("place_sentence", clause(field("place_sentence"))),
        when("superior_sentence", clause(field("superior_sentence"))),
        when("subordinates_sentence", clause(field("subordinates_sentence"))),
        when(
            "appointed_by",
            clause(
                "Работник принимается на должность и освобождается от должности приказом ",
                field("appointed_by"),
                ".",
            ),
        ),
        when("substitute_sentence", clause(field("substitute_sentence"))),
        clause("Требования к квалификации: ", field("qualification"), ".", source),
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
        when("abbreviations", clause("В инструкции применяются сокращения: ", field("abbreviations"), ".")),
        *mission("должности"),
        heading("Должностные обязанности"),
        work(),
        limits("В обязанности работника не входят:"),
        heading("Права"),
        paragraph("Работник имеет право:", style="Clause", keep_next=True),
        when("rights", each("rights", subclause(field("x.text"), "."))),
        subclause(
            "Запрашивать у подразделений сведения и документы, необходимые для исполнения обязанностей."
        ),
        subclause("Возвращать заявки, поданные с нарушением установленного порядка, с указанием причины."),
        subclause("Вносить предложения о совершенствовании своей работы и внутреннего обслуживания."),
        *service("работнику"),
        *measures(),
        *responsibility("Работник", "настоящей инструкцией"),
        heading("Заключительные положения"),
        clause(
            "Работника знакомят с инструкцией под подпись при приёме на работу до подписания трудового договора, "
            "с изменениями — до введения их в действие."
        ),
        clause(
            "Инструкция пересматривается при изменении миссии, обязанностей, клиентов или подчинённости должности. "
            "Изменение трудовой функции оформляется соглашением сторон трудового договора."
        ),
        *signatures(),
    ]
    return finish("Должностная инструкция", blocks)
