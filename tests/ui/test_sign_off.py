"""Sign-off through the window: a rename shows what becomes stale, edits from Word are taken back one by one."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QComboBox, QWidget
from pytestqt.qtbot import QtBot

from designer.edits.documents import become
from designer.i18n import Text, set_language
from designer.model.participants import Participant
from designer.model.register import DocumentStatus, IssuedDocument, RejectedEdit, Remark
from designer.session import Session
from designer.ui.canvas.canvas import Canvas
from designer.ui.dialogs.documents import DocumentsDialog
from designer.ui.dialogs.stale import StaleDialog
from designer.ui.dialogs.take_back import TakeBackDialog
from designer.ui.files import recent
from designer.ui.main_window import MainWindow
from tests.documents.window_maker import find, window_maker
from tests.word import editing

Open = Callable[[Session], MainWindow]
FULL = "Отдел материально-технического обеспечения"


@pytest.fixture
def signed(tmp_path: Path) -> Session:
    """Four documents are exported and signed."""
    session = window_maker()
    wanted = [find(session, n).id for n in ("Снабжение", "Начальник снабжения", "Цех", "Юрист")]
    report = session.export_pack(tmp_path / "pack", kinds=["regulation", "job-description"], subjects=wanted)
    session.register_issues(report.issued)
    with session.edit(Text(ru="Подписи", en="Signatures")) as organization:
        for record in report.issued:
            become(organization, record.id, DocumentStatus.SIGNED)
    session.history.forget()
    return session


def _digests(folder: Path) -> dict[str, str]:
    return {p.name: hashlib.sha256(p.read_bytes()).hexdigest() for p in folder.iterdir()}


def _answer(press: Callable[[StaleDialog], None], seen: list[list[str]]) -> None:
    """Answer the dialog that is about to open."""

    def act() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, StaleDialog)
        seen.append([state.title for state in dialog.binding])
        assert all(state.reasons for state in dialog.binding)
        press(dialog)

    QTimer.singleShot(0, act)


def test_a_rename_on_the_canvas_shows_the_signed_documents_first(
    signed: Session, open_window: Open, qtbot: QtBot, tmp_path: Path
) -> None:
    window = open_window(signed)
    before = _digests(tmp_path / "pack")
    canvas = window.views["clients"]
    assert isinstance(canvas, Canvas)
    supply = find(signed, "Снабжение").id
    seen: list[list[str]] = []
    for press in (
        lambda dialog: qtbot.keyClick(dialog, Qt.Key.Key_Escape),
        lambda dialog: qtbot.keyClick(dialog, Qt.Key.Key_Return),
    ):
        window.desk.select([supply])
        canvas.naming.begin(supply)
        line = canvas.naming.line
        assert line is not None
        line.setText(FULL)
        _answer(press, seen)
        qtbot.keyClick(line, Qt.Key.Key_Return)
    assert [len(titles) for titles in seen] == [3, 3]
    assert not any("Юрист" in title for title in seen[1])
    assert find(signed, FULL).id == supply
    dialog = DocumentsDialog(window.desk)
    qtbot.addWidget(dialog)
    qtbot.waitUntil(lambda: "сравниваю" not in dialog.summary.text())
    assert len(dialog.stale) == 3 and "устарели: 3" in dialog.summary.text()
    assert _digests(tmp_path / "pack") == before
    signed.undo()
    dialog.refresh()
    qtbot.waitUntil(lambda: "сравниваю" not in dialog.summary.text())
    assert dialog.stale == [] and signed.undo_label is None


def test_a_round_of_sign_off_is_taken_back(open_window: Open, qtbot: QtBot, tmp_path: Path) -> None:
    session = window_maker()
    report = session.export_pack(tmp_path / "pack")
    session.register_issues(report.issued)
    session.history.forget()
    window = open_window(session)
    files = _reviewed(tmp_path)
    dialog = TakeBackDialog(window.desk, files)
    qtbot.addWidget(dialog)
    found = dialog.found
    assert (len(found.proposals), len(found.comments), len(found.questions), len(found.unchanged)) == (4, 1, 1, 2)
    before = {r.id: r for r in session.organization}
    with qtbot.waitExposed(dialog):
        dialog.show()
    dialog.activateWindow()
    for _ in range(4):
        proposal = dialog.chosen
        assert proposal is not None
        assert {r.id: r for r in session.organization}.keys() >= before.keys()
        qtbot.keyClick(
            dialog, Qt.Key.Key_Return if proposal.new else Qt.Key.Key_Backspace, Qt.KeyboardModifier.ControlModifier
        )
    assert "принято: 3" in dialog.summary.text()
    dialog.note_comments.setFocus()
    qtbot.keyClick(dialog.note_comments, Qt.Key.Key_Space)
    [remark] = session.organization.all(Remark)
    assert (remark.text, remark.author, remark.date) == ("Кто клиент?", "Юрист", "2026-03-02")
    session.undo()
    after = {r.id: r for r in session.organization}
    assert sum(before.get(id) != after.get(id) for id in before.keys() | after.keys()) == 4
    assert session.organization.count(RejectedEdit) == 1
    assert sum(s.is_stale for s in session.document_states()) >= 2
    for _ in range(4):
        session.undo()
    assert {r.id: r for r in session.organization} == before and session.undo_label is None


def test_what_was_rejected_is_not_proposed_again(open_window: Open, qtbot: QtBot, tmp_path: Path) -> None:
    session = window_maker()
    report = session.export_pack(tmp_path / "pack")
    session.register_issues(report.issued)
    session.history.forget()
    window = open_window(session)
    file = _reviewed(tmp_path)[0]
    dialog = TakeBackDialog(window.desk, [file])
    qtbot.addWidget(dialog)
    dialog.show()
    first = dialog.chosen
    assert first is not None and len(dialog.found.proposals) == 3
    qtbot.mouseClick(dialog.no, Qt.MouseButton.LeftButton)
    [kept] = session.organization.all(RejectedEdit)
    assert (kept.subject, kept.old, kept.new) == (first.subject, first.old, first.new)
    renamed = file.with_name("Положение (2).docx")
    renamed.write_bytes(file.read_bytes())
    again = TakeBackDialog(window.desk, [renamed])
    qtbot.addWidget(again)
    again.show()
    assert len(again.found.proposals) == 2 and [p.new for p in again.found.rejected] == [first.new]
    assert "1\u00a0отклонена раньше" in again.summary.text()
    again.tabs.setCurrentWidget(again.earlier)
    item = again.turned_down.item(0)
    assert item is not None and "отклонено" in item.text() and first.new in item.text()
    qtbot.mouseClick(again.again, Qt.MouseButton.LeftButton)
    assert len(again.found.proposals) == 3 and again.tabs.indexOf(again.earlier) < 0
    session.undo()
    assert session.organization.count(RejectedEdit) == 1, "to propose it again is one step that can be taken back"
    session.undo()
    assert session.organization.count(RejectedEdit) == 0 and session.undo_label is None


def _reviewed(folder: Path) -> list[Path]:
    pack = folder / "pack"
    names = ("Положение — Снабжение", "Должностная инструкция — Главный бухгалтер", "Должностная инструкция — Юрист")
    files = [pack / f"{name}.docx" for name in (*names, "Положение — Бухгалтерия")]

    def review(document: object) -> None:
        editing.replace_words(document, "генеральному директору", "Исполнительному директору")
        editing.insert_tracked(document, "привозить профиль", "в согласованные сроки ", "Юрист")
        editing.delete_tracked(document, "Сверяет накладные", "Юрист")
        editing.comment(document, "Миссия подразделения", "Кто клиент?", "Юрист")

    editing.edited(files[0], review)
    editing.edited(files[1], lambda d: editing.add_after(d, "Ведёт календарь", "Сверяет остатки по счетам."))
    editing.edited(files[2], editing.enlarge)
    other = window_maker()
    other.export_pack(folder / "other", subjects=[find(other, "Цех").id])
    return [*files, folder / "other" / "Положение — Цех.docx"]


def test_the_register_signs_and_issues_by_keyboard(
    signed: Session, open_window: Open, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window(signed)
    from designer.edits.participants import rename

    with signed.edit(Text(ru="Имя", en="Name")) as organization:
        rename(organization, find(signed, "Снабжение").id, FULL)
    recent.choose("export-folder", str(tmp_path / "pack"))
    opened: list[str] = []
    dialog = DocumentsDialog(window.desk)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: "сравниваю" not in dialog.summary.text())
    state = dialog.chosen
    assert state is not None and state.is_stale
    assert dialog.changes.rowCount() == len(state.differences) == len(dialog.natures)
    monkeypatch.setattr("PySide6.QtGui.QDesktopServices.openUrl", lambda url: opened.append(url.toLocalFile()))
    dialog.redline.setFocus()
    qtbot.keyClick(dialog.redline, Qt.Key.Key_Space)
    assert len(opened) == 1 and "правки ред. 1–2" in opened[0] and Path(opened[0]).is_file()
    dialog.again.setFocus()
    qtbot.keyClick(dialog.again, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: "сравниваю" not in dialog.summary.text())
    revisions = [r for r in signed.organization.all(IssuedDocument) if r.subject == state.record.subject]
    assert {r.revision for r in revisions if r.kind == state.record.kind} == {1, 2}
    assert next(r for r in revisions if r.revision == 2 and r.kind == state.record.kind).natures == {
        d.anchor: d.nature.value for d in state.differences
    }
    dialog.tabs.setCurrentWidget(dialog.signers)
    first = dialog.signers.topLevelItem(0)
    if first is not None:
        dialog.signers.setCurrentItem(first)
        qtbot.keyClick(dialog.signers, Qt.Key.Key_Space)


@pytest.mark.parametrize("language", ["ru", "en"])
def test_every_widget_has_a_name(signed: Session, open_window: Open, qtbot: QtBot, language: str) -> None:
    set_language("en" if language == "en" else "ru")
    window = open_window(signed)
    for dialog in (DocumentsDialog(window.desk), TakeBackDialog(window.desk)):
        qtbot.addWidget(dialog)
        inner = [w for w in dialog.findChildren(QWidget) if w.focusPolicy() is Qt.FocusPolicy.StrongFocus]
        own = [w for w in inner if not w.objectName().startswith("qt_") and not _is_of_a_box(w)]
        unnamed = [(type(w).__name__, type(w.parent()).__name__) for w in own if not w.accessibleName()]
        assert own and unnamed == []
    assert isinstance(find(signed, "Цех"), Participant)


def _is_of_a_box(widget: QWidget) -> bool:
    """Whether a widget is the list that opens below a combo box."""
    above = widget.parentWidget()
    return above is not None and isinstance(above.parentWidget(), QComboBox)
