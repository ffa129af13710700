"""The tab of the chain view."""

from __future__ import annotations

from designer.ui.canvas.canvas import Canvas
from designer.ui.views import View
from designer.views.chain import VIEW as SHOWN

VIEW = View(id=SHOWN.id, title=SHOWN.title, make=lambda desk: Canvas(desk, SHOWN), place=30)
