"""The tab of the clients view."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from designer.ui.desk import Desk
from designer.ui.views import View
from designer.views.titles import CLIENTS


def _make(desk: Desk) -> QWidget:
    from designer.ui.canvas.canvas import Canvas
    from designer.views.clients import VIEW as SHOWN

    return Canvas(desk, SHOWN)


VIEW = View(id="clients", title=CLIENTS, make=_make, place=10, term="internal-client")
