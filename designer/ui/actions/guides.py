"""Actions that guide: a first model step by step, the company and its documents, the diagnosis of a function."""

from __future__ import annotations

from designer.i18n import Text
from designer.model.participants import Position, Unit
from designer.ui.actions import Action, Menu
from designer.ui.context_help import KEY
from designer.ui.desk import Desk


def _first_model(desk: Desk) -> None:
    from designer.ui.first_model.dialog import FirstModelDialog

    FirstModelDialog(desk).exec()


def _company(desk: Desk) -> None:
    from designer.ui.dialogs.company import CompanyDialog

    CompanyDialog(desk).exec()


def _method_help(desk: Desk) -> None:
    from designer.ui.context_help import show_help

    show_help(desk)


def _diagnosis(desk: Desk) -> None:
    from designer.ui.dialogs.diagnosis import DiagnosisDialog

    DiagnosisDialog(desk).exec()


ACTIONS = (
    Action(
        id="method-help",
        text=Text(ru="Слова метода…", en="Terms of the method…"),
        menu=Menu.HELP,
        run=_method_help,
        keys=(KEY,),
        place=21,
    ),
    Action(
        id="company",
        text=Text(ru="Компания и её документы…", en="The company and its documents…"),
        menu=Menu.ORGANIZATION,
        run=_company,
        keys=("Ctrl+,", "Ctrl+Shift+O"),
        place=8,
    ),
    Action(
        id="diagnosis",
        text=Text(ru="Диагностика функции…", en="Diagnose a support function…"),
        menu=Menu.ORGANIZATION,
        run=_diagnosis,
        keys=("Ctrl+Shift+G",),
        place=54,
        enabled=lambda desk: desk.organization.count(Unit) + desk.organization.count(Position) > 0,
    ),
    Action(
        id="first-model",
        text=Text(ru="Собрать модель по шагам…", en="Build a model step by step…"),
        menu=Menu.ORGANIZATION,
        run=_first_model,
        keys=("Ctrl+Shift+N",),
        place=9,
    ),
)
