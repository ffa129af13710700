"""Paints a picture on pages, to a PDF file or a printer: with marks to glue by, and text that stays text."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QLineF, QMarginsF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPagedPaintDevice, QPageLayout, QPageSize, QPainter, QPdfWriter, QPen

from designer.i18n import Text
from designer.picture.colours import THEMES
from designer.picture.pages import FOOT, MARGIN, OVERLAP, PAPERS, Pages, Sheet
from designer.picture.primitives import Picture
from designer.ui.canvas.primitive_painter import paint

_SIZES = {"A4": QPageSize.PageSizeId.A4, "A3": QPageSize.PageSizeId.A3}
_MM = 96 / 25.4
_MARK = 4.0


def pages_pdf(picture: Picture, pages: Pages) -> bytes:
    """Return a PDF file with one page a sheet."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(picture.description)
    writer.setResolution(1200)
    print_pages(writer, picture, pages)
    buffer.close()
    return bytes(data.data())


def print_pages(device: QPagedPaintDevice, picture: Picture, pages: Pages) -> None:
    """Paint every sheet on a page of the device."""
    way = QPageLayout.Orientation.Landscape if pages.is_wide else QPageLayout.Orientation.Portrait
    layout = QPageLayout(QPageSize(_SIZES[pages.paper]), way, QMarginsF())
    layout.setMode(QPageLayout.Mode.FullPageMode)
    device.setPageLayout(layout)
    painter = QPainter(device)
    dots = device.logicalDpiX() / 25.4
    for number, sheet in enumerate(pages.sheets):
        if number:
            device.newPage()
        painter.save()
        painter.scale(dots / _MM, dots / _MM)
        _sheet(painter, picture, pages, sheet)
        painter.restore()
    painter.end()


def _sheet(painter: QPainter, picture: Picture, pages: Pages, sheet: Sheet) -> None:
    """Paint one sheet; the unit is a px of the screen."""
    short, long = PAPERS[pages.paper]
    width, height = (long, short) if pages.is_wide else (short, long)
    room = QRectF(MARGIN, MARGIN, width - 2 * MARGIN, height - 2 * MARGIN - FOOT)
    room = QRectF(room.x() * _MM, room.y() * _MM, room.width() * _MM, room.height() * _MM)
    colours = {tone: QColor(value) for tone, value in THEMES["light"].items()}
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.save()
    painter.setClipRect(room)
    painter.translate(room.topLeft())
    painter.scale(pages.scale * _MM, pages.scale * _MM)
    painter.translate(-sheet.x, -sheet.y)
    paint(painter, picture.primitives, colours)
    painter.restore()
    if len(pages.sheets) > 1:
        _marks(painter, room, pages, sheet)
    font = QFont()
    font.setPixelSize(11)
    painter.setFont(font)
    painter.setPen(QColor("#5B6675"))
    foot = QRectF(room.left(), room.bottom() + 2 * _MM, room.width(), FOOT * _MM)
    total = len(pages.sheets)
    place = Text(ru=f"лист {sheet.name} из {total}", en=f"sheet {sheet.name} of {total}")
    words = f"{picture.description} · {place}" if total > 1 else picture.description
    painter.drawText(foot, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop), words)


def _marks(painter: QPainter, room: QRectF, pages: Pages, sheet: Sheet) -> None:
    """Paint crosses where the next sheet begins, to cut and glue by."""
    painter.setPen(QPen(QColor("#1B2330"), 0.6))
    inner = OVERLAP * _MM / 2
    left, right = room.left() + inner, room.right() - inner
    top, bottom = room.top() + inner, room.bottom() - inner
    xs = [x for x, wanted in ((left, sheet.column > 0), (right, sheet.column < pages.columns - 1)) if wanted]
    ys = [y for y, wanted in ((top, sheet.row > 0), (bottom, sheet.row < pages.rows - 1)) if wanted]
    long = _MARK * _MM
    for x in xs:
        painter.drawLine(QLineF(x, room.top() - long, x, room.top()))
        painter.drawLine(QLineF(x, room.bottom(), x, room.bottom() + long / 2))
    for y in ys:
        painter.drawLine(QLineF(room.left() - long, y, room.left(), y))
        painter.drawLine(QLineF(room.right(), y, room.right() + long, y))
