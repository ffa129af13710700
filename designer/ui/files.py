"""Opening, saving and leaving models, as people do it in the window."""

from __future__ import annotations

import errno
import os
from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from designer.i18n import Language, Text, current_language, plain
from designer.session import Session
from designer.storage.broken_file import BrokenFile, ConflictedFile
from designer.storage.copies_beside import copies_beside
from designer.storage.faults import cure, reason
from designer.storage.saving import ChangedOnDisk, TakenOver
from designer.ui import recent
from designer.ui.asking import Answer, ask, choose, explain
from designer.ui.desk import Desk
from designer.ui.opening import described, settle_lock
from designer.ui.saver import Fault

_FILES = Text(ru="Модели (*.orgmission)", en="Models (*.orgmission)")
SUFFIX = ".orgmission"


def new(desk: Desk) -> None:
    """Begin an empty model."""
    if may_leave(desk):
        desk.show(Session.new(current_language()))


def open_example(desk: Desk, key: str = "", language: Language | None = None) -> None:
    """Open a built-in example, the first one without a key."""
    if may_leave(desk):
        session = Session.example(language or current_language(), key)
        session.become_own()
        desk.show(session)


def ask_open(desk: Desk) -> None:
    """Ask for a model file and open it."""
    name, _ = QFileDialog.getOpenFileName(desk.window, str(Text(ru="Открыть", en="Open")), "", str(_FILES))
    if name:
        open_path(desk, Path(name))


def open_path(desk: Desk, path: Path) -> bool:
    """Open a model, or the unsaved work on it; what is wrong is explained, and the open model stays."""
    from designer.ui.recovering import offer

    return may_leave(desk) and (offer(desk, path) or open_file(desk, path))


def open_file(desk: Desk, path: Path) -> bool:
    """Open a model as it was saved, in the place of one that may be left."""
    try:
        session = Session.open(path)
    except ConflictedFile as fault:
        from designer.ui.merging import open_conflicted

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
            from designer.ui.merging import merge_copy

            merge_copy(desk, copy)


def save(desk: Desk) -> None:
    """Save, asking for a name the first time; the window goes on meanwhile."""
    if desk.session.path is None or desk.session.is_read_only:
        save_as(desk)
    else:
        desk.saver.save(desk.session, desk.session.path)


def save_as(desk: Desk) -> None:
    """Ask for a name and save under it."""
    start = str(desk.session.path or f"{desk.session.title}{SUFFIX}")
    name, _ = QFileDialog.getSaveFileName(desk.window, str(Text(ru="Сохранить как", en="Save as")), start, str(_FILES))
    if name:
        path = Path(name)
        desk.saver.save(desk.session, path if path.suffix else path.with_suffix(SUFFIX))


def may_leave(desk: Desk) -> bool:
    """Whether the open model may be left: it is saved, or the user says so."""
    desk.saver.wait()
    if desk.session.is_saved:
        return True
    question = Text(
        ru=f"В модели «{desk.session.title}» есть несохранённые изменения.",
        en=f"The model “{desk.session.title}” has unsaved changes.",
    )
    answer = ask(desk, question)
    if answer is Answer.SAVE:
        save(desk)
        desk.saver.wait()
        return desk.session.is_saved
    return answer is Answer.DISCARD


def follow_saver(desk: Desk) -> None:
    """Tell the user what became of each save."""
    desk.saver.saved.connect(lambda path: was_saved(desk, path))
    desk.saver.failed.connect(lambda path, fault: was_not_saved(desk, path, fault))


def was_saved(desk: Desk, path: Path) -> None:
    """Say that a save is done."""
    recent.remember(path)
    desk.bridge.saved.emit()
    desk.say(Text(ru=f"Сохранено: {path.name}", en=f"Saved: {path.name}"))


def was_not_saved(desk: Desk, path: Path, fault: Fault) -> None:
    """Say why a save could not be done and offer what helps; the file is as it was."""
    elsewhere = Text(ru="Сохранить в другом месте…", en="Save elsewhere…")
    later = Text(ru="Позже", en="Later")
    if isinstance(fault, ChangedOnDisk):
        words = Text(
            ru=f"Файл «{path.name}» изменился на диске после того, как вы его открыли: его сохранил кто-то ещё "
            "или программа синхронизации. Он не тронут, ваши изменения записаны в журнал. "
            "Слейте обе версии или сохраните свою под другим именем — ни одна не пропадёт.",
            en=f"The file “{path.name}” has changed on disk since you opened it: somebody else or a "
            "synchronizing program has saved it. It was left alone, and your changes are in the journal. "
            "Merge the two versions, or save yours under another name: neither will be lost.",
        )
        answer = choose(desk, words, Text(ru="Слить…", en="Merge…"), elsewhere, later)
        if answer == 0:
            from designer.ui.merging import merge_changed_file

            if merge_changed_file(desk, path):
                desk.saver.save(desk.session, path)
        elif answer == 1:
            save_as(desk)
        return
    if isinstance(fault, TakenOver):
        _was_taken_over(desk, fault)
        return
    again = Text(ru="Повторить", en="Try again")
    why = reason(fault)
    desk.say(Text(ru=f"Не сохранено: {path.name} ({why.ru})", en=f"Not saved: {path.name} ({why.en})"))
    whole = _FILE_IS_WHOLE if os.path.exists(path) else plain("")
    answer = choose(desk, could_not(path, fault) + plain("\n\n") + whole + _kept(desk), elsewhere, again, later)
    if answer == 0:
        save_as(desk)
    elif answer == 1:
        desk.saver.save(desk.session, path)


_FILE_IS_WHOLE = Text(ru="Файл на диске прежний. ", en="The file on disk is as it was. ")


def _kept(desk: Desk) -> Text:
    """Say where the changes are that could not be saved."""
    if desk.session.keeping is not None and desk.session.keeping.fault is None:
        return Text(ru="Ваши изменения записаны в журнал.", en="Your changes are in the journal.")
    return Text(
        ru="Журнал изменений тоже не пишется: не закрывайте программу, пока не сохраните модель в другом месте.",
        en="The journal of changes cannot be written either: do not close the program before the model is saved "
        "in another place.",
    )


def _was_taken_over(desk: Desk, fault: TakenOver) -> None:
    holder = described(fault.holder)
    words = Text(
        ru=f"Файл «{fault.path.name}» забрал себе другой: {holder.ru}. Он не тронут, ваши изменения записаны в журнал. "
        "Сохраните свою работу под другим именем или заберите файл обратно, если договорились.",
        en=f"The file “{fault.path.name}” was taken over: {holder.en}. It was left alone, and your changes are in the "
        "journal. Save your work under another name, or take the file back if you have agreed on it.",
    )
    elsewhere = Text(ru="Сохранить в другом месте…", en="Save elsewhere…")
    back = Text(ru="Забрать обратно", en="Take back")
    answer = choose(desk, words, elsewhere, back, Text(ru="Позже", en="Later"))
    if answer == 0:
        save_as(desk)
    elif answer == 1:
        desk.session.take_lock(over=True)
        desk.saver.save(desk.session, fault.path)


def could_not(path: Path, fault: OSError) -> Text:
    """Say which file or folder could not be read or written, why, and what to do."""
    why, help = reason(fault), cure(fault)
    is_folder = os.path.isdir(path) and fault.errno != errno.EISDIR
    what = f"Папка {path} недоступна" if is_folder else f"Файл {path} недоступен"
    name = f"The {'folder' if is_folder else 'file'} {path}"
    return Text(ru=f"{what}: {why.ru}. {help.ru}", en=f"{name} cannot be used: {why.en}. {help.en}")
