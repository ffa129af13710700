"""What is one question is shown as one."""

from __future__ import annotations

from pathlib import Path

from designer.model.participants import Participant
from designer.session import Session


def _shown(shared: Path) -> dict[tuple[str, str], int]:
    session = Session.new("ru")
    text = (shared / "seed" / "internal-client.txt").read_bytes()
    session.apply_import(session.read_import(text, "internal-client.txt", "missions-text"))
    session.check()
    shown: dict[tuple[str, str], int] = {}
    for finding in session.checker.findings:
        subject = session.organization.get(Participant, finding.subject)
        key = (finding.code, subject.name if subject else "")
        shown[key] = shown.get(key, 0) + 1
    return shown


def test_an_open_question_is_the_only_one_about_its_words(shared: Path) -> None:
    shown = _shown(shared)
    assert sum(number for (code, _), number in shown.items() if code == "C004") == 1
    assert not [name for code, name in shown if code in ("M005", "M011") and name.startswith("Руководител")]
    assert ("M011", "Коммерческий директор") in shown, "it is one of the answers, and declares nobody all the same"
    assert sum(number for (code, _), number in shown.items() if code == "M009") == 3, "АХД, ОП, ЦФО"


def test_a_mission_that_names_its_client_asks_for_the_arrow_once(shared: Path) -> None:
    shown = _shown(shared)
    for name in ("Отдел продаж", "Отдел сервиса"):
        assert shown[("M005", name)] == 1
        assert ("M011", name) not in shown
