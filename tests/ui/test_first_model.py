"""The guide makes a whole company from typed lines, in few clicks, and every step can be taken back."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QDoubleSpinBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QTabBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from designer.analysis.headcount import headcount
from designer.analysis.value_chain import value_chain
from designer.checks.finding import Severity
from designer.i18n import set_language
from designer.model.attention import AcceptedFinding
from designer.model.participants import ClientGroup, ExternalClient, Participant, Performer, Position, Unit
from designer.model.relations import ClientLink, RequestProcedure
from designer.session import Session
from designer.ui.first_model.check import CheckStep
from designer.ui.first_model.clients import ClientsStep
from designer.ui.first_model.company import CompanyStep
from designer.ui.first_model.dialog import FirstModelDialog
from designer.ui.first_model.missions import MissionsStep
from designer.ui.first_model.units import UnitsStep
from designer.ui.inspector.services import ServicesPage
from designer.ui.main_window import MainWindow
from designer.ui.panels.inspector import Inspector
from designer.ui.panels.organization_tree import OrganizationTree

Open = Callable[[Session], MainWindow]
LEFT = Qt.MouseButton.LeftButton


_FIELDS = (QLineEdit, QPlainTextEdit, QDoubleSpinBox)
_PRESS = QEvent.Type.KeyPress


class Clicks(QObject):
    """Counts presses of the mouse and keys that are not typing; Enter and Tab are counted too."""

    def __init__(self) -> None:
        super().__init__()
        self.where: Counter[str] = Counter()
        self.what = ""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(watched, QWidget):
            if event.type() is QEvent.Type.MouseButtonPress:
                self.where[self.what] += 1
            elif isinstance(watched, _FIELDS) and isinstance(event, QKeyEvent) and event.type() is _PRESS:
                held = event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
                if held or not event.text().isprintable() or not event.text():
                    self.where[self.what] += 1
        return False


@contextmanager
def counted_clicks() -> Iterator[Clicks]:
    clicks = Clicks()
    application = QApplication.instance()
    assert application is not None
    application.installEventFilter(clicks)
    try:
        yield clicks
    finally:
        application.removeEventFilter(clicks)


def type_list(qtbot: QtBot, widget: QWidget, lines: list[tuple[int, str]]) -> None:
    """Type lines with their depth as a person does: Enter keeps the indent, Tab and Shift+Tab change it."""
    depth = 0
    for number, (wanted, words) in enumerate(lines):
        if number:
            qtbot.keyClick(widget, Qt.Key.Key_Return)
        for _ in range(max(0, wanted - depth)):
            qtbot.keyClick(widget, Qt.Key.Key_Tab)
        for _ in range(max(0, depth - wanted)):
            qtbot.keyClick(widget, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
        depth = wanted
        type_words(widget, words)


def type_words(widget: QWidget, words: str) -> None:
    """Type text where the cursor is; it is no click, so it goes in at once."""
    widget.insertPlainText(words) if hasattr(widget, "insertPlainText") else widget.insert(words)  # type: ignore[attr-defined]


def guide(qtbot: QtBot, window: MainWindow) -> FirstModelDialog:
    dialog = FirstModelDialog(window.desk)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    return dialog


def named(window: MainWindow, name: str) -> Participant:
    return next(
        p
        for p in window.session.organization
        if isinstance(p, Participant) and name in (p.name, *p.abbreviations, *p.aliases)
    )


@pytest.mark.parametrize("language", ["ru", "en"])
def test_a_small_company_step_by_step(qtbot: QtBot, open_window: Open, language: str) -> None:
    set_language(language)  # type: ignore[arg-type]
    window = open_window(Session.new(language))  # type: ignore[arg-type]
    dialog = guide(qtbot, window)
    company, units, clients, missions, *_ = dialog.steps
    assert isinstance(company, CompanyStep) and isinstance(units, UnitsStep)
    assert isinstance(clients, ClientsStep) and isinstance(missions, MissionsStep)
    russian = language == "ru"
    company.clients.setPlainText("заказчики" if russian else "customers")
    dialog.go_on()
    names = ["Директор", "Цех", "Отдел продаж"] if russian else ["Director", "Workshop", "Sales Office"]
    type_list(qtbot, units.list, [(0, names[0]), (1, f"{names[1]}, 40"), (1, names[2])])
    dialog.go_on()
    chief, shop, sales = (named(window, name) for name in names)
    clients.lines[chief.id].setText("линейные руководители" if russian else "first-line managers")
    clients.lines[shop.id].setText("отделу продаж" if russian else "sales office")
    clients.lines[sales.id].setText("заказчики" if russian else "customers")
    dialog.go_on()
    assert dialog.pages.currentWidget() is clients, "a new name is asked about"
    assert [box.currentData().kind for box in clients.kinds.values()] == [ClientGroup]
    dialog.go_on()
    assert dialog.pages.currentWidget() is missions
    actions = iter(
        ("решать споры без крика", "сдавать заказы в срок", "получать то, что нужно")
        if russian
        else ("settle disputes calmly", "deliver orders on time", "get what they need")
    )
    for supplier in (chief, shop, sales):
        for (id, _), line in missions.lines.items():
            if id == supplier.id:
                line.setText(next(actions))
    dialog.go_on()
    mission = window.session.organization.need(Performer, shop.id).mission
    english = "Help the Sales Office deliver orders on time."
    assert mission == ("Помогать отделу продаж сдавать заказы в срок." if russian else english)
    assert value_chain(window.session.organization).no_path == ()
    dialog.go_on()
    dialog.go_on()
    assert not dialog.isVisible()
    while window.session.undo():
        pass
    assert len(window.session.organization) == 1


def test_it_can_be_left_at_any_step_and_what_was_typed_stays(qtbot: QtBot, open_window: Open) -> None:
    window = open_window(Session.new("ru"))
    dialog = guide(qtbot, window)
    dialog.list.setCurrentRow(1)
    units = dialog.steps[1]
    assert isinstance(units, UnitsStep)
    units.list.setPlainText("Цех\nСклад")
    dialog.close()
    assert window.session.organization.count(Unit) == 2
    again = guide(qtbot, window)
    again.list.setCurrentRow(2)
    clients = again.steps[2]
    assert isinstance(clients, ClientsStep)
    clients.lines[named(window, "Склад").id].setText("Цех, соседний завод")
    again.close()
    assert {link.client for link in window.session.organization.all(ClientLink)} == {
        named(window, "Цех").id,
        named(window, "соседний завод").id,
    }


def test_known_clients_that_are_taken_out_of_a_line_lose_their_arrow(qtbot: QtBot, open_window: Open) -> None:
    window = open_window(Session.example("ru"))
    arrows = window.session.organization.count(ClientLink)
    dialog = guide(qtbot, window)
    dialog.list.setCurrentRow(2)
    dialog.list.setCurrentRow(3)
    assert window.session.organization.count(ClientLink) == arrows, "looking at a step changes nothing"
    dialog.list.setCurrentRow(2)
    clients = dialog.steps[2]
    assert isinstance(clients, ClientsStep)
    clients.lines[named(window, "ПТО").id].setText("")
    dialog.close()
    assert window.session.organization.count(ClientLink) == arrows - 1


def test_a_client_may_be_typed_in_any_case(qtbot: QtBot, open_window: Open) -> None:
    window = open_window(Session.new("ru"))
    dialog = guide(qtbot, window)
    units, clients = dialog.steps[1], dialog.steps[2]
    assert isinstance(units, UnitsStep) and isinstance(clients, ClientsStep)
    dialog.go(1)
    units.list.setPlainText("Главный бухгалтер\nСлужба заказчика\nСклад")
    dialog.go(2)
    clients.lines[named(window, "Склад").id].setText("главному бухгалтеру и службе заказчика")
    dialog.go(3)
    assert window.session.organization.count(ClientLink) == 2 and not clients.kinds


_ACTIONS = {
    "Коммерческий отдел": {
        "частные заказчики": "выбрать окна, которые им правда нужны",
        "застройщики": "получить окна к сроку сдачи дома",
    },
    "ГД": {
        "Коммерческий отдел": "находить, что продавать",
        "руководители первой линии": "принимать решения без задержек",
    },
    "Отдел замеров": {"Коммерческий отдел": "подписывать договор с точным размером", "Цех": "не переделывать чертежи"},
    "Цех": {"Монтажная служба": "выезжать на объект с готовыми окнами"},
    "ОТК": {"Монтажная служба": "сдавать объекты без возвратов"},
    "Монтажная служба": {
        "Коммерческий отдел": "сдержать обещание заказчику",
        "частные заказчики": "получить тёплое окно без лишней грязи",
        "застройщики": "принять этаж с первого раза",
    },
    "Снабжение": {"Цех": "начинать смену со всем нужным", "Монтажная служба": "не ждать крепежа"},
    "Склад": {"Цех": "получать профиль без очереди", "Монтажная служба": "грузиться за полчаса"},
    "Бухгалтерия": {
        "Коммерческий отдел": "отдавать заказчику счёт в день просьбы",
        "ГД": "спокойно проходить налоговые проверки",
    },
    "Юрист": {"Коммерческий отдел": "подписывать прочные договоры", "ГД": "видеть риски заранее"},
    "Отдел кадров": {"руководители первой линии": "находить людей к сроку"},
    "IT и 1С": {
        "Бухгалтерия": "закрывать месяц без сбоев",
        "Коммерческий отдел": "находить заказ за минуту",
        "Склад": "верить остаткам",
    },
}
_FULL = {"ГД": "Генеральный директор (ГД)"}


def test_a_company_of_twelve_from_a_consultants_notes(
    qtbot: QtBot, open_window: Open, shared: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    why = "Цех — клиент замеров по существу; отдел отвечает за них перед заказчиком"
    monkeypatch.setattr("designer.ui.panels.findings.ask_reason", lambda *_: why)
    oracle = json.loads((shared / "cases" / "A_oracle.json").read_text(encoding="utf-8"))
    window = open_window(Session.new("ru"))
    with counted_clicks() as clicks:
        clicks.where["opening the guide"] = 1
        dialog = guide(qtbot, window)
        next_page = lambda: qtbot.mouseClick(dialog.next, LEFT)  # noqa: E731
        company, units, clients, missions, *_ = dialog.steps
        assert isinstance(company, CompanyStep) and isinstance(units, UnitsStep)
        assert isinstance(clients, ClientsStep) and isinstance(missions, MissionsStep)

        clicks.what = "company and external clients"
        type_words(company.name, "ООО «Северная рама»")
        qtbot.keyClick(company.name, Qt.Key.Key_Return)
        company.count.setValue(140)
        qtbot.keyClick(company.count, Qt.Key.Key_Tab)
        type_list(qtbot, company.clients, [(0, name) for name in oracle["external_clients"]])
        next_page()

        clicks.what = "list of twelve units"
        type_list(qtbot, units.list, _lines(oracle))
        next_page()

        clicks.what = "who helps whom"
        wanted: dict[str, list[str]] = {}
        for supplier, client in oracle["links_supplier_to_client"]:
            wanted.setdefault(supplier, []).append(client)
        for id, line in clients.lines.items():
            performer = window.session.organization.need(Performer, id)
            supplier = next(name for name in wanted if name in (performer.name, *performer.abbreviations))
            type_words(line, ", ".join(wanted[supplier]))
            qtbot.keyClick(line, Qt.Key.Key_Return)
        next_page()
        next_page()

        clicks.what = "missions"
        for (supplier_id, client_id), line in missions.lines.items():
            performer = window.session.organization.need(Performer, supplier_id)
            client = window.session.organization.need(Participant, client_id)
            by_client = next(_ACTIONS[n] for n in (*performer.abbreviations, performer.name) if n in _ACTIONS)
            type_words(line, next(by_client[n] for n in (*client.abbreviations, client.name) if n in by_client))
            qtbot.keyClick(line, Qt.Key.Key_Return)
        next_page()

        clicks.what = "findings"
        _accept_everything(qtbot, dialog, clicks)
        next_page()
        next_page()

        clicks.what = "terms of one supplier"
        _terms_of_supply(qtbot, window, clicks)
    organization = window.session.organization

    for unit, parent in oracle["tree"].items():
        one = named(window, unit)
        above = getattr(one, "parent", None) or getattr(one, "reports_to", None)
        assert above == (named(window, parent).id if parent else None), unit
    drawn = {(link.supplier, link.client) for link in organization.all(ClientLink)}
    expected = {(named(window, a).id, named(window, b).id) for a, b in oracle["links_supplier_to_client"]}
    assert drawn == expected and len(drawn) == oracle["links_total"]
    assert organization.count(Unit) + organization.count(Position) == oracle["units"]
    assert organization.count(ExternalClient) == 2
    assert value_chain(organization).no_path == ()
    assert (headcount(organization).counted, headcount(organization).unexplained) == (oracle["headcount_sum"], 19)
    window.session.check()
    assert {f.severity for f in window.session.checker.findings} <= {Severity.ADVICE}
    assert all(accepted.reason for accepted in organization.all(AcceptedFinding))
    report = window.session.export_pack(tmp_path, kinds=["regulation", "job-description"])
    asked = organization.all(RequestProcedure)
    assert {(a.form, a.notice) for a in asked} == {("по форме", "за 5 рабочих дней")} and len(asked) == 2
    assert len(report.documents) == oracle["units"] and report.problems == ()
    qtbot.waitUntil(lambda: "121\u00a0чел. из 140 заявленных" in _shown(window.status))
    assert organization.count(AcceptedFinding) == 1
    assert sum(clicks.where.values()) <= 120, clicks.where


def _lines(oracle: dict) -> list[tuple[int, str]]:  # type: ignore[type-arg]
    """Return the tree of the oracle as lines, parts below their whole."""
    found: list[tuple[int, str]] = []

    def add(name: str, depth: int) -> None:
        found.append((depth, f"{_FULL.get(name, name)}, {oracle['headcount_stated'][name]}"))
        for part, whole in oracle["tree"].items():
            if whole == name:
                add(part, depth + 1)

    add("ГД", 0)
    return found


def _shown(status: QWidget) -> str:
    return " ".join(label.text() for label in status.findChildren(QLabel))


def _terms_of_supply(qtbot: QtBot, window: MainWindow, clicks: Clicks) -> None:
    """Say for both arrows of the supply office how it is to be asked."""
    tree = window.findChild(OrganizationTree)
    inspector = window.findChild(Inspector)
    assert tree is not None and inspector is not None
    (item,) = tree.findItems("Снабжение", Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchRecursive)
    qtbot.mouseClick(tree.viewport(), LEFT, pos=tree.visualItemRect(item).center())
    bar = inspector.findChildren(QTabBar)[0]
    number = next(n for n in range(bar.count()) if bar.tabText(n) == "Услуги")
    qtbot.mouseClick(bar, LEFT, pos=bar.tabRect(number).center())
    page = window.findChild(ServicesPage)
    assert page is not None and page.arrows.count() == 2
    for arrow in range(page.arrows.count()):
        if arrow:
            page.arrows.setCurrentIndex(arrow)
            clicks.where[clicks.what] += 2  # open the list, choose the client
        for name, words in (("channel", "заявка"), ("form", "по форме"), ("notice", "за 5 рабочих дней")):
            line = page.asking[name]
            qtbot.mouseClick(line, LEFT)
            type_words(line, words)
            qtbot.keyClick(line, Qt.Key.Key_Return)


def _accept_everything(qtbot: QtBot, dialog: FirstModelDialog, clicks: Clicks) -> None:
    """Look at each finding that is left, accept it with a reason; the question for it is one more Enter."""
    check = dialog.steps[4]
    assert isinstance(check, CheckStep)
    while check.findings.finding is not None:
        accept = next(b for b in check.findings.findChildren(QPushButton) if "причиной" in b.text() and b.isVisible())
        qtbot.mouseClick(accept, LEFT)
        clicks.where[clicks.what] += 1
        dialog.steps[4].fill()
