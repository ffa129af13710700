"""What is no text is refused with what it is and how to get at its words; nothing is read out of bytes."""

from __future__ import annotations

import io
import zipfile

import pytest

from designer.exchange.formats import UnknownFormat, read_plan
from designer.exchange.grid import UnreadableTable
from designer.model.organization import Organization


def _word() -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as package:
        package.writestr("word/document.xml", "<w:document/>")
    return held.getvalue()


def _refused(data: bytes, name: str, kind: str | None = None) -> str:
    with pytest.raises((UnknownFormat, UnreadableTable)) as fault:
        read_plan(data, name, kind, Organization())
    return str(fault.value.message.ru)


@pytest.mark.parametrize("name", ["x.txt", "x.md", "x.mmd", "x.xml", "x.drawio", "x.yaml", "x.json", "x.csv", "x"])
@pytest.mark.parametrize("data", [b"", b" \r\n\t\n", "\ufeff\n".encode()])
def test_an_empty_file_is_called_empty(name: str, data: bytes) -> None:
    assert "файл пуст" in _refused(data, name)


@pytest.mark.parametrize("kind", [None, "missions-text", "outline", "mermaid"])
@pytest.mark.parametrize("name", ["x.txt", "x.docx", "x.pdf", "x"])
def test_other_files_are_named_whatever_they_are_called(kind: str | None, name: str) -> None:
    assert "документ Word" in _refused(_word(), name, kind) and "сохраните как .txt" in _refused(_word(), name, kind)
    assert "PDF" in _refused("%PDF-1.4\nслово\n".encode(), name, kind)
    assert "картинка" in _refused(b"\x89PNG\r\n\x1a\n" + bytes(range(200)), name, kind)
    assert "не текст" in _refused(b"\x03\x04Dept\x01\x02\x0b\x06\x07\x05 one two", name, kind)


def test_a_format_that_does_not_exist_is_the_fault() -> None:
    said = _refused(b"x", "x.txt", "minutes")
    assert said.startswith("Формата «minutes» нет.") and "outline" in said


def test_a_kind_of_file_that_is_not_read_says_which_are() -> None:
    said = _refused("Отдел: помогать".encode(), "x.vsd")
    assert ".xlsx" in said and ".drawio" in said and "outline" not in said


def test_xml_of_something_else_says_what_to_bring() -> None:
    assert "ArchiMate" in _refused(b"<feed><item/></feed>", "x.xml") and ".drawio" in _refused(b"<feed/>", "x.xml")
