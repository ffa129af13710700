"""The workbench: a surface with the parts that stand on it, each of them a file beside this one."""

from __future__ import annotations

from PySide6.QtCore import QPointF

from designer.ui.canvas.astray import Astray
from designer.ui.canvas.carrying import Carrying
from designer.ui.canvas.finding import Finding
from designer.ui.canvas.glide import Glide
from designer.ui.canvas.minimap import Minimap
from designer.ui.canvas.name_line import NameLine
from designer.ui.canvas.naming import Naming
from designer.ui.canvas.ping import Ping
from designer.ui.canvas.surface import Surface
from designer.ui.canvas.tools import Tool
from designer.ui.canvas.wall import Wall
from designer.ui.desk import Desk
from designer.views.board import ViewOf


class Workbench(Surface):
    """What the hand, the keys and the commands work with; what stands above the drawing follows it."""

    def __init__(self, desk: Desk, view: ViewOf) -> None:
        super().__init__(desk, view)
        self.carrying = Carrying(self)
        self.naming = Naming(self)
        self.glide: Glide = Glide(self)
        self.minimap: Minimap = Minimap(self)
        self.wall = Wall(self)
        self.ping = Ping(self)
        self.astray = Astray(self)
        self.finding = Finding(self)
        self.tool: Tool | None = None
        """What the mouse does between press and release."""

    @property
    def name_line(self) -> NameLine | None:
        """The line in which a name is being typed, if one is open."""
        return self.naming.line

    def rebuild(self) -> None:
        """Make the drawing anew from the records, unless something is being carried."""
        if self.carrying.lifted:
            return
        old = dict(self.stage.board.boxes)
        self._set_stage()
        self.glide.start(old)
        self.wall.look()
        self.refresh()

    def refresh(self) -> None:
        """Paint the still picture anew."""
        super().refresh()
        self._settle_above()

    def pan(self, by: QPointF) -> None:
        """Move the paper by widget px; only what comes into sight is painted anew."""
        super().pan(by)
        self._settle_above()

    def show_new(self, id: str) -> None:
        """Select somebody new and let the user name it."""
        super().show_new(id)
        self.naming.begin(id, new=True)

    def _settle_above(self) -> None:
        """Let what stands above the drawing follow it."""
        self.minimap.follow()
        self.astray.look()
        self.naming.settle()
