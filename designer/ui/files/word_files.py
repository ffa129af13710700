"""Ask where a Word document or another file goes, and write it there."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from designer.documents.subject import Subject
from designer.i18n import Text
from designer.storage.atomic import write_whole
from designer.storage.faults import could_not
from designer.ui.asking import explain
from designer.ui.desk import Desk
from designer.ui.files.file_dialogs import ask_new_file

_WORD = Text(ru="Документ Word (*.docx)", en="Word document (*.docx)")


def save_document(desk: Desk, kind: str, subject: Subject) -> Path | None:
    """Make one document and write it where the user says; returns the file, None where nothing was written."""
    from designer.documents.document_type import all_types
    from designer.documents.report import PackProblem
    from designer.documents.writing.single import one_document
    from designer.word.file_names import safe_file_name

    language = desk.organization.company.language
    title = all_types()[kind].file_name(subject, language)
    try:
        data = one_document(desk.organization, kind, subject, language, date.today())
    except PackProblem as problem:
        explain(desk, problem.text)
        return None
    return save_bytes(desk, data, safe_file_name(title, suffix=".docx", used=set()), _WORD)


def save_bytes(desk: Desk, data: bytes, name: str, kinds: Text) -> Path | None:
    """Write a file where the user says; a file that cannot be written is explained."""
    title = Text(ru="Сохранить", en="Save")
    path = ask_new_file(desk.window, title, name, kinds)
    if path is None:
        return None
    if not path.suffix:
        path = path.with_suffix(Path(name).suffix)
    try:
        write_whole(path, data)
    except OSError as fault:
        explain(desk, could_not(path, fault))
        return None
    desk.say(Text(ru=f"Сохранено: {path.name}", en=f"Saved: {path.name}"))
    return path
