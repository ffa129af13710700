"""Actions on the relations of clients and suppliers: the chain report, the terms of all arrows."""

from __future__ import annotations

from designer.i18n import Text
from designer.model.participants import Participant, Performer
from designer.model.relations import ClientLink
from designer.ui.actions import Action, Menu
from designer.ui.desk import Desk


def _chain(desk: Desk) -> None:
    from designer.ui.dialogs.chain import ChainDialog

    ChainDialog(desk).exec()


def _terms(desk: Desk) -> None:
    from designer.ui.dialogs.terms_table import TermsTable

    TermsTable(desk).exec()


def _discuss(desk: Desk) -> None:
    from designer.ui.dialogs.discussion import DiscussionDialog

    DiscussionDialog(desk, desk.selected).exec()


def _thank(desk: Desk) -> None:
    from designer.ui.dialogs.thanks import ThanksDialog

    ThanksDialog(desk, desk.selected).exec()


def _can_discuss(desk: Desk) -> bool:
    return isinstance(desk.organization.find(desk.selected), Participant | ClientLink)


def _is_performer(desk: Desk) -> bool:
    return desk.organization.get(Performer, desk.selected) is not None


def _hand_out(desk: Desk) -> None:
    from designer.ui.files.surveys import hand_out

    hand_out(desk)


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
    Action(
        id="survey-forms",
        text=Text(ru="Раздать анкеты опроса…", en="Hand out survey forms…"),
        menu=Menu.ORGANIZATION,
        run=_hand_out,
        place=53,
        enabled=_has_arrows,
    ),
    Action(
        id="thank",
        text=Text(ru="Сказать спасибо…", en="Say thanks…"),
        menu=Menu.ORGANIZATION,
        run=_thank,
        place=54,
        enabled=_is_performer,
    ),
    Action(
        id="discuss",
        text=Text(ru="Обсудить выбранное…", en="Discuss the selected…"),
        menu=Menu.ORGANIZATION,
        run=_discuss,
        keys=("Ctrl+Alt+D",),
        place=55,
        enabled=_can_discuss,
    ),
)
