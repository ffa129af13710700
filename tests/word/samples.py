"""A template with everything in it, values for it, and a picture."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from datetime import date

from designer.word.build import (
    A4,
    A4_LANDSCAPE,
    block_field,
    bullet,
    cell,
    clause,
    document,
    each,
    field,
    heading,
    numbered,
    page_number,
    paragraph,
    picture,
    row,
    section_end,
    subclause,
    table,
    text,
    title,
    toc,
    unless,
    when,
)
from designer.word.values import DocumentIdentity, Gap, Picture

IDENTITY = DocumentIdentity(
    model_id="model-1",
    subject="p-0001",
    kind="job-description",
    title="Инструкция кладовщика",
    organization="ООО «Вёсла & парус»",
    created=date(2026, 3, 4),
    revision=3,
    template="job-description@1",
)
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="20" height="8"><rect width="20" height="8"/></svg>'
NATIVE = (
    '<wpg:wgp xmlns:wpg="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><wpg:cNvGrpSpPr/><wpg:grpSpPr>'
    '<a:xfrm><a:off x="0" y="0"/><a:ext cx="10800000" cy="4320000"/><a:chOff x="0" y="0"/>'
    '<a:chExt cx="10800000" cy="4320000"/></a:xfrm></wpg:grpSpPr><wps:wsp><wps:cNvPr id="2" name="box"/>'
    '<wps:cNvSpPr/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="3000000" cy="1000000"/></a:xfrm>'
    '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr><wps:txbx><w:txbxContent><w:p><w:r>'
    "<w:t>Склад</w:t></w:r></w:p></w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></wpg:wgp>"
)


def png(width: int = 20, height: int = 8) -> bytes:
    """A small blue picture."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = b"".join(b"\0" + b"\x40\x80\xc0" * width for _ in range(height))
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + chunk(b"IDAT", zlib.compress(rows))
        + chunk(b"IEND", b"")
    )


def template() -> bytes:
    """A job description with every kind of field."""
    return document(
        *(
            paragraph(line, style="Approval")
            for line in ("УТВЕРЖДАЮ", field("approver_post"), field("approver"))
        ),
        title("ДОЛЖНОСТНАЯ ИНСТРУКЦИЯ"),
        paragraph(field("title", "должность"), style="Centred"),
        toc(1),
        heading("Общие положения"),
        clause(field("title"), " работает в подразделении «", field("unit"), "»."),
        when("boss", clause("Подчиняется: ", field("boss"), ".")),
        unless("boss", clause("Никому не подчиняется.")),
        paragraph(when("deputy", text("Замещает "), field("deputy"))),
        heading("Миссия"),
        clause("Миссия: ", field("mission", "миссия", bold=True)),
        block_field("about"),
        heading("Обязанности"),
        each(
            "groups",
            clause("Для клиента ", field("x.client"), ":"),
            each("x.duties", subclause(field("x.text"))),
        ),
        when(
            "clients",
            heading("Взаимодействие"),
            table(
                ("№", "Клиент", "Услуга"),
                (10, 60, 100),
                each("clients", row(field("x.number"), field("x.name"), cell(field("x.service")))),
            ),
        ),
        table(("Показатель", "Цель"), (80, 60), each("measures", row(field("x.name"), field("x.goal")))),
        numbered("первое", "второе"),
        bullet("отдельно"),
        numbered("снова с единицы"),
        when(
            "picture",
            section_end(A4),
            heading("Схема"),
            paragraph(picture("picture"), align="center"),
            section_end(A4_LANDSCAPE),
        ),
        heading("Лист ознакомления", is_numbered=False, page_break_before=True),
        table(("Ф.И.О.", "Подпись", "Дата"), (80, 40, 40), *(row("", "", "", height=8) for _ in range(3))),
        header=(paragraph(field("code"), " · ", page_number(), style="Header"),),
        footer=(paragraph("Редакция ", field("revision"), style="Footer"),),
        title="Должностная инструкция",
    )


def values(**changed: object) -> dict[str, object]:
    """Values for the template."""
    return {
        "approver_post": "Директор",
        "approver": "И. И. Вёсельный",
        "title": "Кладовщик",
        "unit": "Склад",
        "boss": "Начальник склада",
        "deputy": "",
        "mission": "Помогать сборщикам\nполучать детали вовремя",
        "about": "Первый абзац.\nВторой абзац.",
        "groups": [
            {
                "id": f"g{number}",
                "client": client,
                "duties": [{"id": f"d{number}{n}", "text": f"Выдаёт детали {n}."} for n in range(2)],
            }
            for number, client in enumerate(("сборщики", "наладчики"))
        ],
        "clients": [
            {"id": f"c{number}", "name": name, "service": "выдача деталей"}
            for number, name in enumerate(("Цех", "Ремонт"))
        ],
        "measures": [],
        "picture": Picture(
            width=300, height=120, description='Схема "А&Б"', png=png(), svg=SVG, drawing=NATIVE
        ),
        "code": "ДИ-002",
        "revision": 3,
        **changed,
    }


def gap() -> Gap:
    """A gap."""
    return Gap("впишите руководителя")


def parts_of(data: bytes) -> dict[str, bytes]:
    """The parts of a file, unpacked without any check."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(parts: dict[str, bytes]) -> bytes:
    """A zip of parts."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return out.getvalue()


def changed(data: bytes, part: str, old: str, new: str, count: int = 1) -> bytes:
    """A file with some markup of a part replaced, which must be there."""
    parts = parts_of(data)
    assert old in parts[part].decode(), old
    parts[part] = parts[part].decode().replace(old, new, count).encode()
    return packed(parts)


def control(tag: str, content: str, alias: str = "") -> str:
    """A content control as an author would put around something."""
    label = f'<w:alias w:val="{alias}"/>' if alias else ""
    mark = f'<w:tag w:val="{tag}"/>' if tag else ""
    properties = f'<w:sdtPr>{label}{mark}<w:id w:val="999"/></w:sdtPr>'
    return f"<w:sdt>{properties}<w:sdtContent>{content}</w:sdtContent></w:sdt>"
