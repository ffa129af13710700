"""The first page: what can be begun with, the models opened last."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from designer.i18n import Text
from designer.ui import files, recent
from designer.ui.actions import all_actions
from designer.ui.desk import Desk
from designer.ui.texts import button, label
from designer.ui.views import View

_TITLE = Text(ru="Начало", en="Start")


class Welcome(QWidget):
    """A short column of things to begin with."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(56, 40, 56, 40)
        self._column.setSpacing(8)
        self._column.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._column.addWidget(label("Org Mission Designer", "title"))
        about = Text(
            ru="Кто кому внутренний клиент, чем каждый помогает своим клиентам и где миссия с этим расходится.",
            en="Who is whose internal client, how each one helps its clients, and where a mission differs from that.",
        )
        self._column.addWidget(label(about, "muted"))
        self._column.addSpacing(16)
        self._column.addWidget(label(Text(ru="Начать", en="Begin"), "heading"))
        self._do("add-unit", Text(ru="Нарисовать первое подразделение", en="Draw the first unit"), primary=True)
        self._do("paste-text", Text(ru="Вставить текст со списком миссий", en="Paste a text with a list of missions"))
        self._do("example", Text(ru="Посмотреть пример: строительная компания", en="See the example: a builder"))
        self._do("open", Text(ru="Открыть модель из файла", en="Open a model from a file"))
        known = recent.remembered()
        if known:
            self._column.addSpacing(16)
            self._column.addWidget(label(Text(ru="Недавние", en="Recent"), "heading"))
            for path in known:
                again = button(path.stem, "link")
                again.setToolTip(str(path).replace("<", "‹"))
                again.clicked.connect(lambda _=False, path=path: self._open(path))
                self._column.addWidget(again, 0, Qt.AlignmentFlag.AlignLeft)
        desk.bridge.opened.connect(self._leave)

    def _do(self, id: str, text: Text, *, primary: bool = False) -> None:
        for action in all_actions():
            if action.id == id:
                key = f"    {action.keys[0]}" if action.keys else ""
                made = button(f"{text}{key}", "primary" if primary else "")
                made.clicked.connect(lambda _=False, run=action.run: run(self._desk))
                self._column.addWidget(made, 0, Qt.AlignmentFlag.AlignLeft)

    def _open(self, path: object) -> None:
        from pathlib import Path

        files.open_path(self._desk, Path(str(path)))

    def _leave(self) -> None:
        if len(self._desk.organization) > 1:
            self._desk.view_asked.emit("")


VIEW = View(id="welcome", title=_TITLE, make=Welcome, place=90)
