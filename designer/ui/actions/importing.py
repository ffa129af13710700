"""The action that takes files of other programs."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from designer.i18n import Text
from designer.ui.actions import Action, Menu
from designer.ui.desk import Desk


def _import_files(desk: Desk) -> None:
    from designer.exchange.formats import all_formats
    from designer.ui.dialogs.import_file import open_files

    endings = sorted({suffix for module in all_formats().values() for suffix in module.SUFFIXES})
    known = " ".join(f"*{ending}" for ending in endings)
    kinds = Text(
        ru=f"Таблицы, рисунки и тексты ({known});;Все файлы (*)", en=f"Tables, drawings, texts ({known});;All files (*)"
    )
    title = Text(ru="Загрузить из файлов", en="Import files")
    names, _ = QFileDialog.getOpenFileNames(desk.window, str(title), "", str(kinds))
    if names:
        open_files(desk, [Path(name) for name in names])


ACTIONS = (
    Action(
        id="import-files",
        text=Text(ru="Загрузить из файлов…", en="Import files…"),
        icon="import",
        menu=Menu.FILE,
        run=_import_files,
        keys=("Ctrl+Shift+I",),
        place=30,
    ),
)
