"""Actions on documents that were issued: the register, edits and remarks that come back."""

from __future__ import annotations

from designer.i18n import Text
from designer.ui.actions import Action, Menu
from designer.ui.desk import Desk


def _register(desk: Desk) -> None:
    from designer.ui.dialogs.documents import DocumentsDialog

    DocumentsDialog(desk).exec()


def _take_back(desk: Desk) -> None:
    from designer.ui.dialogs.take_back import TakeBackDialog

    TakeBackDialog(desk).exec()


def _remarks(desk: Desk) -> None:
    from designer.ui.dialogs.remarks import RemarksDialog

    RemarksDialog(desk).exec()


ACTIONS = (
    Action(
        id="documents",
        text=Text(ru="Реестр документов…", en="Register of documents…"),
        menu=Menu.DOCUMENTS,
        run=_register,
        keys=("Ctrl+R",),
        place=20,
    ),
    Action(
        id="remarks",
        text=Text(ru="Замечания к документам…", en="Remarks on documents…"),
        menu=Menu.DOCUMENTS,
        run=_remarks,
        place=31,
    ),
    Action(
        id="take-back",
        text=Text(ru="Принять правки из Word…", en="Take edits back from Word…"),
        menu=Menu.DOCUMENTS,
        run=_take_back,
        keys=("Ctrl+B",),
        place=30,
    ),
)
