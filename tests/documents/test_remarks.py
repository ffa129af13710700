"""Comments of returned files become remarks once, however often the files come back."""

from __future__ import annotations

from dataclasses import replace

from designer.documents.returned.proposal import ReturnedComment
from designer.documents.returned.remarks import remarks_from
from designer.edits.remarks import answer_remark, note_remarks
from designer.i18n import Text
from designer.model.participants import Unit
from designer.model.register import Remark, RemarkState
from designer.session import Session

EDIT = Text(ru="Проба", en="Trial")


def _comment(subject: str, text: str = "Кто клиент?") -> ReturnedComment:
    return ReturnedComment(
        document="Положение.docx",
        subject=subject,
        subject_name="Бухгалтерия",
        kind="regulation",
        field="mission",
        author="Юрист",
        date="2026-02-03T10:00:00Z",
        text=text,
        quote="спокойно проходить проверки",
        place=Text(ru="Миссия", en="Mission"),
    )


def test_a_comment_becomes_one_remark_and_its_answer_stays() -> None:
    session = Session.example("ru")
    unit = next(u for u in session.organization.all(Unit) if u.name == "Бухгалтерия")
    comments = [_comment(unit.id), _comment(unit.id, "Срок?"), _comment("gone"), _comment(unit.id, "  ")]
    with session.edit(EDIT) as organization:
        noted = note_remarks(organization, remarks_from(comments))
    assert [r.text for r in noted] == ["Кто клиент?", "Срок?"]
    assert noted[0].place == "спокойно проходить проверки" and noted[0].date == "2026-02-03"
    with session.edit(EDIT) as organization:
        answer_remark(organization, noted[0].id, " Финансовый директор. ", RemarkState.ACCEPTED)
    with session.edit(EDIT) as organization:
        assert note_remarks(organization, remarks_from(comments)) == []
    kept = session.organization.need(Remark, noted[0].id)
    assert (kept.answer, kept.state) == ("Финансовый директор.", RemarkState.ACCEPTED)


def test_the_place_in_words_stands_where_nothing_is_quoted() -> None:
    [remark] = remarks_from([replace(_comment("unit"), quote="")])
    assert remark.place == "Миссия"
