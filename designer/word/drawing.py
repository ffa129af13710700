"""The markup of a picture in a line of text."""

from __future__ import annotations

import re
from typing import Final

from designer.i18n import Text
from designer.word.markup import NAMESPACES, escape_attribute, local_name, parse
from designer.word.problem import WordProblem
from designer.word.values import Picture

EMU_PER_MM: Final = 36000
_SVG: Final = "http://schemas.microsoft.com/office/drawing/2016/SVG/main"
_SVG_EXTENSION: Final = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}"
_NATIVE: Final = {
    "wgp": ("wpg", NAMESPACES["wpg"]),
    "wpc": ("wpc", NAMESPACES["wpc"]),
    "wsp": ("wps", NAMESPACES["wps"]),
}
_DECLARATION: Final = re.compile(r"^\s*<\?xml[^>]*\?>\s*")
_FIRST_EXTENT: Final = re.compile(r'(<a:ext\b[^>]*?\bcx=")\d+("[^>]*?\bcy=")\d+(")')


def fitted(picture: Picture, width: float, height: float) -> tuple[int, int]:
    """The size in EMU of a picture that must fit into this many mm; it is never made larger."""
    scale = min(1.0, width / picture.width, height / picture.height)
    return round(picture.width * scale * EMU_PER_MM), round(picture.height * scale * EMU_PER_MM)


def raster(picture: Picture, size: tuple[int, int], number: int, png: str, svg: str | None) -> str:
    """``w:drawing`` of the raster with the vector; ``png`` and ``svg`` are ids of relationships."""
    extension = (
        f'<a:extLst><a:ext uri="{_SVG_EXTENSION}"><asvg:svgBlip xmlns:asvg="{_SVG}" r:embed="{svg}"/>'
        f"</a:ext></a:extLst>"
        if svg
        else ""
    )
    graphic = (
        f'<a:graphicData uri="{NAMESPACES["pic"]}"><pic:pic xmlns:pic="{NAMESPACES["pic"]}"><pic:nvPicPr>'
        f'<pic:cNvPr id="{number}" name="picture {number}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>'
        f'<a:blip r:embed="{png}">{extension}</a:blip><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
        f"<pic:spPr>"
        f'<a:xfrm><a:off x="0" y="0"/><a:ext cx="{size[0]}" cy="{size[1]}"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData>'
    )
    return _inline(picture, size, number, graphic)


def native(picture: Picture, size: tuple[int, int], number: int, fallback: str) -> str:
    """The picture's own DrawingML, with what readers show that do not know it."""
    drawing = _DECLARATION.sub("", picture.drawing or "")
    root = parse(drawing.encode())
    if local_name(root) not in _NATIVE or f'"{NAMESPACES["r"]}"' in drawing:
        raise WordProblem(
            Text(
                ru="рисунок не годится: нужен элемент wgp, wpc или wsp без связей.",
                en="the drawing cannot be used: a wgp, wpc or wsp without relationships is needed.",
            )
        )
    prefix, uri = _NATIVE[local_name(root)]
    drawing = _FIRST_EXTENT.sub(rf"\g<1>{size[0]}\g<2>{size[1]}\g<3>", drawing, count=1)
    choice = _inline(picture, size, number, f'<a:graphicData uri="{uri}">{drawing}</a:graphicData>')
    return (
        f'<mc:AlternateContent xmlns:mc="{NAMESPACES["mc"]}" xmlns:{prefix}="{uri}">'
        f'<mc:Choice Requires="{prefix}">{choice}'
        f"</mc:Choice><mc:Fallback>{fallback}</mc:Fallback></mc:AlternateContent>"
    )


def _inline(picture: Picture, size: tuple[int, int], number: int, graphic: str) -> str:
    return (
        f'<w:drawing><wp:inline xmlns:wp="{NAMESPACES["wp"]}" xmlns:a="{NAMESPACES["a"]}" '
        f'xmlns:r="{NAMESPACES["r"]}" '
        f'distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{size[0]}" cy="{size[1]}"/>'
        f'<wp:docPr id="{number}" name="picture {number}" descr="{escape_attribute(picture.description)}"/>'
        '<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>'
        f"<a:graphic>{graphic}</a:graphic></wp:inline></w:drawing>"
    )
