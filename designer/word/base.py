"""The parts of a shipped template that hold no text: styles, numbering, settings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from designer.i18n import Language
from designer.word.markup import DECLARATION, NAMESPACES, escape_attribute

_W: Final = f'xmlns:w="{NAMESPACES["w"]}"'
TWIPS_PER_MM: Final = 1440 / 25.4
MAIN_LIST: Final = 1
BULLETS: Final = 2
NUMBERED: Final = 3
"""The abstract list of which every plain numbered list is a new copy."""
POINTS: Final = 4
"""The points of an order: "1." with no section above."""

_NARROWER: Final = 5
"""How much narrower, in mm, the corner of a page was in the edition of 2016."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Typography:
    """How a document looks: sizes in points, indents in mm, colours as RRGGBB."""

    language: Language = "ru"
    font: str = "Times New Roman"
    size: float = 12
    table_size: float = 10
    heading_size: float = 12
    title_size: float = 14
    line_spacing: float = 1.0
    first_line: float = 12.5
    approval_indent: float = 90
    is_justified: bool = True
    is_heading_centred: bool = True
    heading_colour: str = "000000"


RUSSIAN: Final = Typography()
ENGLISH: Final = Typography(
    language="en",
    font="Arial",
    size=10.5,
    table_size=9,
    heading_size=13,
    title_size=18,
    line_spacing=1.1,
    first_line=0,
    is_justified=False,
    is_heading_centred=False,
    heading_colour="1F3A5F",
)


