"""Actions that bring something in and take something out."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from designer.i18n import Text
from designer.ui.actions import Action, Menu
from designer.ui.desk import Desk

_PICTURES = Text(ru="Рисунки (*.svg *.png *.pdf)", en="Pictures (*.svg *.png *.pdf)")


def _paste_text(desk: Desk) -> None:
    from designer.ui.dialogs.import_preview import ImportPreview

    held = QGuiApplication.clipboard().text()
    ImportPreview(desk, held if held.count("\n") > 1 else "").exec()


def _export_pack(desk: Desk) -> None:
    from designer.ui.dialogs.export import ExportDialog

    ExportDialog(desk).exec()


def _export_picture(desk: Desk) -> None:
    from designer.ui.asking import explain
    from designer.ui.files import could_not
    from designer.ui.pictures import write_picture

    title = str(Text(ru="Выгрузить рисунок", en="Export the picture"))
    name, _ = QFileDialog.getSaveFileName(desk.window, title, f"{desk.session.title}.svg", str(_PICTURES))
    if not name:
        return
    path = Path(name)
    try:
        write_picture(desk.session, "clients", path if path.suffix else path.with_suffix(".svg"))
    except OSError as fault:
        explain(desk, could_not(path, fault))
        return
    desk.say(Text(ru=f"Рисунок записан: {path.name}", en=f"Picture written: {path.name}"))


ACTIONS = (
    Action(
        id="paste-text",
        text=Text(ru="Вставить из текста…", en="Import a text…"),
        icon="import",
        menu=Menu.FILE,
        run=_paste_text,
        keys=("Ctrl+I",),
        place=30,
    ),
    Action(
        id="export-picture",
        text=Text(ru="Выгрузить рисунок…", en="Export the picture…"),
        menu=Menu.FILE,
        run=_export_picture,
        keys=("Ctrl+Shift+E",),
        place=31,
    ),
    Action(
        id="export-pack",
        text=Text(ru="Выгрузить комплект…", en="Export the pack…"),
        icon="export",
        menu=Menu.DOCUMENTS,
        run=_export_pack,
        keys=("Ctrl+E",),
        place=10,
    ),
)
