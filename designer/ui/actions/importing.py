"""The action that takes files of other programs."""

from __future__ import annotations

from designer.i18n import Text
from designer.ui.actions import Action, Menu
from designer.ui.desk import Desk
from designer.ui.files.file_dialogs import ask_files


def _import_files(desk: Desk) -> None:
    from designer.exchange.formats import all_formats
    from designer.ui.dialogs.import_file import open_files

    endings = sorted({suffix for module in all_formats().values() for suffix in module.SUFFIXES})
    known = " ".join(f"*{ending}" for ending in endings)
    kinds = Text(
        ru=f"Таблицы, рисунки и тексты ({known});;Все файлы (*)", en=f"Tables, drawings, texts ({known});;All files (*)"
    )
    title = Text(ru="Загрузить из файлов", en="Import files")
    files = ask_files(desk.window, title, kinds)
    if files:
        open_files(desk, files)


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
