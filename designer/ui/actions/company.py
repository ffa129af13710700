"""The action that opens what holds for the whole company and its documents."""

from __future__ import annotations

from designer.i18n import Text
from designer.ui.actions import Action, Menu
from designer.ui.desk import Desk


def _company(desk: Desk) -> None:
    from designer.ui.dialogs.company import CompanyDialog

    CompanyDialog(desk).exec()


ACTIONS = (
    Action(
        id="company",
        text=Text(ru="Компания и документы…", en="Company and documents…"),
        menu=Menu.DOCUMENTS,
        run=_company,
        keys=("Ctrl+,",),
        place=20,
    ),
)
