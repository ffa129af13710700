"""Fields typed as {{name}}, as Word cuts them up."""

from __future__ import annotations

import pytest

from designer.word.build import Inline, document, field, heading, paragraph, text
from designer.word.lint import lint
from designer.word.problem import WordProblem
from designer.word.template import Template
from designer.word.text_of import text_of
from tests.word.samples import IDENTITY, parts_of

SPOKEN = {"название": "title", "Подразделение": "unit"}
GIVEN = {"title": "Ёж", "unit": "Склад & цех"}


def filled(*inline: str) -> str:
    data = Template.load(document(paragraph(*inline)), spoken=SPOKEN).fill(GIVEN, identity=IDENTITY).data
    assert lint(data) == []
    return text_of(data)


@pytest.mark.parametrize(
    ("pieces", "expected"),
    [
        (["{{название}}"], "Ёж"),
        (["до {{название}} после"], "до Ёж после"),
        (["{{название}}{{подразделение}}"], "ЁжСклад & цех"),
        (["а {", "{назв", "ание}", "} б"], "а Ёж б"),
        (["а {{назв", "ание}} и {{подраз", "деление}} б"], "а Ёж и Склад & цех б"),
        (["{{title}}"], "Ёж"),
        (["{{omd:unit}}"], "Склад & цех"),
        (["1\t{{название}}\t2\n3"], "1\tЁж\t2\n3"),
    ],
)
def test_typed_fields_are_filled(pieces: list[str], expected: str) -> None:
    assert filled(*pieces) == expected


def test_the_look_of_the_first_letter_is_kept() -> None:
    data = document(paragraph(text("{{наз", bold=True), text("вание}} дальше")))
    markup = parts_of(Template.load(data, spoken=SPOKEN).fill(GIVEN, identity=IDENTITY).data)[
        "word/document.xml"
    ].decode()
    assert '<w:b/><w:bCs/></w:rPr><w:t xml:space="preserve">Ёж</w:t>' in markup
    assert '<w:r><w:t xml:space="preserve"> дальше</w:t></w:r>' in markup


def test_braces_inside_a_field_are_its_own_placeholder() -> None:
    assert filled(field("title", "{{название}}")) == "Ёж"


def test_typed_fields_in_headings_and_headers_count_too() -> None:
    data = document(heading("О {{название}}"), header=(paragraph("{{подразделение}}"),))
    made = Template.load(data, spoken=SPOKEN).fill(GIVEN, identity=IDENTITY).data
    assert text_of(made) == "О Ёж"
    assert text_of(made, "word/header1.xml") == "Склад & цех"


@pytest.mark.parametrize("words", ["{{нет такого}}", "{{название", "название}}", "{% if x %}", "{{each:a}}"])
def test_what_is_not_a_field_is_refused_with_its_place(words: str) -> None:
    with pytest.raises(WordProblem) as caught:
        Template.load(document(paragraph("раз"), paragraph(words)), spoken=SPOKEN)
    assert caught.value.place.paragraph == 2


def test_a_name_broken_by_a_link_is_refused_not_guessed() -> None:
    broken = Inline(
        '<w:r><w:t>{{наз</w:t></w:r><w:hyperlink w:anchor="a"><w:r><w:t>вание}}</w:t></w:r></w:hyperlink>'
    )
    with pytest.raises(WordProblem):
        Template.load(document(paragraph(broken)), spoken=SPOKEN)
