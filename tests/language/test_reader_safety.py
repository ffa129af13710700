"""No text whatever makes the reader fail, hang or point outside the text."""

from __future__ import annotations

from collections.abc import Iterator

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from mission_cases import cases, surroundings

from designer.language.reader import read
from designer.language.reading import Reading, Span
from designer.language.verdicts import verdicts

_ABOUT = surroundings("РП|Руководитель проекта", "Отдел продаж", "цех № 1", others=("Склад", "Гараж"))
_MISSIONS = [case.text for case in cases("everyday.txt")]
_PIECES = st.sampled_from(
    [
        *" ,.;:!?—()«»№\n",
        "и ",
        "а ",
        "чтобы ",
        "не ",
        "помогать ",
        "РП ",
        "цеху № 1 ",
        "который ",
        "ген. ",
        "🙂",
        "\u202e",
        "\x00",
        "'",
        "-",
    ]
)
_SETTINGS = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])


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


def _check(text: str) -> None:
    for language in ("ru", None):
        reading = read(text, _ABOUT, language)  # type: ignore[arg-type]
        assert reading.text == text
        for start, end in _spans(reading):
            assert 0 <= start < end <= len(text)
        verdicts(reading, _ABOUT)


@_SETTINGS
@given(st.text(max_size=400))
def test_any_text_is_read(text: str) -> None:
    _check(text)


@_SETTINGS
@given(st.lists(_PIECES, max_size=120).map("".join))
def test_any_run_of_mission_words_is_read(text: str) -> None:
    _check(text)


@_SETTINGS
@given(st.sampled_from(_MISSIONS), st.integers(0, 200), st.integers(0, 200), st.text(max_size=6))
def test_any_spoilt_mission_is_read(mission: str, first: int, last: int, inserted: str) -> None:
    _check(mission[:first] + inserted + mission[last:])


def test_very_long_texts_are_read() -> None:
    for piece in (
        "а",
        "а ",
        "- ",
        "1",
        "ген. ",
        "и, ",
        "(",
        "«",
        "Клиент: ",
        "помогать РП и ",
        "\u0301",
        "й" * 300 + " ",
    ):
        _check(piece * (10_000 // len(piece)))
