"""Today and target: begin a target model, look at the way to it, publish it or throw it away."""

from __future__ import annotations

from pathlib import Path

from designer.i18n import Text
from designer.session import Session
from designer.storage.broken_file import BrokenFile
from designer.storage.common_base import find_base
from designer.storage.faults import could_not
from designer.storage.scenarios import begin_target, no_longer_target, target_of, throw_away
from designer.ui.asking import choose, explain
from designer.ui.desk import Desk
from designer.ui.dialogs.compare import CompareDialog
from designer.ui.dialogs.merge import Case, MergeDialog, apply
from designer.ui.files.file_dialogs import ask_new_file
from designer.ui.files.merging import ask_copy, read_copy
from designer.ui.files.saves import SUFFIX, may_leave
from designer.ui.files.taking_up import open_path

_MODELS = Text(ru="Модели (*.orgmission)", en="Models (*.orgmission)")
_TODAY = Text(ru="Сегодня", en="Today")
_TARGET = Text(ru="Цель", en="Target")


def begin(desk: Desk) -> None:
    """Ask for a name, write the target as a copy of the open model, and open it."""
    today = desk.session.path
    if today is None or not may_leave(desk):
        return
    ending = Text(ru="цель", en="target")
    start = str(today.with_name(f"{today.stem} — {ending}{SUFFIX}"))
    title = Text(ru="Начать целевую модель", en="Begin a target model")
    chosen = ask_new_file(desk.window, title, start, _MODELS)
    if chosen is None:
        return
    target = chosen if chosen.suffix else chosen.with_suffix(SUFFIX)
    if target == today:
        explain(desk, Text(ru="Целевой модели нужен свой файл.", en="A target model needs a file of its own."))
        return
    try:
        begin_target(desk.organization, today, target)
    except OSError as fault:
        explain(desk, could_not(target, fault))
        return
    if open_path(desk, target):
        desk.say(
            Text(
                ru="Открыта целевая модель: меняйте её свободно, сегодняшняя не тронута.",
                en="The target model is open: change it freely, that of today is untouched.",
            )
        )


def show_plan(desk: Desk) -> None:
    """Show the way from today to the target, whichever of the two is open."""
    found = _two(desk)
    if found is None:
        return
    today, target, target_path = found
    title = Text(ru="План перехода: сегодня → цель", en="The plan: today → target")
    before = (f"{_TODAY}: {today.title}", today.organization)
    dialog = CompareDialog(desk, title, before, (f"{_TARGET}: {target.title}", target.organization))
    drop = dialog.offer(Text(ru="Выбросить цель…", en="Discard the target…"))
    drop.clicked.connect(lambda: dialog.done(3))
    publish = dialog.offer(Text(ru="Опубликовать…", en="Publish…"), "primary")
    publish.setEnabled(bool(dialog.plan.steps))
    publish.clicked.connect(lambda: dialog.done(2))
    outcome = dialog.exec()
    if outcome == 2:
        publish_target(desk, today, target)
    elif outcome == 3:
        drop_target(desk, today, target_path)


def publish_target(desk: Desk, today: Session, target: Session) -> bool:
    """Merge the target into the model of today as one undo step, asking what has changed there since."""
    if today is not desk.session and not may_leave(desk):
        return False
    today.keep_safe()
    base = find_base(today.organization, target.organization, known=target.organization.parent)
    case = Case(theirs=target.organization, name=target.title, base=base)
    merged = today.merge_with(target.organization, base.organization)
    if merged.questions:
        if not MergeDialog(desk, case, today).exec():
            return False
    else:
        apply(desk, today, case, merged)
    no_longer_target(today.organization)
    if today is not desk.session:
        desk.show(today)
    desk.say(
        Text(
            ru="Целевая модель опубликована в сегодняшнюю. Сохраните её и переиздайте документы.",
            en="The target has been published to today’s model. Save it and issue the documents again.",
        ),
        undo=True,
    )
    return True


def drop_target(desk: Desk, today: Session, target: Path) -> bool:
    """Throw the target's file away after asking; its last state stays among the earlier versions."""
    question = Text(
        ru=f"Выбросить целевую модель «{target.stem}»? Её последнее состояние останется среди прежних версий.",
        en=f"Discard the target model “{target.stem}”? Its last state stays among the earlier versions.",
    )
    if choose(desk, question, Text(ru="Выбросить", en="Throw away"), Text(ru="Оставить", en="Keep")) != 0:
        return False
    if today is not desk.session:
        if not may_leave(desk):
            return False
        desk.show(today)
    try:
        throw_away(target)
    except (OSError, BrokenFile) as fault:
        words = fault.text if isinstance(fault, BrokenFile) else could_not(target, fault)
        explain(desk, words)
        return False
    desk.say(Text(ru="Целевая модель выброшена", en="The target has been discarded"))
    return True


def _two(desk: Desk) -> tuple[Session, Session, Path] | None:
    """Return today, the target and the target's file; the one that is not open is read from its file."""
    session, path = desk.session, desk.session.path
    of = target_of(desk.organization)
    if of and path is not None:
        beside = path.with_name(of)
        where = Text(ru="Где сегодняшняя модель?", en="Which file is today’s model?")
        chosen = beside if beside.is_file() else ask_copy(desk, where)
        other = read_copy(desk, chosen) if chosen is not None else None
        return (other[0], session, path) if other is not None else None
    chosen = ask_copy(desk, Text(ru="Выберите целевую модель", en="Choose the target model"))
    other = read_copy(desk, chosen) if chosen is not None else None
    return (session, other[0], chosen) if other is not None and chosen is not None else None
