"""Keeps what people wrote into an exported file when the document is exported over it again."""

from __future__ import annotations

from pathlib import Path

from designer.i18n import Language


def with_hand_text(path: Path, data: bytes, language: Language) -> tuple[bytes, bool]:
    """Return a document with what was written by hand into the file that it replaces, and whether there was any.

    A file that cannot be read, is no document or another one gives nothing.
    """
    from designer.word.own_words import carried
    from designer.word.problem import WordProblem

    try:
        existing = path.read_bytes()
    except OSError:
        return data, False
    try:
        made = carried(existing, data, language)
    except WordProblem:
        return data, False
    return (data, False) if made is None else (made, True)
