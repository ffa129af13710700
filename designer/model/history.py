"""Recorded changes of an organization: undo, redo and everything that follows an edit read one shape."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass

from designer.i18n import Text
from designer.model.organization import Organization
from designer.model.record import Record

Touched = Mapping[str, tuple[Record | None, Record | None]]
"""Record id → the record before and after; None where there was or is none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One finished step: what people call it, and each touched record before and after."""

    label: Text
    touched: Touched
    merge: str | None = None
    """Steps with the same key that follow each other become one."""

    def reversed(self) -> Change:
        """Return the change that takes this one back."""
        return Change(label=self.label, touched={id: (new, old) for id, (old, new) in self.touched.items()})

    def after(self, later: Change) -> Change:
        """Return this change with a later one of the same gesture folded in."""
        touched = dict(self.touched)
        for id, (old, new) in later.touched.items():
            touched[id] = (touched[id][0] if id in touched else old, new)
        kept = {id: pair for id, pair in touched.items() if pair[0] != pair[1]}
        return Change(label=self.label, touched=kept, merge=self.merge)


class History:
    """The edits of one organization, in order, with the place where the user stands among them."""

    def __init__(self, organization: Organization) -> None:
        self.organization = organization
        self._done: list[Change] = []
        self._undone: list[Change] = []
        self._saved: Change | None = None
        self._merging = False
        self._listeners: list[Callable[[Change], None]] = []

    def listen(self, listener: Callable[[Change], None]) -> Callable[[], None]:
        """Call ``listener`` after every edit, undo and redo; returns a function that ends it."""
        self._listeners.append(listener)

        def stop() -> None:
            if listener in self._listeners:
                self._listeners.remove(listener)

        return stop

    @contextmanager
    def edit(self, label: Text, *, merge: str | None = None) -> Iterator[Organization]:
        """Open an edit; leaving the block records it, an exception takes all of it back.

        ``merge`` joins it to the step before, if that has the same key (typing, dragging).
        """
        self.organization.begin()
        try:
            yield self.organization
        except BaseException:
            self.organization.abandon()
            raise
        touched = self.organization.finish()
        if touched:
            self._record(Change(label=label, touched=touched, merge=merge))

    def undo(self) -> Change | None:
        """Take the last step back; returns the change that this made, or None."""
        if not self._done:
            return None
        step = self._done.pop()
        self._undone.append(step)
        return self._apply(step.reversed())

    def redo(self) -> Change | None:
        """Do the step again that was last taken back; returns the change, or None."""
        if not self._undone:
            return None
        step = self._undone.pop()
        self._done.append(step)
        return self._apply(step)

    @property
    def undo_label(self) -> Text | None:
        """What would be taken back now."""
        return self._done[-1].label if self._done else None

    @property
    def redo_label(self) -> Text | None:
        """What would be done again now."""
        return self._undone[-1].label if self._undone else None

    @property
    def is_saved(self) -> bool:
        """Whether the organization is as it was when last marked saved."""
        return self.position is self._saved

    @property
    def position(self) -> Change | None:
        """The step done last, which names the state of now; None before the first."""
        return self._done[-1] if self._done else None

    def mark_saved(self) -> None:
        """Remember this state as the saved one."""
        self.mark_saved_at(self.position)
        self._merging = False

    def mark_saved_at(self, position: Change | None) -> None:
        """Remember the state of a position as the saved one; end the gesture before a position is taken."""
        self._saved = position

    def replay(self, change: Change) -> None:
        """Do a change that was recorded before, as a step of its own kind."""
        self.organization.restore((id, new) for id, (_, new) in change.touched.items())
        self._record(change)

    def forget(self) -> None:
        """Begin the history anew: what was done so far cannot be taken back and counts as saved."""
        self._done.clear()
        self._undone.clear()
        self.mark_saved()

    def end_gesture(self) -> None:
        """Let the next edit be a step of its own even if its merge key is the same."""
        self._merging = False

    def go_on_making(self, id: str) -> str | None:
        """Return the key by which the next edit joins the step done last, if that step made this record; else None."""
        last = self.position
        if last is None or last.merge is None or id not in last.touched or last.touched[id][0] is not None:
            return None
        self._merging = True
        return last.merge

    def _record(self, change: Change) -> None:
        last = self._done[-1] if self._done else None
        self._undone.clear()
        if last and change.merge and last.merge == change.merge and self._merging:
            joined = last.after(change)
            if joined.touched:
                self._done[-1] = joined
            else:
                self._done.pop()
        else:
            self._done.append(change)
        self._merging = True
        self._tell(change)

    def _apply(self, change: Change) -> Change:
        self._merging = False
        self.organization.restore((id, new) for id, (_, new) in change.touched.items())
        self._tell(change)
        return change

    def _tell(self, change: Change) -> None:
        for listener in tuple(self._listeners):
            listener(change)