def styles(look: Typography) -> str:
    """``word/styles.xml`` with every style that `build` uses."""
    body = "both" if look.is_justified else "left"
    heading = "center" if look.is_heading_centred else "left"
    size, colour = look.size, look.heading_colour
    out = [
        f"{DECLARATION}<w:styles {_W}><w:docDefaults><w:rPrDefault><w:rPr>{_fonts(look.font)}{_size(size)}"
        f'<w:lang w:val="{_locale(look)}" w:eastAsia="{_locale(look)}" w:bidi="ar-SA"/></w:rPr>'
        f"</w:rPrDefault>"
        f'<w:pPrDefault><w:pPr><w:spacing w:after="0" w:line="{round(240 * look.line_spacing)}" '
        f'w:lineRule="auto"/></w:pPr>'
        "</w:pPrDefault></w:docDefaults>",
        _paragraph("Normal", "Normal", is_default=True),
        _paragraph(
            "Title",
            "Title",
            "<w:keepNext/>" + _spacing(6, 6) + _align(heading),
            "<w:b/><w:bCs/>" + _colour(colour) + _size(look.title_size),
        ),
        _paragraph("Subtitle", "Subtitle", _spacing(0, 6) + _align(heading), ""),
        *(
            _paragraph(
                f"Heading{level}",
                f"heading {level}",
                "<w:keepNext/><w:keepLines/>"
                f"{_numbered(MAIN_LIST, 0) if level == 1 else ''}{_spacing(12 if level == 1 else 8, 6)}"
                f'{_align(heading if level == 1 else "left")}<w:outlineLvl w:val="{level - 1}"/>',
                f"<w:b/><w:bCs/>{_colour(colour)}{_size(look.heading_size if level == 1 else size)}",
                following="Clause",
            )
            for level in (1, 2, 3)
        ),
        _paragraph(
            "HeadingPlain",
            "Heading without number",
            f'<w:keepNext/><w:keepLines/>{_spacing(12, 6)}{_align(heading)}<w:outlineLvl w:val="0"/>',
            f"<w:b/><w:bCs/>{_colour(colour)}{_size(look.heading_size)}",
            following="BodyText",
        ),
        _paragraph("Clause", "Clause", _numbered(MAIN_LIST, 1) + _spacing(0, 3) + _align(body)),
        _paragraph("SubClause", "Sub-clause", _numbered(MAIN_LIST, 2) + _spacing(0, 2) + _align(body)),
        _paragraph("ListItem", "List item", _numbered(MAIN_LIST, 3) + _spacing(0, 2) + _align(body)),
        _paragraph("Point", "Point", _numbered(POINTS, 0) + _spacing(0, 4) + _align(body)),
        _paragraph("Numbered", "Numbered list", _spacing(0, 2) + _align(body)),
        _paragraph("Bullet", "Bullet", _numbered(BULLETS, 0) + _spacing(0, 2) + _align(body)),
        _paragraph(
            "BodyText",
            "Body Text",
            _spacing(0, 3) + f'<w:ind w:firstLine="{twips(look.first_line)}"/>' + _align(body),
        ),
        _paragraph(
            "Mission",
            "Mission",
            f'{_spacing(2, 6)}<w:ind w:left="{twips(look.first_line)}" w:right="{twips(look.first_line)}"/>'
            + _align(body),
            "<w:i/><w:iCs/>",
        ),
        _paragraph("Centred", "Centred", _align("center")),
        _paragraph(
            "Approval", "Approval", _spacing(0, 2) + f'<w:ind w:left="{twips(look.approval_indent)}"/>'
        ),
        _paragraph(
            "ApprovalNarrow",
            "Approval narrow",
            f'<w:ind w:left="{twips(look.approval_indent + _NARROWER)}"/>',
            base="Approval",
        ),
        _paragraph("Caption", "caption", _spacing(3, 6) + _align("center")),
        _paragraph("TableText", "Table text", _spacing(1, 1), _size(look.table_size)),
        _paragraph(
            "TableHead",
            "Table head",
            "<w:keepNext/>" + _spacing(1, 1) + _align("center"),
            "<w:b/><w:bCs/>" + _size(look.table_size),
            base="TableText",
        ),
        _paragraph("Note", "Note", _spacing(0, 3), "<w:i/><w:iCs/>" + _size(look.table_size)),
        _paragraph("Header", "header", _align("center")),
        _paragraph("Footer", "footer", _align("center"), _size(look.table_size)),
        *(
            _paragraph(
                f"TOC{level}",
                f"toc {level}",
                f'<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9600"/></w:tabs>{_spacing(0, 2)}'
                f'<w:ind w:left="{240 * (level - 1)}"/>',
            )
            for level in (1, 2, 3)
        ),
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/>'
        '<w:uiPriority w:val="1"/><w:semiHidden/></w:style>',
        '<w:style w:type="character" w:styleId="PlaceholderText"><w:name w:val="Placeholder Text"/><w:rPr>'
        '<w:color w:val="767676"/></w:rPr></w:style>',
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/>'
        '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/>'
        '<w:left w:w="108" w:type="dxa"/>'
        '<w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr>'
        "</w:style>",
        '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>'
        "<w:semiHidden/></w:style>",
        '<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/>'
        '<w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>'
        + "".join(
            f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>'
            for side in ("top", "left", "bottom", "right", "insideH", "insideV")
        )
        + "</w:tblBorders></w:tblPr></w:style></w:styles>",
    ]
    return "".join(out)


def numbering(look: Typography, lists: int) -> str:
    """``word/numbering.xml``: clauses, bullets, and this many plain numbered lists, each from 1."""
    indent = twips(12.5)
    letters = "russianLower" if look.language == "ru" else "lowerLetter"
    bullet = "–" if look.language == "ru" else "•"
    first = f'<w:ind w:left="0" w:firstLine="{indent if look.language == "ru" else 0}"/>'
    levels = (
        ("decimal", "Heading1", "%1.", '<w:ind w:left="0" w:firstLine="0"/>'),
        ("decimal", "Clause", "%1.%2.", first),
        ("decimal", "SubClause", "%1.%2.%3.", first),
        (letters, "ListItem", "%4)", first),
    )
    main = "".join(_level(number, *level) for number, level in enumerate(levels))
    item = f'<w:ind w:left="{indent + 284}" w:hanging="284"/>'
    numbers = "".join(
        f'<w:num w:numId="{10 + number}"><w:abstractNumId w:val="{NUMBERED}"/><w:lvlOverride w:ilvl="0">'
        f'<w:startOverride w:val="1"/>'
        "</w:lvlOverride></w:num>"
        for number in range(lists)
    )
    return (
        f"{DECLARATION}<w:numbering {_W}>"
        f'<w:abstractNum w:abstractNumId="{MAIN_LIST}"><w:multiLevelType w:val="multilevel"/>{main}'
        f"</w:abstractNum>"
        f'<w:abstractNum w:abstractNumId="{BULLETS}">'
        f'<w:multiLevelType w:val="hybridMultilevel"/>{_level(0, "bullet", "Bullet", bullet, item, "tab")}'
        f'</w:abstractNum><w:abstractNum w:abstractNumId="{NUMBERED}">'
        f'<w:multiLevelType w:val="singleLevel"/>{_level(0, "decimal", "", "%1)", item, "tab")}'
        f'</w:abstractNum><w:abstractNum w:abstractNumId="{POINTS}">'
        f'<w:multiLevelType w:val="singleLevel"/>{_level(0, "decimal", "Point", "%1.", first)}'
        f'</w:abstractNum><w:num w:numId="{MAIN_LIST}"><w:abstractNumId w:val="{MAIN_LIST}"/></w:num>'
        f'<w:num w:numId="{BULLETS}"><w:abstractNumId w:val="{BULLETS}"/></w:num>'
        f'<w:num w:numId="{POINTS}"><w:abstractNumId w:val="{POINTS}"/></w:num>{numbers}</w:numbering>'
    )


