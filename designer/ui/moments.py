"""Points in time as people say them."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from designer.i18n import Text, plain

_MONTHS_RU = "января февраля марта апреля мая июня июля августа сентября октября ноября декабря".split()
_MONTHS_EN = "January February March April May June July August September October November December".split()


def moment(when: datetime, now: datetime | None = None) -> Text:
    """Return a time in words: today and yesterday by name, else by date."""
    days = (now or datetime.now()).date() - when.date()
    clock = f"{when:%H:%M}"
    if days == timedelta():
        return Text(ru=f"сегодня в\u00a0{clock}", en=f"today at\u00a0{clock}")
    if days == timedelta(days=1):
        return Text(ru=f"вчера в\u00a0{clock}", en=f"yesterday at\u00a0{clock}")
    month = when.month - 1
    return Text(
        ru=f"{when.day}\u00a0{_MONTHS_RU[month]} {when.year}\u00a0г., {clock}",
        en=f"{when.day}\u00a0{_MONTHS_EN[month]} {when.year}, {clock}",
    )


def day_words(iso: str) -> Text:
    """Return a day given as 2026-11-26 the way people write it; anything else as it is."""
    try:
        day = date.fromisoformat(iso)
    except ValueError:
        return plain(iso)
    month = day.month - 1
    return Text(
        ru=f"{day.day}\u00a0{_MONTHS_RU[month]} {day.year}\u00a0г.", en=f"{day.day}\u00a0{_MONTHS_EN[month]} {day.year}"
    )
