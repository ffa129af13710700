"""What a unit or position does, may do and does not do, as lists for a document."""

from __future__ import annotations

from collections.abc import Sequence

from designer.documents.content.names import is_plural, name_in, sentence
from designer.documents.content.services import Rows
from designer.i18n import Language, Text
from designer.language.declension.cases import Case
from designer.model.organization import Organization
from designer.model.participants import Participant, Position
from designer.model.work import Duty, Function, OutOfScope, Right

_GENERAL = {
    Function: Text(ru="Общие функции:", en="General:"),
    Duty: Text(ru="Общие обязанности:", en="General:"),
}


def work_rows(organization: Organization, items: Sequence[Function | Duty], language: Language) -> Rows:
    """Return functions or duties grouped by client, those for nobody in particular last.

    A group has ``client``, words with a colon, and ``items`` with ``text``, ``responsible`` and ``are_responsible``.
    """
    groups: dict[str, list[Function | Duty]] = {}
    for item in sorted(items, key=lambda i: (i.order, i.id)):
        client = organization.get(Participant, item.client)
        groups.setdefault(client.id if client else "", []).append(item)
    ordered = sorted(groups.items(), key=lambda pair: pair[0] == "")
    return [
        {
            "id": client or "general",
            "client": _label(organization, client, type(work[0]), language),
            "items": [_item(organization, item, language) for item in work],
        }
        for client, work in ordered
    ]


def listed_rows(items: Sequence[Right | OutOfScope]) -> Rows:
    """Return rights or limits with ``text`` as a sentence without its full stop."""
    ordered = sorted(items, key=lambda i: (i.order, i.id))
    return [{"id": item.id, "text": sentence(item.text)} for item in ordered]


def _label(organization: Organization, client: str, kind: type[Function | Duty], language: Language) -> str:
    participant = organization.get(Participant, client)
    if participant is None:
        return _GENERAL[kind].into(language)
    if language == "ru":
        return f"Для {name_in(participant, Case.GENT, language)}:"
    return f"For {name_in(participant, Case.NOMN, language)}:"


def _item(organization: Organization, item: Function | Duty, language: Language) -> dict[str, object]:
    position = organization.get(Position, item.position) if isinstance(item, Function) else None
    return {
        "id": item.id,
        "text": sentence(item.text),
        "responsible": name_in(position, Case.NOMN, language) if position else "",
        "are_responsible": position is not None and is_plural(position),
    }
