"""``missions-text``: any pasted text that holds a list of missions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from designer.exchange.listed_clients import Names, stranger
from designer.exchange.mission_blocks import Block, blocks_in
from designer.exchange.plan import Anomaly, Choice, ImportPlan, LeftOver, Question
from designer.exchange.source_text import text_of
from designer.i18n import Text
from designer.language.mission_list import ListedClient, clients_in, split_clients
from designer.language.titles import COMMON_NOUNS, names_position
from designer.model.organization import Organization
from designer.model.participants import Participant, Performer, Position, Unit
from designer.model.record import Record, new_id
from designer.model.relations import ClientLink

KIND = "missions-text"
SUFFIXES = (".txt", ".md")


def read(data: bytes, name: str, existing: Organization, options: Mapping[str, str]) -> ImportPlan:
    """Plan what a text would add to a model; what is there already is found by name and not added twice."""
    lines = text_of(data).splitlines()
    blocks = blocks_in(lines)
    return _Import(existing).plan(lines, blocks)


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

    def plan(self, lines: list[str], blocks: list[Block]) -> ImportPlan:
        entries = [(block, self._performer(block)) for block in blocks]
        for block, performer in entries:
            declared, _ = split_clients(block.body)
            for listed in clients_in(declared or "", self.names.lowered):
                self._declare(performer.id, listed, block.line)
        return ImportPlan(
            found=tuple(self.records.values()),
            left_over=(*_left_over(lines, blocks), *self.second),
            questions=tuple(self._questions()),
            anomalies=tuple(self.anomalies),
        )

    def _performer(self, block: Block) -> Performer:
        name, also = _tidy(block.heading.name), block.heading.also
        _, mission = split_clients(block.body)
        known = self.names.exact(name)
        record = self.records.get(known or "") or self.existing.find(known)
        if isinstance(record, Performer):
            merged = replace(record, mission=record.mission or mission)
            if mission and mission != merged.mission:
                why = Text(ru="у этого участника уже есть миссия", en="this participant has a mission already")
                self.second.append(LeftOver(where=_lines(block.lines[0], block.lines[-1]), text=mission, why=why))
            if record.id in self.records and mission and record.mission:
                where = str(block.line)
                message = Text(ru=f"«{name}» встречается дважды.", en=f"“{name}” stands twice.")
                self.anomalies.append(Anomaly(where=where, kind="same-name", message=message))
            if mission and mission != merged.mission:
                why = Text(ru=f"у «{record.name}» уже есть миссия", en=f"“{record.name}” has a mission already")
                self.unused.append(LeftOver(where=_lines(block.line, block.line), text=mission, why=why))
            if merged != record:
                self.records[record.id] = merged
            return merged
        kind = Position if names_position(name) else Unit
        made = kind(id=new_id(), name=name, abbreviations=also, mission=mission)
        self.records[made.id] = made
        self.names.add(made)
        return made

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


def _left_over(lines: list[str], blocks: list[Block]) -> list[LeftOver]:
    used = {number for block in blocks for number in block.lines}
    found: list[LeftOver] = []
    outside = Text(ru="не относится к списку миссий", en="no part of the mission list")
    start, kept = 0, list[str]()
    for number, line in enumerate([*lines, ""], 1):
        if number in used or number > len(lines):
            if kept:
                found.append(LeftOver(where=_lines(start, number - 1), text="\n".join(kept), why=outside))
            kept = []
        elif line.strip():
            start = start if kept else number
            kept.append(line.strip())
    for block in blocks:
        for number, piece in block.cut:
            why = Text(ru="похоже на ссылки сайта", en="looks like links of a web page")
            found.append(LeftOver(where=_lines(number, number), text=piece, why=why))
        if block.heading.prefix:
            why = Text(ru="номер перед названием", en="a number before the name")
            found.append(LeftOver(where=_lines(block.line, block.line), text=block.heading.prefix, why=why))
    return found


def _lines(first: int, last: int) -> Text:
    if first == last:
        return Text(ru=f"строка {first}", en=f"line {first}")
    return Text(ru=f"строки {first}–{last}", en=f"lines {first}–{last}")
