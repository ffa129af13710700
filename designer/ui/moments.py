"""Points in time as people say them."""

from __future__ import annotations

from datetime import datetime, timedelta

from designer.i18n import Text

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
