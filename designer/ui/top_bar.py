"""The bar above the view: undo and redo, the views, the palette, findings, and the export."""

from __future__ import annotations

from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout

from designer.i18n import Text, counted
from designer.ui.actions import run_action
from designer.ui.desk import Desk
from designer.ui.icons import icon
from designer.ui.texts import button
from designer.ui.views import all_views


class TopBar(QFrame):
    """One row of buttons; each only runs an action of the registry."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.setProperty("kind", "surface")
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 12, 8)
        self._undo = button("", hint=Text(ru="Отменить", en="Undo"))
        self._redo = button("", hint=Text(ru="Повторить", en="Redo"))
        self._undo.setAccessibleName(str(Text(ru="Отменить", en="Undo")))
        self._redo.setAccessibleName(str(Text(ru="Повторить", en="Redo")))
        self._undo.clicked.connect(lambda: desk.session.undo())
        self._redo.clicked.connect(lambda: desk.session.redo())
        row.addWidget(self._undo)
        row.addWidget(self._redo)
        row.addSpacing(12)
        self._group = QButtonGroup(self)
        self._tabs = {}
        for view in all_views():
            tab = button(view.title, "view")
            tab.setCheckable(True)
            tab.clicked.connect(lambda _=False, id=view.id: desk.view_asked.emit(id))
            self._group.addButton(tab)
            self._tabs[view.id] = tab
            row.addWidget(tab)
        row.addSpacing(12)
        palette = button(Text(ru="Найти или выполнить…   Ctrl+K", en="Find or do…   Ctrl+K"))
        palette.clicked.connect(lambda: self._run("palette"))
        row.addWidget(palette, 1)
        self._findings = button("")
        self._findings.clicked.connect(lambda: self._run("next-finding"))
        row.addWidget(self._findings)
        export = button(Text(ru="Выгрузить комплект", en="Export the pack"), "primary")
        export.clicked.connect(lambda: self._run("export-pack"))
        row.addWidget(export)
        self._palette, self._export = palette, export
        self._paint()
        desk.theme.changed.connect(self._paint)
        desk.bridge.findings_changed.connect(self.refresh)
        desk.bridge.changed.connect(self.refresh)
        desk.bridge.opened.connect(self.refresh)
        self.refresh()

    def _paint(self) -> None:
        theme = self._desk.theme
        self._undo.setIcon(icon("undo", theme.value("text")))
        self._redo.setIcon(icon("redo", theme.value("text")))
        self._palette.setIcon(icon("find", theme.value("muted")))
        self._export.setIcon(icon("export", theme.value("surface")))

    def mark(self, view: str) -> None:
        """Show which view is open."""
        if view in self._tabs:
            self._tabs[view].setChecked(True)

    def refresh(self, *_: object) -> None:
        """Show what can be undone and how many findings are open."""
        session = self._desk.session
        self._undo.setEnabled(session.undo_label is not None)
        self._redo.setEnabled(session.redo_label is not None)
        number = len(session.checker.findings)
        words = counted(number, ("замечание", "замечания", "замечаний"), ("finding", "findings"))
        self._findings.setText(f"● {words}" if number else f"✓ {words}")

    def _run(self, id: str) -> None:
        run_action(self._desk, id)
