"""``missions-text``: any pasted text that holds a list of missions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from designer.exchange.missions.listed_clients import Names, stranger
from designer.exchange.missions.mission_blocks import Block, blocks_in
from designer.exchange.missions.regular_list import regular_blocks
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

KIND = "missions-text"
TITLE = Text(ru="Текст с миссиями", en="Text with missions")
SUFFIXES = (".txt", ".md")


def read(data: bytes, name: str, existing: Organization, options: Mapping[str, str]) -> ImportPlan:
    """Plan what a text would add to a model; what is there already is found by name and not added twice."""
    lines = text_of(data).splitlines()
    return _Import(existing).plan(lines, regular_blocks(lines) or blocks_in(lines))


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
            declared, _ = block.split()
            for listed in clients_in(declared or "", self.names.lowered):
                self._declare(performer.id, listed, block.line)
            for service in block.services:
                self._offer(performer, service, block.line)
            self._note_language(block)
        self._note_foreign_lines(lines, blocks)
        return ImportPlan(
            found=tuple(self.records.values()),
            left_over=(*_left_over(lines, blocks), *self.second, *self.unused),
            questions=tuple(self._questions()),
            anomalies=tuple(self.anomalies),
        )

    def _performer(self, block: Block) -> Performer:
        name, also = _tidy(block.heading.name), block.heading.also
        _, mission = block.split()
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

    def _note_language(self, block: Block) -> None:
        _, mission = block.split()
        if len(mission.split()) >= _TELLING and detect(mission) == "other":
            message = Text(
                ru="Язык миссии «{name}» не поддерживается: она загружена, но не проверяется.",
                en="The language of the mission of “{name}” is not supported: it was read but is not checked.",
            ).format(name=block.heading.name)
            where = str(_lines(block.line, block.line))
            self.anomalies.append(Anomaly(where=where, kind="unsupported-language", message=message))

    def _note_foreign_lines(self, lines: list[str], blocks: list[Block]) -> None:
        """Report what is left over because it is in a language that is not read."""
        used = {number for block in blocks for number in block.lines}
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
        if any(sign.isalnum() for sign in block.heading.prefix):
            why = Text(ru="номер перед названием", en="a number before the name")
            found.append(LeftOver(where=_lines(block.line, block.line), text=block.heading.prefix, why=why))
    return found


def _lines(first: int, last: int) -> Text:
    if first == last:
        return Text(ru=f"строка {first}", en=f"line {first}")
    return Text(ru=f"строки {first}–{last}", en=f"lines {first}–{last}")
