"""What to do with a model that somebody else has open."""

from __future__ import annotations

from designer.i18n import Text
from designer.session import Session
from designer.storage.model_lock import Holder
from designer.ui.asking import choose
from designer.ui.desk import Desk
from designer.ui.moments import moment

_CHOICES = (
    Text(ru="Только читать", en="Read only"),
    Text(ru="Открыть копию", en="Open a copy"),
    Text(ru="Забрать себе", en="Take over"),
    Text(ru="Не открывать", en="Do not open"),
)


def settle_lock(desk: Desk, session: Session) -> bool:
    """Say that we have the model open, or ask what to do where somebody else has; returns whether to go on."""
    left, opened = desk.session.path, session.path
    if left is not None and opened is not None and left.resolve() == opened.resolve():
        desk.session.release_lock()  # the same window opens its file again
    holder = session.take_lock()
    if holder is None:
        return True
    answer = choose(desk, whose(session, holder), *_CHOICES)
    if answer == 0:
        session.is_read_only = True
    elif answer == 1:
        session.become_copy()
    elif answer == 2:
        session.take_lock(over=True)
    return answer < 3


def whose(session: Session, holder: Holder) -> Text:
    """Say who has a model open, where and since when, and what each answer means."""
    return Text(
        ru=f"Модель «{session.title}» уже открыта: {described(holder).ru}.\n\n"
        "Только читать — смотреть, ничего не меняя.\n"
        "Открыть копию — работать отдельно; потом обе версии можно слить.\n"
        "Забрать себе — если вы знаете, что там уже не работают.",
        en=f"The model “{session.title}” is open already: {described(holder).en}.\n\n"
        "Read only: look without changing anything.\n"
        "Open a copy: work apart; the two versions can be merged later.\n"
        "Take over: if you know that nobody works there any more.",
    )


def described(holder: Holder) -> Text:
    """Return who has a model open, where and since when."""
    who = holder.who or "?"
    when = moment(holder.when) if holder.when else Text(ru="?", en="?")
    where = holder.where or "?"
    return Text(
        ru=f"{who}, компьютер {where}, открыта {when.ru}", en=f"{who}, on the computer {where}, opened {when.en}"
    )
