"""What the checks say, and the pack."""

from __future__ import annotations

from PySide6.QtCore import Qt

from designer.analysis.headcount import headcount
from designer.analysis.value_chain import value_chain
from designer.i18n import Text, counted, number
from designer.model.participants import ExternalClient
from designer.model.relations import ClientLink
from designer.ui.actions import run_action
from designer.ui.desk import Desk
from designer.ui.first_model.step import Step
from designer.ui.panels.findings import Findings
from designer.ui.widgets.texts import button, label


class CheckStep(Step):
    """The findings with their fixes, as the window shows them."""

    title = Text(ru="Проверка", en="Check")
    question = Text(ru="Что стоит поправить?", en="What is worth fixing?")
    hint = Text(
        ru="Выберите строку: рядом готовое исправление. С чем согласны жить — примите с причиной.",
        en="Choose a line: a fix stands beside it. Accept with a reason what you can live with.",
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.findings = Findings(desk)
        self.findings.setMaximumHeight(16_777_215)
        self.column.addWidget(self.findings, 1)

    def fill(self) -> None:
        """Check everything now."""
        self.desk.session.check()
        self.findings.refresh()


class PackStep(Step):
    """What is there now, and the way to the documents."""

    title = Text(ru="Комплект", en="The pack")
    question = Text(ru="Модель готова к выгрузке", en="The model is ready to export")
    hint = Text(
        ru="Положения и должностные инструкции получатся уже сейчас; пустые места будут названы. "
        "Услуги, условия и обязанности допишите в окне, когда будет время.",
        en="Charters and job descriptions can be exported already; gaps will be listed. "
        "Services, terms and duties can be added in the window later.",
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.now = label()
        self.column.addWidget(self.now)
        self.export = button(Text(ru="Выгрузить комплект…", en="Export the pack…"), "primary")
        self.export.clicked.connect(lambda: run_action(desk, "export-pack"))
        self.column.addWidget(self.export, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addStretch(1)

    def fill(self) -> None:
        """Say what the model holds."""
        organization = self.desk.organization
        chain, people = value_chain(organization), headcount(organization)
        arrows, outside = organization.count(ClientLink), organization.count(ExternalClient)
        lines = [
            counted(arrows, ("стрелка к клиенту", "стрелки к клиентам", "стрелок к клиентам"), ("arrow", "arrows")),
            counted(outside, ("внешний клиент", "внешних клиента", "внешних клиентов"), ("external client",) * 2),
            Text(ru="До внешнего клиента доходят все", en="Everybody reaches an external client")
            if not chain.no_path
            else Text(ru="Без пути к внешнему клиенту: ", en="Without a path to an external client: ")
            + ", ".join(p.name for p in chain.people if p.id in chain.no_path),
        ]
        if people.counted:
            lines.append(Text(ru="Людей: {n}", en="People: {n}").format(n=number(people.counted)))
        if people.unexplained and people.stated is not None:
            lacks = Text(
                ru="Компания заявляет {stated}: ещё {left} в модели нет",
                en="The company states {stated}: {left} more are not in the model",
            )
            exceeds = Text(
                ru="Компания заявляет {stated}: в модели на {left} больше",
                en="The company states {stated}: the model has {left} more",
            )
            words = lacks if people.unexplained > 0 else exceeds
            lines.append(words.format(stated=number(people.stated), left=number(abs(people.unexplained))))
        self.now.setText("\n".join(str(line) for line in lines))
