"""Приказ о введении документов в действие."""

from __future__ import annotations

from designer.word.build import Block, cell, each, field, paragraph, row, table, when
from template_sources.russian import DATE, company, empty, finish, place_and_date, sheet, small, titled


def build() -> bytes:
    """Приказ о введении документов в действие."""
    blocks = [
        company(),
        *titled(
            "ПРИКАЗ",
            "О введении в действие документов о миссиях, обязанностях и внутреннем сервисе",
        ),
        place_and_date(),
        paragraph(
            "Чтобы каждое подразделение и каждый работник знали, кому и в чём они помогают, ПРИКАЗЫВАЮ:",
            style="BodyText",
            before=12,
            after=6,
            keep_next=True,
        ),
        _point(
            f"Утвердить и ввести в действие с {DATE} документы по перечню, приведённому в приложении к настоящему "
            "приказу."
        ),
        _point(
            "Руководителям подразделений в течение десяти рабочих дней ознакомить работников с документами под "
            "подпись и передать листы ознакомления на хранение."
        ),
        _point("Возложить ответственность за хранение подлинников и учёт изменений на ", field("keeper"), "."),
        when(
            "has_earlier",
            _point("Признать утратившими силу прежние редакции документов, указанных в приложении."),
        ),
        _point("Контроль за исполнением настоящего приказа оставляю за собой."),
        paragraph(style="Normal", before=18, keep_next=True),
        table(
            None,
            (70, 45, 55),
            row(
                cell(field("approver_post", "должность"), style="Normal"),
                cell("__________________", style="Normal", align="center"),
                cell(field("approver_name", "И. О. Фамилия"), style="Normal", align="right"),
            ),
            row("", small("подпись"), ""),
            has_borders=False,
        ),
        paragraph("С приказом ознакомлены:", style="Normal", before=18, after=6, keep_next=True),
        table(
            ("№", "Должность", "И. О. Фамилия", "Подпись", "Дата"),
            (10, 65, 45, 28, 22),
            each("heads", row(field("x.number"), field("x.post"), field("x.person"), "", "", height=8)),
            *empty(5, count=2),
        ),
        paragraph("Приложение", style="Approval", page_break_before=True),
        paragraph("к приказу от ________________", style="Approval"),
        paragraph("№ ______________", style="Approval", after=12),
        sheet("Перечень документов, которые вводятся в действие"),
        table(
            ("№", "Документ", "Редакция"),
            (12, 133, 25),
            each(
                "documents",
                row(field("x.number"), field("x.title"), cell(field("x.revision"), align="center")),
            ),
        ),
    ]
    return finish("Приказ о введении в действие", blocks)


def _point(*inline: str) -> Block:
    return paragraph(*inline, style="Point")
