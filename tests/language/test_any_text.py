"""No text of any kind makes reading fail, or gives a place outside the text."""

from __future__ import annotations

import os
from collections.abc import Iterator

from any_texts import any_texts
from mission_cases import surroundings

from designer.language.completions import completions
from designer.language.guided_form import FIELDS, guided_form, with_field
from designer.language.quality import style_hints
from designer.language.reader import read
from designer.language.reading import Reading, Span
from designer.language.rephrase.proposals import rephrase
from designer.language.verdicts import verdicts

_COUNT = 10_000 if os.environ.get("ORG_MISSION_LONG") else 300
_ABOUT = surroundings("РП|Руководитель проекта", "Отдел продаж", "sales team", others=("Склад", "warehouse"))


def _spans(reading: Reading) -> Iterator[Span]:
    yield from reading.help_verbs
    yield from reading.service_verbs
    yield from reading.actions
    yield from reading.control
    yield from reading.unknown_abbreviations
    yield from (b.span for b in (*reading.beneficiaries, *reading.mentioned))
    yield from (span for pair in reading.antecedents for span in pair)
    if reading.declaration:
        yield reading.declaration


def test_any_text_is_read_judged_and_shown() -> None:
    for text in any_texts(_COUNT):
        reading = read(text, _ABOUT)
        assert reading.text == text
        found = verdicts(reading, _ABOUT)
        assert reading.supported or not (found or reading.clauses)
        spans = [*_spans(reading), *(v.span for v in found if v.span), *(h.span for h in style_hints(reading))]
        for start, end in spans:
            assert 0 <= start < end <= len(text)
        form = guided_form(reading)
        for number, row in enumerate(form.rows):
            for name in FIELDS:
                field = row.field(name)
                if field is not None and field.text.strip() == field.text:
                    assert with_field(form, number, name, field.text) == text
        for one in completions(text, len(text) // 2, _ABOUT, reading.language):
            assert 0 <= one.span[0] <= one.span[1] <= len(text)
        rephrase(reading, _ABOUT)


def test_a_third_language_is_not_supported() -> None:
    for text in (
        "Wir helfen der Produktion, ohne Stillstand zu arbeiten.",
        "Aider les ateliers à livrer leurs clients à temps.",
        "Допомагати цехам виконувати план без зупинок.",
        "Pomagać działowi sprzedaży realizować plan.",
        "帮助销售部门完成计划",
        "مساعدة قسم المبيعات على تحقيق الخطة",
        "לעזור למחלקת המכירות",
    ):
        reading = read(text, _ABOUT)
        assert not reading.supported
        assert not reading.clauses
        assert verdicts(reading, _ABOUT) == ()
