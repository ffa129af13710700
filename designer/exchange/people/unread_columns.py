"""Reports columns of a table of people that might have been read and were not."""

from __future__ import annotations

from designer.exchange.columns import Role, told_apart
from designer.exchange.numbers import number_of
from designer.exchange.people.headcounts import Heads, setting_of
from designer.exchange.people.table import PeopleTable, RowKind
from designer.exchange.plan import LeftOver
from designer.exchange.sketch import Sketch
from designer.i18n import Text


def leave_columns(sketch: Sketch, table: PeopleTable, sheet: str) -> None:
    """Report other columns that count posts, with their sums and the choice between them, and units of no level."""
    chosen = table.summed or tuple(at for role, at in table.roles.items() if role is Role.HEADCOUNT)
    if table.head_columns and chosen:
        setting = setting_of(table.labels, Heads(chosen, table.head_columns))
        if all(one.id != setting.id for one in sketch.settings):
            sketch.settings = (*sketch.settings, setting)
        why = _taken_instead([told_apart(table.labels)[at] for at in chosen])
        for at in table.head_columns:
            if at not in chosen:
                total = sum(number_of(words) or 0.0 for words in _words(table, at))
                sketch.left_over.append(LeftOver(where=_column(table, at, sheet), text=f"{total:g}", why=why))
    why = Text(ru="столбец не вложен ни в одно подразделение", en="the column fits into no unit")
    for at in table.unread_units:
        said = "; ".join(dict.fromkeys(word for word in _words(table, at) if word))
        sketch.left_over.append(LeftOver(where=_column(table, at, sheet), text=said, why=why))


def _taken_instead(labels: list[str]) -> Text:
    taken, was = ("взят", "was") if len(labels) == 1 else ("взяты", "were")
    return Text(
        ru=f"числа этого столбца не загружены: {taken} {', '.join(f'«{label}»' for label in labels)}",
        en=f"the numbers of this column were not read: {', '.join(f'“{label}”' for label in labels)} {was} taken",
    )


def _words(table: PeopleTable, at: int) -> list[str]:
    rows = (table.grid.rows[row] for row, kind in table.kinds.items() if kind is RowKind.PERSON)
    return [cells[at] for cells in rows if at < len(cells)]


def _column(table: PeopleTable, at: int, sheet: str) -> Text:
    label = told_apart(table.labels)[at] or f"№ {at + 1}"
    if sheet:
        return Text(ru=f"лист «{sheet}», столбец «{label}»", en=f"sheet “{sheet}”, column “{label}”")
    return Text(ru=f"столбец «{label}»", en=f"column “{label}”")
