"""Rows of a table of people or posts as a sketch: units, positions, who reports to whom, and what is odd."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

from designer.exchange.columns import ROLE_NAMES, Role, folded, is_numbering
from designer.exchange.numbers import number_of
from designer.exchange.people_table import PeopleTable, RowKind
from designer.exchange.person_names import names_nobody
from designer.exchange.plan import Column, LeftOver, Setting
from designer.exchange.reporting_lines import Reporter, draw_reporting
from designer.exchange.sketch import Arrow, Entry, Nesting, Sketch, in_row, in_rows, plain_name
from designer.i18n import Text
from designer.language.detect import detect
from designer.language.titles import names_outsiders
from designer.model.participants import ExternalClient, Position, Unit

_LINKED: Final = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
_NO_CHIEF: Final = frozenset(
    "none null nil nan n/a na n/d nd xx xxx - — – нет н/д 0 root nobody никому никто отсутствует".split()
)
_PLACEHOLDERS: Final = frozenset(
    "first last|firstname lastname|first name last name|name surname|your name|full name|employee name|title|"
    "job title|position title|department name|example|sample|template|xxx|пример|образец|шаблон|фио|"
    "фамилия имя отчество|фамилия и о|должность|наименование должности|подразделение|наименование|"
    "пример заполнения|example row|sample row|lorem ipsum|todo|reports to|manager id|emp id|id".split("|")
)
_PATH: Final = re.compile(r"\s+[/>→»]\s+|\s*\\\s*|\s*->\s*")
_CODED: Final = re.compile(r"^(\d+(?:\.\d+)*)\.?\s+(?=\D)(.+)$")
_HEADING_POST: Final = re.compile(
    r"(?:генеральн\w+ |исполнительн\w+ |коммерческ\w+ |финансов\w+ |технич\w+ )?"
    r"(?:начальник|руководител|директор|заведующ|управляющ|главн(?:ый|ая) бухгалтер|главбух|chief|head|director|"
    r"manager of|vp |ceo|cto|cfo|coo)",
    re.I,
)
_DEPUTY: Final = re.compile(r"\b(?:зам|заместител|deputy|assistant|помощник)", re.I)


class PeopleReader:
    """Reads the tables of one file into one sketch."""

    def __init__(self, sketch: Sketch, options: Mapping[str, str]) -> None:
        self.sketch = sketch
        self.options = options
        self.units: dict[str, str] = {}
        """Plain name and code of a unit → its key."""
        self.codes: dict[str, str] = {}
        self.reporters: list[Reporter] = []
        self.seen_posts: dict[tuple[str, ...], Entry] = {}
        self.people: dict[str, int] = {}
        self.by_unit: dict[str, list[Entry]] = {}
        self.clients: list[tuple[str, str, Text]] = []

    def read(self, table: PeopleTable, sheet: str = "", *, is_unit: bool = False) -> None:
        """Take in the rows of one table; ``sheet`` is named where the file has several.

        ``is_unit``: each sheet holds the posts of the unit that it is called after.
        """
        self.sheet = sheet
        self.table = table
        self._unit, self._levels = "", list[tuple[int, str]]()
        if is_unit:
            self._unit = self._one_unit(sheet, "", "", table.header[0] if table.header else 0)
        self._keys = {plain_name(table.cell(row, Role.KEY)) for row in table.kinds}
        fills_down = is_unit or table.is_staffing or (Role.SUPERIOR not in table.roles and Role.UNIT in table.roles)
        for row, kind in table.kinds.items():
            if kind is RowKind.UNIT:
                self._unit_line(row)
            elif kind is RowKind.PERSON:
                self._person(row, fills_down)
            elif kind is RowKind.TOTAL:
                self._leave(row, Text(ru="итоговая строка", en="a line of totals"))
            elif kind is RowKind.FOREIGN:
                self._leave(row, Text(ru="не относится к таблице", en="no part of the table"))
        self._leave_links()
        if not self.sketch.columns:
            self.sketch.columns = _columns(table)
        self.sketch.counts_heads |= Role.HEADCOUNT in table.roles

    def finish(self, foreign: Mapping[str, str]) -> None:
        """Draw who reports to whom, name heads, and find units that may be nested; ``foreign`` are known keys."""
        draw_reporting(self.sketch, self.reporters, foreign)
        self._name_heads()
        self._draw_arrows()
        for code, part in self.codes.items():
            whole = code
            while "." in whole:
                whole = whole.rpartition(".")[0]
                if whole in self.codes and not self.sketch.entries[part].links.get("parent"):
                    nesting = Nesting(part=part, whole=self.codes[whole], code=code, whole_code=whole)
                    self.sketch.nestings.append(nesting)
                    break

    def _draw_arrows(self) -> None:
        """Draw an arrow to each named client; whom no row names is outside, or is left over."""
        named: dict[str, list[str]] = {}
        for entry in self.sketch.entries.values():
            for name in (entry.name, *entry.values.get("abbreviations", ()), *entry.values.get("holders", ())):
                named.setdefault(plain_name(name), []).append(entry.key)
        for supplier, words, where in self.clients:
            found = named.get(plain_name(words), [])
            if not found and names_outsiders(words):
                made = self.sketch.add(
                    Entry(key=f"outside:{plain_name(words)}", kind=ExternalClient, name=words, where=where)
                )
                found = named[plain_name(words)] = [made.key]
            if len(found) == 1 and found[0] != supplier:
                self.sketch.arrows.append(Arrow(supplier=supplier, client=found[0]))
            elif found and found[0] == supplier:
                message = Text(ru="«{name}» названа своим же клиентом.", en="“{name}” is named as its own client.")
                self.sketch.note(where, "self-report", message, name=words)
            else:
                why = Text(ru="клиент не найден среди строк", en="no row is called like this client")
                self.sketch.left_over.append(LeftOver(where=where, text=words, why=why))

    def _leave_links(self) -> None:
        """Report cells of unread columns that point at other rows: links of a kind that is not known here."""
        table = self.table
        people = [row for row, kind in table.kinds.items() if kind is RowKind.PERSON]
        keys = {plain_name(table.cell(row, Role.KEY)) for row in people} - {""}
        if len(keys) < 3 or all(key.isdigit() for key in keys):
            return
        for at, label in enumerate(table.labels):
            if at in table.roles.values() or not label:
                continue
            held = [(row, cells[at]) for row in people if at < len(cells := table.grid.rows[row]) and cells[at]]
            linked = [(row, said) for row, said in held if all(plain_name(p) in keys for p in re.split(r"[,;]", said))]
            if linked and len(linked) > len(held) / 2:
                why = Text(ru="связи этого столбца не загружены", en="the links of this column were not read")
                for row, said in linked:
                    text = f"{label}: {said}"
                    self.sketch.left_over.append(LeftOver(where=self._where(row), text=text, why=why))

    # -- units -------------------------------------------------------------------------------

    def _unit_line(self, row: int) -> None:
        table = self.table
        cells = [cell for cell in table.grid.rows[row] if cell]
        name = table.cell(row, Role.UNIT) or cells[0]
        key = self._unit_of(name, table.cell(row, Role.UNIT_CODE), row)
        depth = table.grid.indents[row] if row < len(table.grid.indents) else 0
        while self._levels and self._levels[-1][0] >= depth:
            self._levels.pop()
        if self._levels and depth > 0:
            self.sketch.entries[key].links.setdefault("parent", self._levels[-1][1])
        self._levels.append((depth, key))
        stated = number_of(table.cell(row, Role.HEADCOUNT))
        if stated is not None:
            self.sketch.entries[key].values["stated_headcount"] = stated
        self._unit = key

    def _unit_of(self, name: str, code: str, row: int) -> str:
        """Return the key of a unit, made where it is met for the first time; "A / B" is B within A."""
        parts = [part for part in _PATH.split(name) if part.strip()] or [name]
        parent = ""
        for place, part in enumerate(parts):
            is_last = place == len(parts) - 1
            parent = self._one_unit(part.strip(), code if is_last else "", parent, row)
        return parent

    def _one_unit(self, name: str, code: str, parent: str, row: int) -> str:
        coded = _CODED.match(name)
        if coded and not code:
            code, name = coded[1].rstrip("."), coded[2]
        code = code.strip().rstrip(".")
        where = self._where(row)
        plain = plain_name(name) or code
        known = self.units.get(f"{parent}|{plain}")
        if known is not None:
            before = self.sketch.entries[known]
            old_code = next((c for c, key in self.codes.items() if key == known), "")
            if not code or not old_code or old_code == code:
                if code and not old_code:
                    self.codes[code] = known
                return known
            known = self.units.get(f"{parent}|{plain}|{code}")
            if known is not None:
                return known
            message = Text(
                ru="Подразделение «{name}» уже есть с кодом {old}. Проверьте, одно это подразделение или два.",
                en="The unit “{name}” is there already with the code {old}. Check whether it is one unit or two.",
            )
            self.sketch.note(where, "same-name", message, name=before.name, old=old_code)
            plain = f"{plain}|{code}"
        key = f"unit:{parent}|{plain}" if parent else f"unit:{plain}"
        entry = Entry(key=key, kind=Unit, name=name, where=where)
        if parent:
            entry.links["parent"] = parent
        self.sketch.add(entry)
        self.units[f"{parent}|{plain}"] = key
        if code:
            self.codes.setdefault(code, key)
        return key

    # -- people ------------------------------------------------------------------------------

    def _person(self, row: int, fills_down: bool) -> None:
        table = self.table
        unit_name = table.cell(row, Role.SUB_UNIT) or table.cell(row, Role.UNIT)
        code = table.cell(row, Role.UNIT_CODE)
        if unit_name or (code and code in self.codes):
            unit = self._unit_of(unit_name, code, row) if unit_name else self.codes[code]
            self._unit = unit
        else:
            unit = self._unit if fills_down else ""
        above = table.cell(row, Role.UNIT) if table.cell(row, Role.SUB_UNIT) else ""
        if above and unit:
            self.sketch.entries[unit].links.setdefault("parent", self._unit_of(above, "", row))
        above = table.cell(row, Role.PARENT_UNIT)
        if unit and above and self._is_telling(Role.PARENT_UNIT) and plain_name(above) != plain_name(unit_name):
            outer = self._unit_of(above, "", row)
            if outer != unit and self.sketch.entries[outer].links.get("parent") != unit:
                self.sketch.entries[unit].links.setdefault("parent", outer)
        if Role.POSITION not in table.roles and Role.BOTH not in table.roles and not self._names_person(row):
            if unit:
                self._describe_unit(row, unit)
            else:
                self.sketch.note(self._where(row), "unnamed", _NO_NAME)
                self._leave(row, Text(ru="в строке никто не назван", en="nobody is named in this row"))
            return
        self._post(row, unit)

    def _names_person(self, row: int) -> bool:
        return any(role in self.table.roles for role in (Role.PERSON, Role.FAMILY_NAME, Role.KEY))

    def _describe_unit(self, row: int, unit: str) -> None:
        table, entry = self.table, self.sketch.entries[unit]
        number = self._headcount(row)
        if number is not None:
            entry.values["stated_headcount"] = number
        self._texts(row, entry)
        chief = table.cell(row, Role.SUPERIOR)
        if Role.PARENT_UNIT in table.roles:
            if chief:
                entry.values.setdefault("note", f"{table.labels[table.roles[Role.SUPERIOR]]}: {chief}")
            return
        self.reporters.append(self._reporter(row, entry, (entry.name, table.cell(row, Role.UNIT_CODE)), chief))

    def _post(self, row: int, unit: str) -> None:
        table = self.table
        where = self._where(row)
        person = self._person_name(row)
        title = _tidy(table.cell(row, Role.POSITION))
        is_template = self._is_template(row)
        number = self._headcount(row, is_template)
        if is_template:
            message = Text(
                ru="Похоже на строку-образец: «{words}». Загружена; если это образец, уберите её из модели.",
                en="This looks like a template row: “{words}”. It was read; if it is a template, remove it.",
            )
            self.sketch.note(where, "template-row", message, words=title or person)
        holder = "" if names_nobody(person) else person
        identity = self._identity(row, unit, title or holder)
        if self._is_repeat(row, identity, title, holder, number):
            return
        values: dict[str, Any] = {}
        if number is not None:
            values["headcount"] = number
        if holder and title and Role.SUPERIOR not in table.roles and self._join_holders(identity, holder, number):
            return
        if holder and title:
            values["holders"] = tuple(part.strip() for part in holder.split(";") if part.strip())
        if person and not holder and plain_name(person) not in ("-", "—", "–"):
            values["note"] = person
        merged = self._same_post(row, unit, title, number)
        if merged:
            return
        key = identity
        while key in self.sketch.entries:
            key += "+"
        name = title or holder
        if not name and (has := [cell for cell in table.grid.rows[row] if cell]):
            name = "" if len(has) < 2 else name
        entry = Entry(key=key, kind=Position, name=name, where=where, values=values)
        if unit:
            entry.links["unit"] = unit
            self.by_unit.setdefault(unit, []).append(entry)
        if not is_template:
            self._note_blanks(row, title, person)
            self._note_namesake(row, holder)
        self.sketch.add(entry)
        self.seen_posts.setdefault((title, *self._beside(row)), entry)
        self._texts(row, entry)
        own = tuple(cell for cell in table.grid.rows[row])
        self.reporters.append(self._reporter(row, entry, own, table.cell(row, Role.SUPERIOR)))

    def _identity(self, row: int, unit: str, name: str) -> str:
        key = self.table.cell(row, Role.KEY)
        if key:
            return f"id:{plain_name(key)}"
        return f"post:{unit.removeprefix('unit:')}|{plain_name(name)}"

    def _is_repeat(self, row: int, identity: str, title: str, holder: str, number: float | None) -> bool:
        """Report a row whose id or whose unit and position stand above; a word-for-word repeat is not read again."""
        earlier = self.sketch.entries.get(identity)
        if earlier is None:
            return False
        where = self._where(row)
        if identity.startswith("id:"):
            same = plain_name(earlier.name) == plain_name(title or holder)
            same = same and earlier.values.get("holders", ()) in ((holder,), ())
            message = Text(
                ru="Номер «{id}» уже занят: «{name}», {row}. ", en="The id “{id}” is taken: “{name}”, {row}. "
            )
            message = message + (_REPEAT if same else _OTHER)
            values = {"id": self.table.cell(row, Role.KEY), "name": earlier.name, "row": earlier.where}
            self.sketch.note(where, "duplicate-id", message, **values)
            if same:
                self._leave(row, Text(ru="повтор строки", en="a repeated row"))
            return same
        if Role.SUPERIOR not in self.table.roles and not holder:
            message = Text(
                ru="«{name}» в этом подразделении уже есть: {row}. Загружено отдельной строкой.",
                en="“{name}” is in this unit already: {row}. Read as another one.",
            )
            self.sketch.note(where, "same-name", message, name=title, row=earlier.where)
        return False

    def _join_holders(self, identity: str, holder: str, number: float | None) -> bool:
        """Let one post of a list of people have several holders."""
        earlier = self.sketch.entries.get(identity)
        if earlier is None or identity.startswith("id:"):
            return False
        earlier.values["holders"] = (*earlier.values.get("holders", ()), holder)
        earlier.values["headcount"] = earlier.values.get("headcount", 1.0) + (1.0 if number is None else number)
        return True

    def _same_post(self, row: int, unit: str, title: str, number: float | None) -> bool:
        """Let a post that stands in several units with the same terms be one position in all of them."""
        if not self.table.is_staffing or self.options.get("same-post") == "several":
            return False
        if Role.PERSON in self.table.roles or Role.FAMILY_NAME in self.table.roles or not title:
            return False
        earlier = self.seen_posts.get((title, *self._beside(row)))
        if earlier is None or not unit or earlier.links.get("unit") in (unit, None):
            return False
        also = earlier.lists.setdefault("also_in", ())
        if unit in also:
            return False
        earlier.lists["also_in"] = (*also, unit)
        earlier.values["headcount"] = earlier.values.get("headcount", 1.0) + (1.0 if number is None else number)
        self.by_unit.setdefault(unit, []).append(earlier)
        if not self.sketch.settings:
            self.sketch.settings = (_SAME_POST,)
        return True

    def _beside(self, row: int) -> tuple[str, ...]:
        """Return what a row says apart from unit, post and number: pay, grade, notes."""
        ours = {self.table.roles.get(role) for role in (Role.UNIT, Role.UNIT_CODE, Role.POSITION, Role.PARENT_UNIT)}
        cells = self.table.grid.rows[row]
        labels = self.table.labels
        return tuple(
            cell
            for at, cell in enumerate(cells)
            if at not in ours and not cell.startswith("=") and not (at < len(labels) and is_numbering(labels[at]))
        )

    def _person_name(self, row: int) -> str:
        parts = [self.table.cell(row, role) for role in (Role.FAMILY_NAME, Role.FIRST_NAME, Role.MIDDLE_NAME)]
        return _tidy(self.table.cell(row, Role.PERSON) or " ".join(part for part in parts if part))

    def _headcount(self, row: int, is_template: bool = False) -> float | None:
        """Return the number of posts, 0 where it cannot be read, None where the table does not count posts."""
        if Role.HEADCOUNT not in self.table.roles:
            return None
        said = self.table.cell(row, Role.HEADCOUNT)
        number = number_of(said)
        if number is None and not is_template:
            message = Text(
                ru="Число штатных единиц не прочитано: «{said}». Загружено 0; исправьте число.",
                en="The headcount cannot be read: “{said}”. Taken as 0; mend the number.",
            )
            if not said:
                message = Text(
                    ru="Число штатных единиц не указано. Загружено 0; впишите число.",
                    en="No headcount is given. Taken as 0; enter the number.",
                )
            self.sketch.note(self._where(row), "bad-number", message, said=said)
        return 0.0 if number is None else number

    def _texts(self, row: int, entry: Entry) -> None:
        mission = self.table.cell(row, Role.MISSION)
        if mission:
            entry.values["mission"] = mission
            if detect(mission) == "other":
                message = Text(
                    ru="Язык миссии «{name}» не поддерживается: она загружена, но не проверяется.",
                    en="The language of the mission of “{name}” is not supported: it was read but is not checked.",
                )
                self.sketch.note(self._where(row), "unsupported-language", message, name=entry.name)
        clients = re.split(r"[;,]", self.table.cell(row, Role.CLIENTS))
        self.clients += [(entry.key, words.strip(), self._where(row)) for words in clients if words.strip()]
        note = self.table.cell(row, Role.NOTE)
        if note and "note" not in entry.values:
            entry.values["note"] = note
        short = self.table.cell(row, Role.ABBREVIATION)
        if short:
            parts = (part.strip() for part in re.split(r"[,;]", short))
            entry.values["abbreviations"] = tuple(dict.fromkeys(part for part in parts if part))

    def _note_blanks(self, row: int, title: str, person: str) -> None:
        """Report a row that leaves its name empty where nearly all others have one."""
        for role, said, message in ((Role.POSITION, title, _NO_POST), (Role.PERSON, person, _NO_PERSON)):
            if role in self.table.roles and not said and (title or person) and self._filled(role) > 0.9:
                self.sketch.note(self._where(row), "unnamed", message, name=title or person)

    def _note_namesake(self, row: int, person: str) -> None:
        if not person or (Role.KEY in self.table.roles and Role.POSITION not in self.table.roles):
            return
        first = self.people.setdefault(plain_name(person), row)
        if first != row:
            message = Text(
                ru="«{name}» уже в строке {first}: один человек на двух местах или тёзка?",
                en="“{name}” is in row {first} already: one person in two places, or a namesake?",
            )
            self.sketch.note(self._where(row), "same-name", message, name=person, first=self.table.grid.number(first))

    def _is_template(self, row: int) -> bool:
        """Whether a row repeats the headings or holds words that stand for values."""
        score = 0
        for at, cell in enumerate(self.table.grid.rows[row]):
            label = self.table.labels[at] if at < len(self.table.labels) else ""
            if not cell or not any(c.isalpha() for c in cell):
                continue
            words = folded(cell.strip("<>[]{}()"))
            if (label and words == folded(label)) or words in _PLACEHOLDERS or re.fullmatch(r"[<\[{].+[>\]}]", cell):
                score += 1
        return score >= 2

    def _is_telling(self, role: Role) -> bool:
        """Whether a column of outer units has more than one value, or one that is a unit of the table itself."""
        rows = [row for row, kind in self.table.kinds.items() if kind is RowKind.PERSON]
        said = {self.table.cell(row, role) for row in rows} - {""}
        return len(said) > 1 or bool(said & {self.table.cell(row, Role.UNIT) for row in rows})

    def _filled(self, role: Role) -> float:
        at = self.table.roles[role]
        rows = [row for row, kind in self.table.kinds.items() if kind is RowKind.PERSON]
        return sum(bool(self.table.cell(row, role)) for row in rows) / max(1, len(rows)) if at >= 0 else 0.0

    def _reporter(self, row: int, entry: Entry, names: tuple[str, ...], chief: str) -> Reporter:
        nobody = plain_name(chief) in _NO_CHIEF and plain_name(chief) not in self._keys
        return Reporter(
            entry=entry,
            row=self.table.grid.number(row),
            sheet=self.sheet,
            names=names,
            chief="" if nobody else chief,
            is_asked=Role.SUPERIOR in self.table.roles,
            person=self._person_name(row),
            skip=tuple(
                at
                for at, label in enumerate(self.table.labels)
                if at == self.table.roles.get(Role.SUPERIOR) or (not label.strip() and self.table.header)
            ),
            preferred=tuple(
                self.table.roles[role] for role in (Role.KEY, Role.PERSON, Role.POSITION) if role in self.table.roles
            ),
        )

    def _name_heads(self) -> None:
        """Let the one leading post of a unit be its head."""
        for unit, entries in self.by_unit.items():
            leading = [
                e
                for e in entries
                if _HEADING_POST.match(e.name) and not _DEPUTY.search(e.name)
                if e.values.get("headcount", 1.0) <= 1.0 + len(e.lists.get("also_in", ()))
            ]
            if any(reporter.is_asked for reporter in self.reporters):
                leading = _tops(entries)
            if len(leading) == 1:
                self.sketch.entries[unit].links.setdefault("head", leading[0].key)

    def _where(self, row: int) -> Text:
        return in_row(self.table.grid.number(row), self.sheet)

    def _leave(self, row: int, why: Text) -> None:
        words = " | ".join(cell for cell in self.table.grid.rows[row] if cell)
        self.sketch.left_over.append(LeftOver(where=self._where(row), text=words, why=why))


def leave_grid(sketch: Sketch, rows: Iterator[tuple[int, tuple[str, ...]]], sheet: str, why: Text) -> None:
    """Report the rows of a sheet that was not read, as one left-over."""
    held = [(row, " | ".join(cell for cell in cells if cell)) for row, cells in rows if any(cells)]
    if held:
        words = "\n".join(text for _, text in held[:20])
        sketch.left_over.append(LeftOver(where=in_rows([held[0][0] + 1], sheet), text=words, why=why))


def _tops(entries: list[Entry]) -> list[Entry]:
    """Return the members of a unit who report to nobody in it, where somebody of it reports to them."""
    keys = {entry.key for entry in entries}
    led = {entry.links.get("reports_to") for entry in entries} & keys
    tops = [entry for entry in entries if entry.links.get("reports_to") not in keys]
    return tops if len(tops) == 1 and tops[0].key in led else []


def _columns(table: PeopleTable) -> tuple[Column, ...]:
    by_column = {at: role for role, at in table.roles.items()}
    rows = [row for row, kind in table.kinds.items() if kind is RowKind.PERSON]
    width = max((len(table.grid.rows[row]) for row in rows), default=len(table.labels))
    found = []
    for at in range(max(width, len(table.labels))):
        sample = next((c[at] for r in rows if at < len(c := table.grid.rows[r]) and c[at]), "")
        label = table.labels[at] if at < len(table.labels) else ""
        if label or sample:
            role = by_column[at].value if at in by_column else ""
            found.append(Column(index=at, label=label, role=role, sample=sample))
    return tuple(found)


def _tidy(words: str) -> str:
    return " ".join(_LINKED.sub(r"\1", words).split())


def role_name(role: str) -> Text:
    """Return what a column's role is called for people; "" is a column that is not read."""
    return ROLE_NAMES[Role(role)] if role else Text(ru="не загружать", en="do not read")


_NO_NAME: Final = Text(
    ru="В строке нет ни должности, ни работника, ни подразделения.", en="The row names no position, person or unit."
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
_SAME_POST: Final = Setting(
    id="same-post",
    text=Text(ru="Одинаковые должности в разных подразделениях", en="The same post in several units"),
    choices=(
        ("one", Text(ru="одна должность в нескольких подразделениях", en="one position in several units")),
        ("several", Text(ru="разные должности", en="several positions")),
    ),
    chosen="one",
)
