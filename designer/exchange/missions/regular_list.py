"""Find the entries of a text that is a list from end to end: "Name: text" lines, or titles with their texts below."""

from __future__ import annotations

from typing import Final

from designer.exchange.missions.entries import Entry, entries_by_line, entry_of, take_label
from designer.exchange.missions.labels import Label, clients_inside, label_of
from designer.exchange.missions.lines import Line
from designer.exchange.missions.openings import Opening, opening_of, title_of
from designer.language.mission_list import starts_with_help

_SHORT_TITLE: Final = 5
_LONGEST_TITLE: Final = 9
_LEAST: Final = 4
_LEAST_NUMBERED: Final = 3
_STRANGE: Final = 0.1
"""Part of the lines that may be something else."""
_LABELLED: Final = 0.5
"""Part of the entries with labels from which on an entry without is none."""


def regular_entries(lines: list[Line]) -> list[Entry]:
    """Return the entries of a text that is a regular list; none where it is anything else.

    A list whose entries nearly all have labels is found by these labels and is none of these.
    """
    for entries in (_one_line_each(lines), _titled(lines)):
        if entries is not None and len(entries) >= _LEAST and _tells(entries):
            return entries
    return []


def _tells(entries: list[Entry]) -> bool:
    """Whether a list of titles and texts is one of missions: some name clients or say whom they help."""
    said = sum(bool(entry.clients) or starts_with_help(entry.text) for entry in entries)
    labelled = sum(entry.is_labelled for entry in entries)
    return said >= max(1, len(entries) // 8) and not _LABELLED * len(entries) <= labelled < len(entries)


def _one_line_each(lines: list[Line]) -> list[Entry] | None:
    """Read "Name: text" lines, with lines of labels between them; None where too much is something else."""
    entries, strange = entries_by_line(lines, _opening_with_text)
    return entries if lines and strange <= _STRANGE * len(lines) else None


def _opening_with_text(line: Line) -> Opening | None:
    opening = opening_of(line)
    return opening if opening is not None and (opening.clients or len(opening.rest.split()) >= 3) else None


def _titled(lines: list[Line]) -> list[Entry] | None:
    """Read titles on lines of their own, each with its text below; None where too much is something else."""
    entries: list[Entry] = []
    strange = 0
    numbered = {at for at in range(len(lines)) if _is_numbered_title(lines, at)}
    if len(numbered) < _LEAST_NUMBERED:
        numbered = set()
    for at, line in enumerate(lines):
        is_marked = line.level > 0 or at in numbered
        opening = title_of(line) if line.after_blank or is_marked else None
        if opening is not None and (is_marked or _has_text_below(lines, at)):
            entries.append(entry_of(opening, line))
        elif entries:
            labelled = label_of(line.words)
            if labelled is not None and labelled.label is not Label.REMARK:
                take_label(entries[-1], labelled, line)
            else:
                entries[-1].mission.append(f"{line.prefix} {line.words}".strip())
                entries[-1].lines.append(line.number)
        else:
            strange += 1
    for entry in entries:
        inside = clients_inside(entry.text) if not entry.clients else None
        if inside is not None:
            entry.clients.append(inside[0])
            entry.mission = [inside[1]]
    texts = sum(bool(entry.mission or entry.clients) for entry in entries)
    return entries if lines and strange <= _STRANGE * len(lines) and texts >= 0.8 * len(entries) else None


def _has_text_below(lines: list[Line], at: int) -> bool:
    if at + 1 == len(lines):
        return False
    own, below = len(lines[at].words.split()), lines[at + 1]
    if own <= _SHORT_TITLE and not below.after_blank and not below.level:
        return True
    words = len(below.words.split())
    if words > _LONGEST_TITLE or label_of(below.words) is not None or below.words.endswith("."):
        return True
    # A very short text: longer than its title, and no title of a text itself.
    return own < words and not _has_text_below(lines, at + 1)


def _is_numbered_title(lines: list[Line], at: int) -> bool:
    """Whether a line is "3) Title" with a labelled line right below it."""
    if at + 1 == len(lines) or lines[at + 1].after_blank:
        return False
    is_title = lines[at].is_numbered and title_of(lines[at]) is not None
    return is_title and label_of(lines[at + 1].words) is not None
