"""Join what two people changed in different places of one text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise
from typing import Final

_SENTENCE_END: Final = re.compile(
    r"((?<!\s)\s*\n\s*|(?<=;)\s+|(?<=[.!?…])(?<!\s\w\.)(?<!\s\w\w\.)\s+(?=[\"«“„(\d—–-]*[A-ZА-ЯЁ]))"
)
_WORD_END: Final = re.compile(r"(\s+)")
_LEAST_WORDS: Final = 3
"""A shorter piece is no sentence."""
_MOST_PIECES: Final = 1000
"""A longer text is not joined: comparing it would hold up the merge."""

_Change = tuple[int, int, tuple[tuple[str, str], ...]]
"""From and up to which piece of the base, and what stands there instead, with the space after each."""


@dataclass(frozen=True, slots=True)
class _Pieces:
    """A text in pieces, with the space after each; the last one has none."""

    words: tuple[str, ...]
    spaces: tuple[str, ...]


def join_sentences(base: str, ours: str, theirs: str) -> str | None:
    """Return the text with the sentences that either side changed; None where both changed one, or side by side."""
    if "" in (base, ours, theirs):
        return None
    return _join(_sentences(base), _sentences(ours), _sentences(theirs), apart=0)


def join_words(base: str, ours: str, theirs: str) -> str | None:
    """Return the text with the words that either side changed, as a proposal for a person to look at.

    None where the changes touch, or where a side kept less than half of the words: that is another text.
    """
    b, a, o = (_pieces(_WORD_END, text) for text in (base, ours, theirs))
    if not b.words or _are_long(b, a, o) or any(2 * _kept(b, side) < len(b.words) for side in (a, o)):
        return None
    return _join(b, a, o, apart=1)


def _pieces(end: re.Pattern[str], text: str) -> _Pieces:
    parts = end.split(text)
    return _Pieces(tuple(parts[::2]), (*parts[1::2], "")) if text else _Pieces((), ())


def _sentences(text: str) -> _Pieces:
    cut = _pieces(_SENTENCE_END, text)
    words: list[str] = []
    spaces: list[str] = []
    for word, space in zip(cut.words, cut.spaces, strict=True):
        if words and "\n" not in spaces[-1] and min(len(word.split()), len(words[-1].split())) < _LEAST_WORDS:
            words[-1] += spaces[-1] + word
            spaces[-1] = space
        else:
            words.append(word)
            spaces.append(space)
    return _Pieces(tuple(words), tuple(spaces))


def _join(base: _Pieces, ours: _Pieces, theirs: _Pieces, *, apart: int) -> str | None:
    """Return the joined text; changes of different sides stand at least so many kept pieces apart."""
    if _are_long(base, ours, theirs):
        return None
    by_us, by_them = set(_changes(base, ours)), set(_changes(base, theirs))
    order = sorted(by_us | by_them)
    for one, other in pairwise(order):
        are_of_two_sides = not any({one, other} <= side for side in (by_us, by_them))
        is_insertion = one[0] == one[1] or other[0] == other[1]
        if are_of_two_sides and other[0] - one[1] < max(apart, int(is_insertion)):
            return None
    spaces = _spaces(base, ours, theirs)
    return None if spaces is None else _written(base, order, spaces)


def _are_long(*texts: _Pieces) -> bool:
    return max(len(text.words) for text in texts) > _MOST_PIECES


def _matches(base: _Pieces, side: _Pieces) -> Iterator[tuple[str, int, int, int, int]]:
    yield from SequenceMatcher(None, base.words, side.words, autojunk=False).get_opcodes()


def _kept(base: _Pieces, side: _Pieces) -> int:
    return sum(j - i for fate, i, j, _, _ in _matches(base, side) if fate == "equal")


def _changes(base: _Pieces, side: _Pieces) -> list[_Change]:
    return [
        (i, j, tuple(zip(side.words[k:m], side.spaces[k:m], strict=True)))
        for fate, i, j, k, m in _matches(base, side)
        if fate != "equal"
    ]


def _spaces(base: _Pieces, ours: _Pieces, theirs: _Pieces) -> list[str] | None:
    """Return the space after each kept piece of the base; None where both sides changed one, differently."""
    found = list(base.spaces)
    for side in (ours, theirs):
        for fate, i, j, k, _ in _matches(base, side):
            for place in range(i, j) if fate == "equal" else ():
                space = side.spaces[k + place - i]
                if space in ("", base.spaces[place]):
                    continue
                if found[place] not in (base.spaces[place], space):
                    return None
                found[place] = space
    return found


def _written(base: _Pieces, changes: Sequence[_Change], spaces: Sequence[str]) -> str | None:
    pieces: list[tuple[str, str]] = []
    at = 0
    for start, end, words in changes:
        pieces += zip(base.words[at:start], spaces[at:start], strict=True)
        pieces += words
        at = end
        if start < end and words and spaces[end - 1] != base.spaces[end - 1]:  # the other side changed the space here
            word, space = pieces.pop()
            if space not in ("", base.spaces[end - 1], spaces[end - 1]):
                return None
            pieces.append((word, spaces[end - 1]))
    pieces += zip(base.words[at:], spaces[at:], strict=True)
    text = "".join(word + (space or " ") for word, space in pieces[:-1])
    return text + (pieces[-1][0] if pieces else "")
