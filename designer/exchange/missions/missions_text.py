"""``missions-text``: any pasted text that holds a list of missions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from designer.exchange.matching import plan_of
from designer.exchange.missions.bare_arrows import are_bare, plan_of_arrows
from designer.exchange.missions.entries import Entry
from designer.exchange.missions.lines import Line, lines_of
from designer.exchange.missions.list_in_text import entries_in_text
from designer.exchange.missions.listed_clients import Names, stranger
from designer.exchange.missions.nesting import inside, wholes_of
from designer.exchange.missions.outline import outline_entries, sketch_of_outline
from designer.exchange.missions.pasted_table import PastedTable, pasted_table
from designer.exchange.missions.regular_list import regular_entries
from designer.exchange.plan import Anomaly, Choice, ImportPlan, LeftOver, Question
from designer.exchange.source_text import text_of
from designer.i18n import Text
from designer.language.detect import detect
from designer.language.mission_list import ListedClient, clients_in
from designer.language.titles import COMMON_NOUNS, names_position
from designer.model.organization import Organization
from designer.model.participants import Participant, Performer, Position, Unit
from designer.model.record import Record, new_id
from designer.model.relations import ClientLink, Service

_TELLING = 4
"""Words by which a language is told."""

_RUN = 3
"""Entries from which on numbers that count them say nothing else."""

KIND = "missions-text"
TITLE = Text(ru="Текст с миссиями", en="Text with missions")
SUFFIXES = (".txt", ".md")


def read(data: bytes, name: str, existing: Organization, options: Mapping[str, str]) -> ImportPlan:
    """Plan what a text would add to a model; what is there already is found by name and not added twice."""
    return read_text(data, name, existing, options, is_outline=False)


def read_text(
    data: bytes, name: str, existing: Organization, options: Mapping[str, str], *, is_outline: bool
) -> ImportPlan:
    """Read a mission list, or else the structure that a text writes down."""
    text = text_of(data).splitlines()
    lines = lines_of(text)
    listed, outlined = entries_of(lines), outline_entries(lines, is_asked=is_outline)
    if are_bare(listed):
        plan = plan_of_arrows(listed, KIND, name, existing, options)
        return replace(plan, left_over=(*_left_over(text, listed), *plan.left_over))
    if len(outlined) <= len(listed):
        return _Import(existing).plan(text, listed)
    if any(entry.clients for entry in outlined):
        return _Import(existing).plan(text, outlined)
    plan = plan_of(sketch_of_outline(outlined, "outline", name), existing)
    return replace(plan, left_over=(*_left_over(text, outlined, has_asides=False), *plan.left_over))


def entries_of(lines: list[Line]) -> list[Entry]:
    """Return the entries of the mission list that a text is or holds."""
    return max(entries_in_text(lines), regular_entries(lines), key=_worth)


def _worth(entries: list[Entry]) -> tuple[int, int]:
    return len(entries), sum(bool(entry.mission) for entry in entries)


def table_inside(data: bytes) -> PastedTable | None:
    """Return the table that was pasted as a text, None where there is none."""
    return pasted_table(text_of(data).splitlines())


class _Import:
    """One reading of one text."""

    def __init__(self, existing: Organization) -> None:
        self.existing = existing
        self.records: dict[str, Record] = {}
        self.names = Names(p for p in existing if isinstance(p, Participant))
        self.waiting: dict[str, tuple[tuple[str, ...], list[str], int]] = {}
        self.anomalies: list[Anomaly] = []
        self.unused: list[LeftOver] = []
        self.second: list[LeftOver] = []

    def plan(self, text: list[str], entries: list[Entry]) -> ImportPlan:
        performers = [self._performer(entry) for entry in entries]
        self._nest(entries, performers)
        for entry, performer in zip(entries, performers, strict=True):
            for listed in clients_in("; ".join(part for part in entry.clients if part), self.names.lowered):
                self._declare(performer.id, listed, entry.first.number)
            for service in entry.services:
                self._offer(performer, service, entry.first.number)
            self._note_language(entry)
        self._note_foreign_lines(text, entries)
        return ImportPlan(
            found=tuple(self.records.values()),
            left_over=(*_left_over(text, entries), *self.second, *self.unused),
            questions=tuple(self._questions()),
            anomalies=tuple(self.anomalies),
        )

    def _performer(self, entry: Entry) -> Performer:
        opening, mission = entry.opening, entry.text
        name = _tidy(opening.name)
        known = self.names.exact(name)
        record = self.records.get(known or "") or self.existing.find(known)
        if isinstance(record, Performer):
            merged = replace(record, mission=record.mission or mission)
            if mission and mission != merged.mission:
                why = Text(ru="у этого участника уже есть миссия", en="this participant has a mission already")
                self.second.append(LeftOver(where=_lines(entry.lines[0], entry.lines[-1]), text=mission, why=why))
            if record.id in self.records and mission and record.mission:
                where = str(entry.first.number)
                message = Text(ru=f"«{name}» встречается дважды.", en=f"“{name}” stands twice.")
                self.anomalies.append(Anomaly(where=where, kind="same-name", message=message))
            if merged != record:
                self.records[record.id] = merged
            return merged
        made: Performer
        if names_position(name):
            heads = 1.0 if opening.headcount is None else opening.headcount
            made = Position(id=new_id(), name=name, abbreviations=opening.also, mission=mission, headcount=heads)
        else:
            heads_stated = opening.headcount
            made = Unit(
                id=new_id(), name=name, abbreviations=opening.also, mission=mission, stated_headcount=heads_stated
            )
        self.records[made.id] = made
        self.names.add(made)
        return made

    def _nest(self, entries: list[Entry], performers: list[Performer]) -> None:
        """Put those of the list into each other as its numbers, headings or indents say; the model's own stay."""
        for part, whole in wholes_of([entry.first for entry in entries]).items():
            inner, outer = self.records.get(performers[part].id), performers[whole]
            if isinstance(inner, Performer) and inner.id != outer.id and inner.id not in self.existing:
                self.records[inner.id] = inside(inner, outer)

    def _declare(self, supplier: str, listed: ListedClient, line: int) -> None:
        meant = self.names.find(listed.words)
        if len(meant) > 1:
            suppliers = self.waiting.setdefault(listed.words, (tuple(meant), [], line))[1]
            if supplier not in suppliers:
                suppliers.append(supplier)
            return
        if meant:
            client = meant[0]
        else:
            made = stranger(listed)
            self.records[made.id] = made
            self.names.add(made)
            client = made.id
        drawn = [r for r in (*self.records.values(), *self.existing.all(ClientLink)) if isinstance(r, ClientLink)]
        if client != supplier and not any((r.supplier, r.client) == (supplier, client) for r in drawn):
            link = ClientLink(id=new_id(), supplier=supplier, client=client)
            self.records[link.id] = link

    def _offer(self, performer: Performer, service: str, line: int) -> None:
        """Hang a service on the arrows of its supplier; without arrows it is left over."""
        links = [r for r in self.records.values() if isinstance(r, ClientLink) and r.supplier == performer.id]
        for link in links:
            order = float(sum(isinstance(r, Service) and r.link == link.id for r in self.records.values()))
            made = Service(id=new_id(), link=link.id, name=service, order=order)
            self.records[made.id] = made
        if not links:
            why = Text(ru="услуга без клиента", en="a service without a client")
            self.unused.append(LeftOver(where=_lines(line, line), text=service, why=why))

    def _note_language(self, entry: Entry) -> None:
        mission = entry.text
        if len(mission.split()) >= _TELLING and detect(mission) == "other":
            message = Text(
                ru="Язык миссии «{name}» не поддерживается: она загружена, но не проверяется.",
                en="The language of the mission of “{name}” is not supported: it was read but is not checked.",
            ).format(name=entry.opening.name)
            where = str(_lines(entry.first.number, entry.first.number))
            self.anomalies.append(Anomaly(where=where, kind="unsupported-language", message=message))

    def _note_foreign_lines(self, lines: list[str], entries: list[Entry]) -> None:
        """Report what is left over because it is in a language that is not read."""
        used = {number for entry in entries for number in entry.lines}
        foreign = [
            number
            for number, line in enumerate(lines, 1)
            if number not in used and len(line.split()) >= _TELLING and detect(line) == "other"
        ]
        if foreign:
            message = Text(
                ru="Язык этих строк не поддерживается; читаются русский и английский.",
                en="The language of these lines is not supported; Russian and English are read.",
            )
            where = str(_lines(foreign[0], foreign[-1]))
            self.anomalies.append(Anomaly(where=where, kind="unsupported-language", message=message))

    def _questions(self) -> list[Question]:
        asked = []
        for words, (choices, suppliers, line) in self.waiting.items():
            labels = tuple(Choice(id=id, label=self.names.called(id)) for id in choices)
            ru = " или ".join(f"«{c.label}»" for c in labels)
            en = " or ".join(f"“{c.label}”" for c in labels)
            text = Text(ru=f"«{words}» — это {ru}?", en=f"Is “{words}” {en}?")
            asked.append(
                Question(
                    id=f"who-is:{words}",
                    words=words,
                    text=text,
                    choices=labels,
                    suppliers=tuple(suppliers),
                    where=str(line),
                )
            )
        return asked


