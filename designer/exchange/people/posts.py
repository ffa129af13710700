"""The posts that a table of people names: repeats, several holders of one post, one post in several units, heads."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any, Final

from designer.exchange.columns import Role
from designer.exchange.numbers import number_of
from designer.exchange.people.row import PeopleRow
from designer.exchange.people.table import PeopleTable, RowKind
from designer.exchange.plan import LeftOver, Setting
from designer.exchange.sketch import Entry, Sketch, plain_name
from designer.i18n import Text
from designer.model.participants import Position

_HEADING_POST: Final = re.compile(
    r"(?:генеральн\w+ |исполнительн\w+ |коммерческ\w+ |финансов\w+ |технич\w+ )?"
    r"(?:начальник|руководител|директор|заведующ|управляющ|главн(?:ый|ая) бухгалтер|главбух|"
    r"(?:старший )?мастер (?:участка|цеха|смены)|бригадир|chief|head|director|manager of|vp |ceo|cto|cfo|coo)|"
    r"[\w &-]+ (?:director|head|supervisor|superintendent|team lead|foreman)$|team lead",
    re.I,
)
_DEPUTY: Final = re.compile(r"\b(?:зам|заместител|deputy|assistant|помощник)", re.I)
_DASHES: Final = ("-", "—", "–")


class NamedPosts:
    """The posts of one file; a row becomes an entry of the sketch, or says more of an earlier one."""

    def __init__(self, sketch: Sketch, *, joins: str) -> None:
        """``joins``: which posts that stand in several units on the same terms are one position in all of them."""
        self._sketch = sketch
        self._joins = joins
        self._by_terms: dict[tuple[str, ...], tuple[Entry, str]] = {}
        """Title and terms → the first post with them, and its sheet."""
        self._first_rows: dict[str, int] = {}
        """Plain name of a person → the number of the first row."""
        self._by_unit: dict[str, list[Entry]] = {}

    def of_row(self, row: PeopleRow, unit: str) -> Entry | None:
        """Return the entry that a row makes in a unit ("" for none); None where the row adds to another one."""
        title, holder, is_template = row.title, row.holder, row.is_template
        number = self.headcount(row, is_template=is_template)
        if is_template:
            message = Text(
                ru="Похоже на строку-образец: «{words}». Загружена; если это образец, уберите её из модели.",
                en="This looks like a template row: “{words}”. It was read; if it is a template, remove it.",
            )
            self._sketch.note(row.where, "template-row", message, words=title or row.person)
        key = _key(row, unit)
        if self._is_repeat(row, key):
            return None
        if holder and title and Role.SUPERIOR not in row.table.roles and self._join_holders(key, holder, number):
            return None
        if self._join_units(row, unit, number):
            return None
        while key in self._sketch.entries:
            key += "+"
        entry = Entry(key=key, kind=Position, name=title or holder, where=row.where, values=_values(row, number))
        if unit:
            entry.links["unit"] = unit
            self._by_unit.setdefault(unit, []).append(entry)
        if not is_template:
            self._note_blanks(row)
            self._note_namesake(row)
        self._sketch.add(entry)
        self._by_terms.setdefault((title, *row.terms), (entry, row.sheet))
        return entry

    def headcount(self, row: PeopleRow, *, is_template: bool = False) -> float | None:
        """Return the number of posts, 0 where it cannot be read, None where the table does not count posts."""
        if Role.HEADCOUNT not in row.table.roles:
            return None
        said = row.heads
        number = number_of(said)
        if number is None and not is_template:
            self._sketch.note(row.where, "bad-number", _BAD_NUMBER if said else _NO_NUMBER, said=said)
        return 0.0 if number is None else number

    def name_heads(self, *, are_asked: bool) -> None:
        """Let the one leading post of a unit be its head; ``are_asked``: the rows say whom they report to."""
        for unit, entries in self._by_unit.items():
            leading = _tops(entries) if are_asked else [entry for entry in entries if _leads(entry)]
            if len(leading) == 1:
                self._sketch.entries[unit].links.setdefault("head", leading[0].key)

    def _is_repeat(self, row: PeopleRow, key: str) -> bool:
        """Report a row whose id or whose unit and position stand above; a word-for-word repeat is not read again."""
        earlier = self._sketch.entries.get(key)
        if earlier is None:
            return False
        if key.startswith("id:"):
            same = plain_name(earlier.name) == plain_name(row.title or row.holder)
            same = same and earlier.values.get("holders", ()) in (row.holders, ())
            message = Text(
                ru="Номер «{id}» уже занят: «{name}», {row}. ", en="The id “{id}” is taken: “{name}”, {row}. "
            )
            message = message + (_REPEAT if same else _OTHER)
            values = {"id": row.of(Role.KEY), "name": earlier.name, "row": earlier.where}
            self._sketch.note(row.where, "duplicate-id", message, **values)
            if same:
                leave_row(self._sketch, row, Text(ru="повтор строки", en="a repeated row"))
            return same
        if Role.SUPERIOR not in row.table.roles and not row.holder:
            message = Text(
                ru="«{name}» в этом подразделении уже есть: {row}. Загружено отдельной строкой.",
                en="“{name}” is in this unit already: {row}. Read as another one.",
            )
            self._sketch.note(row.where, "same-name", message, name=row.title, row=earlier.where)
        return False

    def _join_holders(self, key: str, holder: str, number: float | None) -> bool:
        """Let one post of a list of people have several holders."""
        earlier = self._sketch.entries.get(key)
        if earlier is None or key.startswith("id:"):
            return False
        earlier.values["holders"] = (*earlier.values.get("holders", ()), *holder.split("; "))
        _count_more(earlier, number)
        return True

    def _join_units(self, row: PeopleRow, unit: str, number: float | None) -> bool:
        """Let a post that stands in several units with the same terms be one position in all of them."""
        roles = row.table.roles
        if not row.table.is_staffing or not row.title or Role.PERSON in roles or Role.FAMILY_NAME in roles:
            return False
        earlier, sheet = self._by_terms.get((row.title, *row.terms), (None, ""))
        if earlier is None or not unit or earlier.links.get("unit") in (unit, None):
            return False
        self._offer_choice()
        is_apart = _leads(earlier) and (sheet != row.sheet or not _has_terms(row))
        if self._joins == SEVERAL or (self._joins == BUT_HEADS and is_apart):
            return False
        also = earlier.lists.setdefault("also_in", ())
        if unit in also:
            return False
        earlier.lists["also_in"] = (*also, unit)
        _count_more(earlier, number)
        self._by_unit.setdefault(unit, []).append(earlier)
        return True

    def _offer_choice(self) -> None:
        if all(one.id != SAME_POST for one in self._sketch.settings):
            setting = Setting(id=SAME_POST, text=_SAME_POST, choices=_SAME_MEANS, chosen=self._joins)
            self._sketch.settings = (*self._sketch.settings, setting)

    def _note_blanks(self, row: PeopleRow) -> None:
        """Report a row that leaves its name empty where nearly all others have one."""
        name = row.title or row.person
        for role, said, message in ((Role.POSITION, row.title, _NO_POST), (Role.PERSON, row.person, _NO_PERSON)):
            if role in row.table.roles and not said and name and _filled(row.table, role) > 0.9:
                self._sketch.note(row.where, "unnamed", message, name=name)

    def _note_namesake(self, row: PeopleRow) -> None:
        if not row.holder or (Role.KEY in row.table.roles and Role.POSITION not in row.table.roles):
            return
        first = self._first_rows.setdefault(plain_name(row.holder), row.number)
        if first != row.number:
            message = Text(
                ru="«{name}» уже в строке {first}: один человек на двух местах или тёзка?",
                en="“{name}” is in row {first} already: one person in two places, or a namesake?",
            )
            self._sketch.note(row.where, "same-name", message, name=row.holder, first=first)


def leave_row(sketch: Sketch, row: PeopleRow, why: Text) -> None:
    """Report a row that was not read."""
    words = " | ".join(cell for cell in row.cells if cell)
    sketch.left_over.append(LeftOver(where=row.where, text=words, why=why))


def people_rows(table: PeopleTable) -> Iterator[int]:
    """Yield the rows that stand for a person or a post."""
    return (row for row, kind in table.kinds.items() if kind is RowKind.PERSON)


def _key(row: PeopleRow, unit: str) -> str:
    key = row.of(Role.KEY)
    if key:
        return f"id:{plain_name(key)}"
    return f"post:{unit.removeprefix('unit:')}|{plain_name(row.title or row.holder)}"


def _values(row: PeopleRow, number: float | None) -> dict[str, Any]:
    values: dict[str, Any] = {}
    if number is not None:
        values["headcount"] = number
    if row.holder and row.title:
        values["holders"] = row.holders
    if row.person and row.person not in _DASHES and plain_name(row.holder) != plain_name(row.person):
        values["note"] = row.person
    return values


def _count_more(entry: Entry, number: float | None) -> None:
    entry.values["headcount"] = entry.values.get("headcount", 1.0) + (1.0 if number is None else number)


def _filled(table: PeopleTable, role: Role) -> float:
    rows = list(people_rows(table))
    return sum(bool(table.cell(row, role)) for row in rows) / max(1, len(rows))


def _leads(entry: Entry) -> bool:
    """Whether a post that one person holds in each unit has a title of a head."""
    if not _HEADING_POST.match(entry.name) or _DEPUTY.search(entry.name):
        return False
    return bool(entry.values.get("headcount", 1.0) <= 1.0 + len(entry.lists.get("also_in", ())))


def _has_terms(row: PeopleRow) -> bool:
    """Whether a row says more of its post than the number of posts: pay or a grade."""
    said = Counter(cell for cell in row.terms if cell)
    said.subtract([row.heads])
    return any(number > 0 for number in said.values())


def _tops(entries: list[Entry]) -> list[Entry]:
    """Return the members of a unit who report to nobody in it, where somebody of it reports to them."""
    keys = {entry.key for entry in entries}
    led = {entry.links.get("reports_to") for entry in entries} & keys
    tops = [entry for entry in entries if entry.links.get("reports_to") not in keys]
    return tops if len(tops) == 1 and tops[0].key in led else []


_BAD_NUMBER: Final = Text(
    ru="Число штатных единиц не прочитано: «{said}». Загружено 0; исправьте число.",
    en="The headcount cannot be read: “{said}”. Taken as 0; mend the number.",
)
_NO_NUMBER: Final = Text(
    ru="Число штатных единиц не указано. Загружено 0; впишите число.",
    en="No headcount is given. Taken as 0; enter the number.",
)
_NO_POST: Final = Text(
    ru="Должность не указана. Загружено по имени работника: «{name}».",
    en="No position is given. Read under the person's name: “{name}”.",
)
_NO_PERSON: Final = Text(
    ru="Работник не указан. Должность «{name}» загружена без работника.",
    en="No person is given. The position “{name}” was read without a holder.",
)
_REPEAT: Final = Text(ru="Повтор не загружен.", en="The repeat was not read.")
_OTHER: Final = Text(
    ru="Загружено отдельно; дайте строке свой номер.", en="Read as another one; give the row an id of its own."
)
SAME_POST: Final = "same-post"
"""The option that says what posts of one title in several units are."""
BUT_HEADS, SEVERAL = "but-heads", "several"
_SAME_POST: Final = Text(ru="Одинаковые должности в разных подразделениях", en="The same post in several units")
_SAME_MEANS: Final = (
    (
        BUT_HEADS,
        Text(
            ru="одна должность; руководители — только при равных условиях",
            en="one position; heads only on equal terms",
        ),
    ),
    ("one", Text(ru="одна должность в нескольких подразделениях", en="one position in several units")),
    (SEVERAL, Text(ru="разные должности", en="several positions")),
)
