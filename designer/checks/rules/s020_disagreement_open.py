"""S020: a merge left something open, and nobody has decided whose version holds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from designer.checks.finding import Finding, Fix, Severity
from designer.checks.rule import Look, Rule
from designer.edits.disagreements import decide, may_decide
from designer.i18n import Text, plain, shortened
from designer.model.attention import Disagreement
from designer.model.company import Company
from designer.model.fields import references_of
from designer.model.merge_draft import Why
from designer.model.organization import Organization
from designer.model.participants import Participant
from designer.model.record import Record
from designer.model.relations import ClientLink
from designer.model.words import described, field_words, value_words

_LONGEST = 48


def check(rule: Rule, look: Look) -> Iterator[Finding]:
    """Find what is still undecided; each side's version is a fix."""
    asked = look.organization.all(Disagreement)
    records = look.organization.snapshot() if asked else {}
    for one in asked:
        record = records[one.about]
        kind: type = type(record)
        where = described(record, records)
        if one.field:
            where = where + Text(ru=", поле ", en=", field ") + field_words(kind, one.field)
        why = Why(one.why).words if one.why in list(Why) else plain(one.why)
        yield rule.found(
            _subject(record, records),
            Text(ru="Слияние не решено: ", en="The merge is undecided: ") + where + ". " + why,
            detail=f"{one.about}:{one.field}",
            fixes=tuple(
                _fix(one, side, value, _version(record, one.field, value, records))
                for side, value in one.versions.items()
                if may_decide(look.organization, one.id, value) is None
            ),
        )


def _subject(record: Record, records: Mapping[str, Record]) -> str:
    """Return the nearest record that the window can show."""
    seen = set[str]()
    while not isinstance(record, (Participant, ClientLink, Company)) and record.id not in seen:
        seen.add(record.id)
        kind: type = type(record)
        owner = next((getattr(record, f) for f, rule in references_of(kind) if rule.on_drop == "drop"), None)
        if not isinstance(owner, str) or owner not in records:
            break
        record = records[owner]
    return record.id


def _version(record: Record, field: str, value: Any, records: Mapping[str, Record]) -> Text:
    if not field:
        return Text(ru="удалить", en="remove it") if value is None else Text(ru="оставить", en="keep it")
    words = value_words(type(record), field, value, records)
    return Text(ru=shortened(words.ru, _LONGEST), en=shortened(words.en, _LONGEST))


def _fix(asked: Disagreement, side: str, value: Any, words: Text) -> Fix:
    id = asked.id

    def edit(organization: Organization) -> None:
        decide(organization, id, value)

    return Fix(id=f"version:{side}", label=plain(f"{side}: ") + words, edit=edit)


RULE = Rule(
    code="S020",
    name="disagreement-open",
    severity=Severity.ERROR,
    title=Text(ru="Не решено, чья версия верна", en="Two versions, and neither is chosen yet"),
    why=Text(
        ru="Двое изменили одно и то же по-разному. Пока не выбрано, в модели стоит прежнее значение.",
        en="Two people changed the same thing differently. Until somebody chooses, the former value stands.",
    ),
    advice=Text(ru="Выберите одну из версий.", en="Choose one of the versions."),
    bad=(),
    good=("Склад: Клиент: Цех. Помогать цеху собирать заказы без простоев.\nЦех:",),
    good_english=("Warehouse: Client: Workshop. Help the workshop assemble orders without delays.\nWorkshop:",),
    check=check,
    reads=(Record,),
    names_others=True,
)
