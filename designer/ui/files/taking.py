"""Takes in what was pasted or dropped: participants, lists of names, texts with missions, files."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData

from designer.edits.copying import paste
from designer.edits.listing import put_list, read_list
from designer.edits.pasted import as_list
from designer.i18n import Text, counted
from designer.model.participants import Participant
from designer.model.record import Record
from designer.storage.clipboard import MIME_TYPE, NotAModel, unpacked
from designer.storage.project_file import SUFFIX
from designer.ui.desk import Desk
from designer.ui.files.saves import may_leave
from designer.ui.files.taking_up import open_path

PASTE = Text(ru="Вставить", en="Paste")


def paths_in(data: QMimeData) -> list[Path]:
    """Return the local files that are pasted or dropped."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]


def records_in(data: QMimeData) -> tuple[Record, ...]:
    """Return the copied participants with all that belongs to them; none where something else was copied."""
    try:
        return unpacked(bytes(data.data(MIME_TYPE).data()))
    except NotAModel:
        return ()


def take(desk: Desk, data: QMimeData) -> None:
    """Take in what is there: participants and lists at once, everything else with a preview."""
    records, paths = records_in(data), paths_in(data)
    if records:
        put_records(desk, records, (24.0, 24.0))
    elif paths:
        take_files(desk, paths)
    elif data.text().strip():
        take_text(desk, data.text())
    else:
        desk.say(
            Text(
                ru="В буфере нет ни участников, ни текста, ни файлов.",
                en="The clipboard holds no participants, text or files.",
            )
        )


def put_records(desk: Desk, records: tuple[Record, ...], shift: tuple[float, float], label: Text = PASTE) -> None:
    """Add copied participants, moved by so many px of the sheet, and select them."""
    ids: list[str] = []
    with desk.edit(label) as organization:
        made = paste(organization, records, shift=shift)
        ids = [id for id in made.values() if organization.get(Participant, id)]
    _show(desk, ids)


def take_text(desk: Desk, text: str) -> None:
    """Make units of a list of names; a text that says more is shown with what it means first."""
    listed = as_list(text)
    if listed is None:
        _preview(desk, None, text)
        return
    before = {record.id for record in desk.organization if isinstance(record, Participant)}
    ids: list[str] = []
    with desk.edit(Text(ru="Вставить список", en="Paste a list")) as organization:
        ids = put_list(organization, read_list(listed))
    new = [id for id in ids if id not in before]
    if new or not ids:
        _show(desk, new)
    else:
        desk.select(ids)
        desk.say(Text(ru="Все из списка уже есть в модели.", en="Everybody of the list is in the model already."))


def take_files(desk: Desk, paths: list[Path]) -> None:
    """Open the first model among the files, or show what the first other file holds."""
    model = next((path for path in paths if path.suffix.lower() == SUFFIX), None)
    if model is not None:
        if may_leave(desk):
            open_path(desk, model)
    elif paths[0].is_file():
        _preview(desk, paths[0], "")
    else:
        desk.say(Text(ru="Папку прочитать нельзя, перетащите файл.", en="A folder cannot be read, drop a file."))


def _show(desk: Desk, ids: list[str]) -> None:
    desk.select(ids)
    number = counted(len(ids), ("участник", "участника", "участников"), ("participant", "participants"))
    desk.say(Text(ru=f"Вставлено: {number}", en=f"Pasted: {number}"), undo=True)


def _preview(desk: Desk, path: Path | None, text: str) -> None:
    from designer.ui.dialogs.import_preview import ImportPreview

    dialog = ImportPreview(desk, text)
    if path is not None:
        dialog.take_file(path)
    dialog.open()
