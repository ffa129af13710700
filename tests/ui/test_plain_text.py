"""Text of a model is text: markup and pictures planted in every field are shown as they are, in every place."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QDialog,
    QFileDialog,
    QInputDialog,
    QLabel,
    QMessageBox,
    QTabWidget,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from designer.edits.removal import remove
from designer.i18n import plain
from designer.model.fields import references_of
from designer.model.participants import ClientGroup, ExternalClient, Participant, Performer, Position, Unit
from designer.model.record import Record
from designer.model.relations import ClientLink
from designer.session import Session
from designer.storage.model_lock import Holder
from designer.storage.project_file import save
from designer.storage.recovery import unsaved
from designer.ui.actions import all_actions
from designer.ui.dialogs.earlier_versions import EarlierVersions
from designer.ui.dialogs.import_preview import ImportPreview
from designer.ui.dialogs.recovery import RecoveryDialog
from designer.ui.failure import FailureDialog
from designer.ui.files import lock_question, merging, saves
from designer.ui.main_window import MainWindow
from designer.ui.views import all_views

PLANTED = QColor("#FF00FE")
"""A colour that the program itself never paints with."""
KEPT = {"id", "language", "kind", "strategy", "view", "status", "date", "severities", "disabled_checks", "code"}
"""Fields whose words the program chooses."""
LEAVING = {"quit", "new", "open"}
Open = Callable[[Session], MainWindow]


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    path = tmp_path / "planted.png"
    image = QImage(40, 40, QImage.Format.Format_RGB32)
    image.fill(PLANTED)
    assert image.save(str(path))
    return path


def planted(session: Session, picture: Path) -> Session:
    """Return the model with markup and a picture in every field of words."""
    markup = f'<b>ж</b><img src="{picture.as_uri()}"><a href="file:///etc">x</a> &amp; '
    with session.edit(plain("уменьшить")) as organization:  # what is alike everywhere is slow to tell apart
        for kind in (Unit, Position, ExternalClient, ClientGroup):
            remove(organization, [one.id for one in organization.all(kind)[3:]])
    with session.edit(plain("подложить")) as organization:
        for record in tuple(organization):
            organization.put(_with(record, markup))
    session.history.forget()
    return session


def _with(record: Record, markup: str) -> Record:
    kind: type = type(record)
    references = dict(references_of(kind))
    values: dict[str, Any] = {}
    for field in fields(kind):
        value = getattr(record, field.name)
        if field.name in KEPT or field.name in references:
            continue
        if isinstance(value, str) and type(value) is str:
            values[field.name] = markup + value
        elif isinstance(value, tuple) and all(isinstance(one, str) for one in value):
            values[field.name] = tuple(markup + one for one in value) or (markup,)
        elif isinstance(value, dict) and field.name not in ("forms",):
            values[field.name] = {key: markup + one for key, one in value.items()}
    return replace(record, **values)


def rich_texts(top: QWidget) -> Iterator[str]:
    """Yield every text below a widget that Qt would take for markup."""
    for widget in (top, *top.findChildren(QWidget)):
        where = f"{type(widget).__module__}.{type(widget).__name__}"
        if _is_markup(widget.toolTip()):
            yield f"tool tip of {where}: {widget.toolTip()[:90]}"
        if isinstance(widget, QLabel) and _reads_markup(widget):
            yield f"label in {type(widget.parent()).__name__}: {widget.text()[:90]}"
        if isinstance(widget, QTextEdit) and _has_pictures(widget):
            yield f"picture in {where}"
        if isinstance(widget, QAbstractItemView) and widget.model() is not None:
            yield from _rich_items(widget.model(), QModelIndex(), where)


def _is_markup(words: str) -> bool:
    """Whether Qt might take words for markup; in doubt it might."""
    return re.search(r"<[A-Za-z!/]", words) is not None


def _reads_markup(label: QLabel) -> bool:
    if label.textFormat() == Qt.TextFormat.AutoText:
        return _is_markup(label.text())
    return label.textFormat() != Qt.TextFormat.PlainText


def _has_pictures(editor: QTextEdit) -> bool:
    block = editor.document().begin()
    while block.isValid():
        if any(one.fragment().charFormat().isImageFormat() for one in block):
            return True
        block = block.next()
    return False


def _columns(model: QAbstractItemModel, parent: QModelIndex) -> int:
    return 1 if isinstance(model, QAbstractListModel) else model.columnCount(parent)


def _rich_items(model: QAbstractItemModel, parent: QModelIndex, where: str) -> Iterator[str]:
    for row in range(model.rowCount(parent)):
        for column in range(_columns(model, parent)):
            index = model.index(row, column, parent)
            hint = model.data(index, Qt.ItemDataRole.ToolTipRole)
            if isinstance(hint, str) and _is_markup(hint):
                yield f"tool tip in {where}, column {column}: {hint[:90]}"
        yield from _rich_items(model, model.index(row, 0, parent), where)
    for section in range(_columns(model, parent)):
        hint = model.headerData(section, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole)
        if isinstance(hint, str) and _is_markup(hint):
            yield f"tool tip of a head in {where}: {hint[:90]}"


def painted_pixels(widget: QWidget) -> int:
    """Return how many pixels of the planted picture a widget shows."""
    image = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    data = bytes(image.constBits())
    return data.count(PLANTED.rgb().to_bytes(4, "little"))


class Looker:
    """Looks at every window that opens and remembers what is wrong."""

    def __init__(self) -> None:
        self.faults: dict[str, None] = {}
        self.seen: set[str] = set()

    def look(self, widget: QWidget) -> None:
        QApplication.processEvents()
        self.seen.add(type(widget).__name__)
        for fault in rich_texts(widget):
            self.faults[f"{type(widget).__name__}: {fault}"] = None
        if painted_pixels(widget):
            self.faults[f"{type(widget).__name__} paints the picture"] = None

    def exec(self, dialog: QDialog) -> int:
        dialog.show()
        self.look(dialog)
        dialog.hide()
        return 0


@pytest.fixture
def looker(monkeypatch: pytest.MonkeyPatch) -> Looker:
    looker = Looker()
    for kind in (QDialog, QMessageBox):
        monkeypatch.setattr(kind, "exec", lambda dialog: looker.exec(dialog))
        monkeypatch.setattr(kind, "open", lambda dialog: looker.exec(dialog))
    for name in ("getOpenFileName", "getSaveFileName"):
        monkeypatch.setattr(QFileDialog, name, lambda *_, **__: ("", ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_, **__: ([], ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_, **__: "")
    for name in ("getText", "getMultiLineText", "getItem", "getInt", "getDouble"):
        monkeypatch.setattr(QInputDialog, name, lambda *_, **__: ("", False))
    return looker


def test_the_way_of_looking_finds_what_is_planted(qtbot: QtBot, picture: Path) -> None:
    label = QLabel(f'<img src="{picture.as_uri()}">')
    qtbot.addWidget(label)
    label.setToolTip("<b>x</b>")
    editor = QTextEdit()
    qtbot.addWidget(editor)
    editor.setText(f'<img src="{picture.as_uri()}">')
    assert len(list(rich_texts(label))) == 2 and painted_pixels(label) > 400
    assert list(rich_texts(editor)) and painted_pixels(editor) > 400


def test_no_view_panel_or_page_reads_markup(open_window: Open, picture: Path, looker: Looker) -> None:
    window = open_window(planted(Session.example("ru"), picture))
    organization = window.session.organization
    for view in all_views():
        window.show_view(view.id)
        looker.look(window)
    window.show_view("clients")
    for kind in (Unit, Position, ExternalClient, ClientGroup, ClientLink):
        records = organization.all(kind)
        if records:
            window.desk.go_to(records[0].id)
            looker.look(window)
            for tabs in window.findChildren(QTabWidget):
                for place in range(tabs.count()):
                    tabs.setCurrentIndex(place)
                    looker.look(window)
    window.session.history.mark_saved()
    assert not looker.faults, "\n".join(looker.faults)


def test_no_dialog_reads_markup(
    open_window: Open, picture: Path, looker: Looker, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = planted(Session.example("ru"), picture)
    path = tmp_path / "<b>модель<img>.orgmission"
    save(session.organization, path)
    window = open_window(Session.open(path))
    monkeypatch.setattr(window, "close", lambda: True)
    everybody = [one.id for one in window.session.organization if isinstance(one, Performer)]
    for action in all_actions():
        if action.id in LEAVING or action.id.startswith("example"):
            continue
        window.desk.select(everybody[:2])
        if action.enabled(window.desk):
            action.run(window.desk)
        looker.look(window)
        while window.session.undo() is not None:
            pass
    desk = window.desk
    copy = tmp_path / "<i>копия.orgmission"
    other = Session.open(path)
    with other.edit(plain("изменить")) as organization:
        for one in organization.all(Unit):
            organization.put(replace(one, mission=one.mission + "<u>их</u>"))
    other.save(copy)
    with desk.edit(plain("<b>изменить")) as organization:
        for one in organization.all(Unit):
            organization.put(replace(one, mission=one.mission + "<u>наше</u>", name=one.name + "<s>"))
    desk.window = window
    merging.merge_copy(desk, copy)
    assert window.session.keeping is not None
    window.session.keeping._bring_to_disk()
    looker.exec(EarlierVersions(desk))
    window.session.keeping.journal.close()
    looker.exec(RecoveryDialog(unsaved(), window))
    holder = Holder(who="<b>кто", where="<img src='file:///x'>", since="", token="")
    lock_question.choose(desk, lock_question.whose(window.session, holder), plain("<b>a"), plain("<i>b"))
    saves.was_not_saved(desk, path, OSError(28, "<b>"))
    looker.exec(FailureDialog("<b>x</b>", path, window))
    names = "\n".join(f"{one.name}: {one.mission}" for one in other.organization.all(Unit)[:3])
    looker.exec(ImportPreview(desk, names))
    window.session.history.mark_saved()
    print(sorted(looker.seen))
    assert len(looker.seen) >= 14
    assert not looker.faults, "\n".join(looker.faults)


def test_participants_are_planted_everywhere(picture: Path) -> None:
    session = planted(Session.example("ru"), picture)
    everybody = [one for one in session.organization if isinstance(one, Participant)]
    assert len(everybody) >= 8 and all("<img" in one.name and "<img" in one.note for one in everybody)
