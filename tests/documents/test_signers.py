"""Sheets know who has not signed; a substitute changes his own line and nothing else."""

from __future__ import annotations

from datetime import date

from designer.documents.revisions.issuing import issue
from designer.documents.revisions.signers import signers
from designer.edits.documents import set_signature
from designer.edits.participants import set_fields
from designer.i18n import Text
from designer.model.register import IssuedDocument, Sheet
from designer.session import Session
from tests.documents.window_maker import find, window_maker

EDIT = Text(ru="Правка", en="Edit")


def _issued() -> tuple[Session, IssuedDocument, IssuedDocument]:
    session = window_maker()
    with session.edit(EDIT) as model:
        people = {"Начальник снабжения": "Седов Лев Юрьевич", "Главный бухгалтер": "Белова Анна Олеговна"}
        for name, holder in people.items():
            set_fields(model, find(session, name).id, holders=(holder,))
        made = [
            issue(model, "regulation", find(session, name).id, "ru", date(2026, 3, 1)) for name in ("Снабжение", "Цех")
        ]
    return session, made[0], made[1]


def test_everybody_is_asked_until_he_has_signed() -> None:
    session, supply, _ = _issued()
    waiting = [s for s in signers(session.organization, supply) if not s.signed_on]
    assert ("Главный бухгалтер", Sheet.AGREEMENT) in {(s.post, s.sheet) for s in waiting}
    assert ("Седов Лев Юрьевич", Sheet.ACKNOWLEDGEMENT) in {(s.person, s.sheet) for s in waiting}
    with session.edit(EDIT) as model:
        for signer in waiting:
            set_signature(model, supply.id, signer.sheet, signer.line, date="2026-03-02")
    assert all(s.signed_on for s in signers(session.organization, supply))
    session.undo()
    assert signers(session.organization, supply) == tuple(waiting)


def test_a_substitute_changes_only_his_line() -> None:
    session, supply, shop = _issued()
    before = {d.id: signers(session.organization, d) for d in (supply, shop)}
    line = next(s for s in before[supply.id] if s.post == "Главный бухгалтер" and s.sheet is Sheet.AGREEMENT)
    with session.edit(EDIT) as model:
        set_signature(model, supply.id, line.sheet, line.line, substitute=find(session, "Юрист").id)
    after = signers(session.organization, supply)
    changed = [(a, b) for a, b in zip(before[supply.id], after, strict=True) if a != b]
    assert [(a.post, b.substitute) for a, b in changed] == [("Главный бухгалтер", "Юрист")]
    assert signers(session.organization, shop) == before[shop.id]
    assert not any(s.is_stale for s in session.document_states())
    with session.edit(EDIT) as model:
        set_signature(model, supply.id, line.sheet, line.line, substitute="")
    assert signers(session.organization, supply) == before[supply.id]
