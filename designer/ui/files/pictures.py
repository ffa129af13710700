"""Views as picture files of all formats; PNG and PDF are painted by Qt from the same primitives as SVG."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QSizeF
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPageLayout, QPageSize, QPainter, QPdfWriter

from designer.picture.colours import THEMES
from designer.picture.primitives import Picture, Tone
from designer.picture.svg import svg
from designer.storage.atomic import write_whole
from designer.ui.canvas.primitive_painter import Colours, measured, paint
from designer.views import all_views
from designer.views.board import draw, picture_of
from designer.views.looking import looked_at
from designer.views.overlays import overlay_of

if TYPE_CHECKING:
    from designer.ui.desk import Desk

_keep: list[QGuiApplication] = []
_SCALE = 2.0
_LARGEST = 12_000.0


def _write(picture: Picture, path: Path) -> None:
    suffix = path.suffix.lower()
    if suffix == ".svg":
        write_whole(path, svg(picture, THEMES["light"]).encode())
    else:
        write_whole(path, painted(picture, suffix, "light"))


def picture_as_seen(desk: Desk, view: str) -> Picture:
    """Return one view with the overlay, focus and filter of now; KeyError for an unknown view."""
    shown = all_views()[view]
    organization, title = desk.organization, desk.session.title
    if shown.picture is not None:
        return picture_of(shown, organization, measured, title)
    board = looked_at(shown, organization, desk.looking, desk.session.findings_by(), measured)
    overlay = overlay_of(desk.looking.overlay)
    if overlay is not None:
        title += f" · {overlay.title}: " + ", ".join(f"{level.sign} {words}" for level, words in overlay.legend)
    return draw(board, measured, title)


def write_seen_picture(desk: Desk, view: str, path: Path) -> None:
    """Write a view as it is seen in the format of the file's ending; raises OSError."""
    _write(picture_as_seen(desk, view), path)


def painted(picture: Picture, suffix: str, theme: str) -> bytes:
    """Return a picture as the bytes of a PNG or PDF file; KeyError for another ending."""
    if QGuiApplication.instance() is None:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        _keep.append(QGuiApplication([]))
    make = {".png": _png, ".pdf": _pdf}[suffix]
    values = THEMES["dark" if theme == "dark" else "light"]
    return make(picture, {tone: QColor(value) for tone, value in values.items()})


def _png(picture: Picture, colours: Colours) -> bytes:
    scale = min(_SCALE, _LARGEST / max(picture.width, picture.height))
    image = QImage(round(picture.width * scale), round(picture.height * scale), QImage.Format.Format_ARGB32)
    painter = QPainter(image)
    painter.scale(scale, scale)
    _paint(painter, picture, colours)
    painter.end()
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(data.data())


def _pdf(picture: Picture, colours: Colours) -> bytes:
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(96)
    size = QPageSize(QSizeF(picture.width * 0.75, picture.height * 0.75), QPageSize.Unit.Point)
    writer.setPageLayout(QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF()))
    writer.setTitle(picture.description)
    painter = QPainter(writer)
    _paint(painter, picture, colours)
    painter.end()
    return bytes(data.data())


def _paint(painter: QPainter, picture: Picture, colours: Colours) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(0, 0, round(picture.width), round(picture.height), colours[Tone.GROUND])
    paint(painter, picture.primitives, colours)
