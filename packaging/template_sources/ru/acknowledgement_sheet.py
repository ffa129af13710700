"""Лист ознакомления одной должности, на каждого работника — своя страница."""

from __future__ import annotations

from designer.word.build import cell, each, field, paragraph, row, table, text, unless, when
from template_sources.russian import finish


def build() -> bytes:
    """Лист ознакомления одной должности."""
    blocks = [
        each(
            "people",
            when(
                "x.is_next",
                paragraph(
                    field("company", "организация", bold=True), style="Centred", after=18, page_break_before=True
                ),
            ),
            unless("x.is_next", paragraph(field("company", "организация", bold=True), style="Centred", after=18)),
            paragraph(text("ЛИСТ ОЗНАКОМЛЕНИЯ", bold=True, size=14), style="Centred", before=6, after=6),
            paragraph(field("x.name", "Фамилия Имя Отчество", bold=True), style="Centred"),
            paragraph(field("post", "должность"), style="Centred", after=12),
            paragraph(
                "С указанными документами ",
                when("x.is_man", text("ознакомлен:")),
                when("x.is_woman", text("ознакомлена:")),
                unless("x.is_man", unless("x.is_woman", text("ознакомлен(а):"))),
                style="Normal",
                after=4,
                keep_next=True,
            ),
            table(
                ("№", "Документ", "Редакция", "Подпись", "Дата"),
                (10, 82, 20, 33, 25),
                each(
                    "x.documents",
                    row(
                        field("x.number"), field("x.title"), cell(field("x.revision"), align="center"), "", "", height=9
                    ),
                ),
            ),
            paragraph(
                "Экземпляры документов получены: ______________ (подпись) ______________ (дата)",
                style="Normal",
                before=14,
            ),
        ),
    ]
    return finish("Лист ознакомления", blocks)
