"""Filling a template: what stands in the document, and what never does."""

from __future__ import annotations

import io
import re
from dataclasses import replace

import docx
import pytest
from hypothesis import given, settings, strategies
from lxml import etree

from designer.i18n import Text
from designer.word.anchors import bookmark_of, tag_of
from designer.word.build import (
    A4,
    A4_LANDSCAPE,
    cell,
    clause,
    document,
    each,
    field,
    heading,
    paragraph,
    picture,
    row,
    section_end,
    table,
    text,
    toc,
    when,
)
from designer.word.lint import lint
from designer.word.markup import NAMESPACES, W, clean_text, value_of
from designer.word.problem import WordProblem
from designer.word.template import Template
from designer.word.text_of import text_of
from designer.word.values import Filled, Gap, Picture
from tests.word.samples import IDENTITY, control, gap, packed, parts_of, png, template, values

LONG = "Очень длинное название " * 18


@pytest.fixture(scope="module")
def job() -> Template:
    return Template.load(template())


def fill(*blocks, **given: object) -> Filled:
    return Template.load(document(*blocks)).fill(given, identity=IDENTITY)


def body(filled: Filled) -> etree._Element:
    return etree.fromstring(parts_of(filled.data)["word/document.xml"])


def tags(filled: Filled) -> list[str]:
    return [value_of(tag) or "" for tag in body(filled).iter(W + "tag")]


def test_a_full_document_reads_as_written(job: Template) -> None:
    lines = text_of(job.fill(values(), identity=IDENTITY).data).split("\n")
    assert lines[:6] == [
        "УТВЕРЖДАЮ",
        "Директор",
        "И. И. Вёсельный",
        "ДОЛЖНОСТНАЯ ИНСТРУКЦИЯ",
        "Кладовщик",
        "1. Общие положения",
    ]
    assert "Кладовщик работает в подразделении «Склад»." in lines
    assert "Никому не подчиняется." not in lines
    assert lines[lines.index("Для клиента наладчики:") + 1] == "Выдаёт детали 0."
    assert lines[lines.index("Цех") - 1] == "1"


def test_a_full_document_has_no_defect(job: Template) -> None:
    assert lint(job.fill(values(), identity=IDENTITY).data) == []
    assert lint(template()) == []


@pytest.mark.parametrize(
    "change",
    [
        {"groups": [], "clients": [], "measures": [], "picture": None},
        {"title": LONG, "unit": LONG, "mission": LONG + "\n" + LONG},
        {"boss": gap(), "about": gap(), "groups": Gap("впишите обязанности"), "picture": gap()},
        {"picture": Picture(width=40, height=20, description="", png=png())},
        {"clients": [{"name": "Без имени", "service": ""}] * 40},
        {"title": "", "about": "", "mission": "\n\n"},
    ],
)
def test_every_filling_is_free_of_defects(job: Template, change: dict[str, object]) -> None:
    assert lint(job.fill(values(**change), identity=IDENTITY).data) == []


def test_the_same_values_give_the_same_bytes(job: Template) -> None:
    first = job.fill(values(), identity=IDENTITY)
    assert first.data == job.fill(values(), identity=IDENTITY).data
    assert first.data == Template.load(template()).fill(values(), identity=IDENTITY).data


def test_one_filling_leaves_nothing_in_the_next(job: Template) -> None:
    clean = job.fill(values(), identity=IDENTITY).data
    job.fill(values(title="Другой", clients=[], picture=None), identity=replace(IDENTITY, subject="p-0002"))
    assert job.fill(values(), identity=IDENTITY).data == clean


def test_text_is_data() -> None:
    words = 'R&D, a<b & "c" {{x}} ]]> <w:p/> {% y %}'
    filled = fill(clause(field("mission")), mission=words)
    assert text_of(filled.data) == words
    assert lint(filled.data) == []
    assert len(list(body(filled).iter(W + "p"))) == 1


@given(strategies.text(strategies.characters() | strategies.sampled_from("&<>\"'{}%\n\t\r\x0b ")))
@settings(max_examples=60, deadline=None)
def test_any_text_comes_back_as_it_was(words: str) -> None:
    filled = fill(paragraph(field("a")), a=words)
    assert text_of(filled.data) == clean_text(words) == filled.texts["p-0001:a"]
    assert lint(filled.data) == []


def test_what_xml_cannot_hold_is_dropped() -> None:
    filled = fill(paragraph(field("a")), a="\x00од\x0bин\ud800 д\ufffeва\r\nтри")
    assert text_of(filled.data) == "од\nин два\nтри"
    assert filled.texts["p-0001:a"] == "од\nин два\nтри"


