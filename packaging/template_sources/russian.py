"""What the shipped Russian templates share, page layout after ГОСТ Р 7.0.97-2025."""

from __future__ import annotations

import re

from designer.word.build import (
    Block,
    Inline,
    Page,
    Row,
    cell,
    clause,
    document,
    each,
    field,
    page_number,
    paragraph,
    picture,
    row,
    section,
    subclause,
    table,
    text,
    title,
    unless,
    when,
)

PAGE = Page(left=30, right=10, top=20, bottom=20)
"""Kept for more than ten years, so the left margin is 30 mm."""
DATE = "«____»\u00a0______________ 20___\u00a0г."
"""A date to be filled in; the year may stand on the next line, but not alone."""
EMPTY_ROWS = 5
_WORDS = re.compile(r"(?<=>)[^<>]+(?=<)")
_SHORT = re.compile(r"(?<![^\W\d_])([авикосуАВИКОСУ]|от|до|по|за|на|не|из|№) (?=[\w«])")


def heading(words: str) -> Block:
    """A numbered heading that stays with what follows, whatever style a letterhead gives it."""
    return paragraph(words, style="Heading1", keep_next=True)


def sheet(words: str, *, page_break_before: bool = False) -> Block:
    return paragraph(words, style="HeadingPlain", keep_next=True, page_break_before=page_break_before)


def last_clause(*inline: str) -> Block:
    """A clause that stays with the signatures below it, so that these never stand on a page alone."""
    return paragraph(*inline, style="Clause", keep_next=True)


def after_table(*inline: str) -> Block:
    """A clause below a table."""
    return paragraph(*inline, style="Clause", before=6)


def before_table(*inline: str) -> Block:
    """A clause that a table follows."""
    return paragraph(*inline, style="Clause", keep_next=True, before=6)


def rows(collection: str, *names: str) -> Row:
    return each(collection, row(*(field(f"x.{name}") for name in names)))


def empty(columns: int, *, count: int = EMPTY_ROWS) -> list[Row]:
    """Rows that are filled in by hand."""
    return [row(*("" for _ in range(columns)), height=9) for _ in range(count)]


def company() -> Block:
    """Who issues the document."""
    return paragraph(field("company", "организация", bold=True), style="Centred", after=18)


def approval(approved: str) -> list[Block]:
    """The block of approval in the corner, as wide as the edition of the standard wants it."""
    return [
        unless("is_edition_2016", *_approval(approved, "Approval")),
        when("is_edition_2016", *_approval(approved, "ApprovalNarrow")),
    ]


def _approval(approved: str, style: str) -> list[Block]:
    """By a signature, or by an order: then ``approved`` agrees with the kind of document in gender."""
    return [
        when(
            "is_approved_by_order",
            paragraph(approved, style=style),
            when("appointed_by", paragraph("приказом ", field("appointed_by", "чьим"), style=style)),
            unless("appointed_by", paragraph("решением ______________", style=style)),
            paragraph(f"от {DATE}", style=style),
            paragraph("№ ______________", style=style, after=18),
        ),
        unless(
            "is_approved_by_order",
            paragraph("УТВЕРЖДАЮ", style=style),
            paragraph(field("approver_post", "должность"), style=style),
            paragraph("______________ ", field("approver_name", "И. О. Фамилия"), style=style),
            paragraph(DATE, style=style, after=18),
        ),
    ]


def place_and_date() -> Block:
    """Where the document was made, its date and number."""
    return table(
        None,
        (60, 110),
        row(
            cell(field("city", "место составления"), style="Normal"),
            cell(f"{DATE} № ________", style="Normal", align="right"),
        ),
        has_borders=False,
    )


def head(kind: str, whom: str, approved: str) -> list[Block]:
    """The head of a document: who issues it, who approves it, what it is and about whom."""
    return [company(), *approval(approved), *titled(kind, field(whom, bold=True)), place_and_date()]


def titled(kind: str, *about: str) -> list[Block]:
    """The title with what it is about below, unless the letterhead has it."""
    return [unless("title_is_above", title(kind), paragraph(*about, style="Centred", after=10))]


def mission(of_whom: Inline | str) -> Block:
    """The mission, whom it serves, and the picture of it."""
    return section(
        "mission",
        heading("Миссия и клиенты"),
        paragraph("Миссия ", of_whom, ":", style="Clause", keep_next=True),
        paragraph(field("mission", italic=True), style="Mission"),
        when("internal_sentence", clause(field("internal_sentence"))),
        when("external_sentence", clause(field("external_sentence"))),
        when(
            "surroundings",
            paragraph(picture("surroundings", "рисунок"), style="Centred", keep_next=True, before=8),
            paragraph("Рисунок 1 — Поставщики и клиенты (стрелка указывает на клиента)", style="Caption"),
        ),
    )


def work() -> Block:
    """Functions or duties by client."""
    responsible = when(
        "x.responsible",
        when("x.are_responsible", text(" (ответственные — ")),
        unless("x.are_responsible", text(" (ответственный — ")),
        field("x.responsible"),
        text(")"),
    )
    return each(
        "work",
        paragraph(field("x.client", "Для кого:"), style="Clause", keep_next=True),
        each("x.items", subclause(field("x.text"), responsible, ".")),
    )


def limits(words: str) -> Block:
    """What is out of scope."""
    return when(
        "limits",
        paragraph(words, style="Clause", keep_next=True, before=6),
        each("limits", subclause(field("x.text"), ".")),
    )


