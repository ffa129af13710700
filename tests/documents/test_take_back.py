"""Edits that reviewers made in returned documents become proposals, and nothing else does."""

from __future__ import annotations

from pathlib import Path

import pytest

from designer.documents.returned.proposal import Proposal, TakeBack
from designer.i18n import Text
from designer.model.participants import Participant, Performer, Position, Unit
from designer.model.register import OwnWording
from designer.model.relations import Service
from designer.model.work import Duty, Function
from designer.session import Session
from tests.documents.window_maker import find, window_maker
from tests.word import editing


@pytest.fixture
def session() -> Session:
    return window_maker()


@pytest.fixture
def pack(session: Session, tmp_path: Path) -> Path:
    """The exported pack, its issues in the register."""
    report = session.export_pack(tmp_path / "pack")
    with session.edit(Text(ru="Выпуск", en="Issue")) as organization:
        for record in report.issued:
            organization.put(record)
    session.history.forget()
    return tmp_path / "pack"


def charter(pack: Path, name: str) -> Path:
    return pack / f"Положение — {name}.docx"


def job(pack: Path, name: str) -> Path:
    return pack / f"Должностная инструкция — {name}.docx"


def only(found: TakeBack) -> Proposal:
    [proposal] = found.proposals
    return proposal


def test_the_edits_of_a_round_of_sign_off(session: Session, pack: Path, tmp_path: Path) -> None:
    supply = charter(pack, "Снабжение")

    def review(document: object) -> None:
        editing.replace_words(document, "генеральному директору", "Исполнительному директору")
        editing.insert_tracked(document, "привозить профиль", "в согласованные сроки ", "Юрист")
        editing.delete_tracked(document, "Сверяет накладные", "Юрист")
        editing.comment(document, "Миссия подразделения", "Кто клиент?", "Юрист")

    editing.edited(supply, review)
    editing.edited(
        job(pack, "Главный бухгалтер"), lambda d: editing.add_after(d, "Ведёт календарь", "Сверяет остатки по счетам.")
    )
    editing.edited(job(pack, "Юрист"), editing.enlarge)
    other = window_maker()
    other.export_pack(tmp_path / "other", subjects=[find(other, "Цех").id])
    files = [
        supply,
        job(pack, "Главный бухгалтер"),
        job(pack, "Юрист"),
        charter(pack, "Бухгалтерия"),
        charter(tmp_path / "other", "Цех"),
    ]
    found = session.take_back(files)
    assert [(p.field, p.new, p.author, p.is_tracked) for p in found.proposals] == [
        ("superior_sentence", "Снабжение подчиняется Исполнительному директору.", None, False),
        (
            "mission",
            "Помогать цеху и монтажной бригаде работать без простоев: в согласованные сроки привозить профиль и "
            "фурнитуру к началу смены.",
            "Юрист",
            True,
        ),
        ("work.items.text", "", "Юрист", True),
        ("work.items.text", "Сверяет остатки по счетам", None, False),
    ]
    [remark] = found.comments
    assert (remark.text, remark.author, remark.field) == ("Кто клиент?", "Юрист", "mission")
    assert found.unchanged == (str(files[2]), str(files[3]))
    [question] = found.questions
    assert question.document == str(files[4])

    before = {r.id: r for r in session.organization}
    accepted = [p for p in found.proposals if p.new]
    for proposal in accepted:
        session.accept_proposal(proposal)
    after = {r.id: r for r in session.organization}
    changed = [id for id in before.keys() | after.keys() if before.get(id) != after.get(id)]
    assert len(changed) == 3
    for _ in accepted:
        session.undo()
    assert {r.id: r for r in session.organization} == before and session.undo_label is None


def test_a_superior_whom_the_model_lacks_is_said_and_offered_to_be_kept_or_renamed(
    session: Session, pack: Path
) -> None:
    path = editing.edited(
        charter(pack, "Цех"),
        lambda d: editing.replace_words(d, "генеральному директору", "исполнительному директору"),
    )
    proposal = only(session.take_back([path]))
    assert "нет должности «Исполнительный директор»" in proposal.note.ru
    assert [c.id for c in proposal.choices] == ["keep", "rename"]
    session.accept_proposal(proposal, "rename")
    assert any(p.name == "Исполнительный директор" for p in session.organization.all(Position))
    session.undo()
    session.accept_proposal(proposal)
    [wording] = session.organization.all(OwnWording)
    assert wording.new == "Цех подчиняется исполнительному директору."
    report = session.export_pack(pack / "again", subjects=[find(session, "Цех").id])
    from designer.word.text_of import text_of

    assert "Цех подчиняется исполнительному директору." in text_of(report.documents[0].path)
    assert session.take_back([path]).proposals == ()


def test_a_superior_whom_the_model_has_is_offered_as_such(session: Session, pack: Path) -> None:
    path = editing.edited(
        charter(pack, "Цех"), lambda d: editing.replace_words(d, "генеральному директору", "начальнику снабжения")
    )
    proposal = only(session.take_back([path]))
    assert [c.id for c in proposal.choices] == ["relate", "keep"]
    session.accept_proposal(proposal)
    head = find(session, "Начальник снабжения")
    assert session.organization.need(Unit, find(session, "Цех").id).reports_to == head.id


