"""Книга миссий."""

from __future__ import annotations

from designer.word.build import each, field, paragraph, toc, when
from template_sources.russian import (
    approval,
    company,
    drawn_up,
    finish,
    place_and_date,
    sheet,
    titled,
)


def build() -> bytes:
    """Книга миссий."""
    blocks = [
        company(),
        *approval("УТВЕРЖДЕНА"),
        *titled("КНИГА МИССИЙ", "Кому и в чём помогает каждое подразделение и каждая должность"),
        place_and_date(),
        paragraph("Содержание", style="Centred", before=18, after=6, keep_next=True),
        toc(2, "Содержание"),
        sheet("Как читать книгу", page_break_before=True),
        paragraph(
            "Каждое подразделение и каждая должность помогают своим клиентам: внешним или внутренним. Внутренний "
            "клиент — тот, кому услуга нужна для его основной работы. Последний внутренний клиент в цепочке помогает "
            "внешнему, поэтому чем лучше поставщики помогают своим клиентам, тем лучше обслужен внешний клиент.",
            style="BodyText",
        ),
        paragraph(
            "Миссии идут в порядке близости к внешнему клиенту: сначала те, кто помогает ему сам, затем те, чья помощь "
            "доходит до него через других.",
            style="BodyText",
        ),
        when("abbreviations", paragraph("Принятые сокращения: ", field("abbreviations"), ".", style="BodyText")),
        sheet("Внешние клиенты"),
        each("external", paragraph(field("x.name"), style="Bullet")),
        each(
            "chapters",
            paragraph(field("x.title"), style="Heading1", keep_next=True),
            each(
                "x.missions",
                paragraph(field("x.name"), style="Heading2", keep_next=True),
                paragraph(field("x.mission", italic=True), style="Mission", keep_next=True),
                paragraph(field("x.clients"), style="BodyText"),
                when("x.is_far", paragraph("Путь: ", field("x.path"), style="BodyText", align="left")),
            ),
        ),
        drawn_up(),
    ]
    return finish("Книга миссий", blocks)
