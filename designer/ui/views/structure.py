"""The tab of the structure view."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from designer.ui.desk import Desk
from designer.ui.views import View
from designer.views.titles import STRUCTURE


def _make(desk: Desk) -> QWidget:
    from designer.ui.canvas.canvas import Canvas
    from designer.views.structure import VIEW as SHOWN

    return Canvas(desk, SHOWN)


VIEW = View(id="structure", title=STRUCTURE, make=_make, place=20, term="structure")
