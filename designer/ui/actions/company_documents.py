"""Actions about the company, its documents and what is said about them."""

from __future__ import annotations

from designer.i18n import Text
from designer.ui.actions import Action, Menu
from designer.ui.desk import Desk


def _company(desk: Desk) -> None:
    from designer.ui.dialogs.company_documents import CompanyDocumentsDialog

    CompanyDocumentsDialog(desk).exec()


def _remarks(desk: Desk) -> None:
    from designer.ui.dialogs.remarks import RemarksDialog

    RemarksDialog(desk).exec()


ACTIONS = (
    Action(
        id="company-documents",
        text=Text(ru="Оформление документов…", en="How documents look…"),
        menu=Menu.DOCUMENTS,
        run=_company,
        keys=("Ctrl+,",),
        place=20,
    ),
    Action(
        id="remarks",
        text=Text(ru="Замечания к документам…", en="Remarks on documents…"),
        menu=Menu.DOCUMENTS,
        run=_remarks,
        place=21,
    ),
)
