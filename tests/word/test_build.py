"""The pieces of the shipped templates, read by another library."""

from __future__ import annotations

import io

import docx
import pytest
from docx.document import Document
from docx.shared import Mm

from designer.word.build import (
    A4,
    A4_LANDSCAPE,
    ENGLISH,
    LETTER,
    RUSSIAN,
    Block,
    bullet,
    cell,
    clause,
    document,
    each,
    field,
    heading,
    list_item,
    numbered,
    paragraph,
    row,
    section_end,
    subclause,
    table,
    title,
    when,
)
from designer.word.lint import lint
from designer.word.text_of import text_of
from tests.word.samples import parts_of


def opened(data: bytes) -> Document:
    assert lint(data) == []
    return docx.Document(io.BytesIO(data))


@pytest.mark.parametrize("look", [RUSSIAN, ENGLISH])
def test_every_style_that_is_used_exists(look: object) -> None:
    blocks = (
        title("т"),
        heading("р"),
        heading("р", level=2),
        heading("р", is_numbered=False),
        clause("п"),
        subclause("п"),
        list_item("а"),
        bullet("б"),
        numbered("в", "г"),
        *(paragraph("x", style=s) for s in ("Approval", "Caption", "Note", "Centred", "Subtitle", "TOC2")),
        table(("а",), (20,), row("б")),
    )
    opened(document(*blocks, look=look))  # type: ignore[arg-type]


def test_numbers_are_real_and_linked_to_styles() -> None:
    made = opened(document(heading("р"), clause("п"), subclause("п")))
    for name, level in (("Heading1", 0), ("Clause", 1), ("SubClause", 2)):
        (style,) = (style for style in made.styles if style.style_id == name)
        number = style.element.pPr.numPr
        assert (number.numId.val, number.ilvl.val) == (1, level)
    assert text_of(document(heading("р"))) == "р"


def test_every_plain_list_begins_from_one() -> None:
    made = opened(document(numbered("а", "б"), numbered("в")))
    ids = [p._p.pPr.numPr.numId.val for p in made.paragraphs]
    assert ids[0] == ids[1] != ids[2]
    numbering = parts_of(document(numbered("а"), numbered("в")))["word/numbering.xml"].decode()
    assert numbering.count("startOverride") == 2


def test_pages_have_the_size_and_margins_that_were_asked_for() -> None:
    made = opened(
        document(
            paragraph("а"),
            section_end(A4),
            paragraph("б"),
            section_end(A4_LANDSCAPE),
            paragraph("в"),
            page=LETTER,
        )
    )
    widths = [
        (round(s.page_width / Mm(1)), round(s.left_margin / Mm(1)), s.orientation) for s in made.sections
    ]
    assert widths == [(210, 20, 0), (297, 20, 1), (216, 25, 0)]


def test_the_number_of_the_page_stands_from_page_two() -> None:
    section = opened(document(paragraph("а"))).sections[0]
    assert section.different_first_page_header_footer
    assert " PAGE " in section.header._element.xml
    assert " PAGE " not in section.first_page_header._element.xml
    assert round(section.header_distance / Mm(1)) == 10


def test_a_table_keeps_its_widths_and_spans() -> None:
    made = opened(document(table(("а", "б", "в"), (20, 30, 40), row(cell("г", span=2), "д"))))
    (found,) = made.tables
    assert [round(c.width / Mm(1)) for c in found.columns] == [20, 30, 40]
    assert round(found.rows[1].cells[0].width / Mm(1)) == 50
    assert found.rows[1].cells[0].text == "г"


def test_a_table_in_a_cell_ends_with_a_paragraph() -> None:
    inner = table(None, (10,), row("x"))
    assert lint(document(table(None, (50,), row(cell(inner))))) == []


def test_text_is_escaped_and_markup_is_not() -> None:
    assert text_of(document(paragraph("a<b & c\n\tд"))) == "a<b & c\n\tд"


def test_kinds_are_not_mixed() -> None:
    with pytest.raises(TypeError):
        when("a", paragraph("x"), field("y"))  # type: ignore[type-var]
    with pytest.raises(TypeError):
        each("a")


def test_what_is_repeated_keeps_its_kind() -> None:
    assert isinstance(each("a", paragraph("x")), Block)


def test_the_language_of_the_text_is_said() -> None:
    assert 'w:lang w:val="ru-RU"' in parts_of(document(paragraph("x")))["word/styles.xml"].decode()
    assert (
        'w:lang w:val="en-GB"' in parts_of(document(paragraph("x"), look=ENGLISH))["word/styles.xml"].decode()
    )


def test_the_same_pieces_give_the_same_bytes() -> None:
    def made() -> bytes:
        return document(heading("р"), numbered("а", field("б")), numbered("в"))

    assert made() == made()
