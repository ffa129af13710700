"""What a file must not hold, and how its refusal is worded."""

from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from designer.word import package
from designer.word.build import document, paragraph
from designer.word.package import open_package
from designer.word.problem import WordProblem
from designer.word.zip_writer import write_parts
from tests.word.samples import changed, packed, parts_of

DOCUMENT = document(paragraph("текст"))
RELATIONS = "word/_rels/document.xml.rels"


def with_relation(kind: str, target: str, mode: str = "External") -> bytes:
    relation = f'<Relationship Id="rIdX" Type="http://x/{kind}" Target="{target}" TargetMode="{mode}"/>'
    return changed(DOCUMENT, RELATIONS, "</Relationships>", relation + "</Relationships>")


def refusal(data: bytes | Path) -> WordProblem:
    with pytest.raises(WordProblem) as caught:
        open_package(data)
    assert caught.value.message.ru
    assert caught.value.message.en
    return caught.value


def test_a_good_file_opens_from_bytes_and_from_a_path(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(DOCUMENT)
    assert open_package(path) == open_package(DOCUMENT) == parts_of(DOCUMENT)


def test_a_hyperlink_may_lead_outside() -> None:
    assert open_package(with_relation("hyperlink", "https://example.org"))


@pytest.mark.parametrize(
    "kind", ["attachedTemplate", "image", "oleObject", "subDocument", "aFChunk", "frame"]
)
def test_other_links_outside_are_refused(kind: str) -> None:
    problem = refusal(with_relation(kind, "http://example.org/a.dotm"))
    assert problem.place.part == RELATIONS
    assert problem.cure


@pytest.mark.parametrize(
    "name",
    [
        "word/vbaProject.bin",
        "word/embeddings/oleObject1.bin",
        "word/activeX/activeX1.xml",
        "../evil.xml",
        "/etc/x",
        "a\\b",
    ],
)
def test_dangerous_parts_are_refused(name: str) -> None:
    assert refusal(write_parts({**parts_of(DOCUMENT), name: b"<x/>"})).place.part == name


def test_a_doctype_is_refused() -> None:
    bad = changed(DOCUMENT, "word/styles.xml", "<w:styles", '<!DOCTYPE w:styles [<!ENTITY a "b">]><w:styles')
    assert refusal(bad).place.part == "word/styles.xml"


def test_macro_content_types_are_refused() -> None:
    bad = changed(
        DOCUMENT,
        "[Content_Types].xml",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
        "application/vnd.ms-word.document.macroEnabled.main+xml",
    )
    assert "макрос" in refusal(bad).message.ru


def test_sizes_are_counted_by_what_is_really_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package, "SIZE_LIMIT", 200_000)
    bomb = bytearray(write_parts({**parts_of(DOCUMENT), "word/media/a.bin": bytes(400_000)}))
    assert len(bomb) < 20_000
    assert "МиБ" in refusal(bytes(bomb)).message.ru
    true_size = (400_000).to_bytes(4, "little")
    while true_size in bomb:
        at = bomb.index(true_size)
        bomb[at : at + 4] = (10).to_bytes(4, "little")
    refusal(bytes(bomb))


def test_too_many_members_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package, "MEMBER_LIMIT", 5)
    refusal(DOCUMENT)


def test_a_part_written_twice_is_refused() -> None:
    out = BytesIO(DOCUMENT)
    with pytest.warns(UserWarning), zipfile.ZipFile(out, "a") as archive:
        archive.writestr("word/document.xml", b"<x/>")
    refusal(out.getvalue())


@pytest.mark.parametrize("cut", [1, 10, 200, 3000])
def test_a_cut_file_is_refused(cut: int) -> None:
    assert refusal(DOCUMENT[:-cut]).cure


@pytest.mark.parametrize(
    "data", [b"", b"plain text", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), packed({"a.txt": b"x"})]
)
def test_what_is_no_docx_is_refused(data: bytes) -> None:
    assert refusal(data).cure


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    assert refusal(tmp_path / "нет.docx").place.part == "нет.docx"


def test_the_problem_reads_as_one_sentence_in_both_languages() -> None:
    problem = refusal(with_relation("image", "http://example.org/a.png"))
    assert problem.text.ru.startswith(f"{RELATIONS}: файл ссылается наружу")
    assert problem.text.en.startswith(f"{RELATIONS}: the file refers")
