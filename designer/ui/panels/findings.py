"""The findings below the view: each with its sign, its words and the first fix."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QMenu,
    QSplitter,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from designer.analysis.service_terms import terms_are_begun
from designer.checks.finding import Finding, Severity
from designer.i18n import Text, shortened
from designer.model.relations import ClientLink
from designer.ui.actions import run_action
from designer.ui.desk import Desk
from designer.ui.dialogs.accept_finding import ask_reason
from designer.ui.files import recent
from designer.ui.finding_menu import ACCEPT, menu_of
from designer.ui.finding_words import said_of, step_of, who_of
from designer.ui.look.icons import icon
from designer.ui.panels import Panel, Side
from designer.ui.widgets.finding_line import FindingLine
from designer.ui.widgets.own_colours import keep_colours
from designer.ui.widgets.texts import button, label, plain_hint

_TITLE = Text(ru="Замечания", en="Findings")
_NEXT = Text(ru="Дальше: что и в какой срок получает каждый клиент…", en="Next: what each client gets, and by when…")
_CHECKING = Text(ru="Модель проверяется…", en="The model is being checked…")
_WHOLE_LIST = Text(ru="Показать список замечаний", en="Show the list of findings")
_ONE_LINE = Text(ru="Оставить от замечаний одну строку", en="Leave one line of the findings")
_NOTHING = Text(ru="Замечаний нет", en="No findings")
_ACCEPTED = Text(ru="Принятые", en="Accepted")
_MORE = Text(ru="Ещё", en="More")
_MORE_HINT = Text(
    ru="Что ещё можно сделать с выбранным замечанием", en="What else can be done about the chosen finding"
)
_TALLEST = 16_777_215
_STRIP, _FOR_LIST, _FOR_FIXES = 30, 58, 108
"""Heights from which the heading, the list and the fixes are shown."""
_LONGEST = 48
_CURE_WIDTH = 230
_SIGNS = {Severity.ERROR: "▲", Severity.WARNING: "●", Severity.ADVICE: "○"}
_MOST = 500
"""Lines shown at once; more would help nobody."""


class Findings(QFrame):
    """Lists what is open; Enter goes to the place, Ctrl+Enter mends, fixes stand below the list."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._shown: tuple[Finding, ...] = ()
        self._visited: Finding | None = None
        """The finding to whose place the user went last."""
        self.setProperty("kind", "surface")
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 6, 12, 6)
        column.setSpacing(4)
        self._head = label(_TITLE, "heading", wrap=False)
        self.next = button(_NEXT, "link", "Ctrl+T")
        self.next.clicked.connect(lambda: run_action(desk, "terms-table"))
        self.accepted = button(_ACCEPTED, "link", Text(ru="Показать принятые замечания", en="Show accepted findings"))
        self.accepted.clicked.connect(lambda: run_action(desk, "accepted-findings"))
        top = QHBoxLayout()
        top.addWidget(self._head)
        top.addWidget(self.accepted)
        top.addWidget(self.next)
        self.line = FindingLine()
        self.line.asked.connect(self._go)
        self.line.cured.connect(self._take_first)
        self.turn = button("", "quiet")
        self.turn.setFixedWidth(26)
        self.turn.clicked.connect(lambda: run_action(desk, "findings-list"))
        self.more = button(f"{_MORE} ▾", "plain-link", _MORE_HINT)
        self.more.setAccessibleName(str(_MORE_HINT))
        self.more.clicked.connect(self._show_more)
        self._gap = QWidget()
        top.addWidget(self.line, 1)
        top.addWidget(self._gap, 1)
        top.addWidget(self.more)
        top.addWidget(self.turn)
        column.addLayout(top)
        self.list = QTreeWidget()
        self.list.setProperty("plain", True)
        keep_colours(self.list, desk.theme)
        self.list.setAccessibleName(str(_TITLE))
        self.setMinimumHeight(_STRIP)
        self.list.setRootIsDecorated(False)
        self.list.setHeaderHidden(True)
        self.list.setColumnCount(3)
        self.list.setUniformRowHeights(True)
        self.list.header().setStretchLastSection(False)
        for section, mode in enumerate(
            (
                QHeaderView.ResizeMode.ResizeToContents,
                QHeaderView.ResizeMode.Stretch,
                QHeaderView.ResizeMode.Fixed,
            )
        ):
            self.list.header().setSectionResizeMode(section, mode)
        self.list.header().resizeSection(2, _CURE_WIDTH)
        self.list.currentItemChanged.connect(self._offer)
        self.list.itemActivated.connect(lambda *_: self._go())
        self.list.itemClicked.connect(self._clicked)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.customContextMenuRequested.connect(self._show_menu)
        column.addWidget(self.list, 1)
        self._fixes = QHBoxLayout()
        self._fixes.setAlignment(Qt.AlignmentFlag.AlignLeft)
        column.addLayout(self._fixes)
        desk.bridge.findings_changed.connect(self.refresh)
        desk.bridge.opened.connect(self._build_again)
        desk.theme.changed.connect(self._build_again)
        desk.finding_asked.connect(self._show_about)
        desk.selection_changed.connect(self._follow_selection)
        desk.next_finding_asked.connect(self._go_on)
        self.refresh()

    @property
    def finding(self) -> Finding | None:
        """The finding that is current."""
        item = self.list.currentItem()
        return item.data(0, Qt.ItemDataRole.UserRole) if item is not None else None

    def refresh(self) -> None:
        """Show the open findings, keeping the place in the list."""
        checker = self._desk.session.checker
        row = max(0, self.list.currentIndex().row())
        self.list.blockSignals(True)
        findings = checker.findings
        self._show_lines(findings[:_MOST])
        if findings:
            self.list.setCurrentIndex(self.list.model().index(min(row, self.list.topLevelItemCount() - 1), 0))
        self.list.blockSignals(False)
        accepted = len(checker.accepted)
        self.accepted.setText(f"{_ACCEPTED} · {accepted}")
        self.accepted.setVisible(accepted > 0)
        nothing = _CHECKING if checker.stale else _NOTHING
        self._head.setText(f"{_TITLE} · {len(findings)}" if findings else str(nothing))
        organization = self._desk.organization
        is_clean = not findings and not checker.stale
        is_young = is_clean and organization.count(ClientLink) > 0 and not terms_are_begun(organization)
        self.next.setVisible(is_young)
        links = [one for one, is_seen in ((self.next, is_young), (self.accepted, accepted > 0)) if is_seen]
        strip = max(one.sizeHint().height() for one in (self._head, *links))
        self.setMaximumHeight(_TALLEST if findings else strip + 14)
        self._offer()
        self._squeeze()

    def _squeeze(self) -> None:
        """Show the list where there is room for a line of it, and the fixes where there is room for several."""
        is_listed = bool(self._shown) and self.height() >= _FOR_LIST
        self.list.setVisible(is_listed)
        self.line.setVisible(bool(self._shown) and not is_listed)
        self._gap.setVisible(self.line.isHidden())
        self._show_turn(is_listed)
        self.more.setVisible(bool(self._shown) and self.height() < _FOR_FIXES)
        for at in range(self._fixes.count()):
            item = self._fixes.itemAt(at)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.setVisible(self.height() >= _FOR_FIXES)

    def _show_turn(self, is_listed: bool) -> None:
        """Offer the list where one line is shown, and the other way round."""
        self.turn.setVisible(bool(self._shown) and isinstance(self.parentWidget(), QSplitter))
        self.turn.setIcon(icon("chevron-down" if is_listed else "chevron-up", self._desk.theme.value("muted")))
        words = _ONE_LINE if is_listed else _WHOLE_LIST
        self.turn.setToolTip(f"{words}  Shift+F4")
        self.turn.setAccessibleName(str(words))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep what is shown readable."""
        super().resizeEvent(event)
        self._squeeze()

    def _show_lines(self, findings: tuple[Finding, ...]) -> None:
        """Make only the lines anew that differ from those shown."""
        old = self._shown
        first = next((n for n, (a, b) in enumerate(zip(old, findings, strict=False)) if a != b), None)
        first = min(len(old), len(findings)) if first is None else first
        same_end = 0
        while same_end < min(len(old), len(findings)) - first and old[-1 - same_end] == findings[-1 - same_end]:
            same_end += 1
        for _ in range(first, len(old) - same_end):
            self.list.takeTopLevelItem(first)
        for place in range(first, len(findings) - same_end):
            self.list.insertTopLevelItem(place, self._line(findings[place]))
        self._shown = findings

    def _line(self, finding: Finding) -> QTreeWidgetItem:
        said = said_of(self._desk.organization, finding)
        cure = shortened(step_of(self._desk.organization, finding), _LONGEST)
        item = QTreeWidgetItem([f"{_SIGNS[finding.severity]} {finding.code}", said, cure])
        is_advice = finding.severity is Severity.ADVICE
        item.setForeground(0, self._desk.theme.colour("muted" if is_advice else "open"))
        item.setForeground(2, self._desk.theme.colour("accent"))
        item.setTextAlignment(2, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        item.setToolTip(2, plain_hint(cure))
        item.setToolTip(1, plain_hint(said))
        item.setData(0, Qt.ItemDataRole.UserRole, finding)
        return item

    def _build_again(self) -> None:
        self.list.clear()
        self._shown = ()
        self.refresh()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter takes the first fix."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._take_first()
            return
        super().keyPressEvent(event)

    def _clicked(self, item: QTreeWidgetItem, column: int) -> None:
        """Go to the place; a click on the cure at the right mends."""
        finding: Finding = item.data(0, Qt.ItemDataRole.UserRole)
        if column == 2 and step_of(self._desk.organization, finding):
            self._take_first()
        else:
            self._go()

    def menu(self) -> QMenu | None:
        """Return the menu of the current finding."""
        finding = self.finding
        if finding is None:
            return None
        return menu_of(self.list, finding, self._go, lambda id: self._fix(finding, id), self.accept)

    def _show_menu(self, place: QPoint) -> None:
        menu = self.menu()
        if menu is not None:
            menu.exec(self.list.viewport().mapToGlobal(place))
            menu.deleteLater()

    def _show_more(self) -> None:
        """Show the menu of the current finding at the button, where its fixes have no room of their own."""
        menu = self.menu()
        if menu is not None:
            menu.exec(self.more.mapToGlobal(QPoint(0, -menu.sizeHint().height())))
            menu.deleteLater()

    def _show_about(self, id: str) -> None:
        """Turn to the first finding about a participant or one of its arrows to clients."""
        for row, finding in enumerate(self._shown):
            if who_of(self._desk.organization, finding) == id:
                self.list.setCurrentIndex(self.list.model().index(row, 0))
                return

    def _follow_selection(self) -> None:
        """Turn to a finding about the selected one, unless one about them is current already."""
        selected, finding = self._desk.selected, self.finding
        if finding is not None and selected not in (who_of(self._desk.organization, finding), finding.subject):
            self._show_about(selected)

    def _go(self) -> None:
        self._visited = self.finding
        if self.finding is not None:
            self._desk.go_to(self.finding.subject)

    def _go_on(self) -> None:
        """Go to the current finding, from there to the one after it, from the last to the first."""
        if self.finding is not None and self.finding == self._visited:
            row = (self.list.currentIndex().row() + 1) % self.list.topLevelItemCount()
            self.list.setCurrentIndex(self.list.model().index(row, 0))
        self._go()

    def _offer(self, *_: object) -> None:
        while (old := self._fixes.takeAt(0)) is not None:
            widget = old.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        finding = self.finding
        if finding is None:
            return
        step = step_of(self._desk.organization, finding)
        self.line.show_finding(f"{_SIGNS[finding.severity]} {said_of(self._desk.organization, finding)}", step)
        if step and not finding.fixes:
            begin = button(step)
            begin.clicked.connect(self._take_first)
            self._fixes.addWidget(begin)
        for fix in finding.fixes[:3]:
            made = button(shortened(str(fix.label), _LONGEST))
            made.setAccessibleName(str(fix.label))
            made.setProperty("fix", fix.id)
            made.clicked.connect(lambda _=False, id=fix.id: self._fix(finding, id))
            self._fixes.addWidget(made)
        accept = button(ACCEPT, "link")
        accept.clicked.connect(self.accept)
        self._fixes.addWidget(accept)
        self._squeeze()

    def _take_first(self) -> None:
        """Take the first fix of the current finding; where there is none, open the mission that it is about."""
        finding = self.finding
        if finding is None:
            return
        if finding.fixes:
            self._fix(finding, finding.fixes[0].id)
        elif step_of(self._desk.organization, finding):
            self._go()
            self._desk.mission_asked.emit(finding.subject)

    def _fix(self, finding: Finding, fix: str) -> None:
        self._desk.session.fix(finding, fix)
        self._desk.say(Text(ru="Исправлено", en="Fixed"), undo=True)
        if fix.startswith("glossary:"):
            self._ask_meaning(fix.removeprefix("glossary:"))

    def _ask_meaning(self, abbreviation: str) -> None:
        """Let the user write at once what an abbreviation that went into the glossary stands for."""
        from designer.ui.dialogs.glossary import Glossary

        dialog = Glossary(self._desk, abbreviation)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def accept(self) -> None:
        """Accept the current finding with a reason that the user gives."""
        finding = self.finding
        if finding is None:
            return
        reason = ask_reason(self, said_of(self._desk.organization, finding))
        if reason:
            self._desk.session.accept(finding, reason, recent.author())
            self._desk.say(Text(ru="Замечание принято", en="Finding accepted"), undo=True)


PANEL = Panel(id="findings", title=_TITLE, side=Side.BELOW, make=Findings)
