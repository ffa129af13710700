"""Actions on the relations of clients and suppliers: the chain report, the terms of all arrows."""

from __future__ import annotations

from designer.i18n import Text
from designer.model.relations import ClientLink
from designer.ui.actions import Action, Menu
from designer.ui.desk import Desk


def _chain(desk: Desk) -> None:
    from designer.ui.dialogs.chain import ChainDialog

    ChainDialog(desk).exec()


def _terms(desk: Desk) -> None:
    from designer.ui.dialogs.terms_table import TermsTable

    TermsTable(desk).exec()


def _has_arrows(desk: Desk) -> bool:
    return desk.organization.count(ClientLink) > 0


ACTIONS = (
    Action(
        id="chain-report",
        text=Text(ru="Цепочка: кто на ком держится…", en="The chain: who depends on whom…"),
        menu=Menu.ORGANIZATION,
        run=_chain,
        keys=("Ctrl+Shift+H",),
        place=51,
        enabled=_has_arrows,
    ),
    Action(
        id="terms-table",
        text=Text(ru="Условия всех стрелок…", en="Terms of all arrows…"),
        menu=Menu.ORGANIZATION,
        run=_terms,
        keys=("Ctrl+T",),
        place=52,
        enabled=_has_arrows,
    ),
)
