"""Renames a participant; where that makes signed documents stale, they are shown first."""

from __future__ import annotations

from collections.abc import Callable

from designer.edits.participants import has_fresh_name, rename
from designer.edits.refusal import Refused
from designer.i18n import Text
from designer.model.organization import Organization
from designer.model.participants import Participant
from designer.model.register import IssuedDocument
from designer.ui.desk import Desk

RENAME = Text(ru="Переименовать", en="Rename")


def rename_with_care(desk: Desk, id: str, name: str, label: Text = RENAME) -> bool:
    """Rename as one undo step; False where the user has left it or the name is refused.

    Naming somebody who has just been made belongs to the step that made him.
    """

    def edit(organization: Organization) -> None:
        rename(organization, id, name)

    if not _may_go_stale(desk, edit):
        return False
    participant = desk.organization.get(Participant, id)
    is_fresh = participant is not None and has_fresh_name(participant)
    with desk.edit(label, merge=desk.session.go_on_making(id) if is_fresh else None) as organization:
        edit(organization)
    return True


def _may_go_stale(desk: Desk, edit: Callable[[Organization], None]) -> bool:
    """Show the signed documents that an edit makes stale; False where the user leaves it."""
    if not desk.organization.count(IssuedDocument):
        return True
    try:
        found = desk.session.stale_after(edit)
    except Refused:
        return True
    if not any(state.is_binding for state in found):
        return True
    from designer.ui.dialogs.stale import StaleDialog

    return bool(StaleDialog(desk, found, RENAME, RENAME).exec())