def test_lines_become_breaks_in_a_line_and_paragraphs_in_a_block(job: Template) -> None:
    filled = job.fill(values(), identity=IDENTITY)
    paragraphs = ["".join(p.itertext()) for p in body(filled).iter(W + "p")]
    assert "Миссия: Помогать сборщикамполучать детали вовремя" in paragraphs
    assert paragraphs.index("Второй абзац.") == paragraphs.index("Первый абзац.") + 1


def test_a_text_in_two_languages_goes_in_by_the_language_of_the_document() -> None:
    data = document(paragraph(field("a")))
    value = {"a": Text(ru="склад", en="store")}
    assert text_of(Template.load(data).fill(value, identity=replace(IDENTITY, language="en")).data) == "store"
    assert text_of(Template.load(data).fill(value, identity=IDENTITY).data) == "склад"


def test_a_field_without_a_value_is_named_with_its_place() -> None:
    with pytest.raises(WordProblem) as caught:
        fill(paragraph("один"), paragraph(field("nobody")))
    assert caught.value.place.paragraph == 2
    assert "nobody" in caught.value.message.ru


@pytest.mark.parametrize(
    ("block", "value"),
    [
        (paragraph(field("a")), ["x"]),
        (each("a", paragraph(field("x.b"))), "text"),
        (paragraph(picture("a")), "text"),
    ],
)
def test_a_value_of_the_wrong_kind_is_refused(block: str, value: object) -> None:
    with pytest.raises(WordProblem):
        fill(block, a=value)


# ------------------------------------------------------------------ repetition


def test_each_repeats_and_names_every_item_by_its_id() -> None:
    filled = fill(
        each("duties", clause(field("x.text"))),
        duties=[{"id": "d1", "text": "а"}, {"id": "d:2", "text": "б"}],
    )
    assert tags(filled) == ["omd:p-0001:duties", "omd:p-0001:duties:d1:text", "omd:p-0001:duties:d%3A2:text"]
    assert dict(filled.texts) == {"p-0001:duties:d1:text": "а", "p-0001:duties:d%3A2:text": "б"}


def test_each_takes_plain_texts() -> None:
    assert (
        text_of(fill(each("duties", clause(field("x.number"), " ", field("x.text"))), duties=["а", "б"]).data)
        == "1 а\n2 б"
    )


def test_each_in_each_has_a_path() -> None:
    filled = fill(
        each("a", each("x.b", paragraph(field("x.c"), field("top")))),
        a=[{"id": "1", "b": [{"id": "2", "c": "да"}]}],
        top="!",
    )
    assert set(filled.texts) == {"p-0001:a:1:b:2:c", "p-0001:top"}


def test_each_around_all_words_of_a_paragraph_repeats_the_paragraph() -> None:
    filled = fill(paragraph(each("a", field("x.b"))), a=[{"b": "раз"}, {"b": "два"}])
    assert text_of(filled.data) == "раз\nдва"


def test_each_among_words_repeats_the_words() -> None:
    assert (
        text_of(
            fill(
                paragraph("Клиенты:", each("a", text(" "), field("x.b"))), a=[{"b": "раз"}, {"b": "два"}]
            ).data
        )
        == "Клиенты: раз два"
    )


def test_a_table_without_rows_goes_with_its_heading() -> None:
    block = when("a", heading("Клиенты"), table(("Имя",), (50,), each("a", row(field("x.b")))))
    assert text_of(fill(paragraph("есть"), block, a=[]).data) == "есть"
    assert text_of(fill(paragraph("есть"), block, a=[{"b": "Цех"}]).data) == "есть\nКлиенты\nИмя\nЦех"


def test_a_table_with_a_row_of_its_own_stays() -> None:
    block = table(("Имя",), (50,), each("a", row(field("x.b"))), row("всего"))
    assert text_of(fill(block, a=[]).data) == "Имя\nвсего"


def test_headed_rows_repeat_and_do_not_split() -> None:
    filled = fill(table(("Имя",), (50,), each("a", row(field("x.b")))), a=["раз", "два"])
    rows = list(body(filled).iter(W + "tr"))
    assert [row.find(f"{W}trPr/{W}tblHeader") is not None for row in rows] == [True, False, False]
    assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in rows)


# ------------------------------------------------------------------- condition


@pytest.mark.parametrize(
    ("value", "is_kept"),
    [
        ("да", True),
        ("", False),
        ("  ", False),
        (None, False),
        (True, True),
        (False, False),
        ([], False),
        (["x"], True),
        (Gap("?"), True),
    ],
)
def test_if_keeps_what_is_given(value: object, is_kept: bool) -> None:
    assert text_of(fill(paragraph("-"), when("a", paragraph("есть")), a=value).data) == (
        "-\nесть" if is_kept else "-"
    )