def service(whom: str) -> Block:
    """The internal service: what is given and received (by ``whom``), on which terms, who settles disputes."""
    return section(
        "service",
        heading("Взаимодействие и внутренний сервис"),
        before_table("Клиенты получают следующие услуги:"),
        table(
            ("Клиент", "Услуга", "Результат", "Срок"),
            (40, 48, 47, 35),
            rows("clients", "name", "service", "result", "deadline"),
        ),
        when(
            "requests",
            before_table("За услугой клиент обращается в следующем порядке:"),
            table(
                ("Клиент", "Как обратиться", "Что сообщить", "Когда обратиться"),
                (40, 52, 43, 35),
                rows("requests", "name", "how", "information", "notice"),
            ),
        ),
        when(
            "conditions",
            before_table("Услуги оказываются на следующих условиях:"),
            table(
                ("Клиент", "Вид условия", "Условие", "Приемлемый уровень"),
                (40, 35, 57, 38),
                rows("conditions", "name", "kind", "text", "level"),
            ),
        ),
        when("strategies", each("strategies", paragraph(field("x.text"), style="Clause", before=4))),
        when(
            "suppliers",
            before_table(f"Поставщики оказывают {whom} следующие услуги:"),
            table(
                ("Поставщик", "Услуга", "Результат", "Срок", "Как запросить"),
                (36, 37, 36, 27, 34),
                rows("suppliers", "name", "service", "result", "deadline", "request"),
            ),
        ),
        when(
            "disputes",
            before_table(
                "Разногласие поставщика и клиента разрешается исходя из того, что нужно клиенту для его основной "
                "работы. Если стороны не пришли к согласию, решение принимают:"
            ),
            table(
                ("Вторая сторона", "Сначала", "Окончательно"),
                (60, 60, 50),
                rows("disputes", "name", "steps", "last"),
            ),
        ),
    )


def measures() -> Block:
    """How the service is measured."""
    return section(
        "measures",
        heading("Показатели"),
        before_table("Качество обслуживания клиентов оценивается по показателям:"),
        table(
            ("Клиент", "Показатель", "Целевое значение", "Источник данных"),
            (40, 55, 37, 38),
            rows("measures", "name", "measure", "target", "source"),
        ),
    )


def responsibility(who: str, source: str, *more: Block) -> Block:
    """The standard points of responsibility, and those of the kind."""
    law = "законодательством Российской Федерации."
    return section(
        "responsibility",
        heading("Ответственность"),
        paragraph(f"{who} несёт ответственность:", style="Clause", keep_next=True),
        subclause(
            f"За неисполнение или ненадлежащее исполнение обязанностей, предусмотренных {source}, — в пределах, "
            f"определённых трудовым {law}"
        ),
        subclause(
            "За правонарушения, совершённые в процессе своей деятельности, — в пределах, определённых "
            f"административным, уголовным и гражданским {law}"
        ),
        subclause(
            f"За причинение материального ущерба — в пределах, определённых трудовым и гражданским {law}"
        ),
        subclause(
            "За разглашение сведений, составляющих охраняемую законом тайну, — в пределах, определённых "
            f"действующим {law}"
        ),
        *more,
    )


def signatures() -> list[Block]:
    """Who drew the document up, and the sheets."""
    return [drawn_up(), agreeing_sheet(), reading_sheet(), changes_sheet()]


def drawn_up() -> Block:
    """The line for the signature of who drew the document up."""
    return Block(
        paragraph("Разработал:", style="Normal", before=18, after=6, keep_next=True)
        + table(
            None,
            (70, 45, 55),
            row("______________________________", "__________________", "______________________"),
            row(small("должность"), small("подпись"), small("инициалы, фамилия")),
            has_borders=False,
        )
    )


def agreeing_sheet() -> Block:
    """Лист согласования, on a new page."""
    return section(
        "agreeing",
        sheet("Лист согласования", page_break_before=True),
        table(
            ("№", "Должность", "Подпись", "И. О. Фамилия", "Дата", "Замечания"),
            (10, 48, 26, 36, 22, 28),
            each(
                "agreeing", row(field("x.number"), field("x.post"), "", field("x.person"), "", "", height=9)
            ),
            *empty(6),
        ),
    )


def reading_sheet() -> Block:
    """Лист ознакомления."""
    return section(
        "reading",
        sheet("Лист ознакомления"),
        table(
            ("№", "Ф. И. О.", "Должность", "Подпись", "Дата", "Экземпляр получил"),
            (10, 48, 42, 24, 20, 26),
            each("readers", row(field("x.number"), field("x.person"), field("x.post"), "", "", "", height=9)),
            *empty(6),
        ),
    )


def changes_sheet() -> Block:
    """Лист регистрации изменений."""
    return section(
        "changes",
        sheet("Лист регистрации изменений"),
        table(
            ("№", "Изменённые пункты", "Основание", "Дата введения", "Подпись"),
            (10, 50, 50, 32, 28),
            *empty(5),
        ),
    )


def kept(*inline: str) -> str:
    """A cell whose row stays on the page of the next one."""
    return cell(paragraph(*inline, style="TableText", keep_next=True))


def small(words: str) -> str:
    return cell(text(words, size=8), align="center")


def finish(name: str, blocks: list[Block], *, page: Page = PAGE) -> bytes:
    """Put the blocks on pages that are numbered from the second."""
    numbers = (paragraph(page_number(), style="Header"),)
    return document(*map(_typeset, blocks), page=page, header=numbers, title=name)


def _typeset(block: Block) -> Block:
    """Bind dashes and short words to their neighbours, in the words of the template only."""
    return Block(
        _WORDS.sub(lambda found: _SHORT.sub("\\1\u00a0", found[0].replace(" — ", "\u00a0— ")), block)
    )
