"""Titles from afar: as much of a name as a small box can show, in the order in which people shorten names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from designer.picture.primitives import TextMeasure
from designer.picture.wrapping import wrapped

_VOWELS = frozenset("аеёиоуыэюяaeiouy")
_NEVER_FIRST = frozenset("ьъй")
_LEFT, _RIGHT = 2, 3
"""Letters that stay at least before and after a hyphen."""
_BREAK, _FIXED_SPACE = "\u2010", "\u00a0"
"""The hyphen of a word that was broken here, told from the hyphens of names; a space at which no line ends."""
_ALL = 99
_CONTRACTIONS: tuple[list[str], ...] = (
    *(pair.split("=") for pair in (
        "администратор=админ.", "административн=адм.", "безопасност=безоп.", "бухгалтер=бухг.", "ведущ=вед.",
        "генеральн=ген.", "главн=гл.", "департамент=деп.", "директор=дир.", "договорн=дог.", "заместител=зам.",
        "инженер=инж.", "информационн=инф.", "капитальн=кап.", "качеств=кач.", "коммерческ=ком.", "маркетинг=марк.",
        "менеджер=мен.", "механизаци=мех.", "начальник=нач.", "обслуживани=обсл.", "организаци=орг.", "отдел=отд.",
        "персонал=перс.", "подразделени=подр.", "покупател=покуп.", "производственн=произв.", "разработ=разраб.",
        "руководител=рук.", "системн=сист.", "служб=сл.", "специалист=спец.", "старш=ст.", "строительств=стр.",
        "тендерн=тенд.", "техническ=техн.", "технологи=технол.", "управлени=упр.", "финансов=фин.",
        "эксплуатаци=экспл.", "экономическ=эконом.", "юридическ=юр.",
        "accounting=acctg.", "accounts=accts.", "account=acct.", "administrat=admin.", "assistant=asst.",
        "business=bus.", "commercial=comml.", "communications=comms", "construction=constr.", "contract=contr.",
        "coordinator=coord.", "customer=cust.", "department=dept.", "develop=dev.", "director=dir.", "document=doc.",
        "engineering=eng.", "engineer=eng.", "executive=exec.", "facilit=facil.", "finance=fin.", "general=gen.",
        "information=info", "international=intl.", "logistics=logist.", "maintenance=maint.", "management=mgmt.",
        "manager=mgr.", "marketing=mktg.", "officer=ofc.", "office=off.", "operations=ops", "president=pres.",
        "procurement=procmt.", "production=prod.", "program=prog.", "purchas=purch.", "representative=rep.",
        "resource=res.", "security=secur.", "senior=sr.", "service=svc.", "software=softw.", "specialist=spec.",
        "strateg=strat.", "supervisor=supv.", "technical=tech.", "technology=tech.", "warehouse=whse.",
    )),
)  # fmt: skip
"""How a word begins, and its usual contraction."""
_WORD = re.compile(r"[^\W\d_]+")


@lru_cache(maxsize=4096)
def short_title(
    title: str, short: str, width: float, most: int, size: float, bold: bool, measure: TextMeasure
) -> tuple[str, ...]:
    """Return at most ``most`` lines no wider than ``width`` px: the whole name, else its abbreviation ``short``.

    Without an abbreviation long words are broken, then usual words contracted; what still has no room is cut with an
    ellipsis.
    """
    lines = wrapped(title, width, most, size, bold, measure)
    if not _is_cut(lines, title):
        return lines
    if short and measure(short, size, bold) <= width:
        return (short,)
    contracted = _WORD.sub(_contracted, title)
    for words in (title, contracted):
        lines = wrapped(_broken(words, width, size, bold, measure), width, _ALL, size, bold, measure)
        if len(lines) <= most and not _is_cut(lines, words):
            return tuple(line.replace(_BREAK, "-") for line in lines)
    rest = "".join(line if line.endswith("-") else line + " " for line in lines[most - 1 :])
    rest = rest.replace(_BREAK + " ", "").rstrip().replace(" ", _FIXED_SPACE)
    last = wrapped(rest, width, 1, size, bold, measure)
    return tuple(line.replace(_BREAK, "-").replace(_FIXED_SPACE, " ") for line in (*lines[: most - 1], *last))


def _is_cut(lines: tuple[str, ...], title: str) -> bool:
    return any(line.endswith("…") for line in lines) and not title.endswith("…")


def _broken(text: str, width: float, size: float, bold: bool, measure: TextMeasure) -> str:
    """Return a text whose words that are wider than a line have a hyphen and a space where they may be broken."""

    def broken(found: re.Match[str]) -> str:
        left, parts = found.group(), []
        while measure(left, size, bold) > width:
            at = next((n for n in _breaks(left) if measure(left[:n] + "-", size, bold) <= width), 0)
            if not at:
                break
            parts.append(left[:at] + _BREAK)
            left = left[at:]
        return " ".join([*parts, left])

    return _WORD.sub(broken, text)


def _breaks(word: str) -> Iterator[int]:
    """Yield after how many letters a word may be broken, the last place first: before a consonant and its vowel."""
    low = word.casefold()
    for at in range(len(low) - _RIGHT, _LEFT - 1, -1):
        before, first, second = low[:at], low[at], low[at + 1]
        if first not in _VOWELS and first not in _NEVER_FIRST and second in _VOWELS and _VOWELS.intersection(before):
            yield at


def _contracted(found: re.Match[str]) -> str:
    word = found.group()
    low = word.casefold()
    if low == "and":
        return "&"
    for begin, made in _CONTRACTIONS:
        if low.startswith(begin) and len(low) > len(made):
            return made.capitalize() if word[:1].isupper() else made
    return word
