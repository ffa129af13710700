"""Shows new missions and numbers of findings in place, where no box has to move for them."""

from __future__ import annotations

from dataclasses import replace

from designer.model.participants import Performer
from designer.picture.look import size_of
from designer.ui.canvas.primitive_painter import measured
from designer.ui.canvas.surface import Surface


def redress(canvas: Surface) -> bool:
    """Bring missions and findings up to date; False where the drawing has to be made anew."""
    if not canvas.desk.looking.is_plain:
        return False
    organization, findings = canvas.desk.organization, canvas.desk.session.findings_by()
    looks = canvas.stage.board.looks
    changed = {}
    for id, look in looks.items():
        if id in canvas.stage.board.same:
            continue
        performer = organization.get(Performer, id)
        mission = performer.mission if performer else ""
        if look.findings != findings.get(id, 0) or (look.mission != mission and not look.is_container):
            changed[id] = replace(look, mission=mission, findings=findings.get(id, 0))
    boxes = [(one, looks[id]) for id, one in changed.items() if not one.is_container]
    if any(size_of(new, measured) != size_of(old, measured) for new, old in boxes):
        return False
    if changed:
        looks.update(changed)
        canvas.refresh()
    return True
