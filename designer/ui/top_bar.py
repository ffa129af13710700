"""The bar above the view: undo and redo, the views, the palette, findings, and the export."""

from __future__ import annotations

from PySide6.QtGui import QFont, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QPushButton, QSizePolicy

from designer.i18n import Text, counted
from designer.ui.actions import run_action
from designer.ui.desk import Desk
from designer.ui.look.icons import icon
from designer.ui.views import all_views
from designer.ui.widgets.texts import button, plain_hint

_EXPORT = Text(ru="Выгрузить комплект", en="Export the pack")
_CHECKING = Text(ru="Модель проверяется…", en="The model is being checked…")
_FIND = Text(ru="Найти или выполнить…  Ctrl+K", en="Find or do…  Ctrl+K")
_FIND_SHORT = Text(ru="Найти…  Ctrl+K", en="Find…  Ctrl+K")
_TREE = Text(ru="Дерево организации", en="Organization tree")
_TREE_BACK = Text(ru="Показать дерево организации", en="Show the organization tree")
_TREE_AWAY = Text(ru="Убрать дерево организации", en="Put the organization tree away")
_SMALL = 1200
"""Width below which signs stand for words."""


class TopBar(QFrame):
    """One row of buttons; each only runs an action of the registry."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._is_small = False
        self.setProperty("kind", "surface")
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 7, 12, 7)
        self._undo = button("", hint=Text(ru="Отменить", en="Undo"))
        self._redo = button("", hint=Text(ru="Повторить", en="Redo"))
        for made in (self._undo, self._redo):
            made.setFixedWidth(38)
        self._undo.setAccessibleName(str(Text(ru="Отменить", en="Undo")))
        self._redo.setAccessibleName(str(Text(ru="Повторить", en="Redo")))
        self._undo.clicked.connect(lambda: self._run("undo"))
        self._redo.clicked.connect(lambda: self._run("redo"))
        self._tree = button("")
        self._tree.setProperty("kind", "toggle")
        self._tree.setCheckable(True)
        self._tree.setFixedWidth(38)
        self._tree.setAccessibleName(str(_TREE))
        self._tree.clicked.connect(lambda: self._run("tree"))
        row.addWidget(self._tree)
        row.addWidget(self._undo)
        row.addWidget(self._redo)
        row.addSpacing(6)
        tabs = QFrame()
        tabs.setProperty("kind", "tabs")
        beside = QHBoxLayout(tabs)
        beside.setContentsMargins(3, 3, 3, 3)
        beside.setSpacing(2)
        self._group = QButtonGroup(self)
        self._tabs = {}
        for view in all_views():
            if not view.has_tab:
                continue
            tab = button(view.title, "view")
            tab.setCheckable(True)
            tab.setMinimumWidth(_bold_width(tab))
            tab.clicked.connect(lambda _=False, id=view.id: desk.view_asked.emit(id))
            self._group.addButton(tab)
            self._tabs[view.id] = tab
            beside.addWidget(tab)
        row.addWidget(tabs)
        row.addSpacing(6)
        palette = button(_FIND, "search")
        palette.setMinimumWidth(60)
        palette.setMaximumWidth(300)
        palette.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        palette.clicked.connect(lambda: self._run("palette"))
        row.addWidget(palette, 1)
        row.addStretch(0)
        self._findings = button("")
        self._findings.clicked.connect(lambda: self._run("next-finding"))
        row.addWidget(self._findings)
        export = button(_EXPORT, "primary")
        export.clicked.connect(lambda: self._run("export-pack"))
        row.addWidget(export)
        self._palette, self._export = palette, export
        for made, least in ((self._findings, 64), (export, 46)):
            made.setMinimumWidth(least)
        self._paint()
        desk.theme.changed.connect(self._paint)
        desk.bridge.findings_changed.connect(self.refresh)
        desk.bridge.changed.connect(self._show_history)
        desk.bridge.opened.connect(self.refresh)
        self.refresh()

    def _paint(self) -> None:
        theme = self._desk.theme
        self._tree.setIcon(icon("tree", theme.value("text")))
        self._undo.setIcon(icon("undo", theme.value("text")))
        self._redo.setIcon(icon("redo", theme.value("text")))
        self._palette.setIcon(icon("find", theme.value("muted")))
        self._export.setIcon(icon("export", theme.value("surface")))

    def show_tree(self, shown: bool) -> None:
        """Show whether the tree stands beside the view."""
        self._tree.setChecked(shown)
        self._tree.setToolTip(f"{_TREE_AWAY if shown else _TREE_BACK}  F4")

    def mark(self, view: str) -> None:
        """Show which view is open."""
        if view in self._tabs:
            self._tabs[view].setChecked(True)

    def refresh(self, *_: object) -> None:
        """Show what can be undone and how many findings are open."""
        self._show_history()
        checker = self._desk.session.checker
        number = len(checker.findings)
        if not number and checker.stale:
            self._findings.setText("…")
            self._findings.setAccessibleName(str(_CHECKING))
            self._findings.setToolTip(str(_CHECKING))
            return
        words = counted(number, ("замечание", "замечания", "замечаний"), ("finding", "findings"))
        said = str(number) if self._is_small else str(words)
        self._findings.setText(f"● {said}" if number else f"✓ {said}")
        self._findings.setAccessibleName(str(words))
        self._findings.setToolTip(str(words) if self._is_small else "")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let signs stand for words where there is little room."""
        super().resizeEvent(event)
        is_small = event.size().width() < _SMALL
        if is_small != self._is_small:
            self._is_small = is_small
            self._export.setText("" if is_small else str(_EXPORT))
            self._export.setToolTip(str(_EXPORT) if is_small else "")
            self._palette.setText(str(_FIND_SHORT if is_small else _FIND))
            self._palette.setToolTip(str(_FIND) if is_small else "")
            self.refresh()

    def _show_history(self, *_: object) -> None:
        session = self._desk.session
        self._undo.setEnabled(session.undo_label is not None)
        self._redo.setEnabled(session.redo_label is not None)
        for made, verb, label in (
            (self._undo, Text(ru="Отменить", en="Undo"), session.undo_label),
            (self._redo, Text(ru="Повторить", en="Redo"), session.redo_label),
        ):
            made.setToolTip(plain_hint(f"{verb}: {label}") if label is not None else str(verb))

    def _run(self, id: str) -> None:
        run_action(self._desk, id)


def _bold_width(tab: QPushButton) -> int:
    """Return the width of a tab when it is marked, so that marking it moves nothing."""
    font = QFont(tab.font())
    font.setPixelSize(13)
    font.setWeight(QFont.Weight.DemiBold)
    return QFontMetrics(font).horizontalAdvance(tab.text()) + 26
