"""Find the mission list inside a text that holds other things too."""

from __future__ import annotations

from typing import Final

from designer.exchange.missions.entries import Entry, entry_of, is_body_of_title, take_lines_below
from designer.exchange.missions.labels import Label, label_of
from designer.exchange.missions.lines import Line
from designer.exchange.missions.openings import Opening, opening_of, title_of
from designer.language.mission_list import opens_with_help

_REACH: Final = 3
"""Lines between two entries of one list."""
_WORDS_OF_A_TEXT: Final = 5
_FEW_LINES: Final = 3


def entries_in_text(lines: list[Line]) -> list[Entry]:
    """Return the entries of the mission list in a text, in their order.

    An entry that names clients, whose mission is labelled or whose text is a mission is sure; one that only has the
    title of a unit or a post counts if it stands next to a sure one.
    """
    found: list[Entry] = []
    at = 0
    while at < len(lines):
        entry = _entry_at(lines, at)
        if entry is None:
            at += 1
            continue
        beyond = take_lines_below(entry, lines, at)
        if entry.is_sure or entry.opening.names_performer or entry.is_pending or lines[at].level:
            found.append(entry)
            at = beyond
        else:
            at += 1
    kept = [entry for place, entry in enumerate(found) if _is_kept(found, place)]
    return _without_lonely(kept, lines)


def _entry_at(lines: list[Line], at: int) -> Entry | None:
    line = lines[at]
    opening = opening_of(line)
    if opening is not None and (opening.rest or opening.clients):
        entry = entry_of(opening, line)
        return entry if entry.is_sure or opening.names_performer or entry.is_pending else None
    opening = opening or title_of(line)
    if opening is None:
        return None
    opening.has_sign = line.words.endswith((":", "–", "—"))
    entry = entry_of(opening, line)
    if _has_own_text(lines, at, opening) or (at + 1 < len(lines) and is_body_of_title(entry, lines[at + 1])):
        return entry
    may_stand_alone = line.after_blank and (at + 1 == len(lines) or lines[at + 1].after_blank or line.level > 0)
    return entry if may_stand_alone and (opening.names_performer or line.level) else None


def _has_own_text(lines: list[Line], at: int, opening: Opening) -> bool:
    """Whether a label or a mission stands below a title, before another title that it could belong to."""
    for place in range(at + 1, min(at + 1 + _REACH, len(lines))):
        line = lines[place]
        labelled = label_of(line.words)
        if labelled is not None and labelled.label in (Label.CLIENTS, Label.MISSION):
            return True
        if place == at + 1 and opens_with_help(line.words):
            return True
        if labelled is None and (line.after_blank or _is_likelier_title(line, lines[at], opening)):
            return False
    return False


def _is_likelier_title(line: Line, above: Line, opening: Opening) -> bool:
    inner = opening_of(line) or title_of(line)
    if inner is None:
        return False
    if inner.clients or opens_with_help(inner.rest) or line.level or line.is_numbered:
        return True
    if above.level or above.is_numbered or above.words.isupper():
        return line.words.isupper()
    return line.words.isupper() or (inner.names_performer and not opening.names_performer)


def _is_kept(found: list[Entry], place: int) -> bool:
    entry = found[place]
    if entry.is_sure:
        return True
    before = [e for e in found[max(0, place - 1) : place] if e.is_sure and _gap(e, entry) <= _REACH]
    after = [e for e in found[place + 1 : place + 2] if e.is_sure and _gap(entry, e) <= _REACH]
    if entry.first.level:
        return any(e.first.level == entry.first.level for e in found if e.is_sure)
    has_text = len(entry.text.split()) >= _WORDS_OF_A_TEXT or entry.is_pending
    return bool(before and after) or (has_text and bool(before or after))


def _gap(one: Entry, other: Entry) -> int:
    return other.lines[0] - one.lines[-1]


def _without_lonely(kept: list[Entry], lines: list[Line]) -> list[Entry]:
    """Leave out a single "Something: help ..." of a longer text: one line of an article is no list."""
    if len(kept) == 1 and len(lines) > _FEW_LINES:
        (one,) = kept
        if not one.is_labelled and not one.opening.names_performer:
            return []
    return kept
