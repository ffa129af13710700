"""Several selected by keyboard: who is marked stays selected while the arrow keys walk on."""

from __future__ import annotations

from designer.i18n import Text
from designer.ui.canvas.surface import Surface


def marked(canvas: Surface) -> list[str]:
    """Return who is marked; all marks are gone as soon as something else has changed the selection."""
    selection = canvas.desk.selection
    if not set(canvas.marks) <= set(selection) or len(set(selection) - set(canvas.marks)) > 1:
        canvas.marks = []
    return canvas.marks


def turn(canvas: Surface) -> None:
    """Mark who is selected, or take the mark away."""
    one, marks = canvas.desk.selected, marked(canvas)
    if not one:
        return
    if one in marks:
        marks.remove(one)
        canvas.desk.say(Text(ru="Отметка снята", en="Unmarked"))
    else:
        marks.append(one)
        canvas.desk.say(Text(ru="Отмечено: идите стрелками дальше", en="Marked: walk on with the arrow keys"))


def go_to(canvas: Surface, id: str) -> None:
    """Select somebody beside those who are marked, and show him."""
    marks = [one for one in marked(canvas) if one != id]
    canvas.desk.select([*marks, id])
    canvas.reveal(id)
