"""Files dropped on the canvas: a model is opened, anything else is read in with a preview."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QDragEnterEvent, QDropEvent

from designer.i18n import Text
from designer.storage.project_file import SUFFIX
from designer.ui import files
from designer.ui.desk import Desk


def _paths(event: QDropEvent) -> list[Path]:
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]


def enter(event: QDragEnterEvent) -> None:
    """Take what holds local files, and plain text."""
    if _paths(event) or event.mimeData().hasText():
        event.acceptProposedAction()


def drop(desk: Desk, event: QDropEvent) -> None:
    """Open the first model among the files, or show what the first other file (or the text) holds."""
    paths = _paths(event)
    event.acceptProposedAction()
    if not paths:
        _preview(desk, None, event.mimeData().text())
        return
    model = next((path for path in paths if path.suffix.lower() == SUFFIX), None)
    if model is not None:
        if files.may_leave(desk):
            files.open_path(desk, model)
    elif paths[0].is_file():
        _preview(desk, paths[0], "")
    else:
        desk.say(Text(ru="Папку прочитать нельзя, перетащите файл.", en="A folder cannot be read, drop a file."))


def _preview(desk: Desk, path: Path | None, text: str) -> None:
    from designer.ui.dialogs.import_preview import ImportPreview

    dialog = ImportPreview(desk, text)
    if path is not None:
        dialog.take_file(path)
    dialog.open()
