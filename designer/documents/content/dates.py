"""Writes days and minutes as documents of a language have them."""

from __future__ import annotations

from datetime import date, datetime
from typing import Final

from designer.i18n import Language

_MONTHS: Final = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
"""Of our own: the names of the system follow its locale."""


def written_day(day: date, language: Language) -> str:
    """Return a day as documents write it: 31.08.2026, 31 Aug 2026."""
    return f"{day:%d.%m.%Y}" if language == "ru" else f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def written(when: str, language: Language) -> str:
    """Return a day YYYY-MM-DD, or a minute YYYY-MM-DD HH:MM, as documents write it; other words as they are."""
    try:
        moment = datetime.fromisoformat(when)
    except ValueError:
        return when
    day = written_day(moment.date(), language)
    return f"{day} {moment:%H:%M}" if len(when) > len("2026-08-31") else day
