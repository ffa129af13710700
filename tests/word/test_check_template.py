"""What the author of a template is told."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from designer.word.build import (
    Block,
    Inline,
    block_field,
    clause,
    document,
    each,
    field,
    heading,
    paragraph,
    picture,
    row,
    table,
    text,
    toc,
    unless,
    when,
)
from designer.word.check_template import TemplateProblem, check_template
from designer.word.problem import WordProblem
from designer.word.template import Template
from tests.word.samples import changed, control, packed, parts_of, template

KNOWN = {"title", "mission", "boss", "map", "clients.name", "clients.services.name", "duties.text"}


def check(*blocks: Block, spoken: dict[str, str] | None = None) -> list[TemplateProblem]:
    return check_template(document(*blocks), KNOWN, spoken=spoken)


def only(*blocks: Block, spoken: dict[str, str] | None = None) -> TemplateProblem:
    (problem,) = check(*blocks, spoken=spoken)
    assert problem.message.ru and problem.message.en and problem.cure.ru and problem.cure.en
    return problem


def test_a_good_template_has_no_problem() -> None:
    assert (
        check(
            toc(),
            heading(field("title")),
            when("boss", clause(field("boss"))),
            unless("clients", clause("нет")),
            paragraph(picture("map")),
            each(
                "clients",
                clause(field("x.number"), field("x.name")),
                each("x.services", clause(field("x.name"))),
            ),
            table(None, (9,), each("duties", row(field("x.text")))),
            block_field("mission"),
        )
        == []
    )


def test_every_field_of_a_template_is_listed() -> None:
    loaded = Template.load(template())
    assert {
        "title",
        "groups",
        "groups.client",
        "groups.duties",
        "groups.duties.text",
        "clients.number",
        "code",
        "picture",
    } <= loaded.field_names
    assert check_template(template(), {*loaded.field_names}) == []


def test_an_unknown_field_comes_with_the_nearest() -> None:
    problem = only(paragraph("один"), clause(field("misson")))
    assert (problem.code, problem.place.paragraph, problem.tag) == ("unknown-field", 2, "omd:misson")
    assert "«mission»" in problem.cure.ru
    assert problem.text.ru.startswith("абзац\u00a02: поля «misson» нет. Похоже на «mission».")


@pytest.mark.parametrize(
    ("block", "code"),
    [
        (clause(field("x.name")), "outside-each"),
        (each("clients", clause("без полей")), "each-without-fields"),
        (each("customers", clause(field("x.name"))), "unknown-field"),
        (clause(field("clients")), "collection-as-field"),
        (each("title", clause(field("x.name"))), "unknown-field"),
        (
            table(None, (9,), when("boss", row(field("boss"))), each("clients", row("x"))),
            "each-without-fields",
        ),
        (clause(field("titel")), "unknown-field"),
        (when("titel", clause("x")), "unknown-field"),
    ],
)
def test_a_misused_field(block: Block, code: str) -> None:
    assert code in {problem.code for problem in check(paragraph(field("title")), block)}


@pytest.mark.parametrize(
    ("tag", "guess"),
    [
        ("omd:", ""),
        ("omd mission", "omd:mission"),
        ("OMD:mission", "omd:mission"),
        ("omd:each", ""),
        ("omd:each:", ""),
        ("omd: mission", "omd:mission"),
        ("omd:if:not:", ""),
        ("omd:mission!", ""),
        ("omd:toc:x", ""),
    ],
)
def test_a_misspelt_tag(tag: str, guess: str) -> None:
    data = document(paragraph(Inline(control(tag, str(text("миссия"))))))
    problems = check_template(data, KNOWN)
    if tag == "omd:each":
        assert [problem.code for problem in problems] == ["unknown-field"]
        return
    (problem,) = problems
    assert problem.code == "misspelt"
    assert guess in problem.cure.ru
    with pytest.raises(WordProblem):
        Template.load(data)


def test_a_control_without_a_tag() -> None:
    assert only(paragraph(Inline(control("", str(text("x")), alias="omd:mission")))).code == "no-tag"
    assert "no-tag" in {p.code for p in check(paragraph(Inline(control("", str(text("omd:mission"))))))}


def test_controls_around_the_wrong_things() -> None:
    cells = document(paragraph(field("title")), table(None, (50, 50), row("один", "два")))
    markup = parts_of(cells)["word/document.xml"].decode()
    first = re.search(r"<w:tc>.*?</w:tc>", markup)
    whole = re.search(r"<w:tr>.*?</w:tr>", markup)
    assert first and whole
    around_cell = changed(cells, "word/document.xml", first[0], control("omd:each:clients", first[0]))
    around_row = changed(cells, "word/document.xml", whole[0], control("omd:title", whole[0]))
    assert {p.code for p in check_template(around_cell, KNOWN)} == {"each-cells", "each-without-fields"}
    assert {p.code for p in check_template(around_row, KNOWN)} == {"field-row"}
    nested = document(paragraph(Inline(control("omd:title", str(field("boss"))))))
    assert {p.code for p in check_template(nested, KNOWN)} == {"field-holds-fields"}
    for bad in (around_cell, around_row):
        with pytest.raises(WordProblem):
            Template.load(bad)


# --------------------------------------------------------------- typed by hand


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ("{{ миссия", "«{{ миссия»: нет закрывающей скобки."),
        ("{{ миссия }", "«{{ миссия }»: нет закрывающей скобки."),
        ("миссия }}", "«миссия }}»: нет открывающей скобки."),
        ("{{миссии нет}}", "«{{миссии нет}}»: такого поля нет."),
        ("{% for x in y %}", "«{% for x in y %}»: команды в шаблонах не исполняются."),
        ("вот omd:mission тут", "«omd:mission» написано в тексте, а не в теге."),
    ],
)
def test_what_was_typed_by_hand(words: str, message: str) -> None:
    problem = only(*[paragraph(field("title"))] * 13, paragraph("Текст: " + words))
    assert problem.place.text.ru == "абзац\u00a014"
    assert problem.message.ru == message


def test_a_typed_name_that_people_use_is_a_field() -> None:
    spoken = {"Название документа": "title"}
    assert check(paragraph("{{ название  ДОКУМЕНТА }} и {{mission}}"), spoken=spoken) == []
    assert "название документа" in only(paragraph("{{названия документов}}"), spoken=spoken).cure.ru
    assert only(paragraph("{{titel}}")).code == "unknown-field"


def test_a_template_without_fields_is_named() -> None:
    assert only(paragraph("просто текст")).code == "no-fields"


def test_a_dangerous_field_is_named() -> None:
    bad = Inline('<w:fldSimple w:instr=" INCLUDEPICTURE http://x "><w:r><w:t>x</w:t></w:r></w:fldSimple>')
    assert only(paragraph(field("title")), paragraph(bad)).code == "dangerous-field"
    with pytest.raises(WordProblem):
        Template.load(document(paragraph(bad)))


@pytest.mark.parametrize("cut", [0, 300])
def test_a_file_that_cannot_be_opened_is_one_problem(tmp_path: Path, cut: int) -> None:
    path = tmp_path / "шаблон.docx"
    path.write_bytes(document(paragraph("x"))[:-cut] if cut else packed({"a": b"b"}))
    (problem,) = check_template(path, KNOWN)
    assert (problem.code, problem.place.part) == ("file", "шаблон.docx")
    assert problem.cure.ru


def test_a_problem_in_a_header_says_so() -> None:
    data = document(paragraph(field("title")), header=(paragraph(field("tilte")),))
    (problem,) = check_template(data, KNOWN)
    assert problem.place.text.ru == "верхний колонтитул, абзац\u00a01"
