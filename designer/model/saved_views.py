"""Ways to look that were saved in the model: who is shown, with which overlay, in which view."""

from __future__ import annotations

from dataclasses import dataclass

from designer.model.fields import said
from designer.model.record import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedView(Record):
    """One saved way to look at the organization."""

    name: str = said("Название", "Name")
    view: str = said("Вид", "View", default="clients")
    overlay: str = said("Наложение", "Overlay")
    conditions: dict[str, str] = said("Кого показать", "Whom to show", default=dict)
    """Criterion → value; everybody who meets all of them is shown."""
