"""Chooses the column that counts posts where several could: a total, the plan, the later year, or the sum of all."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Final

from designer.exchange.columns import EXACT, LIKELY, Role, folded, guesses, told_apart
from designer.exchange.numbers import is_number, number_of
from designer.exchange.plan import Setting
from designer.i18n import Text

HEADCOUNT: Final = "headcount"
"""The option that says which column counts posts, by its number from 0, or that their sum does."""
SUM: Final = "sum"
_TOTAL: Final = re.compile(r".*\b(?:всего|итого|итог|общее|общая|total|sum|overall|all)\b.*")
_PLANNED: Final = re.compile(
    r".*\b(?:штат\w*|план\w*|утвержд\w*|нов\w+|установлен\w*|plan\w*|budget\w*|approved|authori[sz]ed|established|new)\b.*"
)
_ACTUAL: Final = re.compile(
    r".*\b(?:факт\w*|занят\w*|вакан\w*|свободн\w*|стар\w+|прежн\w*|был[оа]|отклонен\w*|изменен\w*|разниц\w*|"
    r"actual\w*|filled|vacan\w*|open|old|previous|change|delta|diff\w*|variance)\b.*"
)
_YEAR: Final = re.compile(r"\b(?:19|20)\d\d\b")


@dataclass(frozen=True, slots=True)
class Heads:
    """Which columns count posts."""

    chosen: tuple[int, ...] = ()
    """One column, or several whose sum is meant."""
    offered: tuple[int, ...] = ()
    """All columns between which it was chosen."""


def head_columns(
    labels: Sequence[str], rows: Sequence[Sequence[str]], taken: Collection[int], hidden: Collection[int], said: str
) -> Heads:
    """Return the columns that count posts; ``said`` is what the user chose, "" for nothing."""
    offered = tuple(at for at, label in enumerate(labels) if at not in taken and _counts(label, rows, at))
    if len(offered) < 2:
        return Heads()
    if said == SUM:
        return Heads(offered, offered)
    if said.isdigit() and int(said) in offered:
        return Heads((int(said),), offered)
    seen = [at for at in offered if at not in hidden] or list(offered)
    total = _total(labels, rows, seen)
    if total is not None:
        return Heads((total,), offered)
    if len(seen) > 1 and _are_parts(labels, seen):
        return Heads(tuple(seen), offered)
    return Heads((max(seen, key=lambda at: (_worth(labels[at]), -at)),), offered)


def setting_of(labels: Sequence[str], heads: Heads) -> Setting:
    """Return the choice between the columns, for the preview."""
    said = told_apart(labels)
    each = tuple((str(at), Text(ru=f"столбец «{said[at]}»", en=f"the column “{said[at]}”")) for at in heads.offered)
    return Setting(
        id=HEADCOUNT,
        text=Text(ru="Число штатных единиц", en="Headcount"),
        choices=(*each, (SUM, Text(ru="сумма этих столбцов", en="the sum of these columns"))),
        chosen=SUM if len(heads.chosen) > 1 else str(heads.chosen[0]),
    )


def _counts(label: str, rows: Sequence[Sequence[str]], at: int) -> bool:
    values = [row[at] for row in rows if at < len(row) and row[at]]
    return bool(values) and _weight(label) >= LIKELY and sum(map(is_number, values)) >= 0.6 * len(values)


def _total(labels: Sequence[str], rows: Sequence[Sequence[str]], columns: list[int]) -> int | None:
    """Return the column whose heading or whose every value says that it is the sum of the others."""
    own = [at for at in columns if _TOTAL.fullmatch(_own_words(labels, at, columns))]
    if len(own) == 1:
        return own[0]
    for at in columns if len(columns) > 2 else ():
        held = [[number_of(row[c]) or 0.0 if c < len(row) else 0.0 for c in columns] for row in rows]
        place = columns.index(at)
        sums = [abs(sum(numbers) - 2 * numbers[place]) < 0.01 for numbers in held if any(numbers)]
        if len(sums) > 2 and sum(sums) >= 0.9 * len(sums):
            return at
    return None


def _own_words(labels: Sequence[str], at: int, columns: Sequence[int]) -> str:
    """Return what a heading says apart from what all of these headings begin with."""
    words = [folded(labels[column]).split() for column in columns]
    same = 0
    while all(len(one) > same and one[same] == words[0][same] for one in words):
        same += 1
    return " ".join(folded(labels[at]).split()[same:])


def _are_parts(labels: Sequence[str], columns: Sequence[int]) -> bool:
    """Whether the columns count parts of one number, such as branches under a common heading."""
    own = [_own_words(labels, at, columns) for at in columns]
    common = folded(labels[columns[0]]).removesuffix(own[0]).strip()
    if _weight(common) < EXACT:
        return False
    return all(own) and not any(_YEAR.search(one) or _PLANNED.fullmatch(one) or _ACTUAL.fullmatch(one) for one in own)


def _worth(label: str) -> tuple[int, int, int]:
    words = folded(label)
    year = max((int(found) for found in _YEAR.findall(words)), default=0)
    kind = -1 if _ACTUAL.fullmatch(words) else 1 if _PLANNED.fullmatch(words) else 0
    return min(kind, 0), year, kind + _weight(label)


def _weight(label: str) -> int:
    return max((guess.weight for guess in guesses(label) if guess.role is Role.HEADCOUNT), default=0)