def settings(look: Typography) -> str:
    """``word/settings.xml``; the compatibility mode is that of Word 2013 and later."""
    return (
        f'{DECLARATION}<w:settings {_W}><w:zoom w:percent="100"/><w:defaultTabStop w:val="709"/>'
        f'<w:characterSpacingControl w:val="doNotCompress"/>'
        '<w:compat><w:doNotExpandShiftReturn/><w:compatSetting w:name="compatibilityMode" '
        'w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
        f'<w:themeFontLang w:val="{_locale(look)}"/><w:decimalSymbol w:val=","/>'
        f'<w:listSeparator w:val=";"/></w:settings>'
    )


def twips(mm: float) -> int:
    """Millimetres in the unit of Word."""
    return round(mm * TWIPS_PER_MM)


def _locale(look: Typography) -> str:
    return "ru-RU" if look.language == "ru" else "en-GB"


def _level(number: int, kind: str, style: str, text: str, indent: str, after: str = "space") -> str:
    link = f'<w:pStyle w:val="{style}"/>' if style else ""
    return (
        f'<w:lvl w:ilvl="{number}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/>{link}'
        f'<w:suff w:val="{after}"/>'
        f'<w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/><w:pPr>{indent}</w:pPr></w:lvl>'
    )


def _paragraph(
    id: str,
    name: str,
    properties: str = "",
    run: str = "",
    *,
    base: str = "Normal",
    following: str = "",
    is_default: bool = False,
) -> str:
    default = ' w:default="1"' if is_default else ""
    based = "" if is_default else f'<w:basedOn w:val="{base}"/>'
    after = f'<w:next w:val="{following}"/>' if following else ""
    paragraph = f"<w:pPr>{properties}</w:pPr>" if properties else ""
    runs = f"<w:rPr>{run}</w:rPr>" if run else ""
    return (
        f'<w:style w:type="paragraph"{default} w:styleId="{id}"><w:name w:val="{name}"/>'
        f"{based}{after}<w:qFormat/>{paragraph}{runs}</w:style>"
    )


def _fonts(font: str) -> str:
    name = escape_attribute(font)
    return f'<w:rFonts w:ascii="{name}" w:hAnsi="{name}" w:eastAsia="{name}" w:cs="{name}"/>'


def _size(points: float) -> str:
    return f'<w:sz w:val="{round(points * 2)}"/><w:szCs w:val="{round(points * 2)}"/>'


def _colour(colour: str) -> str:
    return "" if colour == "000000" else f'<w:color w:val="{colour}"/>'


def _align(side: str) -> str:
    return f'<w:jc w:val="{side}"/>'


def _spacing(before: float, after: float) -> str:
    return f'<w:spacing w:before="{round(before * 20)}" w:after="{round(after * 20)}"/>'


def _numbered(list_id: int, level: int) -> str:
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list_id}"/></w:numPr>'
