"""Comments that came back in Word files, as remarks of the protocol."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256
from typing import Final

from designer.documents.returned.proposal import ReturnedComment
from designer.model.register import Remark

_ALPHABET: Final = "0123456789abcdefghjkmnpqrstvwxyz"
_LONG: Final = 12
_DAY: Final = 10
"""Letters of a date without its time."""


def remarks_from(comments: Iterable[ReturnedComment]) -> list[Remark]:
    """Return a remark for each comment; the same comment gives the same id, however often its file comes back."""
    return [
        Remark(
            id=_id(comment),
            kind=comment.kind,
            subject=comment.subject,
            place=comment.quote or str(comment.place),
            text=comment.text,
            author=comment.author,
            date=comment.date[:_DAY],
        )
        for comment in comments
        if comment.subject and comment.text.strip()
    ]


def _id(comment: ReturnedComment) -> str:
    parts = (comment.kind, comment.subject, comment.field, comment.author, comment.date, comment.text, comment.quote)
    digest = sha256("\0".join(parts).encode()).digest()
    return "".join(_ALPHABET[byte % len(_ALPHABET)] for byte in digest[:_LONG])
