"""The way from the model of today to a target model: what changes for whom, and which people it touches."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from designer.i18n import Text, plain
from designer.model.attention import AcceptedFinding, Disagreement, OpenQuestion
from designer.model.compare import Difference, Happened, differences
from designer.model.diagram import Placement, Route
from designer.model.fields import references_of
from designer.model.organization import Organization
from designer.model.participants import Participant, Position, Unit
from designer.model.record import Record
from designer.model.register import IssuedDocument
from designer.model.relations import ClientLink
from designer.model.words import called, difference_words, field_words

_SILENT: Final = (Placement, Route, IssuedDocument, AcceptedFinding, OpenQuestion, Disagreement)
_NEW_CLIENT = Text(ru="новый клиент: ", en="a new client: ")
_LOST_CLIENT = Text(ru="больше не клиент: ", en="no longer a client: ")
_NEW_SUPPLIER = Text(ru="новый поставщик: ", en="a new supplier: ")
_LOST_SUPPLIER = Text(ru="больше не поставщик: ", en="no longer a supplier: ")


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One thing that changes for somebody."""

    words: Text
    difference: Difference


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """All that changes for one participant; ``subject`` is None for the company as a whole."""

    subject: Participant | None
    happened: Happened
    """Whether the participant is new, goes, or changes."""
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Affected:
    """A position whose holders the change touches, and why."""

    position: Position
    is_gone: bool
    reasons: tuple[Text, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Transition:
    """The whole way, the steps sorted by name."""

    steps: tuple[Step, ...]
    people: tuple[Affected, ...]
    headcount: tuple[float, float]
    """Posts today and in the target."""


def transition(today: Organization, target: Organization) -> Transition:
    """Return what leads from today to the target."""
    before, after = today.snapshot(), target.snapshot()
    lines: dict[str, list[Line]] = {}
    for difference in differences(before, after):
        if not isinstance(difference.record, _SILENT) and not _went_along(difference, after):
            for subject, words in _told(difference, before, after):
                lines.setdefault(subject, []).append(Line(words=words, difference=difference))
    steps = [_step(id, found, before, after) for id, found in lines.items()]
    steps.sort(key=lambda s: (s.subject is not None, s.subject.name.casefold() if s.subject else ""))
    posts = [sum(p.headcount for p in side.all(Position)) for side in (today, target)]
    people = tuple(_people(lines, before, after))
    return Transition(steps=tuple(steps), people=people, headcount=(posts[0], posts[1]))


def _went_along(difference: Difference, after: Mapping[str, Record]) -> bool:
    """Whether a term or a duty only goes because its arrow or its owner goes, which is told already."""
    record = difference.record
    if difference.happened is not Happened.REMOVED or isinstance(record, (Participant, ClientLink)):
        return False
    kind: type = type(record)
    owners = [getattr(record, f) for f, rule in references_of(kind) if rule.on_drop == "drop"]
    return any(isinstance(owner, str) and owner not in after for owner in owners)


def _step(id: str, lines: list[Line], before: Mapping[str, Record], after: Mapping[str, Record]) -> Step:
    subject = after.get(id) or before.get(id)
    happened = Happened.CHANGED if id in before and id in after else (
        Happened.ADDED if id in after else Happened.REMOVED
    )
    known = subject if isinstance(subject, Participant) else None
    return Step(subject=known, happened=happened if known else Happened.CHANGED, lines=tuple(lines))


def _told(
    difference: Difference, before: Mapping[str, Record], after: Mapping[str, Record]
) -> Iterator[tuple[str, Text]]:
    """Yield for whom a difference is a change, and what it is for him."""
    record = difference.record
    both = (after, before)
    if isinstance(record, Participant):
        yield record.id, _own(difference, both)
    elif isinstance(record, ClientLink) and difference.field in ("", "supplier", "client"):
        yield from _arrow(record, before, after)
    else:
        owners = _owners(record, both)
        words = difference_words(difference, *both)
        for owner in owners or ("",):
            yield owner, words


def _own(difference: Difference, both: tuple[Mapping[str, Record], ...]) -> Text:
    if difference.happened is Happened.ADDED:
        return Text(ru="появляется", en="is new")
    if difference.happened is Happened.REMOVED:
        return Text(ru="упраздняется", en="is abolished")
    kind: type = type(difference.record)
    whole = difference_words(difference, *both)
    start = field_words(kind, difference.field)
    ru, en = (text.into(lang) for lang, text in (("ru", whole), ("en", whole)))  # type: ignore[arg-type]
    return Text(
        ru=start.ru.lower() + ru[ru.index(" — было: ") :], en=start.en.lower() + en[en.index(" – before: ") :]
    )


def _arrow(
    link: ClientLink, before: Mapping[str, Record], after: Mapping[str, Record]
) -> Iterator[tuple[str, Text]]:
    old, new = before.get(link.id), after.get(link.id)
    both = (after, before)
    for one, client_words, supplier_words in (
        (old, _LOST_CLIENT, _LOST_SUPPLIER),
        (new, _NEW_CLIENT, _NEW_SUPPLIER),
    ):
        if isinstance(one, ClientLink):
            client, supplier = both[0].get(one.client) or both[1].get(one.client), both[0].get(one.supplier)
            supplier = supplier or both[1].get(one.supplier)
            if client is not None and supplier is not None:
                yield one.supplier, client_words + called(client, *both)
                yield one.client, supplier_words + called(supplier, *both)


def _owners(record: Record, both: tuple[Mapping[str, Record], ...]) -> tuple[str, ...]:
    """Return the participants to whom a record belongs, both ends of an arrow."""
    found: dict[str, None] = {}
    seen = set[str]()
    queue = [record]
    while queue:
        one = queue.pop(0)
        if isinstance(one, Participant):
            found[one.id] = None
        elif one.id not in seen:
            seen.add(one.id)
            kind: type = type(one)
            for field, rule in references_of(kind):
                owner = getattr(one, field)
                if rule.on_drop == "drop" and isinstance(owner, str):
                    queue += [r for r in (both[0].get(owner) or both[1].get(owner),) if r is not None]
    return tuple(found)


def _people(
    lines: Mapping[str, list[Line]], before: Mapping[str, Record], after: Mapping[str, Record]
) -> Iterator[Affected]:
    """Yield the positions that a change touches: their own, or that of the unit that they stand in or head."""
    positions = {r.id: r for r in (*before.values(), *after.values()) if isinstance(r, Position)}
    for position in sorted(positions.values(), key=lambda p: (p.name.casefold(), p.id)):
        reasons = [line.words for line in lines.get(position.id, ())]
        around = {position.unit, *position.also_in}
        old = before.get(position.id)
        around |= {old.unit} if isinstance(old, Position) else set()
        for id in sorted(filter(None, around)):
            unit = after.get(id) or before.get(id)
            if isinstance(unit, Unit) and any(line.difference.field != "note" for line in lines.get(id, ())):
                reasons.append(Text(ru="меняется подразделение ", en="a change of the unit ") + _quoted(unit.name))
        if reasons:
            unique = tuple({r.ru: r for r in reasons}.values())
            yield Affected(position=position, is_gone=position.id not in after, reasons=unique)


def _quoted(name: str) -> Text:
    return Text(ru=f"«{name}»", en=f"“{name}”")


def in_lines(plan: Transition, documents: tuple[Text, ...]) -> tuple[Text, ...]:
    """Return the plan as lines of text, to be pasted into a mail; ``documents`` names those to issue again."""
    found: list[Text] = [Text(ru="ЧТО МЕНЯЕТСЯ", en="WHAT CHANGES")]
    for step in plan.steps:
        name = plain(step.subject.name) if step.subject else Text(ru="Компания", en="The company")
        found.append(name)
        found += [plain("  – ") + line.words for line in step.lines]
    found.append(Text(ru="КОГО КАСАЕТСЯ", en="WHOM IT TOUCHES"))
    found += [_person(one) for one in plan.people]
    found.append(Text(ru="ДОКУМЕНТЫ К ПЕРЕИЗДАНИЮ", en="DOCUMENTS TO ISSUE AGAIN"))
    found += [plain("  – ") + one for one in documents] or [Text(ru="  нет", en="  none")]
    return tuple(found)


def _person(one: Affected) -> Text:
    holders = f" ({', '.join(one.position.holders)})" if one.position.holders else ""
    ru, en = ("; ".join(reason.into(language) for reason in one.reasons) for language in ("ru", "en"))
    return plain(f"  – {one.position.name}{holders}: ") + Text(ru=ru, en=en)
