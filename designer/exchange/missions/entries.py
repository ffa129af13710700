"""One entry of a mission list, and how the lines below its opening are taken into it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Final

from designer.exchange.missions.labels import Label, Labelled, label_of
from designer.exchange.missions.lines import Line
from designer.exchange.missions.openings import Opening, is_pending, opening_of, title_of
from designer.exchange.numbers import number_of
from designer.i18n import Text
from designer.language.mission_list import opens_with_help, starts_with_help

_LINKS: Final = re.compile(r"\s+(?:→|»|\|)\s+\S.*$")
_SENTENCE_END: Final = (".", "!", "?", "…")
_WRAPPED: Final = range(60, 101)
"""Signs of a line that a mail program broke."""
LINKS: Final = Text(ru="похоже на ссылки сайта", en="looks like links of a web page")
REMARK: Final = Text(ru="пояснение, не часть миссии", en="a remark, no part of the mission")
PENDING: Final = Text(ru="миссии пока нет", en="there is no mission yet")


@dataclass(slots=True)
class Entry:
    """Somebody of a list: who it is, whom it serves, what it says of its mission."""

    opening: Opening
    first: Line
    mission: list[str] = field(default_factory=list)
    services: list[str] = field(default_factory=list)
    lines: list[int] = field(default_factory=list)
    """Numbers of the lines that belong to it, from 1."""
    aside: list[tuple[int, str, Text]] = field(default_factory=list)
    """Pieces of these lines that are no part of the model, each with the reason."""
    has_mission_label: bool = False

    @property
    def clients(self) -> list[str]:
        """Its lists of clients."""
        return self.opening.clients

    @property
    def text(self) -> str:
        """Return the mission as one text."""
        return " ".join(part for part in self.mission if part)

    @property
    def is_pending(self) -> bool:
        """Whether it says that its mission is still to be written."""
        return any(why is PENDING for _, _, why in self.aside)

    @property
    def is_labelled(self) -> bool:
        """Whether labels say what is what in it."""
        return bool(self.clients) or self.has_mission_label

    @property
    def is_sure(self) -> bool:
        """Whether it can only be an entry of a mission list."""
        if self.is_labelled or opens_with_help(self.text):
            return True
        return self.opening.names_performer and self.opening.has_sign and starts_with_help(self.text)


def entries_by_line(lines: Iterable[Line], opening_in: Callable[[Line], Opening | None]) -> tuple[list[Entry], int]:
    """Return an entry for each line that opens one, with the labels below it, and how many lines are strange."""
    entries: list[Entry] = []
    strange = 0
    for line in lines:
        labelled = label_of(line.words)
        if entries and labelled is not None and labelled.label is not Label.REMARK:
            take_label(entries[-1], labelled, line)
        elif (opening := opening_in(line)) is not None:
            entries.append(entry_of(opening, line))
        else:
            strange += 1
    return entries, strange


def entry_of(opening: Opening, line: Line) -> Entry:
    """Return an entry with what its first line says."""
    entry = Entry(opening=opening, first=line, lines=[line.number])
    entry.aside += [(line.number, remark, REMARK) for remark in opening.remarks]
    entry.has_mission_label = opening.is_mission_labelled
    if opening.rest:
        _take_mission(entry, opening.rest, line)
    return entry


def take_label(entry: Entry, labelled: Labelled, line: Line) -> None:
    """Give a labelled line to an entry."""
    entry.lines.append(line.number)
    if labelled.label is Label.CLIENTS:
        entry.clients.append(labelled.rest)
        if labelled.mission:
            _take_mission(entry, labelled.mission, line)
    elif labelled.label is Label.MISSION:
        entry.has_mission_label = True
        _take_mission(entry, labelled.rest, line)
    elif labelled.label is Label.SERVICE:
        entry.services += [labelled.rest] if labelled.rest else []
    elif labelled.label is Label.HEADCOUNT and (heads := number_of(labelled.rest)) is not None:
        entry.opening.headcount = heads
    else:
        entry.aside.append((line.number, line.words, REMARK))


def take_lines_below(entry: Entry, lines: list[Line], at: int) -> int:
    """Take the lines that belong to an entry which begins at ``at``; returns where the next one may begin."""
    waiting: Label | None = None
    wide = len(lines[at].words)
    at += 1
    while at < len(lines):
        line = lines[at]
        labelled = label_of(line.words)
        if labelled is not None:
            if labelled.label is Label.REMARK or _has_already(entry, labelled.label):
                break
            take_label(entry, labelled, line)
            waiting = None if labelled.rest else labelled.label
        elif waiting is not None and not (line.after_blank and waiting is Label.CLIENTS and entry.clients[-1]):
            if waiting is Label.CLIENTS and (not line.prefix or opens_with_help(line.words)) and entry.clients[-1]:
                waiting = None
                continue
            _take_waiting(entry, waiting, line)
            if waiting is not Label.CLIENTS or not line.prefix:
                waiting = None
        elif _is_mission(entry, line, wide):
            _take_mission(entry, line.words, line)
            entry.lines.append(line.number)
        else:
            break
        wide = len(line.words)
        at += 1
    return at


def _is_mission(entry: Entry, line: Line, wide: int) -> bool:
    """Whether a line without a label is the mission of an entry, or goes on with it."""
    if entry.mission:
        return not line.after_blank and _goes_on(entry, line, wide)
    return opens_with_help(line.words) or is_body_of_title(entry, line)


def is_body_of_title(entry: Entry, line: Line) -> bool:
    """Whether a line is the text below "Name:" of a unit or post, whatever it says."""
    opening = entry.opening
    if entry.mission or entry.aside or entry.is_labelled or opening.rest or line.after_blank:
        return False
    if not opening.has_sign or not opening.names_performer:
        return False
    inner = opening_of(line) or title_of(line)
    return inner is None or not inner.names_performer


def _goes_on(entry: Entry, line: Line, wide: int) -> bool:
    """Whether a line goes on with the mission above it, as in a text whose lines were broken."""
    if line.prefix or line.level or line.words.startswith("(") or opening_of(line) is not None:
        return False
    is_ended = entry.mission[-1].endswith(_SENTENCE_END)
    if not is_ended:
        return line.words[:1].islower() or (wide in _WRAPPED and title_of(line) is None)
    return wide in _WRAPPED and (opens_with_help(line.words) or line.words.endswith(_SENTENCE_END))


def _has_already(entry: Entry, label: Label) -> bool:
    return label is Label.MISSION and entry.has_mission_label


def _take_waiting(entry: Entry, waiting: Label, line: Line) -> None:
    """Give a line to the label above it that had nothing behind it."""
    entry.lines.append(line.number)
    if waiting is Label.CLIENTS:
        entry.clients[-1] = "; ".join(part for part in (entry.clients[-1], line.words.strip(" .;,")) if part)
    elif waiting is Label.SERVICE:
        entry.services.append(line.words)
    else:
        _take_mission(entry, line.words, line)


def _take_mission(entry: Entry, words: str, line: Line) -> None:
    """Take a text as the mission; links of a web page are cut off it, a promise of a mission is none."""
    links = _LINKS.search(words)
    if links:
        entry.aside.append((line.number, links.group().strip(), LINKS))
        words = words[: links.start()].strip()
    if is_pending(words) and not opens_with_help(words):
        entry.aside.append((line.number, words, PENDING))
    elif words:
        entry.mission.append(words)