def test_a_paragraph_emptied_by_a_condition_goes() -> None:
    blocks = (paragraph("до"), paragraph(when("a", field("a"))), paragraph("после"))
    assert text_of(fill(*blocks, a="").data) == "до\nпосле"


def test_a_cell_keeps_a_paragraph() -> None:
    filled = fill(table(None, (50,), row(cell(when("a", paragraph("текст"))))), a="")
    assert [len(list(c.iter(W + "p"))) for c in body(filled).iter(W + "tc")] == [1]
    assert lint(filled.data) == []


def test_a_dropped_cell_is_emptied_so_that_the_grid_holds() -> None:
    data = document(table(None, (50, 50), row("один", "два")))
    parts = parts_of(data)
    markup = parts["word/document.xml"].decode()
    first = re.search(r"<w:tc>.*?</w:tc>", markup)
    assert first is not None
    markup = markup.replace(first[0], control("omd:if:a", first[0]))
    parts["word/document.xml"] = markup.encode()
    filled = Template.load(packed(parts)).fill({"a": False}, identity=IDENTITY)
    assert text_of(filled.data) == "\nдва"
    assert lint(filled.data) == []


# ------------------------------------------------------------------------ gaps


def test_a_gap_is_shown_highlighted_and_reported() -> None:
    filled = fill(paragraph("до"), clause(field("boss", bold=True)), boss=Gap(Text(ru="кто?", en="who?")))
    (found,) = filled.gaps
    assert (found.field, found.anchor, found.text, found.place.paragraph) == (
        "boss",
        "p-0001:boss",
        "кто?",
        2,
    )
    (run,) = [run for run in body(filled).iter(W + "r") if "".join(run.itertext()) == "кто?"]
    properties = run.find(W + "rPr")
    assert properties is not None
    assert [etree.QName(p).localname for p in properties] == ["b", "bCs", "highlight"]


def test_a_gap_for_a_list_stands_once_in_its_first_field() -> None:
    filled = fill(each("a", clause(field("x.b"), "/", field("x.c"))), a=Gap("впишите"))
    assert text_of(filled.data) == "впишите/"
    assert [gap.field for gap in filled.gaps] == ["a.b"]


# --------------------------------------------------------------------- anchors


def test_every_field_has_a_control_and_a_bookmark(job: Template) -> None:
    filled = job.fill(values(), identity=IDENTITY)
    parts = parts_of(filled.data)
    (issued,) = (
        etree.fromstring(data) for name, data in parts.items() if re.fullmatch(r"customXml/item\d\.xml", name)
    )
    stories = [etree.fromstring(parts[f"word/{name}.xml"]) for name in ("document", "header1", "footer1")]
    found = {value_of(tag) for story in stories for tag in story.iter(W + "tag")}
    marks = {mark.get(W + "name") for story in stories for mark in story.iter(W + "bookmarkStart")}
    fields = [one for one in issued if one.get("anchor")]
    assert {field.get("anchor"): field.text or "" for field in fields} == dict(filled.texts)
    for one in fields:
        assert tag_of(one.get("anchor") or "") in found
        assert bookmark_of(one.get("anchor") or "") in marks


def test_tags_and_bookmarks_keep_the_limits_of_word() -> None:
    item = {"id": "i" * 80, "text": "x"}
    filled = fill(each("duties", clause(field("x.text"))), duties=[item, {**item, "id": "j" * 80}])
    assert all(len(tag) <= 64 for tag in tags(filled))
    assert len(set(tags(filled))) == 3
    names = [mark.get(W + "name") or "" for mark in body(filled).iter(W + "bookmarkStart")]
    assert len(set(names)) == 2
    assert all(len(name) <= 40 for name in names)


def test_the_hash_follows_the_content_and_nothing_else() -> None:
    plain, bold = document(paragraph(field("a"))), document(paragraph("!", field("a", bold=True)))
    one = Template.load(plain).fill({"a": "x"}, identity=IDENTITY).hash
    assert one == Template.load(bold).fill({"a": "x"}, identity=replace(IDENTITY, revision=9)).hash
    assert one != Template.load(plain).fill({"a": "y"}, identity=IDENTITY).hash
    data = document(paragraph("x", picture("p")))
    made = [Picture(width=9, height=9, description="", png=png(width)) for width in (5, 6)]
    assert len({Template.load(data).fill({"p": p}, identity=IDENTITY).hash for p in made}) == 2


def test_an_issued_document_is_refused_as_a_template() -> None:
    filled = fill(paragraph("постоянный текст ", field("a")), a="x")
    with pytest.raises(WordProblem):
        Template.load(filled.data)


