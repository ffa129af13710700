"""Sheets name who agrees, who reads, when a document is looked at again, and what was said about it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from designer.documents.types.review_sheet import later
from designer.edits.company import set_company
from designer.i18n import Text
from designer.model.participants import Position, Unit
from designer.model.register import Remark, RemarkState
from designer.session import Session
from designer.word.lint import lint
from designer.word.text_of import text_of

EDIT = Text(ru="Проба", en="Trial")


def _texts(session: Session, to: Path, *kinds: str) -> dict[str, str]:
    report = session.export_pack(to, kinds=kinds)
    assert report.problems == ()
    for document in report.documents:
        assert lint(document.path.read_bytes()) == []
    return {d.subject_name: text_of(d.path.read_bytes()).replace("\u00a0", " ") for d in report.documents}


def _position(session: Session, name: str) -> Position:
    return next(p for p in session.organization.all(Position) if p.name == name)


def test_a_post_agrees_to_documents_below_it_and_of_its_suppliers(tmp_path: Path) -> None:
    texts = _texts(Session.example("ru"), tmp_path, "sign-off-sheet")
    assert "Генеральный директор" not in texts, "the approver signs the documents themselves"
    sheet = texts["Финансовый директор"]
    assert "Положение о бухгалтерии" in sheet and "Должностная инструкция главного бухгалтера" in sheet
    assert "Положение об отделе продаж" not in sheet
    assert "В отсутствие согласующего подписывает главный бухгалтер." in sheet


def test_a_substitute_changes_only_the_sheet_of_his_post(tmp_path: Path) -> None:
    session = Session.example("ru")
    before = _texts(session, tmp_path / "a", "sign-off-sheet")
    post = _position(session, "Коммерческий директор")
    stand_in = _position(session, "Главный бухгалтер")
    with session.edit(EDIT) as organization:
        organization.put(replace(post, substitute=stand_in.id))
    after = _texts(session, tmp_path / "b", "sign-off-sheet")
    assert {name for name in before if before[name] != after[name]} == {"Коммерческий директор"}


def test_the_reader_is_spoken_of_as_man_or_woman_where_the_name_says_it(tmp_path: Path) -> None:
    session = Session.example("ru")
    post = _position(session, "Коммерческий директор")
    with session.edit(EDIT) as organization:
        organization.put(replace(post, holders=("Лебедева Инна Юрьевна", "Лебедев Юрий Ильич", "Чан Ли")))
    sheet = _texts(session, tmp_path, "acknowledgement-sheet")["Коммерческий директор"].replace("\u00a0", " ")
    said = [line.removeprefix("С указанными документами ") for line in sheet.split("\n") if "указанными" in line]
    assert said == ["ознакомлена:", "ознакомлен:", "ознакомлен(а):"]


def test_every_holder_reads_on_a_page_of_his_own(tmp_path: Path) -> None:
    session = Session.example("ru")
    sheet = _texts(session, tmp_path, "acknowledgement-sheet")["Менеджер по продажам"]
    holders = _position(session, "Менеджер по продажам").holders
    assert len(holders) == 3 and all(sheet.count(name) == 1 for name in holders)
    for title in ("Положение об отделе продаж", "Положение о коммерческом департаменте"):
        assert sheet.count(title) == 3
    assert sheet.count("Должностная инструкция менеджера по продажам") == 3


def test_documents_are_reviewed_after_the_months_that_the_company_says(tmp_path: Path) -> None:
    session = Session.example("ru")
    issued = session.export_pack(tmp_path / "a", kinds=["regulation"]).issued
    with session.edit(EDIT) as organization:
        set_company(organization, review_months=6)
        for issue in issued:
            organization.put(replace(issue, date="2026-08-31"))
    [sheet] = _texts(session, tmp_path / "b", "review-sheet").values()
    assert "31.08.2026" in sheet and "28.02.2027" in sheet and "Положение — Бухгалтерия" in sheet


@pytest.mark.parametrize(
    ("months", "due"),
    [(12, date(2025, 2, 28)), (1, date(2024, 3, 29)), (11, date(2025, 1, 29)), (0, date(2024, 2, 29))],
)
def test_a_day_some_months_later(months: int, due: date) -> None:
    assert later(date(2024, 2, 29), months) == due


def test_remarks_are_listed_with_their_answers(tmp_path: Path) -> None:
    session = Session.example("ru")
    unit = next(u for u in session.organization.all(Unit) if u.name == "Бухгалтерия")
    with session.edit(EDIT) as organization:
        for number, (answer, state) in enumerate(
            (("", RemarkState.OPEN), ("Уточним срок", RemarkState.ACCEPTED), ("", RemarkState.REJECTED))
        ):
            organization.put(
                Remark(
                    id=f"r{number}",
                    kind="regulation",
                    subject=unit.id,
                    place="Миссия",
                    text=f"Замечание {number}",
                    author="Юрист",
                    date="2026-01-0" + str(number + 1),
                    answer=answer,
                    state=state,
                )
            )
    report = session.export_pack(tmp_path, kinds=["discussion-copy"])
    text = text_of(report.documents[0].path.read_bytes()).replace("\u00a0", " ")
    assert "Всего замечаний: 3; принято: 1; отклонено: 1; открыто: 1." in text
    assert "Положение — Бухгалтерия" in text and "Уточним срок" in text and "отклонено" in text
    assert "ответа нет" in {gap.words.ru for gap in report.gaps}


def test_the_standard_says_where_to_ask_for_every_inner_service(tmp_path: Path) -> None:
    session = Session.example("ru")
    [text] = _texts(session, tmp_path, "service-protocol").values()
    assert "УТВЕРЖДАЮ" in text and "Сверка с подрядчиками" in text
    assert "офис продаж или сайт" not in text, "what clients outside ask for stands elsewhere"
