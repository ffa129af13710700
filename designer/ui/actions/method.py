"""Actions of the method: settle a dispute, look at the checks."""

from __future__ import annotations

from designer.analysis.naming import PARTICIPANTS
from designer.i18n import Text
from designer.ui.actions import Action, Menu
from designer.ui.desk import Desk


def _dispute(desk: Desk) -> None:
    from designer.ui.dialogs.dispute import DisputeDialog

    DisputeDialog(desk).exec()


def _checks(desk: Desk) -> None:
    from designer.ui.dialogs.checks import ChecksDialog

    open_ones = [f.code for f in desk.session.checker.findings if f.subject == desk.selected]
    ChecksDialog(desk, open_ones[0] if open_ones else "").exec()


def _accepted(desk: Desk) -> None:
    from designer.ui.dialogs.accepted_findings import AcceptedFindings

    AcceptedFindings(desk).exec()


def _glossary(desk: Desk) -> None:
    from designer.ui.dialogs.glossary import Glossary

    Glossary(desk).exec()


def _two(desk: Desk) -> bool:
    return sum(desk.organization.count(kind) for kind in PARTICIPANTS) > 1


ACTIONS = (
    Action(
        id="dispute",
        text=Text(ru="Разрешить спор…", en="Settle a dispute…"),
        menu=Menu.ORGANIZATION,
        run=_dispute,
        keys=("Ctrl+Shift+D",),
        place=50,
        enabled=_two,
    ),
    Action(
        id="accepted-findings",
        text=Text(ru="Принятые замечания…", en="Accepted findings…"),
        menu=Menu.ORGANIZATION,
        run=_accepted,
        place=50,
    ),
    Action(
        id="glossary",
        text=Text(ru="Словарь сокращений…", en="Glossary of abbreviations…"),
        menu=Menu.ORGANIZATION,
        run=_glossary,
        place=50,
    ),
    Action(
        id="checks",
        text=Text(ru="Проверки: зачем и как…", en="Checks: why and how…"),
        menu=Menu.HELP,
        run=_checks,
        keys=("Shift+F1",),
        place=20,
    ),
)
