"""Days and minutes stand in a document as its language writes them, whatever the locale of the system."""

from __future__ import annotations

import locale
from datetime import date

import pytest

from designer.documents.content.dates import written, written_day


@pytest.mark.parametrize(
    ("when", "russian", "english"),
    [
        ("2026-02-05", "05.02.2026", "5 Feb 2026"),
        ("2026-12-31 09:05", "31.12.2026 09:05", "31 Dec 2026 09:05"),
        ("", "", ""),
        ("к весне", "к весне", "к весне"),
        ("2026-02-30", "2026-02-30", "2026-02-30"),
    ],
)
def test_what_the_model_holds_is_written_out(when: str, russian: str, english: str) -> None:
    assert (written(when, "ru"), written(when, "en")) == (russian, english)


def test_english_months_stay_english() -> None:
    before = locale.setlocale(locale.LC_TIME)
    for name in ("ru_RU.UTF-8", "de_DE.UTF-8"):
        try:
            locale.setlocale(locale.LC_TIME, name)
        except locale.Error:
            continue
        assert written_day(date(2026, 5, 1), "en") == "1 May 2026"
    locale.setlocale(locale.LC_TIME, before)
    assert written_day(date(2026, 10, 1), "en") == "1 Oct 2026"
