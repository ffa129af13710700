"""Say something about a participant or an arrow, answer, close a question."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from designer.edits.refusal import Refusal, insist
from designer.i18n import Text
from designer.model.organization import Organization
from designer.model.record import new_id
from designer.model.talk import Message


def thread(organization: Organization, subject: str) -> list[tuple[int, Message]]:
    """Return the messages about somebody with their depth: each with its answers below it, the oldest first."""
    messages = sorted(organization.referring(Message, subject, "subject"), key=lambda m: (m.date, m.id))
    known = {m.id for m in messages}
    answers: dict[str | None, list[Message]] = {}
    for message in messages:
        answers.setdefault(message.answers if message.answers in known else None, []).append(message)
    found: list[tuple[int, Message]] = []
    stack = [(0, m) for m in reversed(answers.get(None, []))]
    while stack:
        depth, message = stack.pop()
        found.append((depth, message))
        stack += [(depth + 1, m) for m in reversed(answers.get(message.id, []))]
    return found


def may_say(text: str) -> Refusal | None:
    """Say why a message may not be put down, or None."""
    if not text.strip():
        return Refusal(Text(ru="Напишите хотя бы слово.", en="Write at least a word."))
    return None


def say(
    organization: Organization, subject: str, text: str, author: str, at: datetime, answers: str | None = None
) -> Message:
    """Put a message into the thread of a participant or an arrow and return it."""
    insist(may_say(text))
    made = Message(
        id=new_id(),
        subject=subject,
        author=author.strip(),
        date=at.strftime("%Y-%m-%d %H:%M"),
        text=text.strip(),
        answers=answers,
    )
    organization.put(made)
    return made


def close_message(organization: Organization, id: str, is_closed: bool) -> None:
    """Mark the question of a message as settled, or as open again."""
    organization.put(replace(organization.need(Message, id), is_closed=is_closed))