def test_the_properties_say_what_the_document_is(job: Template) -> None:
    filled = job.fill(values(), identity=IDENTITY)
    parts = parts_of(filled.data)
    core, custom = parts["docProps/core.xml"].decode(), parts["docProps/custom.xml"].decode()
    assert "<dc:creator>ООО «Вёсла &amp; парус»</dc:creator>" in core
    assert '<dcterms:created xsi:type="dcterms:W3CDTF">2026-03-04T00:00:00Z</dcterms:created>' in core
    assert "<dc:language>ru-RU</dc:language>" in core
    found = dict(re.findall(r'name="(omd\.\w+)"><vt:lpwstr>([^<]*)', custom))
    assert found == {
        "omd.entity": "p-0001",
        "omd.hash": filled.hash,
        "omd.kind": "job-description",
        "omd.model": "model-1",
        "omd.revision": "3",
        "omd.template": "job-description@1",
    }


# -------------------------------------------------------------------- pictures


def test_a_picture_never_leaves_the_text_area() -> None:
    wide = Picture(width=500, height=10, description="", png=png())
    high = Picture(width=10, height=900, description="", png=png())
    small = Picture(width=30, height=10, description="", png=png())
    sizes = []
    for made in (wide, high, small):
        extent = next(
            e
            for e in body(fill(paragraph("x", picture("p")), p=made)).iter()
            if str(e.tag).endswith("}extent")
        )
        sizes.append((int(extent.get("cx") or 0) / 36000, int(extent.get("cy") or 0) / 36000))
    assert sizes[0] == pytest.approx((180, 3.6), abs=0.1)
    assert sizes[1][1] <= 257
    assert sizes[2] == (30, 10)


def test_a_picture_has_words_and_all_its_forms(job: Template) -> None:
    filled = job.fill(values(), identity=IDENTITY)
    markup = parts_of(filled.data)["word/document.xml"].decode()
    assert 'descr="Схема &quot;А&amp;Б&quot;"' in markup
    assert (
        markup.index("<mc:Choice")
        < markup.index("wpg:wgp")
        < markup.index("<mc:Fallback>")
        < markup.index("svgBlip")
    )
    assert sorted(n.rsplit(".", 1)[-1] for n in parts_of(filled.data) if "media" in n) == ["png", "svg"]


def test_a_drawing_with_relationships_of_its_own_is_refused() -> None:
    bad = f'<wpg:wgp xmlns:wpg="{NAMESPACES["wpg"]}" xmlns:r="{NAMESPACES["r"]}"/>'
    with pytest.raises(WordProblem):
        fill(paragraph(picture("p")), p=Picture(width=9, height=9, description="", drawing=bad))


# -------------------------------------------------------------------- sections


def test_headers_stay_when_the_first_section_goes() -> None:
    data = document(
        paragraph("до"),
        when("a", section_end(A4), paragraph("поворот"), section_end(A4_LANDSCAPE)),
        paragraph("после"),
        first_header=(paragraph("бланк"),),
    )
    for value, pages in (("", [0]), ("да", [0, 1, 0])):
        filled = Template.load(data).fill({"a": value}, identity=IDENTITY)
        assert lint(filled.data) == []
        sections = docx.Document(io.BytesIO(filled.data)).sections
        assert [section.orientation for section in sections] == pages
        assert [s.different_first_page_header_footer for s in sections] == [True, False, False][: len(pages)]
        assert sections[0].first_page_header.paragraphs[0].text == "бланк"


def test_a_picture_is_measured_by_the_page_that_it_stands_on() -> None:
    wide = Picture(width=500, height=10, description="", png=png())
    data = document(
        paragraph("x", picture("p")),
        when("p", section_end(A4), paragraph("x", picture("p")), section_end(A4_LANDSCAPE)),
        paragraph("x", picture("p")),
    )
    filled = Template.load(data).fill({"p": wide}, identity=IDENTITY)
    extents = [e for e in body(filled).iter() if str(e.tag).endswith("}extent")]
    assert [round(int(e.get("cx") or 0) / 36000) for e in extents] == [180, 267, 180]


# ----------------------------------------------------------- table of contents


def test_the_contents_name_the_headings_that_are_left() -> None:
    blocks = (
        toc(2),
        heading("Первое"),
        when("a", heading("Второе")),
        heading(field("b")),
        heading("Внутри", level=2),
        heading("Лист", is_numbered=False),
    )
    filled = fill(*blocks, a="", b="Поле & знак")
    assert text_of(filled.data).split("\n")[:4] == ["1. Первое", "2. Поле & знак", "Внутри", "Лист"]
    assert lint(filled.data) == []


def test_the_contents_take_page_numbers() -> None:
    made = Template.load(document(toc(), heading("Первое"), heading("Второе")))
    filled = made.fill({}, identity=IDENTITY, heading_pages=(1, 3))
    assert text_of(filled.data).split("\n")[:2] == ["1. Первое\t1", "2. Второе\t3"]
    assert lint(filled.data) == []
