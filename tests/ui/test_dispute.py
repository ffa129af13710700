"""A dispute in the window: three clicks from a unit, no winner without an arrow, the answer changes at once."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from designer.model.participants import Participant
from designer.model.relations import ClientLink
from designer.model.talk import DisputeCase
from designer.session import Session
from designer.storage.outline import from_outline
from designer.ui.dialogs.dispute import DisputeDialog
from designer.ui.main_window import MainWindow

# After the notes of a window maker: the accountant asks the lawyer for an urgent review.
TEXT = """ГД: Клиенты: Коммерческий отдел.
Коммерческий отдел: Клиенты: частные заказчики (внешний), застройщики (внешний).
Бухгалтерия: Клиенты: Коммерческий отдел, ГД.
Юрист: Клиенты: Коммерческий отдел, ГД."""
Open = Callable[[Session], MainWindow]


@pytest.fixture
def dialog(open_window: Open, qtbot: QtBot) -> DisputeDialog:
    window = open_window(Session(from_outline(TEXT)))
    ids = {p.name: p.id for p in window.session.organization if isinstance(p, Participant)}
    window.desk.select([ids["Бухгалтерия"], ids["Юрист"]])
    made = DisputeDialog(window.desk)
    qtbot.addWidget(made)
    return made


def _button(dialog: DisputeDialog, words: str) -> QPushButton:
    return next(b for b in dialog.findChildren(QPushButton) if words in b.accessibleName())


def test_accountant_and_lawyer(dialog: DisputeDialog) -> None:
    session = dialog._desk.session
    assert "не решает" in dialog.why.text() and "стрелки между ними нет" in dialog.why.text()
    shown = dialog.rest.text()
    assert "Общие клиенты: " in shown and "Коммерческий отдел" in shown and "ГД" in shown
    assert "Юрист → Коммерческий отдел → застройщики" in shown
    _button(dialog, "для письма").click()
    mail = QApplication.clipboard().text()
    assert len(mail.split()) <= 120 and "Юрист → Бухгалтерия" in mail
    arrows = session.organization.count(ClientLink)
    _button(dialog, "Объявить клиента: Юрист → Бухгалтерия").click()
    assert session.organization.count(ClientLink) == arrows + 1
    assert "не привязано" in dialog.why.text(), "no winner before it is said what is asked for"
    _button(dialog, "Речь о: Проверка договоров").click()
    assert dialog.why.text().startswith("Требование обосновано: Бухгалтерия — клиент")
    assert "Проверка договоров" in dialog.why.text() and "Бухгалтерия → Коммерческий отдел" in dialog.rest.text()
    session.undo()
    assert session.organization.count(ClientLink) == arrows


def test_the_protocol_is_written_and_the_dispute_is_kept(
    dialog: DisputeDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "протокол.docx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    _button(dialog, "Протокол").click()
    dialog.decision.setText("Спросить ГД в пятницу")
    _button(dialog, "Протокол").click()
    from docx import Document

    words = "".join(Document(str(target)).element.body.itertext())
    assert "ПРОТОКОЛ РАЗБОРА РАЗНОГЛАСИЯ" in words and "Бухгалтерия" in words and "стрелки между ними нет" in words
    (case,) = dialog._desk.organization.all(DisputeCase)
    assert case.decision in words, "the same dispute is kept once, with what was agreed"


def test_two_suppliers_of_the_sample_company(open_window: Open, qtbot: QtBot, shared: Path) -> None:
    session = Session.new("ru")
    data = (shared / "seed" / "internal-client.txt").read_bytes()
    plan = session.read_import(data, "seed.txt", "missions-text").answered({"who-is:КД": "Коммерческий департамент"})
    session.apply_import(plan)
    window = open_window(session)
    ids = {p.name: p.id for p in session.organization if isinstance(p, Participant)}
    window.desk.select([ids["Тендерно-договорной отдел"], ids["Начальник участка"]])
    made = DisputeDialog(window.desk)
    qtbot.addWidget(made)
    assert "не решает" in made.why.text()
    assert "Общие клиенты: Руководители проектов" in made.rest.text()
    assert "модель не говорит" in made.rest.text() and "Помогать РП в реализации графика" in made.rest.text()
    _button(made, "сначала «Начальник участка»").click()
    assert "сначала нужна услуга «Начальник участка» — так записано в модели" in made.rest.text()
    session.undo()


@pytest.mark.parametrize(
    ("selected", "expected"),
    [
        ((), ("ГД", "Бухгалтерия")),
        (("Юрист",), ("ГД", "Юрист")),
        (("ГД",), ("ГД", "Бухгалтерия")),
        (("Юрист", "ГД"), ("Юрист", "ГД")),
        (("частные заказчики",), ("частные заказчики", "Коммерческий отдел")),
    ],
)
def test_it_begins_with_two_who_have_to_do_with_each_other(
    selected: tuple[str, ...], expected: tuple[str, str], open_window: Open, qtbot: QtBot
) -> None:
    window = open_window(Session(from_outline(TEXT)))
    ids = {p.name: p.id for p in window.session.organization if isinstance(p, Participant)}
    window.desk.select([ids[name] for name in selected])
    made = DisputeDialog(window.desk)
    qtbot.addWidget(made)
    assert tuple(box.currentText() for box in made.parties) == expected
    assert made.dispute is not None


def test_without_arrows_it_begins_with_two_different_ones(open_window: Open, qtbot: QtBot) -> None:
    window = open_window(Session(from_outline("Цех: делает окна.\nСклад: хранит стекло.")))
    made = DisputeDialog(window.desk)
    qtbot.addWidget(made)
    first, second = (box.currentText() for box in made.parties)
    assert {first, second} == {"Цех", "Склад"}
