"""Opening a model file as it was saved."""

from __future__ import annotations

from pathlib import Path

from designer.i18n import Text
from designer.session import Session
from designer.storage.broken_file import BrokenFile, ConflictedFile
from designer.storage.copies_beside import copies_beside
from designer.storage.faults import could_not
from designer.ui.asking import choose, explain
from designer.ui.desk import Desk
from designer.ui.files import recent
from designer.ui.files.lock_question import settle_lock


def open_file(desk: Desk, path: Path) -> bool:
    """Open a model as it was saved, in the place of one that may be left."""
    try:
        session = Session.open(path)
    except ConflictedFile as fault:
        from designer.ui.files.merging import open_conflicted

        return open_conflicted(desk, path, fault)
    except BrokenFile as fault:
        explain(desk, fault.text)
        return False
    except OSError as fault:
        explain(desk, could_not(path, fault))
        return False
    if not settle_lock(desk, session):
        return False
    recent.remember(path)
    desk.show(session)
    settle_copies(desk, path)
    return True


def settle_copies(desk: Desk, path: Path) -> None:
    """Offer to merge what a synchronizing program put beside the model, or open it apart; nothing is overwritten."""
    for copy in () if desk.session.is_read_only else copies_beside(path):
        words = Text(
            ru=f"Рядом лежит другая версия этой модели: «{copy.name}». Похоже, её оставила программа синхронизации, "
            "когда файл меняли на двух компьютерах.\n\nСлияние ничего не меняет на диске, пока вы не сохраните.",
            en=f"Another version of this model lies beside: “{copy.name}”. It seems that a synchronizing program left "
            "it when the file was changed on two computers.\n\nMerging changes nothing on the disk until you save.",
        )
        merge, later = Text(ru="Слить…", en="Merge…"), Text(ru="Не сейчас", en="Not now")
        if choose(desk, words, merge, later) == 0:
            from designer.ui.files.merging import merge_copy

            merge_copy(desk, copy)
