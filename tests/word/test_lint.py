"""Planted defects: each is found, and nothing else is."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from designer.word.lint import lint
from designer.word.template import Template
from tests.word.samples import IDENTITY, packed, parts_of, template, values

MAIN = "word/document.xml"
Parts = dict[str, bytes]


@pytest.fixture(scope="module")
def good() -> bytes:
    return Template.load(template()).fill(values(), identity=IDENTITY).data


def swap(part: str, old: str, new: str, count: int = 1) -> Callable[[Parts], None]:
    def plant(parts: Parts) -> None:
        made, times = re.subn(old, new, parts[part].decode(), count=count, flags=re.S)
        assert times, old
        parts[part] = made.encode()

    return plant


def drop(pattern: str) -> Callable[[Parts], None]:
    def plant(parts: Parts) -> None:
        (name,) = (name for name in parts if re.search(pattern, name))
        del parts[name]

    return plant


CLAUSE = '<w:p><w:pPr><w:pStyle w:val="Clause"/></w:pPr>'
FIELD = (
    '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>%s</w:instrText></w:r>%s</w:p>'
    + CLAUSE
)
END = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'

DEFECTS: dict[str, tuple[str, Callable[[Parts], None]]] = {
    "relationship id missing": (
        "relation-id",
        swap("word/_rels/document.xml.rels", 'Id="rIdOmd1"', 'Id="rIdGone"'),
    ),
    "relationship id twice": (
        "relation",
        swap("word/_rels/document.xml.rels", 'Id="rIdOmd2"', 'Id="rIdOmd1"'),
    ),
    "media part missing": ("relation-target", drop(r"\.png$")),
    "content type missing": (
        "content-type",
        swap("[Content_Types].xml", '<Default Extension="svg"[^>]*/>', ""),
    ),
    "content type without part": (
        "content-type",
        swap("[Content_Types].xml", "/word/settings.xml", "/word/gone.xml"),
    ),
    "style not defined": ("style", swap(MAIN, 'w:val="Clause"', 'w:val="NoSuchStyle"')),
    "style based on nothing": (
        "style",
        swap("word/styles.xml", '<w:basedOn w:val="TableText"/>', '<w:basedOn w:val="Gone"/>'),
    ),
    "list not defined": ("numbering", swap(MAIN, 'numId w:val="11"', 'numId w:val="999"')),
    "control id twice": ("control-id", swap(MAIN, r'<w:id w:val="1003"/>', '<w:id w:val="1002"/>')),
    "bookmark id twice": (
        "bookmark-id",
        swap(MAIN, 'bookmark(Start|End) w:id="2"', r'bookmark\1 w:id="1"', 2),
    ),
    "bookmark name twice": ("bookmark-name", swap(MAIN, "_Toc000002", "_Toc000001", 9)),
    "bookmark without end": ("bookmark-half", swap(MAIN, '<w:bookmarkEnd w:id="1"/>', "")),
    "bookmark without start": ("bookmark-half", swap(MAIN, r'<w:bookmarkStart w:id="1" [^>]*/>', "")),
    "bookmark name too long": ("bookmark-length", swap(MAIN, "_omd_", "_omd_" + "x" * 30)),
    "tag too long": ("tag-length", swap(MAIN, "omd:p-0001:", "omd:p-0001:" + "x" * 60)),
    "drawing id twice": ("drawing-id", swap(MAIN, 'docPr id="2"', 'docPr id="1"')),
    "cell without paragraph": (
        "cell-end",
        swap(MAIN, r"(</w:tcPr>)<w:p>(?:(?!</w:p>).)*</w:p>(</w:tc>)", r"\1\2"),
    ),
    "cell ends with a table": (
        "cell-end",
        swap(
            MAIN,
            "</w:p></w:tc>",
            "</w:p><w:tbl><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl></w:tc>",
        ),
    ),
    "grid and cells differ": ("grid", swap(MAIN, r'<w:gridCol w:w="\d+"/>', "")),
    "table without rows": ("table-empty", swap(MAIN, r"(</w:tblGrid>)(?:(?!</w:tbl>).)*(</w:tbl>)", r"\1\2")),
    "field without end": ("field-end", swap(MAIN, re.escape(CLAUSE), FIELD % (" DATE ", ""))),
    "field without begin": ("field-end", swap(MAIN, re.escape(CLAUSE), f"<w:p>{END}</w:p>{CLAUSE}")),
    "reference to nothing": (
        "field-target",
        swap(MAIN, re.escape(CLAUSE), FIELD % (" PAGEREF _Gone \\\\\\\\h ", END)),
    ),
    "link to nothing": ("field-target", swap(MAIN, 'w:anchor="_Toc000001"', 'w:anchor="_Gone"')),
    "field that runs something": (
        "field-dangerous",
        swap(MAIN, re.escape(CLAUSE), FIELD % (" DDEAUTO c:\\\\\\\\x ", END)),
    ),
    "field split over runs": (
        "field-dangerous",
        swap(
            MAIN, re.escape(CLAUSE), FIELD % ("INCLU", "<w:r><w:instrText>DETEXT x</w:instrText></w:r>" + END)
        ),
    ),
    "binding to no data": (
        "binding",
        swap(
            MAIN,
            "(<w:sdtPr>(?:(?!</w:sdtPr>).)*)</w:sdtPr>",
            r'\1<w:dataBinding w:xpath="/a" w:storeItemID="{0}"/></w:sdtPr>',
        ),
    ),
    "bad date": ("core-date", swap("docProps/core.xml", "2026-03-04T00:00:00Z", "04.03.2026")),
    "field left unfilled": ("typed-field", swap(MAIN, "УТВЕРЖДАЮ", "{{ кто }}")),
    "control character": ("package", swap(MAIN, "УТВЕРЖДАЮ", "УТВЕР\x0bЖДАЮ")),
    "link to a picture outside": (
        "package",
        swap(
            "word/_rels/document.xml.rels",
            "</Relationships>",
            '<Relationship Id="q" Type="x/image" Target="http://x" TargetMode="External"/></Relationships>',
        ),
    ),
    "no text": ("body", swap(MAIN, "<w:body>.*</w:body>", "<w:body/>")),
}


def test_the_good_file_has_none(good: bytes) -> None:
    assert lint(good) == []


@pytest.mark.parametrize("name", DEFECTS)
def test_a_planted_defect_is_found(good: bytes, name: str) -> None:
    code, plant = DEFECTS[name]
    parts = parts_of(good)
    plant(parts)
    found = lint(packed(parts))
    assert code in {defect.code for defect in found}, [str(defect) for defect in found]
    assert all(defect.message.ru and defect.message.en for defect in found)


def test_a_cut_zip_is_found(good: bytes) -> None:
    assert [defect.code for defect in lint(good[:-200])] == ["package"]


def test_the_place_is_the_paragraph(good: bytes) -> None:
    parts = parts_of(good)
    swap(MAIN, '<w:pStyle w:val="Title"/>', '<w:pStyle w:val="Gone"/>')(parts)
    (defect,) = lint(packed(parts))
    assert (defect.place.part, defect.place.paragraph) == (MAIN, 4)
    assert str(defect) == "абзац\u00a04: стиль «Gone» не описан."
