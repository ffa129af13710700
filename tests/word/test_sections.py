"""Sections of a template: named, moved, left out, and gone from a finished document."""

from __future__ import annotations

from datetime import date

from designer.word.build import clause, document, field, heading, paragraph, section
from designer.word.check_template import check_template
from designer.word.sections import arranged, sections_of
from designer.word.template import Template
from designer.word.text_of import text_of
from designer.word.values import DocumentIdentity

TEMPLATE = document(
    paragraph("Начало"),
    section("a", heading("Первый"), clause("один ", field("name"))),
    paragraph("Середина"),
    section("b", heading("Второй", " раздел"), clause("два")),
    section("c", heading("Третий"), clause("три")),
    paragraph("Конец"),
)
IDENTITY = DocumentIdentity(
    model_id="m", subject="s", kind="k", title="t", organization="o", created=date(2026, 1, 1)
)


def _words(data: bytes) -> list[str]:
    filled = Template.load(data).fill({"name": "да"}, identity=IDENTITY).data
    assert b"omd:section" not in filled
    return [line for line in text_of(filled).split("\n") if line]


def test_sections_are_known_by_key_and_heading() -> None:
    assert sections_of(TEMPLATE) == {"a": "Первый", "b": "Второй раздел", "c": "Третий"}
    assert check_template(TEMPLATE, {"name"}) == []


def test_without_an_order_all_stay() -> None:
    assert _words(arranged(TEMPLATE, (), {"b": "Новый"})) == [
        "Начало", "Первый", "один да", "Середина", "Новый", "два", "Третий", "три", "Конец",
    ]  # fmt: skip


def test_moved_sections_take_each_others_places_and_the_rest_go() -> None:
    assert _words(arranged(TEMPLATE, ("c", "a", "unknown", "c"), {})) == [
        "Начало", "Третий", "три", "Середина", "Первый", "один да", "Конец",
    ]  # fmt: skip


def test_a_section_without_a_key_is_misspelt() -> None:
    broken = document(section("", heading("Раздел")))
    assert [p.code for p in check_template(broken, set())] == ["misspelt"]
