"""M005: a mission helps somebody who is not declared as a client."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile
from typing import Final

from designer.checks.finding import Finding, Fix, Severity
from designer.checks.phrasing import alias_fix, declare_fix, words_at
from designer.checks.rule import Look, Rule
from designer.edits.clients import declare_client, may_declare
from designer.edits.participants import add_participant
from designer.i18n import Text
from designer.language.reading import Beneficiary, KnownName, Match
from designer.model.organization import Organization
from designer.model.participants import ExternalClient, Participant

_WORD: Final = re.compile(r"\w+")
_TELLING: Final = 4
"""Letters at the beginning of two words from which on they are alike."""


def check(rule: Rule, look: Look) -> Iterator[Finding]:
    """Find people in the mission whom no arrow declares as clients."""
    for verdict in look.verdicts_of(rule.code):
        words = words_at(look, verdict.span)
        if verdict.beneficiary is None or not words:
            continue
        message = Text(
            ru="{name}: миссия служит тому, кто не объявлен клиентом: «{words}»",
            en="{name}: the mission serves someone who is not a declared client: “{words}”",
        )
        yield rule.found(
            look.id,
            message.format(name=look.name_of(look.id), words=words),
            span=verdict.span,
            detail=words.lower(),
            fixes=tuple(_fixes(look, verdict.beneficiary, words)),
        )


def _fixes(look: Look, beneficiary: Beneficiary, words: str) -> Iterator[Fix]:
    meant = [beneficiary.other] if beneficiary.other else list(beneficiary.candidates)
    for client in meant:
        if client and may_declare(look.organization, look.id, client) is None:
            yield declare_fix(look, client)
    if beneficiary.other and beneficiary.match is Match.STRONG:
        return  # somebody is called so: it is no other name of a client
    served = look.reading.served
    waiting = [known for known in look.around.clients if known.key not in served]
    if len(waiting) > 1:
        waiting.sort(key=lambda known: -_likeness(words, known))
    for known in waiting:
        yield alias_fix(look, known.key, words)
    if not meant:
        yield _new_client_fix(look, words)


def _likeness(words: str, known: KnownName) -> int:
    """Return how many letters some word has in common with a word of a name, from the beginning; short ones are none.

    "бухгалтерам" is likelier "Главный бухгалтер" than "Цех окраски".
    """
    said = _WORD.findall(words.lower())
    named = _WORD.findall(" ".join((known.name, *known.abbreviations)).lower())
    common = max((_common(a, b) for a in said for b in named), default=0)
    return common if common >= _TELLING else 0


def _common(a: str, b: str) -> int:
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(a, b, strict=False)))


def _new_client_fix(look: Look, words: str) -> Fix:
    from designer.language.dictionary_form import dictionary_form

    supplier, name = look.id, dictionary_form(words, look.reading.language)

    def edit(organization: Organization) -> None:
        taken = next((p for p in organization if isinstance(p, Participant) and p.name == name), None)
        client = taken or add_participant(organization, ExternalClient, name)
        declare_client(organization, supplier, client.id)

    label = Text(ru="Добавить внешнего клиента «{name}»", en="Add the external client “{name}”")
    return Fix(id="new-client", label=label.format(name=name), edit=edit)


RULE = Rule(
    code="M005",
    name="undeclared-beneficiary",
    severity=Severity.WARNING,
    title=Text(ru="Помогают тому, кто не объявлен клиентом", en="Someone helped is not declared"),
    why=Text(
        ru="Миссия обещает помощь, которой нет на карте клиентов: её никто не спросит и не измерит.",
        en="The mission promises help that the client map does not show: nobody will ask for it or measure it.",
    ),
    advice=Text(
        ru="Проведите стрелку к этому клиенту или скажите, кого из объявленных вы имели в виду.",
        en="Draw an arrow to this client, or say which declared one you meant.",
    ),
    bad=("Склад: Клиент: Цех. Помогать цеху собирать заказы, а сметчикам — считать остатки.\nЦех:",),
    good=("Склад: Клиент: Цех. Помогать цеху собирать заказы без простоев.\nЦех:",),
    bad_english=(
        "Warehouse: Client: Workshop. Help the workshop assemble orders and help estimators count stocks.\nWorkshop:",
    ),
    good_english=("Warehouse: Client: Workshop. Help the workshop assemble orders without delays.\nWorkshop:",),
    check=check,
    is_verdict=True,
)
