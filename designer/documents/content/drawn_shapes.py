"""Boxes, lines and captions as a native drawing of Word that people can edit there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Final

_EMU_PER_MM: Final = 36000
_FIRST_ID: Final = 1000
_NAMESPACES: Final = " ".join(
    f'xmlns:{prefix}="{uri}"'
    for prefix, uri in (
        ("wpg", "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"),
        ("wps", "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"),
        ("a", "http://schemas.openxmlformats.org/drawingml/2006/main"),
        ("w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main"),
    )
)
_INK: Final = "333333"


class BoxStyle(Enum):
    """How a box looks: shape, fill, width of its line in points, whether dashed; clear in print without colour."""

    SUBJECT = ("rect", "DCE6F2", 1.75, False)
    UNIT = ("rect", "F3F6FA", 0.75, False)
    POSITION = ("roundRect", "FFFFFF", 0.75, False)
    EXTERNAL = ("roundRect", "F7F3E8", 0.75, True)
    GROUP = ("rect", "FFFFFF", 0.75, True)
    REST = ("rect", "", 0.0, False)


@dataclass(frozen=True, slots=True)
class DrawnBox:
    """A box with a text; place and size in mm."""

    x: float
    y: float
    width: float
    height: float
    text: str
    style: BoxStyle


@dataclass(frozen=True, slots=True)
class DrawnText:
    """A caption without a box; place and size in mm."""

    x: float
    y: float
    width: float
    height: float
    text: str


@dataclass(frozen=True, slots=True)
class DrawnLine:
    """A horizontal or vertical line from one point to another in mm, with an arrow head at its end or not."""

    x1: float
    y1: float
    x2: float
    y2: float
    has_head: bool = False


def group_markup(shapes: Sequence[DrawnBox | DrawnText | DrawnLine], width: float, height: float) -> str:
    """Return a ``wpg:wgp`` of this size in mm with all shapes, in painting order."""
    inner = "".join(_shape(number, shape) for number, shape in enumerate(shapes, _FIRST_ID))
    size = f'cx="{_emu(width)}" cy="{_emu(height)}"'
    return (
        f'<wpg:wgp {_NAMESPACES}><wpg:cNvGrpSpPr/><wpg:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext {size}/>'
        f'<a:chOff x="0" y="0"/><a:chExt {size}/></a:xfrm></wpg:grpSpPr>{inner}</wpg:wgp>'
    )


def _shape(number: int, shape: DrawnBox | DrawnText | DrawnLine) -> str:
    if isinstance(shape, DrawnLine):
        return _line(number, shape)
    if isinstance(shape, DrawnText):
        frame = '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/><a:ln><a:noFill/></a:ln>'
        return _text_shape(number, shape, frame, is_bold=False, colour="595959")
    outline, fill, line, is_dashed = shape.style.value
    paint = f'<a:solidFill><a:srgbClr val="{fill}"/></a:solidFill>' if fill else "<a:noFill/>"
    frame = f'<a:prstGeom prst="{outline}"><a:avLst/></a:prstGeom>{paint}{_stroke(line, is_dashed)}'
    return _text_shape(number, shape, frame, is_bold=shape.style is BoxStyle.SUBJECT, colour="000000")


def _text_shape(number: int, shape: DrawnBox | DrawnText, frame: str, *, is_bold: bool, colour: str) -> str:
    from designer.word.markup import clean_text, escape

    place = _place(shape.x, shape.y, shape.width, shape.height)
    run = f'{"<w:b/><w:bCs/>" if is_bold else ""}<w:color w:val="{colour}"/><w:sz w:val="17"/><w:szCs w:val="17"/>'
    return (
        f'<wps:wsp><wps:cNvPr id="{number}" name="shape {number}"/><wps:cNvSpPr/>'
        f"<wps:spPr>{place}{frame}</wps:spPr><wps:txbx><w:txbxContent><w:p><w:pPr>"
        '<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/><w:ind w:firstLine="0"/>'
        f'<w:jc w:val="center"/></w:pPr><w:r><w:rPr>{run}</w:rPr>'
        f'<w:t xml:space="preserve">{escape(clean_text(shape.text))}</w:t></w:r></w:p></w:txbxContent></wps:txbx>'
        '<wps:bodyPr wrap="square" lIns="36000" tIns="18000" rIns="36000" bIns="18000" anchor="ctr"/></wps:wsp>'
    )


def _line(number: int, line: DrawnLine) -> str:
    place = _place(
        min(line.x1, line.x2), min(line.y1, line.y2), abs(line.x2 - line.x1), abs(line.y2 - line.y1)
    )
    head = '<a:tailEnd type="triangle" w="med" len="med"/>' if line.has_head else ""
    return (
        f'<wps:wsp><wps:cNvPr id="{number}" name="line {number}"/><wps:cNvCnPr/>'
        f'<wps:spPr>{place}<a:prstGeom prst="line"><a:avLst/></a:prstGeom>{_stroke(0.75, False, head)}</wps:spPr>'
        "<wps:bodyPr/></wps:wsp>"
    )


def _stroke(points: float, is_dashed: bool, head: str = "") -> str:
    if not points:
        return "<a:ln><a:noFill/></a:ln>"
    dash = '<a:prstDash val="dash"/>' if is_dashed else ""
    return f'<a:ln w="{round(points * 12700)}"><a:solidFill><a:srgbClr val="{_INK}"/></a:solidFill>{dash}{head}</a:ln>'


def _place(x: float, y: float, width: float, height: float) -> str:
    return f'<a:xfrm><a:off x="{_emu(x)}" y="{_emu(y)}"/><a:ext cx="{_emu(width)}" cy="{_emu(height)}"/></a:xfrm>'


def _emu(mm: float) -> int:
    return round(mm * _EMU_PER_MM)
