"""The survey in the window: the heat map, what is hidden, what is planned, thanks and talk; each undone in one step."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QCheckBox, QFileDialog, QInputDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from designer.analysis.feedback import rounds, score_text
from designer.edits.feedback import open_round, take_scores
from designer.i18n import plain
from designer.model.feedback import Improvement, Score, SurveyRound, Thanks
from designer.model.participants import Participant
from designer.model.relations import ClientLink
from designer.model.talk import Message
from designer.session import Session
from designer.storage.outline import from_outline
from designer.ui.dialogs.discussion import DiscussionDialog
from designer.ui.dialogs.improvement import ImprovementDialog
from designer.ui.dialogs.long_text import LongText
from designer.ui.dialogs.thanks import ThanksDialog
from designer.ui.files.surveys import begin_round, hand_out, take_in, write_annex
from designer.ui.inspector.feedback import FeedbackPage
from designer.ui.main_window import MainWindow
from designer.ui.views.feedback import Feedback

TEXT = """Снабжение: Клиенты: Цех, Монтаж. Помогать цеху и монтажу работать.
-> Цех: услуга Закупка; критично в срок (95 %)
Цех: Клиент: Монтаж.
Монтаж: Клиент: покупатели (внешний)."""
Open = Callable[[Session], MainWindow]


@pytest.fixture
def window(open_window: Open) -> MainWindow:
    return open_window(Session(from_outline(TEXT)))


def _id(window: MainWindow, name: str) -> str:
    return next(p.id for p in window.session.organization if isinstance(p, Participant) and p.name == name)


def _link(window: MainWindow, supplier: str, client: str) -> str:
    return next(
        link.id
        for link in window.session.organization.all(ClientLink)
        if (link.supplier, link.client) == (_id(window, supplier), _id(window, client))
    )


def _scored(window: MainWindow, *values: tuple[str, str, tuple[float, ...]]) -> str:
    with window.session.edit(plain("")) as organization:
        one = open_round(organization, "Весна", date(2026, 3, 1))
        take_scores(organization, [
            Score(id=f"{supplier}{client}{n}", round=one.id, link=_link(window, supplier, client),
                  sheet=f"s{n}", value=v)
            for supplier, client, found in values for n, v in enumerate(found)
        ])  # fmt: skip
    return one.id


def _view(window: MainWindow) -> Feedback:
    window.show_view("feedback")
    view = window.views["feedback"]
    assert isinstance(view, Feedback)
    return view


def _texts(view: Feedback) -> dict[str, str]:
    return {
        f"{view.table.verticalHeaderItem(r).text()} → {view.table.horizontalHeaderItem(c).text()}": item.text()
        for r in range(view.table.rowCount())
        for c in range(1, view.table.columnCount())
        if (item := view.table.item(r, c)) is not None and item.text()
    }


def test_the_heat_map_shows_scores_and_hides_what_few_answered(window: MainWindow) -> None:
    view = _view(window)
    assert "Раздать анкеты" in view.empty.step.text(), "the empty view says what to do"
    _scored(window, ("Снабжение", "Цех", (2, 3, 3)), ("Снабжение", "Монтаж", (1, 1)), ("Цех", "Монтаж", (5, 5, 5)))
    assert _texts(view) == {
        "Снабжение → Цех": "2,67 ▼", "Снабжение → Монтаж": "мало ответов", "Цех → Монтаж": "5,00 ▲",
    }  # fmt: skip
    assert [view.worst.topLevelItem(n).text(0) for n in range(view.worst.topLevelItemCount())] == ["2,67", "5,00"]
    view.least.setValue(2)
    assert _texts(view)["Снабжение → Монтаж"] == "1,00 ▼"
    window.session.undo()
    assert _texts(view)["Снабжение → Монтаж"] == "мало ответов"


def test_the_drawing_the_map_and_the_annex_say_the_same(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from designer.views.overlays import overlay_of
    from designer.word.text_of import text_of

    # Снабжение: 2 + 3 + 3 of Цех; the two sheets of Монтаж are hidden and must not leak into the mean. Цех: 5 + 4 + 4.
    round = _scored(
        window, ("Снабжение", "Цех", (2, 3, 3)), ("Снабжение", "Монтаж", (1, 1)), ("Цех", "Монтаж", (5, 4, 4))
    )
    expected = {"Снабжение": "2,67", "Цех": "4,33"}
    overlay = overlay_of("feedback")
    assert overlay is not None
    marks = overlay.marks(window.session.organization, {})
    assert {window.session.organization.need(Participant, id).name: m.text for id, m in marks.items()} == expected
    view = _view(window)
    names = [view.table.verticalHeaderItem(row).text() for row in range(view.table.rowCount())]
    means = {name: view.table.item(row, 0).text() for row, name in enumerate(names)}
    assert means == expected
    target = tmp_path / "a.docx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    write_annex(window.desk, round)
    annex = text_of(target)
    assert all(text in annex for text in expected.values()) and "1,00" not in annex


def test_a_low_score_becomes_a_plan_with_owner_and_date(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    view = _view(window)
    _scored(window, ("Снабжение", "Цех", (2, 3, 3)))
    monkeypatch.setattr(ImprovementDialog, "exec", lambda self: self._take())
    view.worst.setCurrentItem(view.worst.topLevelItem(0))
    shown = [b for b in view.findChildren(QPushButton) if b.accessibleName().startswith("Мера: ")]
    assert len(shown) == 3
    shown[1].click()
    (made,) = window.session.organization.all(Improvement)
    assert made.owner == _id(window, "Снабжение") and made.due > date.today().isoformat()
    page = FeedbackPage(window.desk)
    window.desk.select([_id(window, "Снабжение")])
    page.refresh()
    box = page.findChild(QCheckBox)
    assert box is not None and made.text in box.accessibleName()
    box.setChecked(True)
    assert window.session.organization.need(Improvement, made.id).is_done
    page.deleteLater()


def test_forms_are_written_and_answers_with_damaged_files_are_read(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QInputDialog, "getText", lambda *_, **__: ("Весна", True))
    monkeypatch.setattr(QInputDialog, "getItem", lambda *a, **__: (a[3][0], True))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path / "forms"))
    assert hand_out(window.desk) == tmp_path / "forms"
    form = next((tmp_path / "forms").glob("*Цех.html"))
    survey = json.loads(re.search(r'id="survey">(.*?)</script>', form.read_text(encoding="utf-8"), re.S)[1])  # type: ignore[index]
    answers = [{"id": a["id"], "dealt": True, "value": 4, "conditions": []} for a in survey["arrows"]]
    paths = []
    for number in range(4):
        document = {**{k: survey[k] for k in ("format", "model", "round", "client")}, "sheet": f"s{number}"}
        paths.append(tmp_path / f"{number}.json")
        paths[-1].write_text(json.dumps({**document, "answers": answers}), encoding="utf-8")
    paths[3].write_text("{", encoding="utf-8")
    shown: list[str] = []
    monkeypatch.setattr(LongText, "exec", lambda self: shown.append(self.text.toPlainText()))
    plan = take_in(window.desk, rounds(window.session.organization)[-1].id, paths)
    assert plan.sheets == 3 and "3.json" in shown[0]
    assert _texts(_view(window)) == {"Снабжение → Цех": "4,00"}
    window.session.undo()
    assert window.session.organization.count(Score) == 0


def test_the_annex_has_the_digits_of_the_map(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    round = _scored(window, ("Снабжение", "Цех", (1, 2, 2)), ("Цех", "Монтаж", (1, 1)))
    target = tmp_path / "a.docx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    write_annex(window.desk, round)
    from designer.analysis.feedback import heat
    from designer.word.text_of import text_of

    words = text_of(target)
    cells = heat(window.session.organization, round)
    assert {score_text(c, "ru") for c in cells.values()} == {"1,67", "мало ответов"}
    assert "1,67" in words and "мало ответов" in words and "1,00" not in words
    assert _texts(_view(window))["Снабжение → Цех"].startswith("1,67")


def test_thanks_are_kept_and_refused_without_words(window: MainWindow, qtbot: QtBot) -> None:
    dialog = ThanksDialog(window.desk, _id(window, "Снабжение"))
    qtbot.addWidget(dialog)
    dialog.done_button.click()
    assert any("за что" in w.text() for w in dialog.findChildren(QLabel))
    dialog.text.setPlainText("за срочную\nпоставку")
    dialog.done_button.click()
    (thanks,) = window.session.organization.all(Thanks)
    assert thanks.text == "за срочную поставку" and thanks.receiver == _id(window, "Снабжение")
    window.session.undo()
    assert window.session.organization.count(Thanks) == 0


def test_an_arrow_is_discussed_with_answers(window: MainWindow, qtbot: QtBot) -> None:
    dialog = DiscussionDialog(window.desk, _link(window, "Снабжение", "Цех"))
    qtbot.addWidget(dialog)
    thread = dialog.thread_widget
    thread.line.setText("Почему заявка за 5 дней? <b>")
    thread._say()
    (first,) = window.session.organization.all(Message)
    next(b for b in thread.findChildren(QPushButton) if b.text() == "Ответить").click()
    thread.line.setText("Так возит поставщик.")
    thread._say()
    answer = next(m for m in window.session.organization.all(Message) if m.answers)
    assert answer.answers == first.id and answer.subject == first.subject
    next(b for b in thread.findChildren(QPushButton) if b.text() == "Решено").click()
    from designer.documents.types.minutes import minutes_text

    words = minutes_text(window.session.organization, first.subject, "ru")
    assert words.startswith("Снабжение → Цех") and "    Так возит поставщик." in words and "[решено]" in words
    for _ in range(3):
        window.session.undo()
    assert window.session.organization.count(Message) == 0


def test_without_arrows_nobody_is_asked(open_window: Open) -> None:
    window = open_window(Session(from_outline("Цех:")))
    said: list[str] = []
    window.desk.noted.connect(lambda text, _: said.append(str(text)))
    assert begin_round(window.desk) is None and "проведите стрелки" in said[0]
    assert window.session.organization.count(SurveyRound) == 0


def test_typing_a_mission_does_not_add_the_scores_up_again(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    from designer.edits.missions import write_mission
    from designer.edits.participants import rename
    from designer.ui.views import feedback as shown

    _scored(window, ("Снабжение", "Цех", (2, 3, 3)))
    view = _view(window)
    times: list[str] = []
    count = shown.results
    monkeypatch.setattr(shown, "results", lambda *a: (times.append(a[1]), count(*a))[1])
    with window.session.edit(plain("")) as organization:
        write_mission(organization, _id(window, "Цех"), "Помогать монтажу.")
    assert times == []
    with window.session.edit(plain("")) as organization:
        rename(organization, _id(window, "Снабжение"), "Отдел снабжения")
    assert len(times) == 1 and "Отдел снабжения → Цех" in _texts(view)
