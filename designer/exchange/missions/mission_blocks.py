"""Find the mission list inside a text that holds other things too: which lines begin an entry, which belong to it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from designer.language.mission_list import Heading, heading_of, is_client_line, split_clients, starts_with_help
from designer.language.titles import names_position, names_unit

_MISSION_LABEL = re.compile(r"^\s*(?:миссия|mission)\s*[:–—-]\s*", re.I)
_LINKS = re.compile(r"\s+(?:→|»|\|)\s+\S.*$")
_BULLETS = ("-", "–", "—", "•", "*")
_REACH = 3
"""Lines between two entries of one list."""


@dataclass(slots=True)
class Block:
    """One entry of a list: its heading, the text of its body, the numbers of its lines (from 1)."""

    heading: Heading
    line: int
    body: str = ""
    lines: list[int] = field(default_factory=list)
    cut: list[tuple[int, str]] = field(default_factory=list)
    """Pieces of the lines that are no part of the entry."""
    services: list[str] = field(default_factory=list)
    """What it gives its clients, where a line says so."""
    parts: tuple[str, str] | None = None
    """The list of clients and the mission, where they are known apart."""

    def split(self) -> tuple[str | None, str]:
        """Return the list of clients, None without one, and the mission."""
        return (self.parts[0] or None, self.parts[1]) if self.parts else split_clients(self.body)


def blocks_in(lines: list[str]) -> list[Block]:
    """Return the entries of the mission list in a text, in their order.

    An entry that declares clients, or whose body is a mission, is sure; one that only has the title of a unit
    or a position counts if it stands next to a sure one.
    """
    found: list[tuple[Block, bool]] = []
    number = 0
    while number < len(lines):
        heading = heading_of(lines[number])
        block = _block(lines, number, heading) if heading else None
        if block is None:
            number += 1
            continue
        sure = is_client_line(block.body) or starts_with_help(block.body)
        if sure or _is_title(block.heading):
            found.append((block, sure))
            number = block.lines[-1]
        else:
            number += 1
    return [block for place, (block, sure) in enumerate(found) if sure or _is_beside_sure(found, place)]


def _is_title(heading: Heading) -> bool:
    is_acronym = heading.name.isupper() and len(heading.name) <= 6
    return is_acronym or names_position(heading.name) or names_unit(heading.name)


def _is_beside_sure(found: list[tuple[Block, bool]], place: int) -> bool:
    block = found[place][0]
    before = any(
        sure and 0 <= block.lines[0] - other.lines[-1] <= _REACH for other, sure in found[max(0, place - 1) : place]
    )
    after = any(
        sure and 0 <= other.lines[0] - block.lines[-1] <= _REACH for other, sure in found[place + 1 : place + 2]
    )
    has_body = len(block.body.split()) >= 5
    return (before and after) or (has_body and (before or after))


def _block(lines: list[str], start: int, heading: Heading) -> Block | None:
    """Take the heading's own rest, then the next paragraph; a bare list of clients may be followed by the mission."""
    is_plain = bool(heading.rest) and not _is_title(heading) and not is_client_line(heading.rest)
    if is_plain and (not starts_with_help(heading.rest) or heading.prefix in _BULLETS):
        return None
    block = Block(heading=heading, line=start + 1, lines=[start + 1])
    parts = [_own(heading.rest, start + 1, block)] if heading.rest else []
    at = start + 1
    while at < len(lines) and not _is_whole(parts):
        line = lines[at].strip()
        if line:
            is_entry = (h := heading_of(line)) is not None and _is_title(h)
            if is_entry and not _MISSION_LABEL.match(line):
                break
            parts.append(_MISSION_LABEL.sub("", _own(line, at + 1, block)))
            block.lines.append(at + 1)
        elif parts:
            break
        at += 1
    block.body = " ".join(part for part in parts if part)
    return block if block.body or _is_title(heading) else None


def _is_whole(parts: list[str]) -> bool:
    text = " ".join(parts)
    if not text:
        return False
    if is_client_line(text):
        return starts_with_help(text[8:]) or len(text.split()) > 14 or re.search(r"\.\s+\S", text) is not None
    return True


def _own(line: str, number: int, block: Block) -> str:
    """Cut navigation that a web page hangs on the end of a line."""
    links = _LINKS.search(line)
    if not links:
        return line.strip()
    block.cut.append((number, links.group().strip()))
    return line[: links.start()].strip()
