"""Соглашение о внутреннем сервисе."""

from __future__ import annotations

from designer.word.build import (
    Block,
    clause,
    each,
    field,
    paragraph,
    row,
    section,
    subclause,
    table,
    unless,
    when,
)
from template_sources.russian import (
    after_table,
    before_table,
    changes_sheet,
    company,
    finish,
    heading,
    kept,
    limits,
    place_and_date,
    rows,
    titled,
)

_ALL_CLIENTS = 40
"""Width of the column that names the client where there are several, in mm."""


def build() -> bytes:
    """Соглашение о внутреннем сервисе."""
    blocks = [
        company(),
        *titled("СОГЛАШЕНИЕ О ВНУТРЕННЕМ СЕРВИСЕ", field("sides", "между кем и кем", bold=True)),
        place_and_date(),
        section(
            "purpose",
            heading("Предмет и цель"),
            clause(field("subject_sentence")),
            when("client_list", clause("Клиенты: ", field("client_list"), ".")),
            paragraph("Миссия поставщика:", style="Clause", keep_next=True),
            paragraph(field("mission", italic=True), style="Mission"),
            paragraph(
                "Цель соглашения — чтобы услуга помогала клиенту в его основной работе, а через него доходила до "
                "внешнего клиента:",
                style="Clause",
                keep_next=True,
            ),
            paragraph(field("paths"), style="Normal", left=12.5, before=2, after=4),
            when("abbreviations", clause("Принятые сокращения: ", field("abbreviations"), ".")),
        ),
        _terms(),
        section(
            "services",
            heading("Услуги"),
            *_services(),
            when("has_limits", limits("В услуги по соглашению не входят:")),
            unless("has_limits", each("limits", after_table(field("x.text"), "."))),
        ),
        section(
            "requests",
            heading("Порядок обращения"),
            *_requests(),
            after_table(
                "Обращение, в котором нет обязательных сведений, поставщик возвращает в течение одного рабочего дня и "
                "сообщает, чего не хватает. Срок услуги отсчитывается от полного обращения."
            ),
        ),
        section(
            "conditions",
            heading("Условия обслуживания"),
            *_conditions(),
            when("strategies", each("strategies", after_table(field("x.text")))),
        ),
        section(
            "duties",
            heading("Обязанности сторон"),
            paragraph("Поставщик обязан:", style="Clause", keep_next=True),
            subclause("Оказывать услуги в сроки и с результатом, которые указаны в соглашении."),
            subclause("Предупреждать о том, что срок под угрозой, сразу, как только это станет известно."),
            subclause("Спрашивать клиента, доволен ли он услугой, и отвечать на каждое его замечание."),
            paragraph("Клиент обязан:", style="Clause", keep_next=True),
            subclause("Обращаться за услугой в установленном порядке и давать обязательные сведения."),
            subclause("Сообщать об изменении своих планов, от которых зависит услуга."),
            subclause("Оценивать услугу по согласованным показателям и объяснять низкую оценку."),
            clause(
                "Поставщик не обязан выполнять пожелания, которые не влияют на результат основной работы клиента. "
                "Отказ он объясняет."
            ),
        ),
        section(
            "measures",
            heading("Показатели"),
            *_measures(),
        ),
        section(
            "disputes",
            heading("Разногласия"),
            clause(
                "Разногласие решается исходя из того, что нужно клиенту для его основной работы и через неё — внешнему "
                "клиенту."
            ),
            when(
                "disputes",
                before_table("Если стороны не пришли к согласию, решение принимают:"),
                table(
                    ("Вторая сторона", "Сначала", "Окончательно"),
                    (60, 60, 50),
                    rows("disputes", "name", "steps", "last"),
                ),
            ),
            unless(
                "disputes",
                clause(
                    "Общего руководителя над сторонами нет: одна из них подчинена другой. Стороны договариваются сами, "
                    "а договорённость вносят в соглашение как изменение."
                ),
            ),
        ),
        section(
            "term",
            heading("Срок действия и пересмотр"),
            clause("Соглашение вступает в силу со дня подписания и действует до замены новым."),
            clause(
                "Стороны пересматривают соглашение не реже одного раза в год, а также при изменении миссии поставщика, "
                "состава услуг или условий обслуживания."
            ),
        ),
        *_signatures(),
        changes_sheet(),
    ]
    return finish("Соглашение о внутреннем сервисе", blocks)


def _terms() -> Block:
    return section(
        "terms",
        heading("Термины"),
        clause("Внутренний клиент — тот, кому услуга нужна для его основной работы."),
        clause("Внутренний поставщик — тот, кто эту услугу оказывает."),
        clause("Критическое условие — то, при выполнении которого клиент доволен, а при невыполнении недоволен."),
        clause("Восхищающее условие — то, чего клиент не требует, но чему рад."),
        clause("Само собой разумеющееся условие — то, которое замечают, только когда оно нарушено."),
    )


def _both(one: Block, several: Block) -> list[Block]:
    """The table without the column of clients where there is one, and with it."""
    return [when("is_for_one", one), unless("is_for_one", several)]


def _services() -> list[Block]:
    names = ("service", "result", "deadline")
    titles = ("Услуга", "Результат", "Срок")
    return [
        before_table("Поставщик оказывает услуги:"),
        *_both(
            table(titles, (62, 63, 45), rows("clients", *names)),
            table(("Клиент", *titles), (_ALL_CLIENTS, 48, 47, 35), rows("clients", "name", *names)),
        ),
    ]


def _requests() -> list[Block]:
    names = ("how", "information", "notice")
    titles = ("Как обратиться", "Что сообщить", "Когда обратиться")
    return [
        before_table("За услугой клиент обращается в следующем порядке:"),
        *_both(
            table(titles, (70, 60, 40), rows("requests", *names)),
            table(("Клиент", *titles), (_ALL_CLIENTS, 52, 43, 35), rows("requests", "name", *names)),
        ),
    ]


def _conditions() -> list[Block]:
    names = ("kind", "text", "level")
    titles = ("Вид условия", "Условие", "Приемлемый уровень")
    return [
        before_table("Услуги оказываются на следующих условиях:"),
        *_both(
            table(titles, (42, 80, 48), rows("conditions", *names)),
            table(("Клиент", *titles), (_ALL_CLIENTS, 35, 57, 38), rows("conditions", "name", *names)),
        ),
    ]


def _measures() -> list[Block]:
    names = ("measure", "target", "source")
    titles = ("Показатель", "Целевое значение", "Источник данных")
    return [
        before_table("Клиент оценивает услугу по показателям:"),
        *_both(
            table(titles, (80, 45, 45), rows("measures", *names)),
            table(("Клиент", *titles), (_ALL_CLIENTS, 55, 37, 38), rows("measures", "name", *names)),
        ),
        after_table("Итоги оценки стороны обсуждают не реже одного раза в квартал и решают, что изменить."),
    ]


def _signatures() -> list[Block]:
    return [
        paragraph("Подписи сторон", style="Normal", before=18, after=6, keep_next=True),
        table(
            ("Сторона", "Должность", "Подпись", "И. О. Фамилия", "Дата"),
            (25, 58, 27, 36, 24),
            each(
                "signing",
                row(kept(field("x.side")), kept(field("x.post")), "", kept(field("x.person")), "", height=9),
            ),
        ),
        paragraph("", style="Normal", after=0),
    ]
