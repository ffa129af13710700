"""Анкета внутреннего клиента."""

from __future__ import annotations

from designer.word.build import (
    Page,
    cell,
    document,
    each,
    field,
    paragraph,
    row,
    table,
    text,
    title,
    unless,
    when,
)

_HEADS = (
    "Код",
    "Поставщик, услуги и условия",
    "Имели дело? (да/нет)",
    "Оценка 1–5",
    "Что это для вас?",
    "Нужный уровень",
    "Замечание",
)


def build() -> bytes:
    """Анкета внутреннего клиента, on a landscape sheet."""
    return document(
        unless("title_is_above", title("АНКЕТА ВНУТРЕННЕГО КЛИЕНТА")),
        paragraph(field("name", "кто", bold=True), style="Centred", after=6),
        paragraph(field("intro"), after=4),
        paragraph(field("help"), after=6),
        table(
            _HEADS,
            (25, 86, 22, 18, 32, 34, 40),
            each(
                "rows",
                row(
                    cell(field("x.code", size=6)),
                    cell(
                        when("x.is_condition", text("· "), field("x.what")),
                        when("x.is_supplier", field("x.what", bold=True)),
                    ),
                    cell(when("x.is_condition", text("—"))),
                    "",
                    cell(when("x.is_supplier", text("—"))),
                    cell(when("x.is_supplier", text("—"))),
                    "",
                ),
            ),
        ),
        paragraph(
            "Отдайте или пришлите заполненную анкету тому, кто проводит опрос. "
            "Коды не меняйте: по ним анкета читается.",
            before=6,
            after=2,
        ),
        paragraph(field("mark", size=6)),
        page=Page(width=297, height=210, left=20, right=20, top=15, bottom=15),
        title="Анкета внутреннего клиента",
    )
