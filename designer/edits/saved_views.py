"""Save ways to look in the model, and drop them."""

from __future__ import annotations

from collections.abc import Mapping

from designer.edits.refusal import Refusal, insist
from designer.i18n import Text
from designer.model.organization import Organization
from designer.model.record import new_id
from designer.model.saved_views import SavedView


def may_save_view(name: str) -> Refusal | None:
    """Say why a view may not be saved under a name, or None."""
    if not name.strip():
        return Refusal(Text(ru="Назовите сохраняемый вид.", en="Name the view to save it."))
    return None


def save_view(
    organization: Organization, name: str, view: str, overlay: str, conditions: Mapping[str, str]
) -> SavedView:
    """Save a way to look; one of the same name is replaced."""
    insist(may_save_view(name))
    clean = " ".join(name.split())
    known = next((v for v in organization.all(SavedView) if v.name.casefold() == clean.casefold()), None)
    kept = {id: value for id, value in sorted(conditions.items()) if value}
    saved = SavedView(id=known.id if known else new_id(), name=clean, view=view, overlay=overlay, conditions=kept)
    organization.put(saved)
    return saved


def drop_view(organization: Organization, id: str) -> None:
    """Forget a saved way to look."""
    organization.drop(organization.need(SavedView, id).id)
