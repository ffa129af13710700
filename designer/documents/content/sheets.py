"""Who agrees to a document, who has to read it, and which abbreviations it uses."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from designer.analysis.reading import group_members
from designer.documents.content.arrows import arrows_to_clients
from designer.documents.content.hierarchy import chain_above
from designer.documents.content.names import bare_name, name_in
from designer.documents.content.services import Rows
from designer.i18n import Language, Text
from designer.language.declension.cases import Case
from designer.language.declension.persons import short_person
from designer.model.company import GlossaryEntry
from designer.model.organization import Organization
from designer.model.participants import ClientGroup, ExternalClient, Participant, Performer, Position, Unit
from designer.word.values import Gap

NO_APPROVER = Gap(Text(ru="должность утверждающего", en="post of the approver"))
_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")


def agreeing_rows(organization: Organization, subject: Performer, language: Language) -> Rows:
    """Return who agrees: those above but the approver, and the internal clients or their heads.

    A row has ``post`` and ``person``, the latter only where one person holds the post.
    """
    approver = organization.company.approver
    posts: dict[str, Position] = {}
    sides = [client for _, client in arrows_to_clients(organization, subject.id)]
    leaders = [organization.get(Position, s.head) if isinstance(s, Unit) else s for s in sides]
    for performer in (*chain_above(organization, subject), *leaders):
        if isinstance(performer, Position) and performer.id not in (approver, subject.id):
            posts[performer.id] = performer
    return [{"id": p.id, "post": p.name, "person": only_holder(p, language)} for p in posts.values()]


def head_rows(organization: Organization, language: Language) -> Rows:
    """Return the heads of all units but the approver: ``post`` and ``person``, by the unit's name."""
    approver = organization.company.approver
    heads: dict[str, Position] = {}
    for unit in sorted(organization.all(Unit), key=lambda u: (u.name, u.id)):
        head = organization.get(Position, unit.head)
        if head is not None and head.id != approver:
            heads[head.id] = head
    return [{"id": h.id, "post": h.name, "person": only_holder(h, language)} for h in heads.values()]


def reading_rows(positions: Iterable[Position]) -> Rows:
    """Return who has to read the document: ``person`` and ``post``, one row a holder."""
    return [
        {"id": f"{position.id}-{place}", "person": holder, "post": position.name}
        for position in positions
        for place, holder in enumerate(position.holders)
    ]


def signing_rows(
    organization: Organization, participants: Iterable[Participant], side: Text, language: Language
) -> Rows:
    """Return who signs for each participant: ``side``, ``post``, ``person``; the members sign for a group.

    For a unit its head signs, and where none is named, a gap says so.
    """
    rows: Rows = []
    for participant in participants:
        if isinstance(participant, ClientGroup):
            ids = group_members(organization, participant)
            members = [m for id in ids if (m := organization.get(Performer, id)) is not None]
            rows += signing_rows(organization, members, side, language)
            continue
        head = organization.get(Position, participant.head) if isinstance(participant, Unit) else participant
        post: str | Gap = head.name if head is not None else _no_head(participant, language)
        person = only_holder(head, language) if isinstance(head, Position) else ""
        rows.append({"id": participant.id, "side": side.into(language), "post": post, "person": person})
    return rows


def _no_head(unit: Participant, language: Language) -> Gap:
    name = name_in(unit, Case.GENT, language)
    return Gap(Text(ru=f"руководитель {name} не указан", en=f"no head of {name} named"))


def abbreviation_list(organization: Organization, values: Mapping[str, object], language: Language) -> str:
    """Return the abbreviations that stand in the values of a document, with what they mean."""
    met = {word for text in _texts(values) for word in _WORD.findall(text)}
    known: dict[str, str] = {
        short: bare_name(participant, language)
        for kind in (Unit, Position, ExternalClient, ClientGroup)
        for participant in organization.all(kind)
        for short in participant.abbreviations
        if short in met
    }
    known |= {e.abbreviation: e.meaning for e in organization.all(GlossaryEntry) if e.abbreviation in met}
    return "; ".join(f"{short}\u00a0— {known[short]}" for short in sorted(known) if known[short])


def approver_values(
    organization: Organization, subject: Performer | None, language: Language
) -> dict[str, object]:
    """Return ``approver_post`` and ``approver_name``; a gap for the post where none is named but the subject."""
    company = organization.company
    approver = organization.get(Position, company.approver)
    if approver is not None and subject is not None and approver.id == subject.id:
        return {"approver_post": NO_APPROVER, "approver_name": ""}
    name = company.approver_name or (approver.holders[0] if approver and len(approver.holders) == 1 else "")
    return {
        "approver_post": approver.name if approver else NO_APPROVER,
        "approver_name": short_person(name) if name and language == "ru" else name,
    }


def only_holder(position: Position, language: Language) -> str:
    """Return initials and surname of the holder, empty where nobody or several people hold the post."""
    if len(position.holders) != 1:
        return ""
    return short_person(position.holders[0]) if language == "ru" else position.holders[0]


def _texts(value: object) -> Iterable[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for name, inner in value.items():
            if name != "id":
                yield from _texts(inner)
    elif isinstance(value, Sequence) and not isinstance(value, (bytes, Gap)):
        for inner in value:
            yield from _texts(inner)
