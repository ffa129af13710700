"""Finds which block of one version of a document is which block of another."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import Final

from designer.word.plain_words import plain_words
from designer.word.story import Block

Pair = tuple[int | None, int | None]
"""Places of the same block in both versions; None where it is missing."""

_LIKE_ENOUGH: Final = 0.45
_LIKE_ENOUGH_FOR_KIN: Final = 0.25
"""For a field that lost its mark, and for paragraphs of the same style."""
_MOST_COMPARED: Final = 2500


def align(old: Sequence[Block], new: Sequence[Block]) -> list[Pair]:
    """Pair the blocks of two versions, in the order of the new one, with what is missing where it stood.

    Fields tell first which block is which, then equal words, then likeness; a block that was moved is found by
    its fields.
    """
    keys_old, keys_new = [_key(b) for b in old], [_key(b) for b in new]
    pairs: list[Pair] = []
    for kind, i1, i2, j1, j2 in SequenceMatcher(None, keys_old, keys_new, autojunk=False).get_opcodes():
        if kind == "equal":
            pairs += zip(range(i1, i2), range(j1, j2), strict=True)
        else:
            pairs += _gap(old, new, range(i1, i2), range(j1, j2))
    return _moved(old, new, pairs)


def _key(block: Block) -> tuple[str, ...]:
    marks = block.marks
    return ("field", *sorted(set(marks))) if marks else ("words", str(block.is_row), plain_words(block.text))


def _gap(old: Sequence[Block], new: Sequence[Block], left: range, right: range) -> list[Pair]:
    """Pair what stands between two blocks that are certain, by likeness and without crossing."""
    if not left or not right or len(left) * len(right) > _MOST_COMPARED:
        return [*((i, None) for i in left), *((None, j) for j in right)]
    if len(left) == len(right) == 1 and _may_be_same(old[left[0]], new[right[0]]):
        return [(left[0], right[0])]
    score = [[_likeness(old[i], new[j]) for j in right] for i in left]
    best = [[0.0] * (len(right) + 1) for _ in range(len(left) + 1)]
    for a in range(len(left) - 1, -1, -1):
        for b in range(len(right) - 1, -1, -1):
            best[a][b] = max(best[a + 1][b], best[a][b + 1], best[a + 1][b + 1] + score[a][b])
    pairs: list[Pair] = []
    a = b = 0
    while a < len(left) and b < len(right):
        if score[a][b] and best[a][b] == best[a + 1][b + 1] + score[a][b]:
            pairs.append((left[a], right[b]))
            a, b = a + 1, b + 1
        elif best[a][b] == best[a + 1][b]:
            pairs.append((left[a], None))
            a += 1
        else:
            pairs.append((None, right[b]))
            b += 1
    pairs += [(i, None) for i in left[a:]]
    pairs += [(None, j) for j in right[b:]]
    return pairs


def _may_be_same(old: Block, new: Block) -> bool:
    """Whether the only block between two certain ones may be the old one, written anew."""
    if old.is_row != new.is_row or (set(new.marks) - set(old.marks)):
        return False
    return bool(old.marks) or _are_of_one_style(old, new) or _likeness(old, new) > 0


def _are_of_one_style(old: Block, new: Block) -> bool:
    """Whether two paragraphs look alike; programs give styles other ids, so two headings will do."""
    return not old.is_row and (old.style.lower() == new.style.lower() or (old.is_heading and new.is_heading))


def _likeness(old: Block, new: Block) -> float:
    """How like two blocks are, 0 where they cannot be the same."""
    if old.is_row != new.is_row:
        return 0.0
    shared = set(old.marks) & set(new.marks)
    if shared:
        return 1.0 + len(shared)
    if new.marks:
        return 0.0
    ratio = SequenceMatcher(None, plain_words(old.text), plain_words(new.text), autojunk=False).ratio()
    is_kin = bool(old.marks) or _are_of_one_style(old, new)
    return ratio if ratio >= (_LIKE_ENOUGH_FOR_KIN if is_kin else _LIKE_ENOUGH) else 0.0


def _moved(old: Sequence[Block], new: Sequence[Block], pairs: list[Pair]) -> list[Pair]:
    lost = {i: set(old[i].marks) for i, j in pairs if i is not None and j is None and old[i].marks}
    found: dict[int, int] = {}
    for _, j in (pair for pair in pairs if pair[0] is None):
        for i, marks in lost.items():
            if j is not None and i not in found.values() and marks & set(new[j].marks):
                found[j] = i
                break
    gone = set(found.values())
    return [
        (found.get(j, i) if j is not None else i, j) for i, j in pairs if not (j is None and i in gone)
    ]
