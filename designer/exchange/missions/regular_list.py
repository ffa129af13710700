"""Find the entries of a text that is a list from end to end: a title each, then labelled lines and a mission."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

from designer.exchange.missions.mission_blocks import Block
from designer.language.mission_list import Heading, heading_of, is_client_line, starts_with_help

_MARKDOWN: Final = re.compile(r"^\s*(?:#{1,6}\s+|\*\*(?=[^*]+\*\*\s*:?\s*$))")
_BULLET: Final = re.compile(r"^\s*(?:\d+(?:\.\d+)*[.)]|[-–—•*])\s+")
_NUMBERED: Final = re.compile(r"^\s*\d+(?:\.\d+)*[.)]\s+")
_LABELS: Final = {
    "clients": re.compile(
        r"^(?:(?:внутренн\w+|internal|main|основн\w+)\s+)?(?:клиент(?:ы|ами)?|заказчики?|clients?|customers?|"
        r"stakeholders?|serves|consumers?|кому помогаем|для кого)\s*(?:\([^)]*\)\s*)?[:–—-]\s*(?P<rest>.*)$",
        re.I,
    ),
    "mission": re.compile(
        r"^(?:миссия|назначение|предназначение|mission(?: statement)?|purpose|goal)\s*[:–—-]\s*(?P<rest>.*)$", re.I
    ),
    "service": re.compile(r"^(?:услуг[аи]|сервисы?|services?)\s*[:–—-]\s*(?P<rest>.*)$", re.I),
}
_CLIENTS_INSIDE: Final = re.compile(r"(?:(?<=[.;!?…])|\s[-–—])?\s+(?:Клиент(?:ы|ами)?|Clients?|Stakeholders?)\s*:\s*")
_SENTENCE_END: Final = (".", "!", "?", ";", ",")
_LONGEST_TITLE: Final = 9
_SHORT_TITLE: Final = 5
_LEAST: Final = 4
_LEAST_NUMBERED: Final = 3


@dataclass(slots=True)
class _Entry:
    title: str
    line: int
    lines: list[int] = field(default_factory=list)
    clients: list[str] = field(default_factory=list)
    mission: list[str] = field(default_factory=list)
    services: list[tuple[int, str]] = field(default_factory=list)


def regular_blocks(lines: list[str]) -> list[Block]:
    """Return the entries of a text that is a regular list; none where it is anything else."""
    for entries in (_one_line_each(lines), _titled(lines)):
        if entries is not None and len(entries) >= _LEAST and _tells(entries):
            return [block for entry in entries if (block := _block(entry)) is not None]
    return []


def _tells(entries: list[_Entry]) -> bool:
    """Whether a list of titles and texts is one of missions: some name clients or say whom they help."""
    said = sum(bool(entry.clients) or starts_with_help(" ".join(entry.mission)) for entry in entries if entry.title)
    return said >= max(1, len(entries) // 8)


def _one_line_each(lines: list[str]) -> list[_Entry] | None:
    """Read "Name: text" lines, with lines of labels between them; None where too much is something else."""
    entries: list[_Entry] = []
    strange = held = 0
    for number, line in enumerate(lines, 1):
        words = line.strip()
        if not words:
            continue
        held += 1
        if entries and _take_label(entries[-1], words, number):
            continue
        heading = heading_of(words)
        if heading is None or len(heading.rest.split()) < 3 or _label_of(heading.name + ":"):
            strange += 1
            continue
        also = f" ({', '.join(heading.also)})" if heading.also else ""
        entry = _Entry(title=f"{heading.name}{also}", line=number, lines=[number])
        if not _take_label(entry, heading.rest, number):
            entry.mission.append(heading.rest)
        entries.append(entry)
    return entries if held and strange <= 0.1 * held else None


def _titled(lines: list[str]) -> list[_Entry] | None:
    """Read titles on lines of their own, each with its text below; None where too much is something else."""
    entries: list[_Entry] = []
    strange = held = 0
    numbered = {number for number in range(1, len(lines) + 1) if _is_numbered_title(lines, number)}
    if len(numbered) < _LEAST_NUMBERED:
        numbered = set()
    blank = True
    for number, line in enumerate(lines, 1):
        words = line.strip()
        if not words:
            blank = True
            continue
        held += 1
        is_marked = bool(_MARKDOWN.match(line)) or number in numbered
        title = _BULLET.sub("", _MARKDOWN.sub("", line)).strip(" *:#")
        if (blank or is_marked) and _is_title(title) and (is_marked or _has_text_below(lines, number)):
            entries.append(_Entry(title=title, line=number, lines=[number]))
        elif entries:
            if not _take_label(entries[-1], words.replace("**", ""), number):
                entries[-1].mission.append(words)
                entries[-1].lines.append(number)
        else:
            strange += 1
        blank = False
    texts = sum(bool(entry.mission or entry.clients) for entry in entries)
    return entries if held and strange <= 0.1 * held and texts >= 0.8 * len(entries) else None


def _is_title(words: str) -> bool:
    if not words or len(words.split()) > _LONGEST_TITLE or words.endswith(_SENTENCE_END):
        return False
    return bool(words[0].isalnum()) and not is_client_line(words) and _label_of(words) is None and ": " not in words


def _has_text_below(lines: list[str], number: int) -> bool:
    is_short = len(lines[number - 1].split()) <= _SHORT_TITLE
    if is_short and number < len(lines) and lines[number].strip() and not _is_marked_title(lines[number]):
        return True
    at = next((at for at in range(number, min(number + 3, len(lines))) if lines[at].strip()), None)
    if at is None:
        return False
    below = lines[at].strip()
    if len(below.split()) > _LONGEST_TITLE or _label_of(below) is not None or below.endswith("."):
        return True
    # A very short text: longer than its title, and no title of a text itself.
    return len(lines[number - 1].split()) < len(below.split()) and not _has_text_below(lines, at + 1)


def _is_numbered_title(lines: list[str], number: int) -> bool:
    """Whether a line is "3) Title" with a labelled line right below it."""
    below = lines[number].strip() if number < len(lines) else ""
    is_title = bool(_NUMBERED.match(lines[number - 1])) and not lines[number - 1].rstrip().endswith(":")
    return is_title and bool(below) and _label_of(_BULLET.sub("", below)) is not None


def _is_marked_title(line: str) -> bool:
    return bool(_MARKDOWN.match(line))


def _label_of(words: str) -> str | None:
    return next((name for name, pattern in _LABELS.items() if pattern.match(words)), None)


def _take_label(entry: _Entry, words: str, number: int) -> bool:
    """Give a labelled line to an entry; returns whether it was one."""
    words = _BULLET.sub("", words)
    for name, pattern in _LABELS.items():
        found = pattern.match(words)
        if found is None:
            continue
        rest = found["rest"].strip()
        if name == "clients":
            listed, _, mission = rest.partition(". ")
            entry.clients.append(listed.strip(" ."))
            entry.mission += [mission.strip()] if mission.strip() else []
        elif name == "mission":
            entry.mission.append(rest)
        else:
            entry.services.append((number, rest))
        entry.lines.append(number)
        return True
    return False


def _block(entry: _Entry) -> Block | None:
    text = " ".join(part for part in entry.mission if part)
    inside = _CLIENTS_INSIDE.search(text)
    if inside and not entry.clients:
        listed, _, rest = text[inside.end() :].partition(". ")
        entry.clients.append(listed.strip(" ."))
        text = f"{text[: inside.start() + 1].strip()} {rest.strip()}".strip()
    heading = heading_of(f"{entry.title}: x")
    if heading is None:
        heading = Heading(name=entry.title, also=(), rest="", prefix="")
    clients = "; ".join(part for part in entry.clients if part)
    return Block(
        heading=heading,
        line=entry.line,
        body=text,
        lines=sorted(set(entry.lines or [entry.line])),
        services=[service for _, service in entry.services if service],
        parts=(clients, text),
    )
