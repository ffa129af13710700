"""What rests on the canvas, painted once into a bitmap that is only copied while something moves above it."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter

from designer.picture.primitives import Tone
from designer.ui.canvas.arrow_marks import paint_marks
from designer.ui.canvas.arrows import ArrowPainter, Wanted
from designer.ui.canvas.camera import Camera
from designer.ui.canvas.overview import Overview
from designer.ui.canvas.painting import PLAIN, TITLES_ONLY, NodePainter
from designer.ui.canvas.primitive_painter import Colours
from designer.ui.canvas.stage import Stage
from designer.ui.canvas.still import Still

_EDGE = 14.0
_PATIENCE = 0.012
"""Seconds of one frame in which courses are looked for; lines that are left run plainly until they are found."""


class Sheet:
    """The still picture of a stage as a camera sees it; knows no widget."""

    def __init__(self, stage: Stage, camera: Camera, colours: Colours) -> None:
        self.camera = camera
        self.colours = colours
        self.nodes = NodePainter(colours)
        self.arrows = ArrowPainter(colours)
        self.lifted: Collection[str] = ()
        """Boxes that are being carried; they and their lines do not rest."""
        self.selection: tuple[str, ...] = ()
        self.late: list[str] = []
        """Lines in sight that still run plainly."""
        self._still: Still | None = None
        self._is_stale = True
        self._was_shown = False
        self.show(stage)

    def show(self, stage: Stage) -> None:
        """Turn to another stage."""
        self.stage = stage
        self._overview = Overview(stage)
        self._marked = {id: line.tone for id, line in stage.board.lines.items() if line.tone is not None}
        """The colours of lines of which an overlay says something."""
        self._place: tuple[object, list[str], list[Wanted]] | None = None
        self._is_stale = True

    def dress(self, colours: Colours) -> None:
        """Turn to the colours of another theme."""
        self.colours = colours
        self.nodes.dress(colours)
        self.arrows.dress(colours)
        self._is_stale = True

    def forget(self) -> None:
        """Paint anew when asked next."""
        self._is_stale = True
        self._was_shown = False

    def lay(self, painter: QPainter, size: QSize, ratio: float) -> None:
        """Paint what rests: what is new goes straight onto the widget, what is wanted once more is copied from now on.

        While the pixels of widgets are no whole ones of the screen, everything is copied, so that it stays crisp; so it
        is from afar, where painting takes much longer than copying.
        """
        if self._is_stale and not self._was_shown and self.camera.zoom >= PLAIN and ratio == int(ratio):
            self._was_shown = True
            self.late = []
            self.paint(painter, QRectF(0, 0, size.width(), size.height()))
            return
        if self._still is None or not self._still.fits(size, ratio):
            self._still = Still(size, ratio)
            self._is_stale = True
        if self._is_stale:
            self._is_stale = False
            self.late = []
            self._still.fill(self.paint)
        self._still.copy_to(painter)

    def pan(self, x: int, y: int) -> None:
        """Shift the picture by widget px; only what comes into sight is painted."""
        if self._still is not None and not self._is_stale:
            self._is_stale = not self._still.pan(x, y, self.paint)

    def paint(self, painter: QPainter, part: QRectF) -> None:
        """Paint what rests in a part of the widget."""
        camera, stage = self.camera, self.stage
        self.nodes.ground(painter, camera, part)
        seen = QRectF(camera.to_document(part.topLeft()), part.size() / camera.zoom)
        seen.adjust(-_EDGE, -_EDGE, _EDGE, _EDGE)
        tones = self.tones()
        faded = bool(tones) and any(id in stage.board.boxes for id in self.selection)
        clear = {end for id in tones for end in (stage.board.lines[id].source, stage.board.lines[id].target)}
        clear.update(self.selection)
        hidden = {id for box in self.lifted for id in stage.links.get(box, ())}
        if camera.zoom < PLAIN:
            shown = stage.boxes_in(seen).difference(self.lifted)
            self._from_afar(painter, seen, shown, hidden, tones, clear if faded else None)
        else:
            self._from_near(painter, seen, hidden, tones, clear if faded else None)

    def _from_afar(
        self,
        painter: QPainter,
        seen: QRectF,
        shown: set[str],
        hidden: set[str],
        tones: dict[str, Tone],
        clear: set[str] | None,
    ) -> None:
        looks = self.stage.board.looks
        wholes = [id for id in shown if looks[id].is_container]
        wholes.sort(key=self.stage.place.__getitem__)
        self._overview.nodes(painter, self.camera, wholes, self.colours, clear)
        lines = self.stage.lines_near(seen)
        lines = lines - hidden if hidden else lines
        self._overview.lines(
            painter, self.camera, lines, self._marked | tones, self.colours, faded=clear is not None
        )
        rest = shown.difference(wholes) if wholes else shown
        self._overview.nodes(painter, self.camera, rest, self.colours, clear)

    def _from_near(
        self, painter: QPainter, seen: QRectF, hidden: set[str], tones: dict[str, Tone], clear: set[str] | None
    ) -> None:
        stage, camera = self.stage, self.camera
        looks, boxes = stage.board.looks, stage.board.boxes
        order, lines = self._in_sight(seen, hidden)
        for id in order:
            if looks[id].is_container:
                self.nodes.node(painter, camera, looks[id], boxes[id], clear is not None and id not in clear)
        words = camera.zoom >= TITLES_ONLY
        self.arrows.paint(painter, camera, lines, tones, faded=clear is not None, words=words, seen=seen)
        for id in order:
            if not looks[id].is_container:
                self.nodes.node(painter, camera, looks[id], boxes[id], clear is not None and id not in clear)
        paint_marks(painter, camera, lines, self.colours, None if clear is None else tones)

    def _in_sight(self, seen: QRectF, hidden: set[str]) -> tuple[list[str], list[Wanted]]:
        """Return the boxes in painting order and the lines of a place; those of the last place are known still."""
        key = (seen.getRect(), self.stage.version, frozenset(self.lifted))
        if self._place is None or self._place[0] != key:
            shown = self.stage.boxes_in(seen).difference(self.lifted)
            order = sorted(shown, key=self.stage.place.__getitem__)
            lines, late = self._lines(seen, hidden)
            if late:
                self.late += late
                return order, lines
            self._place = (key, order, lines)
        return self._place[1], self._place[2]

    def _lines(self, seen: QRectF, hidden: set[str]) -> tuple[list[Wanted], list[str]]:
        """Return the lines in sight with their courses, plain ones for those that are found too late, and these."""
        stage = self.stage
        known, late = stage.lines_in_time(seen, _PATIENCE)
        lines = stage.board.lines
        found = [(lines[id], stage.route(id)) for id in sorted(known) if id not in hidden]
        return [*((lines[id], stage.plain_route(id)) for id in late if id not in hidden), *found], late

    def tones(self) -> dict[str, Tone]:
        """Return the colours of the selected arrows and of those at selected boxes."""
        stage = self.stage
        tones: dict[str, Tone] = {}
        for id in self.selection:
            if id in stage.board.lines:
                tones[id] = Tone.CLIENT
            for line_id in stage.links.get(id, ()):
                line = stage.board.lines[line_id]
                if line.is_arrow:
                    tones[line_id] = Tone.CLIENT if line.source == id else Tone.SUPPLIER
        return tones
