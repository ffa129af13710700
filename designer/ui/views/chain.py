"""The tab of the chain view."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from designer.ui.desk import Desk
from designer.ui.views import View
from designer.views.titles import CHAIN


def _make(desk: Desk) -> QWidget:
    from designer.ui.canvas.canvas import Canvas
    from designer.views.chain import VIEW as SHOWN

    return Canvas(desk, SHOWN)


VIEW = View(id="chain", title=CHAIN, make=_make, place=30, term="chain")
