"""A template poured into the company's letterhead."""

from __future__ import annotations

import io
from pathlib import Path

import docx
import pytest

from designer.word.build import (
    A4,
    A4_LANDSCAPE,
    ENGLISH,
    LETTER,
    Page,
    bullet,
    clause,
    document,
    field,
    heading,
    numbered,
    paragraph,
    row,
    section_end,
    subclause,
    table,
    toc,
)
from designer.word.letterhead import pour, style_names
from designer.word.lint import lint
from designer.word.problem import WordProblem
from designer.word.template import Template
from designer.word.text_of import text_of
from tests.word.samples import IDENTITY, changed, control, parts_of, template, values

PAGE = Page(left=30, right=15, top=20, bottom=20)
BRAND = Path(__file__).parents[3] / "shared" / "cases" / "I02_firm_template_WRITTEN.docx"
BODY = (
    heading("Раздел"),
    clause("пункт ", field("a")),
    subclause("подпункт"),
    bullet("точка"),
    numbered("раз", "два"),
)


def letterhead(*blocks: str, page: Page = PAGE) -> bytes:
    return document(
        *(blocks or (paragraph("Постоянный абзац"),)),
        page=page,
        look=ENGLISH,
        first_header=(paragraph("ООО «Вёсла»"),),
    )  # type: ignore[arg-type]


def test_the_letterhead_stays_and_the_body_comes() -> None:
    made = pour(letterhead(), document(*BODY))
    assert lint(made) == []
    assert text_of(made).split("\n")[:3] == ["Постоянный абзац", "Раздел", "пункт a"]
    assert text_of(made, "word/header2.xml") == "ООО «Вёсла»"
    section = docx.Document(io.BytesIO(made)).sections[0]
    assert [round(x / 36000) for x in (section.left_margin or 0, section.right_margin or 0)] == [30, 15]


@pytest.mark.parametrize(
    "place", [paragraph("{{ Содержание }}"), control("omd:body", str(paragraph("сюда")))]
)
def test_the_body_goes_where_the_letterhead_wants_it(place: str) -> None:
    made = pour(letterhead(paragraph("до"), place, paragraph("после")), document(paragraph("текст")))
    assert text_of(made) == "до\nтекст\nпосле"


def test_headings_take_the_chosen_style_and_keep_their_numbers() -> None:
    house = changed(
        letterhead(),
        "word/styles.xml",
        'w:styleId="Note"><w:name w:val="Note"/>',
        'w:styleId="S1"><w:name w:val="Наш раздел"/>',
    )
    made = pour(house, document(*BODY), styles={"Heading1": "Наш раздел"})
    assert lint(made) == []
    found = next(p for p in docx.Document(io.BytesIO(made)).paragraphs if p.text == "Раздел")
    assert found.style is not None and found.style.name == "Наш раздел"
    assert found._p.pPr.numPr.ilvl.val == 0


def test_an_unknown_style_is_named() -> None:
    with pytest.raises(WordProblem) as caught:
        pour(letterhead(), document(*BODY), styles={"Heading1": "Нет такого"})
    assert "Нет такого" in caught.value.message.ru


def test_the_styles_to_choose_from() -> None:
    names = style_names(letterhead())
    assert names["Clause"] == "Clause"
    assert "TableGrid" not in names


def test_turned_pages_keep_the_margins_and_headers_of_the_letterhead() -> None:
    made = pour(
        letterhead(page=LETTER),
        document(paragraph("а"), section_end(A4), paragraph("б"), section_end(A4_LANDSCAPE), paragraph("в")),
    )
    assert lint(made) == []
    sections = docx.Document(io.BytesIO(made)).sections
    assert [s.orientation for s in sections] == [0, 1, 0]
    assert [s.different_first_page_header_footer for s in sections] == [True, False, False]
    assert [round((s.page_width or 0) / 36000) for s in sections] == [216, 279, 216]
    assert "ООО" in sections[0].first_page_header.paragraphs[0].text


def test_a_poured_template_fills_without_defects() -> None:
    made = Template.load(pour(letterhead(), template())).fill(values(), identity=IDENTITY)
    assert lint(made.data) == []
    assert "Кладовщик работает в подразделении «Склад»." in text_of(made.data)


@pytest.mark.skipif(not BRAND.exists(), reason="the folder ../shared with the sample letterhead is not here")
def test_a_real_letterhead_keeps_its_headers_fonts_and_margins() -> None:
    spoken = {"название документа": "title"}
    made = pour(BRAND, template(), styles={"Heading1": "СР Заголовок раздела"})
    filled = Template.load(made, spoken=spoken).fill(values(), identity=IDENTITY)
    assert lint(filled.data) == []
    text = text_of(filled.data)
    assert text.count("Этот абзац шаблона должен остаться в каждом документе.") == 1
    assert "{{" not in text
    before, after = parts_of(BRAND.read_bytes()), parts_of(filled.data)
    for name in ("word/header1.xml", "word/footer1.xml"):
        assert text_of(BRAND, name) == text_of(filled.data, name)
        assert after[name].count(b"fldChar") == before[name].count(b"fldChar")
    found = docx.Document(io.BytesIO(filled.data))
    section = found.sections[0]
    margins = (section.left_margin, section.right_margin, section.top_margin, section.bottom_margin)
    assert [round((margin or 0) / 36000) for margin in margins] == [30, 15, 20, 20]
    styles = {p.style.name for p in found.paragraphs if p.text == "Миссия" and p.style is not None}
    assert styles == {"СР Заголовок раздела"}


def test_the_contents_know_headings_in_a_style_of_the_letterhead() -> None:
    made = pour(letterhead(), document(toc(), *BODY), styles={"Heading1": "Body Text"})
    filled = Template.load(made).fill({"a": "x"}, identity=IDENTITY)
    assert lint(filled.data) == []
    assert "1. Раздел" in text_of(filled.data).split("\n")


def test_tables_do_not_run_over_the_margin() -> None:
    made = pour(
        letterhead(page=Page(left=60, right=50)), document(table(("а", "б"), (80, 100), row("в", "г")))
    )
    (found,) = docx.Document(io.BytesIO(made)).tables
    widths = [(column.width or 0) / 36000 for column in found.columns]
    assert sum(widths) <= 100
    assert widths[0] / widths[1] == pytest.approx(0.8, abs=0.01)
