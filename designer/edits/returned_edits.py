"""Remember which edits of returned documents were rejected."""

from __future__ import annotations

from designer.model.organization import Organization
from designer.model.register import RejectedEdit


def reject_edit(organization: Organization, edit: RejectedEdit) -> None:
    """Remember that an edit of a returned document was not taken; one about somebody who is gone is let go."""
    if edit.subject in organization:
        organization.put(edit)


def reconsider_edit(organization: Organization, id: str) -> None:
    """Forget that an edit was rejected, so that it is proposed again; nothing happens where it was not."""
    if organization.get(RejectedEdit, id) is not None:
        organization.drop(id)
