"""Actions that bring something in and take something out."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication

from designer.exchange.outgoing import Writer, all_writers
from designer.i18n import Text
from designer.ui.actions import Action, Menu
from designer.ui.desk import Desk
from designer.ui.files.file_dialogs import ask_new_file

_PICTURES = Text(ru="Рисунки (*.svg *.png *.pdf)", en="Pictures (*.svg *.png *.pdf)")


def _paste_text(desk: Desk) -> None:
    from designer.ui.dialogs.import_preview import ImportPreview

    held = QGuiApplication.clipboard().text()
    ImportPreview(desk, held if held.count("\n") > 1 else "").exec()


def _export_pack(desk: Desk) -> None:
    from designer.ui.dialogs.export import ExportDialog

    ExportDialog(desk).exec()


def _print_pages(desk: Desk) -> None:
    from designer.ui.dialogs.print_pages import PrintDialog

    PrintDialog(desk, _drawn_view(desk)).exec()


def _export_model(desk: Desk, writer: Writer) -> None:
    """Write the model as a file of another program and say what of it stayed behind."""
    from designer.ui.asking import explain
    from designer.ui.files.word_files import save_bytes

    data, losses = desk.session.export_model(writer.kind)
    kinds = writer.files + f" (*{writer.suffix})"
    if save_bytes(desk, data, f"{desk.session.title}{writer.suffix}", kinds) is not None and losses:
        lost = Text(ru="В этот файл не вошло:\n", en="Left out of the file:\n")
        for loss in losses:
            lost = lost + "\n" + loss
        explain(desk, lost)


def _drawn_view(desk: Desk) -> str:
    """Return the view that is open, the one of clients where it is no drawing."""
    from designer.views import all_views

    open_one = str(getattr(desk.window, "open_view", ""))
    return open_one if open_one in all_views() else "clients"


def _export_picture(desk: Desk) -> None:
    from designer.storage.faults import could_not
    from designer.ui.asking import explain
    from designer.ui.files.pictures import write_seen_picture

    title = Text(ru="Выгрузить рисунок", en="Export the picture")
    path = ask_new_file(desk.window, title, f"{desk.session.title}.svg", _PICTURES)
    if path is None:
        return
    try:
        write_seen_picture(desk, _drawn_view(desk), path if path.suffix else path.with_suffix(".svg"))
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
        id="print-pages",
        text=Text(ru="Печать схемы на листах…", en="Print the drawing on sheets…"),
        menu=Menu.FILE,
        run=_print_pages,
        keys=("Ctrl+Alt+P",),
        place=32,
    ),
    *(
        Action(
            id=f"export-{writer.kind}",
            text=Text(ru="Выгрузить: ", en="Export: ") + writer.title + "…",
            menu=Menu.FILE,
            run=lambda desk, writer=writer: _export_model(desk, writer),  # type: ignore[misc]
            keys=("Ctrl+Alt+E",) if writer.kind == "workbook" else (),
            place=33,
        )
        for writer in all_writers().values()
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