@pytest.mark.parametrize(
    ("old", "new", "field", "kind"),
    [
        ("Поставка профиля", "Поставка профиля и стекла", "clients.service", Service),
        ("пять рабочих дней", "шесть рабочих дней", "clients.deadline", Service),
        ("Ведёт запас профиля", "Ведёт и проверяет запас профиля", "work.items.text", Function),
        ("г. Вологда", "г. Череповец", "city", None),
    ],
)
def test_a_field_of_the_model_is_set(
    session: Session, pack: Path, old: str, new: str, field: str, kind: type | None
) -> None:
    path = editing.edited(charter(pack, "Снабжение"), lambda d: editing.replace_words(d, old, new))
    proposal = only(session.take_back([path]))
    assert (proposal.field, proposal.old, proposal.new) == (field, old, new)
    session.accept_proposal(proposal)
    names = ("name", "deadline", "text", "city")
    values = [getattr(record, name, None) for record in session.organization for name in names]
    assert new in values and old not in values
    assert session.take_back([path]).proposals == ()


def test_a_paragraph_that_was_written_anew_is_the_same_field(session: Session, pack: Path) -> None:
    new = "Помогать цеху не ждать профиля."
    path = editing.edited(charter(pack, "Снабжение"), lambda d: editing.write_anew(d, "Помогать цеху и", new))
    proposal = only(session.take_back([path]))
    assert (proposal.field, proposal.new) == ("mission", new)
    new = "Цех никому не подчинён."
    path = editing.edited(charter(pack, "Цех"), lambda d: editing.write_anew(d, "подчиняется", new))
    assert only(session.take_back([path])).field == "superior_sentence"


def test_words_at_the_end_of_a_paragraph_belong_to_its_field(session: Session, pack: Path) -> None:
    def write(document: object) -> None:
        from docx.text.paragraph import Paragraph

        Paragraph(editing.paragraph_with(document, "Собирает оконные блоки"), None).add_run(" и проверяет их")

    path = editing.edited(charter(pack, "Цех"), write)
    proposal = only(session.take_back([path]))
    assert proposal.field == "work.items.text" and proposal.new == "Собирает оконные блоки. и проверяет их"


def test_words_outside_the_fields_are_kept_for_the_document(session: Session, pack: Path) -> None:
    path = editing.edited(
        charter(pack, "Цех"), lambda d: editing.add_after(d, "Подразделение руководствуется", "И здравым смыслом.")
    )
    proposal = only(session.take_back([path]))
    assert proposal.field == "words" and proposal.new == "И здравым смыслом." and proposal.choices[0].id == "keep"


def test_a_new_row_is_a_new_service(session: Session, pack: Path) -> None:
    def add_row(document: object) -> None:
        import copy

        from docx.oxml.ns import qn

        row = editing.paragraph_with(document, "Поставка крепежа").getparent().getparent()
        made = copy.deepcopy(row)
        for control in list(made.iter(qn("w:sdt"))):
            for inner in list(control.find(qn("w:sdtContent"))):
                control.addprevious(inner)
            control.getparent().remove(control)
        for mark in [*made.iter(qn("w:bookmarkStart")), *made.iter(qn("w:bookmarkEnd"))]:
            mark.getparent().remove(mark)
        texts = list(made.iter(qn("w:t")))
        cells = ("Монтажная бригада", "Поставка пены", "пена на объекте", "один день")
        for text, words in zip(texts, cells, strict=True):
            text.text = words
        row.addnext(made)

    path = editing.edited(charter(pack, "Снабжение"), add_row)
    proposal = only(session.take_back([path]))
    session.accept_proposal(proposal)
    assert any((s.name, s.deadline) == ("Поставка пены", "один день") for s in session.organization.all(Service))


def test_what_changed_in_the_model_meanwhile_is_said(session: Session, pack: Path) -> None:
    path = editing.edited(charter(pack, "Цех"), lambda d: editing.replace_words(d, "готовыми окнами", "целыми окнами"))
    from designer.edits.missions import write_mission

    with session.edit(Text(ru="Миссия", en="Mission")) as organization:
        write_mission(organization, find(session, "Цех").id, "Помогать монтажной бригаде.")
    proposal = only(session.take_back([path]))
    assert proposal.current == "Помогать монтажной бригаде." and "изменился и в модели" in proposal.note.ru
    assert "выезжать на объект с готовыми окнами" in proposal.old


def test_removing_and_adding_a_duty(session: Session, pack: Path) -> None:
    def edit(document: object) -> None:
        paragraph = editing.paragraph_with(document, "Подписывает платежи")
        paragraph.getparent().remove(paragraph)
        editing.add_after(document, "Ведёт календарь", "Хранит печать")

    path = editing.edited(job(pack, "Главный бухгалтер"), edit)
    for proposal in session.take_back([path]).proposals:
        session.accept_proposal(proposal)
    owner = find(session, "Главный бухгалтер").id
    duties = sorted(session.organization.referring(Duty, owner, "owner"), key=lambda d: d.order)
    assert [d.text for d in duties] == ["Ведёт календарь оплат", "Хранит печать"]
    assert session.take_back([path]).proposals == ()


def test_two_readers_who_want_different_things_are_told_of_each_other(
    session: Session, pack: Path, tmp_path: Path
) -> None:
    path = charter(pack, "Цех")
    wishes = ("целыми окнами", "чистыми окнами")
    files = [
        editing.edited(path, lambda d, w=wish: editing.replace_words(d, "готовыми окнами", w), tmp_path / f"{n}.docx")
        for n, wish in enumerate(wishes)
    ]
    first, second = session.take_back(files).proposals
    assert "1.docx" in first.note.ru and "чистыми окнами" in first.note.ru
    assert "0.docx" in second.note.ru and "целыми окнами" in second.note.ru
    assert all(p.note.ru == "" for p in session.take_back([files[0], files[0]]).proposals)


def test_a_file_that_is_no_document_is_a_question(session: Session, tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(b"not a document")
    found = session.take_back([path, tmp_path / "none.docx"])
    assert len(found.questions) == 2 and not found.proposals
    assert isinstance(find(session, "Цех"), Performer) and isinstance(find(session, "Жильцы"), Participant)