def _tidy(name: str) -> str:
    """Lower a common noun behind the first word: «Коммерческий Департамент» → «Коммерческий департамент»."""
    first, *rest = name.split()
    return " ".join([first, *(w.lower() if w.lower() in COMMON_NOUNS and w.istitle() else w for w in rest)])


def _left_over(text: list[str], entries: list[Entry], *, has_asides: bool = True) -> list[LeftOver]:
    used = {number for entry in entries for number in entry.lines}
    found: list[LeftOver] = []
    outside = Text(ru="не относится к списку миссий", en="no part of the mission list")
    start, kept = 0, list[str]()
    for number, line in enumerate([*text, ""], 1):
        if number in used or number > len(text):
            if kept:
                found.append(LeftOver(where=_lines(start, number - 1), text="\n".join(kept), why=outside))
            kept = []
        elif any(sign.isalnum() for sign in line):
            start = start if kept else number
            kept.append(line.strip())
    for entry in entries if has_asides else ():
        for number, piece, why in entry.aside:
            found.append(LeftOver(where=_lines(number, number), text=piece, why=why))
    firsts = [entry.first for entry in entries]
    numbered = [line for line in firsts if line.is_numbered]
    if numbered and not wholes_of(firsts) and not _are_counted(firsts):
        why = Text(ru="номер перед названием", en="a number before the name")
        where = _lines(numbered[0].number, numbered[-1].number)
        found.append(LeftOver(where=where, text=" ".join(line.prefix for line in numbered), why=why))
    return found


def _are_counted(firsts: list[Line]) -> bool:
    """Whether the numbers only count the entries of a list: 1, 2, 3 and so on."""
    return len(firsts) >= _RUN and [line.code for line in firsts] == [(at,) for at in range(1, len(firsts) + 1)]


def _lines(first: int, last: int) -> Text:
    if first == last:
        return Text(ru=f"строка {first}", en=f"line {first}")
    return Text(ru=f"строки {first}–{last}", en=f"lines {first}–{last}")
