"""Tells whether an English word is another misspelt."""

from __future__ import annotations

from functools import lru_cache


@lru_cache(maxsize=20_000)
def is_one_slip_away(word: str, known: str) -> bool:
    """Say whether one letter dropped, doubled, changed or swapped makes one word the other."""
    if abs(len(word) - len(known)) > 1 or word == known:
        return word == known
    start = 0
    while start < min(len(word), len(known)) and word[start] == known[start]:
        start += 1
    left, right = word[start:], known[start:]
    if len(left) == len(right):
        return left[1:] == right[1:] or (left[:2] == right[:2][::-1] and left[2:] == right[2:])
    longer, shorter = (left, right) if len(left) > len(right) else (right, left)
    return longer[1:] == shorter


@lru_cache(maxsize=20_000)
def shortens(letters: str, word: str) -> bool:
    """Say whether some letters of a word, the first among them, stand in their order for the word."""
    if len(letters) >= len(word) or letters[0] != word[0]:
        return False
    rest = iter(word)
    return all(letter in rest for letter in letters)
