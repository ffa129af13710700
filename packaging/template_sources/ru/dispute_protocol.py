"""Протокол разбора разногласия."""

from __future__ import annotations

from designer.word.build import cell, each, field, paragraph, row, table, text, unless, when
from template_sources.russian import company, finish, rows, titled


def build() -> bytes:
    """Протокол разбора разногласия, одна страница."""
    blocks = [
        company(),
        *titled("ПРОТОКОЛ РАЗБОРА РАЗНОГЛАСИЯ", field("date", "дата")),
        table(
            None,
            (38, 132),
            row(cell(text("Кто просит", bold=True)), field("side_a")),
            row(cell(text("У кого", bold=True)), field("side_b")),
            row(cell(text("Требование", bold=True)), field("demand")),
            row(
                cell(text("Что говорит модель", bold=True)),
                cell(when("verdict", field("verdict", bold=True), text(" ")), field("why")),
            ),
            row(cell(text("Ценность", bold=True)), field("value")),
        ),
        when("duties", *_small_heading("Обязанности того, кто просит"), each("duties", _line(field("x.text")))),
        when(
            "terms",
            *_small_heading("Что записано на стрелках между ними"),
            table(("Вид", "Условие"), (45, 125), rows("terms", "kind", "text")),
        ),
        when(
            "common",
            *_small_heading("Общие клиенты: что им должны стороны и чья услуга нужна раньше"),
            table(
                ("Общий клиент", "Кто просит, должен", "У кого просят, должен", "Чья услуга раньше"),
                (36, 44, 44, 46),
                rows("common", "client", "owed_a", "owed_b", "first"),
            ),
        ),
        when("chains", *_small_heading("Цепочки до внешнего клиента"), each("chains", _line(field("x.text")))),
        when("proposals", *_small_heading("Что решило бы спор"), each("proposals", _line("— ", field("x.text")))),
        *_small_heading("Решение сторон"),
        when("decision", paragraph(field("decision"), style="Normal")),
        unless("decision", table(None, (170,), row("", height=9), row("", height=9))),
        paragraph("", style="Normal", after=2),
        table(
            ("Сторона", "Должность", "Подпись", "И. О. Фамилия", "Дата"),
            (25, 58, 27, 36, 24),
            each("signing", row(field("x.side"), field("x.post"), "", field("x.person"), "", height=8)),
        ),
    ]
    return finish("Протокол разбора разногласия", blocks)


def _small_heading(words: str) -> list[str]:
    return [paragraph(text(words, bold=True), style="Normal", keep_next=True, before=6, after=2)]


def _line(*inline: str) -> str:
    return paragraph(*inline, style="Normal", after=1)
