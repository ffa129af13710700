"""Says to which field of a line each change of its words belongs."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise
from typing import Final

from designer.word.diff import TOKEN
from designer.word.plain_words import plain_words
from designer.word.story import Line

_END_MARKS: Final = frozenset(" .;,:!?…)»\u00a0")


@dataclass(frozen=True, slots=True)
class Changed:
    """A change in a line: of the field with this bookmark name, or of the words around where it is empty."""

    mark: str
    old: str
    new: str
    author: str | None


@dataclass(slots=True)
class _Token:
    words: str
    owner: str
    start: int
    end: int


def changes_in(old: Line, new: Line) -> list[Changed]:
    """Return what was changed in a line, field by field; words around fields give one change of the whole line."""
    if plain_words(old.text) == plain_words(new.text):
        return []
    first, second = _tokens(old), _tokens(new)
    owned: dict[str, list[_Token]] = {mark: [] for mark in old.marks}
    around_changed = False
    a, b = [plain_words(t.words) for t in first], [plain_words(t.words) for t in second]
    for kind, i1, i2, j1, j2 in SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
        if kind == "equal":
            for one, other in zip(first[i1:i2], second[j1:j2], strict=True):
                owned.setdefault(one.owner, []).append(other)
            continue
        owner = _owner(first, second, i1, i2, j1, j2, old)
        if owner is None:
            around_changed = True
            continue
        for token in second[j1:j2]:
            owned.setdefault(owner, []).append(token)
        around_changed = around_changed or any(t.owner == "" and t.words.strip() for t in first[i1:i2])
    found: list[Changed] = []
    for mark, (start, end) in old.marks.items():
        before, tokens = old.text[start:end], owned[mark]
        after = _with_gaps(tokens, new.text)
        if plain_words(before) != plain_words(after):
            found.append(Changed(mark, before.strip(), after.strip(), _author(tokens, new, old, mark)))
    if around_changed and (not found or _is_other_text(old, found, new)):
        found.append(Changed("", old.text, new.text, new.author_of(0, len(new.text))))
    return found


def _tokens(line: Line) -> list[_Token]:
    """The words of a line, none across the edge of a field, spaces left out."""
    edges = sorted({0, len(line.text), *(place for pair in line.marks.values() for place in pair)})
    out: list[_Token] = []
    for start, end in pairwise(edges):
        owner = next((m for m, (a, b) in line.marks.items() if a <= start and end <= b), "")
        for match in TOKEN.finditer(line.text, start, end):
            if not match[0].isspace():
                out.append(_Token(match[0], owner, match.start(), match.end()))
    return out


def _owner(
    first: list[_Token], second: list[_Token], i1: int, i2: int, j1: int, j2: int, old: Line
) -> str | None:
    """The field to which a change belongs, None if it is of the words around."""
    fields = [t.owner for t in first[i1:i2] if t.owner]
    kept = [t.owner for t in second[j1:j2] if t.owner in old.marks]
    if fields:
        return next((owner for owner in kept if owner in fields), fields[0])
    if i1 < i2:
        return None
    if kept:
        return kept[0]
    before = first[i1 - 1].owner if i1 else ""
    after = first[i1].owner if i1 < len(first) else ""
    if before or after:
        return before or after
    if i1 == len(first):
        tail = i1
        while tail and not first[tail - 1].owner and set(first[tail - 1].words) <= _END_MARKS:
            tail -= 1
        return first[tail - 1].owner or None if tail else None
    return None


def _with_gaps(tokens: list[_Token], text: str) -> str:
    """The words of a field as they stand in the text, with the spaces between neighbours."""
    out = ""
    for place, token in enumerate(tokens):
        if place:
            between = text[tokens[place - 1].end : token.start]
            out += between if not between.strip() or set(between) <= _END_MARKS else " "
        out += token.words
    return out


def _author(tokens: list[_Token], new: Line, old: Line, mark: str) -> str | None:
    if tokens:
        return new.author_of(tokens[0].start, tokens[-1].end)
    return new.author_of(0, len(new.text))


def _is_other_text(old: Line, found: list[Changed], new: Line) -> bool:
    """Whether something beside the fields was changed: the old line with the new fields is not the new line."""
    text, shift = old.text, 0
    by_mark = {change.mark: change for change in found}
    for mark, (start, end) in sorted(old.marks.items(), key=lambda item: item[1]):
        if mark in by_mark:
            words = by_mark[mark].new
            text = text[: start + shift] + words + text[end + shift :]
            shift += len(words) - (end - start)
    return not _is_same_but_marks(text, new.text)


def _is_same_but_marks(one: str, other: str) -> bool:
    strip = " .;,:\u00a0"
    return plain_words(one).rstrip(strip) == plain_words(other).rstrip(strip)
