"""Saving and leaving the open model, and what to do when a save cannot be done."""

from __future__ import annotations

import os
from pathlib import Path

from designer.i18n import Text, plain
from designer.storage.faults import could_not, reason
from designer.storage.saving import ChangedOnDisk, TakenOver
from designer.ui.asking import Answer, ask, choose
from designer.ui.desk import Desk
from designer.ui.files import recent
from designer.ui.files.file_dialogs import ask_new_file
from designer.ui.files.lock_question import described
from designer.ui.files.saver import Fault

MODELS = Text(ru="Модели (*.orgmission)", en="Models (*.orgmission)")
SUFFIX = ".orgmission"
_FILE_IS_WHOLE = Text(ru="Файл на диске прежний. ", en="The file on disk is as it was. ")


def save(desk: Desk) -> None:
    """Save, asking for a name the first time; the window goes on meanwhile."""
    if desk.session.path is None or desk.session.is_read_only:
        save_as(desk)
    else:
        desk.saver.save(desk.session, desk.session.path)


def save_as(desk: Desk) -> None:
    """Ask for a name and save under it."""
    from designer.word.file_names import safe_file_name

    called = desk.organization.company.name or desk.session.title
    start = str(desk.session.path or safe_file_name(called, suffix=SUFFIX, used=set()))
    path = ask_new_file(desk.window, Text(ru="Сохранить как", en="Save as"), start, MODELS)
    if path is not None:
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
            from designer.ui.files.merging import merge_changed_file

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
