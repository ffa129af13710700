"""Views as picture files of all formats; PNG and PDF are painted by Qt from the same primitives as SVG."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QSizeF
from PySide6.QtGui import QColor, QImage, QPageLayout, QPageSize, QPainter, QPdfWriter

from designer.picture.colours import THEMES
from designer.picture.primitives import Picture, Tone
from designer.picture.svg import svg
from designer.session import Session
from designer.storage.atomic import write_whole
from designer.ui.canvas.primitive_painter import measured, paint
from designer.views import all_views
from designer.views.board import draw

FORMATS = (".svg", ".png", ".pdf")
_SCALE = 2.0
_LARGEST = 12_000.0


def write_picture(session: Session, view: str, path: Path) -> None:
    """Write one view in the format of the file's ending; raises OSError, KeyError for an unknown view or format."""
    picture = draw(all_views()[view].make(session.organization, {}, measured), measured, session.title)
    make = {".svg": _svg, ".png": _png, ".pdf": _pdf}[path.suffix.lower()]
    write_whole(path, make(picture))


def _svg(picture: Picture) -> bytes:
    return svg(picture, THEMES["light"]).encode()


def _png(picture: Picture) -> bytes:
    scale = min(_SCALE, _LARGEST / max(picture.width, picture.height))
    image = QImage(round(picture.width * scale), round(picture.height * scale), QImage.Format.Format_ARGB32)
    painter = QPainter(image)
    painter.scale(scale, scale)
    _paint(painter, picture)
    painter.end()
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(data.data())


def _pdf(picture: Picture) -> bytes:
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(96)
    size = QPageSize(QSizeF(picture.width * 0.75, picture.height * 0.75), QPageSize.Unit.Point)
    writer.setPageLayout(QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF()))
    writer.setTitle(picture.description)
    painter = QPainter(writer)
    _paint(painter, picture)
    painter.end()
    return bytes(data.data())


def _paint(painter: QPainter, picture: Picture) -> None:
    colours = {tone: QColor(value) for tone, value in THEMES["light"].items()}
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(0, 0, round(picture.width), round(picture.height), colours[Tone.GROUND])
    paint(painter, picture.primitives, colours)
