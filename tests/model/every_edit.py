"""Every verb of the program as something that can be done at random to any organization."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import date, datetime
from typing import TypeVar

from designer.edits import (
    attention,
    clients,
    company,
    copying,
    diagnosis,
    diagram,
    disagreements,
    disputes,
    documents,
    feedback,
    kinds,
    listing,
    messages,
    missions,
    participants,
    removal,
    restoring,
    returned_edits,
    saved_views,
    terms,
    typical_terms,
    units,
)
from designer.model.attention import Disagreement, OpenQuestion
from designer.model.organization import Organization
from designer.model.participants import ClientGroup, ExternalClient, Participant, Performer, Position, Unit
from designer.model.record import Record, new_id
from designer.model.register import DocumentStatus, IssuedDocument, RejectedEdit
from designer.model.relations import ClientLink, Measure, RequestProcedure, Service, ServiceCondition, ServiceStrategy
from designer.model.work import Duty, Function, OutOfScope, Right

Chance = random.Random
Edit = Callable[[Organization, Chance], object]
T = TypeVar("T", bound=Record)
DAY = date(2026, 1, 5)


class NothingToDo(Exception):
    """The organization has nothing that this edit could be done to."""


def some(organization: Organization, chance: Chance, kind: type[T]) -> T:
    """Return any record of a kind; NothingToDo where there is none."""
    found = sorted((r for r in organization if isinstance(r, kind)), key=lambda r: r.id)
    if not found:
        raise NothingToDo(kind.__name__)
    return chance.choice(found)


def _id(organization: Organization, chance: Chance, kind: type[Record]) -> str:
    return some(organization, chance, kind).id


def _word(chance: Chance) -> str:
    return chance.choice(("Склад", "цех ", "  Бюро смет", "ОТК", "«Юг»", "A & B", "", "<b>x</b>", "=1+1", "Ё\u0301"))


def _add(organization: Organization, chance: Chance) -> None:
    kind = chance.choice((Unit, Unit, Position, Position, ExternalClient, ClientGroup))
    made = participants.add_participant(organization, kind, _word(chance))
    above = [u for u in organization.all(Unit) if u.id != made.id]
    if above and isinstance(made, (Unit, Position)):
        units.nest(organization, made.id, chance.choice(above).id)


def _item(organization: Organization, chance: Chance) -> None:
    kind = chance.choice((Service, RequestProcedure, ServiceCondition, Measure, Function, Duty, Right, OutOfScope))
    owner: type[Record] = {Function: Unit, Duty: Position}.get(kind, Performer)
    if terms.owner_field(kind) == "link":
        owner = ClientLink
    terms.add_item(organization, kind, _id(organization, chance, owner))


_ITEMS = (Service, ServiceCondition, Measure, Function, Duty, Right, OutOfScope)


def _some_item(organization: Organization, chance: Chance) -> str:
    found = sorted(r.id for kind in _ITEMS for r in organization.all(kind))
    if not found:
        raise NothingToDo("item")
    return chance.choice(found)


def _accept(organization: Organization, chance: Chance) -> None:
    subject = _id(organization, chance, Participant)
    attention.accept_finding(organization, chance.choice(("M001", "C001")), subject, "", "так надо", "я", DAY)


def _question(organization: Organization, chance: Chance) -> None:
    suppliers = (_id(organization, chance, Performer),)
    choices = (_id(organization, chance, Participant), _id(organization, chance, Participant))
    organization.put(OpenQuestion(id=new_id(), key="k", suppliers=suppliers, choices=choices, words=_word(chance)))


def _paste(organization: Organization, chance: Chance) -> None:
    copying.paste(organization, copying.copied(organization, [_id(organization, chance, Participant)]))


def _document(organization: Organization, chance: Chance) -> None:
    subject = _id(organization, chance, Performer)
    organization.put(IssuedDocument(id=new_id(), kind="regulation", subject=subject, number=_word(chance)))


def _decide(organization: Organization, chance: Chance) -> None:
    asked = some(organization, chance, Disagreement)
    disagreements.decide(organization, asked.id, chance.choice(list(asked.versions.values()) or [None]))


def _restore(organization: Organization, chance: Chance) -> None:
    earlier = Organization(organization.snapshot().values())
    id = _id(organization, chance, Participant)
    removal.remove(organization, [id])
    restoring.restore_participant(organization, earlier, id)


def _thread(organization: Organization, chance: Chance) -> None:
    subject = _id(organization, chance, Participant)
    known = messages.thread(organization, subject)
    answers = chance.choice(known)[1].id if known and chance.random() < 0.5 else None
    made = messages.say(organization, subject, "слово", "я", datetime(2026, 1, 5), answers)
    messages.close_message(organization, made.id, chance.random() < 0.5)


def _improve(organization: Organization, chance: Chance) -> None:
    round = feedback.open_round(organization, "", DAY)
    kind = chance.choice(list(feedback.ImprovementKind))
    made = feedback.propose_improvement(organization, _id(organization, chance, ClientLink), kind, round.id, DAY, "ru")
    feedback.change_improvement(organization, made.id, text=_word(chance))


def _diagnose(organization: Organization, chance: Chance) -> None:
    subject = _id(organization, chance, Performer)
    diagnosis.set_function(organization, subject, chance.choice(list(diagnosis.SupportFunction)))
    diagnosis.answer_diagnosis(organization, subject, "q1", None, chance.choice(("", "5")))


def _dispute(organization: Organization, chance: Chance) -> None:
    a, b = _id(organization, chance, Performer), _id(organization, chance, Participant)
    case = disputes.record_dispute(organization, a, b, None, DAY)
    disputes.decide_dispute(organization, case.id, "решили")


def _views(organization: Organization, chance: Chance) -> None:
    made = saved_views.save_view(organization, chance.choice(("Вид", "Ещё вид")), "clients", "", {"kind": "unit"})
    if chance.random() < 0.3:
        saved_views.drop_view(organization, made.id)


def _links(organization: Organization, chance: Chance) -> tuple[str, str]:
    return _id(organization, chance, ClientLink), _id(organization, chance, ClientLink)


P = Participant
EDITS: dict[str, Edit] = {
    "add": _add,
    "add again": _add,
    "rename": lambda o, c: participants.rename(o, _id(o, c, P), _word(c)),
    "note": lambda o, c: participants.set_fields(o, _id(o, c, P), note=_word(c)),
    "alias": lambda o, c: participants.teach_alias(o, _id(o, c, P), _word(c)),
    "abbreviations": lambda o, c: participants.set_abbreviations(o, _id(o, c, P), (_word(c), _word(c))),
    "form": lambda o, c: participants.override_form(o, _id(o, c, P), c.choice(("gent", "datv")), _word(c)),
    "superior": lambda o, c: participants.set_superior(o, _id(o, c, Performer), c.choice((None, _id(o, c, Performer)))),
    "members": lambda o, c: participants.set_members(
        o, _id(o, c, ClientGroup), tuple(_id(o, c, Performer) for _ in range(c.randrange(3)))
    ),
    "mission": lambda o, c: missions.write_mission(o, _id(o, c, Performer), f"Помогать {_word(c)} {c.randrange(9)}."),
    "nest": lambda o, c: units.nest(o, _id(o, c, Performer), c.choice((None, _id(o, c, Unit)))),
    "head": lambda o, c: units.set_head(o, _id(o, c, Unit), c.choice((None, _id(o, c, Position)))),
    "kind": lambda o, c: kinds.change_kind(o, _id(o, c, P), c.choice((Unit, Position, ExternalClient, ClientGroup))),
    "arrow": lambda o, c: clients.declare_client(o, _id(o, c, Performer), _id(o, c, P)),
    "arrow again": lambda o, c: clients.declare_client(o, _id(o, c, Performer), _id(o, c, P)),
    "supplier": lambda o, c: clients.reattach(o, _id(o, c, ClientLink), supplier=_id(o, c, Performer)),
    "client": lambda o, c: clients.reattach(o, _id(o, c, ClientLink), client=_id(o, c, P)),
    "strategy": lambda o, c: clients.set_strategy(o, _id(o, c, ClientLink), c.choice((None, *ServiceStrategy))),
    "first": lambda o, c: clients.put_first(o, *_links(o, c)),
    "terms": lambda o, c: typical_terms.copy_terms(o, *_links(o, c)),
    "remove": lambda o, c: removal.remove(o, [_id(o, c, P)]),
    "remove arrow": lambda o, c: removal.remove(o, [_id(o, c, ClientLink)]),
    "restore": _restore,
    "item": _item,
    "change item": lambda o, c: terms.change_item(o, _some_item(o, c), order=float(c.randrange(5))),
    "move item": lambda o, c: terms.move_item(o, _some_item(o, c), c.randrange(4)),
    "remove item": lambda o, c: removal.remove(o, [_some_item(o, c)]),
    "place": lambda o, c: diagram.place(o, _id(o, c, P), "clients", c.uniform(-99, 99), c.uniform(-99, 99)),
    "place all": lambda o, c: diagram.place_all(o, "structure", {_id(o, c, P): (c.random(), 1 / 3)}),
    "resize": lambda o, c: diagram.resize(o, _id(o, c, P), "clients", c.uniform(50, 99), 70.0),
    "pin": lambda o, c: diagram.pin(o, _id(o, c, P), "clients", c.random() < 0.5),
    "collapse": lambda o, c: diagram.collapse(o, _id(o, c, P), "clients", c.random() < 0.5),
    "corners": lambda o, c: diagram.set_corners(
        o, _id(o, c, ClientLink), "clients", tuple((c.random(), c.random()) for _ in range(c.randrange(3)))
    ),
    "company": lambda o, c: company.set_company(o, name=_word(c), stated_headcount=c.choice((None, 140.5))),
    "weigh": lambda o, c: company.weigh_check(o, "M001", c.choice((None, "error", "advice"))),
    "switch": lambda o, c: company.switch_check(o, c.choice(("M001", "C001")), c.random() < 0.5),
    "accept": _accept,
    "question": _question,
    "answer": lambda o, c: _answer(o, c),
    "abbreviation": lambda o, c: attention.explain_abbreviation(o, c.choice(("ПТО", "РП")), _word(c)),
    "paste": _paste,
    "document": _document,
    "status": lambda o, c: documents.become(o, _id(o, c, IssuedDocument), c.choice(list(DocumentStatus))),
    "reject": lambda o, c: returned_edits.reject_edit(
        o,
        RejectedEdit(
            id=f"edit-{c.randrange(5)}", kind="regulation", subject=_id(o, c, Performer), old=_word(c), new=_word(c)
        ),
    ),
    "reconsider": lambda o, c: returned_edits.reconsider_edit(o, _id(o, c, RejectedEdit)),
    "decide": _decide,
    "thread": _thread,
    "improve": _improve,
    "thank": lambda o, c: feedback.thank(o, _id(o, c, P), _id(o, c, Performer), "спасибо", DAY),
    "diagnose": _diagnose,
    "dispute": _dispute,
    "view": _views,
    "list": lambda o, c: listing.put_list(o, listing.read_list("Цех\n  Мастер\nСклад")),
}


def _answer(organization: Organization, chance: Chance) -> None:
    asked = some(organization, chance, OpenQuestion)
    if asked.choices:
        attention.answer_question(organization, asked.id, chance.choice(asked.choices))
